/** Attacks on local sign-in: guessing, replaying, timing, prying, and sessions that should be dead. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { readConfig } from "../../src/platform/config/config.js";
import { onConnection } from "../../src/platform/db/connection.js";
import { seedSeal } from "../../src/platform/auth/one-time-codes.js";
import { openLocalWorld, type Heard, type LocalWorld } from "../support/local-world.js";
import { tenantIdOf } from "../support/tenant-rows.js";
import { expectDenied } from "../support/refused.js";
import { openWorld } from "../support/world.js";

const PASSWORD = "正确的 马 电池 订书钉";
const WRONG = "错误的 马 电池 订书钉";

describe("abuse: local sign-in", () => {
  let w: LocalWorld;
  before(async () => { w = await openLocalWorld(); });
  after(() => w.close());

  const minutes = (count: number): void => w.clock.move(new Date(w.clock.now().getTime() + count * 60_000).toISOString());
  const signsIn = (login: string, password: string, code: string, more: { tenant?: string; address?: string } = {}): Promise<Heard> =>
    w.posts("/sign-in", { tenant: more.tenant ?? "yanbian", login, password, code }, more.address ? { address: more.address } : {});
  const isIn = async (token: string): Promise<boolean> => (await w.holder(token).tries(`{ me { label } }`)).errors === undefined;
  /** What an attacker sees of an answer. */
  const faceOf = ({ status, text }: Heard): string => `${status} ${text.replace(/"requestId":"[^"]*"/, "")}`;

  it("a person enrols by the invitation, signs in with password and code, and signs out (the control)", async () => {
    const { phone, session, invitation } = await w.enrols("control", PASSWORD);
    expect(await isIn(session)).to.equal(true);
    expect((await w.posts("/sign-in/confirm", { invitation, code: phone.code() })).status, "the invitation is used up").to.equal(401);
    const { body } = await signsIn("control", PASSWORD, phone.code());
    expect(new Date(body["expiresAt"] as string).getTime() - w.clock.now().getTime()).to.be.at.most(12 * 3_600_000);
    expect((await w.posts("/sign-in/out", {}, { token: body.token! })).status).to.equal(204);
    expect(await isIn(body.token!)).to.equal(false);
    expect((await w.posts("/sign-in/out", {}, { token: body.token! })).status).to.equal(401);
    w.clock.move(new Date(w.clock.now().getTime() + 12 * 3_600_000).toISOString());
    expect(await isIn(session), "a session ends the same day").to.equal(false);
  });

  it("AUT-012 unknown tenant, unknown login, wrong password, wrong code, an enrolment not confirmed, a locked account: one answer, letter by letter", async () => {
    const { phone } = await w.enrols("faces", PASSWORD);
    const { phone: locked } = await w.enrols("faces-locked", PASSWORD);
    for (let tried = 0; tried < 5; tried += 1) await signsIn("faces-locked", WRONG, "000000");
    const invitation = await w.invites("faces-unconfirmed");
    await w.posts("/sign-in/enrol", { invitation, login: "faces-unconfirmed", password: PASSWORD });
    const heard = [
      await signsIn("faces", PASSWORD, phone.code(), { tenant: "nowhere" }), await signsIn("nobody", PASSWORD, phone.code()), await signsIn("faces", WRONG, phone.code()),
      await signsIn("faces", PASSWORD, "000000"), await signsIn("faces-unconfirmed", PASSWORD, "000000"), await signsIn("faces-locked", PASSWORD, locked.code()),
      await signsIn("faces", PASSWORD, phone.code(), { tenant: "platform" }),
    ];
    expect(new Set(heard.map(faceOf)).size, heard.map(faceOf).join("\n")).to.equal(1);
    expect(heard[0]).to.include({ status: 401, code: "UNAUTHENTICATED" });
  });

  it("AUT-012 takes as long for an account that does not exist as for one that does", async () => {
    await w.enrols("timed", PASSWORD);
    const timed = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 24; round += 1) {
      timed.unknown.push((await signsIn(`nobody-${round}`, WRONG, "000000")).ms);
      if (round % 4 === 0) minutes(16); // no lock while we measure
      timed.known.push((await signsIn("timed", WRONG, "000000")).ms);
    }
    const middle = (all: number[]): number => [...all].sort((a, b) => a - b)[all.length / 2]!;
    const [known, unknown] = [middle(timed.known), middle(timed.unknown)];
    expect(known, "argon2id is at work").to.be.above(10);
    expect(Math.abs(known - unknown) / Math.max(known, unknown), `${known} ms, ${unknown} ms`).to.be.below(0.5);
  }).timeout(60_000);

  it("AUT-012 after five failures not even the right password opens for a quarter of an hour; then it does", async () => {
    const { phone } = await w.enrols("locked", PASSWORD);
    for (let tried = 0; tried < 5; tried += 1) await signsIn("locked", WRONG, phone.code());
    expect((await signsIn("locked", PASSWORD, phone.code())).status).to.equal(401);
    minutes(14);
    expect((await signsIn("locked", PASSWORD, phone.code())).status).to.equal(401);
    minutes(2);
    expect((await signsIn("locked", PASSWORD, phone.code())).status).to.equal(200);
  });

  it("AUT-012 thirty guesses at once from thirty addresses are five", async () => {
    const { phone } = await w.enrols("parallel", PASSWORD);
    const guesses = await Promise.all(Array.from({ length: 30 }, (_none, at) => signsIn("parallel", at === 29 ? PASSWORD : `${WRONG}${at}`, at === 29 ? phone.code() : "000000")));
    const isIn = guesses.some(({ status }) => status === 200); // the right one may have been among the five
    const { rows } = await onConnection(w.clone.urlFor("owner"), async (owner) => {
      await owner.query("SELECT set_config('app.tenant', $1, false)", [await tenantIdOf(w.clone, "yanbian")]);
      return owner.query<{ failures: number }>("SELECT failures FROM local_credential WHERE login = 'parallel'");
    });
    expect(rows[0]!.failures).to.satisfy((failures: number) => (isIn ? failures < 5 : failures === 5));
  });

  it("AUT-012 one address is slowed down, whatever accounts it tries; another is not", async () => {
    const heard: Heard[] = [];
    for (let tried = 0; tried < 25; tried += 1) heard.push(await signsIn(`stuffing-${tried}`, WRONG, "000000", { address: "203.0.113.9" }));
    expect(heard.filter(({ status }) => status === 429).length).to.be.at.least(3);
    expect(heard.at(-1)!.code).to.equal("RATE_LIMITED");
    expect((await signsIn("stuffing", WRONG, "000000", { address: "203.0.113.10" })).status).to.equal(401);
  });

  it("a code is good once: replayed at once, or ten times in the same moment, one session comes of it", async () => {
    const { phone } = await w.enrols("replayed", PASSWORD);
    const code = phone.code();
    const heard = await Promise.all(Array.from({ length: 4 }, () => signsIn("replayed", PASSWORD, code)));
    expect(heard.filter(({ status }) => status === 200)).to.have.length(1);
    expect((await signsIn("replayed", PASSWORD, code)).status).to.equal(401);
    w.clock.move(new Date(w.clock.now().getTime() + 30_000).toISOString());
    expect((await signsIn("replayed", PASSWORD, code)).status, "nor in the next half minute").to.equal(401);
    expect((await signsIn("replayed", PASSWORD, phone.code())).status).to.equal(200);
  });

  it("AUT-009 a changed password ends every other session, and asks for the old one and a fresh code", async () => {
    const { phone, session } = await w.enrols("changing", PASSWORD);
    const own = (await signsIn("changing", PASSWORD, phone.code())).body.token!;
    minutes(1);
    const next = "全新的 马 电池 订书钉";
    const changes = (password: string, code: string, newPassword = next): Promise<Heard> => w.posts("/sign-in/password", { password, code, newPassword }, { token: own });
    expect((await changes(WRONG, phone.code())).status).to.equal(401);
    expect((await changes(PASSWORD, "000000")).status).to.equal(401);
    expect((await changes(PASSWORD, phone.code(), "短")).status).to.equal(400);
    expect((await changes(PASSWORD, phone.code())).status).to.equal(204);
    expect([await isIn(session), await isIn(own)]).to.deep.equal([false, true]);
    minutes(1);
    expect((await signsIn("changing", PASSWORD, phone.code())).status).to.equal(401);
    expect((await signsIn("changing", next, phone.code())).status).to.equal(200);
  });

  it("AUT-009 an account closed by the administrators is out at the next request, and does not come back in", async () => {
    const { phone, session } = await w.enrols("closing", PASSWORD);
    await onConnection(w.clone.urlFor("owner"), async (owner) => {
      await owner.query("SELECT set_config('app.tenant', $1, false)", [await tenantIdOf(w.clone, "yanbian")]);
      await owner.query("ALTER TABLE account DISABLE TRIGGER USER");
      await owner.query("UPDATE account SET closed_on = '2026-11-01' WHERE label = 'closing'");
    });
    expect(await isIn(session)).to.equal(false);
    expect((await signsIn("closing", PASSWORD, phone.code())).status).to.equal(401);
  });

  it("an invitation that was made up, used or meant for a service opens no enrolment; a short password or the login itself is none", async () => {
    const invitation = await w.invites("forms");
    const enrols = (body: object): Promise<Heard> => w.posts("/sign-in/enrol", { invitation, login: "forms", password: PASSWORD, ...body });
    expect((await enrols({ invitation: `eri_${"x".repeat(43)}.${"y".repeat(22)}` })).status).to.equal(401);
    for (const wrong of [{ password: "短" }, { password: "forms-forms-forms" }, { password: "x".repeat(129) }, { login: "F" }, { login: { $ne: null } }, { password: ["a"] }]) {
      const heard = await enrols(wrong);
      expect([heard.status, heard.code], JSON.stringify(wrong)).to.deep.equal([400, "BAD_USER_INPUT"]);
      expect(heard.text).not.to.include("x".repeat(20));
    }
  });

  it("answers JSON by POST alone: no form, no other method, no body that is none", async () => {
    const url = `${w.url}/sign-in`;
    const from = { "x-forwarded-for": "192.0.2.77" };
    const statuses = await Promise.all([
      fetch(url, { headers: from }), fetch(url, { method: "POST", headers: { ...from, "content-type": "application/x-www-form-urlencoded" }, body: "tenant=yanbian" }),
      fetch(url, { method: "POST", headers: { ...from, "content-type": "text/plain" }, body: "{}" }), fetch(url, { method: "POST", headers: { ...from, "content-type": "application/json" }, body: "{" }),
      fetch(url, { method: "POST", headers: { ...from, "content-type": "application/json" }, body: JSON.stringify({ tenant: "y".repeat(5_000) }) }),
    ]);
    expect(statuses.map(({ status }) => status)).to.deep.equal([405, 415, 415, 400, 400]);
    for (const response of statuses) expect(response.headers.get("access-control-allow-origin")).to.equal(null);
  });

  it("keeps neither password nor seed in the open: argon2id with its salt, and a seed that opens in no other row", async () => {
    await w.enrols("at-rest", PASSWORD);
    const { rows } = await onConnection(w.clone.urlFor("owner"), async (owner) => {
      await owner.query("SELECT set_config('app.tenant', $1, false)", [await tenantIdOf(w.clone, "yanbian")]);
      return owner.query<{ password_hash: string; totp_sealed: Buffer; account_id: string }>("SELECT * FROM local_credential ORDER BY id");
    });
    for (const { password_hash } of rows) expect(password_hash).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(new Set(rows.map(({ password_hash }) => password_hash)).size, "a salt each").to.equal(rows.length);
    const { TEST_SECRET } = await import("../support/database.js");
    const [first, second] = rows;
    expect(seedSeal(TEST_SECRET).open(first!.totp_sealed, first!.account_id)).to.have.length(20);
    expect(() => seedSeal(TEST_SECRET).open(first!.totp_sealed, second!.account_id)).to.throw();
    expect(() => seedSeal("another secret, long enough to be one").open(first!.totp_sealed, first!.account_id)).to.throw();
    const refused = await onConnection(w.clone.urlFor("auditor"), async (auditor) => {
      await auditor.query("SELECT set_config('app.tenant', $1, false)", [await tenantIdOf(w.clone, "yanbian")]);
      return auditor.query("SELECT password_hash FROM local_credential").then(() => "read", (error: { code?: string }) => error.code);
    });
    expect(refused).to.equal("42501");
  });

  it("stays answering while passwords are digested: the event loop is not held up", async () => {
    const digesting = Array.from({ length: 8 }, (_none, at) => signsIn(`busy-${at}`, WRONG, "000000"));
    const began = performance.now();
    await fetch(`${w.url}/livez`);
    const answered = performance.now() - began;
    const all = await Promise.all(digesting);
    expect(answered).to.be.below(Math.max(...all.map(({ ms }) => ms)));
  });

  it("leaves in the tenant's audit who signed in, and no password anywhere", async () => {
    const { auditEvents } = await w.as("yb-auditor").asks<{ auditEvents: { edges: { node: { action: string } }[] } }>(`{ auditEvents(first: 100) { edges { node { action } } } }`);
    const actions = auditEvents.edges.map(({ node }) => node.action);
    for (const action of ["enrolmentBegun", "enrolmentConfirmed", "signedIn", "signedOut", "passwordChanged"]) expect(actions).to.include(action);
  });
});

describe("local sign-in that nobody switched on", () => {
  it("does not exist", async () => {
    const w = await openWorld();
    try {
      for (const path of ["/sign-in", "/sign-in/enrol", "/sign-in/confirm", "/sign-in/out", "/sign-in/password"]) {
        expect((await fetch(`${w.url}${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" })).status, path).to.equal(404);
      }
      expectDenied(await w.nobody.tries(`mutation { acceptInvitation(input: { invitation: "eri_x" }) { __typename } }`), "UNAUTHENTICATED");
    } finally {
      await w.close();
    }
  });

  it("does not start in production without a secret of its own", () => {
    const production = { NODE_ENV: "production", LOCAL_ISSUER: "on" };
    expect(() => readConfig(production)).to.throw("APP_SECRET is required in production with LOCAL_ISSUER=on");
    expect(readConfig({ ...production, APP_SECRET: "a secret of at least thirty-two characters" }).localIssuer).to.equal(true);
    expect(readConfig({ NODE_ENV: "production" }).localIssuer).to.equal(false);
    expect(() => readConfig({ LOCAL_ISSUER: "yes" })).to.throw("LOCAL_ISSUER must be one of on, off");
  });
});
