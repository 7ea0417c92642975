/** Attacks that once worked: poisoned lists, hidden costs, starved pools, a ledger that believes its reader, a chain with an event ahead of it. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { verifyTenant } from "../../src/platform/audit/verify-tenants.js";
import { onConnection } from "../../src/platform/db/connection.js";
import { tenantByCode } from "../../src/platform/db/control.store.js";
import { expectDenied } from "../support/refused.js";
import { appoints, createsPost, establishesUnit, formsMeetingBody, namesUnit, registersPerson } from "../support/verbs/organisations.verbs.js";
import { done } from "../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../support/world.js";

const TODAY = "2026-09-01";
const SECTION = { kind: "INTERNAL_ORGAN", level: "PREFECTURE", from: TODAY };

let w: NamedWorld;
let shen: NamedPerson;
let li: NamedPerson;
let portal: NamedPerson;
let auditor: NamedPerson;
before(async () => {
  w = await openWorld();
  [shen, li, portal, auditor] = [w.as("沈明珠"), w.as("李顺姬"), w.as("yb-portal"), w.as("裴成男")];
});
after(() => w.close());

describe("a text nobody can read", () => {
  it("INP-005 is no name: signs that cannot be seen, or that turn a line round, are refused before they are a record", async () => {
    const parent = await w.unit("YB-HRSS");
    await w.unchanged(async () => {
      for (const name of ["\u200b\u200b", "基金\u202e科监督", "基金\u200d监督科", "基金\n监督科", "\u3000\u3000"]) {
        const told = [
          await establishesUnit(shen, { ...SECTION, code: "YB-HRSS-UNSEEN", parent, names: [{ language: "ZH", name }] }),
          await namesUnit(shen, { unit: parent, from: TODAY, name: { language: "ZH", name } }),
          await registersPerson(shen, { name, from: TODAY }),
        ];
        expect(told.map(({ __typename, code }) => `${__typename} ${code}`)).to.deep.equal(Array(3).fill("Denied BAD_USER_INPUT"));
      }
    });
  });

  it("a name with rare characters, a middle dot or inner spaces is one", async () => {
    for (const name of ["买买提·艾力", "𠮷田 一", "㐱玉"]) done(await registersPerson(shen, { name, from: TODAY }));
  });
});

describe("whoever keeps the posts", () => {
  it("ROL-026 makes and fills no post of an auditor or administrator, for nobody", async () => {
    for (const role of ["AUDITOR", "TENANT_ADMIN", "PLATFORM_ADMIN"]) {
      const told = await w.unchanged(async () => createsPost(shen, { unit: await w.unit("YB-GOV"), title: "安全审计员", roles: ["OFFICE", role], from: TODAY }));
      expect([told.code, told.because]).to.deep.equal(["FORBIDDEN", "ROLE_RESERVED"]);
    }
  });

  it("ROL-026 appoints nobody's own self: the leader's post stays out of reach of the administrator", async () => {
    const post = done(await createsPost(shen, { unit: await w.unit("YB-GOV"), title: "副州长", roles: ["GOV_LEADER"], from: TODAY }));
    const { me } = await shen.asks<{ me: { posts: { holder: { id: string } }[] } }>(`{ me { posts { holder { id } } } }`);
    const told = await w.unchanged(() => appoints(shen, { post, person: me.posts[0]!.holder.id, from: TODAY }));
    expect([told.code, told.because]).to.deep.equal(["FORBIDDEN", "SELF_APPOINTMENT"]);
    expectDenied(await shen.tries(`{ auditEvents(first: 1) { totalCount } }`), "FORBIDDEN");
  });

  it("appoints nobody to a post that does not stand yet", async () => {
    const post = done(await createsPost(shen, { unit: await w.unit("YB-GOV"), title: "专员", roles: ["OFFICER"], from: "2027-03-01" }));
    const person = done(await registersPerson(shen, { name: "未来", from: TODAY }));
    expect((await w.unchanged(() => appoints(shen, { post, person, from: TODAY }))).code).to.equal("NOT_FOUND");
    done(await appoints(shen, { post, person, from: "2027-03-01" }));
  });

  it("TEN-043 seats no post of another tenant: it is answered like one that never was", async () => {
    const su = w.as("苏德胜");
    const { orgUnit } = await su.asks<{ orgUnit: { posts: { id: string }[] } }>(`{ orgUnit(code: "HL-ARUN-HRSS") { posts { id } } }`);
    const body = { unit: await w.unit("YB-URBAN"), kind: "PARTY_GROUP", from: TODAY };
    const [foreign, never] = await w.unchanged(async () => [
      await formsMeetingBody(shen, { ...body, posts: [orgUnit.posts[0]!.id] }),
      await formsMeetingBody(shen, { ...body, posts: ["post_00000000-0000-7000-8000-000000000001"] }),
    ]);
    expect({ ...foreign, requestId: "" }).to.deep.equal({ ...never, requestId: "" });
    expect(foreign!.code).to.equal("NOT_FOUND");
  });
});

describe("the cost of a document", () => {
  const below = (page: string): string => `orgUnit(code: "YB-GOV") { descendants(${page}) { edges { node { descendants(${page}) { edges { node { id } } } } } } }`;

  it("DOS-018 counts the page that is read: a default of a variable hides nothing, nor does a first of null", async () => {
    const asked = [`{ ${below("first: 100")} }`, `query ($n: Int = 100) { ${below("first: $n")} }`, `{ ${below("first: null, last: 100")} }`];
    for (const document of asked) {
      const { errors } = await li.tries(document);
      expect(errors?.map(({ extensions }) => extensions["rule"]), document).to.deep.equal(["limits.cost"]);
    }
    expect(Object.keys(await li.asks(`query ($n: Int = 100) { ${below("first: $n")} }`, { n: 5 }))).to.deep.equal(["orgUnit"]);
  });

  it("DOS-003 counts every policy of every unit: eight aliases of the list over a hundred units are refused, one is answered", async () => {
    const policies = (aliases: number): string =>
      `{ orgUnits(first: 100) { edges { node { ${Array.from({ length: aliases }, (_, at) => `p${at}: policies { key law { id } }`).join(" ")} } } } }`;
    expect((await li.tries(policies(8))).errors?.map(({ extensions }) => extensions["rule"])).to.deep.equal(["limits.cost"]);
    expect(Object.keys(await li.asks(policies(1)))).to.deep.equal(["orgUnits"]);
  });

  it("INF-007 a hundred nodes are a few statements, in the order of their ids, with nothing where there is nothing to see", async () => {
    const { orgUnits } = await li.asks<{ orgUnits: { edges: { node: { relations: { id: string }[] } }[] } }>(
      `{ orgUnits(first: 60, filter: { kinds: [ENFORCEMENT_DEPARTMENT] }) { edges { node { relations { id } } } } }`);
    const relations = orgUnits.edges.flatMap(({ node }) => node.relations.map(({ id }) => id)).slice(0, 97);
    const ids = [await w.unit("YB-HRSS"), ...relations, "rel_00000000-0000-7000-8000-000000000001", relations[0]!];
    const { data, extensions } = await li.tries<{ nodes: ({ id: string } | null)[] }>(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids });
    expect(data!.nodes.map((node) => node?.id ?? null)).to.deep.equal(ids.map((id) => (id.endsWith("000000000001") ? null : id)));
    expect(extensions!.cost.statements).to.be.at.most(4);
  });
});

describe("the access log", () => {
  interface Logged { readonly totalCount: number; readonly edges: { readonly node: { readonly action: string; readonly rule: string | null } }[] }
  const logged = async (): Promise<Logged> => (await auditor.asks<{ accessLog: Logged }>(`{ accessLog(first: 3) { totalCount edges { node { action rule } } } }`)).accessLog;

  it("names the field that was asked for, whatever the sender calls it, also behind a fragment", async () => {
    await portal.tries(`{ LiShunji: policySettings { totalCount } }`);
    expect((await logged()).edges[0]!.node).to.deep.equal({ action: "policySettings", rule: "ability.seePolicies" });
    await portal.tries(`query { ...Hidden } fragment Hidden on Query { ... on Query { LiShunji: policyKeys { key } } }`);
    expect((await logged()).edges[0]!.node).to.deep.equal({ action: "policyKeys", rule: "ability.seePolicies" });
  });

  it("keeps one line for a refusal that strikes many times in one request", async () => {
    const { orgUnits } = await portal.asks<{ orgUnits: { edges: { node: { id: string } }[] } }>(`{ orgUnits(first: 8) { edges { node { id } } } }`);
    const ids = orgUnits.edges.map(({ node }) => node.id);
    const rows = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on OrgUnit { policies { key } } } }`;
    const aliases = `{ ${Array.from({ length: 8 }, (_, at) => `a${at}: policyKeys { key }`).join(" ")} }`;
    for (const time of ["interpreted", "compiled", "compiled again"]) {
      const before = (await logged()).totalCount;
      const { data, errors } = await portal.tries(rows, { ids });
      expect([data, errors!.map(({ path, extensions }) => [path?.[1], extensions.code])], time)
        .to.deep.equal([{ nodes: ids.map(() => null) }, ids.map((_, at) => [at, "FORBIDDEN"])]);
      expect((await logged()).totalCount, time).to.equal(before + 1);
      expect((await portal.tries(aliases)).errors).to.not.equal(undefined);
      expect((await logged()).totalCount, time).to.equal(before + 2);
    }
  });
});

describe("an audit event ahead of its chain", () => {
  const AHEAD = `INSERT INTO audit_event (tenant_id, seq, id, recorded_at, operation, action, subject_type, subject_id, format_version, key_id, body, hash)
    SELECT tenant_id, seq + 1000000, gen_random_uuid(), clock_timestamp(), 'x', 'x', 'Tenant', tenant_id, 1, 'x', '\\x00', decode(repeat('00', 32), 'hex') FROM audit_head`;
  const tenant = async () => (await w.clone.database.control.first(tenantByCode, ["hulunbuir"]))!.id;

  it("IMM-010 cannot be committed by the app: it would stand in the way of every later change", async () => {
    const id = await tenant();
    const refusal = await onConnection(w.clone.urlFor("app"), (app) => app.query(AHEAD).then(() => undefined, (error: { code?: string }) => error.code), id);
    expect(refusal).to.equal("23000");
    done(await registersPerson(w.as("苏德胜"), { name: "某人", from: TODAY }));
    expect((await verifyTenant(w.clone.database, id)).broken).to.equal(undefined);
  });

  it("IMM-012 is found by the verifier where somebody put it there with the guards off", async () => {
    const id = await tenant();
    await onConnection(w.clone.urlFor("owner"), async (owner) => {
      await owner.query("ALTER TABLE audit_event DISABLE TRIGGER USER");
      await owner.query(AHEAD);
      await owner.query("ALTER TABLE audit_event ENABLE TRIGGER USER");
    }, id);
    expect((await verifyTenant(w.clone.database, id)).broken?.fault).to.equal("EVENT_BEYOND_HEAD");
  });
});
