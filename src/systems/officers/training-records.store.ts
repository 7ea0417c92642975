/** Plans, sessions, attendance and results as the graph reads them: raw rows, in pages and by id, bounded by the reader's scope. */
import type { TrainingPlan } from "../../../entities/officers/training-plan.entity.js";
import type { TrainingAttendance, TrainingSession } from "../../../entities/officers/training-session.entity.js";
import type { NodeType } from "../../kernel/ids.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { anyOf, listOf } from "../../platform/pages/listing.store.js";
import { under } from "../organisations/index.js";

export type PlanRow = Omit<TrainingPlan, "tenantId"> & { readonly asOf: string; readonly trained: number; readonly heldBefore: boolean };
export type SessionRow = Omit<TrainingSession, "tenantId"> & { readonly asOf: string; readonly attendees: number };
export type AttendanceRow = Omit<TrainingAttendance, "tenantId"> & { readonly personName: string };

/** Whether no supplement has replaced the record. */
export const isLast = (alias: string): string =>
  `NOT EXISTS (SELECT FROM training_attendance b WHERE b.tenant_id = $1 AND b.session_id = ${alias}.session_id AND b.person_id = ${alias}.person_id AND b.revision > ${alias}.revision)`;

const HELD = (plan: string): string => `FROM training_session s WHERE s.tenant_id = $1 AND s.plan_id = ${plan} AND s.state = 'HELD'`;
const PLAN = `t.unit_id AS "unitId", t.organ_id AS "organId", t.state, t.version, t.year, t.title, t.audience, t.target_headcount AS "targetHeadcount", t.laws,
  t.programme, t.campaign, t.campaign_starts_on AS "campaignStartsOn", t.drafted_by AS "draftedBy",
  (SELECT count(DISTINCT a.person_id)::int FROM training_attendance a WHERE a.tenant_id = $1 AND a.hours > 0 AND a.session_id IN (SELECT s.id ${HELD("t.id")}) AND ${isLast("a")}) AS trained,
  EXISTS (SELECT ${HELD("t.id")} AND s.held_on < t.campaign_starts_on) AS "heldBefore"`;
const SESSION = `t.unit_id AS "unitId", t.organ_id AS "organId", t.state, t.version, t.plan_id AS "planId", t.study_plan_id AS "studyPlanId",
  t.planned_meeting_id AS "plannedMeetingId", t.held_on AS "heldOn", t.hours::float8 AS hours, t.kind, t.title, t.audience, t.laws, t.campaign, t.agenda, t.basis, t.matter,
  (SELECT count(DISTINCT a.person_id)::int FROM training_attendance a WHERE a.tenant_id = $1 AND a.session_id = t.id AND a.hours > 0 AND ${isLast("a")}) AS attendees`;

const OF_ORGAN = { tenant: "t.tenant_id", owner: "t.organ_id" };

export type PlanOrder = "YEAR" | "TITLE";
/** $3 unit, $4 year, $5 states, $6 audiences. */
export const planList = listOf<PlanRow, PlanOrder>({
  name: "trainingPlans", system: "officers", type: "TrainingPlan", select: PLAN, from: "FROM training_plan t", id: "t.id", filters: 4, seenBy: OF_ORGAN,
  narrowed: `t.tenant_id = $1 AND ${under("t.unit_id", "$3")} AND ($4::int IS NULL OR t.year = $4) AND ${anyOf("t.state", "$5")} AND ${anyOf("t.audience", "$6")}`,
  orders: { YEAR: "lpad(t.year::text, 4, '0')", TITLE: "t.title" },
});

export type SessionOrder = "HELD_ON" | "TITLE";
/** $3 unit, $4 year, $5 states, $6 audiences, $7 kinds, $8 plan. */
export const sessionList = listOf<SessionRow, SessionOrder>({
  name: "trainingSessions", system: "officers", type: "TrainingSession", select: SESSION, from: "FROM training_session t", id: "t.id", filters: 6, seenBy: OF_ORGAN,
  narrowed: `t.tenant_id = $1 AND ${under("t.unit_id", "$3")} AND ($4::int IS NULL OR extract(year FROM t.held_on) = $4) AND ${anyOf("t.state", "$5")}
    AND ${anyOf("t.audience", "$6")} AND ${anyOf("t.kind", "$7")} AND ($8::uuid IS NULL OR t.plan_id = $8)`,
  orders: { HELD_ON: "t.held_on::text", TITLE: "t.title" },
});

/** A test as evidence for the assessor: one row for each person and session with a score. */
export interface ResultRow {
  readonly id: string; readonly personId: string; readonly personName: string; readonly sessionId: string; readonly unitId: string; readonly heldOn: string;
  readonly title: string; readonly hours: number; readonly score: number | null; readonly passed: boolean; readonly asOf: string;
}
export type ResultOrder = "HELD_ON" | "NAME" | "SCORE";
/** $3 unit, $4 year, $5 passed or failed only. */
export const resultList = listOf<ResultRow, ResultOrder>({
  name: "trainingResults", system: "officers", type: "TrainingResult", id: "t.id", filters: 3, seenBy: { ...OF_ORGAN, person: "t.person_id" },
  select: `t.person_id AS "personId", p.name AS "personName", t.session_id AS "sessionId", t.unit_id AS "unitId", s.held_on AS "heldOn", s.title,
    t.hours::float8 AS hours, t.score::float8 AS score, t.passed`,
  from: `FROM training_attendance t JOIN training_session s ON s.tenant_id = $1 AND s.id = t.session_id JOIN person p ON p.tenant_id = $1 AND p.id = t.person_id`,
  narrowed: `t.tenant_id = $1 AND t.passed IS NOT NULL AND ${isLast("t")} AND ${under("t.unit_id", "$3")} AND ($4::int IS NULL OR extract(year FROM s.held_on) = $4) AND ($5::boolean IS NULL OR t.passed = $5)`,
  orders: { HELD_ON: "s.held_on::text", NAME: "p.name", SCORE: "to_char(coalesce(t.score, 0), 'FM000.00')" },
});

const byIds = <Row>(type: NodeType, table: string, columns: string) => {
  const seen = visibleSql(type, OF_ORGAN, 4);
  const read = statement<Row>(`officers.${table}ById`,
    `SELECT t.id, $2::date AS "asOf", ${columns} FROM ${table} t WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[]) AND ${seen.text}`);
  return (reader: Reader, scope: Scope, ids: readonly string[]): Promise<Row[]> => reader.rows(read, [scope.tenantId, scope.today, ids, ...seen.params(scope)]);
};
export const plansById = byIds<PlanRow>("TrainingPlan", "training_plan", PLAN);
export const sessionsById = byIds<SessionRow>("TrainingSession", "training_session", SESSION);

/** A class fills a hall, not a stadium: of more lines the list of results tells. */
export const ATTENDANCE_LIMIT = 200;
const SEEN_LINES = visibleSql("TrainingAttendance", { tenant: "a.tenant_id", owner: "a.organ_id", person: "a.person_id" }, 3);
const linesOf = statement<AttendanceRow>(
  "officers.attendanceOfSessions",
  `SELECT l.* FROM unnest($2::uuid[]) AS s (id) CROSS JOIN LATERAL (
     SELECT a.id, a.session_id AS "sessionId", a.person_id AS "personId", p.name AS "personName", a.unit_id AS "unitId", a.organ_id AS "organId", a.revision,
            a.hours::float8 AS hours, a.reason
       FROM training_attendance a JOIN person p ON p.tenant_id = $1 AND p.id = a.person_id
      WHERE a.tenant_id = $1 AND a.session_id = s.id AND ${SEEN_LINES.text} ORDER BY p.name, a.person_id, a.revision DESC LIMIT ${ATTENDANCE_LIMIT}) l`,
);
export const attendanceOf = (reader: Reader, scope: Scope, sessionIds: readonly string[]) =>
  reader.rows(linesOf, [scope.tenantId, sessionIds, ...SEEN_LINES.params(scope)]);
