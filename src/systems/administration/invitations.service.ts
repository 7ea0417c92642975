/** Invitations: what was agreed on is handed over once, to whoever it is for; neither drafter nor approver ever holds the token it becomes. */
import { randomBytes } from "node:crypto";
import { INVITATION_DAYS, LONGEST_TOKEN_DAYS, PLATFORM_REALM } from "../../kernel/administration.js";
import { unauthenticated } from "../../kernel/fault.js";
import { newId, type Id, type NodeType } from "../../kernel/ids.js";
import { hashOfToken, newToken } from "../../platform/auth/token.js";
import { giveToken } from "../../platform/auth/tokens.store.js";
import { unitOfWork, type Tx } from "../../platform/db/unit-of-work.js";
import { platformCaller, type Desk } from "./desk.service.js";
import { addInvitation, findOpenInvitation, markInvitationUsed, type InvitationRow } from "./invitations.store.js";

const DAY_MS = 86_400_000;
/** How long a person's token lives when no identity provider and no password stand behind it. */
export const PERSON_TOKEN_DAYS = 90;

/** Whoever drafts is shown the first half and whoever approves the second, so that neither can come in in the place of whom they let in. */
export const firstHalf = (): string => `eri_${randomBytes(32).toString("base64url")}`;
export const secondHalf = (): string => randomBytes(16).toString("base64url");
export const newInvitation = (): string => `${firstHalf()}.${secondHalf()}`;
export const hashOfHalf = hashOfToken;
/** Of the digests of both halves: it is known when the second half is gone from everywhere but its owner's hands. */
export const hashOfBoth = (first: string, second: string): string => hashOfToken(`${first}.${second}`);

export function hashOfInvitation(text: string): string {
  const [first = "", second = ""] = text.split(".", 2);
  return hashOfBoth(hashOfHalf(first), hashOfHalf(second));
}

/** Accounts of the realm are of their own kind. */
export const accountIn = ({ tenantId }: Tx, id: Id): { type: NodeType; id: Id } => ({ type: tenantId === PLATFORM_REALM ? "PlatformAccount" : "Account", id });

export interface Terms { readonly accountId: Id; readonly label: string; readonly scopes?: readonly string[] | null; readonly tokenDays?: number }

/** From now on the text whose digest this is opens the account, once. */
export async function openInvitation(tx: Tx, hash: string, { accountId, label, scopes = null, tokenDays = PERSON_TOKEN_DAYS }: Terms, now: Date): Promise<void> {
  if (tokenDays > LONGEST_TOKEN_DAYS) throw new Error("a token that never ends is never looked at");
  await addInvitation(tx, hash, { accountId, label, scopes, tokenDays }, now, new Date(now.getTime() + INVITATION_DAYS * DAY_MS));
}

export interface Accepted { readonly token: string; readonly expiresAt: Date }

/** Unknown, used, too late: one answer. Of two who come with one invitation at once, one gets in. */
export async function acceptInvitation(desk: Desk, text: string, options: { readonly isDryRun?: boolean } = {}): Promise<Accepted> {
  const now = desk.clock.now();
  const hash = hashOfInvitation(text);
  const found = await findOpenInvitation(desk.control, hash, now);
  if (!found) throw unauthenticated();
  return unitOfWork(platformCaller(desk, found.tenantId, "an invitation was accepted"), "administration.acceptInvitation", (tx) => taken(tx, hash, found, now), options);
}

async function taken(tx: Tx, hash: string, { accountId, label, scopes, tokenDays }: InvitationRow, now: Date): Promise<Accepted> {
  if ((await markInvitationUsed(tx, hash, now)) !== 1) throw unauthenticated();
  const token = newToken();
  const expiresAt = new Date(now.getTime() + tokenDays * DAY_MS);
  const id = newId();
  await giveToken(tx, { token, id, accountId, label, scopes, expiresAt, kind: "API" });
  tx.record({ action: "invitationAccepted", subject: accountIn(tx, accountId), facts: { token: id, scopes: scopes ? [...scopes] : null } });
  return { token, expiresAt };
}
