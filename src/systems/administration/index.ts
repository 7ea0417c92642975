/** Administration 三员管理: the front door. Who runs the platform, what two of them change together, and how the first three come in. */
export { createDesk, type Desk } from "./desk.service.js";
export {
  accountChangePage, approveAccountChange, carryOutAccountChange, draftAccountChange, rejectAccountChange, withdrawAccountChange,
  type Administering, type Drafted, type DraftInput, type StepInput, type WantedChange,
} from "./account-changes.service.js";
export { ACCOUNT_CHANGE_LIFECYCLE, findSeenRequest, type ChangeFilter, type RequestRow } from "./account-change.store.js";
export { CARRY_OUT_APPROVED } from "./account-change.jobs.js";
export { carryOut, carryOutApproved } from "./carrying-out.service.js";
export type { ChangeContents } from "./change-kinds.service.js";
export { openFirstAccounts, prepareBootToken, type BootState, type FirstAdministrators, type Invitations } from "./boot-token.service.js";
export { acceptInvitation, type Accepted } from "./invitations.service.js";
export { createLocalSignIn } from "./local-sign-in.service.js";
export { inviteAdministrator, openPlatformAccount, platformAccountPage, staffNoOf, type NewAdministrator } from "./platform-accounts.service.js";
export { findAdministrator, findAdministratorBySubject, platformAccountsById } from "./platform-accounts.store.js";
export { replaceToken, revokeServiceToken, serviceAccounts, type Replaced } from "./service-tokens.service.js";
export { administeredAccountsOf } from "./tenant-accounts.service.js";
