/** 宜昌市 (tenant yichang) with 枝江市 and its bureau of human resources: twelve rules on decisions, review, record and accountability. */
import { YICHANG_PERSONS, YICHANG_POSTS, YICHANG_SERVICES } from "./yichang.people.js";
import type { UnitFact, World } from "./world.types.js";

const BUREAU = "YC-ZHIJIANG-HRSS";
const RULES = "枝江市人社局十二项制度(2017-09-10)";
const IN_FORCE = "2017-09-10";

const section = (code: string, zh: string, en: string, role: NonNullable<UnitFact["sectionRole"]>, says: string): UnitFact => ({
  says, code: `${BUREAU}-${code}`, kind: "INTERNAL_ORGAN", level: "COUNTY", zh, en, under: BUREAU, sectionRole: role, inScope: true, from: "2010-05-01",
});

const CITIES: readonly UnitFact[] = [
  {
    says: "湖北省人民政府 stands above the city, outside its tree.",
    code: "HB-GOV", kind: "GOVERNMENT", level: "PROVINCE", zh: "湖北省人民政府", en: "People's Government of Hubei Province",
    under: null, external: true, status: "ADMINISTRATIVE_ORGAN", from: "1955-01-01",
  },
  {
    says: "湖北省人力资源和社会保障厅 guides the city's bureau from outside the tree.",
    code: "HB-HRSS", kind: "ENFORCEMENT_DEPARTMENT", level: "PROVINCE", zh: "湖北省人力资源和社会保障厅", en: "Hubei Department of Human Resources",
    under: null, external: true, status: "ADMINISTRATIVE_ORGAN", from: "2009-01-01",
  },
  {
    says: "宜昌市人民政府 is the root of the tenant.",
    code: "YC-GOV", kind: "GOVERNMENT", level: "PREFECTURE", zh: "宜昌市人民政府", en: "People's Government of Yichang",
    under: null, status: "ADMINISTRATIVE_ORGAN", territory: "420500", from: "1992-03-01",
  },
  {
    says: "宜昌市人民政府法制办公室 is the city's legal office.",
    code: "YC-LEGAL", kind: "GOV_LEGAL_OFFICE", level: "PREFECTURE", zh: "宜昌市人民政府法制办公室", en: "Legal Office of the Yichang Government",
    under: "YC-GOV", status: "ADMINISTRATIVE_ORGAN", from: "2001-01-01",
  },
  {
    says: "宜昌市人力资源和社会保障局 guides the bureau of 枝江市.",
    code: "YC-HRSS", kind: "ENFORCEMENT_DEPARTMENT", level: "PREFECTURE", zh: "宜昌市人力资源和社会保障局", en: "Yichang Bureau of Human Resources",
    under: "YC-GOV", status: "ADMINISTRATIVE_ORGAN", enforces: true, from: "2010-03-01",
  },
  {
    says: "枝江市人民政府 is the government of a city of county level.",
    code: "YC-ZHIJIANG-GOV", kind: "GOVERNMENT", level: "COUNTY", zh: "枝江市人民政府", en: "People's Government of Zhijiang",
    under: "YC-GOV", status: "ADMINISTRATIVE_ORGAN", territory: "420583", from: "1996-07-01",
  },
  {
    says: "枝江市人民政府法制办公室 implements the assessment of the city's departments.",
    code: "YC-ZHIJIANG-LEGAL", kind: "GOV_LEGAL_OFFICE", level: "COUNTY", zh: "枝江市人民政府法制办公室", en: "Legal Office of the Zhijiang Government",
    under: "YC-ZHIJIANG-GOV", status: "ADMINISTRATIVE_ORGAN", from: "2003-01-01",
  },
  {
    says: "马家店街道办事处 is the street office of the town proper.",
    code: "YC-ZHIJIANG-MAJIADIAN", kind: "STREET_OFFICE", level: "TOWNSHIP", zh: "枝江市马家店街道办事处", en: "Majiadian Street Office",
    under: "YC-ZHIJIANG-GOV", status: "ADMINISTRATIVE_ORGAN", territory: "420583001", from: "1996-07-01",
  },
];

const BUREAU_UNITS: readonly UnitFact[] = [
  {
    says: "枝江市人力资源和社会保障局 issued the twelve rules on 2017-09-10 (ZJ-0-1).",
    code: BUREAU, kind: "ENFORCEMENT_DEPARTMENT", level: "COUNTY", zh: "枝江市人力资源和社会保障局", short: "枝江市人社局",
    en: "Zhijiang Bureau of Human Resources", under: "YC-ZHIJIANG-GOV", status: "ADMINISTRATIVE_ORGAN", enforces: true, inScope: true, from: "2010-05-01",
  },
  section("OFFICE", "办公室", "Office", "OFFICE", "办公室 organises collective decisions and keeps the minutes (ZJ5-4-1)."),
  section("LEGAL", "政策法规科", "Policy and regulation section", "LEGAL_SECTION", "政策法规科 reviews decisions and cases (ZJ4-3-1, ZJ10-8-1)."),
  section(
    "PERSONNEL", "人事监察科", "Personnel and supervision section", "PERSONNEL_SUPERVISION",
    "人事监察科 supervises risk assessment and proposes accountability with the legal section (ZJ3-6, ZJ11-10).",
  ),
  section("RELATIONS", "劳动关系科", "Labour relations section", "BUSINESS_SECTION", "劳动关系科 stands for the handling sections (承办科室), which the rules do not name."),
  {
    says: "法治建设领导小组办公室 is the leading group's own office and implements the assessment (ZJ12-4).",
    code: `${BUREAU}-RULE-OF-LAW`, kind: "INTERNAL_ORGAN", level: "COUNTY", zh: "法治建设领导小组办公室", en: "Office of the law-based governance group",
    under: BUREAU, sectionRole: "BUSINESS_SECTION", from: IN_FORCE,
  },
  {
    says: "枝江市人力资源和社会保障信息中心 is an institution of the bureau and keeps its site.",
    code: `${BUREAU}-INFORMATION`, kind: "SUBORDINATE_INSTITUTION", level: "COUNTY", zh: "枝江市人力资源和社会保障信息中心",
    en: "Zhijiang Human Resources Information Centre", under: BUREAU, inScope: true, from: "2010-05-01",
  },
  {
    says: "枝江市劳动保障监察局 stands for the second-level units (二级单位) whose heads sign for review (ZJ10-8-1).",
    code: `${BUREAU}-INSPECTION`, kind: "SUBORDINATE_INSTITUTION", level: "COUNTY", zh: "枝江市劳动保障监察局", en: "Zhijiang Labour Inspection Agency",
    under: BUREAU, enforces: true, inScope: true, from: "2010-05-01",
  },
];

const LEADERS = [`${BUREAU}/head`, `${BUREAU}/deputy-legal`, `${BUREAU}/deputy-labour`];

export const YICHANG: World = {
  code: "yichang", name: "宜昌市", root: "YC-GOV", division: "420500",
  units: [...CITIES, ...BUREAU_UNITS],
  names: [
    { says: "The city's legal office became part of 宜昌市司法局.", unit: "YC-LEGAL", language: "ZH", name: "宜昌市司法局", from: "2019-02-01" },
    { says: "枝江's legal office became part of 枝江市司法局.", unit: "YC-ZHIJIANG-LEGAL", language: "ZH", name: "枝江市司法局", from: "2019-03-01" },
  ],
  modes: [
    {
      says: "The city leads 宜昌市人社局; the province guides it.",
      unit: "YC-HRSS", mode: "LOCAL", government: "YC-GOV", guidedBy: "HB-HRSS", from: "2010-03-01",
    },
    {
      says: "枝江市 leads its 人社局; the bureau of 宜昌市 guides it.",
      unit: BUREAU, mode: "LOCAL", government: "YC-ZHIJIANG-GOV", guidedBy: "YC-HRSS", from: "2010-05-01",
    },
  ],
  divisions: [],
  relations: [
    { says: "湖北省人民政府 leads 宜昌市人民政府.", subject: "YC-GOV", kind: "LED_BY", object: "HB-GOV", from: "1992-03-01" },
    {
      says: "枝江市人社局 delegates labour inspection to its second-level unit 劳动保障监察局.",
      subject: BUREAU, kind: "DELEGATES_TO", object: `${BUREAU}-INSPECTION`, actionKinds: ["INSPECTION", "PENALTY"], from: "2012-01-01",
    },
  ],
  persons: YICHANG_PERSONS,
  posts: YICHANG_POSTS,
  services: YICHANG_SERVICES,
  groups: [{
    says: "局法治建设领导小组 leads the assessment; its own office implements it (ZJ12-4).",
    unit: BUREAU, name: "局法治建设领导小组", office: `${BUREAU}-RULE-OF-LAW`, document: RULES, from: IN_FORCE,
    duties: ["GUIDE_AND_COORDINATE", "CHECK_AND_ASSESS"],
    seats: [
      [`${BUREAU}/head`, "LEADER"], [`${BUREAU}/deputy-legal`, "DEPUTY"], [`${BUREAU}/deputy-labour`, "MEMBER"], [`${BUREAU}-LEGAL/head`, "MEMBER"],
      [`${BUREAU}-PERSONNEL/head`, "MEMBER"], [`${BUREAU}-OFFICE/head`, "MEMBER"],
    ],
  }],
  bodies: [
    {
      says: "局全体会议 decides major matters (ZJ5-5).",
      unit: BUREAU, kind: "PLENARY", document: RULES, from: IN_FORCE,
      posts: [...LEADERS, `${BUREAU}-OFFICE/head`, `${BUREAU}-LEGAL/head`, `${BUREAU}-PERSONNEL/head`, `${BUREAU}-INSPECTION/head`],
    },
    {
      says: "局长办公会 decides major matters and examines evaluations (ZJ5-5, ZJ6-12).",
      unit: BUREAU, kind: "DIRECTORS_OFFICE", posts: LEADERS, document: RULES, from: IN_FORCE,
    },
    {
      says: "局领导班子 gives the votes in a collective decision (ZJ1-4-2).",
      unit: BUREAU, kind: "LEADING_BODY", posts: LEADERS, document: RULES, from: IN_FORCE,
    },
    {
      says: "局党组 leads the pursuit of decision faults (ZJ7-6).",
      unit: BUREAU, kind: "PARTY_GROUP", posts: LEADERS, document: RULES, from: IN_FORCE,
    },
  ],
  presets: [{ says: "The twelve rules hold for 枝江市人社局 and everything inside it.", unit: BUREAU, preset: "ZHIJIANG", document: RULES, from: IN_FORCE }],
  policies: [],
  responsibilities: [
    {
      says: "政策法规科 reviews major decisions.",
      clause: "ZJ4-3-1", task: "重大行政决策合法性审查", units: [`${BUREAU}-LEGAL`], document: RULES, from: IN_FORCE,
    },
    {
      says: "政策法规科 and 人事监察科 jointly supervise risk assessment.",
      clause: "ZJ3-6", task: "监督重大行政决策风险评估", units: [`${BUREAU}-LEGAL`, `${BUREAU}-PERSONNEL`], document: RULES, from: IN_FORCE,
    },
    {
      says: "办公室 organises collective decisions.",
      clause: "ZJ5-4-1", task: "组织协调集体决策", units: [`${BUREAU}-OFFICE`], document: RULES, from: IN_FORCE,
    },
  ],
};
