/** Verbs of discretion benchmarks: draft, revise, review, agree, publish, withdraw; each one unit of work. */
import { BenchmarkTier, DiscretionBenchmark } from "../../../entities/power-lists/benchmark.entity.js";
import { badInput, notFound } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { unredacted } from "../../platform/text/unredacted.js";
import { getPlace, personOf, verb } from "./beginning.service.js";
import { benchmarkEditionsOf, benchmarks } from "./benchmarks.store.js";
import { missingOfBenchmark, type Tier } from "./discretion.rules.js";
import { areBasesKnown } from "./power-lists.store.js";

export interface BenchmarkContent {
  readonly title: string;
  readonly scope?: string | null | undefined;
  readonly basisId: string;
  readonly articles?: string | null | undefined;
  readonly tiers: readonly (Omit<Tier, "amountFrom" | "amountTo"> & { readonly amountFrom?: string | null | undefined; readonly amountTo?: string | null | undefined })[];
}
export interface DraftBenchmark extends VerbInput, BenchmarkContent { readonly unitId: string; readonly itemCode: string }
export interface ReviseBenchmark extends StepOn, BenchmarkContent {}

/** What a decision will cite is read by everybody. */
const textsOf = ({ title, scope, articles, tiers }: BenchmarkContent) => [title, scope, articles, ...tiers.flatMap(({ conditions, factors }) => [conditions, ...factors])];
const textOf = (text: string | null | undefined): string | null => text?.trim() || null;

/** What is wrong however it is meant: a degree twice, an amount where nothing is fined. What is only missing may follow. */
async function contentOf(tx: Tx, { tiers, basisId, ...content }: BenchmarkContent) {
  const written: Tier[] = tiers.map(({ amountFrom = null, amountTo = null, ...tier }) => ({ ...tier, conditions: tier.conditions.trim(), factors: tier.factors.map((factor) => factor.trim()), amountFrom, amountTo }));
  if (new Set(written.map(({ degree }) => degree)).size < written.length) throw badInput({ path: "input.tiers", rule: "eachDegreeOnce" });
  const misplaced = written.findIndex(({ measure, amountFrom, amountTo }) => measure !== "FINE" && (amountFrom !== null || amountTo !== null));
  if (misplaced >= 0) throw badInput({ path: `input.tiers.${misplaced}.amountFrom`, rule: "onlyForFines" });
  if (!(await areBasesKnown(tx, [basisId]))) throw notFound();
  const scope = textOf(content.scope);
  return { written, row: { title: content.title.trim(), scope, basisId, articles: textOf(content.articles), missing: missingOfBenchmark({ scope, tiers: written }) } };
}

async function writeTiers(tx: Tx, benchmarkId: string, writtenAt: number, tiers: readonly Tier[]): Promise<void> {
  if (tiers.length > 0) await tx.insert(BenchmarkTier, tiers.map((tier) => Object.assign(new BenchmarkTier(), { ...tier, factors: [...tier.factors], tenantId: tx.tenantId, id: newId(), benchmarkId, writtenAt })));
}

/** A further edition is written anew: it is what replaces the one that stands. */
export const draftBenchmark = (caller: Caller, input: DraftBenchmark): Promise<Outcome> =>
  performing(caller, verb("draftBenchmark", "draftLists"), input, async (tx) => {
    const { organId, path } = await getPlace(tx, input.unitId);
    const itemCode = input.itemCode.trim();
    const { written, row } = await contentOf(tx, input);
    const { last, isUnderWay } = await benchmarkEditionsOf(tx, organId, itemCode);
    const draftedBy = personOf(tx);
    return begin(tx, benchmarks, "draftBenchmark", {
      input: { isUnderWay }, audit: { organ: organId, item: itemCode, edition: last + 1 },
      facts: (id) => ({ id, state: null, version: 0, organId, examinerId: null, authors: [], missing: row.missing.length, isBasisInForce: true, isBasisHighEnough: true, decidedOn: null, seenBy: { owner: { unitId: organId, path } } }),
      also: () => Promise.resolve(unredacted(...textsOf(input))),
      async insert(id, state) {
        await tx.insert(DiscretionBenchmark, Object.assign(new DiscretionBenchmark(), {
          ...row, tenantId: tx.tenantId, id, organId, draftedBy, itemCode, edition: last + 1, state, version: 1, writtenAt: 1, publishedOn: null, url: null, withdrawnOn: null,
        }));
        await writeTiers(tx, id, 1, written);
      },
    });
  });

export const reviseBenchmark = (caller: Caller, input: ReviseBenchmark): Promise<Outcome> =>
  performing(caller, verb("reviseBenchmark", "draftLists"), input, async (tx) => {
    const { written, row } = await contentOf(tx, input);
    return advance(tx, benchmarks, input.id, "reviseBenchmark", {
      expectedVersion: input.expectedVersion, note: input.note,
      patch: ({ version }) => ({ title: row.title, scope: row.scope, basis_id: row.basisId, articles: row.articles, missing: row.missing, written_at: version + 1 }),
      async also({ version }) {
        const refused = unredacted(...textsOf(input));
        if (!refused) await writeTiers(tx, input.id, version + 1, written);
        return refused;
      },
    });
  });

const step = (action: "submitBenchmark" | "passBenchmark" | "returnBenchmark" | "decideBenchmark") => {
  const { ability } = benchmarks.lifecycle.transitions[action];
  return (caller: Caller, input: StepOn): Promise<Outcome> =>
    performing(caller, verb(action, ability), input, (tx) => advance(tx, benchmarks, input.id, action, { input, expectedVersion: input.expectedVersion, note: input.note }));
};
export const submitBenchmark = step("submitBenchmark");
export const passBenchmark = step("passBenchmark");
export const returnBenchmark = step("returnBenchmark");
export const decideBenchmark = step("decideBenchmark");

export interface PublishBenchmark extends StepOn { readonly url: string; readonly publishedOn: LegalDate }

/** From this day on decisions cite it, and no longer the edition before (处罚法§34). */
export const publishBenchmark = (caller: Caller, input: PublishBenchmark): Promise<Outcome> =>
  performing(caller, verb("publishBenchmark", "publishLists"), input, async (tx) => {
    const facts = (await benchmarks.factsOf(tx, { tenantId: tx.tenantId, ids: [input.id], today: tx.today, isActing: true })).get(input.id);
    if (input.publishedOn > tx.today) throw badInput({ path: "input.publishedOn", rule: "notInTheFuture" });
    if (facts?.decidedOn && input.publishedOn < facts.decidedOn) throw badInput({ path: "input.publishedOn", rule: "notBeforeTheDecision" });
    return advance(tx, benchmarks, input.id, "publishBenchmark", {
      expectedVersion: input.expectedVersion, note: input.note, patch: () => ({ published_on: input.publishedOn, url: input.url }),
    });
  });

export const withdrawBenchmark = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("withdrawBenchmark", "consentLists"), input, (tx) =>
    advance(tx, benchmarks, input.id, "withdrawBenchmark", { input, expectedVersion: input.expectedVersion, note: input.note, patch: () => ({ withdrawn_on: tx.today }) }));
