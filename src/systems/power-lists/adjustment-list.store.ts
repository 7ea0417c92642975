/** Changes and adjustments as the graph reads them: in pages, by id, and for each basis. */
import type { AdjustmentTask, BasisChange } from "../../../entities/power-lists/basis-change.entity.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { anyOf, listOf } from "../../platform/pages/listing.store.js";
import { latestDeadline } from "../../platform/deadlines/deadline.store.js";
import { under } from "../organisations/index.js";

export type TaskRow = Omit<AdjustmentTask, "tenantId" | "publicationDays" | "filingDays"> & Pick<BasisChange, "kind" | "basisId" | "promulgatedOn" | "changedOn" | "note"> & {
  readonly asOf: LegalDate;
  readonly dueOn: string | null;
  readonly daysLate: number;
  readonly isOverdue: boolean;
};

/** Days by which the time to adjust was, or by today is, exceeded; the clock says it, nobody writes it. */
const LATE = `CASE WHEN d.state <> 'CANCELLED' THEN greatest(coalesce(d.met_on, $2::date) - d.due_on, 0) ELSE 0 END`;
const OVERDUE = `EXISTS (SELECT FROM deadline o WHERE o.tenant_id = $1 AND o.subject_type = 'AdjustmentTask' AND o.subject_id = t.id AND o.state = 'RUNNING' AND o.due_on < $2::date)`;
const TASK = `t.organ_id AS "organId", t.change_id AS "changeId", t.examiner_id AS "examinerId", t.target_kind AS "targetKind", t.target_id AS "targetId", t.state, t.version, t.needs_filing AS "needsFiling", t.verdict, t.receipt,
  t.adjusted_on AS "adjustedOn", t.published_on AS "publishedOn", c.kind, c.basis_id AS "basisId", c.promulgated_on AS "promulgatedOn", c.changed_on AS "changedOn", c.note,
  d.due_on AS "dueOn", coalesce(${LATE}, 0) AS "daysLate", ${OVERDUE} AS "isOverdue"`;
const CLOCK = `LEFT JOIN LATERAL ${latestDeadline("AdjustmentTask", "t.id", "basis.adjustment")} d ON TRUE`;
const TASKS = `FROM adjustment_task t JOIN basis_change c ON c.tenant_id = $1 AND c.id = t.change_id ${CLOCK}`;
const SEEN_BY = { tenant: "t.tenant_id", owner: "t.organ_id", examiner: "t.examiner_id" };

/** $3 unit, $4 states, $5 basis, $6 whether overdue. Ids are made in the order of time. */
export const taskList = listOf<TaskRow, "OPENED">({
  name: "adjustments", system: "powerLists", type: "AdjustmentTask", select: TASK, from: TASKS, id: "t.id", filters: 4, seenBy: SEEN_BY,
  narrowed: `t.tenant_id = $1 AND ${under("t.organ_id", "$3")} AND ${anyOf("t.state", "$4")} AND ($5::uuid IS NULL OR c.basis_id = $5) AND ($6::boolean IS NULL OR ${OVERDUE} = $6)`,
  orders: { OPENED: "t.id::text" },
});

export interface FiguresRow { readonly id: string; readonly asOf: LegalDate; readonly total: number; readonly due: number; readonly onTime: number; readonly late: number; readonly overdue: number; readonly averageDays: number | null }
/** Of each department: what fell due from $4 to $5, by today. A task whose day lies ahead counts when it is done. */
const FIGURES = `FROM (SELECT t.tenant_id, t.organ_id, count(*)::int AS total,
    count(*) FILTER (WHERE d.met_on IS NOT NULL OR d.due_on < $2::date)::int AS due, count(*) FILTER (WHERE d.met_on <= d.due_on)::int AS on_time,
    count(*) FILTER (WHERE d.met_on > d.due_on)::int AS late, count(*) FILTER (WHERE d.met_on IS NULL AND d.due_on < $2::date)::int AS overdue,
    round(avg(d.met_on - d.starts_on), 1)::float AS average_days
  FROM adjustment_task t ${CLOCK} WHERE t.tenant_id = $1 AND d.state <> 'CANCELLED' AND ($4::date IS NULL OR d.due_on >= $4) AND ($5::date IS NULL OR d.due_on <= $5)
  GROUP BY t.tenant_id, t.organ_id) f`;
/** $3 unit, $4 first due day, $5 last. The departments with most that is overdue stand first. */
export const figuresList = listOf<FiguresRow, "OVERDUE">({
  name: "adjustmentFigures", system: "powerLists", type: "AdjustmentTask", id: "f.organ_id", from: FIGURES, filters: 3,
  select: `f.total, f.due, f.on_time AS "onTime", f.late, f.overdue, f.average_days AS "averageDays"`,
  seenBy: { tenant: "f.tenant_id", owner: "f.organ_id", examiner: "NULL::uuid" }, narrowed: `f.tenant_id = $1 AND ${under("f.organ_id", "$3")}`, orders: { OVERDUE: "to_char(f.overdue, 'FM000000')" },
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
