/** Anchors as the database keeps them: the queue from which every recipient is brought up to date. */
import type { Id } from "../../kernel/ids.js";
import { statement } from "../db/statement.js";
import type { Reader } from "../db/tenant-database.js";
import { anchorLine, findAnchor, type SignedAnchor } from "./anchor.format.js";

export interface ChainState {
  readonly seq: string;
  readonly hash: Buffer;
  readonly now: string;
  readonly last: SignedAnchor | undefined;
}

/** One statement, one moment: the head, the database's clock and the anchor before. */
const chainState = statement<Omit<ChainState, "last"> & { line: string | null }>(
  "audit.chainState",
  `SELECT h.seq, h.hash, clock_timestamp() AS now, (SELECT a.line FROM audit_anchor a WHERE a.tenant_id = $1 ORDER BY a.number DESC LIMIT 1) AS line
     FROM audit_head h WHERE h.tenant_id = $1`,
);

const soundAnchor = (tenantId: Id, line: string): SignedAnchor => {
  const anchor = findAnchor(line);
  if (!anchor) throw new Error(`the database holds an anchor of ${tenantId} that is none`);
  return anchor;
};

export async function findChainState(reader: Reader, tenantId: Id): Promise<ChainState | undefined> {
  const row = await reader.first(chainState, [tenantId]);
  return row && { seq: row.seq, hash: row.hash, now: row.now, last: row.line === null ? undefined : soundAnchor(tenantId, row.line) };
}

/** Whoever comes second with a number has lost its race, and writes nothing. */
const keep = statement<{ number: string }>(
  "audit.keepAnchor",
  `INSERT INTO audit_anchor (tenant_id, number, seq, made_at, line) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING number`,
);
export const keepAnchor = async (reader: Reader, anchor: SignedAnchor): Promise<boolean> =>
  (await reader.first(keep, [anchor.tenant, anchor.number, anchor.seq, anchor.madeAt, anchorLine(anchor)])) !== undefined;

const PAGE = 500;
const from = statement<{ line: string }>(
  "audit.anchorsFrom",
  `SELECT line FROM audit_anchor WHERE tenant_id = $1 AND number >= $2 ORDER BY number LIMIT ${PAGE}`,
);

/** In their order, `number` included. */
export async function* anchorsFrom(reader: Reader, tenantId: Id, number: number): AsyncGenerator<SignedAnchor> {
  for (let next = number; ; ) {
    const page = (await reader.rows(from, [tenantId, next])).map(({ line }) => soundAnchor(tenantId, line));
    yield* page;
    if (page.length < PAGE) return;
    next = page.at(-1)!.number + 1;
  }
}

const delivered = statement<{ number: string | null }>(
  "audit.anchorsDelivered",
  `SELECT max(number) AS number FROM audit_anchor_delivery WHERE tenant_id = $1 AND recipient = $2`,
);
export const lastDelivered = async (reader: Reader, tenantId: Id, recipient: string): Promise<number> =>
  Number((await reader.first(delivered, [tenantId, recipient]))?.number ?? 0);

const acknowledge = statement<unknown>(
  "audit.anchorDelivered",
  `INSERT INTO audit_anchor_delivery (tenant_id, recipient, number) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
);
export const keepDelivery = async (reader: Reader, tenantId: Id, recipient: string, number: number): Promise<void> => {
  await reader.rows(acknowledge, [tenantId, recipient, number]);
};
