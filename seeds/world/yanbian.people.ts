/** The people of 延边: invented persons in the posts that the scheme asks for, with the gaps it would find. */
import { person, post } from "./posts.js";
import type { PersonFact, PostFact, ServiceFact } from "./world.types.js";

/** Read a row as: NAME signs in as LOGIN and is known for this. */
export const YANBIAN_PERSONS: readonly PersonFact[] = [
  person("金成哲", "yb-leader", "金成哲 is the deputy governor (副州长) in charge of law-based administration."),
  person("崔京浩", "yb-legal-head", "崔京浩 heads the prefecture's legal office, today 州司法局."),
  person("李顺姬", "yb-legal-officer", "李顺姬 organises the yearly enforcement assessment in the legal office."),
  person("周立群", "yb-government-office", "周立群 of the general office assesses the legal office, which may not assess itself."),
  person("许英花", "yb-establishment", "许英花 of 州编办 coordinates disputes over competence."),
  person("韩正明", "yb-supervision", "韩正明 works in 州监察委员会."),
  person("南明淑", "yb-audit", "南明淑 works in 州审计局."),
  person("朴哲洙", "yb-hrss-head", "朴哲洙 is the head (局长) of 州人社局 and its first responsible person."),
  person("孙慧敏", "yb-hrss-deputy", "孙慧敏 is the deputy head in charge of the responsibility system in 州人社局."),
  person("全美兰", "yb-hrss-legal", "全美兰 heads the policy and regulation section of 州人社局."),
  person("高文斌", "yb-hrss-reviewer", "高文斌 reviews the bureau's major decisions; until 2021 he was an officer of the detachment."),
  person("姜东日", "yb-hrss-personnel", "姜东日 heads the personnel and supervision section of 州人社局."),
  person("尹春子", "yb-hrss-office", "尹春子 heads the office of 州人社局, where the leading group's office sits."),
  person("赵光日", "yb-hrss-inspection-head", "赵光日 heads 州劳动保障监察支队."),
  person("石磊", "yb-hrss-officer", "石磊 is an enforcement officer of the detachment and handles its cases."),
  person("金日善", "yb-hrss-officer-second", "金日善 is the detachment's second officer; the certificate ends soon."),
  person("李哲", "yb-hrss-officer-suspended", "李哲 is an officer of the detachment whose certificate is suspended."),
  person("崔银姬", "yb-hrss-contract", "崔银姬 works for the detachment by contract, as an auxiliary."),
  person("宋巧玲", "yb-hrss-helper", "宋巧玲 is lent to the detachment by an insurer and helps with investigations."),
  person("安贞爱", "yb-hrss-recorder", "安贞爱 records for the detachment and keeps its files."),
  person("方国栋", "yb-msa-head", "方国栋 is the head of 州市场监管局; nobody there leads the responsibility system."),
  person("玄京玉", "yb-transport-deputy", "玄京玉 is a deputy head of 州交通运输局, whose head's post is vacant."),
  person("徐海涛", "yb-urban-head", "徐海涛 is the head of 州城管局."),
  person("郑海峰", "yb-tax-assessor", "郑海峰 assesses the county tax bureaus for 州税务局, their direct superior."),
  person("林慧", "yb-tax-head", "林慧 is the head of 州税务局."),
  person("吴青山", "yb-ecology-head", "吴青山 is the head of 州生态环境局, under dual management since 2019."),
  person("池龙男", "yb-police-head", "池龙男 is the head of 州公安局."),
  person("白雪峰", "yb-meteo-head", "白雪峰 is the head of 州气象局."),
  person("方秀英", "jl-hrss-guide", "方秀英 of the provincial 人社厅 guides 州人社局 and may not assess it."),
  person("栾志远", "jl-tax-assessor", "栾志远 of the provincial tax office assesses 州税务局."),
  person("太明浩", "jl-ecology-assessor", "太明浩 of the provincial 生态环境厅 assesses the superior's share of 州生态环境局."),
  person("元吉顺", "yanji-leader", "元吉顺 is the deputy mayor (副市长) of 延吉市 who issues its local opinions."),
  person("丁海燕", "yanji-legal-officer", "丁海燕 implements the assessments of 延吉市 in its legal office."),
  person("廉哲浩", "yanji-hrss-head", "廉哲浩 is the head of 延吉市人社局; he moved there from 图们市 in 2020."),
  person("罗文静", "yanji-hrss-legal", "罗文静 is the legal section of 延吉市人社局."),
  person("蔡承国", "yanji-inspection-officer", "蔡承国 is an officer of 延吉市劳动保障监察大队."),
  person("尹光洙", "yanji-inspection-second", "尹光洙 is the second officer of 延吉市劳动保障监察大队."),
  person("马玉兰", "yanji-street-legal", "马玉兰 is the legal staff of 北山街道; 进学街道 has none."),
  person("卢东赫", "chaoyangchuan-head", "卢东赫 is the head (镇长) of 朝阳川镇 and heard on the squad there."),
  person("申慧子", "yanji-tax-head", "申慧子 is the head of 延吉市税务局."),
  person("曹永哲", "tumen-hrss-head", "曹永哲 followed 廉哲浩 as head of 图们市人社局."),
  person("段宏", "antu-legal-officer", "段宏 is the legal office of 安图县, which has no organ designated to assess it."),
  person("沈明珠", "yb-tenant-admin", "沈明珠 administers the tenant."),
  person("裴成男", "yb-auditor", "裴成男 audits security and reads audit events, nothing else."),
  person("柳春海", "yb-platform-admin", "柳春海 operates the platform and reads no business content."),
];

const PREFECTURE: readonly PostFact[] = [
  post("YB-GOV", "leader", "副州长", ["GOV_LEADER"], [["金成哲", "2016-02-01"]], "金成哲 is the government leader in charge."),
  post("YB-LEGAL", "head", "局长", ["BUREAU_HEAD", "GOV_LEGAL", "LEADING_BODY"], [["崔京浩", "2015-09-01"]], "崔京浩 heads the legal office."),
  post(
    "YB-LEGAL", "assessment", "执法监督科科长", ["GOV_LEGAL", "UNIT_HEAD"], [["李顺姬", "2016-06-01"]],
    "李顺姬 implements the prefecture's assessments (YB-2.4.1-2).", "head",
  ),
  post("YB-OFFICE", "assessment", "督查科科长", ["OFFICE"], [["周立群", "2017-08-03"]], "周立群 implements the assessment of the legal office."),
  post("YB-ESTABLISHMENT", "coordination", "综合科科长", ["ESTABLISHMENT"], [["许英花", "2014-03-01"]], "许英花 gives the establishment office's opinion."),
  post("YB-SUPERVISION", "enforcement", "执法监督室主任", ["SUPERVISION"], [["韩正明", "2018-01-20"]], "韩正明 receives referred files.", undefined, "2018-01-20"),
  post("YB-AUDIT", "legal", "法规科科长", ["AUDIT"], [["南明淑", "2013-04-01"]], "南明淑 cooperates for the audit organ."),
  post("YB-GOV", "tenant-admin", "平台管理员", ["TENANT_ADMIN"], [["沈明珠", "2020-01-01"]], "沈明珠 keeps the organisations of the tenant."),
  post("YB-GOV", "auditor", "安全审计员", ["AUDITOR"], [["裴成男", "2020-01-01"]], "裴成男 reads the audit events of the tenant."),
  post("YB-GOV", "platform-admin", "平台运维", ["PLATFORM_ADMIN"], [["柳春海", "2020-01-01"]], "柳春海 operates the platform."),
];

const HRSS: readonly PostFact[] = [
  post("YB-HRSS", "head", "局长", ["BUREAU_HEAD", "LEADING_BODY"], [["朴哲洙", "2016-05-01"]], "朴哲洙 is the first responsible person (WP-C-5)."),
  post(
    "YB-HRSS", "deputy", "副局长", ["DEPUTY", "LEADING_BODY", "RESPONSIBILITY_SYSTEM_LEADER"], [["孙慧敏", "2017-01-01"]],
    "孙慧敏 is the leader in charge of the responsibility system (WP-G-2-4).", "head",
  ),
  post("YB-HRSS-LEGAL", "head", "科长", ["LEGAL_SECTION", "UNIT_HEAD"], [["全美兰", "2014-01-01"]], "全美兰 heads the legal section."),
  post("YB-HRSS-LEGAL", "reviewer", "法制审核员", ["LEGAL_SECTION", "LEGAL_REVIEWER"], [["高文斌", "2021-07-01"]], "高文斌 reviews since 2021.", "head"),
  post("YB-HRSS-PERSONNEL", "head", "科长", ["PERSONNEL_SUPERVISION", "UNIT_HEAD"], [["姜东日", "2015-01-01"]], "姜东日 heads the personnel section."),
  post(
    "YB-HRSS-OFFICE", "head", "主任", ["OFFICE", "UNIT_HEAD", "LG_OFFICE", "SEAL"], [["尹春子", "2015-01-01"]],
    "尹春子 heads the office and the leading group's office in it.",
  ),
  post("YB-HRSS-RELATIONS", "head", "科长", ["UNIT_HEAD"], [], "The post of the head of 劳动关系科 is vacant."),
  post("YB-HRSS-INSPECTION", "head", "支队长", ["UNIT_HEAD"], [["赵光日", "2016-01-01"]], "赵光日 heads the detachment."),
  post(
    "YB-HRSS-INSPECTION", "officer", "监察员", ["OFFICER", "HANDLER"], [["高文斌", "2014-01-01", "2021-07-01"], ["石磊", "2021-07-01"]],
    "石磊 took the post over from 高文斌 on 2021-07-01.", "head",
  ),
  post("YB-HRSS-INSPECTION", "officer-second", "监察员", ["OFFICER", "HANDLER"], [["金日善", "2021-07-01"]], "金日善 inspects with 石磊.", "head"),
  post("YB-HRSS-INSPECTION", "officer-third", "监察员", ["OFFICER", "HANDLER"], [["李哲", "2021-07-01"]], "李哲 inspects, when the certificate is not suspended.", "head"),
  post("YB-HRSS-INSPECTION", "assistant", "协管员", ["RECORDER"], [["崔银姬", "2023-03-01"]], "崔银姬 assists and does not enforce (WP-J-III-3-1).", "head"),
  post("YB-HRSS-INSPECTION", "helper", "外聘协助员", ["RECORDER"], [["宋巧玲", "2025-09-01"]], "宋巧玲 helps with the files assigned to her (WP-I-2-4c).", "head"),
  post("YB-HRSS-INSPECTION", "recorder", "记录员", ["RECORDER", "ARCHIVE"], [["安贞爱", "2018-01-01"]], "安贞爱 records and keeps the files.", "head"),
];

const BUREAUS: readonly PostFact[] = [
  post("YB-MSA", "head", "局长", ["BUREAU_HEAD", "LEADING_BODY"], [["方国栋", "2019-03-01"]], "州市场监管局 names no leader in charge of the system: a gap (WP-G-2-4)."),
  post("YB-TRANSPORT", "head", "局长", ["BUREAU_HEAD", "LEADING_BODY"], [], "The head's post of 州交通运输局 is vacant: an alert (WP-C-5)."),
  post(
    "YB-TRANSPORT", "deputy", "副局长", ["DEPUTY", "LEADING_BODY", "RESPONSIBILITY_SYSTEM_LEADER"], [["玄京玉", "2018-05-01"]],
    "玄京玉 leads the responsibility system of 州交通运输局.", "head",
  ),
  post(
    "YB-URBAN", "head", "局长", ["BUREAU_HEAD", "LEADING_BODY", "RESPONSIBILITY_SYSTEM_LEADER"], [["徐海涛", "2017-03-01"]],
    "徐海涛 heads 州城管局 and leads its responsibility system himself.",
  ),
  post("YB-TAX", "head", "局长", ["BUREAU_HEAD", "SUPERIOR_DEPT"], [["林慧", "2018-07-05"]], "林慧 heads 州税务局 since the merger."),
  post(
    "YB-TAX-ASSESSMENT", "head", "科长", ["SUPERIOR_DEPT", "UNIT_HEAD"], [["郑海峰", "2018-07-05"]],
    "郑海峰 prepares the assessment of the county tax bureaus (YB-2.4.1-3).",
  ),
  post("YB-ECOLOGY", "head", "局长", ["BUREAU_HEAD", "SUPERIOR_DEPT"], [["吴青山", "2017-06-01"]], "吴青山 heads 州生态环境局."),
  post("YB-POLICE", "head", "局长", ["BUREAU_HEAD", "SUPERIOR_DEPT"], [["池龙男", "2016-11-01"]], "池龙男 heads 州公安局."),
  post("YB-METEO", "head", "局长", ["BUREAU_HEAD", "SUPERIOR_DEPT"], [["白雪峰", "2015-02-01"]], "白雪峰 heads 州气象局."),
  post("JL-HRSS", "guidance", "法规处处长", ["SUPERIOR_DEPT"], [["方秀英", "2014-01-01"]], "方秀英 guides, without a right to assess (NL-OG-83)."),
  post("JL-TAX", "assessment", "考核处处长", ["SUPERIOR_DEPT"], [["栾志远", "2018-06-15"]], "栾志远 assesses 州税务局 for the province."),
  post("JL-ECOLOGY", "assessment", "法规处处长", ["SUPERIOR_DEPT"], [["太明浩", "2018-11-01"]], "太明浩 assesses the superior's share of 州生态环境局."),
];

const COUNTIES: readonly PostFact[] = [
  post("YB-YANJI-GOV", "leader", "副市长", ["GOV_LEADER"], [["元吉顺", "2016-10-01"]], "元吉顺 issues the local opinions of 延吉市."),
  post("YB-YANJI-LEGAL", "assessment", "执法监督科科长", ["GOV_LEGAL"], [["丁海燕", "2017-02-01"]], "丁海燕 implements the assessments of 延吉市."),
  post("YB-YANJI-HRSS", "head", "局长", ["BUREAU_HEAD", "LEADING_BODY"], [["廉哲浩", "2020-09-01"]], "廉哲浩 heads 延吉市人社局 since 2020."),
  post("YB-YANJI-HRSS-LEGAL", "head", "科长", ["LEGAL_SECTION", "UNIT_HEAD"], [["罗文静", "2015-06-01"]], "罗文静 reviews for 延吉市人社局."),
  post("YB-YANJI-HRSS-INSPECTION", "officer", "监察员", ["OFFICER", "HANDLER"], [["蔡承国", "2016-04-01"]], "蔡承国 enforces under delegation."),
  post("YB-YANJI-HRSS-INSPECTION", "officer-second", "监察员", ["OFFICER", "HANDLER"], [["尹光洙", "2020-01-01"]], "尹光洙 enforces beside 蔡承国."),
  post("YB-YANJI-TAX", "head", "局长", ["BUREAU_HEAD"], [["申慧子", "2018-07-20"]], "申慧子 heads 延吉市税务局."),
  post("YB-YANJI-BEISHAN", "legal", "法制员", ["LEGAL_STAFF"], [["马玉兰", "2019-01-01"]], "马玉兰 is the legal staff of 北山街道 (WP-J-III-4)."),
  post("YB-YANJI-JINXUE", "legal", "法制员", ["LEGAL_STAFF"], [], "进学街道 has no legal staff: a gap (WP-J-III-4)."),
  post("YB-YANJI-CHAOYANGCHUAN", "head", "镇长", ["GOV_LEADER"], [["卢东赫", "2019-01-01"]], "卢东赫 heads 朝阳川镇人民政府."),
  post(
    "YB-TUMEN-HRSS", "head", "局长", ["BUREAU_HEAD", "LEADING_BODY"], [["廉哲浩", "2015-03-01", "2020-09-01"], ["曹永哲", "2020-09-01"]],
    "曹永哲 followed 廉哲浩, who moved to 延吉市.",
  ),
  post("YB-ANTU-LEGAL", "assessment", "执法监督科科员", ["GOV_LEGAL"], [["段宏", "2018-01-01"]], "段宏 implements the assessments of 安图县."),
];

export const YANBIAN_POSTS: readonly PostFact[] = [...PREFECTURE, ...HRSS, ...BUREAUS, ...COUNTIES];

export const YANBIAN_SERVICES: readonly ServiceFact[] = [
  { says: "延边州政府门户网站 reads released data only.", label: "延边州政府门户网站", login: "yb-portal", role: "PORTAL", unit: "YB-GOV" },
  { says: "The system of 州人社局 delivers declared inputs.", label: "州人社局业务系统", login: "yb-integrator", role: "INTEGRATOR", unit: "YB-HRSS" },
];
