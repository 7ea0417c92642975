/** Delegation 委托 and its relatives: the front door. Who exercises a power that was another's, and why. */
export {
  decidePowerTransfer, draftPowerTransfer, endPowerTransfer, publishPowerTransfer, recordTransferInspection, withdrawPowerTransfer,
} from "./power-transfers.service.js";
export { draftAuthorisation, endAuthorisation, publishAuthorisation, registerAuthorisation, withdrawAuthorisation } from "./authorisations.service.js";
export { endThirdPartyService, registerThirdPartyService, thirdPartyCheck, withdrawThirdPartyService } from "./third-party.service.js";
export { thirdPartyServices } from "./third-party.store.js";
export { thirdPartyReads, type ThirdPartyReads, type ThirdPartyRow } from "./third-party.loaders.js";
export { ThirdPartyRefused } from "./third-party.refusals.js";
export { compulsionCheck } from "./compulsion.service.js";
export { authorisations } from "./authorisations.store.js";
export { authorisationReads, type AuthorisationReads, type AuthorisationRow } from "./authorisations.loaders.js";
export { powerTransfers } from "./power-transfers.store.js";
export { powerHolderCheck, transferReads, type TransferReads, type TransferRow } from "./power-transfers.loaders.js";
/** Letters of delegation 委托书: whether an act lies within one, supervision and clean-up. */
export { confirmDelegation, consentDelegation, draftDelegation, returnDelegation, reviseDelegation, signDelegation, type LetterText } from "./letters.service.js";
export {
  acceptRectification, expireDelegation, orderRectification, publishDelegation, recordDelegationSupervision, resumeDelegation, suspendDelegation, terminateDelegation,
} from "./running.service.js";
export { closeDelegationCampaign, giveCampaignVerdict, openDelegationCampaign } from "./campaigns.service.js";
/** What `cases` asks before a delegate opens or signs anything, and what it plugs. */
export { actUnderDelegation, delegationActCheck, explainedDecisions, type ActQuestion, type ActVerdict } from "./act-check.service.js";
/** What `power-lists` asks when a basis changes. */
export { restingDelegations } from "./resting.store.js";
export { plugOpenMatters, type OpenMatters } from "./beginning.service.js";
export { delegations } from "./delegation.store.js";
export { campaigns } from "./campaign.store.js";
export { delegationReads, type DelegationReads } from "./delegation.loaders.js";
export { inForceOn, type CampaignRow, type BasisRow as DelegationBasisRow, type DelegationRow, type EntryRow, type MatterRow } from "./delegation-lists.store.js";
export { delegationsRunOut, recordRunOut } from "./delegation.jobs.js";
/** What anybody reads without signing in. */
export * as published from "./public.service.js";
export { standingOf } from "./delegation.rules.js";
