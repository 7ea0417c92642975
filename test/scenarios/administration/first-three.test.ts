/** The first three administrators: a token that the first production start prints once, three persons, three invitations. */
import { expect } from "chai";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "mocha";
import { startApp, type RunningApp } from "../../../src/app.js";
import { firstAdministrators } from "../../../src/first-administrators.js";
import { movableClock } from "../../support/movable-clock.js";
import { readConfig, type Config } from "../../../src/platform/config/config.js";
import { silentLog } from "../../../src/platform/log/log.js";
import { verifyTenants } from "../../../src/platform/audit/verify-tenants.js";
import { bareDatabase } from "../../support/database.js";
import { TEST_SECRET, type ClonedDatabase } from "../../support/database.js";
import { expectDenied } from "../../support/refused.js";
import { personAt, type NamedPerson } from "../../support/world.js";

const OPEN = `mutation($input: OpenPlatformAccountsInput!) { openPlatformAccounts(input: $input) { __typename ... on PlatformInvitations { systemAdministrator securityAdministrator securityAuditor } } }`;
type Opened = { openPlatformAccounts: { systemAdministrator: string; securityAdministrator: string; securityAuditor: string } };
const three = (bootToken: string) => ({
  input: {
    bootToken, systemAdministrator: { name: "陶文斌", staffNo: "A-1" }, securityAdministrator: { name: "白雪莹", staffNo: "A-2" }, securityAuditor: { name: "纪国良", staffNo: "A-3" },
  },
});

describe("the first three administrators", () => {
  let bare: ClonedDatabase;
  let app: RunningApp;
  let nobody: NamedPerson;
  let config: Config;
  const clock = movableClock("2026-09-01T01:00:00Z");
  const dataFolder = mkdtempSync(join(tmpdir(), "first-three-"));
  before(async () => {
    bare = await bareDatabase();
    config = { ...readConfig({ NODE_ENV: "production", PORT: "0", APP_SECRET: TEST_SECRET, LOG_LEVEL: "silent", DATA_DIR: dataFolder }), clock };
    app = await startApp({ config, database: bare.database, log: silentLog });
    nobody = personAt(app.url, "nobody", "");
  });
  after(async () => {
    await app.stop();
    await bare.drop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const starts = (): Promise<string> => firstAdministrators(bare.database, config).then((lines) => lines.join("\n"));
  const tokenIn = (banner: string): string | undefined => /erb_[\w-]+/.exec(banner)?.[0];
  const file = join(dataFolder, "boot.token");

  it("of two starts at once one prints the token, into a file that only its owner reads; a later start says only that it stands", async () => {
    const banners = await Promise.all([starts(), starts()]);
    expect(banners.filter((banner) => tokenIn(banner) !== undefined)).to.have.length(1);
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    expect(banners.join()).to.include(readFileSync(file, "utf8").trim());
    expect(tokenIn(await starts())).to.equal(undefined);
  });

  it("after a day the token is dead, and the next start prints another", async () => {
    const old = readFileSync(file, "utf8").trim();
    clock.move("2026-09-02T01:00:00Z");
    expectDenied(await nobody.tries(OPEN, three(old)), "UNAUTHENTICATED");
    const fresh = tokenIn(await starts());
    expect(fresh).to.be.a("string").and.not.equal(old);
  });

  it("three persons are three persons: one staff number twice, however it is typed, opens nothing", async () => {
    const { input } = three(readFileSync(file, "utf8").trim());
    const twice = await nobody.tries(OPEN, { input: { ...input, securityAuditor: { name: "陶文斌", staffNo: "a-1" } } });
    expectDenied(twice, "BAD_USER_INPUT");
  });

  it("can be tried first: the dry run says that it would be done, shows no invitation and leaves the token alive", async () => {
    const { input } = three(readFileSync(file, "utf8").trim());
    const { data } = await nobody.tries(OPEN, { input: { ...input, validateOnly: true } });
    expect(data).to.deep.equal({ openPlatformAccounts: { __typename: "Validated" } });
    expectDenied(await nobody.tries(OPEN, { input: { ...input, bootToken: `erb_${"x".repeat(43)}`, validateOnly: true } }), "UNAUTHENTICATED");
  });

  it("of ten who use it at once one opens the three accounts; then it is dead, and no start prints one again", async () => {
    const token = readFileSync(file, "utf8").trim();
    const answers = await Promise.all(Array.from({ length: 10 }, () => nobody.tries<Opened>(OPEN, three(token))));
    const [opened, ...more] = answers.filter(({ data }) => data !== null);
    expect(more).to.deep.equal([]);
    for (const answer of answers) if (answer !== opened) expectDenied(answer, "UNAUTHENTICATED");
    expectDenied(await nobody.tries(OPEN, three(token)), "UNAUTHENTICATED");
    expect(await starts()).to.equal("");
    expect(existsSync(file), "what is used is gone").to.equal(false);
    const [first] = Object.values(opened!.data!.openPlatformAccounts).filter((text) => text.startsWith("eri_"));
    const tried = await nobody.tries(`mutation($i: String!) { acceptInvitation(input: { invitation: $i, validateOnly: true }) { __typename } }`, { i: first });
    expect(tried.data, "trying an invitation does not use it up").to.deep.equal({ acceptInvitation: { __typename: "Validated" } });
    const entered = await Promise.all(Object.values(opened!.data!.openPlatformAccounts).filter((text) => text.startsWith("eri_")).map(async (invitation) => {
      const { acceptInvitation } = await nobody.asks<{ acceptInvitation: { token: string } }>(`mutation($i: String!) { acceptInvitation(input: { invitation: $i }) { ... on AcceptedInvitation { token } } }`, { i: invitation });
      return (await personAt(app.url, "one of the three", acceptInvitation.token).asks<{ me: { label: string; personName: string } }>(`{ me { label personName } }`)).me;
    }));
    expect(entered.map(({ label, personName }) => `${label} ${personName}`)).to.have.members(["SYSTEM_ADMINISTRATOR 陶文斌", "SECURITY_ADMINISTRATOR 白雪莹", "SECURITY_AUDITOR 纪国良"]);
  });

  it("a made-up token is answered like a used one", async () => expectDenied(await nobody.tries(OPEN, three(`erb_${"x".repeat(43)}`)), "UNAUTHENTICATED"));

  it("leaves a chain that verifies with the tenants'", async () => {
    const [report] = await verifyTenants(bare.database, { code: "platform" });
    expect(report!.findings).to.deep.equal([]);
    expect(report!.events).to.be.above(4);
  });
});
