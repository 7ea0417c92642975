/** What the documents ask every unit to have: a first responsible person, a leader in charge, legal staff, a leading group; and what is missing. */
import type { LawRef } from "../../kernel/verdict.js";
import type { Level, ManagementMode, Role, UnitKind } from "../../kernel/vocabulary.js";

export interface PostFact { readonly unitId: string; readonly roles: readonly string[]; readonly holderId: string | null; readonly reportsToId: string | null }

export interface UnitProfile {
  readonly id: string;
  readonly kind: UnitKind;
  readonly level: Level;
  readonly external: boolean;
  readonly enforcementFunction: boolean;
  readonly mode: ManagementMode | null;
  /** Names of the presets attached to the unit or above it: whose document binds it. */
  readonly presets: readonly string[];
  /** The unit's own posts and those of its internal organs, on the day. */
  readonly posts: readonly PostFact[];
  readonly hasLegalSection: boolean;
  readonly leadingGroups: number;
}

const HEAD_ROLES: readonly Role[] = ["BUREAU_HEAD", "GOV_LEADER", "UNIT_HEAD"];

/** The post whose holder is the unit's main head. */
export const isHeadPost = (post: { readonly unitId: string; readonly roles: readonly string[] }, unitId: string): boolean =>
  post.unitId === unitId && post.roles.some((role) => HEAD_ROLES.includes(role as Role));

const isDepartment = ({ kind }: UnitProfile): boolean => kind === "ENFORCEMENT_DEPARTMENT" || kind === "AUTHORISED_ORG";
/** 延边's scheme asks it of every department of the prefecture, 阿荣旗's of its bureau; no other document here asks it of anybody. */
const mustFormLeadingGroup = (unit: UnitProfile): boolean =>
  isDepartment(unit) && unit.enforcementFunction &&
  (unit.presets.includes("ARUN") || (unit.presets.includes("YANBIAN") && unit.level === "PREFECTURE" && unit.mode !== "VERTICAL"));
const isTownshipOrStreet = ({ kind, level }: UnitProfile): boolean => kind === "STREET_OFFICE" || (kind === "GOVERNMENT" && level === "TOWNSHIP");
const isHeld = (unit: UnitProfile, ...roles: Role[]): boolean =>
  unit.posts.some((post) => post.holderId !== null && post.roles.some((role) => roles.includes(role as Role)));
const hasPost = (unit: UnitProfile, ...roles: Role[]): boolean => unit.posts.some((post) => post.roles.some((role) => roles.includes(role as Role)));

export interface Requirement {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly law: readonly LawRef[];
  readonly appliesTo: (unit: UnitProfile) => boolean;
  readonly isMet: (unit: UnitProfile) => boolean;
}

/** Read a row as: a unit to which it APPLIES must be MET by what stands on the day, else it is a gap under this LAW. */
export const REQUIREMENTS: readonly Requirement[] = [
  {
    code: "FIRST_RESPONSIBLE_PERSON_VACANT", zh: "第一责任人空缺", en: "The post of the first responsible person is vacant", law: ["WP-C-5"],
    appliesTo: (unit) => hasPost(unit, "BUREAU_HEAD", "GOV_LEADER"), isMet: (unit) => isHeld(unit, "BUREAU_HEAD", "GOV_LEADER"),
  },
  {
    code: "FIRST_RESPONSIBLE_POST_MISSING", zh: "未设第一责任人岗位", en: "No post of a first responsible person exists", law: ["WP-C-5"],
    appliesTo: (unit) => isDepartment(unit) && unit.enforcementFunction, isMet: (unit) => hasPost(unit, "BUREAU_HEAD"),
  },
  {
    code: "LEADER_IN_CHARGE_MISSING", zh: "未明确行政执法责任制分管领导", en: "No leader is in charge of the responsibility system", law: ["WP-G-2-4"],
    appliesTo: (unit) => isDepartment(unit) && unit.enforcementFunction, isMet: (unit) => isHeld(unit, "RESPONSIBILITY_SYSTEM_LEADER"),
  },
  {
    code: "LEADING_GROUP_MISSING", zh: "未成立行政执法责任制领导小组", en: "No leading group was formed", law: ["YB-4.1-1", "AR-5.1-1"],
    appliesTo: mustFormLeadingGroup, isMet: (unit) => unit.leadingGroups > 0,
  },
  {
    code: "LEGAL_STAFF_MISSING", zh: "乡镇（街道）未配备法制工作人员", en: "The township or street has no legal staff", law: ["WP-J-III-4"],
    appliesTo: isTownshipOrStreet, isMet: (unit) => isHeld(unit, "LEGAL_STAFF"),
  },
  {
    code: "LEGAL_ORGAN_WITHOUT_STAFF", zh: "法制机构无工作人员", en: "The legal organ has no staff", law: ["WP-J-III-4-2"],
    appliesTo: (unit) => unit.hasLegalSection || unit.kind === "GOV_LEGAL_OFFICE", isMet: (unit) => isHeld(unit, "LEGAL_SECTION", "LEGAL_REVIEWER", "GOV_LEGAL"),
  },
  {
    code: "REPORTING_LINE_BROKEN", zh: "部分岗位未明确上级岗位", en: "Some posts below the head answer to nobody", law: ["WP-G-5"],
    appliesTo: (unit) => isDepartment(unit) && hasPost(unit, "BUREAU_HEAD"),
    isMet: (unit) => unit.posts.every((post) => post.reportsToId !== null || post.roles.some((role) => HEAD_ROLES.includes(role as Role))),
  },
];

export const gapsOf = (unit: UnitProfile): Requirement[] =>
  unit.external ? [] : REQUIREMENTS.filter((requirement) => requirement.appliesTo(unit) && !requirement.isMet(unit));
