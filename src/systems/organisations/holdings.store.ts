/** Who held which post when, as its holder or acting for him: the histories of posts and of people. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { ActingGround } from "../../kernel/people.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";

export interface HoldingRow {
  readonly id: string; readonly postId: string; readonly personId: string; readonly personName: string;
  readonly validFrom: LegalDate; readonly validTo: LegalDate | null; readonly documentNo: string | null; readonly ground: ActingGround | null;
}

/** A post is held by tens of people in its time; the newest hundred say who they were. */
export const HOLDING_LIMIT = 100;

/** Newest first; what was taken back before it began is no part of the history. */
const historyBy = (column: "post_id" | "person_id") => statement<HoldingRow>(
  `organisations.holdingsBy.${column}`,
  `SELECT l.* FROM unnest($2::uuid[]) AS asked (id) CROSS JOIN LATERAL (
     SELECT h.id, h.post_id AS "postId", h.person_id AS "personId", n.name AS "personName", h.valid_from AS "validFrom", h.valid_to AS "validTo",
            h.document_no AS "documentNo", h.ground
       FROM held_post h JOIN person n ON n.tenant_id = $1 AND n.id = h.person_id
      WHERE h.tenant_id = $1 AND h.${column} = asked.id AND (h.valid_to IS NULL OR h.valid_from < h.valid_to)
      ORDER BY h.valid_from DESC, h.id DESC LIMIT ${HOLDING_LIMIT}) l`,
);
const OF_POST = historyBy("post_id");
const OF_PERSON = historyBy("person_id");

export const holdingsOfPosts = (reader: Reader, tenantId: string, ids: readonly string[]) => reader.rows(OF_POST, [tenantId, ids]);
export const holdingsOfPeople = (reader: Reader, tenantId: string, ids: readonly string[]) => reader.rows(OF_PERSON, [tenantId, ids]);

export interface PersonRow { readonly id: string; readonly name: string }
const SEEN = visibleSql("Person", { tenant: "n.tenant_id", person: "n.id" }, 3);
const peopleByIds = statement<PersonRow>("organisations.people", `SELECT n.id, n.name FROM person n WHERE n.tenant_id = $1 AND n.id = ANY ($2::uuid[]) AND ${SEEN.text}`);
export const peopleById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(peopleByIds, [scope.tenantId, ids, ...SEEN.params(scope)]);
