/** What arranging a session and correcting attendance look up: how the plans stand, and which supplement is the next. */
import { notFound } from "../../kernel/fault.js";
import type { TrainingPlanState } from "../../kernel/training-words.js";
import { statement } from "../../platform/db/statement.js";
import type { Tx } from "../../platform/db/tx.js";

interface Named { readonly planId?: string | null | undefined; readonly studyPlanId?: string | null | undefined; readonly plannedMeetingId?: string | null | undefined }
export interface PlansNamed { readonly planStates: readonly TrainingPlanState[]; readonly isMeetingPlanned: boolean }

/** Plans of another organ are not there for a session; what is there is held still until the session is written. */
const trainingPlan = statement<{ state: TrainingPlanState }>(
  "officers.planOfSession", `SELECT state FROM training_plan WHERE tenant_id = $1 AND id = $2 AND organ_id = $3 FOR SHARE`,
);
const studyPlan = statement<{ state: TrainingPlanState; planned: boolean }>(
  "officers.studyPlanOfSession",
  `SELECT state, $4::uuid IS NULL OR EXISTS (SELECT FROM study_plan_meeting m WHERE m.tenant_id = $1 AND m.plan_id = p.id AND m.id = $4) AS planned
     FROM leader_study_plan p WHERE tenant_id = $1 AND id = $2 AND organ_id = $3 FOR SHARE`,
);

export async function planStatesFor(tx: Tx, organId: string, { planId, studyPlanId, plannedMeetingId }: Named): Promise<PlansNamed> {
  const plan = planId ? await tx.first(trainingPlan, [tx.tenantId, planId, organId]) : undefined;
  const study = studyPlanId ? await tx.first(studyPlan, [tx.tenantId, studyPlanId, organId, plannedMeetingId ?? null]) : undefined;
  if ((planId && !plan) || (studyPlanId && !study)) throw notFound();
  return { planStates: [plan, study].flatMap((found) => (found ? [found.state] : [])), isMeetingPlanned: study?.planned ?? true };
}

const revisionsOf = statement<{ personId: string; revision: number }>(
  "officers.attendanceRevisions",
  `SELECT person_id AS "personId", max(revision)::int AS revision FROM training_attendance
    WHERE tenant_id = $1 AND session_id = $2 AND person_id = ANY ($3::uuid[]) GROUP BY person_id`,
);
export const lastRevisions = async (tx: Tx, sessionId: string, personIds: readonly string[]): Promise<Map<string, number>> =>
  new Map((await tx.rows(revisionsOf, [tx.tenantId, sessionId, personIds])).map(({ personId, revision }) => [personId, revision]));
