/** 呼伦贝尔市 (tenant hulunbuir) with 阿荣旗 and its bureau of human resources: the scheme with ten units in its scope. */
import { HULUNBUIR_PERSONS, HULUNBUIR_POSTS, HULUNBUIR_SERVICES } from "./hulunbuir.people.js";
import { HULUNBUIR_TRAINING } from "./hulunbuir-training.js";
import type { SeatFact, UnitFact, World } from "./world.types.js";

const BUREAU = "HL-ARUN-HRSS";
const SCHEME = "阿荣旗人社局行政执法责任制实施方案";

const CITY_AND_BANNER: readonly UnitFact[] = [
  {
    says: "内蒙古自治区人民政府 (Inner Mongolia) stands above the city, outside its tree.",
    code: "NM-GOV", kind: "GOVERNMENT", level: "PROVINCE", zh: "内蒙古自治区人民政府", en: "People's Government of Inner Mongolia",
    under: null, external: true, status: "ADMINISTRATIVE_ORGAN", from: "1955-01-01",
  },
  {
    says: "内蒙古自治区人力资源和社会保障厅 guides the city's bureau from outside the tree.",
    code: "NM-HRSS", kind: "ENFORCEMENT_DEPARTMENT", level: "PROVINCE", zh: "内蒙古自治区人力资源和社会保障厅",
    en: "Inner Mongolia Department of Human Resources", under: null, external: true, status: "ADMINISTRATIVE_ORGAN", from: "2009-01-01",
  },
  {
    says: "呼伦贝尔市人民政府 is the root of the tenant; the league became a city in 2001.",
    code: "HL-GOV", kind: "GOVERNMENT", level: "PREFECTURE", zh: "呼伦贝尔市人民政府", en: "People's Government of Hulunbuir",
    under: null, status: "ADMINISTRATIVE_ORGAN", territory: "150700", from: "2001-10-10",
  },
  {
    says: "呼伦贝尔市人民政府法制办公室 is the city's legal office.",
    code: "HL-LEGAL", kind: "GOV_LEGAL_OFFICE", level: "PREFECTURE", zh: "呼伦贝尔市人民政府法制办公室", en: "Legal Office of the Hulunbuir Government",
    under: "HL-GOV", status: "ADMINISTRATIVE_ORGAN", from: "2001-10-10",
  },
  {
    says: "呼伦贝尔市人力资源和社会保障局 is a LOCAL bureau of the city.",
    code: "HL-HRSS", kind: "ENFORCEMENT_DEPARTMENT", level: "PREFECTURE", zh: "呼伦贝尔市人力资源和社会保障局", en: "Hulunbuir Bureau of Human Resources",
    under: "HL-GOV", status: "ADMINISTRATIVE_ORGAN", enforces: true, from: "2010-03-01",
  },
  {
    says: "阿荣旗人民政府 is the government of the banner (旗), a unit of county level.",
    code: "HL-ARUN-GOV", kind: "GOVERNMENT", level: "COUNTY", zh: "阿荣旗人民政府", en: "People's Government of Arun Banner",
    under: "HL-GOV", status: "ADMINISTRATIVE_ORGAN", territory: "150721", from: "2001-10-10",
  },
  {
    says: "阿荣旗人民政府法制办公室 implements the assessment of the banner's departments.",
    code: "HL-ARUN-LEGAL", kind: "GOV_LEGAL_OFFICE", level: "COUNTY", zh: "阿荣旗人民政府法制办公室", en: "Legal Office of the Arun Government",
    under: "HL-ARUN-GOV", status: "ADMINISTRATIVE_ORGAN", from: "2003-01-01",
  },
  {
    says: "那吉镇人民政府 is the government of the banner's main town.",
    code: "HL-ARUN-NAJI", kind: "GOVERNMENT", level: "TOWNSHIP", zh: "阿荣旗那吉镇人民政府", en: "People's Government of Naji Town",
    under: "HL-ARUN-GOV", status: "ADMINISTRATIVE_ORGAN", territory: "150721100", from: "2001-10-10",
  },
  {
    says: "阿荣旗人力资源和社会保障局 issued the scheme; it is a LOCAL bureau of the banner.",
    code: BUREAU, kind: "ENFORCEMENT_DEPARTMENT", level: "COUNTY", zh: "阿荣旗人力资源和社会保障局", short: "阿荣旗人社局",
    en: "Arun Bureau of Human Resources", under: "HL-ARUN-GOV", status: "ADMINISTRATIVE_ORGAN", enforces: true, from: "2010-06-01",
  },
];

const institution = (code: string, zh: string, en: string): UnitFact => ({
  says: `${zh} is named by the scope list as an institution of the bureau (AR-2.1-1, AR-2.1-2).`,
  code: `${BUREAU}-${code}`, kind: "SUBORDINATE_INSTITUTION", level: "COUNTY", zh, en, under: BUREAU, enforces: true, inScope: true, from: "2010-06-01",
});

/** 二(一): the ten units of the scope list, in its order. The policy section leads the work and stands outside the list. */
const INSIDE_BUREAU: readonly UnitFact[] = [
  {
    says: "局办公室 is named by the scope list; the leading group's office sits in it (AR-5.1-2).",
    code: `${BUREAU}-OFFICE`, kind: "INTERNAL_ORGAN", level: "COUNTY", zh: "局办公室", en: "Bureau office", under: BUREAU,
    sectionRole: "OFFICE", inScope: true, from: "2010-06-01",
  },
  institution("INSPECTION", "阿荣旗劳动保障监察大队", "Arun Labour Inspection Brigade"),
  institution("EMPLOYMENT", "阿荣旗就业服务局", "Arun Employment Service Bureau"),
  institution("TALENT", "阿荣旗人才中心", "Arun Talent Centre"),
  institution("MEDICAL-INSURANCE", "阿荣旗医疗工伤生育保险事业管理局", "Arun Medical, Work-Injury and Maternity Insurance Agency"),
  institution("INSURANCE-SERVICE", "阿荣旗社会保险公共业务管理中心", "Arun Social Insurance Service Centre"),
  institution("SOCIAL-INSURANCE", "阿荣旗社会保险事业管理局", "Arun Social Insurance Agency"),
  institution("PENSION", "阿荣旗城乡居民社会养老保险中心", "Arun Residents' Pension Centre"),
  institution("ARBITRATION", "劳动人事争议仲裁院", "Labour Arbitration Court"),
  institution("TRAINING", "阿荣旗就业训练中心", "Arun Employment Training Centre"),
  {
    says: "局政策法规处 leads and organises the work (AR-5.2-2); the scope list does not name it.",
    code: `${BUREAU}-LEGAL`, kind: "INTERNAL_ORGAN", level: "COUNTY", zh: "政策法规处", en: "Policy and regulation section", under: BUREAU,
    sectionRole: "LEGAL_SECTION", from: "2010-06-01",
  },
];

export const HULUNBUIR: World = {
  code: "hulunbuir", name: "呼伦贝尔市", root: "HL-GOV", division: "150700",
  units: [...CITY_AND_BANNER, ...INSIDE_BUREAU],
  names: [
    { says: "The city's legal office became part of 呼伦贝尔市司法局.", unit: "HL-LEGAL", language: "ZH", name: "呼伦贝尔市司法局", from: "2019-03-01" },
    { says: "The banner's legal office became part of 阿荣旗司法局.", unit: "HL-ARUN-LEGAL", language: "ZH", name: "阿荣旗司法局", from: "2019-03-20" },
  ],
  modes: [
    {
      says: "The city leads 呼伦贝尔市人社局; the region guides it.",
      unit: "HL-HRSS", mode: "LOCAL", government: "HL-GOV", guidedBy: "NM-HRSS", from: "2010-03-01",
    },
    {
      says: "The banner leads 阿荣旗人社局; the city's bureau guides it.",
      unit: BUREAU, mode: "LOCAL", government: "HL-ARUN-GOV", guidedBy: "HL-HRSS", from: "2010-06-01",
    },
  ],
  divisions: [],
  relations: [
    { says: "内蒙古自治区人民政府 leads 呼伦贝尔市人民政府.", subject: "HL-GOV", kind: "LED_BY", object: "NM-GOV", from: "2001-10-10" },
    {
      says: "阿荣旗人社局 delegates labour inspection to its brigade, which acts within the delegation document (AR-4.2-7).",
      subject: BUREAU, kind: "DELEGATES_TO", object: `${BUREAU}-INSPECTION`, actionKinds: ["INSPECTION", "PENALTY"], from: "2012-01-01",
    },
    {
      says: "The head and deputies of 阿荣旗人社局 are appointed by the banner.",
      subject: BUREAU, kind: "LEADERS_APPOINTED_BY", object: "HL-ARUN-GOV", from: "2010-06-01",
    },
  ],
  persons: HULUNBUIR_PERSONS,
  posts: HULUNBUIR_POSTS,
  services: HULUNBUIR_SERVICES,
  groups: [{
    says: "The director leads, the deputy in charge of discipline (纪检) is deputy leader; heads of sections and of all institutions that enforce are members (AR-5.1-1).",
    unit: BUREAU, name: "阿荣旗人力资源和社会保障局依法行政、行政执法责任制工作领导小组", office: `${BUREAU}-OFFICE`, document: SCHEME, from: "2012-03-01",
    duties: ["MAKE_SCHEMES", "DECIDE_MAJOR_MATTERS", "GUIDE_AND_COORDINATE", "CHECK_AND_ASSESS", "TRAIN_AND_PUBLICISE", "SUPERVISE_PROGRESS"],
    seats: [
      [`${BUREAU}/head`, "LEADER"], [`${BUREAU}/deputy-discipline`, "DEPUTY"], [`${BUREAU}-LEGAL/head`, "MEMBER"], [`${BUREAU}-OFFICE/head`, "MEMBER"],
      ...INSIDE_BUREAU.filter(({ kind, enforces }) => kind === "SUBORDINATE_INSTITUTION" && enforces)
        .map(({ code }): SeatFact => [`${code}/head`, "MEMBER"]),
    ],
  }],
  bodies: [],
  presets: [{ says: "The scheme's values hold for 阿荣旗人社局 and everything inside it.", unit: BUREAU, preset: "ARUN", document: SCHEME, from: "2012-03-01" }],
  policies: [],
  responsibilities: [
    {
      says: "Sections and institutions sort the bases they execute (各处室、单位具体负责).",
      clause: "AR-4.1.1-1", task: "梳理执法依据", units: INSIDE_BUREAU.map(({ code }) => code), document: SCHEME, from: "2012-03-01",
    },
    {
      says: "局政策法规处 leads implementation.",
      clause: "AR-5.2-2", task: "牵头组织落实", units: [`${BUREAU}-LEGAL`], document: SCHEME, from: "2012-03-01",
    },
  ],
  training: HULUNBUIR_TRAINING,
};
