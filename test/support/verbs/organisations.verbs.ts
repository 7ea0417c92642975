/** Verbs of organisations: what a person asks of them and changes in them, each exactly one HTTP request. */
import type * as inputs from "../../../resolvers/organisations/changes.inputs.js";
import type * as posts from "../../../resolvers/organisations/posts.inputs.js";
import type { NamedPerson } from "../world.js";
import { verbsOver } from "./told.verbs.js";

const REFUSAL = "code law { id }";
/** Read a row as: of a result of TYPE these fields are read. */
const verb = verbsOver({
  UnitChanged: "unit { id code version }",
  ChangeRefused: `${REFUSAL} earliest`,
  OverlappingValidity: `${REFUSAL} existingFrom existingTo`,
  HierarchyCycle: `${REFUSAL} circle`,
  ManagementModeInvalid: `${REFUSAL} faults`,
  DutyDivisionInvalid: `${REFUSAL} unowned ownedTwice repeatedAreas isOneSided weightsOff`,
  PolicyLocked: `${REFUSAL} lockedBy basis`,
  UnitStillInUse: `${REFUSAL} unitInUse left { tie count ids }`,
  PostHeld: `${REFUSAL} holder { id name } heldFrom`,
});

export const establishesUnit = verb<inputs.EstablishUnitInput>("establishUnit", "UnitChanged", "ChangeRefused");
export const namesUnit = verb<inputs.NameUnitInput>("nameUnit", "UnitChanged", "ChangeRefused", "OverlappingValidity", "StaleVersion");
export const setsScope = verb<inputs.SetResponsibilityScopeInput>("setResponsibilityScope", "UnitChanged", "ChangeRefused", "OverlappingValidity", "StaleVersion");
export const relatesUnits = verb<inputs.RelateUnitsInput>("relateUnits", "Recorded", "ChangeRefused", "HierarchyCycle", "OverlappingValidity", "StaleVersion");
export const endsRelation = verb<inputs.EndRelationInput>("endRelation", "Recorded", "ChangeRefused", "OverlappingValidity", "StaleVersion");
export const closesUnit = verb<inputs.CloseUnitInput>("closeUnit", "UnitChanged", "ChangeRefused", "UnitStillInUse", "StaleVersion");
export const leavesParent = verb<inputs.LeaveParentInput>("leaveParent", "UnitChanged", "ChangeRefused", "OverlappingValidity", "StaleVersion");
export const setsMode =
  verb<inputs.SetManagementModeInput>("setManagementMode", "UnitChanged", "ChangeRefused", "ManagementModeInvalid", "HierarchyCycle", "OverlappingValidity", "StaleVersion");
export const dividesDuties =
  verb<inputs.RecordDutyDivisionInput>("recordDutyDivision", "Recorded", "ChangeRefused", "DutyDivisionInvalid", "ManagementModeInvalid", "OverlappingValidity", "StaleVersion");
export const assignsResponsibility = verb<inputs.AssignResponsibilityInput>("assignResponsibility", "Recorded", "ChangeRefused", "OverlappingValidity");
export const createsPost = verb<posts.CreatePostInput>("createPost", "Recorded", "ChangeRefused", "OverlappingValidity");
export const registersPerson = verb<posts.RegisterPersonInput>("registerPerson", "Recorded", "ChangeRefused", "OverlappingValidity");
export const appoints = verb<posts.AppointInput>("appoint", "Recorded", "ChangeRefused", "OverlappingValidity", "StaleVersion");
export const leavesPost = verb<posts.EndAppointmentInput>("endAppointment", "Recorded", "ChangeRefused", "OverlappingValidity", "StaleVersion");
export const abolishesPost = verb<posts.EndPostInput>("endPost", "Recorded", "ChangeRefused", "PostHeld", "StaleVersion");
export const letsAct = verb<posts.ActForInput>("actFor", "Recorded", "ChangeRefused", "OverlappingValidity", "StaleVersion");
export const endsActing = verb<posts.EndActingInput>("endActing", "Recorded", "ChangeRefused", "OverlappingValidity", "StaleVersion");
export const formsLeadingGroup = verb<inputs.FormLeadingGroupInput>("formLeadingGroup", "Recorded", "ChangeRefused", "OverlappingValidity");
export const formsMeetingBody = verb<inputs.FormMeetingBodyInput>("formMeetingBody", "Recorded", "ChangeRefused", "OverlappingValidity");
export const setsPolicy = verb<inputs.SetPolicyInput>("setPolicy", "Recorded", "ChangeRefused", "PolicyLocked", "OverlappingValidity", "StaleVersion");
export const attachesPreset = verb<inputs.AttachPresetInput>("attachPreset", "Recorded", "ChangeRefused", "OverlappingValidity", "StaleVersion");

/** Whatever was selected of a unit; nothing else of it is there. */
export interface UnitRead {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly mode: string | null;
  readonly dualPrimary: string | null;
  readonly parent: UnitRead | null;
  readonly ancestors: readonly UnitRead[];
  readonly children: ListRead;
  readonly descendants: ListRead;
  readonly relations: readonly RelationRead[];
  readonly posts: readonly PostRead[];
  readonly firstResponsible: PostRead | null;
  readonly leaderInCharge: PostRead | null;
  readonly legalStaff: readonly PostRead[];
  readonly policies: readonly PolicyRead[];
  readonly gaps: readonly { readonly code: string; readonly law: readonly { readonly id: string }[] }[];
  readonly [field: string]: unknown;
}
export interface PostRead {
  readonly id: string; readonly title: string; readonly roles: readonly string[]; readonly vacant: boolean; readonly holder: { readonly id: string; readonly name: string } | null;
  readonly reportsTo: PostRead | null; readonly unit: UnitRead | null; readonly version: number;
  readonly acting: HoldingRead | null; readonly holders: readonly HoldingRead[];
}
export interface HoldingRead {
  readonly id: string; readonly person: { readonly id: string; readonly name: string }; readonly post: PostRead;
  readonly validFrom: string; readonly validTo: string | null; readonly acting: boolean; readonly ground: string | null;
}
export interface RelationRead {
  readonly id: string; readonly kind: string; readonly scopeLeft: boolean; readonly actionKinds: readonly string[];
  readonly subject: UnitRead; readonly object: UnitRead;
}
export interface PolicyRead {
  readonly key: string; readonly value: unknown; readonly origin: string; readonly inherited: boolean; readonly preset: string | null;
  readonly lockBasis: string | null; readonly setOn: UnitRead | null;
}
export interface ListRead<Row = UnitRead> {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null };
}

interface Which { readonly code?: string; readonly id?: string; readonly asOf?: string }

export const looksUpUnit = async (person: NamedPerson, which: Which, fields: string): Promise<UnitRead> =>
  (await person.asks<{ orgUnit: UnitRead }>(`query($code: String, $id: ID, $asOf: LegalDate) { orgUnit(code: $code, id: $id, asOf: $asOf) { ${fields} } }`, { ...which })).orgUnit;

export interface ListAsked {
  readonly first?: number; readonly after?: string | null; readonly last?: number; readonly before?: string | null;
  readonly filter?: Readonly<Record<string, unknown>>; readonly orderBy?: { readonly field: string; readonly direction?: string }; readonly asOf?: string;
}
const LIST_ARGUMENTS = "first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy";
const LIST_VARIABLES = "$first: Int, $after: String, $last: Int, $before: String, $filter: OrgUnitFilter, $orderBy: OrgUnitOrder, $asOf: LegalDate";
const LIST_FIELDS = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

export const UNITS_DOCUMENT = (fields: string): string =>
  `query(${LIST_VARIABLES}) { orgUnits(${LIST_ARGUMENTS}, asOf: $asOf) { ${LIST_FIELDS} edges { cursor node { ${fields} } } } }`;

export const listsUnits = async (person: NamedPerson, asked: ListAsked, fields = "id code"): Promise<ListRead> =>
  (await person.asks<{ orgUnits: ListRead }>(UNITS_DOCUMENT(fields), { ...asked })).orgUnits;

/** The units right below a unit, or all of them. */
export async function listsBelow(person: NamedPerson, code: string, which: "children" | "descendants", asked: ListAsked, fields = "id code"): Promise<ListRead> {
  const document = `query($code: String!, ${LIST_VARIABLES}) {
    orgUnit(code: $code, asOf: $asOf) { list: ${which}(${LIST_ARGUMENTS}) { ${LIST_FIELDS} edges { cursor node { ${fields} } } } } }`;
  return (await person.asks<{ orgUnit: { list: ListRead } }>(document, { code, ...asked })).orgUnit.list;
}

export const countsUnits = async (person: NamedPerson, filter: Readonly<Record<string, unknown>> = {}, asOf?: string): Promise<number> =>
  (await person.asks<{ orgUnits: ListRead }>(`query($filter: OrgUnitFilter, $asOf: LegalDate) { orgUnits(filter: $filter, asOf: $asOf) { totalCount } }`, { filter, asOf }))
    .orgUnits.totalCount;

export interface TreeRead { readonly id: string; readonly code: string; readonly depth: number; readonly children: readonly TreeRead[] }
const TREE_FIELDS = "id code name kind level mode depth";

export const drawsTree = async (person: NamedPerson, root: string, asked: { readonly depth?: number; readonly asOf?: string } = {}): Promise<TreeRead> => {
  const nested = `{ ${TREE_FIELDS} children { ${TREE_FIELDS} children { ${TREE_FIELDS} children { ${TREE_FIELDS} children { ${TREE_FIELDS} } } } } }`;
  const document = `query($root: ID!, $depth: Int! = 4, $asOf: LegalDate) { organisationTree(root: $root, depth: $depth, asOf: $asOf) ${nested} }`;
  return (await person.asks<{ organisationTree: TreeRead }>(document, { root, ...asked })).organisationTree;
};

export interface SettingRead { readonly id: string; readonly key: string; readonly value: unknown; readonly locked: boolean; readonly unit: UnitRead }
export const listsSettings = async (person: NamedPerson, asked: Readonly<Record<string, unknown>> = {}): Promise<ListRead<SettingRead>> => {
  const document = `query($first: Int, $after: String, $under: ID, $key: String, $asOf: LegalDate) {
    policySettings(first: $first, after: $after, under: $under, key: $key, asOf: $asOf) {
      totalCount pageInfo { hasNextPage endCursor hasPreviousPage startCursor } edges { cursor node { id key value locked unit { code } } } } }`;
  return (await person.asks<{ policySettings: ListRead<SettingRead> }>(document, { first: 100, ...asked })).policySettings;
};

/** The value of one policy for a unit, with where it came from. */
export async function readsPolicy(person: NamedPerson, code: string, key: string, asOf?: string): Promise<PolicyRead> {
  const unit = await looksUpUnit(person, { code, ...(asOf ? { asOf } : {}) }, "policies { key value origin inherited preset lockBasis setOn { code } }");
  const found = unit.policies.find((policy) => policy.key === key);
  if (!found) throw new Error(`no policy is called ${key}`);
  return found;
}
