/** The people of 天津市: invented persons in the posts of the bureau and of the municipal legal office. */
import { person, post } from "./posts.js";
import type { PersonFact, PostFact, ServiceFact } from "./world.types.js";

/** Read a row as: NAME signs in as LOGIN and is known for this. */
export const TIANJIN_PERSONS: readonly PersonFact[] = [
  person("冯立群", "tj-leader", "冯立群 is the deputy mayor in charge."),
  person("穆雅琴", "tj-legal-officer", "穆雅琴 receives the document formats filed with 市司法局."),
  person("倪国强", "tj-hrss-head", "倪国强 is the director of 市人社局."),
  person("卞晓峰", "tj-hrss-deputy", "卞晓峰 is the deputy in charge of the responsibility system."),
  person("窦文华", "tj-hrss-legal", "窦文华 heads 法规处 and consolidates the yearly report (TJ-3.1.3.3-2)."),
  person("霍思远", "tj-hrss-reviewer", "霍思远 reviews in 法规处."),
  person("盛玉珍", "tj-hrss-office", "盛玉珍 heads the office."),
  person("房志军", "tj-hrss-service", "房志军 heads 政务服务处."),
  person("阎丽华", "tj-hrss-personnel", "阎丽华 heads 人事教育处."),
  person("甄浩", "tj-hrss-information", "甄浩 heads 信息化处."),
  person("边永胜", "tj-inspection-head", "边永胜 heads 劳动保障监察总队."),
  person("戚雯", "tj-inspection-officer", "戚雯 is an officer of the corps; until 2022 she was in 政务服务处."),
  person("褚天宇", "tj-tax-assessor", "褚天宇 assesses the district tax bureaus for 天津市税务局."),
  person("冉静", "heping-legal-officer", "冉静 implements the assessments of 和平区."),
  person("荀志明", "tj-tenant-admin", "荀志明 administers the tenant."),
  person("晏丽", "tj-auditor", "晏丽 audits security."),
];

export const TIANJIN_POSTS: readonly PostFact[] = [
  post("TJ-GOV", "leader", "副市长", ["GOV_LEADER"], [["冯立群", "2018-01-01"]], "冯立群 decides for the municipality."),
  post("TJ-GOV", "tenant-admin", "平台管理员", ["TENANT_ADMIN"], [["荀志明", "2020-01-01"]], "荀志明 keeps the organisations of the tenant."),
  post("TJ-GOV", "auditor", "安全审计员", ["AUDITOR"], [["晏丽", "2020-01-01"]], "晏丽 reads the audit events of the tenant."),
  post("TJ-LEGAL", "supervision", "执法监督处处长", ["GOV_LEGAL"], [["穆雅琴", "2018-11-01"]], "穆雅琴 implements the municipality's assessments."),
  post("TJ-HRSS", "head", "局长", ["BUREAU_HEAD", "LEADING_BODY"], [["倪国强", "2018-06-01"]], "倪国强 is the first responsible person."),
  post(
    "TJ-HRSS", "deputy", "副局长", ["DEPUTY", "LEADING_BODY", "RESPONSIBILITY_SYSTEM_LEADER"], [["卞晓峰", "2018-06-01"]],
    "卞晓峰 leads the responsibility system.", "head",
  ),
  post("TJ-HRSS-LEGAL", "head", "处长", ["LEGAL_SECTION", "UNIT_HEAD"], [["窦文华", "2016-01-01"]], "窦文华 heads 法规处."),
  post("TJ-HRSS-LEGAL", "reviewer", "法制审核员", ["LEGAL_SECTION", "LEGAL_REVIEWER"], [["霍思远", "2019-06-01"]], "霍思远 reviews.", "head"),
  post("TJ-HRSS-OFFICE", "head", "主任", ["OFFICE", "UNIT_HEAD", "SEAL"], [["盛玉珍", "2016-01-01"]], "盛玉珍 heads the office."),
  post("TJ-HRSS-SERVICE", "head", "处长", ["UNIT_HEAD"], [["房志军", "2017-01-01"]], "房志军 heads 政务服务处."),
  post("TJ-HRSS-SERVICE", "handler", "主任科员", ["HANDLER", "OFFICER"], [["戚雯", "2017-03-01", "2022-04-01"]], "戚雯 left the post; it is vacant since.", "head"),
  post("TJ-HRSS-PERSONNEL", "head", "处长", ["PERSONNEL_SUPERVISION", "UNIT_HEAD"], [["阎丽华", "2016-01-01"]], "阎丽华 heads 人事教育处."),
  post("TJ-HRSS-INFORMATION-SECTION", "head", "处长", ["UNIT_HEAD"], [["甄浩", "2018-01-01"]], "甄浩 heads 信息化处."),
  post("TJ-HRSS-TALENT", "head", "处长", ["UNIT_HEAD"], [], "The head's post of 人才开发处 is vacant."),
  post("TJ-HRSS-INSPECTION", "head", "总队长", ["UNIT_HEAD"], [["边永胜", "2016-01-01"]], "边永胜 heads the corps."),
  post("TJ-HRSS-INSPECTION", "officer", "监察员", ["OFFICER", "HANDLER"], [["戚雯", "2022-04-01"]], "戚雯 enforces since 2022.", "head"),
  post(
    "TJ-TAX", "assessment", "考核考评处处长", ["SUPERIOR_DEPT"], [["褚天宇", "2018-07-05"]],
    "褚天宇 prepares the assessment of the districts.", undefined, "2018-07-05",
  ),
  post("TJ-HEPING-LEGAL", "assessment", "执法监督科科长", ["GOV_LEGAL"], [["冉静", "2019-01-01"]], "冉静 implements the assessments of 和平区."),
];

export const TIANJIN_SERVICES: readonly ServiceFact[] = [
  { says: "The site of 市人社局 reads released data only.", label: "天津市人社局官网", login: "tj-portal", role: "PORTAL", unit: "TJ-HRSS" },
  { says: "The system of 市人社局 delivers declared inputs.", label: "天津市人社局业务系统", login: "tj-integrator", role: "INTEGRATOR", unit: "TJ-HRSS" },
];
