/** Organisations 组织机构: the front door. Everything else asks this system who is X to Y on date D. */
export { codeOf, establishUnit, nameUnit, setResponsibilityScope, type EstablishUnit, type NameUnit, type SetResponsibilityScope } from "./units.service.js";
export { earliestChange } from "./hierarchy.rules.js";
export { closeUnit, leaveParent, type CloseUnit, type LeaveParent } from "./closing.service.js";
export {
  carryOutReorganisation, decideReorganisation, draftReorganisation, returnReorganisation, reviseReorganisation, signReorganisation, submitReorganisation,
  withdrawReorganisation, type DraftReorganisation, type ReorganisationDraft, type ReviseReorganisation, type StepOfReorganisation,
} from "./reorganisation.service.js";
export { toBeEstablished, type Line, type Share } from "./reorganisation-lines.rules.js";
export { reorganisations } from "./reorganisation.store.js";
export { reorganisationsDue } from "./reorganisation.jobs.js";
export type { LineRow, ReorganisationFilter, ReorganisationOrder, ReorganisationRow, SignatureRow } from "./reorganisation-lists.store.js";
export { rehearseReorganisation, PREVIEW_LIMIT, type Rehearsed } from "./reorganisation-rehearsal.service.js";
export { policyFactsOf } from "./policies.store.js";
export { effectivePolicy } from "./policy.rules.js";
export { LineRefused } from "./reorganisation.refusals.js";
export { requireWellNamed } from "./unit-draft.rules.js";
export {
  endRelation, recordDutyDivision, relate, relateUnits, undraw, setManagementMode,
  type EndRelation, type RecordDutyDivision, type RelateUnits, type SetManagementMode,
} from "./relations.service.js";
export {
  assignResponsibility, createPost, formLeadingGroup, formMeetingBody, openAccount, registerPerson,
  type AssignResponsibility, type CreatePost, type FormLeadingGroup, type FormMeetingBody, type OpenAccount, type RegisterPerson,
} from "./posts.service.js";
export { policyValueOf, policyValuesOf } from "./policy-value.service.js";
export {
  actFor, appoint, endActing, endAppointment, endPost, type ActFor, type Appoint, type EndPost, type LeavePost,
} from "./appointments.service.js";
export { postPage, type PostsAsked } from "./post-list.service.js";
export type { PostOrder } from "./posts.store.js";
export { attachPreset, setPolicy, type AttachPreset, type SetPolicy } from "./policies.service.js";
export { clockPolicy, policyValues } from "./clock-policy.service.js";
export type { Change, Done, Outcome } from "./change.service.js";
export * from "./organisations.refusals.js";
export { organisationReads, type OrganisationReads, type UnitKey, type UnitListKey } from "./organisations.loaders.js";
export { TREE_DEPTH, TREE_LIMIT, type TreeNode } from "./tree.rules.js";
export { gapsOfUnit, nameIn, postsWithRole } from "./profile.service.js";
export { allPolicyKeys, allPresets, responsibleFor } from "./catalogue.service.js";
export { nodesOf, type NodeRef } from "./nodes.service.js";
export { viewerOf } from "./viewer.service.js";
export { orgFacts, readNeighbourhood } from "./facts.store.js";
export { rememberNeighbourhoods, type Neighbourhoods } from "./neighbourhoods.loaders.js";
/** Which organ answers for a unit, and what stands above it. */
export { areasOf, findPlace, isOn, locatedOf, organOf, pathOf, under, type Place } from "./places.store.js";
export { PARTS_OF_ORGANS, findAccountByLabel, findAccountBySubject, findActor, findUnitIdByCode, type SignedIn } from "./accounts.store.js";
export { addAccount, endReservedHolding, giveReservedPost, type GivenPost, type SignIn } from "./reserved-posts.service.js";
export { administeredAccounts, closeAccountRow, findAdministeredAccount, findReservedHolding, type AdministeredAccount, type ReservedHolding } from "./reserved-posts.store.js";
export { valueLabel, type EffectivePolicy } from "./policy.rules.js";
export { REQUIREMENTS, type Requirement } from "./requirements.rules.js";
export type { HoldingRow } from "./holdings.store.js";
export { unitsById, type UnitFilter, type UnitOrder, type UnitRow } from "./units.store.js";
export { drawDelegation, endDelegation, type DelegationDrawn } from "./delegation-edges.service.js";
export { plugRegister, type UnitRegister } from "./registers.service.js";
