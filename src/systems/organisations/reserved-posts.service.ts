/** Reserved posts: given and ended by the platform or an operator alone, inside the transaction of whatever decided it. */
import { Account } from "../../../entities/organisations/account.entity.js";
import { Person, Post, PostHolding } from "../../../entities/organisations/post.entity.js";
import { newId, type Id } from "../../kernel/ids.js";
import { addDays, type LegalDate } from "../../kernel/legal-date.js";
import type { Role } from "../../kernel/vocabulary.js";
import type { Tx } from "../../platform/db/unit-of-work.js";
import { endRow } from "./change.store.js";
import type { ReservedHolding } from "./reserved-posts.store.js";

export interface SignIn { readonly issuer: string; readonly subject: string }

export interface GivenPost {
  readonly unitId: Id;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly personName: string;
  readonly label: string;
  readonly signIn?: SignIn | null | undefined;
}

/** A post, its person, his hold on it and an account: whole or not at all. */
export async function giveReservedPost(tx: Tx, { unitId, title, roles, personName, label, signIn }: GivenPost): Promise<{ accountId: Id; holdingId: Id }> {
  const [postId, personId, holdingId] = [newId(), newId(), newId()];
  const dated = { tenantId: tx.tenantId, validFrom: tx.today, validTo: null, documentNo: null };
  await tx.insert(Post, Object.assign(new Post(), { ...dated, id: postId, unitId, title, roles: [...roles], reportsToId: null }));
  await tx.insert(Person, Object.assign(new Person(), { tenantId: tx.tenantId, id: personId, name: personName.normalize("NFC").trim() }));
  await tx.insert(PostHolding, Object.assign(new PostHolding(), { ...dated, id: holdingId, postId, personId }));
  return { holdingId, accountId: await addAccount(tx, { label, personId, signIn }) };
}

interface NewAccount { readonly label: string; readonly personId?: Id; readonly service?: { readonly role: Role; readonly unitId: Id }; readonly signIn?: SignIn | null | undefined }

export async function addAccount(tx: Tx, { label, personId, service, signIn }: NewAccount): Promise<Id> {
  const id = newId();
  await tx.insert(Account, Object.assign(new Account(), {
    tenantId: tx.tenantId, id, label, personId: personId ?? null, serviceRole: service?.role ?? null, serviceUnitId: service?.unitId ?? null,
    issuer: signIn?.issuer ?? null, subject: signIn?.subject ?? null, closedOn: null,
  }));
  return id;
}

/** It ends today, or tomorrow if it began today: a hold lasts a day at least. Whoever must be out at once has the account closed. */
export async function endReservedHolding(tx: Tx, { id, validFrom }: ReservedHolding): Promise<LegalDate> {
  const on = validFrom < tx.today ? tx.today : addDays(validFrom, 1);
  if ((await endRow(tx, "post_holding", id, on)) !== 1) throw new Error("a hold that was open under the lock could not be ended");
  return on;
}
