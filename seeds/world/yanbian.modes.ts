/** Who leads, guides and hears the bureaus of 延边州 itself, and the edges that leave its other units. */
import type { DivisionFact, ModeFact, RelationFact } from "./world.types.js";

const local = (unit: string, zh: string, from: string, guidedBy?: string): ModeFact => ({
  says: `延边州人民政府 leads ${zh}${guidedBy ? "; the provincial department guides it" : ""}.`,
  unit, mode: "LOCAL", government: "YB-GOV", ...(guidedBy ? { guidedBy } : {}), from,
});

const vertical = (unit: string, zh: string, superior: string, from: string, note = ""): ModeFact => ({
  says: `${zh} is led by its superior alone; 延边州人民政府 is heard, no more (YB-2.4.1-3, YB-2.4.1-4).${note}`,
  unit, mode: "VERTICAL", superior, locatedIn: "YB-GOV", from,
});

/** Tax and tobacco stand under dual leadership at the province only; the line below it is what a prefecture has to do with. */
const DUAL_ABOVE = " Its provincial superior stands under dual leadership by law and counts as 垂直 here.";

export const YANBIAN_MODES: readonly ModeFact[] = [
  local("YB-HRSS", "州人社局", "2010-06-01", "JL-HRSS"),
  local("YB-MSA", "州市场监管局", "2015-01-01", "JL-MSA"),
  local("YB-TRANSPORT", "州交通运输局", "2010-06-01", "JL-TRANSPORT"),
  local("YB-URBAN", "州城管局", "2008-03-01"),
  local("YB-HEALTH", "州卫生健康委", "2014-10-01"),
  local("YB-AGRICULTURE", "州农业农村局", "2010-06-01"),
  local("YB-CULTURE", "州文旅局", "2010-06-01"),
  local("YB-HOUSING-FUND", "州住房公积金管理中心", "2003-01-01"),
  vertical("YB-TAX", "州税务局", "JL-TAX", "1994-08-01", DUAL_ABOVE),
  vertical("YB-CUSTOMS", "延吉海关", "CC-CUSTOMS", "1993-01-01"),
  vertical("YB-TOBACCO", "州烟草专卖局", "JL-TOBACCO", "1992-01-01", DUAL_ABOVE),
  {
    says: "Until the reform 延边州人民政府 alone led 州环境保护局; 省环境保护厅 guided it.",
    unit: "YB-ECOLOGY", mode: "LOCAL", government: "YB-GOV", guidedBy: "JL-ECOLOGY", from: "2001-05-01", to: "2019-03-01",
  },
  {
    says: "Since the reform of 2019 州生态环境局 is led by 省生态环境厅 and the prefecture, the superior in the main.",
    unit: "YB-ECOLOGY", mode: "DUAL", superior: "JL-ECOLOGY", government: "YB-GOV", primary: "SUPERIOR",
    document: "中办发〔2016〕63号", from: "2019-03-01",
  },
  {
    says: "州公安局 is led by the prefecture and by 省公安厅, the locality in the main.",
    unit: "YB-POLICE", mode: "DUAL", superior: "JL-POLICE", government: "YB-GOV", primary: "LOCAL", from: "1955-12-01",
  },
  {
    says: "州气象局 is led by 省气象局 and by the prefecture, the superior in the main.",
    unit: "YB-METEO", mode: "DUAL", superior: "JL-METEO", government: "YB-GOV", primary: "SUPERIOR", document: "气象法第五条", from: "2000-01-01",
  },
];

export const YANBIAN_DIVISIONS: readonly DivisionFact[] = [
  {
    says: "省生态环境厅 owns how 州生态环境局 uses its powers; the prefecture owns its service duties, the responsibility system and the public's view.",
    unit: "YB-ECOLOGY", document: "(示例)吉编发〔2019〕3号", from: "2019-03-01",
    lines: [
      ["生态环境执法", "SUPERIOR", "EXERCISE_OF_POWERS"],
      ["环境质量目标", "LOCAL", "FULFILMENT_OF_DUTIES"],
      ["责任制建设", "LOCAL", "RESPONSIBILITY_SYSTEM"],
      ["公众评议", "LOCAL", "PUBLIC_PARTICIPATION"],
    ],
  },
  {
    says: "For 州公安局 the document names weights: 省公安厅 40, the prefecture 60 of a hundred.",
    unit: "YB-POLICE", document: "(示例)吉编发〔2016〕5号", from: "2016-07-01", weights: { superior: 40, local: 60 },
    lines: [
      ["公安行政执法", "SUPERIOR", "EXERCISE_OF_POWERS"],
      ["治安管理职责", "LOCAL", "FULFILMENT_OF_DUTIES"],
      ["责任制建设", "LOCAL", "RESPONSIBILITY_SYSTEM"],
      ["公众评议", "LOCAL", "PUBLIC_PARTICIPATION"],
    ],
  },
  {
    says: "省气象局 owns the powers and duties of 州气象局; the prefecture owns the responsibility system and the public's view.",
    unit: "YB-METEO", document: "(示例)吉编发〔2016〕6号", from: "2016-07-01",
    lines: [
      ["气象行政执法", "SUPERIOR", "EXERCISE_OF_POWERS"],
      ["气象监测预报职责", "SUPERIOR", "FULFILMENT_OF_DUTIES"],
      ["责任制建设", "LOCAL", "RESPONSIBILITY_SYSTEM"],
      ["公众评议", "LOCAL", "PUBLIC_PARTICIPATION"],
    ],
  },
];

export const YANBIAN_RELATIONS: readonly RelationFact[] = [
  {
    says: "州监察委员会 sits in the prefecture and watches over it; 州监察局, which belonged to the government, went into it and is not on record.",
    subject: "YB-SUPERVISION", kind: "LOCATED_IN", object: "YB-GOV", document: "监察法", from: "2018-01-20",
  },
  {
    says: "吉林省人民政府 leads 延边州人民政府.",
    subject: "YB-GOV", kind: "LED_BY", object: "JL-GOV", from: "1955-12-01",
  },
  {
    says: "吉林省司法厅 (until 2018 the provincial 法制办公室) is led by 吉林省人民政府.",
    subject: "JL-LEGAL", kind: "LED_BY", object: "JL-GOV", from: "2000-01-01",
  },
  {
    says: "The prefecture designated 州政府办公室 to assess its legal office, which may not assess itself.",
    subject: "YB-LEGAL", kind: "ASSESSMENT_IMPLEMENTED_BY", object: "YB-OFFICE", from: "2017-08-03",
  },
  {
    says: "The head and deputies of 州人社局 are appointed by the prefecture (任免机关).",
    subject: "YB-HRSS", kind: "LEADERS_APPOINTED_BY", object: "YB-GOV", from: "2010-06-01",
  },
  {
    says: "The head and deputies of 州税务局 are appointed by the provincial tax office.",
    subject: "YB-TAX", kind: "LEADERS_APPOINTED_BY", object: "JL-TAX", from: "1994-08-01",
  },
  {
    says: "州人社局 delegates labour inspection to its institution 州劳动保障监察支队 (NL-LS-4).",
    subject: "YB-HRSS", kind: "DELEGATES_TO", object: "YB-HRSS-INSPECTION", actionKinds: ["INSPECTION", "PENALTY"], from: "2015-01-01",
  },
  {
    says: "An earlier delegation of 州交通运输局 to 州劳动保障监察支队 was cleaned up at the end of 2017 (YB-2.1-11).",
    subject: "YB-TRANSPORT", kind: "DELEGATES_TO", object: "YB-HRSS-INSPECTION", actionKinds: ["INSPECTION"], from: "2015-01-01", to: "2018-01-01",
  },
];
