/** Changes and adjustments as the graph reads them: in pages, by id, and for each basis. */
import type { AdjustmentTask, BasisChange } from "../../../entities/power-lists/basis-change.entity.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { anyOf, listOf } from "../../platform/pages/listing.store.js";
import { under } from "../organisations/index.js";

export type TaskRow = Omit<AdjustmentTask, "tenantId"> & Pick<BasisChange, "kind" | "basisId" | "promulgatedOn" | "changedOn" | "note"> & { readonly asOf: LegalDate };

const TASK = `t.organ_id AS "organId", t.change_id AS "changeId", t.examiner_id AS "examinerId", t.target_kind AS "targetKind", t.target_id AS "targetId", t.state, t.version, t.needs_filing AS "needsFiling", t.verdict, t.receipt,
  c.kind, c.basis_id AS "basisId", c.promulgated_on AS "promulgatedOn", c.changed_on AS "changedOn", c.note`;
const TASKS = `FROM adjustment_task t JOIN basis_change c ON c.tenant_id = $1 AND c.id = t.change_id`;
const SEEN_BY = { tenant: "t.tenant_id", owner: "t.organ_id", examiner: "t.examiner_id" };

/** $3 unit, $4 states, $5 basis. Ids are made in the order of time. */
export const taskList = listOf<TaskRow, "OPENED">({
  name: "adjustments", system: "powerLists", type: "AdjustmentTask", select: TASK, from: TASKS, id: "t.id", filters: 3, seenBy: SEEN_BY,
  narrowed: `t.tenant_id = $1 AND ${under("t.organ_id", "$3")} AND ${anyOf("t.state", "$4")} AND ($5::uuid IS NULL OR c.basis_id = $5)`, orders: { OPENED: "t.id::text" },
});

const SEEN = visibleSql("AdjustmentTask", SEEN_BY, 4);
const byId = statement<TaskRow>("powerLists.adjustmentsById", `SELECT t.id, $2::date AS "asOf", ${TASK} ${TASKS} WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[]) AND ${SEEN.text}`);
export const tasksById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(byId, [scope.tenantId, scope.today, ids, ...SEEN.params(scope)]);

export type ChangeRow = Omit<BasisChange, "tenantId">;
const SEEN_CHANGE = visibleSql("BasisChange", { tenant: "c.tenant_id" }, 3);
const changes = statement<ChangeRow>(
  "powerLists.changesOfBases",
  `SELECT c.id, c.kind, c.basis_id AS "basisId", c.organ_id AS "organId", c.promulgated_on AS "promulgatedOn", c.changed_on AS "changedOn", c.note FROM basis_change c
    WHERE c.tenant_id = $1 AND c.basis_id = ANY ($2::uuid[]) AND ${SEEN_CHANGE.text} ORDER BY c.changed_on DESC, c.id DESC`,
);
export const changesOf = (reader: Reader, scope: Scope, basisIds: readonly string[]) => reader.rows(changes, [scope.tenantId, basisIds, ...SEEN_CHANGE.params(scope)]);
