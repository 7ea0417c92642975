/** The facts on which a cell of the assessment table can hang: pure predicates, each named as the law would name it. */
import type { ActionKind, Role } from "../../src/kernel/vocabulary.js";
import { label, type Label } from "../../src/kernel/words.js";
import type { AssessSituation } from "./assessment.facts.js";
import { isOfficer } from "./assessment.facts.js";
import { designatedImplementersOf, isTownshipOrStreet, modeOf } from "./structure.js";

export interface Condition { readonly name: Label; readonly holds: (s: AssessSituation) => boolean }
type Name = readonly [zh: string, en: string];
const condition = (name: Name, holds: Condition["holds"]): Condition => ({ name: label(...name), holds });
const not = (c: Condition, name: Name): Condition => condition(name, (s) => !c.holds(s));
const both = (a: Condition, b: Condition, name: Name): Condition => condition(name, (s) => a.holds(s) && b.holds(s));
/** Takes every say but the self-check, whichever row the person stands in. */
export const PERSONALLY_INVOLVED = label("本人有利害关系，应当回避", "personally involved");

/** An edge without action kinds is for every kind; a question without a matter asks about any. */
export const covers = (kinds: readonly ActionKind[], matter: ActionKind | undefined): boolean =>
  matter === undefined || kinds.length === 0 || kinds.includes(matter);

const leads = (s: AssessSituation): boolean => isOfficer(s.subject) && s.subject.leads === true;
const leadsUnder = (mode: string) => (s: AssessSituation): boolean =>
  leads(s) && s.organ !== undefined && !isTownshipOrStreet(s.organ) && modeOf(s.organ) === mode;
const isHimself = (s: AssessSituation): boolean =>
  isOfficer(s.subject) && s.party.as === "POST" && s.party.personId === s.subject.personId;
/** A unit head heads the unit of the post, unless other units are named. */
export const headedBy = (s: AssessSituation): readonly string[] =>
  s.party.as !== "POST" ? [] : (s.party.heads ?? (s.party.roles.includes("UNIT_HEAD" satisfies Role) ? [s.party.unitId] : []));

export const UPPER_ASSESSES_LOWER = condition(
  ["政策规定上级政府考核下级政府", "the policy lets the upper government assess the lower"],
  (s) => s.kind === "LAW_ADMIN" && s.place.policies.upperGovAssessesLower);
export const IS_LAW_ADMIN = condition(["考核种类为依法行政考核", "the kind is administration by law"], (s) => s.kind === "LAW_ADMIN");

export const MODE_LOCAL = condition(["实行属地管理", "it is under local management"], (s) => s.place.mode === "LOCAL");
export const MODE_VERTICAL = condition(["实行垂直管理", "it is under vertical management"], (s) => s.place.mode === "VERTICAL");
export const MODE_DUAL = condition(["实行双重管理", "it is under dual management"], (s) => s.place.mode === "DUAL");
export const DIVISION = condition(["职责分工已生效", "a duty division is in force"], (s) => s.place.divisionInForce);
export const DUAL_DIVIDED = both(MODE_DUAL, DIVISION, ["实行双重管理且职责分工已生效", "it is under dual management and a duty division is in force"]);

export const IMPLEMENTER_DESIGNATED = condition(
  ["已另行指定考核实施机关", "another organ is designated as implementer"],
  (s) => s.organ !== undefined && designatedImplementersOf(s.facts, s.organ).length > 0);

export const HANDED_OVER = condition(
  ["属于赋权事项", "the matter was handed over"],
  (s) => s.place.powersReceived.some((power) => covers(power.actionKinds, s.circumstances.matter)));
export const FORMER_HOLDER = condition(["属于赋权事项，且其为原行使部门", "the matter was handed over and it is the former holder"], (s) =>
  s.place.powersReceived.some((power) => power.other === s.unit?.id && covers(power.actionKinds, s.circumstances.matter)));
/** A section or a body speaks for its organ; an authorised organisation delegates for itself even where a department hosts it. */
const delegatingOrgan = (s: AssessSituation): string | undefined => (s.unit?.kind === "AUTHORISED_ORG" ? s.unit : s.unitOrgan)?.id;
/** The delegations of the subject, or of whatever unit the officer acts in. */
export const DELEGATED_BY_IT = condition(["由其委托，且委托在有效期内", "it is the delegator and the delegation is in force"], (s) =>
  s.around.delegations.some((d) => d.delegator === delegatingOrgan(s) && covers(d.actionKinds, s.circumstances.matter)));
export const OWN_INSTITUTION = condition(
  ["属于其所属事业单位", "it is its own institution"], (s) => s.organ !== undefined && s.organ.id === s.unit?.id);
export const ACTS_FOR_IT = both(
  condition(["依委托履职", "the officer acts under a delegation"], (s) => isOfficer(s.subject) && s.subject.actsUnderDelegation === true),
  DELEGATED_BY_IT, ["属于依其委托实施的执法行为", "the acts were done under its delegation"]);

export const ASKED = condition(["应考核机关要求提供", "the assessor asked for it"], (s) => s.circumstances.askedByAssessor === true);
export const RELEASED = condition(["结果已公布且使用已登记", "the result is released and its use logged"], (s) => s.circumstances.released === true);
export const ITSELF = condition(["其本身即为考核对象", "it is itself the subject"], (s) => s.unit?.id === s.place.id);
export const SAME_DEPARTMENT = condition(
  ["属于同一部门的机构", "it is an organ of the same department"], (s) => s.organ !== undefined && s.organ.id === s.unitOrgan?.id);
export const HEADS_IT = condition(["属于本人负责的单位", "it is the unit he or she heads"], (s) => headedBy(s).includes(s.place.id));
export const HIMSELF = condition(["考核对象为本人", "the subject is himself or herself"], isHimself);
export const OWN_STAFF = condition(["属于本单位人员", "the subject is own staff"], (s) => headedBy(s).includes(s.place.id));
export const ROUTINE_ON_OWN_STAFF = condition(
  ["对本单位人员作平时记录", "it is a routine entry on own staff"], (s) => s.circumstances.routineEntry === true && headedBy(s).includes(s.place.id));
export const TOWNSHIP_OPINION = condition(
  ["政策规定考核派出机构须听取乡镇意见", "the policy has townships heard on dispatched bodies"], (s) => s.place.policies.townshipOpinionOnDispatched);

export const LEADING = condition(["属于正职或副职领导人员", "the officer is a leading one, head or deputy"], leads);
export const ORDINARY = not(LEADING, ["属于一般执法人员", "the officer is an ordinary one"]);
export const BY_APPOINTER = condition(
  ["属于领导人员，政策规定由任免机关考核", "the officer is a leading one and the policy names the appointing authority"],
  (s) => leads(s) && s.organ?.policies.leadingOfficerAssessor === "APPOINTING_AUTHORITY");
export const LEADS_TOWNSHIP = condition(
  ["属于乡镇或街道领导人员", "the officer leads a township or street"], (s) => leads(s) && s.organ !== undefined && isTownshipOrStreet(s.organ));
export const LEADS_TOWNSHIP_BY_APPOINTER = both(
  LEADS_TOWNSHIP, BY_APPOINTER,
  ["属于乡镇或街道领导人员，政策规定由任免机关考核", "the officer leads a township or street and the policy names the appointing authority"]);
export const LEADS_LOCAL = condition(["属于属地管理部门领导人员", "the officer leads a department under local management"], leadsUnder("LOCAL"));
export const LEADS_VERTICAL = condition(
  ["属于垂直管理部门领导人员", "the officer leads a department under vertical management"], leadsUnder("VERTICAL"));
export const LEADS_DUAL = condition(["属于双重管理部门领导人员", "the officer leads a department under dual management"], leadsUnder("DUAL"));
export const LEADS_DUAL_DIVIDED = both(
  LEADS_DUAL, condition(["职责分工已生效", "a duty division is in force"], (s) => s.organ?.divisionInForce === true),
  ["属于双重管理部门领导人员，且职责分工已生效", "the officer leads a department under dual management and a duty division is in force"]);
export const LEADS_LEGAL_OFFICE = condition(
  ["属于法制部门自身的领导人员", "the officer leads the legal office itself"], (s) => leads(s) && s.organ?.kind === "GOV_LEGAL_OFFICE");
