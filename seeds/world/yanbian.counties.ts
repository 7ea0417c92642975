/** The eight counties and cities of 延边: each with its legal office and with local, vertical and dual bureaus below those of the prefecture. */
import type { DivisionFact, ModeFact, NameFact, RelationFact, UnitFact } from "./world.types.js";

interface County {
  readonly code: string;
  readonly territory: string;
  readonly zh: string;
  readonly en: string;
  readonly ko: string;
  /** False: no organ is designated to assess the legal office (IMPLEMENTER_CONFLICT). */
  readonly designated: boolean;
  /** False: the police stand in DUAL mode without a duty division (DIVISION_MISSING). */
  readonly policeDivided: boolean;
}

/** Read a row as: CODE, GB/T 2260 code, names; has it designated an assessor of its legal office, has its police a duty division. */
const COUNTIES: readonly County[] = [
  { code: "YB-YANJI", territory: "222401", zh: "延吉市", en: "Yanji", ko: "연길시", designated: true, policeDivided: true },
  { code: "YB-TUMEN", territory: "222402", zh: "图们市", en: "Tumen", ko: "도문시", designated: true, policeDivided: true },
  { code: "YB-DUNHUA", territory: "222403", zh: "敦化市", en: "Dunhua", ko: "돈화시", designated: true, policeDivided: true },
  { code: "YB-HUNCHUN", territory: "222404", zh: "珲春市", en: "Hunchun", ko: "훈춘시", designated: true, policeDivided: true },
  { code: "YB-LONGJING", territory: "222405", zh: "龙井市", en: "Longjing", ko: "룡정시", designated: true, policeDivided: true },
  { code: "YB-HELONG", territory: "222406", zh: "和龙市", en: "Helong", ko: "화룡시", designated: true, policeDivided: false },
  { code: "YB-WANGQING", territory: "222424", zh: "汪清县", en: "Wangqing", ko: "왕청현", designated: true, policeDivided: true },
  { code: "YB-ANTU", territory: "222426", zh: "安图县", en: "Antu", ko: "안도현", designated: false, policeDivided: true },
];

function governmentUnits({ code, territory, zh, en, ko }: County): UnitFact[] {
  return [
    {
      says: `${zh}人民政府 stands under the prefecture and follows its scheme by reference (YB-4.4-2).`,
      code: `${code}-GOV`, kind: "GOVERNMENT", level: "COUNTY", zh: `${zh}人民政府`, short: `${zh}政府`, en: `People's Government of ${en}`,
      ko: `${ko}인민정부`, under: "YB-GOV", status: "ADMINISTRATIVE_ORGAN", territory, from: "1958-12-01",
    },
    {
      says: `${zh}人民政府法制办公室 implements the assessment of the departments of ${zh} (YB-2.4.1-2).`,
      code: `${code}-LEGAL`, kind: "GOV_LEGAL_OFFICE", level: "COUNTY", zh: `${zh}人民政府法制办公室`, en: `Legal Office of the Government of ${en}`,
      ko: `${ko}인민정부법제판공실`, under: `${code}-GOV`, status: "ADMINISTRATIVE_ORGAN", inScope: true, from: "2003-01-01",
    },
    {
      says: `${zh}人民政府办公室 is the general office of the government of ${zh}.`,
      code: `${code}-OFFICE`, kind: "INTERNAL_ORGAN", level: "COUNTY", zh: `${zh}人民政府办公室`, en: `General Office of the Government of ${en}`,
      ko: `${ko}인민정부판공실`, under: `${code}-GOV`, sectionRole: "OFFICE", from: "1958-12-01",
    },
  ];
}

function bureauUnits({ code, zh, en, ko }: County): UnitFact[] {
  const department = {
    kind: "ENFORCEMENT_DEPARTMENT", level: "COUNTY", status: "ADMINISTRATIVE_ORGAN", enforces: true, inScope: true,
  } as const;
  return [
    {
      says: `${zh}人力资源和社会保障局 is a LOCAL bureau: its government leads, 州人社局 only guides.`,
      code: `${code}-HRSS`, zh: `${zh}人力资源和社会保障局`, en: `${en} Bureau of Human Resources`, ko: `${ko}인력자원및사회보장국`,
      under: `${code}-GOV`, from: "2010-08-01", ...department,
    },
    {
      says: `${zh}市场监督管理局 is a LOCAL bureau founded in 2015, before the prefecture's took that name.`,
      code: `${code}-MSA`, zh: `${zh}市场监督管理局`, en: `${en} Bureau of Market Supervision`, ko: `${ko}시장감독관리국`,
      under: `${code}-GOV`, from: "2015-03-01", ...department,
    },
    {
      says: `${zh}税务局 is a VERTICAL body under 州税务局: it belongs to no organ of ${zh}.`,
      code: `${code}-TAX`, zh: `${zh}国家税务局`, en: `${en} Office, State Taxation`, ko: `${ko}국가세무국`,
      under: "YB-TAX", from: "1994-08-15", ...department,
    },
    {
      says: `${zh}公安局 is a DUAL body led mainly by its locality.`,
      code: `${code}-POLICE`, zh: `${zh}公安局`, en: `${en} Bureau of Public Security`, ko: `${ko}공안국`,
      under: `${code}-GOV`, from: "1958-12-01", ...department,
    },
    {
      says: `${zh}气象局 is authorised by the Meteorology Law (气象法), a DUAL body led mainly by 州气象局.`,
      code: `${code}-METEO`, zh: `${zh}气象局`, en: `${en} Meteorological Bureau`, ko: `${ko}기상국`,
      under: `${code}-GOV`, from: "1985-01-01", ...department, kind: "AUTHORISED_ORG", status: "AUTHORISED",
    },
  ];
}

function namesOf({ code, zh, ko }: County): NameFact[] {
  const renamed = (unit: string, from: string, name: string, korean: string): NameFact[] => [
    { says: `${unit} is called ${name} from ${from} on.`, unit, language: "ZH", name, from },
    { says: `In Korean it is ${korean} from then on.`, unit, language: "KO", name: korean, from },
  ];
  return [
    ...renamed(`${code}-LEGAL`, "2019-03-20", `${zh}司法局`, `${ko}사법국`),
    ...renamed(`${code}-TAX`, "2018-07-20", `国家税务总局${zh}税务局`, `국가세무총국${ko}세무국`),
  ];
}

function modesOf({ code, zh }: County): ModeFact[] {
  const government = `${code}-GOV`;
  return [
    {
      says: `${zh}人民政府 leads its 人社局; 州人社局 guides it (NL-OG-83).`,
      unit: `${code}-HRSS`, mode: "LOCAL", government, guidedBy: "YB-HRSS", from: "2010-08-01",
    },
    {
      says: `${zh}人民政府 leads its 市场监督管理局; the prefecture's guides it.`,
      unit: `${code}-MSA`, mode: "LOCAL", government, guidedBy: "YB-MSA", from: "2015-03-01",
    },
    {
      says: `州税务局 leads ${zh}税务局; ${zh}人民政府 is heard, no more (YB-2.4.1-4).`,
      unit: `${code}-TAX`, mode: "VERTICAL", superior: "YB-TAX", locatedIn: government, from: "1994-08-15",
    },
    {
      says: `州公安局 and ${zh}人民政府 both lead ${zh}公安局, the locality in the main.`,
      unit: `${code}-POLICE`, mode: "DUAL", superior: "YB-POLICE", government, primary: "LOCAL", from: "1958-12-01",
    },
    {
      says: `州气象局 and ${zh}人民政府 both lead ${zh}气象局, the superior in the main.`,
      unit: `${code}-METEO`, mode: "DUAL", superior: "YB-METEO", government, primary: "SUPERIOR", document: "气象法第五条", from: "2000-01-01",
    },
  ];
}

function divisionsOf({ code, zh, policeDivided }: County): DivisionFact[] {
  const weather: DivisionFact = {
    says: `州气象局 owns how ${zh}气象局 uses its powers; ${zh}人民政府 owns service to the public and the responsibility system.`,
    unit: `${code}-METEO`, document: "(示例)延州编发〔2016〕8号", from: "2016-07-01",
    lines: [
      ["气象行政执法", "SUPERIOR", "EXERCISE_OF_POWERS"],
      ["气象监测预报职责", "SUPERIOR", "FULFILMENT_OF_DUTIES"],
      ["责任制建设", "LOCAL", "RESPONSIBILITY_SYSTEM"],
      ["公众评议", "LOCAL", "PUBLIC_PARTICIPATION"],
    ],
  };
  const police: DivisionFact = {
    says: `${zh}人民政府 owns most duties of its 公安局; 州公安局 owns how the powers are used.`,
    unit: `${code}-POLICE`, document: "(示例)延州编发〔2016〕9号", from: "2016-07-01",
    lines: [
      ["公安行政执法", "SUPERIOR", "EXERCISE_OF_POWERS"],
      ["治安管理职责", "LOCAL", "FULFILMENT_OF_DUTIES"],
      ["责任制建设", "LOCAL", "RESPONSIBILITY_SYSTEM"],
      ["公众评议", "LOCAL", "PUBLIC_PARTICIPATION"],
    ],
  };
  return policeDivided ? [weather, police] : [weather];
}

const designationOf = ({ code, zh, designated }: County): RelationFact[] =>
  designated
    ? [{
        says: `${zh}人民政府 designated its general office to assess the legal office, which may not assess itself.`,
        subject: `${code}-LEGAL`, kind: "ASSESSMENT_IMPLEMENTED_BY", object: `${code}-OFFICE`, from: "2017-08-03",
      }]
    : [];

export const COUNTY_UNITS: readonly UnitFact[] = COUNTIES.flatMap((county) => [...governmentUnits(county), ...bureauUnits(county)]);
export const COUNTY_NAMES: readonly NameFact[] = COUNTIES.flatMap(namesOf);
export const COUNTY_MODES: readonly ModeFact[] = COUNTIES.flatMap(modesOf);
export const COUNTY_DIVISIONS: readonly DivisionFact[] = COUNTIES.flatMap(divisionsOf);
export const COUNTY_RELATIONS: readonly RelationFact[] = COUNTIES.flatMap(designationOf);
