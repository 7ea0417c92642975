/** Makes an anchor of every chain that moved, and brings every sink up to date; a chain that does not hold is never signed. */
import type { Id } from "../../kernel/ids.js";
import { allTenants } from "../db/control.store.js";
import type { TenantDatabase } from "../db/tenant-database.js";
import type { Job, JobParts } from "../jobs/jobs.js";
import type { Log } from "../log/log.js";
import { ANCHOR_FORMAT, bytesOf, idOf, type SignedAnchor } from "./anchor.format.js";
import type { AnchorKeys } from "./anchor-keys.js";
import type { AnchorSink } from "./anchor-sink.js";
import { findChainState, keepAnchor, type ChainState } from "./anchors.store.js";
import { eventsOf, upTo } from "./audit-events.store.js";
import { after, faultOf, START, type Place } from "./verify.js";
import { CHAIN_FAULTS, type ChainFault } from "./verify-faults.js";

export interface AnchorParts {
  readonly keys: AnchorKeys;
  readonly sinks: readonly AnchorSink[];
  /** How long a chain that moves goes without a new anchor, in milliseconds. */
  readonly everyMs: number;
}

export interface AnchorJob extends Job {
  /** A last anchor of everything that moved, whenever the last one was. */
  finish(parts: JobParts): Promise<void>;
  /** Anchors that a sink does not have yet, and chains that do not hold, as the last run saw them. */
  readonly figures: { readonly undelivered: number; readonly broken: number };
}

/** How often sinks that are behind are tried again, in milliseconds. */
const TICK_MS = 60_000;

/** Somebody changed what was anchored: told to the log and the metrics, and never covered by a new signature. */
class BrokenChain extends Error {
  constructor(readonly fault: ChainFault, seq: string) {
    super(CHAIN_FAULTS[fault].says(seq));
  }
}

/** Walks what was added since the anchor before, that anchor's own event included: is it still the same? */
async function walkFrom(last: SignedAnchor | undefined, head: ChainState, db: TenantDatabase): Promise<Place> {
  let place = START;
  const start = last ? String(BigInt(last.seq) - 1n) : "0";
  for await (const event of upTo(eventsOf(db, db.tenantId, start), head.seq)) {
    if (last && place === START) {
      if (event.seq !== last.seq || event.hash.toString("hex") !== last.hash) throw new BrokenChain("ANCHOR_ALTERED", last.seq);
      place = { seq: BigInt(last.seq), hash: last.hash, digest: last.digest };
      continue;
    }
    const fault = faultOf(event, place, { key: db.writing.auditKey, tenantId: db.tenantId });
    if (fault) throw new BrokenChain(fault, event.seq);
    place = after(place, event);
  }
  if (String(place.seq) !== head.seq || place.hash !== head.hash.toString("hex")) throw new BrokenChain("TAIL_CUT", String(place.seq + 1n));
  return place;
}

/** The newest anchor of a tenant: a new one if its chain moved since. */
async function anchored(db: TenantDatabase, keys: AnchorKeys): Promise<SignedAnchor | undefined> {
  const state = await findChainState(db, db.tenantId);
  if (!state) throw new BrokenChain("HEAD_MISSING", "1");
  const { last } = state;
  if (last && state.seq === last.seq && state.hash.toString("hex") !== last.hash) throw new BrokenChain("ANCHOR_ALTERED", last.seq);
  if (state.seq === (last?.seq ?? "0")) return last;
  if (last && BigInt(state.seq) < BigInt(last.seq)) throw new BrokenChain("ANCHOR_MISSING", String(BigInt(state.seq) + 1n));
  const { seq, hash, digest } = await walkFrom(last, state, db);
  const anchor = signed(keys, { tenant: db.tenantId, last, seq: String(seq), hash, digest, madeAt: state.now });
  return (await keepAnchor(db, anchor)) ? anchor : last; // another process was faster: the next run finds its anchor
}

function signed(keys: AnchorKeys, { last, ...said }: { last: SignedAnchor | undefined; tenant: Id; seq: string; hash: string; digest: string; madeAt: string }): SignedAnchor {
  // Read after the anchor before was: whoever signed that one had the same key or an older one.
  const { keyId, sign } = keys.signer();
  if (last && !keys.ring().keys.some(({ id }) => id === last.keyId)) {
    throw new Error(`the anchor before was signed by key ${last.keyId}, which ANCHOR_KEY_FILE does not hold: restore that file, or see npm run operator -- help about a lost key`);
  }
  const claims = { format: ANCHOR_FORMAT, ...said, number: (last?.number ?? 0) + 1, keyId, previous: last?.id ?? "" };
  return { ...claims, id: idOf(claims), signature: sign(bytesOf(claims)) };
}

export function anchorJob({ keys, sinks, everyMs }: AnchorParts): AnchorJob {
  const latest = new Map<Id, number>();
  const reached = new Map<string, number>();
  const broken = new Set<Id>();
  let madeAt = Number.NEGATIVE_INFINITY;

  async function deliver(db: TenantDatabase, { clock, log }: JobParts): Promise<void> {
    const { tenantId } = db;
    const goal = latest.get(tenantId) ?? 0;
    for (const sink of sinks) {
      try {
        reached.set(`${sink.name} ${tenantId}`, await sink.bringUpTo(goal, { db, tenantId, now: clock.now() }));
      } catch (error) {
        log.error("anchors.sink_failed", { sink: sink.name, tenantId, err: error });
      }
    }
  }

  async function makeAnchor(db: TenantDatabase, log: Log): Promise<void> {
    try {
      latest.set(db.tenantId, (await anchored(db, keys))?.number ?? 0);
      broken.delete(db.tenantId);
    } catch (error) {
      if (error instanceof BrokenChain) broken.add(db.tenantId);
      log.error(error instanceof BrokenChain ? "anchors.chain_broken" : "anchors.not_made", { tenantId: db.tenantId, err: error });
    }
  }

  async function run(parts: JobParts, isLast: boolean): Promise<void> {
    const now = parts.clock.now().getTime();
    const isDue = isLast || now - madeAt >= everyMs;
    const tenants = (await parts.database.control.rows(allTenants)).map(({ id }) => parts.database.tenant(id));
    for (const db of isDue ? tenants : []) {
      if (parts.signal?.aborted) return;
      await makeAnchor(db, parts.log);
    }
    if (isDue) madeAt = now;
    for (const db of tenants) {
      if (parts.signal?.aborted) return;
      await deliver(db, parts);
    }
  }

  return {
    name: "audit.anchors",
    everyMs: Math.min(TICK_MS, everyMs),
    run: (parts) => run(parts, false),
    finish: (parts) => run(parts, true),
    get figures() {
      const missing = sinks.flatMap(({ name }) => [...latest].map(([tenantId, goal]) => Math.max(goal - (reached.get(`${name} ${tenantId}`) ?? 0), 0)));
      return { undelivered: missing.reduce((sum, each) => sum + each, 0), broken: broken.size };
    },
  };
}
