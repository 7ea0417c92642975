/** Hours of officers in a year: everybody who holds an officer's post below a unit on the day, with the hours that stand and the minimum owed. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import type { TrainingStanding } from "../../kernel/training-words.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { isLast } from "./training-records.store.js";
import { HOURS_IN_A_DAY } from "./training.rules.js";
import { listOf } from "../../platform/pages/listing.store.js";
import { isOn, organOf } from "../organisations/index.js";

/** One post for each officer below $3 on the day $4: whoever holds several is one person. */
const OFFICERS = `SELECT DISTINCT ON (h.person_id) h.tenant_id, h.person_id, po.unit_id, ${organOf("po.unit_id", "$4::date")} AS organ_id
  FROM org_closure c JOIN post po ON po.tenant_id = $1 AND po.unit_id = c.descendant_id AND 'OFFICER' = ANY (po.roles) AND ${isOn("po", "$4::date")}
  JOIN post_holding h ON h.tenant_id = $1 AND h.post_id = po.id AND ${isOn("h", "$4::date")}
 WHERE c.tenant_id = $1 AND c.ancestor_id = $3::uuid AND ${isOn("c", "$4::date")} ORDER BY h.person_id, po.id`;

/** Hours of a person from the first of January of the year of a day to that day; of supplements the last counts. */
const yearHoursOf = (person: string, day: string): string => `coalesce((SELECT sum(x.hours) FROM (
    SELECT DISTINCT ON (a.session_id) a.hours FROM training_attendance a JOIN training_session s ON s.tenant_id = $1 AND s.id = a.session_id
     WHERE a.tenant_id = $1 AND a.person_id = ${person} AND s.held_on BETWEEN date_trunc('year', ${day})::date AND ${day}
     ORDER BY a.session_id, a.revision DESC) x), 0)`;

/** $5 and $6: units and the days each of them asks; $7: standings wanted. On 31 December the year is over. */
const RATED = `(SELECT o.*, p.name, m.days, ${yearHoursOf("o.person_id", "$4::date")} AS hours, u.code FROM (${OFFICERS}) o
   JOIN person p ON p.tenant_id = $1 AND p.id = o.person_id JOIN org_unit u ON u.tenant_id = $1 AND u.id = o.unit_id
   JOIN unnest($5::uuid[], $6::int[]) AS m (unit_id, days) ON m.unit_id = o.unit_id)`;
const STANDING = `CASE WHEN t.hours >= t.days * ${HOURS_IN_A_DAY} THEN 'MET' WHEN to_char($4::date, 'MM-DD') = '12-31' THEN 'NOT_MET' ELSE 'OPEN' END`;

export interface OfficerHoursRow {
  readonly id: string; readonly personId: string; readonly name: string; readonly unitId: string; readonly hours: number; readonly minimumDays: number;
  readonly standing: TrainingStanding; readonly asOf: string;
}
export type OfficerHoursOrder = "NAME" | "HOURS" | "UNIT";

export const officerHours = listOf<OfficerHoursRow, OfficerHoursOrder>({
  name: "officerHours", system: "officers", type: "TrainingAttendance", id: "t.person_id", filters: 5, seenBy: { tenant: "t.tenant_id", owner: "t.organ_id", person: "t.person_id" },
  select: `t.person_id AS "personId", t.name, t.unit_id AS "unitId", t.hours::float8 AS hours, t.days AS "minimumDays", ${STANDING} AS standing`,
  from: `FROM ${RATED} t`, narrowed: `($7::text[] IS NULL OR ${STANDING} = ANY ($7::text[]))`,
  orders: { NAME: "t.name", HOURS: "to_char(t.hours, 'FM00000.0')", UNIT: "t.code" },
});

const unitsWithOfficers = statement<{ unitId: string }>(
  "officers.unitsWithOfficers",
  `SELECT DISTINCT o.unit_id AS "unitId" FROM (${OFFICERS}) o WHERE $2::date IS NOT NULL`,
);
export const unitsOfOfficers = async (reader: Reader, scope: Scope, unitId: string, asOf: LegalDate): Promise<string[]> =>
  (await reader.rows(unitsWithOfficers, [scope.tenantId, scope.today, unitId, asOf])).map((row) => row.unitId);

export interface YearTotals {
  readonly officers: number; readonly met: number; readonly personHours: number; readonly sessions: number; readonly leaderSessions: number;
  readonly personsTrained: number; readonly tested: number; readonly passed: number;
}
/** What was held below the unit in the year, and how its officers stand: numbers without names. */
const totals = statement<YearTotals>(
  "officers.trainingTotals",
  `WITH held AS (SELECT s.* FROM training_session s JOIN org_closure c ON c.tenant_id = $1 AND c.descendant_id = s.unit_id AND c.ancestor_id = $3::uuid AND ${isOn("c", "$2::date")}
                  WHERE s.tenant_id = $1 AND s.state = 'HELD' AND s.held_on BETWEEN date_trunc('year', $4::date)::date AND $4::date),
        attended AS (SELECT DISTINCT ON (a.session_id, a.person_id) a.person_id, a.hours, a.passed FROM training_attendance a JOIN held ON held.id = a.session_id
                      WHERE a.tenant_id = $1 ORDER BY a.session_id, a.person_id, a.revision DESC),
        rated AS ${RATED}
   SELECT (SELECT count(*)::int FROM rated) AS officers, (SELECT count(*)::int FROM rated t WHERE t.hours >= t.days * ${HOURS_IN_A_DAY}) AS met,
          (SELECT coalesce(sum(hours), 0)::float8 FROM attended) AS "personHours", (SELECT count(*)::int FROM held) AS sessions,
          (SELECT count(*)::int FROM held WHERE audience = 'LEADERS') AS "leaderSessions",
          (SELECT count(DISTINCT person_id)::int FROM attended WHERE hours > 0) AS "personsTrained",
          (SELECT count(*)::int FROM attended WHERE passed IS NOT NULL) AS tested, (SELECT count(*)::int FROM attended WHERE passed) AS passed`,
);
export const yearTotals = (reader: Reader, scope: Scope, unitId: string, asOf: LegalDate, units: readonly string[], days: readonly number[]) =>
  reader.first(totals, [scope.tenantId, scope.today, unitId, asOf, units, days]);

export interface AudienceRow { readonly audience: string; readonly sessions: number; readonly persons: number; readonly personHours: number }
/** Attendance by group of people: leaders, officers, cadres of villages and so on. */
const byAudience = statement<AudienceRow>(
  "officers.trainingByAudience",
  `SELECT s.audience, count(DISTINCT s.id)::int AS sessions, count(DISTINCT a.person_id) FILTER (WHERE a.hours > 0)::int AS persons, coalesce(sum(a.hours), 0)::float8 AS "personHours"
     FROM training_session s JOIN org_closure c ON c.tenant_id = $1 AND c.descendant_id = s.unit_id AND c.ancestor_id = $3::uuid AND ${isOn("c", "$2::date")}
     LEFT JOIN LATERAL (SELECT DISTINCT ON (x.person_id) x.person_id, x.hours FROM training_attendance x
                         WHERE x.tenant_id = $1 AND x.session_id = s.id ORDER BY x.person_id, x.revision DESC) a ON TRUE
    WHERE s.tenant_id = $1 AND s.state = 'HELD' AND s.held_on BETWEEN date_trunc('year', $4::date)::date AND $4::date
    GROUP BY s.audience ORDER BY s.audience`,
);
export const totalsByAudience = (reader: Reader, scope: Scope, unitId: string, asOf: LegalDate) =>
  reader.rows(byAudience, [scope.tenantId, scope.today, unitId, asOf]);

export interface SectionRow { readonly id: string; readonly unitId: string; readonly asOf: string }
/** Functional sections and institutions below $3 without a session of their own and without anybody at one in the year of $4. */
export const sectionsWithout = listOf<SectionRow, "CODE">({
  name: "sectionsWithoutTraining", system: "officers", type: "TrainingSession", id: "u.id", filters: 2, seenBy: { tenant: "u.tenant_id", owner: "g.organ_id" }, select: `u.id AS "unitId"`,
  from: `FROM org_closure c JOIN org_unit u ON u.tenant_id = $1 AND u.id = c.descendant_id AND u.kind IN ('INTERNAL_ORGAN', 'SUBORDINATE_INSTITUTION')
    CROSS JOIN LATERAL (SELECT ${organOf("u.id", "$2::date")} AS organ_id) g`,
  narrowed: `c.tenant_id = $1 AND c.ancestor_id = $3::uuid AND c.depth > 0 AND ${isOn("c", "$4::date")}
    AND u.established_on <= $4::date AND (u.closed_on IS NULL OR $4::date < u.closed_on)
    AND NOT EXISTS (SELECT FROM training_session s WHERE s.tenant_id = $1 AND s.unit_id = u.id AND s.state = 'HELD'
                       AND s.held_on BETWEEN date_trunc('year', $4::date)::date AND $4::date)
    AND NOT EXISTS (SELECT FROM training_attendance a JOIN training_session s ON s.tenant_id = $1 AND s.id = a.session_id
                     WHERE a.tenant_id = $1 AND a.unit_id = u.id AND a.hours > 0 AND ${isLast("a")} AND s.held_on BETWEEN date_trunc('year', $4::date)::date AND $4::date)`,
  orders: { CODE: "u.code" },
});

const hoursOfPersons = statement<{ personId: string; hours: number }>(
  "officers.yearHoursOfPersons",
  `SELECT p.id AS "personId", ${yearHoursOf("p.id", "$3::date")}::float8 AS hours FROM person p WHERE p.tenant_id = $1 AND p.id = ANY ($2::uuid[])`,
);
/** The hours of each of these people in the year of a day, up to that day. */
export const readYearHours = async (reader: Reader, tenantId: string, personIds: readonly string[], day: LegalDate): Promise<Map<string, number>> =>
  new Map((await reader.rows(hoursOfPersons, [tenantId, personIds, day])).map(({ personId, hours }) => [personId, hours]));
