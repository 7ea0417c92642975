/** What the engine reads of plans, sessions, studies and activities before a step: their state, their organ, who drafted them. */
import type { DeadlineKind } from "../../kernel/deadline-words.js";
import type { NodeType } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Lifecycle } from "../../kernel/lifecycle.js";
import type { PublicityActivityState, TrainingPlanState } from "../../kernel/training-words.js";
import { statement, type Statement } from "../../platform/db/statement.js";
import type { FactsAsked, LifecycleStore, Term } from "../../platform/lifecycle/lifecycle-store.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { publicityActivityLife } from "./publicity-activity.states.js";
import { studyPlanLife } from "./study-plan.states.js";
import type { TrainingFacts } from "./training-facts.rules.js";
import { trainingPlanLife, type PlanFacts } from "./training-plan.states.js";
import { trainingSessionLife, type SessionFacts } from "./training-session.states.js";
import { firstDayOf, lastDayOf } from "./training.rules.js";
import { pathOf } from "../organisations/index.js";

interface FactsRow { readonly id: string; readonly state: string; readonly version: number; readonly organId: string; readonly path: readonly string[] | null; readonly draftedBy: string | null }

/** `more`: columns that one kind of object has besides. */
function factsOfTable(table: string, more: string): (reader: Reader, asked: FactsAsked) => Promise<Map<string, never>> {
  const text = `SELECT t.id, t.state, t.version, t.organ_id AS "organId", ${pathOf("t.organ_id", "$3::date")} AS path, ${more}
    FROM ${table} t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[])`;
  const looking: Statement<FactsRow> = statement(`officers.facts.${table}`, text);
  // what hangs on a row is read after its lock is had: a statement that waits for a lock goes on with what it saw before
  const locking: Statement<unknown> = statement(`officers.lock.${table}`, `SELECT t.id FROM ${table} t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[]) ORDER BY t.id FOR UPDATE`);
  return async (reader, { tenantId, ids, today, isActing }) => {
    if (isActing) await reader.rows(locking, [tenantId, ids]);
    const rows = await reader.rows(looking, [tenantId, ids, today]);
    return new Map(rows.map((row) => [row.id, withSight(row) as never]));
  };
}

const withSight = <R extends FactsRow>(row: R) => ({ ...row, seenBy: { owner: { unitId: row.organId, path: row.path ?? [] } } });

function storeOf<S extends string, F extends TrainingFacts<S>, A extends string>(
  lifecycle: Lifecycle<S, F, A>, type: NodeType, table: string, more: string,
): LifecycleStore<S, F, A> {
  return { lifecycle, type, system: "officers", table, factsOf: factsOfTable(table, more) };
}

const DRAFTED = `t.drafted_by AS "draftedBy"`;
const RECORDED = `NULL::uuid AS "draftedBy"`;

/** Officers' hours are due on the last day of the plan's year (D38). */
function hoursDue(_kind: DeadlineKind, { organId, year, audience }: PlanFacts, today: LegalDate): Term | undefined {
  if (audience !== "OFFICERS" || today > lastDayOf(year)) return undefined;
  return { ownerUnitId: organId, startsOn: firstDayOf(year), amount: 1231, unit: "FIXED", law: ["WP-H-9"], rollForward: false };
}

export const trainingPlans: LifecycleStore<TrainingPlanState, PlanFacts, keyof typeof trainingPlanLife.transitions> = {
  ...storeOf<TrainingPlanState, PlanFacts, keyof typeof trainingPlanLife.transitions>(
    trainingPlanLife, "TrainingPlan", "training_plan", `${DRAFTED}, t.year, t.audience`),
  deadlineOf: hoursDue,
};
export const studyPlans = storeOf<TrainingPlanState, TrainingFacts<TrainingPlanState>, keyof typeof studyPlanLife.transitions>(
  studyPlanLife, "LeaderStudyPlan", "leader_study_plan", DRAFTED);
export const publicityActivities = storeOf<PublicityActivityState, TrainingFacts<PublicityActivityState>, keyof typeof publicityActivityLife.transitions>(
  publicityActivityLife, "PublicityActivity", "publicity_activity", RECORDED);
export const trainingSessions = storeOf<SessionFacts["state"] & string, SessionFacts, keyof typeof trainingSessionLife.transitions>(
  trainingSessionLife, "TrainingSession", "training_session",
  `${RECORDED}, t.unit_id AS "unitId", t.held_on AS "heldOn", t.hours::float8 AS hours,
   ARRAY(SELECT DISTINCT a.person_id FROM training_attendance a WHERE a.tenant_id = $1 AND a.session_id = t.id) AS attended`,
);
