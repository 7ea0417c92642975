/** The people of 宜昌市 and 枝江市: invented persons in the posts that the twelve rules need. */
import { person, post } from "./posts.js";
import type { PersonFact, PostFact, ServiceFact } from "./world.types.js";

/** Read a row as: NAME signs in as LOGIN and is known for this. */
export const YICHANG_PERSONS: readonly PersonFact[] = [
  person("覃卫东", "zhijiang-leader", "覃卫东 is the deputy mayor of 枝江市."),
  person("向春梅", "zhijiang-legal-officer", "向春梅 implements the city's assessments in its legal office."),
  person("谭志刚", "zhijiang-hrss-head", "谭志刚 is the director of 枝江市人社局; he chairs and speaks last (ZJ5-7-6)."),
  person("田晓玲", "zhijiang-hrss-deputy", "田晓玲 is the deputy in charge of law and leads the responsibility system."),
  person("余伟", "zhijiang-hrss-deputy-labour", "余伟 is the deputy in charge of labour matters."),
  person("鲁敏", "zhijiang-hrss-legal", "鲁敏 heads 政策法规科."),
  person("闵家豪", "zhijiang-hrss-reviewer", "闵家豪 drafts review opinions and handles no case."),
  person("胡桂芳", "zhijiang-hrss-personnel", "胡桂芳 heads 人事监察科."),
  person("彭建华", "zhijiang-hrss-office", "彭建华 heads the office and keeps the minutes (ZJ5-7-10)."),
  person("易小丹", "zhijiang-group-office", "易小丹 runs the leading group's own office."),
  person("邹明", "zhijiang-hrss-handler", "邹明 is the only one in 劳动关系科, whose head's post is vacant."),
  person("黎峰", "zhijiang-inspection-head", "黎峰 heads 劳动保障监察局."),
  person("龚丽", "zhijiang-inspection-officer", "龚丽 is an officer of 劳动保障监察局."),
  person("章文涛", "zhijiang-adviser", "章文涛 is the bureau's engaged legal adviser."),
  person("柯雪", "yc-tenant-admin", "柯雪 administers the tenant."),
  person("艾东", "yc-auditor", "艾东 audits security."),
];

export const YICHANG_POSTS: readonly PostFact[] = [
  post("YC-GOV", "tenant-admin", "平台管理员", ["TENANT_ADMIN"], [["柯雪", "2020-01-01"]], "柯雪 keeps the organisations of the tenant."),
  post("YC-GOV", "auditor", "安全审计员", ["AUDITOR"], [["艾东", "2020-01-01"]], "艾东 reads the audit events of the tenant."),
  post("YC-ZHIJIANG-GOV", "leader", "副市长", ["GOV_LEADER"], [["覃卫东", "2016-12-01"]], "覃卫东 decides for the city."),
  post("YC-ZHIJIANG-LEGAL", "assessment", "执法监督科科长", ["GOV_LEGAL"], [["向春梅", "2015-01-01"]], "向春梅 implements the city's assessments."),
  post("YC-ZHIJIANG-HRSS", "head", "局长", ["BUREAU_HEAD", "LEADING_BODY"], [["谭志刚", "2016-03-01"]], "谭志刚 is the first responsible person."),
  post(
    "YC-ZHIJIANG-HRSS", "deputy-legal", "副局长(分管法治)", ["DEPUTY", "LEADING_BODY", "RESPONSIBILITY_SYSTEM_LEADER"], [["田晓玲", "2016-03-01"]],
    "田晓玲 may extend a legal review (ZJ10-11).", "head",
  ),
  post(
    "YC-ZHIJIANG-HRSS", "deputy-labour", "副局长(分管劳动)", ["DEPUTY", "LEADING_BODY"], [["余伟", "2017-01-01"]],
    "余伟 consents to topics of his sections (ZJ5-7-1).", "head",
  ),
  post("YC-ZHIJIANG-HRSS", "adviser", "法律顾问", ["LEGAL_ADVISER"], [["章文涛", "2018-01-01"]], "章文涛 reviews what is assigned to him, no more."),
  post("YC-ZHIJIANG-HRSS-LEGAL", "head", "科长", ["LEGAL_SECTION", "UNIT_HEAD"], [["鲁敏", "2014-01-01"]], "鲁敏 heads 政策法规科."),
  post("YC-ZHIJIANG-HRSS-LEGAL", "reviewer", "法制审核员", ["LEGAL_SECTION", "LEGAL_REVIEWER"], [["闵家豪", "2018-01-01"]], "闵家豪 reviews.", "head"),
  post("YC-ZHIJIANG-HRSS-PERSONNEL", "head", "科长", ["PERSONNEL_SUPERVISION", "UNIT_HEAD"], [["胡桂芳", "2014-01-01"]], "胡桂芳 heads 人事监察科."),
  post("YC-ZHIJIANG-HRSS-OFFICE", "head", "主任", ["OFFICE", "UNIT_HEAD", "SEAL"], [["彭建华", "2014-01-01"]], "彭建华 heads the office."),
  post(
    "YC-ZHIJIANG-HRSS-RULE-OF-LAW", "head", "主任", ["LG_OFFICE", "UNIT_HEAD"], [["易小丹", "2017-09-10"]],
    "易小丹 implements; she may not confirm grades.", undefined, "2017-09-10",
  ),
  post("YC-ZHIJIANG-HRSS-RELATIONS", "head", "科长", ["UNIT_HEAD"], [], "The head's post of 劳动关系科 is vacant: nobody signs its submissions (ZJ10-8-1)."),
  post("YC-ZHIJIANG-HRSS-RELATIONS", "handler", "科员", ["HANDLER"], [["邹明", "2016-06-01"]], "邹明 drafts and submits.", "head"),
  post("YC-ZHIJIANG-HRSS-INSPECTION", "head", "局长", ["UNIT_HEAD"], [["黎峰", "2015-01-01"]], "黎峰 signs the submissions of his unit."),
  post("YC-ZHIJIANG-HRSS-INSPECTION", "officer", "监察员", ["OFFICER", "HANDLER"], [["龚丽", "2015-01-01"]], "龚丽 enforces under delegation.", "head"),
  post("YC-ZHIJIANG-MAJIADIAN", "legal", "法制员", ["LEGAL_STAFF"], [], "马家店街道 has no legal staff: a gap (WP-J-III-4)."),
];

export const YICHANG_SERVICES: readonly ServiceFact[] = [
  { says: "The site of 枝江市人社局 reads released data only.", label: "枝江市人社局网站", login: "yc-portal", role: "PORTAL", unit: "YC-ZHIJIANG-HRSS" },
  { says: "The system of 枝江市人社局 delivers declared inputs.", label: "枝江市人社局业务系统", login: "yc-integrator", role: "INTEGRATOR", unit: "YC-ZHIJIANG-HRSS" },
];
