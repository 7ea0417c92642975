/** Plants how departments use what they have published through the verbs of delegation, benchmarks and services, each step on its own day. */
import type { Id } from "../../src/kernel/ids.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import type { Caller } from "../../src/platform/db/unit-of-work.js";
import * as delegation from "../../src/systems/delegation/index.js";
import * as lists from "../../src/systems/power-lists/index.js";
import type { PlantedBases } from "./lists-planting.js";
import { done, idOf, on, type Planted } from "./planting.js";
import type { BenchmarkFact, GuideFact, LetterFact, PracticeFacts } from "./practice.types.js";

type Units = Planted["units"];
interface Ground { readonly units: Units; readonly bases: PlantedBases }

/** Items of the department's list in force on the day. */
async function itemsOf(caller: Caller, unitId: Id, codes: readonly string[], says: string): Promise<readonly lists.ItemInForce[]> {
  const items = await lists.itemsInForce(caller.db, caller.db.tenantId, [unitId], codes, caller.today);
  if (items.length < codes.length) throw new Error(`no list in force has every item of the fact: ${says}`);
  return items;
}

const SIDES = ["DELEGATOR", "DELEGATE"] as const;
const CONDITIONS = ["LAWFULLY_ESTABLISHED", "QUALIFIED_STAFF", "TECHNICAL_CAPACITY"] as const;

async function plantLetter(caller: Caller, { units, bases }: Ground, fact: LetterFact): Promise<void> {
  const { says, unit, law, articles, items, evidence, sites } = fact;
  const then = on(caller, fact.signed);
  const delegatorId = idOf(units, unit);
  const id = await done(delegation.draftDelegation(then, {
    delegatorId, delegate: { unitId: idOf(units, fact.delegate) }, renewsId: null, text: {
      letterNo: fact.letterNo, powers: fact.powers, territory: fact.territory, startsOn: legalDate(fact.startsOn), endsOn: legalDate(fact.endsOn),
      matters: (await itemsOf(then, delegatorId, items, says)).map(({ code, actionKind }) => ({ code, actionKind })),
      bases: [{ basisId: idOf(bases, `${unit}/${law}`), articles, namesDelegator: true }],
      qualifications: CONDITIONS.map((condition, at) => ({ condition, met: true, evidence: evidence[at]! })),
    },
  }), says);
  for (const step of [delegation.consentDelegation, delegation.confirmDelegation]) await done(step(then, { id }), says);
  for (const side of SIDES) await done(delegation.signDelegation(then, { id, side }), says);
  for (const [at, side] of SIDES.entries())
    await done(delegation.publishDelegation(on(caller, fact.published), { id, side, url: sites[at]!, publishedOn: legalDate(fact.published) }), says);
}

async function plantBenchmark(caller: Caller, { units, bases }: Ground, { says, unit, law, articles, item, title, scope, tiers, ...fact }: BenchmarkFact): Promise<void> {
  const then = on(caller, fact.decided);
  const id = await done(lists.draftBenchmark(then, {
    unitId: idOf(units, unit), itemCode: item, title, scope, basisId: idOf(bases, `${unit}/${law}`), articles,
    tiers: tiers.map(([degree, conditions, measure, amountFrom, amountTo, factors]) => ({ degree, conditions, measure, amountFrom, amountTo, factors })),
  }), says);
  for (const step of [lists.submitBenchmark, lists.passBenchmark, lists.decideBenchmark]) await done(step(then, { id }), says);
  await done(lists.publishBenchmark(on(caller, fact.published), { id, url: fact.url, publishedOn: legalDate(fact.published) }), says);
}

/** How a licence is handled everywhere, within the days that are promised. */
const stepsOf = (days: number): lists.GuideText["steps"] => [
  { code: "1", kind: "START", title: "提出申请", actor: "申请人", next: [{ to: "2" }] },
  { code: "2", kind: "DECISION", title: "材料是否齐全、符合法定形式", actor: "受理岗", timeLimit: "当场或者5个工作日内", next: [{ to: "4", label: "齐全" }, { to: "3", label: "不齐全" }] },
  { code: "3", kind: "TASK", title: "一次性告知需要补正的全部内容", actor: "受理岗", next: [{ to: "2" }] },
  { code: "4", kind: "TASK", title: "受理并出具书面凭证", actor: "受理岗", next: [{ to: "5" }] },
  { code: "5", kind: "TASK", title: "审查材料，必要时实地核查", actor: "审查岗", timeLimit: "由两名以上人员核查", next: [{ to: "6" }] },
  { code: "6", kind: "DECISION", title: "是否符合法定条件", actor: "审查岗", timeLimit: `${days}个工作日内`, next: [{ to: "7", label: "符合" }, { to: "8", label: "不符合" }] },
  { code: "7", kind: "END", title: "准予许可，10日内送达许可证", actor: "受理岗", next: [] },
  { code: "8", kind: "END", title: "书面说明理由，告知救济权利", actor: "受理岗", next: [] },
];

async function plantGuide(caller: Caller, { units, bases }: Ground, fact: GuideFact): Promise<void> {
  const { says, unit, law, articles, item, section, code, name, window, editions, url } = fact;
  const [unitId, sectionId] = [idOf(units, unit), idOf(units, section)];
  const first = on(caller, editions[0]![0]);
  const [power] = await itemsOf(first, unitId, [item], says);
  const matterId = await done(lists.registerServiceMatter(first, { unitId: sectionId, code, name, category: "LICENCE", powerItemId: power!.id }), says);
  const { duty, ...board } = window;
  const windowId = await done(lists.openServiceWindow(first, { unitId, ...board, duties: [{ post: "受理岗", duty }] }), says);
  await done(lists.assignServiceWindow(first, { id: matterId, windowId }), says);
  for (const [published, promisedDays] of editions) {
    const then = on(caller, published);
    const id = await done(lists.draftServiceGuide(then, {
      matterId, text: {
        bases: [{ basisId: idOf(bases, `${unit}/${law}`), articles }], conditions: fact.conditions, quantity: "不限", mode: "SINGLE", statutoryDays: 20, promisedDays, sampleFormUrl: fact.sampleFormUrl,
        materials: fact.materials.map(([what, form, copies, note]) => ({ name: what, form, copies, note: note ?? null })), steps: stepsOf(promisedDays),
      },
    }), says);
    for (const step of [lists.submitServiceGuide, lists.passServiceGuide]) await done(step(then, { id }), says);
    await done(lists.publishServiceGuide(then, { id, channel: "OWN_SITE", place: url, publishedOn: legalDate(published) }), says);
  }
}

export async function plantPractice(caller: Caller, { letters, benchmarks, guides }: PracticeFacts, ground: Ground): Promise<void> {
  for (const fact of letters) await plantLetter(caller, ground, fact);
  for (const fact of benchmarks) await plantBenchmark(caller, ground, fact);
  for (const fact of guides) await plantGuide(caller, ground, fact);
}
