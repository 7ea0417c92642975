/** The people of 呼伦贝尔市 and 阿荣旗: invented persons in the posts that the scheme names. */
import { person, post } from "./posts.js";
import type { PersonFact, PostFact, ServiceFact } from "./world.types.js";

/** Read a row as: NAME signs in as LOGIN and is known for this. */
export const HULUNBUIR_PERSONS: readonly PersonFact[] = [
  person("白志强", "hl-legal-officer", "白志强 works in the city's legal office."),
  person("包文秀", "arun-leader", "包文秀 is the deputy head (副旗长) of 阿荣旗."),
  person("郭建军", "arun-legal-officer", "郭建军 implements the banner's assessments in its legal office."),
  person("敖春林", "arun-hrss-head", "敖春林 is the director of 阿荣旗人社局 and leads its group."),
  person("孟繁荣", "arun-hrss-discipline", "孟繁荣 is the deputy in charge of discipline and deputy leader of the group."),
  person("鄂秀兰", "arun-hrss-office", "鄂秀兰 heads the bureau office and the group's office in it."),
  person("杜淑琴", "arun-hrss-legal", "杜淑琴 heads 政策法规处 and leads the work in daily life."),
  person("涂振国", "arun-inspection-head", "涂振国 heads the labour inspection brigade."),
  person("莫日根", "arun-inspection-officer", "莫日根 is an officer of the brigade and handles its cases."),
  person("何玉梅", "arun-employment-head", "何玉梅 heads the employment service bureau."),
  person("索海燕", "arun-insurance-head", "索海燕 heads the social insurance agency."),
  person("苏德胜", "hl-tenant-admin", "苏德胜 administers the tenant."),
  person("宁红梅", "hl-auditor", "宁红梅 audits security."),
];

/** The scheme gives every head of an institution that enforces a seat (AR-5.1-1) and names no holder. */
const headUnnamed = (institution: string, zh: string): PostFact =>
  post(`HL-ARUN-HRSS-${institution}`, "head", "负责人", ["UNIT_HEAD"], [], `The head of ${zh} has a seat in the group; the documents name nobody.`);

export const HULUNBUIR_POSTS: readonly PostFact[] = [
  post("HL-LEGAL", "supervision", "执法监督科科长", ["GOV_LEGAL"], [["白志强", "2014-01-01"]], "白志强 supervises for the city."),
  post("HL-GOV", "tenant-admin", "平台管理员", ["TENANT_ADMIN"], [["苏德胜", "2020-01-01"]], "苏德胜 keeps the organisations of the tenant."),
  post("HL-GOV", "auditor", "安全审计员", ["AUDITOR"], [["宁红梅", "2020-01-01"]], "宁红梅 reads the audit events of the tenant."),
  post("HL-ARUN-GOV", "leader", "副旗长", ["GOV_LEADER"], [["包文秀", "2015-05-01"]], "包文秀 decides for the banner."),
  post("HL-ARUN-LEGAL", "assessment", "执法监督股股长", ["GOV_LEGAL"], [["郭建军", "2013-01-01"]], "郭建军 implements the banner's assessments."),
  post("HL-ARUN-HRSS", "head", "局长", ["BUREAU_HEAD", "LEADING_BODY"], [["敖春林", "2012-01-01"]], "敖春林 is the first responsible person."),
  post(
    "HL-ARUN-HRSS", "deputy-discipline", "分管纪检工作的副局长", ["DEPUTY", "LEADING_BODY", "RESPONSIBILITY_SYSTEM_LEADER"], [["孟繁荣", "2012-01-01"]],
    "孟繁荣 is in charge of discipline (AR-5.1-1).", "head",
  ),
  post("HL-ARUN-HRSS-OFFICE", "head", "主任", ["OFFICE", "UNIT_HEAD", "LG_OFFICE", "SEAL"], [["鄂秀兰", "2012-01-01"]], "鄂秀兰 heads the bureau office."),
  post("HL-ARUN-HRSS-LEGAL", "head", "处长", ["LEGAL_SECTION", "LEGAL_REVIEWER", "UNIT_HEAD"], [["杜淑琴", "2012-01-01"]], "杜淑琴 heads 政策法规处."),
  post("HL-ARUN-HRSS-INSPECTION", "head", "大队长", ["UNIT_HEAD"], [["涂振国", "2012-01-01"]], "涂振国 approves the brigade's daily work (AR-4.1.2-2)."),
  post(
    "HL-ARUN-HRSS-INSPECTION", "officer", "监察员", ["OFFICER", "HANDLER"], [["莫日根", "2013-06-01"]],
    "莫日根 gives the first review as handling person (AR-4.1.2-1).", "head",
  ),
  post("HL-ARUN-HRSS-EMPLOYMENT", "head", "局长", ["UNIT_HEAD"], [["何玉梅", "2012-01-01"]], "何玉梅 heads the employment service bureau."),
  post("HL-ARUN-HRSS-SOCIAL-INSURANCE", "head", "局长", ["UNIT_HEAD"], [["索海燕", "2012-01-01"]], "索海燕 heads the social insurance agency."),
  post("HL-ARUN-HRSS-ARBITRATION", "head", "院长", ["UNIT_HEAD"], [], "The head's post of 仲裁院 is vacant; its seat in the group is empty."),
  headUnnamed("TALENT", "阿荣旗人才中心"),
  headUnnamed("MEDICAL-INSURANCE", "阿荣旗医疗工伤生育保险事业管理局"),
  headUnnamed("INSURANCE-SERVICE", "阿荣旗社会保险公共业务管理中心"),
  headUnnamed("PENSION", "阿荣旗城乡居民社会养老保险中心"),
  headUnnamed("TRAINING", "阿荣旗就业训练中心"),
];

export const HULUNBUIR_SERVICES: readonly ServiceFact[] = [
  { says: "The portal of 阿荣旗 reads released data only.", label: "阿荣旗政府门户网站", login: "hl-portal", role: "PORTAL", unit: "HL-ARUN-GOV" },
  { says: "The system of 阿荣旗人社局 delivers declared inputs.", label: "阿荣旗人社局业务系统", login: "hl-integrator", role: "INTEGRATOR", unit: "HL-ARUN-HRSS" },
];
