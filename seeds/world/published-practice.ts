/** How the departments of three worlds use their lists: a letter of delegation, two benchmarks and two guides, with articles, amounts and materials as the laws give them. */
import type { PracticeFacts } from "./practice.types.js";

const NO_PENALTY = "违法行为轻微并及时改正，没有造成危害后果的，不予行政处罚";

/** Read a row as: departments of the world with this code act so. */
export const PUBLISHED_PRACTICE: Readonly<Record<string, PracticeFacts>> = {
  yanbian: {
    letters: [{
      says: "延吉市人社局 delegates labour inspection to its brigade by a letter that both put on their pages (YB-2.1-9, YB-2.1-10, NL-CF-20-2).",
      unit: "YB-YANJI-HRSS", delegate: "YB-YANJI-HRSS-INSPECTION", letterNo: "延市人社委字〔2025〕1号", law: "inspection", articles: "第四条",
      powers: "以延吉市人力资源和社会保障局名义实施劳动保障监察检查和委托事项内的行政处罚，不得再委托", territory: ["222401"],
      items: ["YJRS-001", "YJRS-002", "YJRS-003", "YJRS-006", "YJRS-007"],
      evidence: ["延吉市机构编制委员会批复，公益一类事业单位", "两名监察员持有有效行政执法证件", "办公场所、执法记录仪和执法车辆清单"],
      signed: "2025-06-26", published: "2025-06-30", startsOn: "2025-07-01", endsOn: "2028-06-30",
      sites: ["https://hrss.yanji.example.gov.cn/wtzf/2025-1", "https://hrss.yanji.example.gov.cn/jcdd/wtzf/2025-1"],
    }],
    benchmarks: [{
      says: "延吉市人社局 fines whoever takes money from workers within five hundred to two thousand yuan for each of them (YB-2.2-3, WP-J-12).",
      unit: "YB-YANJI-HRSS", item: "YJRS-003", title: "以担保或者其他名义向劳动者收取财物", scope: "延吉市行政区域内的用人单位；罚款按每名劳动者计算", law: "contract", articles: "第八十四条第二款",
      tiers: [
        ["MINOR", NO_PENALTY, "NONE", null, null, ["是否及时退还", "是否初次违法"]],
        ["ORDINARY", "涉及劳动者不满十人，在责令期限内退还", "FINE", "500", "1000", ["收取金额", "退还时间"]],
        ["HEAVIER", "涉及劳动者十人以上不满三十人，或者逾期退还", "FINE", "1000", "1500", ["收取金额", "涉及人数"]],
        ["SERIOUS", "涉及劳动者三十人以上，或者拒不退还", "FINE", "1500", "2000", ["收取金额", "涉及人数", "社会影响"]],
      ],
      decided: "2025-08-05", published: "2025-08-12", url: "https://hrss.yanji.example.gov.cn/cljz/yjrs-003",
    }],
    guides: [{
      says: "延吉市人社局 tells how a licence for job agencies is had, and promises less time since February 2026 (ZJ8-4-2, NL-XK-42).",
      unit: "YB-YANJI-HRSS", section: "YB-YANJI-HRSS-RELATIONS", item: "YJRS-008", code: "YJ-XK-01", name: "人力资源服务许可（从事职业中介活动）", law: "employment", articles: "第四十条",
      conditions: "一、有明确的章程和管理制度；\n二、有开展业务必备的固定场所、办公设施和一定数额的开办资金；\n三、有一定数量具备相应职业资格的专职工作人员；\n四、法律、法规规定的其他条件。",
      materials: [
        ["人力资源服务许可申请表", "FORM", 1], ["营业执照", "COPY", 1, "核对原件后退回"], ["章程和管理制度", "COPY", 1], ["经营场所的使用证明和办公设施清单", "COPY", 1], ["专职工作人员的职业资格证明", "COPY", 1],
      ],
      sampleFormUrl: "https://hrss.yanji.example.gov.cn/sfwb/rlzyfw.pdf",
      window: { name: "人力资源和社会保障综合窗口", location: "延吉市政务服务中心一楼", hours: "工作日8:30至17:00", duty: "受理申请，一次性告知需要补正的全部内容，送达决定" },
      editions: [["2025-09-10", 12], ["2026-02-10", 8]], url: "https://hrss.yanji.example.gov.cn/fwzn/rlzyfw",
    }],
  },
  yichang: {
    letters: [], guides: [],
    benchmarks: [{
      says: "枝江市人社局 fines unlawful overtime within one hundred to five hundred yuan for each worker (YB-2.2-3, WP-J-12).",
      unit: "YC-ZHIJIANG-HRSS", item: "ZJRS-002", title: "违法延长劳动者工作时间", scope: "枝江市行政区域内的用人单位；罚款按每名受侵害的劳动者计算", law: "inspection", articles: "第二十五条",
      tiers: [
        ["MINOR", NO_PENALTY, "NONE", null, null, ["是否及时改正", "是否初次违法"]],
        ["LIGHTER", "涉及劳动者不满十人，在责令期限内改正", "WARNING", null, null, ["延长时间"]],
        ["ORDINARY", "涉及劳动者十人以上，或者逾期改正", "FINE", "100", "300", ["延长时间", "涉及人数"]],
        ["SERIOUS", "涉及劳动者五十人以上，或者拒不改正", "FINE", "300", "500", ["延长时间", "涉及人数", "社会影响"]],
      ],
      decided: "2025-07-08", published: "2025-07-15", url: "https://hrss.zhijiang.example.gov.cn/cljz/zjrs-002",
    }],
  },
  tianjin: {
    letters: [], benchmarks: [],
    guides: [{
      says: "天津市人社局 tells how a licence for dispatching workers is had, and 政务服务处 accepts it at its counter (TJ-3.1.1.3-1, TJ-3.1.2.2-1).",
      unit: "TJ-HRSS", section: "TJ-HRSS-SERVICE", item: "TJRS-011", code: "TJ-XK-01", name: "劳务派遣经营许可", law: "contract", articles: "第五十七条",
      conditions: "一、注册资本不得少于人民币二百万元；\n二、有与开展业务相适应的固定的经营场所和设施；\n三、有符合法律、行政法规规定的劳务派遣管理制度；\n四、法律、行政法规规定的其他条件。",
      materials: [
        ["劳务派遣经营许可申请书", "FORM", 1], ["营业执照", "COPY", 1], ["公司章程以及验资报告或者财务审计报告", "COPY", 1],
        ["经营场所的使用证明以及办公设施设备、信息管理系统等清单", "COPY", 1], ["法定代表人的身份证明", "COPY", 1, "核对原件后退回"],
        ["劳务派遣管理制度", "COPY", 1, "包括劳动合同、劳动报酬、社会保险、工作时间、休息休假、劳动纪律等规章制度文本"], ["拟与用工单位签订的劳务派遣协议样本", "COPY", 1],
      ],
      sampleFormUrl: "https://hrss.tj.example.gov.cn/sfwb/lwpq.pdf",
      window: { name: "人力资源和社会保障窗口", location: "天津市政务服务中心二楼", hours: "工作日9:00至17:00", duty: "受理申请，一次性告知需要补正的全部内容，答复进度查询" },
      editions: [["2025-06-16", 15]], url: "https://hrss.tj.example.gov.cn/fwzn/lwpq",
    }],
  },
};
