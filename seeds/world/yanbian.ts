/** 延边朝鲜族自治州 (tenant yanbian): the prefecture whose scheme 延州政办发〔2017〕23号 sets three modes and who assesses whom. */
import { COUNTY_DIVISIONS, COUNTY_MODES, COUNTY_NAMES, COUNTY_RELATIONS, COUNTY_UNITS } from "./yanbian.counties.js";
import { YANBIAN_DIVISIONS, YANBIAN_MODES, YANBIAN_RELATIONS } from "./yanbian.modes.js";
import { YANBIAN_PERSONS, YANBIAN_POSTS, YANBIAN_SERVICES } from "./yanbian.people.js";
import { YANBIAN_REGISTER } from "./yanbian-register.people.js";
import { YANBIAN_NAMES, YANBIAN_UNITS } from "./yanbian.units.js";
import { YANJI_MODES, YANJI_RELATIONS, YANJI_UNITS } from "./yanji.js";
import type { World } from "./world.types.js";

const SCHEME = "延州政办发〔2017〕23号";

export const YANBIAN: World = {
  code: "yanbian", name: "延边朝鲜族自治州", root: "YB-GOV", division: "222400",
  units: [...YANBIAN_UNITS, ...COUNTY_UNITS, ...YANJI_UNITS],
  names: [...YANBIAN_NAMES, ...COUNTY_NAMES],
  modes: [...YANBIAN_MODES, ...COUNTY_MODES, ...YANJI_MODES],
  divisions: [...YANBIAN_DIVISIONS, ...COUNTY_DIVISIONS],
  relations: [...YANBIAN_RELATIONS, ...COUNTY_RELATIONS, ...YANJI_RELATIONS],
  persons: YANBIAN_PERSONS,
  posts: YANBIAN_POSTS,
  services: YANBIAN_SERVICES,
  register: YANBIAN_REGISTER,
  groups: [{
    says: "州人社局 formed its leading group: the head leads in person, the deputy in charge helps, sections are members (YB-4.1-1).",
    unit: "YB-HRSS", name: "州人社局全面落实行政执法责任制工作领导小组", office: "YB-HRSS-OFFICE", document: SCHEME, from: "2017-08-15",
    duties: ["MAKE_SCHEMES", "DECIDE_MAJOR_MATTERS", "GUIDE_AND_COORDINATE", "CHECK_AND_ASSESS", "TRAIN_AND_PUBLICISE", "SUPERVISE_PROGRESS"],
    seats: [
      ["YB-HRSS/head", "LEADER"], ["YB-HRSS/deputy", "DEPUTY"], ["YB-HRSS-LEGAL/head", "MEMBER"], ["YB-HRSS-PERSONNEL/head", "MEMBER"],
      ["YB-HRSS-OFFICE/head", "MEMBER"], ["YB-HRSS-INSPECTION/head", "MEMBER"],
    ],
  }],
  bodies: [
    {
      says: "The executive meeting (政府常务会议) decides for the prefecture.",
      unit: "YB-GOV", kind: "GOVERNMENT_EXECUTIVE", posts: ["YB-GOV/leader", "YB-LEGAL/head"], from: "2016-02-01",
    },
    {
      says: "The director's office meeting (局长办公会) of 州人社局.",
      unit: "YB-HRSS", kind: "DIRECTORS_OFFICE", posts: ["YB-HRSS/head", "YB-HRSS/deputy"], from: "2017-08-15",
    },
  ],
  presets: [{
    says: "The scheme binds 延边州; counties inherit it by reference (参照, YB-4.4-2). Its report of 31 December is owed by the counties (YB-4.4-1).",
    unit: "YB-GOV", preset: "YANBIAN", document: SCHEME, from: "2017-08-03",
  }],
  policies: [
    {
      says: "The prefecture locks what the Licence Law (行政许可法§23) settles: nobody below may set it otherwise.",
      unit: "YB-GOV", key: "authorisedOrgAsOrganForLicence", value: true, lockedBy: "行政许可法第二十三条", from: "2017-08-03",
    },
    {
      says: "延吉市 requires that a township be heard on a body dispatched to it.",
      unit: "YB-YANJI-GOV", key: "townshipOpinionOnDispatched", value: true, document: "(示例)延市政办发〔2018〕12号", from: "2018-05-01",
    },
    {
      says: "延吉市 reports by 15 January and not by the end of December: an override that the prefecture sees (YB-4.4-2).",
      unit: "YB-YANJI-GOV", key: "annualReportDue", value: "JANUARY_15", document: "(示例)延市政办发〔2018〕12号", from: "2018-05-01",
    },
    {
      says: "敦化市 grades in four steps and not in three: the prefecture's report has to map them (YB-4.4-2).",
      unit: "YB-DUNHUA-GOV", key: "gradeScale", value: "EXCELLENT_GOOD_FAIR_POOR", document: "(示例)敦政办发〔2018〕5号", from: "2018-01-01",
    },
  ],
  responsibilities: [
    {
      says: "州司法局 and 州人社局's legal section each answer for the list of powers of 州人社局 (YB-2.1-2, YB-2.1-3).",
      clause: "YB-2.1-2", task: "行政执法权责清单", units: ["YB-HRSS-LEGAL", "YB-HRSS-INSPECTION"], document: SCHEME, from: "2017-08-15",
    },
  ],
};
