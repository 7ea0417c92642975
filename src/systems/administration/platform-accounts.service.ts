/** Opening and closing the accounts of the three administrators, inside the transaction of whatever decided it. */
import { PlatformAccount, PlatformPerson } from "../../../entities/administration/platform-account.entity.js";
import { PLATFORM_REALM, type PlatformOffice } from "../../kernel/administration.js";
import { newId, type Id } from "../../kernel/ids.js";
import type { Scope } from "../../kernel/scope.js";
import type { PageRequest } from "../../kernel/page.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { unitOfWork, type Caller, type Tx } from "../../platform/db/unit-of-work.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import { pageOf, sliceOf } from "../../platform/pages/keyset.js";
import { hashOfInvitation, newInvitation, openInvitation } from "./invitations.service.js";
import { countPlatformAccounts, findOpenAccountOf, findPersonByStaffNo, listPlatformAccounts } from "./platform-accounts.store.js";

export interface NewAdministrator {
  readonly office: PlatformOffice;
  readonly name: string;
  readonly staffNo: string;
  readonly signIn?: { readonly issuer: string; readonly subject: string } | null | undefined;
}

/** One human being is one number, however it was typed. */
export const staffNoOf = (text: string): string => text.normalize("NFKC").trim().toUpperCase();

/** The caller holds the realm still; the database refuses a second open account of one person all the same. */
export async function openPlatformAccount(tx: Tx, { office, name, staffNo, signIn }: NewAdministrator, now: Date): Promise<Id> {
  const known = await findPersonByStaffNo(tx, staffNoOf(staffNo));
  const personId = known ?? newId();
  if (!known) await tx.insert(PlatformPerson, Object.assign(new PlatformPerson(), { tenantId: PLATFORM_REALM, id: personId, staffNo: staffNoOf(staffNo), name: name.normalize("NFC").trim() }));
  const id = newId();
  await tx.insert(PlatformAccount, Object.assign(new PlatformAccount(), {
    tenantId: PLATFORM_REALM, id, personId, office, issuer: signIn?.issuer ?? null, subject: signIn?.subject ?? null, openedAt: now, closedAt: null,
  }));
  return id;
}

/** For whoever runs the machine, when all three are locked out: one invitation for an account that is open; undefined when there is none of this person. */
export async function inviteAdministrator(caller: Caller, staffNo: string): Promise<string | undefined> {
  const personId = await findPersonByStaffNo(caller.db, staffNoOf(staffNo));
  const accountId = personId && (await findOpenAccountOf(caller.db, personId));
  if (!accountId) return undefined;
  const invitation = newInvitation();
  return unitOfWork(caller, "administration.inviteAdministrator", async (tx) => {
    await openInvitation(tx, hashOfInvitation(invitation), { accountId, label: "platform" }, caller.now());
    tx.record({ action: "administratorInvited", subject: { type: "PlatformAccount", id: accountId } });
    return invitation;
  });
}

interface Reading { readonly db: Reader; readonly scope: Scope; readonly cursors: CursorSeal }

export async function platformAccountPage({ db, scope, cursors }: Reading, page: PageRequest) {
  const binding = JSON.stringify([scope.tenantId, "platformAccounts"]);
  const slice = sliceOf(page, "ASC", cursors, binding);
  const rows = await listPlatformAccounts(db, scope, slice.direction, slice.after?.[1] ?? null, slice.limit);
  return { ...pageOf(rows, slice, cursors, binding), count: () => countPlatformAccounts(db, scope) };
}
