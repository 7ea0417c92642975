/** 州人社局 fixes how it fines: drafted, reviewed by somebody else, agreed to, published, cited; and what lies outside a tier needs a reason. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectRefusal } from "../../support/refused.js";
import * as discretion from "../../support/verbs/discretion.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { openWorld, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
const EARLIER = "2026-08-01";
const URL = "https://www.example.gov.cn/jz";
let w: NamedWorld;
let bureau: string;
let basis: string;
/** An inspector of the detachment drafts, the legal section reviews, the head of the bureau agrees. */
let shi: NamedPerson;
let quan: NamedPerson;
let piao: NamedPerson;

const TIERS = [
  { degree: "MINOR", conditions: "未缴五人以下，限期内改正", measure: "WARNING", factors: ["初次违法"] },
  { degree: "LIGHTER", conditions: "未缴十人以下", measure: "FINE", amountFrom: "1000", amountTo: "3000", factors: ["主动改正", "人数"] },
  { degree: "ORDINARY", conditions: "未缴五十人以下", measure: "FINE", amountFrom: "3000", amountTo: "6000.50", factors: ["人数"] },
  { degree: "SERIOUS", conditions: "未缴五十人以上", measure: "FINE", amountFrom: "6000.51", amountTo: "20000", factors: ["人数", "造成损失"] },
];
const content = (more: object = {}) => ({ title: "未按时缴纳社会保险费", scope: "本州用人单位", basis, articles: "第八十六条", tiers: TIERS, ...more });
const draft = async (itemCode: string, more: object = {}): Promise<string> => done(await discretion.draftsBenchmark(shi, { unit: bureau, itemCode, ...content(more) }));
async function decided(itemCode: string, more: object = {}): Promise<string> {
  const benchmark = await draft(itemCode, more);
  done(await discretion.sendsToReview(shi, { benchmark }));
  done(await discretion.passes(quan, { benchmark }));
  done(await discretion.agrees(piao, { benchmark }));
  return benchmark;
}
async function published(itemCode: string): Promise<string> {
  const benchmark = await decided(itemCode);
  done(await discretion.publishes(quan, { benchmark, url: URL, publishedOn: TODAY }));
  return benchmark;
}
/** The same on an earlier day: another process of the same service, with the same people. */
async function publishedEarlier(itemCode: string): Promise<string> {
  const earlier = await serveAgain(w, "石磊", `${EARLIER}T01:00:00Z`);
  const { as } = earlier;
  try {
    const benchmark = done(await discretion.draftsBenchmark(as("石磊"), { unit: bureau, itemCode, ...content() }));
    done(await discretion.sendsToReview(as("石磊"), { benchmark }));
    done(await discretion.passes(as("全美兰"), { benchmark }));
    done(await discretion.agrees(as("朴哲洙"), { benchmark }));
    done(await discretion.publishes(as("全美兰"), { benchmark, url: URL, publishedOn: EARLIER }));
    return benchmark;
  } finally {
    await earlier.stop();
  }
}

before(async () => {
  w = await openWorld();
  [shi, quan, piao] = [w.as("石磊"), w.as("全美兰"), w.as("朴哲洙")];
  bureau = await w.unit("YB-HRSS");
  basis = done(await lists.registersBasis(quan, { unit: bureau, title: "社会保险法", rank: "LAW", issuer: "全国人大常委会", promulgatedOn: "2010-10-28", effectiveOn: "2011-07-01" }));
});
after(() => w.close());

describe("a discretion benchmark", () => {
  it("is drafted by the section that applies it, reviewed by the legal section, agreed to by the leader and published (YB-2.2-3)", async () => {
    const benchmark = await published("A1");
    const read = await discretion.looksUp(quan, benchmark, "state edition publishedOn missing basis { title } organ { code } tiers { degree measure amountFrom amountTo factors } history { action }");
    expect(read).to.deep.include({ state: "PUBLISHED", edition: 1, publishedOn: TODAY, missing: [], basis: { title: "社会保险法" }, organ: { code: "YB-HRSS" } });
    expect((read["tiers"] as { degree: string; amountTo: string | null }[]).map(({ degree, amountTo }) => [degree, amountTo])).to.deep.equal(
      [["MINOR", null], ["LIGHTER", "3000.00"], ["ORDINARY", "6000.50"], ["SERIOUS", "20000.00"]]);
    expect((read["history"] as { action: string }[]).map(({ action }) => action).reverse()).to.deep.equal(["draftBenchmark", "submitBenchmark", "passBenchmark", "decideBenchmark", "publishBenchmark"]);
  });

  it("says scope, conditions, kinds and ranges before it goes to the review; what is missing is named (WP-J-12)", async () => {
    const benchmark = await draft("A2", { scope: null, tiers: [{ ...TIERS[1], conditions: " ", amountTo: null }] });
    expect(await discretion.looksUp(shi, benchmark, "missing")).to.deep.equal({ missing: ["SCOPE", "CONDITIONS", "RANGES"] });
    await w.unchanged(async () => {
      expectRefusal(await discretion.sendsToReview(shi, { benchmark }), "TransitionRefused", "BENCHMARK_INCOMPLETE", "WP-J-12");
      for (const tiers of [[TIERS[1], TIERS[1]], [{ ...TIERS[0], amountFrom: "1" }], [{ ...TIERS[1], amountFrom: "1,000" }]])
        expectRefusal(await discretion.revises(shi, { benchmark, ...content({ tiers }) }), "Denied", "BAD_USER_INPUT");
      expectRefusal(await discretion.revises(shi, { benchmark, ...content({ basis: "basis_00000000-0000-7000-8000-000000000000" }) }), "Denied", "NOT_FOUND");
    });
    done(await discretion.revises(shi, { benchmark, ...content({ tiers: [TIERS[1], { ...TIERS[2], amountFrom: "3100" }] }) }));
    expect(await discretion.looksUp(shi, benchmark, "missing"), "between 3,000 and 3,100 there is a gap").to.deep.equal({ missing: ["RANGES"] });
    done(await discretion.revises(shi, { benchmark, ...content() }));
    done(await discretion.sendsToReview(shi, { benchmark }));
  });

  it("is not reviewed by whoever drafted it, through whatever post, nor by another department, nor returned without a reason (YB-2.2-3)", async () => {
    const own = done(await discretion.draftsBenchmark(quan, { unit: bureau, itemCode: "A3", ...content() }));
    done(await discretion.sendsToReview(quan, { benchmark: own }));
    await w.unchanged(async () => {
      const told = await discretion.passes(quan, { benchmark: own });
      expectRefusal(told, "Denied", "FORBIDDEN");
      expectFacts(told, { rule: "list.SOMEBODY_ELSES_DRAFT", because: "OWN_BENCHMARK" });
      expectRefusal(await discretion.passes(w.as("罗文静"), { benchmark: own }), "Denied", "NOT_FOUND");
      expectRefusal(await discretion.passes(w.as("石磊"), { benchmark: own }), "Denied", "FORBIDDEN");
    });
    const benchmark = await draft("A4");
    done(await discretion.revises(w.as("高文斌"), { benchmark, ...content() }));
    done(await discretion.sendsToReview(shi, { benchmark }));
    const revised = await w.unchanged(() => discretion.passes(w.as("高文斌"), { benchmark }));
    expectRefusal(revised, "Denied", "FORBIDDEN");
    expectRefusal(await w.unchanged(() => discretion.returns(quan, { benchmark })), "TransitionRefused", "REASON_REQUIRED");
    done(await discretion.returns(quan, { benchmark, note: "幅度应与法律一致" }));
    expectRefusal(await w.unchanged(() => discretion.agrees(piao, { benchmark })), "TransitionRefused", "ILLEGAL_TRANSITION");
  });

  it("whose basis falls away after the decision is written anew, reviewed and decided again (WP-J-12)", async () => {
    const falling = done(await lists.registersBasis(quan, { unit: bureau, title: "暂行办法", rank: "LOCAL_REGULATION", issuer: "省人大常委会", promulgatedOn: "2001-01-01", effectiveOn: "2001-03-01" }));
    const benchmark = await decided("A11", { basis: falling });
    done(await lists.recordsChange(quan, { kind: "REPEALED", basis: falling, promulgatedOn: "2026-08-01", changedOn: TODAY }));
    expectRefusal(await w.unchanged(() => discretion.publishes(quan, { benchmark, url: URL, publishedOn: TODAY })), "TransitionRefused", "BASIS_NOT_IN_FORCE");
    done(await discretion.revises(shi, { benchmark, ...content() }));
    expectRefusal(await w.unchanged(() => discretion.publishes(quan, { benchmark, url: URL, publishedOn: TODAY })), "TransitionRefused", "NOT_REVIEWED");
  });

  it("that is not published is cited by nobody, and seen by nobody else (TJ-3.1.1.2-3)", async () => {
    const benchmark = await decided("A5");
    const stillDraft = await draft("A6");
    expect(await discretion.checks(quan, { benchmark, degree: "LIGHTER", amount: "2000" })).to.deep.include({ allowed: false, because: "BENCHMARK_NOT_PUBLISHED" });
    await w.unchanged(async () => {
      expectRefusal(await discretion.publishes(w.as("罗文静"), { benchmark, url: URL, publishedOn: TODAY }), "Denied", "NOT_FOUND");
      for (const publishedOn of ["2026-09-02", "2026-08-31"]) expectRefusal(await discretion.publishes(quan, { benchmark, url: URL, publishedOn }), "Denied", "BAD_USER_INPUT");
      expectRefusal(await discretion.publishes(quan, { benchmark: stillDraft, url: URL, publishedOn: TODAY }), "TransitionRefused", "NOT_REVIEWED");
      const { errors } = await w.as("罗文静").tries(`query($id: ID!) { discretionBenchmark(id: $id) { title } }`, { id: benchmark });
      expect(errors?.[0]?.extensions.code).to.equal("NOT_FOUND");
    });
    done(await discretion.publishes(quan, { benchmark, url: URL, publishedOn: TODAY }));
    expect(await discretion.checks(w.as("罗文静"), { benchmark, degree: "LIGHTER", amount: "2000", factors: ["人数"] })).to.deep.include({ allowed: true, because: "RULE_HOLDS", needsReview: false });
    expect(await discretion.checks(quan, { benchmark, degree: "LIGHTER", amount: "2000" }, "2026-08-31")).to.deep.include({ allowed: false, because: "BENCHMARK_NOT_PUBLISHED" });
  });
  it("leaves a decision outside the tier to a reason, and tells the review of it (YB-2.2-4, AR-3.2-2)", async () => {
    const benchmark = await published("A7");
    const asks = (more: object) => discretion.checks(quan, { benchmark, degree: "LIGHTER", ...more });
    const told = await asks({ amount: "5000" });
    expect(told).to.deep.include({ allowed: false, because: "DISCRETION_OUT_OF_RANGE" });
    expect(told.law.map(({ id }) => id)).to.include("YB-2.2-4");
    expect(await asks({ amount: "5000", reason: "三次以上违法" })).to.deep.include({ allowed: true, because: "DISCRETION_EXPLAINED", needsReview: true });
    expect(await asks({ amount: "3000", factors: ["人数", "态度不好"] })).to.deep.include({ allowed: true, needsReview: true, irrelevantFactors: ["态度不好"] });
    expect(await asks({ amount: null })).to.deep.include({ allowed: false, because: "DISCRETION_OUT_OF_RANGE" });
    expect(await asks({ degree: "HEAVIER", amount: "7000" }), "a degree that the benchmark does not have").to.deep.include({ allowed: false });
    expect((await quan.tries(`query($b: ID!) { discretionCheck(input: { benchmark: $b, degree: LIGHTER, amount: "1e9" }) { allowed } }`, { b: benchmark })).errors?.[0]?.extensions.code).to.equal("BAD_USER_INPUT");
  });

  it("gives way to a later edition from its day on, one edition being under way at a time; what was cited before stays readable (YB-2.2-3)", async () => {
    const first = await publishedEarlier("A8");
    const second = await draft("A8");
    expectRefusal(await w.unchanged(() => discretion.draftsBenchmark(shi, { unit: bureau, itemCode: "A8", ...content() })), "TransitionRefused", "BENCHMARK_IN_PROGRESS", "YB-2.2-3");
    done(await discretion.sendsToReview(shi, { benchmark: second }));
    done(await discretion.passes(quan, { benchmark: second }));
    done(await discretion.agrees(piao, { benchmark: second }));
    const answers = await Promise.all([1, 2].map(() => discretion.publishes(quan, { benchmark: second, url: URL, publishedOn: TODAY })));
    expect(answers.filter(({ __typename }) => __typename === "Recorded"), "two who publish at once").to.have.length(1);
    expect([await discretion.inForce(shi, bureau, "A8", "2026-08-31"), await discretion.inForce(shi, bureau, "A8", TODAY), await discretion.inForce(shi, bureau, "A8", "2026-07-31")]).to.deep.equal(
      [{ edition: 1 }, { edition: 2 }, null]);
    expect(await discretion.looksUp(shi, first, "supersededOn")).to.deep.equal({ supersededOn: TODAY });
    expectRefusal(await w.unchanged(() => discretion.withdraws(piao, { benchmark: second })), "TransitionRefused", "REASON_REQUIRED");
    done(await discretion.withdraws(piao, { benchmark: second, note: "上位法废止" }));
    expect(await discretion.inForce(shi, bureau, "A8", TODAY)).to.equal(null);
  });
});

describe("penalties without a benchmark", () => {
  it("are listed for the department until one is published (YB-2.2-3)", async () => {
    const li = w.as("李顺姬");
    const list = done(await lists.draftsList(quan, { unit: bureau, title: "行政执法权责清单" }));
    for (const [code, actionKind] of [["G1", "PENALTY"], ["G2", "PENALTY"], ["G3", "INSPECTION"]] as const)
      done(await lists.writesItem(quan, {
        list, code, actionKind, matter: `事项${code}`, duty: "监督缴费", subject: bureau, power: "罚款", target: "依法足额", procedure: "立案、调查、决定", responsibility: "依法处分", responsiblePost: "监察员", bases: [{ basis }],
      }));
    done(await lists.consents(piao, { list }));
    done(await lists.submits(quan, { list }));
    done(await lists.accepts(li, { list }));
    done(await lists.passes(li, { list }));
    for (const channel of ["DEPARTMENT_SITE", "GOVERNMENT_SITE"]) done(await lists.publishes(quan, { list, channel, url: URL, publishedOn: TODAY }));
    expect(await discretion.gaps(w.as("石磊"), bureau)).to.deep.equal(["G1", "G2"]);
    await published("G1");
    expect(await discretion.gaps(w.as("石磊"), bureau)).to.deep.equal(["G2"]);
  });
});

describe("a benchmark whose basis changes", () => {
  it("gets a task of its own, is shown as to be updated, and follows with a later edition (YB-2.1-6, YB-2.2-3)", async () => {
    const law = done(await lists.registersBasis(quan, { unit: bureau, title: "劳动法", rank: "LAW", issuer: "全国人大常委会", promulgatedOn: "1994-07-05", effectiveOn: "1995-01-01" }));
    const basisOfAll = basis;
    basis = law;
    try {
      const first = await publishedEarlier("B1");
      done(await lists.recordsChange(quan, { kind: "AMENDED", basis: law, promulgatedOn: "2026-08-31", changedOn: "2026-10-01" }));
      const { rows } = await lists.lists<{ id: string; targetKind: string; target: { itemCode: string } | null }>(quan, "adjustmentTasks", `first: 10, filter: { basis: "${law}" }`, "id targetKind target { ... on DiscretionBenchmark { itemCode } }");
      expect(rows.map(({ targetKind, target }) => [targetKind, target?.itemCode])).to.deep.equal([["DISCRETION_BENCHMARK", "B1"]]);
      expect(await discretion.looksUp(shi, first, "needsUpdate")).to.deep.equal({ needsUpdate: true });
      expectRefusal(await w.unchanged(() => lists.concludes(quan, { task: rows[0]!.id, verdict: "ADJUSTED" })), "TransitionRefused", "NOT_YET_ADJUSTED");
      await published("B1");
      done(await lists.concludes(quan, { task: rows[0]!.id, verdict: "ADJUSTED" }));
      expect(await discretion.looksUp(shi, first, "needsUpdate")).to.deep.equal({ needsUpdate: false });
    } finally {
      basis = basisOfAll;
    }
  });

  it("does not go to the review on a basis that is repealed (WP-J-12)", async () => {
    const repealed = done(await lists.registersBasis(quan, { unit: bureau, title: "旧条例", rank: "LOCAL_REGULATION", issuer: "省人大常委会", promulgatedOn: "2000-01-01", effectiveOn: "2000-03-01" }));
    const benchmark = await draft("B2", { basis: repealed });
    done(await lists.recordsChange(quan, { kind: "REPEALED", basis: repealed, promulgatedOn: "2026-08-01", changedOn: TODAY }));
    expectRefusal(await w.unchanged(() => discretion.sendsToReview(shi, { benchmark })), "TransitionRefused", "BASIS_NOT_IN_FORCE", "YB-2.1-6");
  });
});

describe("a list of benchmarks", () => {
  it("costs the same number of statements for fifty as for one, with tiers, basis, organ and buttons", async () => {
    for (let at = 0; at < 50; at += 1) await draft(`N${String(at).padStart(2, "0")}`);
    const asks = async (first: number) => (await quan.tries<{ discretionBenchmarks: { edges: unknown[] } }>(
      `{ discretionBenchmarks(first: ${first}, filter: { search: "N" }) { totalCount edges { node { title organ { name } basis { title } tiers { degree } needsUpdate availableActions { action allowed } history { action } } } } }`));
    const [one, fifty] = [await asks(1), await asks(50)];
    expect([one.data!.discretionBenchmarks.edges.length, fifty.data!.discretionBenchmarks.edges.length]).to.deep.equal([1, 50]);
    expect(fifty.extensions!.cost.statements).to.equal(one.extensions!.cost.statements);
  });

  it("of another tenant is empty, and its benchmarks do not exist", async () => {
    const { discretionBenchmarks } = await w.as("敖春林").asks<{ discretionBenchmarks: { totalCount: number } }>(`{ discretionBenchmarks(first: 1, filter: { search: "N" }) { totalCount } }`);
    expect(discretionBenchmarks.totalCount).to.equal(0);
  });
});

describe("a citizen who looks up how an organ fines", () => {
  const asks = async (args: string, fields = "itemCode edition tiers { degree amountTo }") =>
    (await w.nobody.asks<{ publicBenchmarks: { totalCount: number; edges: { node: Record<string, unknown> }[] } }>(`{ publicBenchmarks(place: "222400", ${args}) { totalCount edges { node { ${fields} } } } }`)).publicBenchmarks;

  it("reads what may be cited on a day, tier by tier, and nothing that is being drafted or is over (TJ-3.1.1.2-3)", async () => {
    const drafted = await draft("P2");
    await publishedEarlier("P1");
    const now = await asks(`first: 50, filter: { organ: "YB-HRSS", search: "社会保险" }`);
    const codes = now.edges.map(({ node }) => node["itemCode"]);
    expect(codes).to.include.members(["A1", "P1"]).and.not.include("P2").and.not.include("A8");
    expect(now.totalCount).to.equal(codes.length);
    expect((await asks(`first: 1, filter: { itemCode: "P1" }`)).edges[0]!.node).to.deep.include({ edition: 1 });
    expect((await asks(`first: 1, filter: { itemCode: "P1" }, asOf: "2026-07-31"`)).totalCount).to.equal(0);
    expect((await asks(`first: 1, filter: { itemCode: "A8" }, asOf: "2026-08-15"`)).totalCount, "the edition that stood then").to.equal(1);
    expect(drafted).to.be.a("string");
  });

  it("finds nothing of it at another place", async () => {
    const { publicBenchmarks } = await w.nobody.asks<{ publicBenchmarks: { totalCount: number } }>(`{ publicBenchmarks(place: "150700", first: 1) { totalCount } }`);
    expect(publicBenchmarks.totalCount).to.equal(0);
  });
});
