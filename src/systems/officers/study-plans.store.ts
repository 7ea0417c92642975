/** Plans of leaders' study as the graph reads them: the plan, the meetings it foresees with or without their session, and leaders below its hours. */
import type { LeaderStudyPlan } from "../../../entities/officers/study-plan.entity.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { anyOf, listOf } from "../../platform/pages/listing.store.js";
import { isOn, under } from "../organisations/index.js";

export type StudyPlanRow = Omit<LeaderStudyPlan, "tenantId"> & { readonly asOf: string };

const COLUMNS = `t.unit_id AS "unitId", t.organ_id AS "organId", t.state, t.version, t.year, t.plan, t.content, t.timing, t.people, t.effect,
  t.minimum_hours AS "minimumHours", t.drafted_by AS "draftedBy"`;
const OF_ORGAN = { tenant: "t.tenant_id", owner: "t.organ_id" };

/** $3 unit, $4 year, $5 states. */
export const studyPlanList = listOf<StudyPlanRow, "YEAR">({
  name: "leaderStudyPlans", system: "officers", type: "LeaderStudyPlan", select: COLUMNS, from: "FROM leader_study_plan t", id: "t.id", filters: 3, seenBy: OF_ORGAN,
  narrowed: `t.tenant_id = $1 AND ${under("t.unit_id", "$3")} AND ($4::int IS NULL OR t.year = $4) AND ${anyOf("t.state", "$5")}`,
  orders: { YEAR: "lpad(t.year::text, 4, '0')" },
});

const SEEN = visibleSql("LeaderStudyPlan", OF_ORGAN, 4);
const byIds = statement<StudyPlanRow>(
  "officers.studyPlansById",
  `SELECT t.id, $2::date AS "asOf", ${COLUMNS} FROM leader_study_plan t WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[]) AND ${SEEN.text}`,
);
export const studyPlansById = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  reader.rows(byIds, [scope.tenantId, scope.today, ids, ...SEEN.params(scope)]);

export interface MeetingRow { readonly id: string; readonly planId: string; readonly heldOn: string; readonly agenda: string; readonly sessionId: string | null; readonly isDue: boolean }
/** A meeting whose day has passed without a session held is due (WP-H-1). */
const meetings = statement<MeetingRow>(
  "officers.studyMeetings",
  `SELECT m.id, m.plan_id AS "planId", m.held_on AS "heldOn", m.agenda, s.id AS "sessionId", s.id IS NULL AND m.held_on <= $2::date AS "isDue"
     FROM study_plan_meeting m LEFT JOIN LATERAL (
       SELECT s.id FROM training_session s
        WHERE s.tenant_id = $1 AND s.study_plan_id = m.plan_id AND s.planned_meeting_id = m.id AND s.state = 'HELD' ORDER BY s.held_on, s.id LIMIT 1) s ON TRUE
    WHERE m.tenant_id = $1 AND m.plan_id = ANY ($3::uuid[]) ORDER BY m.plan_id, m.held_on, m.id`,
);
export const meetingsOf = (reader: Reader, scope: Scope, planIds: readonly string[]) => reader.rows(meetings, [scope.tenantId, scope.today, planIds]);

export interface LeaderHoursRow { readonly planId: string; readonly personId: string; readonly name: string; readonly unitId: string; readonly hours: number; readonly minimumHours: number }
const SEEN_HOURS = visibleSql("TrainingAttendance", { tenant: "p.tenant_id", owner: "t.organ_id", person: "p.id" }, 4);
/** Members of the leading body of the unit, and their hours at whatever was studied in the plan's year. */
const leaders = statement<LeaderHoursRow>(
  "officers.leaderHours",
  `SELECT l.* FROM (
     SELECT DISTINCT ON (t.id, p.id) t.id AS "planId", p.id AS "personId", p.name, po.unit_id AS "unitId", t.minimum_hours AS "minimumHours",
            coalesce((SELECT sum(x.hours) FROM (
              SELECT DISTINCT ON (a.session_id) a.hours FROM training_attendance a JOIN training_session s ON s.tenant_id = $1 AND s.id = a.session_id
               WHERE a.tenant_id = $1 AND a.person_id = p.id AND extract(year FROM s.held_on) = t.year AND s.held_on <= $2::date
               ORDER BY a.session_id, a.revision DESC) x), 0)::float8 AS hours
       FROM leader_study_plan t
       JOIN post po ON po.tenant_id = $1 AND po.unit_id = t.unit_id AND po.roles && ARRAY['GOV_LEADER', 'BUREAU_HEAD', 'DEPUTY', 'LEADING_BODY']
        AND ${isOn("po", "$2::date")}
       JOIN post_holding h ON h.tenant_id = $1 AND h.post_id = po.id AND ${isOn("h", "$2::date")}
       JOIN person p ON p.tenant_id = $1 AND p.id = h.person_id
      WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[]) AND ${SEEN_HOURS.text} ORDER BY t.id, p.id, po.id) l
    WHERE l.hours < l."minimumHours" ORDER BY l."planId", l.hours, l.name`,
);
export const leadersBelow = (reader: Reader, scope: Scope, planIds: readonly string[]) =>
  reader.rows(leaders, [scope.tenantId, scope.today, planIds, ...SEEN_HOURS.params(scope)]);
