/** 天津市 (tenant tianjin) with its bureau of human resources: the scheme 津人社办发〔2019〕69号, which names responsible sections task by task. */
import { TIANJIN_PERSONS, TIANJIN_POSTS, TIANJIN_SERVICES } from "./tianjin.people.js";
import { TIANJIN_RESPONSIBILITIES } from "./tianjin-tasks.js";
import type { UnitFact, World } from "./world.types.js";

const BUREAU = "TJ-HRSS";
const SCHEME = "津人社办发〔2019〕69号";
const IN_FORCE = "2019-05-14";

const section = (code: string, zh: string, en: string, role: NonNullable<UnitFact["sectionRole"]>): UnitFact => ({
  says: `${zh} is a section that the scheme makes responsible (TJ-3.1.1.1-3).`,
  code: `${BUREAU}-${code}`, kind: "INTERNAL_ORGAN", level: "PREFECTURE", zh, en, under: BUREAU, sectionRole: role, inScope: true, from: "2010-01-01",
});

const institution = (code: string, zh: string, en: string, from: string): UnitFact => ({
  says: `${zh} is an institution of the bureau that the scheme makes responsible (TJ-3.1.1.1-3).`,
  code: `${BUREAU}-${code}`, kind: "SUBORDINATE_INSTITUTION", level: "PREFECTURE", zh, en, under: BUREAU, enforces: true, inScope: true, from,
});

const MUNICIPALITY: readonly UnitFact[] = [
  {
    says: "国务院 (State Council) stands above the municipality, outside its tree.",
    code: "CN-GOV", kind: "GOVERNMENT", level: "PROVINCE", zh: "国务院", en: "State Council", under: null, external: true,
    status: "ADMINISTRATIVE_ORGAN", from: "1954-09-27",
  },
  {
    says: "人力资源和社会保障部 guides the bureau and makes the document formats (TJ-3.2.1.1-1).",
    code: "CN-HRSS", kind: "ENFORCEMENT_DEPARTMENT", level: "PROVINCE", zh: "人力资源和社会保障部", en: "Ministry of Human Resources", under: null,
    external: true, status: "ADMINISTRATIVE_ORGAN", from: "2008-03-31",
  },
  {
    says: "国家税务总局 leads the municipal tax bureau.",
    code: "CN-TAX", kind: "ENFORCEMENT_DEPARTMENT", level: "PROVINCE", zh: "国家税务总局", en: "State Taxation Administration", under: null,
    external: true, status: "ADMINISTRATIVE_ORGAN", from: "1993-12-01",
  },
  {
    says: "天津市人民政府 is the root of the tenant: in a municipality the municipal level is PREFECTURE.",
    code: "TJ-GOV", kind: "GOVERNMENT", level: "PREFECTURE", zh: "天津市人民政府", en: "Tianjin Municipal People's Government", under: null,
    status: "ADMINISTRATIVE_ORGAN", territory: "120000", from: "1967-01-01",
  },
  {
    says: "天津市司法局 is the municipal legal office; document formats are filed with it (TJ-3.2.1.1-2).",
    code: "TJ-LEGAL", kind: "GOV_LEGAL_OFFICE", level: "PREFECTURE", zh: "天津市人民政府法制办公室", en: "Tianjin Bureau of Justice", under: "TJ-GOV",
    status: "ADMINISTRATIVE_ORGAN", from: "2001-01-01",
  },
  {
    says: "天津市市场监督管理委员会 leads the joint random checks in which the bureau takes part (TJ-3.1.1.2-4).",
    code: "TJ-MSA", kind: "ENFORCEMENT_DEPARTMENT", level: "PREFECTURE", zh: "天津市市场监督管理委员会", en: "Tianjin Market Supervision Commission",
    under: "TJ-GOV", status: "ADMINISTRATIVE_ORGAN", enforces: true, from: "2014-07-01",
  },
  {
    says: "国家税务总局天津市税务局 is a VERTICAL body: no provincial level stands between it and the State Taxation Administration.",
    code: "TJ-TAX", kind: "ENFORCEMENT_DEPARTMENT", level: "PREFECTURE", zh: "国家税务总局天津市税务局", en: "Tianjin Tax Bureau", under: null,
    status: "ADMINISTRATIVE_ORGAN", enforces: true, from: "2018-06-15",
  },
];

interface District { readonly code: string; readonly zh: string; readonly en: string; readonly territory: string }

/** Read a row as: CODE, names, GB/T 2260 code. Three of the sixteen districts stand for all. */
const DISTRICTS: readonly District[] = [
  { code: "TJ-HEPING", zh: "和平区", en: "Heping", territory: "120101" },
  { code: "TJ-NANKAI", zh: "南开区", en: "Nankai", territory: "120104" },
  { code: "TJ-BINHAI", zh: "滨海新区", en: "Binhai", territory: "120116" },
];

const districtUnits = ({ code, zh, en, territory }: District): UnitFact[] => [
  {
    says: `天津市${zh}人民政府 is a district government, COUNTY in this tenant.`,
    code: `${code}-GOV`, kind: "GOVERNMENT", level: "COUNTY", zh: `天津市${zh}人民政府`, en: `People's Government of ${en} District`,
    under: "TJ-GOV", status: "ADMINISTRATIVE_ORGAN", territory, from: "2010-01-01",
  },
  {
    says: `天津市${zh}司法局 is the district's legal office.`,
    code: `${code}-LEGAL`, kind: "GOV_LEGAL_OFFICE", level: "COUNTY", zh: `天津市${zh}司法局`, en: `${en} Bureau of Justice`,
    under: `${code}-GOV`, status: "ADMINISTRATIVE_ORGAN", from: "2010-01-01",
  },
  {
    says: `天津市${zh}人力资源和社会保障局 is a LOCAL bureau of the district.`,
    code: `${code}-HRSS`, kind: "ENFORCEMENT_DEPARTMENT", level: "COUNTY", zh: `天津市${zh}人力资源和社会保障局`, en: `${en} Bureau of Human Resources`,
    under: `${code}-GOV`, status: "ADMINISTRATIVE_ORGAN", enforces: true, from: "2010-06-01",
  },
  {
    says: `天津市${zh}税务局 stands directly under the municipal tax bureau: a level is absent (§2.2).`,
    code: `${code}-TAX`, kind: "ENFORCEMENT_DEPARTMENT", level: "COUNTY", zh: `国家税务总局天津市${zh}税务局`, en: `${en} Tax Bureau`,
    under: "TJ-TAX", status: "ADMINISTRATIVE_ORGAN", enforces: true, from: "2018-07-05",
  },
];

/** Exactly the sections and institutions that the scheme names as 责任部门. */
const BUREAU_UNITS: readonly UnitFact[] = [
  {
    says: "天津市人力资源和社会保障局 issued the scheme on 2019-05-14.",
    code: BUREAU, kind: "ENFORCEMENT_DEPARTMENT", level: "PREFECTURE", zh: "天津市人力资源和社会保障局", short: "市人社局",
    en: "Tianjin Bureau of Human Resources", under: "TJ-GOV", status: "ADMINISTRATIVE_ORGAN", enforces: true, from: "2009-08-01",
  },
  section("OFFICE", "办公室", "Office", "OFFICE"),
  section("POLICY", "政策研究室", "Policy research office", "BUSINESS_SECTION"),
  section("LEGAL", "法规处", "Regulation section", "LEGAL_SECTION"),
  section("SERVICE", "政务服务处", "Government service section", "SERVICE_SECTION"),
  section("INSPECTION-SECTION", "劳动监察处", "Labour inspection section", "BUSINESS_SECTION"),
  section("PERSONNEL", "人事教育处", "Personnel and education section", "PERSONNEL_SUPERVISION"),
  section("RELATIONS", "劳动关系处", "Labour relations section", "BUSINESS_SECTION"),
  section("TALENT", "人才开发处", "Talent development section", "BUSINESS_SECTION"),
  section("INFORMATION-SECTION", "信息化处", "Information technology section", "INFORMATION_SECTION"),
  institution("INSPECTION", "天津市劳动保障监察总队", "Tianjin Labour Inspection Corps", "2010-01-01"),
  institution("SOCIAL-INSURANCE", "天津市社会保险基金管理中心", "Tianjin Social Insurance Fund Centre", "2010-01-01"),
  institution("INFORMATION", "天津市人力资源和社会保障信息中心", "Tianjin Human Resources Information Centre", "2010-01-01"),
];

const LEADERS = [`${BUREAU}/head`, `${BUREAU}/deputy`];

export const TIANJIN: World = {
  code: "tianjin", name: "天津市", root: "TJ-GOV", division: "120000",
  units: [...MUNICIPALITY, ...BUREAU_UNITS, ...DISTRICTS.flatMap(districtUnits)],
  names: [{ says: "The municipal legal office became part of 天津市司法局.", unit: "TJ-LEGAL", language: "ZH", name: "天津市司法局", from: "2018-11-01" }],
  modes: [
    {
      says: "The municipality leads 市人社局; the ministry guides it.",
      unit: BUREAU, mode: "LOCAL", government: "TJ-GOV", guidedBy: "CN-HRSS", from: "2009-08-01",
    },
    { says: "The municipality leads 市市场监管委.", unit: "TJ-MSA", mode: "LOCAL", government: "TJ-GOV", from: "2014-07-01" },
    {
      says: "国家税务总局 leads 天津市税务局: of provincial rank, it stands under dual leadership since the reform of 2018 and counts as 垂直 here.",
      unit: "TJ-TAX", mode: "VERTICAL", superior: "CN-TAX", locatedIn: "TJ-GOV", from: "2018-06-15",
    },
    ...DISTRICTS.flatMap(({ code, zh }) => [
      {
        says: `${zh} leads its 人社局; 市人社局 guides it.`,
        unit: `${code}-HRSS`, mode: "LOCAL", government: `${code}-GOV`, guidedBy: BUREAU, from: "2010-06-01",
      } as const,
      {
        says: `天津市税务局 leads the tax bureau of ${zh} directly.`,
        unit: `${code}-TAX`, mode: "VERTICAL", superior: "TJ-TAX", locatedIn: `${code}-GOV`, from: "2018-07-05",
      } as const,
    ]),
  ],
  divisions: [],
  relations: [
    { says: "国务院 leads 天津市人民政府.", subject: "TJ-GOV", kind: "LED_BY", object: "CN-GOV", from: "1967-01-01" },
    {
      says: "市人社局 delegates labour inspection to its 劳动保障监察总队.",
      subject: BUREAU, kind: "DELEGATES_TO", object: `${BUREAU}-INSPECTION`, actionKinds: ["INSPECTION", "PENALTY"], from: "2012-01-01",
    },
  ],
  persons: TIANJIN_PERSONS,
  posts: TIANJIN_POSTS,
  services: TIANJIN_SERVICES,
  groups: [],
  bodies: [{
    says: "局党组会 deliberates the yearly report before it goes up (TJ-3.1.3.3-2).",
    unit: BUREAU, kind: "PARTY_GROUP", posts: LEADERS, document: SCHEME, from: IN_FORCE,
  }],
  presets: [{ says: "The scheme's values hold for 市人社局 and everything inside it.", unit: BUREAU, preset: "TIANJIN", document: SCHEME, from: IN_FORCE }],
  policies: [],
  responsibilities: TIANJIN_RESPONSIBILITIES,
};
