/** 延边朝鲜族自治州: the prefecture's own units and those above it, as the scheme 延州政办发〔2017〕23号 addresses them. */
import type { NameFact, UnitFact } from "./world.types.js";

/** Above the prefecture and outside its tree. */
const above = (code: string, kind: UnitFact["kind"], zh: string, en: string, ko: string, from: string): UnitFact => ({
  says: `${zh} (${en}) stands above the prefecture, outside its tree.`,
  code, kind, level: "PROVINCE", zh, en, ko, under: null, external: true, status: "ADMINISTRATIVE_ORGAN", from,
});

/** An enforcement department at the prefecture; who leads it stands in yanbian.modes.ts. */
const bureau = (code: string, zh: string, en: string, ko: string, from: string, under: string | null = "YB-GOV"): UnitFact => ({
  says: `${zh} (${en}) is an enforcement department of the prefecture level.`,
  code, kind: "ENFORCEMENT_DEPARTMENT", level: "PREFECTURE", zh, en, ko, under, status: "ADMINISTRATIVE_ORGAN", enforces: true, inScope: true, from,
});

const organ = (code: string, zh: string, en: string, role: NonNullable<UnitFact["sectionRole"]>, under: string): UnitFact => ({
  says: `${zh} (${en}) is a section inside its bureau and acts in the bureau's name.`,
  code, kind: "INTERNAL_ORGAN", level: "PREFECTURE", zh, en, under, sectionRole: role, inScope: true, from: "2010-06-01",
});

/** Read a row as: CODE, KIND, Chinese, English and Korean name, first day. */
const ABOVE: readonly UnitFact[] = [
  above("JL-GOV", "GOVERNMENT", "吉林省人民政府", "People's Government of Jilin Province", "길림성인민정부", "1955-01-01"),
  above("JL-LEGAL", "GOV_LEGAL_OFFICE", "吉林省人民政府法制办公室", "Legal Office of the Jilin Provincial Government", "길림성인민정부법제판공실", "2000-01-01"),
  above("JL-HRSS", "ENFORCEMENT_DEPARTMENT", "吉林省人力资源和社会保障厅", "Jilin Department of Human Resources", "길림성인력자원및사회보장청", "2009-01-01"),
  above("JL-MSA", "ENFORCEMENT_DEPARTMENT", "吉林省工商行政管理局", "Jilin Administration for Industry and Commerce", "길림성공상행정관리국", "2000-01-01"),
  above("JL-ECOLOGY", "ENFORCEMENT_DEPARTMENT", "吉林省环境保护厅", "Jilin Department of Environmental Protection", "길림성환경보호청", "2000-01-01"),
  above("JL-POLICE", "ENFORCEMENT_DEPARTMENT", "吉林省公安厅", "Jilin Department of Public Security", "길림성공안청", "1955-01-01"),
  above("JL-TRANSPORT", "ENFORCEMENT_DEPARTMENT", "吉林省交通运输厅", "Jilin Department of Transport", "길림성교통운수청", "2009-01-01"),
  above("JL-TAX", "ENFORCEMENT_DEPARTMENT", "吉林省国家税务局", "Jilin Office, State Taxation", "길림성국가세무국", "1994-08-01"),
  above("JL-TOBACCO", "AUTHORISED_ORG", "吉林省烟草专卖局", "Jilin Tobacco Monopoly Bureau", "길림성연초전매국", "1992-01-01"),
  above("JL-METEO", "AUTHORISED_ORG", "吉林省气象局", "Jilin Meteorological Bureau", "길림성기상국", "1983-01-01"),
  above("CC-CUSTOMS", "ENFORCEMENT_DEPARTMENT", "中华人民共和国长春海关", "Changchun Customs", "장춘해관", "1985-01-01"),
];

const GOVERNMENT: readonly UnitFact[] = [
  {
    says: "延边朝鲜族自治州人民政府 is the root of the tenant; it was founded on 1952-09-03.",
    code: "YB-GOV", kind: "GOVERNMENT", level: "PREFECTURE", zh: "延边朝鲜族自治州人民政府", short: "延边州政府",
    en: "People's Government of Yanbian Korean Autonomous Prefecture", ko: "연변조선족자치주인민정부",
    under: null, status: "ADMINISTRATIVE_ORGAN", territory: "222400", from: "1952-09-03",
  },
  {
    says: "州人民政府法制办公室 is the prefecture's legal office and implements the assessment (YB-2.4.1-2).",
    code: "YB-LEGAL", kind: "GOV_LEGAL_OFFICE", level: "PREFECTURE", zh: "延边朝鲜族自治州人民政府法制办公室", short: "州政府法制办",
    en: "Legal Office of the Yanbian Prefectural Government", ko: "연변조선족자치주인민정부법제판공실",
    under: "YB-GOV", status: "ADMINISTRATIVE_ORGAN", inScope: true, from: "2001-05-01",
  },
  {
    says: "州人民政府办公室 issues the scheme and is designated where the legal office may not assess itself.",
    code: "YB-OFFICE", kind: "INTERNAL_ORGAN", level: "PREFECTURE", zh: "延边朝鲜族自治州人民政府办公室", short: "州政府办",
    en: "General Office of the Yanbian Prefectural Government", ko: "연변조선족자치주인민정부판공실",
    under: "YB-GOV", sectionRole: "OFFICE", from: "1955-12-01",
  },
  {
    says: "州编制部门 coordinates disputes over competence with the legal office (YB-2.2-5).",
    code: "YB-ESTABLISHMENT", kind: "ESTABLISHMENT_OFFICE", level: "PREFECTURE", zh: "延边州机构编制委员会办公室", short: "州编办",
    en: "Establishment Office of Yanbian", ko: "연변주기구편제위원회판공실", under: "YB-GOV", from: "2001-05-01",
  },
  {
    says: "州监察委员会 is no part of the government (监察法§9) and watches over its area; enforcement supervision cooperates with it (YB-2.3-2).",
    code: "YB-SUPERVISION", kind: "SUPERVISION_ORGAN", level: "PREFECTURE", zh: "延边朝鲜族自治州监察委员会", short: "州监委",
    en: "Supervision Commission of Yanbian", ko: "연변조선족자치주감찰위원회", under: null, from: "2018-01-20",
  },
  {
    says: "州审计局 is the prefecture's audit organ; enforcement supervision cooperates with it (YB-2.3-2).",
    code: "YB-AUDIT", kind: "AUDIT_ORGAN", level: "PREFECTURE", zh: "延边朝鲜族自治州审计局", short: "州审计局",
    en: "Audit Bureau of Yanbian", ko: "연변조선족자치주심계국", under: "YB-GOV", from: "1984-01-01",
  },
];

const BUREAUS: readonly UnitFact[] = [
  bureau("YB-HRSS", "延边朝鲜族自治州人力资源和社会保障局", "Yanbian Bureau of Human Resources", "연변조선족자치주인력자원및사회보장국", "2010-06-01"),
  bureau("YB-MSA", "延边朝鲜族自治州工商行政管理局", "Yanbian Administration for Industry and Commerce", "연변조선족자치주공상행정관리국", "2000-01-01"),
  bureau("YB-TRANSPORT", "延边朝鲜族自治州交通运输局", "Yanbian Bureau of Transport", "연변조선족자치주교통운수국", "2010-06-01"),
  bureau("YB-URBAN", "延边朝鲜族自治州城市管理行政执法局", "Yanbian Urban Management Bureau", "연변조선족자치주도시관리행정집법국", "2008-03-01"),
  bureau("YB-HEALTH", "延边朝鲜族自治州卫生和计划生育委员会", "Yanbian Commission of Health and Family Planning", "연변조선족자치주위생및계획생육위원회", "2014-10-01"),
  bureau("YB-AGRICULTURE", "延边朝鲜族自治州农业委员会", "Yanbian Commission of Agriculture", "연변조선족자치주농업위원회", "2010-06-01"),
  bureau("YB-CULTURE", "延边朝鲜族自治州文化广电新闻出版局", "Yanbian Bureau of Culture", "연변조선족자치주문화라지오텔레비죤신문출판국", "2010-06-01"),
  bureau("YB-ECOLOGY", "延边朝鲜族自治州环境保护局", "Yanbian Bureau of Environmental Protection", "연변조선족자치주환경보호국", "2001-05-01"),
  bureau("YB-POLICE", "延边朝鲜族自治州公安局", "Yanbian Bureau of Public Security", "연변조선족자치주공안국", "1955-12-01"),
  bureau("YB-TAX", "延边朝鲜族自治州国家税务局", "Yanbian Office, State Taxation", "연변조선족자치주국가세무국", "1994-08-01", null),
  bureau("YB-CUSTOMS", "中华人民共和国延吉海关", "Yanji Customs", "연길해관", "1993-01-01", null),
];

const AUTHORISED: readonly UnitFact[] = [
  {
    says: "州住房公积金管理中心 stands directly under the government and is authorised by a regulation (住房公积金管理条例), in LOCAL mode.",
    code: "YB-HOUSING-FUND", kind: "AUTHORISED_ORG", level: "PREFECTURE", zh: "延边州住房公积金管理中心", en: "Yanbian Housing Fund Centre",
    ko: "연변주주택공적금관리중심", under: "YB-GOV", status: "AUTHORISED", enforces: true, inScope: true, from: "2003-01-01",
  },
  {
    says: "州烟草专卖局 is authorised by law and led by the provincial bureau alone; dual leadership ends at the province (烟草专卖法§4), so it counts as 垂直 here.",
    code: "YB-TOBACCO", kind: "AUTHORISED_ORG", level: "PREFECTURE", zh: "延边朝鲜族自治州烟草专卖局", en: "Yanbian Tobacco Monopoly Bureau",
    ko: "연변조선족자치주연초전매국", under: null, status: "AUTHORISED", enforces: true, inScope: true, from: "1992-01-01",
  },
  {
    says: "州气象局 is authorised by the Meteorology Law (气象法) and stands in DUAL mode, led mainly by its superior.",
    code: "YB-METEO", kind: "AUTHORISED_ORG", level: "PREFECTURE", zh: "延边朝鲜族自治州气象局", en: "Yanbian Meteorological Bureau",
    ko: "연변조선족자치주기상국", under: "YB-GOV", status: "AUTHORISED", enforces: true, inScope: true, from: "1983-01-01",
  },
];

const INSIDE_HRSS: readonly UnitFact[] = [
  organ("YB-HRSS-OFFICE", "办公室", "Office", "OFFICE", "YB-HRSS"),
  organ("YB-HRSS-LEGAL", "政策法规科", "Policy and regulation section", "LEGAL_SECTION", "YB-HRSS"),
  organ("YB-HRSS-PERSONNEL", "人事监察科", "Personnel and supervision section", "PERSONNEL_SUPERVISION", "YB-HRSS"),
  organ("YB-HRSS-RELATIONS", "劳动关系科", "Labour relations section", "BUSINESS_SECTION", "YB-HRSS"),
  organ("YB-HRSS-SERVICE", "政务服务科", "Government service section", "SERVICE_SECTION", "YB-HRSS"),
  {
    says: "州劳动保障监察支队 is an institution of the bureau and enforces what the bureau delegates to it.",
    code: "YB-HRSS-INSPECTION", kind: "SUBORDINATE_INSTITUTION", level: "PREFECTURE", zh: "延边州劳动保障监察支队",
    en: "Yanbian Labour Inspection Detachment", ko: "연변주로동보장감찰지대",
    under: "YB-HRSS", status: "NONE", enforces: true, inScope: true, from: "2010-06-01",
  },
  {
    says: "州劳动人事争议仲裁院 is an institution of the bureau that receives no delegation.",
    code: "YB-HRSS-ARBITRATION", kind: "SUBORDINATE_INSTITUTION", level: "PREFECTURE", zh: "延边州劳动人事争议仲裁院",
    en: "Yanbian Labour Arbitration Court", ko: "연변주로동인사쟁의중재원", under: "YB-HRSS", status: "NONE", inScope: true, from: "2010-06-01",
  },
  organ("YB-MSA-LEGAL", "法规科", "Regulation section", "LEGAL_SECTION", "YB-MSA"),
  organ("YB-TAX-ASSESSMENT", "考核考评科", "Assessment section", "BUSINESS_SECTION", "YB-TAX"),
];

export const YANBIAN_UNITS: readonly UnitFact[] = [...ABOVE, ...GOVERNMENT, ...BUREAUS, ...AUTHORISED, ...INSIDE_HRSS];

const renamed = (unit: string, from: string, zh: string, ko: string, says: string): NameFact[] => [
  { says, unit, language: "ZH", name: zh, from },
  { says: `In Korean it is ${ko} from then on.`, unit, language: "KO", name: ko, from },
];

/** The reform of 2018–2019 (机构改革): the organs stayed the same subjects and took new names on the day stated. */
export const YANBIAN_NAMES: readonly NameFact[] = [
  ...renamed("JL-LEGAL", "2018-11-01", "吉林省司法厅", "길림성사법청", "The provincial legal office became part of 吉林省司法厅."),
  ...renamed("JL-MSA", "2018-11-01", "吉林省市场监督管理厅", "길림성시장감독관리청", "The provincial administration became 吉林省市场监督管理厅."),
  ...renamed("JL-ECOLOGY", "2018-11-01", "吉林省生态环境厅", "길림성생태환경청", "The provincial department became 吉林省生态环境厅."),
  ...renamed("JL-TAX", "2018-06-15", "国家税务总局吉林省税务局", "국가세무총국길림성세무국", "State and local taxation merged into 国家税务总局吉林省税务局."),
  ...renamed("YB-LEGAL", "2019-03-01", "延边朝鲜族自治州司法局", "연변조선족자치주사법국", "州人民政府法制办公室 was merged into 州司法局 on 2019-03-01."),
  ...renamed("YB-MSA", "2019-03-01", "延边朝鲜族自治州市场监督管理局", "연변조선족자치주시장감독관리국", "州工商行政管理局 became 州市场监督管理局."),
  ...renamed("YB-HEALTH", "2019-03-01", "延边朝鲜族自治州卫生健康委员会", "연변조선족자치주위생건강위원회", "州卫生和计划生育委员会 became 州卫生健康委员会."),
  ...renamed("YB-AGRICULTURE", "2019-03-01", "延边朝鲜族自治州农业农村局", "연변조선족자치주농업농촌국", "州农业委员会 became 州农业农村局."),
  ...renamed("YB-ECOLOGY", "2019-03-01", "延边朝鲜族自治州生态环境局", "연변조선족자치주생태환경국", "州环境保护局 became 州生态环境局."),
  ...renamed("YB-TAX", "2018-07-05", "国家税务总局延边朝鲜族自治州税务局", "국가세무총국연변조선족자치주세무국", "州国家税务局 and the local tax office merged into 州税务局 on 2018-07-05."),
  ...renamed(
    "YB-CULTURE", "2019-03-01", "延边朝鲜族自治州文化广播电视和旅游局", "연변조선족자치주문화라지오텔레비죤및관광국",
    "州文化广电新闻出版局 became 州文化广播电视和旅游局.",
  ),
];
