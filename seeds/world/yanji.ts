/** 延吉市 below its bureaus: streets and towns, institutions, dispatched squads, delegations and powers handed over. */
import type { ModeFact, RelationFact, UnitFact } from "./world.types.js";

const street = (code: string, zh: string, ko: string, territory: string): UnitFact => ({
  says: `${zh}办事处 is a street office set up by 延吉市人民政府.`,
  code, kind: "STREET_OFFICE", level: "TOWNSHIP", zh: `延吉市${zh}办事处`, short: zh, ko: `연길시${ko}판사처`,
  under: "YB-YANJI-GOV", status: "ADMINISTRATIVE_ORGAN", inScope: true, territory, from: "1985-01-01",
});

const town = (code: string, zh: string, ko: string, territory: string): UnitFact => ({
  says: `${zh}人民政府 is a town government under 延吉市人民政府.`,
  code, kind: "GOVERNMENT", level: "TOWNSHIP", zh: `延吉市${zh}人民政府`, short: `${zh}政府`, ko: `연길시${ko}인민정부`,
  under: "YB-YANJI-GOV", status: "ADMINISTRATIVE_ORGAN", inScope: true, territory, from: "1985-01-01",
});

const squad = (code: string, zh: string): UnitFact => ({
  says: `${zh}劳动保障监察中队 is a body of 延吉市人社局 dispatched to ${zh} (WP-I-2-2).`,
  code, kind: "DISPATCHED_BODY", level: "TOWNSHIP", zh: `延吉市${zh}劳动保障监察中队`, under: "YB-YANJI-HRSS", enforces: true, inScope: true, from: "2014-05-01",
});

const section = (code: string, zh: string, role: NonNullable<UnitFact["sectionRole"]>, under: string, from = "2010-08-01"): UnitFact => ({
  says: `${zh} is a section inside its bureau in 延吉市.`,
  code, kind: "INTERNAL_ORGAN", level: "COUNTY", zh, under, sectionRole: role, inScope: true, from,
});

export const YANJI_UNITS: readonly UnitFact[] = [
  street("YB-YANJI-JINXUE", "进学街道", "진학가두", "222401001"),
  street("YB-YANJI-BEISHAN", "北山街道", "북산가두", "222401002"),
  street("YB-YANJI-XINXING", "新兴街道", "신흥가두", "222401003"),
  street("YB-YANJI-GONGYUAN", "公园街道", "공원가두", "222401004"),
  street("YB-YANJI-HENAN", "河南街道", "하남가두", "222401005"),
  street("YB-YANJI-JIANGONG", "建工街道", "건공가두", "222401006"),
  town("YB-YANJI-XIAOYING", "小营镇", "소영진", "222401100"),
  town("YB-YANJI-YILAN", "依兰镇", "의란진", "222401101"),
  town("YB-YANJI-SANDAOWAN", "三道湾镇", "삼도만진", "222401102"),
  town("YB-YANJI-CHAOYANGCHUAN", "朝阳川镇", "조양천진", "222401105"),
  {
    says: "延吉市城市管理行政执法局 is a LOCAL bureau that handed powers over to a street.",
    code: "YB-YANJI-URBAN", kind: "ENFORCEMENT_DEPARTMENT", level: "COUNTY", zh: "延吉市城市管理行政执法局", en: "Yanji Urban Management Bureau",
    ko: "연길시도시관리행정집법국", under: "YB-YANJI-GOV", status: "ADMINISTRATIVE_ORGAN", enforces: true, inScope: true, from: "2008-06-01",
  },
  section("YB-YANJI-HRSS-OFFICE", "办公室", "OFFICE", "YB-YANJI-HRSS"),
  section("YB-YANJI-HRSS-LEGAL", "法规科", "LEGAL_SECTION", "YB-YANJI-HRSS"),
  section("YB-YANJI-HRSS-RELATIONS", "劳动关系科", "BUSINESS_SECTION", "YB-YANJI-HRSS"),
  section("YB-YANJI-MSA-LEGAL", "法规科", "LEGAL_SECTION", "YB-YANJI-MSA", "2015-03-01"),
  {
    says: "延吉市劳动保障监察大队 is an institution of 延吉市人社局 with a delegation in force.",
    code: "YB-YANJI-HRSS-INSPECTION", kind: "SUBORDINATE_INSTITUTION", level: "COUNTY", zh: "延吉市劳动保障监察大队", en: "Yanji Labour Inspection Brigade",
    ko: "연길시로동보장감찰대대", under: "YB-YANJI-HRSS", enforces: true, inScope: true, from: "2010-08-01",
  },
  {
    says: "延吉市社会保险事业管理局 is an institution of 延吉市人社局 that law itself authorises (社会保险法).",
    code: "YB-YANJI-SOCIAL-INSURANCE", kind: "AUTHORISED_ORG", level: "COUNTY", zh: "延吉市社会保险事业管理局", en: "Yanji Social Insurance Agency",
    ko: "연길시사회보험사업관리국", under: "YB-YANJI-HRSS", status: "AUTHORISED", enforces: true, inScope: true, from: "2011-07-01",
  },
  squad("YB-YANJI-SQUAD-XIAOYING", "小营镇"),
  squad("YB-YANJI-SQUAD-CHAOYANGCHUAN", "朝阳川镇"),
  {
    says: "延吉市生态环境分局 is a body that 州生态环境局 dispatches to 延吉市 since 2020.",
    code: "YB-YANJI-ECOLOGY", kind: "DISPATCHED_BODY", level: "COUNTY", zh: "延边州生态环境局延吉市分局", en: "Yanji Branch, Yanbian Ecology Bureau",
    ko: "연변주생태환경국연길시분국", under: "YB-ECOLOGY", enforces: true, inScope: true, from: "2020-01-01",
  },
];

export const YANJI_MODES: readonly ModeFact[] = [
  {
    says: "延吉市人民政府 leads its 城市管理行政执法局; 州城管局 guides it.",
    unit: "YB-YANJI-URBAN", mode: "LOCAL", government: "YB-YANJI-GOV", guidedBy: "YB-URBAN", from: "2008-06-01",
  },
];

export const YANJI_RELATIONS: readonly RelationFact[] = [
  {
    says: "小营镇劳动保障监察中队 sits in 小营镇, whose government gives an opinion, not a grade.",
    subject: "YB-YANJI-SQUAD-XIAOYING", kind: "LOCATED_IN", object: "YB-YANJI-XIAOYING", from: "2014-05-01",
  },
  {
    says: "朝阳川镇劳动保障监察中队 sits in 朝阳川镇.",
    subject: "YB-YANJI-SQUAD-CHAOYANGCHUAN", kind: "LOCATED_IN", object: "YB-YANJI-CHAOYANGCHUAN", from: "2014-05-01",
  },
  {
    says: "延吉市生态环境分局 sits in 延吉市.",
    subject: "YB-YANJI-ECOLOGY", kind: "LOCATED_IN", object: "YB-YANJI-GOV", from: "2020-01-01",
  },
  {
    says: "延吉市人社局 delegates labour inspection to its institution 劳动保障监察大队 (NL-LS-4).",
    subject: "YB-YANJI-HRSS", kind: "DELEGATES_TO", object: "YB-YANJI-HRSS-INSPECTION", actionKinds: ["INSPECTION", "PENALTY"], from: "2015-01-01",
  },
  {
    says: "延吉市市场监督管理局 delegates checks of small eating places to 朝阳川镇人民政府.",
    subject: "YB-YANJI-MSA", kind: "DELEGATES_TO", object: "YB-YANJI-CHAOYANGCHUAN", actionKinds: ["INSPECTION"], from: "2018-01-01",
  },
  {
    says: "延吉市城管局 handed its penalties for street trading over to 北山街道 and kept no scope (NL-CF-24).",
    subject: "YB-YANJI-URBAN", kind: "POWER_TRANSFERRED", object: "YB-YANJI-BEISHAN", actionKinds: ["PENALTY", "INSPECTION"], from: "2022-01-01",
  },
  {
    says: "延吉市城管局 handed the same penalties over to 朝阳川镇, and the decision leaves it a scope there.",
    subject: "YB-YANJI-URBAN", kind: "POWER_TRANSFERRED", object: "YB-YANJI-CHAOYANGCHUAN", actionKinds: ["PENALTY"], scopeLeft: true, from: "2022-01-01",
  },
  {
    says: "社会保险法 itself authorises 延吉市社会保险事业管理局 in matters of 延吉市人社局.",
    subject: "YB-YANJI-SOCIAL-INSURANCE", kind: "AUTHORISED_FOR", object: "YB-YANJI-HRSS", actionKinds: ["LEVY"], document: "社会保险法第八条", from: "2011-07-01",
  },
  {
    says: "The head and deputies of 延吉市人社局 are appointed by 延吉市人民政府.",
    subject: "YB-YANJI-HRSS", kind: "LEADERS_APPOINTED_BY", object: "YB-YANJI-GOV", from: "2010-08-01",
  },
];
