/** The dossier of 延吉市人社局: every section and every group, two numbers, one board. */
import type { DossierSection, DisclosureCategory } from "../../src/kernel/publicity-words.js";
import type { DisclosureFact, DossierFact } from "./disclosure.types.js";

const BUREAU = "YB-YANJI-HRSS";

const item = (part: string, section: DossierSection, category: DisclosureCategory, title: string, body: string, board?: string): DisclosureFact => ({
  says: `延吉市人社局 discloses ${title}.`, unit: part ? `${BUREAU}-${part}` : BUREAU, section, category, title, body, ...(board && { board }),
});

export const YANJI_DOSSIER: DossierFact = {
  says: "延吉市人社局 has a whole dossier on its page (TJ-3.1.1.1-1).",
  unit: BUREAU, publishedOn: "2026-03-02", url: "https://www.example.gov.cn/yanji-hrss/gs",
  items: [
    item("LEGAL", "SUBJECT", "DUTIES", "执法主体", "延吉市人力资源和社会保障局，行政机关；受委托组织：延吉市劳动保障监察大队。"),
    item("INSPECTION", "DUTIES", "DUTIES", "劳动保障监察职责", "监督检查用人单位遵守劳动保障法律、法规和规章的情况，受理举报和投诉。", "一楼服务大厅"),
    item("LEGAL", "POWERS", "RESPONSIBILITY_SYSTEM", "行政执法权限", "行政检查、行政处罚；具体事项见现行权责清单。责任制由局法规科负责日常工作。"),
    item("LEGAL", "BASES", "LAWS_AND_POLICIES", "执法依据目录", "劳动法、劳动合同法、社会保险法、劳动保障监察条例、保障农民工工资支付条例。", "一楼服务大厅"),
    item("INSPECTION", "PROCEDURE", "APPROVALS", "劳动保障监察流程", "受理、立案、调查、处理、告知、决定、送达、结案；自立案之日起六十个工作日内调查完毕。", "一楼服务大厅"),
    item("LEGAL", "REMEDIES", "PROMISES_AND_COMPLAINTS", "救济渠道", "不服行政处罚的，可以自收到决定书之日起六十日内申请行政复议，或者六个月内提起行政诉讼。"),
    item("INSPECTION", "RANDOM_LIST", "PUBLIC_AFFAIRS", "随机抽查事项清单", "用人单位工资支付情况、社会保险参保情况、人力资源服务许可情况。"),
    item("LEGAL", "BENCHMARKS", "LAWS_AND_POLICIES", "行政处罚裁量基准", "按照省人力资源和社会保障厅发布的劳动保障行政处罚裁量基准执行。"),
    item("LEGAL", "STAFF_ROSTER", "PUBLIC_CONCERNS", "执法人员名录", "执法人员和执法辅助人员名单见执法人员名录，辅助人员不具有执法权。"),
    item("INSPECTION", "PENALTY_FILING", "LAWS_AND_POLICIES", "处罚立案依据", "有证据初步证明存在违反劳动保障法律、法规、规章的行为，应当给予处罚且属于本机关管辖的，予以立案。"),
    item("LEGAL", "DECISIONS", "PUBLIC_AFFAIRS", "执法决定公开", "行政处罚决定自作出之日起七个工作日内在本机关网站公开。"),
    item("LEGAL", "SUPERVISION", "PROMISES_AND_COMPLAINTS", "监督途径", "对执法行为有意见的，可以向本局法规科或者延吉市司法局反映。"),
    item("", "DUTIES", "FEES", "收费情况", "本局不收取行政事业性费用。"),
  ],
  contacts: [
    { says: "延吉市人社局 answers questions at 12333 (ZJ8-5-2).", unit: BUREAU, kind: "ADVICE", number: "12333", hours: "工作日8:30至17:00" },
    { says: "延吉市劳动保障监察大队 takes reports (ZJ8-3).", unit: `${BUREAU}-INSPECTION`, kind: "REPORT", number: "0433-2912333", hours: "每日8:00至20:00" },
  ],
};
