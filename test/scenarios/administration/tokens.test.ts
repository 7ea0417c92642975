/** A service's token in its life: used, seen, replaced, revoked. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { startApp, type RunningApp } from "../../../src/app.js";
import { readConfig } from "../../../src/platform/config/config.js";
import { silentLog } from "../../../src/platform/log/log.js";
import { demoToken } from "../../../seeds/world/demo-accounts.js";
import { movableClock } from "../../support/movable-clock.js";
import { cloneDatabase, TEST_SECRET, type ClonedDatabase } from "../../support/database.js";
import { expectDenied } from "../../support/refused.js";
import { approvesChange, bothHalves, draftedId, draftsChange, triesInvitation } from "../../support/verbs/administration.verbs.js";
import { personAt, type Answer, type NamedPerson } from "../../support/world.js";

interface TokenRead { readonly id: string; readonly label: string; readonly lastUsedAt: string | null; readonly expiresAt: string }
type Replaced = { replaceToken: { __typename: string; token: string; expiresAt: string; oldExpiresAt: string; code?: string } };

describe("a service's token", () => {
  let clone: ClonedDatabase;
  let app: RunningApp;
  const clock = movableClock("2026-11-02T01:00:00Z");
  const as = (login: string): NamedPerson => personAt(app.url, login, demoToken(login));
  const holder = (token: string): NamedPerson => personAt(app.url, "a service", token);
  before(async () => {
    clone = await cloneDatabase();
    app = await startApp({ config: { ...readConfig({ NODE_ENV: "test", PORT: "0", APP_SECRET: TEST_SECRET, LOG_LEVEL: "silent" }), clock }, database: clone.database, log: silentLog, jobs: [] });
  });
  after(async () => {
    await app.stop();
    await clone.drop();
  });

  async function issued(label: string, days = 30): Promise<string> {
    const change = { issueToken: { label, service: "INTEGRATOR", unit: "YB-GOV", scopes: ["seeStructure"], days } };
    const draft = await draftsChange(as("platform-system"), { tenant: "yanbian", reason: "考核报送工具", change });
    const approval = await approvesChange(as("platform-security"), { accountChange: draftedId(draft) });
    return (await triesInvitation(holder(""), bothHalves(draft, approval))).data!.acceptInvitation.token;
  }
  const tokensOf = async (label: string, keeper = "yb-tenant-admin"): Promise<readonly TokenRead[]> =>
    (await as(keeper).asks<{ serviceAccounts: { label: string; tokens: TokenRead[] }[] }>(`{ serviceAccounts { label tokens { id label scopes createdAt expiresAt lastUsedAt } } }`))
      .serviceAccounts.find((account) => account.label === label)?.tokens ?? [];
  const replaces = (token: string, graceHours = 24): Promise<Answer<Replaced>> =>
    holder(token).tries<Replaced>(`mutation($h: Int!) { replaceToken(input: { graceHours: $h }) { __typename ... on TokenReplaced { token expiresAt oldExpiresAt } ... on TransitionRefused { code } } }`, { h: graceHours });
  const isIn = async (token: string): Promise<boolean> => (await holder(token).tries(`{ me { label } }`)).errors === undefined;
  /** What is noted beside the requests is there in a moment. */
  async function eventually<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
    for (let tried = 0; ; tried += 1) {
      const value = await read();
      if (holds(value) || tried === 50) return value;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it("is seen by the tenant's administrator without its text, and by nobody else of the tenant or of another", async () => {
    const token = await issued("seen");
    const [seen] = await tokensOf("seen");
    expect(JSON.stringify(seen)).not.to.include(token);
    expect(await tokensOf("seen", "hl-tenant-admin")).to.deep.equal([]);
    for (const login of ["yb-legal-officer", "yb-auditor", "yb-portal", "platform-system"]) expectDenied(await as(login).tries(`{ serviceAccounts { label } }`), "FORBIDDEN");
  });

  it("says to the hour when it was last used, however often it is used, without a write in any request", async () => {
    const token = await issued("used");
    expect((await tokensOf("used"))[0]!.lastUsedAt).to.equal(null);
    const { extensions } = await holder(token).tries(`{ me { label } }`);
    expect(extensions!.cost.statements, "the token's owner, and the tenant's name").to.be.at.most(3);
    const first = (await eventually(() => tokensOf("used"), ([seen]) => seen!.lastUsedAt !== null))[0]!.lastUsedAt;
    expect(new Date(first!).toISOString()).to.equal("2026-11-02T01:00:00.000Z");
    clock.move("2026-11-02T01:59:59Z");
    await isIn(token);
    clock.move("2026-11-02T02:00:01Z");
    await isIn(token);
    const later = (await eventually(() => tokensOf("used"), ([seen]) => seen!.lastUsedAt !== first))[0]!.lastUsedAt;
    expect(new Date(later!).toISOString()).to.equal("2026-11-02T02:00:01.000Z");
  });

  it("is replaced by whoever holds it, once, as narrow and no longer; the old one lives through its grace and no further", async () => {
    const old = await issued("replaced");
    const tried = await holder(old).tries(`mutation { replaceToken(input: { graceHours: 2, validateOnly: true }) { __typename } }`);
    expect(tried.data).to.deep.equal({ replaceToken: { __typename: "Validated" } });
    expect(await tokensOf("replaced"), "a dry run gives no token").to.have.length(1);
    const { data } = await replaces(old, 2);
    const { token, expiresAt, oldExpiresAt } = data!.replaceToken;
    expect([new Date(expiresAt).getTime() - clock.now().getTime(), new Date(oldExpiresAt).getTime() - clock.now().getTime()]).to.deep.equal([30 * 86_400_000, 2 * 3_600_000]);
    expect(await Promise.all([isIn(old), isIn(token)])).to.deep.equal([true, true]);
    expect((await replaces(old)).data!.replaceToken).to.include({ __typename: "TransitionRefused", code: "TOKEN_NOT_VALID" });
    const { me } = await holder(token).asks<{ me: { abilities: string[] } }>(`{ me { abilities } }`);
    expect(me.abilities).to.deep.equal(["seeStructure"]);
    clock.move("2026-11-02T04:00:02Z");
    expect(await Promise.all([isIn(old), isIn(token)])).to.deep.equal([false, true]);
    clock.move("2026-12-02T02:00:02Z");
    expect(await isIn(token), "replacing prolongs nothing").to.equal(false);
  });

  it("replaced by ten at once becomes one", async () => {
    const old = await issued("raced");
    const answers = await Promise.all(Array.from({ length: 10 }, () => replaces(old)));
    expect(answers.filter(({ data }) => data?.replaceToken.__typename === "TokenReplaced")).to.have.length(1);
    expect(await tokensOf("raced")).to.have.length(2);
  });

  it("is revoked by the tenant's administrator alone, and is dead at the next request", async () => {
    const token = await issued("leaked");
    const [{ id } = { id: "" }] = await tokensOf("leaked");
    const revokes = (login: string) =>
      as(login).tries<{ revokeServiceToken: { __typename: string; code?: string } }>(`mutation($t: ID!) { revokeServiceToken(input: { token: $t }) { __typename ... on TransitionRefused { code } } }`, { t: id });
    for (const login of ["yb-legal-officer", "yb-auditor", "yb-portal"]) expectDenied(await revokes(login), "FORBIDDEN");
    expect((await revokes("hl-tenant-admin")).data!.revokeServiceToken.code, "another tenant's").to.equal("TOKEN_NOT_VALID");
    expect(await isIn(token)).to.equal(true);
    expect((await revokes("yb-tenant-admin")).data!.revokeServiceToken.__typename).to.equal("Recorded");
    expect(await isIn(token)).to.equal(false);
    expect((await revokes("yb-tenant-admin")).data!.revokeServiceToken.code).to.equal("TOKEN_NOT_VALID");
  });

  it("without an end, or with one beyond a year, is asked for in vain", async () => {
    for (const days of [0, 367, -1]) {
      const change = { issueToken: { label: "endless", service: "INTEGRATOR", unit: "YB-GOV", scopes: ["seeStructure"], days } };
      expect((await draftsChange(as("platform-system"), { tenant: "yanbian", reason: "测试", change })).code).to.equal("BAD_USER_INPUT");
    }
    expectDenied(await as("yb-legal-officer").tries(`mutation { replaceToken(input: { graceHours: 169 }) { __typename } }`), "BAD_USER_INPUT");
  });
});
