/** Edges of letters of delegation in the database: ended early, or taking the place of an edge without a last day. */
import type { LegalDate } from "../../kernel/legal-date.js";
import { statement } from "../../platform/db/statement.js";
import type { Tx } from "../../platform/db/unit-of-work.js";

const endEarly = statement<unknown>(
  "organisations.endDelegations",
  `UPDATE org_relation SET valid_to = greatest($3::date, valid_from) WHERE tenant_id = $1 AND id = ANY ($2::uuid[]) AND kind = 'DELEGATES_TO' AND greatest($3::date, valid_from) < valid_to`,
);
export const bringForward = (tx: Tx, ids: readonly string[], on: LegalDate): Promise<number> => tx.change(endEarly, [tx.tenantId, ids, on]);

const undated = statement<unknown>(
  "organisations.endUndatedDelegation",
  `UPDATE org_relation SET valid_to = greatest($4::date, valid_from)
    WHERE tenant_id = $1 AND subject_id = $2 AND object_id = $3 AND kind = 'DELEGATES_TO' AND valid_to IS NULL`,
);
export const endUndated = (tx: Tx, delegatorId: string, delegateId: string, on: LegalDate): Promise<number> => tx.change(undated, [tx.tenantId, delegatorId, delegateId, on]);
