/** What the verbs on posts and their holders look up and end. Used inside a unit of work only. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Role } from "../../kernel/vocabulary.js";
import { statement } from "../../platform/db/statement.js";
import type { Tx } from "../../platform/db/unit-of-work.js";
import type { PeriodRow } from "./change.store.js";

export interface LockedPost { readonly id: string; readonly unitId: string; readonly roles: readonly Role[]; readonly validFrom: LegalDate; readonly validTo: LegalDate | null; readonly version: number }
export interface HeldRow extends PeriodRow { readonly personId: string; readonly personName: string }

/** Locked until the end of the transaction: whoever acts through the post is waited for, whoever changes it waits. */
const postForUpdate = statement<LockedPost>(
  "organisations.lockPost",
  `SELECT id, unit_id AS "unitId", roles, valid_from AS "validFrom", valid_to AS "validTo", version FROM post WHERE tenant_id = $1 AND id = $2 FOR UPDATE`,
);
export const findPostForUpdate = (tx: Tx, id: string) => tx.first(postForUpdate, [tx.tenantId, id]);

const oneVersionOn = statement("organisations.raisePostVersion", `UPDATE post SET version = version + 1 WHERE tenant_id = $1 AND id = $2`);
export const raisePostVersion = (tx: Tx, id: string) => tx.change(oneVersionOn, [tx.tenantId, id]);

const abolish = statement("organisations.abolishPost", `UPDATE post SET valid_to = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2 AND valid_from < $3`);
export const abolishPost = (tx: Tx, id: string, on: LegalDate) => tx.change(abolish, [tx.tenantId, id, on]);

/** Holding a post, and acting for whoever holds it, are two tables of one shape. */
export type HoldingTable = "post_holding" | "acting_holding";

const statementsOf = (table: HoldingTable) => ({
  during: statement<HeldRow>(
    `organisations.during.${table}`,
    `SELECT h.id, h.valid_from AS "validFrom", h.valid_to AS "validTo", h.person_id AS "personId", n.name AS "personName"
       FROM ${table} h JOIN person n ON n.tenant_id = $1 AND n.id = h.person_id
      WHERE h.tenant_id = $1 AND h.post_id = $2 AND daterange(h.valid_from, h.valid_to) && daterange($3::date, $4::date) ORDER BY h.valid_from`,
  ),
  // what would have begun on that day or later is taken back: it holds on no day at all
  end: statement<{ id: string }>(
    `organisations.endEarlier.${table}`,
    `UPDATE ${table} SET valid_to = greatest($4::date, valid_from)
      WHERE tenant_id = $1 AND post_id = $2 AND ($3::uuid IS NULL OR id = $3) AND daterange(valid_from, valid_to) && daterange($4::date, NULL) RETURNING id`,
  ),
});
const STATEMENTS: Readonly<Record<HoldingTable, ReturnType<typeof statementsOf>>> = {
  post_holding: statementsOf("post_holding"), acting_holding: statementsOf("acting_holding"),
};

/** Who holds the post, or acts in it, on any day of [from, to). */
export const heldDuring = (tx: Tx, table: HoldingTable, postId: string, from: LegalDate, to: LegalDate | null) =>
  tx.rows(STATEMENTS[table].during, [tx.tenantId, postId, from, to]);

/** Ends one of them, or all, on the day; the ids of those that ended. */
export const endHeld = async (tx: Tx, table: HoldingTable, postId: string, on: LegalDate, id: string | null = null): Promise<string[]> =>
  (await tx.rows(STATEMENTS[table].end, [tx.tenantId, postId, id, on])).map((row) => row.id);

const seats = (["leading_group_seat", "meeting_body_seat"] as const).map((table) =>
  statement(`organisations.leave.${table}`, `UPDATE ${table} SET valid_to = $3 WHERE tenant_id = $1 AND post_id = $2 AND valid_to IS NULL AND valid_from < $3`));
/** A post that is abolished sits nowhere any more. */
export async function leaveSeats(tx: Tx, postId: string, on: LegalDate): Promise<void> {
  for (const leave of seats) await tx.change(leave, [tx.tenantId, postId, on]);
}
