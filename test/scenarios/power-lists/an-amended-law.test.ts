/** A law is amended, and eleven things in three bureaus have to follow: most do in time, one bureau is late, is told on, and follows; the public reads both versions. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { legalDate } from "../../../src/kernel/legal-date.js";
import { tellOfDeadlines } from "../../../src/platform/deadlines/escalation.js";
import { jobOn } from "../../support/clocks.js";
import { basisOf, examined, onBothSites, published, reported, type Department } from "../../support/departments.js";
import { expectRefusal } from "../../support/refused.js";
import { opensInbox } from "../../support/verbs/deadlines.verbs.js";
import * as discretion from "../../support/verbs/discretion.verbs.js";
import { appoints, createsPost, looksUpUnit } from "../../support/verbs/organisations.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import * as citizen from "../../support/verbs/public.verbs.js";
import * as publicity from "../../support/verbs/publicity.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, personAt, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

/** Read a row as: on this day this happens. */
const DAYS = { listed: "2026-06-01", amended: "2026-09-01", adjusted: "2026-09-20", late: "2026-10-09", followed: "2026-10-12" } as const;
const URL = "https://www.example.gov.cn/gs";
const PLACE = `place: "222400"`;

let w: NamedWorld;
let law: string;
let benchmark: string;
let notice: string;

/** The three bureaus as they stand on a day: another process of the same service, with the same people. */
async function on<T>(day: string, work: (bureaus: { prefecture: Department; city: Department; urban: Department; as: (name: string) => NamedPerson; anybody: NamedPerson }) => Promise<T>): Promise<T> {
  const later = await serveAgain(w, "全美兰", `${day}T01:00:00Z`);
  const { as } = later;
  const of = async (unit: string, drafter: string, leader: string, office: string): Promise<Department> => ({ unit: await w.unit(unit), drafter: as(drafter), leader: as(leader), office: as(office) });
  try {
    return await work({
      prefecture: await of("YB-HRSS", "全美兰", "朴哲洙", "李顺姬"), city: await of("YB-YANJI-HRSS", "罗文静", "廉哲浩", "丁海燕"),
      urban: await of("YB-URBAN", "徐海涛", "徐海涛", "李顺姬"), as, anybody: personAt(later.url, "anybody", ""),
    });
  } finally {
    await later.stop();
  }
}

interface Task { readonly id: string; readonly state: string; readonly targetKind: string; readonly daysLate: number; readonly organ: { readonly code: string } }
const tasksOf = async (person: NamedPerson): Promise<Task[]> =>
  (await lists.lists<Task>(person, "adjustmentTasks", `first: 50, filter: { basis: "${law}" }`, "id state targetKind daysLate organ { code }")).rows;
const concluded = async (person: NamedPerson, kind?: string): Promise<void> => {
  for (const { id } of (await tasksOf(person)).filter(({ targetKind, state }) => state === "PENDING" && (!kind || targetKind === kind))) done(await lists.concludes(person, { task: id, verdict: "ADJUSTED" }));
};
/** What 州人社局 tells the public about the law, by its office, reviewed by somebody else; a further edition replaces what stands. */
async function disclosed(as: (name: string) => NamedPerson, day: string, replaces?: string): Promise<string> {
  const unit = await w.unit("YB-HRSS-LEGAL");
  const text = publicity.text({ title: "社会保险缴费监察依据", section: "BASES", category: "LAWS_AND_POLICIES", sources: [{ kind: "BASIS", target: law }], validFrom: day });
  const item = done(await publicity.collects(as("全美兰"), { unit, text, ...(replaces && { replaces }) }));
  done(await publicity.arranges(as("尹春子"), { item }));
  done(await publicity.passes(as("高文斌"), { item, ...publicity.FIT }));
  done(await publicity.publishes(as("尹春子"), publicity.onSite(item, { publishedOn: day })));
  return item;
}

async function fixed(prefecture: Department, as: (name: string) => NamedPerson, day: string, amountTo: string): Promise<string> {
  const made = done(await discretion.draftsBenchmark(as("石磊"), {
    unit: prefecture.unit, itemCode: "A1", title: "未按时缴纳社会保险费", scope: "本州用人单位", basis: law,
    tiers: [{ degree: "ORDINARY", conditions: "限期内未改正", measure: "FINE", amountFrom: "1000", amountTo, factors: ["人数"] }],
  }));
  done(await discretion.sendsToReview(as("石磊"), { benchmark: made }));
  done(await discretion.passes(prefecture.drafter, { benchmark: made }));
  done(await discretion.agrees(prefecture.leader, { benchmark: made }));
  done(await discretion.publishes(prefecture.drafter, { benchmark: made, url: URL, publishedOn: legalDate(day) }));
  return made;
}

const lines = (prefix: string, power: string) => [1, 2, 3].map((at) => [`${prefix}${at}`, law, { power }] as const);

before(async () => {
  w = await openWorld({ now: `${DAYS.listed}T01:00:00Z` });
  const shen = w.as("沈明珠");
  const post = done(await createsPost(shen, { unit: await w.unit("YB-URBAN"), title: "法制科科长", roles: ["LEGAL_SECTION"], from: DAYS.listed }));
  const { posts } = await looksUpUnit(shen, { code: "YB-URBAN" }, "posts { title holder { id } }");
  done(await appoints(shen, { post, person: posts.find(({ title }) => title === "局长")!.holder!.id, from: DAYS.listed }));
  await on(DAYS.listed, async ({ prefecture, city, urban, as }) => {
    law = await basisOf(prefecture, "社会保险法");
    const since = legalDate(DAYS.listed);
    await published(prefecture, lines("A", "罚款一倍"), since);
    await published(city, lines("B", "罚款一倍"), since);
    await published(urban, lines("C", "罚款一倍"), since);
    benchmark = await fixed(prefecture, as, DAYS.listed, "3000");
    notice = await disclosed(as, DAYS.listed);
  });
});
after(() => w.close());

describe("a law is amended", () => {
  it("and eleven things in three bureaus have to follow, each bureau told of its own, all by the end of a month (YB-2.1-6, YB-2.1-7)", () => on(DAYS.amended, async ({ prefecture, city, urban, as, anybody }) => {
    done(await lists.recordsChange(prefecture.office, { kind: "AMENDED", basis: law, promulgatedOn: "2026-08-31", changedOn: "2026-10-01", note: "主席令第99号" }));
    const seen = { prefecture: await tasksOf(prefecture.drafter), city: await tasksOf(city.drafter), urban: await tasksOf(urban.drafter) };
    expect([seen.prefecture.length, seen.city.length, seen.urban.length]).to.deep.equal([5, 3, 3]);
    expect(seen.prefecture.map(({ targetKind }) => targetKind).sort()).to.deep.equal(["DISCLOSURE", "DISCRETION_BENCHMARK", "POWER_ITEM", "POWER_ITEM", "POWER_ITEM"]);
    expect(await tasksOf(as("方国栋")), "another bureau has nothing to do with it").to.deep.equal([]);
    const { rows } = await lists.lists<{ dueOn: string }>(prefecture.drafter, "adjustmentTasks", `first: 50, filter: { basis: "${law}" }`, "dueOn");
    expect([...new Set(rows.map(({ dueOn }) => dueOn))]).to.deep.equal(["2026-09-30"]);
    await w.unchanged(async () => {
      expectRefusal(await lists.concludes(city.drafter, { task: seen.prefecture[0]!.id, verdict: "ADJUSTED" }), "Denied", "NOT_FOUND");
      expectRefusal(await lists.concludes(urban.drafter, { task: seen.urban[0]!.id, verdict: "ADJUSTED" }), "TransitionRefused", "NOT_YET_ADJUSTED", "YB-2.1-7");
    });
    expect(await discretion.looksUp(prefecture.drafter, benchmark, "needsUpdate")).to.deep.equal({ needsUpdate: true });
    expect((await citizen.looksUp(anybody, "publicPowerItems", `${PLACE}, first: 50, filter: { organ: "YB-URBAN" }`, "power")).rows, "what is published stands until something later is").to.deep.equal(
      Array.from({ length: 3 }, () => ({ power: "罚款一倍" })));
  }));

  it("and two bureaus follow in time: list, benchmark and what the public is told (YB-2.1-4, YB-2.2-3, ZJ8-7)", () => on(DAYS.adjusted, async ({ prefecture, city, as }) => {
    const since = legalDate(DAYS.adjusted);
    await published(prefecture, lines("A", "罚款一倍至三倍"), since);
    await fixed(prefecture, as, DAYS.adjusted, "9000");
    await disclosed(as, DAYS.adjusted, notice);
    await published(city, lines("B", "罚款一倍至三倍"), since);
    await concluded(prefecture.drafter);
    await concluded(city.drafter);
    for (const { drafter } of [prefecture, city]) expect((await tasksOf(drafter)).map(({ state, daysLate }) => [state, daysLate])).to.satisfy((all: [string, number][]) => all.every(([state, late]) => state === "DONE" && late === 0));
  }));

  it("and one does not: its head and its legal office are told, once, and nothing is blocked (YB-2.1-7)", async () => {
    for (let round = 0; round < 2; round += 1) await tellOfDeadlines(jobOn(w.clone.database, DAYS.late));
    await on(DAYS.late, async ({ urban, as }) => {
      const told = async (name: string, kind: string) => (await opensInbox(as(name), { filter: { kinds: [kind] }, first: 50 })).edges.filter(({ node }) => node.title.includes("执法依据调整")).length;
      expect([await told("徐海涛", "OVERDUE"), await told("李顺姬", "ESCALATION"), await told("丁海燕", "ESCALATION"), await told("朴哲洙", "OVERDUE")]).to.deep.equal([3, 3, 0, 0]);
      expect((await tasksOf(urban.office)).filter(({ state }) => state !== "DONE").map(({ organ, daysLate }) => [organ.code, daysLate])).to.deep.equal(Array.from({ length: 3 }, () => ["YB-URBAN", 9]));
    });
  });

  it("until it follows too: drafted, agreed to, examined by somebody else, published on both sites, late for the record (YB-2.1-3, YB-2.1-4, YB-3.1-2)", () => on(DAYS.followed, async ({ urban }) => {
    const list = await reported(urban, lines("C", "罚款一倍至三倍"));
    expectRefusal(await w.unchanged(() => lists.passes(urban.drafter, { list })), "Denied", "FORBIDDEN");
    await examined(urban, list);
    await onBothSites(urban, list, legalDate(DAYS.followed));
    await concluded(urban.drafter);
    expect((await tasksOf(urban.drafter)).map(({ state, daysLate }) => [state, daysLate])).to.deep.equal(Array.from({ length: 3 }, () => ["DONE", 12]));
  }));

  it("and the public reads both versions, of any day, and what differs (YB-2.1-5, TJ-3.1.1.2-3)", () => on(DAYS.followed, async ({ anybody }) => {
    const powerOn = async (asOf: string) => (await citizen.looksUp(anybody, "publicPowerItems", `${PLACE}, first: 1, filter: { organ: "YB-URBAN" }, asOf: "${asOf}"`, "code power edition")).rows;
    expect([await powerOn("2026-10-11"), await powerOn(DAYS.followed)]).to.deep.equal([[{ code: "C1", power: "罚款一倍", edition: 1 }], [{ code: "C1", power: "罚款一倍至三倍", edition: 2 }]]);
    const { rows } = await citizen.looksUp(anybody, "publicPowerListDifference", `${PLACE}, organ: "YB-URBAN", earlier: 1, later: 2, first: 10`, "code kind elements { element before after }");
    expect(rows).to.deep.equal(["C1", "C2", "C3"].map((code) => ({ code, kind: "CHANGED", elements: [{ element: "POWER", before: "罚款一倍", after: "罚款一倍至三倍" }] })));
    const upTo = async (asOf: string) => (await citizen.looksUp(anybody, "publicBenchmarks", `${PLACE}, first: 1, filter: { itemCode: "A1" }, asOf: "${asOf}"`, "edition tiers { amountTo }")).rows;
    expect([await upTo("2026-09-19"), await upTo(DAYS.adjusted)]).to.deep.equal([[{ edition: 1, tiers: [{ amountTo: "3000.00" }] }], [{ edition: 2, tiers: [{ amountTo: "9000.00" }] }]]);
  }));
});
