/** Attacks on the three administrators: from outside, from a tenant, from each other, from two places at once, and with the database in hand. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import type pg from "pg";
import { DEMO_ACCOUNTS } from "../../seeds/world/demo-accounts.js";
import { OFFICES } from "../../permissions/policies/roles.js";
import { PLATFORM_OFFICE, PLATFORM_REALM } from "../../src/kernel/administration.js";
import { fixedClock } from "../../src/kernel/clock.js";
import { newId } from "../../src/kernel/ids.js";
import { wordsOf } from "../../src/kernel/words.js";
import { verifyTenants } from "../../src/platform/audit/verify-tenants.js";
import { newConnection } from "../../src/platform/db/connection.js";
import { carryOut, carryOutApproved, createDesk, type Desk } from "../../src/systems/administration/index.js";
import { expectDenied } from "../support/refused.js";
import { plainSchema, questionOf, sweepOf, type Arguments } from "../support/sweep.js";
import { nodesOfTenant, oneOfEach, tenantIdOf } from "../support/tenant-rows.js";
import { approvesChange, bothHalves, comesIn, draftedId, draftsChange, readsAdministered, readsChange, rejectsChange, triesInvitation, withdrawsChange } from "../support/verbs/administration.verbs.js";
import { openWorld, TEST_NOW, type NamedPerson, type NamedWorld } from "../support/world.js";

const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const ROUNDS = Number(process.env["RACE_ROUNDS"] ?? 25);
const giving = (label: string) => ({ giveReservedPost: { role: "TENANT_ADMIN", unit: "YB-GOV", title: "租户管理员", person: "崔海兰", label } });

let w: NamedWorld;
let jiang: NamedPerson;
let deng: NamedPerson;
let luo: NamedPerson;
before(async () => {
  w = await openWorld();
  [jiang, deng, luo] = [w.as("姜文博"), w.as("邓晓岚"), w.as("罗启明")];
});
after(() => w.close());

const drafts = (label: string) => draftsChange(jiang, { tenant: "yanbian", reason: "测试", change: giving(label) });
const accountsNamed = async (label: string): Promise<number> => (await readsAdministered(jiang, "yanbian")).filter((account) => account.label === label).length;

describe("abuse: the administrators, from outside", () => {
  const acts = (id: string): readonly (readonly [verb: string, act: (person: NamedPerson) => Promise<{ readonly code?: string }>])[] => [
    ["draft", (person) => draftsChange(person, { tenant: "yanbian", reason: "测试", change: giving("intruder") })],
    ["withdraw", (person) => withdrawsChange(person, { accountChange: id })],
    ["approve", (person) => approvesChange(person, { accountChange: id })],
    ["reject", (person) => rejectsChange(person, { accountChange: id, reason: "测试" })],
  ];
  const READS = ["platformAccounts { totalCount }", "accountChanges { totalCount }", `administeredAccounts(tenant: "yanbian") { label }`, "platformAuditEvents { totalCount }"];

  it("ROL-030 no account of any tenant, and nobody, drafts, decides or reads anything of theirs", async () => {
    const id = draftedId(await drafts("from-outside"));
    const strangers = [...Object.values(DEMO_ACCOUNTS).flat().map(({ login }) => w.as(login)), w.nobody];
    for (const person of strangers) {
      const code = person === w.nobody ? "UNAUTHENTICATED" : "FORBIDDEN";
      for (const [verb, act] of acts(id)) expect((await act(person)).code, `${person.name}: ${verb}`).to.equal(code);
      for (const read of READS) expectDenied(await person.tries(`{ ${read} }`), code);
    }
    expect((await readsChange(luo, id)).version).to.equal(1);
  });

  it("who drafts decides nothing, who decides drafts nothing, who watches does neither, and only he reads the audit", async () => {
    const id = draftedId(await drafts("each-other"));
    const mayNot: readonly (readonly [NamedPerson, readonly string[]])[] = [[jiang, ["approve", "reject"]], [deng, ["draft", "withdraw"]], [luo, ["draft", "withdraw", "approve", "reject"]]];
    for (const [person, verbs] of mayNot) {
      for (const [verb, act] of acts(id)) if (verbs.includes(verb)) expect((await w.unchanged(() => act(person))).code, `${person.name}: ${verb}`).to.equal("FORBIDDEN");
    }
    for (const person of [jiang, deng]) expectDenied(await person.tries(`{ platformAuditEvents { totalCount } }`), "FORBIDDEN", "ability.readPlatformAudit");
  });

  it("ROL-030 no other mutation of the graph asks for anything an administrator of the platform holds", () => {
    const held = new Set<unknown>(wordsOf(PLATFORM_OFFICE).flatMap((office) => OFFICES[office]));
    const open = Object.values(plainSchema().getMutationType()!.getFields()).filter(({ extensions }) => held.has(extensions["access"])).map(({ name }) => name);
    expect(open).to.have.members(["draftAccountChange", "withdrawAccountChange", "approveAccountChange", "rejectAccountChange", "carryOutAccountChange"]);
  });
});

describe("abuse: the administrators, and what is none of their business", () => {
  it("ROL-030 everything the graph can be asked about a tenant answers them with nothing: no row, no count, no id", async () => {
    const nodes = await nodesOfTenant(w.clone, await tenantIdOf(w.clone, "yanbian"));
    const ids = new Set(nodes.map(({ id }) => id));
    const unit = await w.unit("YB-HRSS");
    const places = ["id", "ids", "root", "subject", "assessor", "delegator", "delegate", "resource", "supervisor", "owner", "under"];
    const asked: Arguments = { ids: Object.fromEntries(places.map((place) => [place, unit])), texts: { clause: "WP-C-5", from: "2026-09-01", to: "2026-09-01", tenant: "nowhere" } };
    for (const person of [jiang, deng, luo]) {
      for (const { field, document } of sweepOf(asked, 1)) {
        const { data, errors } = await person.tries<Record<string, unknown>>(document);
        const leaked = [...JSON.stringify(data ?? {}).matchAll(UUIDS)].map(([uuid]) => uuid).filter((uuid) => ids.has(uuid) && !unit.endsWith(uuid));
        expect(leaked, `${person.name}: ${field}`).to.deep.equal([]);
        expect(errors?.map(({ extensions }) => extensions.code).filter((code) => code === "INTERNAL") ?? [], field).to.deep.equal([]);
      }
      for (const { globalId } of oneOfEach(nodes)) expectDenied(await person.tries(`{ node(id: "${globalId}") { id } }`), "NOT_FOUND");
      expectDenied(await person.tries(questionOf("orgUnit", asked)!), "FORBIDDEN");
    }
  }).timeout(120_000);

  it("the accounts they do see are those of administrators, auditors and services alone", async () => {
    const seen = await readsAdministered(jiang, "yanbian");
    expect(seen.length).to.be.above(2);
    expect(seen.filter(({ reservedRoles, serviceRole }) => reservedRoles.length === 0 && serviceRole === null)).to.deep.equal([]);
    for (const tenant of ["nowhere", "platform"]) expectDenied(await jiang.tries(`{ administeredAccounts(tenant: "${tenant}") { label } }`), "NOT_FOUND");
  });

  it("an account that is none of their business is not closed through them, nor one of another tenant", async () => {
    const { me } = await w.as("李顺姬").asks<{ me: { posts: { holder: { id: string } }[] } }>(`{ me { posts { holder { id } } } }`);
    expect(me.posts).to.not.deep.equal([]);
    const accounts = (await nodesOfTenant(w.clone, await tenantIdOf(w.clone, "yanbian"))).filter(({ type }) => type === "Account");
    const known = new Set((await readsAdministered(jiang, "yanbian")).map(({ id }) => id));
    const ordinary = accounts.find(({ globalId }) => !known.has(globalId))!.globalId;
    const foreign = (await readsAdministered(jiang, "hulunbuir"))[0]!.id;
    for (const account of [ordinary, foreign]) {
      expect((await w.unchanged(() => draftsChange(jiang, { tenant: "yanbian", reason: "测试", change: { closeAccount: { account } } }))).code).to.equal("ACCOUNT_NOT_OPEN");
    }
  });
});

describe("abuse: the administrators, one person in two chairs", () => {
  it("ROL-003 whoever drafted does not approve through an account opened since", async () => {
    const own = draftedId(await drafts("two-chairs"));
    const second = await draftsChange(jiang, { tenant: "platform", reason: "轮岗", change: { openPlatformAccount: { office: "SYSTEM_ADMINISTRATOR", name: "郝思远", staffNo: "OP-009" } } });
    const hao = await comesIn(w, "郝思远", bothHalves(second, await approvesChange(deng, { accountChange: draftedId(second) })));
    const { platformAccounts } = await hao.asks<{ platformAccounts: { edges: { node: { id: string; staffNo: string } }[] } }>(`{ platformAccounts { edges { node { id staffNo } } } }`);
    const account = platformAccounts.edges.find(({ node }) => node.staffNo === "OP-009")!.node.id;
    const mine = draftedId(await draftsChange(hao, { tenant: "yanbian", reason: "测试", change: giving("his-own-draft") }));
    await approvesChange(deng, { accountChange: draftedId(await draftsChange(jiang, { tenant: "platform", reason: "轮岗", change: { closePlatformAccount: { account } } })) });
    const third = await draftsChange(jiang, { tenant: "platform", reason: "轮岗", change: { openPlatformAccount: { office: "SECURITY_ADMINISTRATOR", name: "郝思远", staffNo: "op-009 " .trim() } } });
    const again = await comesIn(w, "郝思远", bothHalves(third, await approvesChange(deng, { accountChange: draftedId(third) })));
    const told = await w.unchanged(() => approvesChange(again, { accountChange: mine }));
    expect([told.code, told["because"]]).to.deep.equal(["FORBIDDEN", "DRAFTER_CANNOT_DECIDE"]);
    expect((await approvesChange(again, { accountChange: own })).accountChange?.state, "somebody else's draft is another matter").to.equal("EXECUTED");
    const closing = draftedId(await draftsChange(jiang, { tenant: "platform", reason: "测试", change: { closePlatformAccount: { account: await accountOf(again) } } }));
    expect((await w.unchanged(() => approvesChange(again, { accountChange: closing })))["because"]).to.equal("OWN_ACCOUNT_CHANGE");
  });

  it("neither whoever drafted nor whoever approved comes in for the person they let in: each holds half of the invitation", async () => {
    const draft = await draftsChange(jiang, { tenant: "platform", reason: "轮岗", change: { openPlatformAccount: { office: "SECURITY_ADMINISTRATOR", name: "冷月华", staffNo: "OP-010" } } });
    const approval = await approvesChange(deng, { accountChange: draftedId(draft) });
    const [first, second] = [draft.invitation!, approval.invitationHalf!];
    for (const guess of [first, second, `${first}.`, `.${second}`, `${first}.${first}`, `${second}.${first}`, `${first}.${second.slice(1)}`, `${first}.${second}.${second}x`.replace(`.${second}x`, "x")]) {
      expectDenied(await triesInvitation(w.nobody, guess), "UNAUTHENTICATED");
    }
    expect(await readsChange(luo, draftedId(draft))).to.include({ state: "EXECUTED" });
    const leng = await comesIn(w, "冷月华", bothHalves(draft, approval));
    expect((await leng.asks<{ me: { personName: string } }>(`{ me { personName } }`)).me.personName).to.equal("冷月华");
  });

  const accountOf = async (person: NamedPerson): Promise<string> =>
    (await person.asks<{ platformAccounts: { edges: { node: { id: string; staffNo: string; closedAt: string | null } }[] } }>(`{ platformAccounts { edges { node { id staffNo closedAt } } } }`))
      .platformAccounts.edges.find(({ node }) => node.staffNo === "OP-009" && node.closedAt === null)!.node.id;
});

describe("abuse: the administrators, two at once and killed in the middle", () => {
  it(`STA-008 approval against approval, rejection and withdrawal: exactly one step, at most one effect (${ROUNDS} rounds)`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const label = `race-${round}`;
      const accountChange = draftedId(await drafts(label));
      const told = await Promise.all([
        approvesChange(deng, { accountChange }), approvesChange(deng, { accountChange }),
        rejectsChange(deng, { accountChange, reason: "测试" }), withdrawsChange(jiang, { accountChange }),
      ]);
      expect(told.filter(({ __typename }) => __typename === "AccountChangeMoved"), `round ${round}`).to.have.length(1);
      const { state } = await readsChange(luo, accountChange);
      expect(await accountsNamed(label), `round ${round}: ${state}`).to.equal(state === "EXECUTED" ? 1 : 0);
    }
  }).timeout(600_000);

  /** The platform's realm goes away after so many looks at it: what a kill between two transactions leaves. */
  const dyingAfter = (looks: number): Desk => {
    const desk = createDesk(w.clone.database, fixedClock(TEST_NOW));
    let seen = 0;
    return { ...desk, tenant: (id) => { if (id === PLATFORM_REALM && (seen += 1) > looks) throw new Error("killed"); return desk.tenant(id); } };
  };
  const uuidOf = (id: string): string => id.slice(id.indexOf("_") + 1);

  it("an approval whose effect was never begun, or was never concluded, is carried out once by whoever looks next, ten at once", async () => {
    for (const [label, looks, effects] of [["killed-before", 1, 0], ["killed-after", 2, 1]] as const) {
      const id = draftedId(await drafts(label));
      await approvedOnly(uuidOf(id));
      await carryOut(dyingAfter(looks), uuidOf(id)).then(() => expect.fail("it should have died"), (error: Error) => expect(error.message).to.equal("killed"));
      expect([(await readsChange(luo, id)).state, await accountsNamed(label)]).to.deep.equal(["APPROVED", effects]);
      await Promise.all(Array.from({ length: 10 }, () => carryOutApproved(createDesk(w.clone.database, fixedClock(TEST_NOW)))));
      expect([(await readsChange(luo, id)).state, await accountsNamed(label)]).to.deep.equal(["EXECUTED", 1]);
    }
  });

  it("what was overtaken between the approval and its effect fails, and says why", async () => {
    const [first, second] = [draftedId(await drafts("overtaken")), draftedId(await drafts("overtaken"))];
    await approvedOnly(uuidOf(first));
    expect((await approvesChange(deng, { accountChange: second })).accountChange?.state).to.equal("EXECUTED");
    await carryOutApproved(createDesk(w.clone.database, fixedClock(TEST_NOW)));
    expect(await readsChange(luo, first)).to.include({ state: "FAILED", failure: "LABEL_TAKEN" });
    expect(await accountsNamed("overtaken")).to.equal(1);
  });

  it("leaves the platform's chain and every tenant's whole", async () => {
    expect((await verifyTenants(w.clone.database, {})).flatMap(({ findings }) => findings)).to.deep.equal([]);
  });

  /** The approval as its own transaction leaves it. */
  async function approvedOnly(id: string): Promise<void> {
    const { advance } = await import("../../src/platform/lifecycle/advance.js");
    const { unitOfWork } = await import("../../src/platform/db/unit-of-work.js");
    const { ACCOUNT_CHANGES } = await import("../../src/systems/administration/account-change.store.js");
    const db = w.clone.database.tenant(PLATFORM_REALM);
    const [row] = await db.rows<{ id: string; person: string }>({ name: "test.deng", text: `SELECT a.id, a.person_id AS person FROM platform_account a JOIN platform_person p ON p.id = a.person_id WHERE p.staff_no = 'OP-002'` });
    const who = { tenantId: PLATFORM_REALM, accountId: row!.id, personId: row!.person, posts: [], scopes: null, office: "SECURITY_ADMINISTRATOR" as const };
    await unitOfWork({ who, db, today: w.today, now: () => new Date(TEST_NOW) }, "administration.approveAccountChange", (tx) =>
      advance(tx, ACCOUNT_CHANGES, id, "approveAccountChange", { patch: () => ({ decided_by: row!.id, decided_person: row!.person, decided_at: TEST_NOW }) }));
  }
});

describe("abuse: the administrators, with the app's connection in hand", () => {
  const clients: pg.Client[] = [];
  after(() => Promise.all(clients.map((client) => client.end())));
  async function boundTo(tenant: string): Promise<(sql: string, values?: unknown[]) => Promise<string | number>> {
    const client = newConnection(w.clone.urlFor("app"), tenant);
    await client.connect();
    clients.push(client);
    return (sql, values = []) => client.query(sql, values).then(({ rowCount, rows }) => (rows[0] as { n?: number } | undefined)?.n ?? rowCount ?? 0, (error: { code?: string }) => error.code ?? "?");
  }

  it("TEN-050 a connection of the realm shows no row of any tenant", async () => {
    const realm = await boundTo(PLATFORM_REALM);
    for (const table of ["org_unit", "org_name", "person", "post", "post_holding", "account", "policy_setting", "org_relation"]) expect(await realm(`SELECT count(*)::int AS n FROM ${table}`), table).to.equal(0);
    expect(await realm(`SELECT count(*)::int AS n FROM platform_account`), "the control").to.be.above(2);
  });

  it("a tenant's connection opens no administrator, gives no token of another tenant and trusts no issuer for it", async () => {
    const yanbian = await tenantIdOf(w.clone, "yanbian");
    const tenant = await boundTo(yanbian);
    const person = `INSERT INTO platform_person (tenant_id, id, staff_no, name) VALUES ($1, $2, 'X-1', '外人')`;
    expect(await tenant(person, [PLATFORM_REALM, newId()])).to.equal("42501");
    expect(await tenant(person, [yanbian, newId()])).to.equal("23514");
    const token = `INSERT INTO control.api_token (hash, tenant_id, account_id, label, id, kind, expires_at) VALUES (sha256('x'), $1, $2, 'x', $2, 'API', now() + interval '1 day')`;
    for (const other of [PLATFORM_REALM, await tenantIdOf(w.clone, "hulunbuir")]) expect(await tenant(token, [other, newId()])).to.equal("42501");
    expect(await tenant(token, [yanbian, newId()]), "and none without an audit event").to.equal("23000");
    for (const end of ["NULL", "now() + interval '370 days'"]) expect(await tenant(token.replace("now() + interval '1 day'", end), [yanbian, newId()]), `one that ends ${end}`).to.equal("42501");
    expect(await tenant(`INSERT INTO control.issuer (issuer, audience, jwks_uri, algorithms, tenant_id) VALUES ('https://evil.example', 'a', 'https://evil.example/jwks', '{ES256}', $1)`, [PLATFORM_REALM])).to.equal("42501");
    expect(await tenant(`UPDATE control.api_token SET revoked_at = now() WHERE tenant_id <> $1`, [yanbian])).to.equal(0);
  });

  it("nobody gives a revoked token back, prolongs one, or widens its scopes", async () => {
    const tenant = await boundTo(PLATFORM_REALM);
    expect(await tenant(`UPDATE control.api_token SET scopes = NULL`)).to.equal("42501");
    expect(await tenant(`UPDATE control.api_token SET account_id = $1`, [newId()])).to.equal("42501");
    expect(await tenant(`UPDATE control.invitation SET used_at = NULL WHERE used_at IS NOT NULL`)).to.equal("23001");
    expect(await tenant(`UPDATE control.api_token SET expires_at = expires_at + interval '1 year' WHERE expires_at IS NOT NULL`)).to.equal("23001");
  });

  it("one person in two open accounts, or in both steps of one change, is refused by the database itself", async () => {
    const realm = await boundTo(PLATFORM_REALM);
    const doubled = `INSERT INTO platform_account (tenant_id, id, person_id, office, opened_at) SELECT tenant_id, $1, person_id, 'SECURITY_AUDITOR', now() FROM platform_account WHERE closed_at IS NULL LIMIT 1`;
    expect(await realm(doubled, [newId()])).to.equal("23P01");
    const both = `UPDATE account_change SET state = 'APPROVED', version = version + 1, decided_by = drafted_by, decided_person = drafted_person, decided_at = now() WHERE state = 'DRAFTED'`;
    expect(await realm(both)).to.equal("23514");
    expect(await realm(`DELETE FROM account_change`)).to.equal("42501");
    expect(await realm(`UPDATE boot_token SET used_at = NULL`)).to.equal("23001");
  });
});
