/** Publicity activities as the graph reads them, their numbers, the totals of a year, and what the publicity of law lacks. */
import type { PublicityActivity } from "../../../entities/officers/publicity-activity.entity.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import type { PublicityMedium } from "../../kernel/training-words.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { anyOf, listOf } from "../../platform/pages/listing.store.js";
import { isOn, under } from "../organisations/index.js";

export type ActivityRow = Omit<PublicityActivity, "tenantId"> & { readonly asOf: string };
export type ActivityOrder = "HELD_ON" | "TITLE" | "PERSONS";

const COLUMNS = `t.unit_id AS "unitId", t.organ_id AS "organId", t.state, t.version, t.held_on AS "heldOn", t.title, t.kind, t.audiences, t.laws, t.programme,
  t.persons_reached AS "personsReached"`;
const OF_ORGAN = { tenant: "t.tenant_id", owner: "t.organ_id" };

/** $3 unit, $4 year, $5 states, $6 kinds, $7 audiences. */
export const activityList = listOf<ActivityRow, ActivityOrder>({
  name: "publicityActivities", system: "officers", type: "PublicityActivity", select: COLUMNS, from: "FROM publicity_activity t", id: "t.id", filters: 5, seenBy: OF_ORGAN,
  narrowed: `t.tenant_id = $1 AND ${under("t.unit_id", "$3")} AND ($4::int IS NULL OR extract(year FROM t.held_on) = $4) AND ${anyOf("t.state", "$5")}
    AND ${anyOf("t.kind", "$6")} AND ($7::text[] IS NULL OR t.audiences && $7::text[])`,
  orders: { HELD_ON: "t.held_on::text", TITLE: "t.title", PERSONS: "to_char(t.persons_reached, 'FM0000000000')" },
});

const SEEN = visibleSql("PublicityActivity", OF_ORGAN, 4);
const byIds = statement<ActivityRow>(
  "officers.publicityActivitiesById",
  `SELECT t.id, $2::date AS "asOf", ${COLUMNS} FROM publicity_activity t WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[]) AND ${SEEN.text}`,
);
export const activitiesById = (reader: Reader, scope: Scope, ids: readonly string[]) =>
  reader.rows(byIds, [scope.tenantId, scope.today, ids, ...SEEN.params(scope)]);

export interface CountRow { readonly activityId: string; readonly medium: PublicityMedium; readonly number: number }
const counts = statement<CountRow>(
  "officers.publicityCounts",
  `SELECT activity_id AS "activityId", medium, number FROM publicity_count WHERE tenant_id = $1 AND activity_id = ANY ($2::uuid[]) ORDER BY activity_id, medium`,
);
/** For activities that the reader sees already. */
export const countsOf = (reader: Reader, tenantId: string, activityIds: readonly string[]) => reader.rows(counts, [tenantId, activityIds]);

export interface PublicityTotals { readonly activities: number; readonly personsReached: number; readonly counts: readonly { readonly medium: PublicityMedium; readonly number: number }[] | null }
/** Numbers without names, for everybody: what was done below the unit in the year (WP-A-7-2). */
const totals = statement<PublicityTotals>(
  "officers.publicityTotals",
  `WITH done AS (SELECT t.* FROM publicity_activity t JOIN org_closure c ON c.tenant_id = $1 AND c.descendant_id = t.unit_id AND c.ancestor_id = $2::uuid AND ${isOn("c", "$4::date")}
                  WHERE t.tenant_id = $1 AND t.state = 'RECORDED' AND extract(year FROM t.held_on) = $3::int)
   SELECT (SELECT count(*)::int FROM done) AS activities, (SELECT coalesce(sum(persons_reached), 0)::float8 FROM done) AS "personsReached",
          (SELECT json_agg(m ORDER BY m.medium) FROM (
             SELECT n.medium, sum(n.number)::float8 AS number FROM publicity_count n JOIN done ON done.id = n.activity_id WHERE n.tenant_id = $1 GROUP BY n.medium) m) AS counts`,
);
export const publicityTotals = (reader: Reader, scope: Scope, unitId: string, year: number) =>
  reader.first(totals, [scope.tenantId, unitId, year, scope.today]);

export interface PublicityStanding { readonly hasGroup: boolean; readonly fundsYuan: number; readonly educationSessions: number }
/** The group, the money and the sessions of legal education of a unit in a year (WP-E-4). */
const standing = statement<PublicityStanding>(
  "officers.publicityStanding",
  `SELECT EXISTS (SELECT FROM leading_group g WHERE g.tenant_id = $1 AND g.unit_id = $2 AND 'TRAIN_AND_PUBLICISE' = ANY (g.duties) AND ${isOn("g", "$4::date")}) AS "hasGroup",
          (SELECT coalesce(sum(f.amount_yuan), 0)::float8 FROM publicity_fund f WHERE f.tenant_id = $1 AND f.unit_id = $2 AND f.year = $3::int) AS "fundsYuan",
          (SELECT count(*)::int FROM training_session s WHERE s.tenant_id = $1 AND s.unit_id = $2 AND s.state = 'HELD' AND extract(year FROM s.held_on) = $3::int
              AND s.held_on <= $4::date) AS "educationSessions"`,
);
export const publicityStanding = (reader: Reader, scope: Scope, unitId: string, year: number, asOf: LegalDate) =>
  reader.first(standing, [scope.tenantId, unitId, year, asOf]);
