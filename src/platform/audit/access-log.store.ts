/** The access log: reads of opinions and personal data, and refused attempts. It has no chain and a transaction of its own. */
import { isSystem } from "../../kernel/actor.js";
import type { Code } from "../../kernel/codes.js";
import { newId, type Id, type NodeType } from "../../kernel/ids.js";
import { statement } from "../db/statement.js";
import type { Caller } from "../db/tx.js";

/** Ids and codes only, never names or texts. */
export interface AccessLogEntry {
  readonly outcome: "READ" | "REFUSED";
  /** The ability or operation that was asked for. */
  readonly action: string;
  readonly subject?: { readonly type: NodeType; readonly id: Id } | undefined;
  readonly code?: Code | undefined;
  /** The rule that refused, as a verdict names it. */
  readonly rule?: string | undefined;
  readonly requestId?: string | undefined;
}

const append = statement<unknown>(
  "audit.logAccess",
  `INSERT INTO access_log (tenant_id, id, account_id, outcome, action, subject_type, subject_id, code, rule, request_id)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

export async function logAccess({ db, who }: Pick<Caller, "db" | "who">, entry: AccessLogEntry): Promise<void> {
  await db.rows(append, [
    db.tenantId, newId(), isSystem(who) ? null : who.accountId, entry.outcome, entry.action,
    entry.subject?.type ?? null, entry.subject?.id ?? null, entry.code ?? null, entry.rule ?? null, entry.requestId ?? null,
  ]);
}
