/** What one request reads of training: lists in pages, objects in batches, hours against the minimum that each unit's policy asks. */
import { notFound } from "../../kernel/fault.js";
import { findLegalDate, type LegalDate } from "../../kernel/legal-date.js";
import type { Counted, PageRequest } from "../../kernel/page.js";
import type { Scope } from "../../kernel/scope.js";
import type {
  PublicityActivityState, PublicityAudience, PublicityKind, TrainingAudience, TrainingKind, TrainingPlanState, TrainingSessionState, TrainingStanding,
} from "../../kernel/training-words.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { batched, groupedInOrder, inOrder, type Batched } from "../../platform/loaders/batched.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import type { Keyed } from "../../platform/pages/keyset.js";
import type { OrganisationReads } from "../organisations/index.js";
import {
  officerHours, sectionsWithout, totalsByAudience, unitsOfOfficers, yearTotals,
  type AudienceRow, type OfficerHoursOrder, type OfficerHoursRow, type SectionRow, type YearTotals,
} from "./training-hours.store.js";
import {
  activitiesById, activityList, countsOf, publicityStanding, publicityTotals,
  type ActivityOrder, type ActivityRow, type CountRow, type PublicityStanding, type PublicityTotals,
} from "./publicity-activities.store.js";
import {
  leadersBelow, meetingsOf, studyPlanList, studyPlansById, type LeaderHoursRow, type MeetingRow, type StudyPlanRow,
} from "./study-plans.store.js";
import { isUnitSeen } from "./training-places.store.js";
import {
  attendanceOf, planList, plansById, resultList, sessionList, sessionsById,
  type AttendanceRow, type PlanOrder, type PlanRow, type ResultOrder, type ResultRow, type SessionOrder, type SessionRow,
} from "./training-records.store.js";
import { firstDayOf, lastDayOf } from "./training.rules.js";
import type { Ordered } from "../../platform/pages/listing.store.js";

type Some<T> = readonly T[] | null | undefined;
export interface PlanFilter {
  readonly under?: string | null | undefined; readonly year?: number | null | undefined;
  readonly states?: Some<TrainingPlanState>; readonly audiences?: Some<TrainingAudience>;
}
export interface SessionFilter extends Omit<PlanFilter, "states"> {
  readonly states?: Some<TrainingSessionState>; readonly kinds?: Some<TrainingKind>; readonly planId?: string | null | undefined;
}
export interface ResultFilter { readonly under?: string | null | undefined; readonly year?: number | null | undefined; readonly passed?: boolean | null | undefined }

export interface ActivityFilter {
  readonly under?: string | null | undefined; readonly year?: number | null | undefined;
  readonly states?: Some<PublicityActivityState>; readonly kinds?: Some<PublicityKind>; readonly audiences?: Some<PublicityAudience>;
}

/** The year of a unit as it stood on a day: the last day of a year that is over, today in one that runs. */
export interface YearOfUnit { readonly unitId: string; readonly year: number; readonly asOf: LegalDate }

export function yearOfUnit(unitId: string, year: number, asOf: LegalDate): YearOfUnit {
  const last = lastDayOf(year);
  if (!findLegalDate(firstDayOf(year)) || firstDayOf(year) > asOf) throw notFound();
  return { unitId, year, asOf: asOf < last ? asOf : last };
}

export interface TrainingReads {
  readonly plan: Batched<string, PlanRow | null>;
  readonly session: Batched<string, SessionRow | null>;
  readonly attendance: Batched<string, AttendanceRow[]>;
  plans(filter: PlanFilter, order: Ordered<PlanOrder>, page: PageRequest): Promise<Counted<PlanRow & Keyed>>;
  sessions(filter: SessionFilter, order: Ordered<SessionOrder>, page: PageRequest): Promise<Counted<SessionRow & Keyed>>;
  results(filter: ResultFilter, order: Ordered<ResultOrder>, page: PageRequest): Promise<Counted<ResultRow & Keyed>>;
  officerHours(of: YearOfUnit, standings: Some<TrainingStanding>, order: Ordered<OfficerHoursOrder>, page: PageRequest): Promise<Counted<OfficerHoursRow & Keyed>>;
  sectionsWithout(of: YearOfUnit, page: PageRequest): Promise<Counted<SectionRow & Keyed>>;
  readonly studyPlan: Batched<string, StudyPlanRow | null>;
  readonly meetings: Batched<string, MeetingRow[]>;
  readonly leadersBelow: Batched<string, LeaderHoursRow[]>;
  readonly activity: Batched<string, ActivityRow | null>;
  readonly counts: Batched<string, CountRow[]>;
  studyPlans(filter: Omit<PlanFilter, "audiences">, order: Ordered<"YEAR">, page: PageRequest): Promise<Counted<StudyPlanRow & Keyed>>;
  activities(filter: ActivityFilter, order: Ordered<ActivityOrder>, page: PageRequest): Promise<Counted<ActivityRow & Keyed>>;
  publicityTotals(unitId: string, year: number): Promise<PublicityTotals>;
  publicityStanding(of: YearOfUnit): Promise<PublicityStanding>;
  totals(of: YearOfUnit): Promise<YearTotals>;
  byAudience(of: YearOfUnit): Promise<AudienceRow[]>;
}

export interface TrainingReading { readonly db: Reader; readonly scope: Scope; readonly cursors: CursorSeal; readonly organisations: OrganisationReads }

/** One for each request. */
export function trainingReads({ db, scope, cursors, organisations }: TrainingReading): TrainingReads {
  const byId = <R extends { readonly id: string }>(read: (ids: readonly string[]) => Promise<R[]>): Batched<string, R | null> =>
    batched(async (ids) => inOrder(ids, (id) => id, await read(ids), ({ id }) => id, (row) => row ?? null));
  /** Totals of a unit are for its organ and those above it; for others the unit's training does not exist. */
  const seen = async ({ unitId }: YearOfUnit): Promise<void> => {
    if (!(await isUnitSeen(db, scope, unitId))) throw notFound();
  };
  const minimums = async ({ unitId, asOf }: YearOfUnit): Promise<readonly [units: string[], days: number[]]> => {
    const units = await unitsOfOfficers(db, scope, unitId, asOf);
    const policies = await Promise.all(units.map((id) => organisations.policy({ id, date: asOf }, "trainingMinimum")));
    return [units, policies.map(({ value }) => value as number)];
  };
  return {
    plan: byId((ids) => plansById(db, scope, ids)),
    session: byId((ids) => sessionsById(db, scope, ids)),
    attendance: batched(async (ids) => groupedInOrder(ids, (id) => id, await attendanceOf(db, scope, ids), ({ sessionId }) => sessionId)),
    plans: (filter, order, page) =>
      planList.page(db, scope, cursors, { filter: [filter.under ?? null, filter.year ?? null, filter.states ?? null, filter.audiences ?? null], order, page }),
    sessions: (filter, order, page) => sessionList.page(db, scope, cursors, {
      filter: [filter.under ?? null, filter.year ?? null, filter.states ?? null, filter.audiences ?? null, filter.kinds ?? null, filter.planId ?? null], order, page,
    }),
    results: (filter, order, page) =>
      resultList.page(db, scope, cursors, { filter: [filter.under ?? null, filter.year ?? null, filter.passed ?? null], order, page }),
    officerHours: async (of, standings, order, page) =>
      officerHours.page(db, scope, cursors, { filter: [of.unitId, of.asOf, ...(await minimums(of)), standings ?? null], order, page }),
    sectionsWithout: (of, page) =>
      sectionsWithout.page(db, scope, cursors, { filter: [of.unitId, of.asOf], order: { field: "CODE", direction: "ASC" }, page }),
    totals: async (of) => {
      await seen(of);
      const [units, days] = await minimums(of);
      return (await yearTotals(db, scope, of.unitId, of.asOf, units, days))!;
    },
    studyPlan: byId((ids) => studyPlansById(db, scope, ids)),
    meetings: batched(async (ids) => groupedInOrder(ids, (id) => id, await meetingsOf(db, scope, ids), ({ planId }) => planId)),
    leadersBelow: batched(async (ids) => groupedInOrder(ids, (id) => id, await leadersBelow(db, scope, ids), ({ planId }) => planId)),
    activity: byId((ids) => activitiesById(db, scope, ids)),
    counts: batched(async (ids) => groupedInOrder(ids, (id) => id, await countsOf(db, scope.tenantId, ids), ({ activityId }) => activityId)),
    studyPlans: (filter, order, page) =>
      studyPlanList.page(db, scope, cursors, { filter: [filter.under ?? null, filter.year ?? null, filter.states ?? null], order, page }),
    activities: (filter, order, page) => activityList.page(db, scope, cursors, {
      filter: [filter.under ?? null, filter.year ?? null, filter.states ?? null, filter.kinds ?? null, filter.audiences ?? null], order, page,
    }),
    publicityTotals: async (unitId, year) => (await publicityTotals(db, scope, unitId, year))!,
    publicityStanding: async (of) => {
      await seen(of);
      return (await publicityStanding(db, scope, of.unitId, of.year, of.asOf))!;
    },
    byAudience: (of) => totalsByAudience(db, scope, of.unitId, of.asOf),
  };
}
