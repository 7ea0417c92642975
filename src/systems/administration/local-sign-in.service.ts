/** Local sign-in, for places without an identity provider: a password set by its owner, a one-time code, and sessions that end the same day. */
import { PLATFORM_REALM } from "../../kernel/administration.js";
import { badInput, unauthenticated } from "../../kernel/fault.js";
import { newId, type Id } from "../../kernel/ids.js";
import { todayOf } from "../../kernel/clock.js";
import type { Identity } from "../../platform/auth/identity.js";
import * as credentials from "../../platform/auth/local-credentials.store.js";
import { findStep, newSeed, seedForApp, type SeedSeal } from "../../platform/auth/one-time-codes.js";
import type { Passwords } from "../../platform/auth/passwords.js";
import type { Enrolment, LocalSignIn, Session } from "../../platform/auth/local-sign-in.js";
import { newToken } from "../../platform/auth/token.js";
import { giveToken, revokeTokenByHash } from "../../platform/auth/tokens.store.js";
import { tenantByCode } from "../../platform/db/control.store.js";
import { unitOfWork, type Tx } from "../../platform/db/unit-of-work.js";
import { findActor } from "../organisations/index.js";
import { platformCaller, type Desk } from "./desk.service.js";
import { accountIn, hashOfInvitation } from "./invitations.service.js";
import { findOpenInvitation, markInvitationUsed } from "./invitations.store.js";
import { findAdministrator } from "./platform-accounts.store.js";

const SESSION_MS = 12 * 3_600_000;
const NOWHERE: Id = "00000000-0000-0000-0000-000000000000";

export interface LocalParts { readonly desk: Desk; readonly passwords: Passwords; readonly seal: SeedSeal }

/** Whatever is wrong, the answer is the same, after the same work. */
export function createLocalSignIn(parts: LocalParts): LocalSignIn {
  return {
    enrol: (input) => enrol(parts, input),
    confirm: (input) => confirm(parts, input),
    signIn: (input) => signIn(parts, input),
    signOut: (identity) => signOut(parts, identity),
    changePassword: (identity, input) => changePassword(parts, identity, input),
  };
}

type Wanted<M extends keyof LocalSignIn> = Parameters<LocalSignIn[M]>[0];

async function enrol({ desk, passwords, seal }: LocalParts, { invitation, login, password }: Wanted<"enrol">): Promise<Enrolment> {
  const now = desk.clock.now();
  const found = await findOpenInvitation(desk.control, hashOfInvitation(invitation), now);
  if (!found || found.scopes !== null) throw unauthenticated();
  const { tenantId, accountId } = found;
  if (await credentials.isLoginTaken(desk.tenant(tenantId), tenantId, login, accountId)) throw badInput({ path: "login", rule: "taken" });
  const [digest, seed] = [await passwords.digestOf(password), newSeed()];
  const kept = await unitOfWork(platformCaller(desk, tenantId, "an invited person sets a password"), "administration.enrol", async (tx) => {
    const row = await credentials.keepEnrolment(tx, { id: newId(), accountId, login, digest, sealed: seal.seal(seed, accountId) }, now);
    tx.record({ action: "enrolmentBegun", subject: accountIn(tx, accountId) });
    return row!.login;
  });
  return { login: kept, ...seedForApp(seed, kept) };
}

/** The invitation is used up by the first right code, not before: a phone that was lost in between loses nothing. */
async function confirm({ desk, seal }: LocalParts, { invitation, code }: Wanted<"confirm">): Promise<Session> {
  const now = desk.clock.now();
  const hash = hashOfInvitation(invitation);
  const found = await findOpenInvitation(desk.control, hash, now);
  const credential = found && (await credentials.findCredential(desk.tenant(found.tenantId), found.tenantId, found.accountId));
  const taken = credential && (await credentials.takeTry(desk.tenant(found.tenantId), found.tenantId, credential.login, now));
  const step = taken && findStep(seal.open(taken.sealed, taken.accountId), code, now);
  if (!found || !taken || step === undefined) throw unauthenticated();
  return unitOfWork(platformCaller(desk, found.tenantId, "an invited person signs in"), "administration.confirmEnrolment", async (tx) => {
    const isFirst = (await markInvitationUsed(tx, hash, now)) === 1 && (await credentials.keepConfirmation(tx, taken.id, now)) === 1;
    if (!isFirst || (await credentials.keepSuccess(tx, taken.id, step)) !== 1) throw unauthenticated();
    await credentials.endSessionsOf(tx, taken.accountId, now, null);
    return session(tx, taken.accountId, now, "enrolmentConfirmed");
  });
}

async function signIn(parts: LocalParts, { tenant, login, password, code }: Wanted<"signIn">): Promise<Session> {
  const { desk } = parts;
  const now = desk.clock.now();
  const tenantId = (await desk.control.first(tenantByCode, [tenant]))?.id;
  const proven = await proves(parts, tenantId, login, { password, code }, now);
  if (!tenantId || !proven || !(await isOpen(desk, tenantId, proven.accountId, now))) throw unauthenticated();
  return unitOfWork(platformCaller(desk, tenantId, "a person signs in"), "administration.signIn", async (tx) => {
    if ((await credentials.keepSuccess(tx, proven.id, proven.step)) !== 1) throw unauthenticated();
    return session(tx, proven.accountId, now, "signedIn");
  });
}

interface Proven { readonly id: Id; readonly accountId: Id; readonly step: number }

/** A password is compared on every way through, with nobody's where there is none, so that the time tells nothing. */
async function proves({ desk, passwords, seal }: LocalParts, tenantId: Id | undefined, login: string, { password, code }: { password: string; code: string }, now: Date): Promise<Proven | undefined> {
  const taken = await credentials.takeTry(desk.tenant(tenantId ?? NOWHERE), tenantId ?? NOWHERE, login, now);
  const isRight = taken ? await passwords.matches(password, taken.digest) : await passwords.pretend(password);
  const step = taken && findStep(seal.open(taken.sealed, taken.accountId), code, now);
  return taken && taken.confirmedAt !== null && isRight && step !== undefined ? { id: taken.id, accountId: taken.accountId, step } : undefined;
}

/** The account, and the session by which it is used, if it is used. */
async function isOpen(desk: Desk, tenantId: Id, accountId: Id, now: Date, tokenHash?: string): Promise<boolean> {
  const asked = { tenantId, accountId, scopes: null, tokenHash };
  const db = desk.tenant(tenantId);
  return (tenantId === PLATFORM_REALM ? await findAdministrator(db, asked, now) : await findActor(db, asked, todayOf(desk.clock), now)) !== undefined;
}

async function session(tx: Tx, accountId: Id, now: Date, action: string): Promise<Session> {
  const [token, id] = [newToken(), newId()];
  const expiresAt = new Date(now.getTime() + SESSION_MS);
  await giveToken(tx, { token, id, accountId, label: "session", scopes: null, expiresAt, kind: "SESSION" });
  tx.record({ action, subject: accountIn(tx, accountId), facts: { token: id } });
  return { token, expiresAt };
}

const hashIn = ({ tokenHash }: Identity): Buffer => {
  if (tokenHash === undefined) throw unauthenticated();
  return Buffer.from(tokenHash, "hex");
};

function signOut({ desk }: LocalParts, identity: Identity): Promise<void> {
  const hash = hashIn(identity);
  return unitOfWork(platformCaller(desk, identity.tenantId, "a person signs out"), "administration.signOut", async (tx) => {
    if ((await revokeTokenByHash(tx, hash, desk.clock.now())) !== 1) throw unauthenticated();
    tx.record({ action: "signedOut", subject: accountIn(tx, identity.accountId) });
  });
}

/** Whoever sits at somebody's open session does not take the account over: the old password and a fresh code are asked for, and counted. */
async function changePassword(parts: LocalParts, identity: Identity, { password, code, newPassword }: Parameters<LocalSignIn["changePassword"]>[1]): Promise<void> {
  const { desk, passwords } = parts;
  const { tenantId, accountId } = identity;
  const [hash, now] = [hashIn(identity), desk.clock.now()];
  const credential = await credentials.findCredential(desk.tenant(tenantId), tenantId, accountId);
  const proven = await proves(parts, tenantId, credential?.login ?? "", { password, code }, now);
  if (!proven || !(await isOpen(desk, tenantId, accountId, now, identity.tokenHash))) throw unauthenticated();
  const digest = await passwords.digestOf(newPassword);
  await unitOfWork(platformCaller(desk, tenantId, "a person changes the password"), "administration.changePassword", async (tx) => {
    if ((await credentials.keepSuccess(tx, proven.id, proven.step)) !== 1) throw unauthenticated();
    await credentials.keepPassword(tx, proven.id, digest, now);
    await credentials.endSessionsOf(tx, accountId, now, hash);
    tx.record({ action: "passwordChanged", subject: accountIn(tx, accountId) });
  });
}
