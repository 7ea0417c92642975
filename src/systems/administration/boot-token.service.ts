/** The first three administrators: opened once, together, by whoever holds the token that the first start printed. */
import { randomBytes } from "node:crypto";
import { PLATFORM_REALM, type PlatformOffice } from "../../kernel/administration.js";
import { badInput, unauthenticated } from "../../kernel/fault.js";
import { newId, type Id } from "../../kernel/ids.js";
import { hashOfToken } from "../../platform/auth/token.js";
import { unitOfWork, type Tx } from "../../platform/db/unit-of-work.js";
import { addBootToken, findBootToken, findStandingBootToken, markBootTokenUsed } from "./boot-token.store.js";
import { platformCaller, realmOf, type Desk } from "./desk.service.js";
import { hashOfInvitation, newInvitation, openInvitation } from "./invitations.service.js";
import { openPlatformAccount, staffNoOf, type NewAdministrator } from "./platform-accounts.service.js";
import { hasAnyAccount } from "./platform-accounts.store.js";

const BOOT_TOKEN_MS = 24 * 3_600_000;

/** What a start finds: administrators, a token printed by an earlier start that still counts, or a token of its own to print. */
export type BootState =
  | { readonly is: "ADMINISTERED" }
  | { readonly is: "WAITING"; readonly expiresAt: Date }
  | { readonly is: "ISSUED"; readonly token: string; readonly expiresAt: Date };

/** Only the digest is kept, so what was printed once can never be printed again. Of two processes that start at once, one prints. */
export async function prepareBootToken(desk: Desk): Promise<BootState> {
  if (await hasAnyAccount(realmOf(desk))) return { is: "ADMINISTERED" };
  const now = desk.clock.now();
  const waiting = await findStandingBootToken(realmOf(desk), now);
  if (waiting) return { is: "WAITING", expiresAt: new Date(waiting.expiresAt) };
  const token = `erb_${randomBytes(32).toString("base64url")}`;
  const expiresAt = new Date(now.getTime() + BOOT_TOKEN_MS);
  const isOurs = await unitOfWork(platformCaller(desk, PLATFORM_REALM, "the first start without administrators"), "administration.issueBootToken", async (tx) => {
    await tx.lockHierarchy();
    const earlier = await findStandingBootToken(tx, now);
    const id = earlier?.id ?? newId();
    if (!earlier) await addBootToken(tx, id, hashOfToken(token), now, expiresAt);
    tx.record({ action: earlier ? "bootTokenStands" : "bootTokenIssued", subject: { type: "Tenant", id: PLATFORM_REALM }, facts: { bootToken: id } });
    return !earlier;
  });
  return isOurs ? { is: "ISSUED", token, expiresAt } : { is: "WAITING", expiresAt };
}

export type FirstAdministrator = Omit<NewAdministrator, "office">;
export type FirstAdministrators = Readonly<Record<PlatformOffice, FirstAdministrator>>;

/** One invitation for each of the three, shown once. */
export type Invitations = Readonly<Record<PlatformOffice, string>>;

const OFFICES: readonly PlatformOffice[] = ["SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "SECURITY_AUDITOR"];

/** Unknown, used and too late are one answer; once accounts exist every token is dead. */
export async function openFirstAccounts(desk: Desk, bootToken: string, people: FirstAdministrators, options: { readonly isDryRun?: boolean } = {}): Promise<Invitations> {
  requireThreePersons(people);
  const now = desk.clock.now();
  const caller = platformCaller(desk, PLATFORM_REALM, "the boot token was used");
  return unitOfWork(caller, "administration.openPlatformAccounts", async (tx) => {
    await tx.lockHierarchy();
    const found = await findBootToken(tx, hashOfToken(bootToken), now);
    if (!found || (await hasAnyAccount(tx)) || (await markBootTokenUsed(tx, found.id, now)) !== 1) throw unauthenticated();
    const { accounts, invitations } = await opened(tx, people, now);
    tx.record({ action: "platformAccountsOpened", subject: { type: "Tenant", id: PLATFORM_REALM }, facts: { bootToken: found.id, accounts } });
    return invitations;
  }, options);
}

function requireThreePersons(people: FirstAdministrators): void {
  const numbers = OFFICES.map((office) => staffNoOf(people[office].staffNo));
  if (new Set(numbers).size < OFFICES.length) throw badInput({ path: "input", rule: "threePersons" });
}

async function opened(tx: Tx, people: FirstAdministrators, now: Date): Promise<{ accounts: Id[]; invitations: Invitations }> {
  const accounts: Id[] = [];
  const invitations: [PlatformOffice, string][] = [];
  for (const office of OFFICES) {
    const accountId = await openPlatformAccount(tx, { office, ...people[office] }, now);
    const invitation = newInvitation();
    await openInvitation(tx, hashOfInvitation(invitation), { accountId, label: office }, now);
    accounts.push(accountId);
    invitations.push([office, invitation]);
  }
  return { accounts, invitations: Object.fromEntries(invitations) as Invitations };
}
