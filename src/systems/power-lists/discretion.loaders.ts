/** What one request reads of discretion benchmarks: pages, objects in batches, the one in force on a day, and whether a decision stays inside it. */
import type { BenchmarkState } from "../../kernel/discretion-words.js";
import { notFound } from "../../kernel/fault.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Counted, PageRequest } from "../../kernel/page.js";
import type { Scope } from "../../kernel/scope.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { batched, groupedInOrder, inOrder, type Batched } from "../../platform/loaders/batched.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import type { Keyed } from "../../platform/pages/keyset.js";
import type { Ordered } from "../../platform/pages/listing.store.js";
import * as lists from "./benchmark-lists.store.js";
import type { ItemRow } from "./catalogue.store.js";
import { mayDecideWithin, type Choice, type DiscretionVerdict } from "./discretion.rules.js";

type Maybe<T> = T | null | undefined;
export interface BenchmarkFilter {
  readonly under?: Maybe<string>; readonly states?: Maybe<readonly BenchmarkState[]>; readonly search?: Maybe<string>; readonly itemCode?: Maybe<string>; readonly basisId?: Maybe<string>;
  readonly inForceOn?: Maybe<LegalDate>;
}
export interface DiscretionQuestion extends Choice { readonly benchmarkId: string; readonly asOf: LegalDate }

export interface DiscretionReads {
  readonly benchmark: Batched<string, lists.BenchmarkRow | null>;
  readonly tiers: Batched<string, lists.TierRow[]>;
  benchmarks(filter: BenchmarkFilter, order: Ordered<lists.BenchmarkOrder>, page: PageRequest): Promise<Counted<lists.BenchmarkRow & Keyed>>;
  /** The edition an organ's decisions cite for a matter on a day. */
  inForce(organId: string, itemCode: string, on: LegalDate): Promise<lists.BenchmarkRow | null>;
  gaps(underId: Maybe<string>, on: LegalDate, page: PageRequest): Promise<Counted<ItemRow & Keyed>>;
  check(question: DiscretionQuestion): Promise<DiscretionVerdict>;
}

interface Reading { readonly db: Reader; readonly scope: Scope; readonly cursors: CursorSeal }

/** One for each request. */
export function discretionReads({ db, scope, cursors }: Reading): DiscretionReads {
  const benchmark = batched<string, lists.BenchmarkRow | null>(async (ids) => inOrder(ids, (id) => id, await lists.benchmarksById(db, scope, ids), ({ id }) => id, (row) => row ?? null));
  const tiers = batched<string, lists.TierRow[]>(async (ids) => groupedInOrder(ids, (id) => id, await lists.tiersOf(db, scope.tenantId, ids), ({ benchmarkId }) => benchmarkId));
  return {
    benchmark, tiers,
    benchmarks: ({ under, states, search, itemCode, basisId, inForceOn }, order, page) => lists.benchmarkList.page(db, scope, cursors, {
      filter: [under ?? null, states ?? null, search?.trim() || null, itemCode ?? null, basisId ?? null, inForceOn ?? null], order, page,
    }),
    async inForce(organId, itemCode, on) {
      const found = await lists.findBenchmarkInForce(db, scope.tenantId, organId, itemCode, on);
      return found ? benchmark.load(found.id) : null;
    },
    gaps: (underId, on, page) => lists.gapList.page(db, scope, cursors, { filter: [underId ?? null, on], order: { field: "CODE", direction: "ASC" }, page }),
    async check({ benchmarkId, asOf, ...choice }) {
      const cited = await benchmark.load(benchmarkId);
      if (!cited) throw notFound();
      return mayDecideWithin({ isInForce: isInForceOn(cited, asOf), tiers: await tiers.load(benchmarkId) }, choice);
    },
  };
}

const isInForceOn = ({ publishedOn, withdrawnOn, supersededOn }: lists.BenchmarkRow, on: LegalDate): boolean =>
  publishedOn !== null && publishedOn <= on && (withdrawnOn === null || on < withdrawnOn) && (supersededOn === null || on < supersededOn);
