/** What happened: every change leaves one event in the tenant's chain, which its auditor reads and nobody else. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied } from "../../support/refused.js";
import { namesUnit } from "../../support/verbs/organisations.verbs.js";
import { readsAudit } from "../../support/verbs/platform.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedWorld } from "../../support/world.js";

describe("audit events", () => {
  let w: NamedWorld;
  before(async () => {
    w = await openWorld();
  });
  after(() => w.close());

  const rename = async (name: string, from: string) => namesUnit(w.as("沈明珠"), { unit: await w.unit("YB-URBAN"), name: { language: "ZH", name }, from });

  it("grow by one for each change: who, what, to which object, and no name in it", async () => {
    const before = await readsAudit(w.as("裴成男"), { first: 1 });
    done(await rename("延边州城市管理局", "2026-07-01"));
    const after = await readsAudit(w.as("裴成男"), { first: 2 });
    expect(after.totalCount).to.equal(before.totalCount + 1);
    const [latest, earlier] = after.edges.map(({ node }) => node);
    expect(latest).to.deep.include({ operation: "organisations.nameUnit", action: "named", subjectType: "OrgUnit", subject: await w.unit("YB-URBAN") });
    expect(latest!.seq).to.equal(earlier!.seq + 1);
    expect([latest!.account?.slice(0, 5), latest!.hash.length]).to.deep.equal(["acct_", 64]);
    expect(JSON.stringify(latest)).to.not.include("城市管理局").and.not.include("沈明珠");
  });

  it("can be read of one account: what the seeds planted was nobody's", async () => {
    const [latest] = (await readsAudit(w.as("裴成男"), { first: 1 })).edges;
    const own = await readsAudit(w.as("裴成男"), { first: 100, account: latest!.node.account });
    expect(own.edges.map(({ node }) => node.operation)).to.deep.equal(["organisations.nameUnit"]);
    const [oldest] = (await readsAudit(w.as("裴成男"), { last: 1 })).edges;
    expect([oldest!.node.seq, oldest!.node.account]).to.deep.equal([1, null]);
  });

  it("run from the newest to the first without a gap, page by page", async () => {
    const seqs: number[] = [];
    for (let page = await readsAudit(w.as("裴成男"), { first: 100 }); ; page = await readsAudit(w.as("裴成男"), { first: 100, after: page.pageInfo.endCursor })) {
      seqs.push(...page.edges.map(({ node }) => node.seq));
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seqs).to.deep.equal(Array.from({ length: seqs.length }, (_, at) => seqs.length - at));
    expect((await readsAudit(w.as("裴成男"), { first: 1 })).totalCount).to.equal(seqs.length);
  });

  it("do not grow by a refusal", async () => {
    const told = await w.unchanged(() => rename("延边州综合执法局", "2026-07-01"));
    expect(told.code).to.equal("OVERLAPPING_VALIDITY");
  });

  it("are for auditors: no head, keeper, legal office or portal reads them, and the auditor reads no policies and no people", async () => {
    for (const name of ["朴哲洙", "沈明珠", "李顺姬", "yb-portal", "柳春海"])
      expectDenied(await w.as(name).tries("{ auditEvents(first: 1) { totalCount } }"), "FORBIDDEN", "ability.readAudit");
    expectDenied(await w.nobody.tries("{ auditEvents(first: 1) { totalCount } }"), "UNAUTHENTICATED");
    expectDenied(await w.as("裴成男").tries("{ policySettings { totalCount } }"), "FORBIDDEN", "ability.seePolicies");
    const { orgUnit } = await w.as("裴成男").asks<{ orgUnit: object }>(`{ orgUnit(code: "YB-HRSS") { firstResponsible { vacant holder { name } } } }`);
    expect(orgUnit).to.deep.equal({ firstResponsible: { vacant: false, holder: null } });
  });
});
