/** Verbs of training, leaders' study and publicity of law: what a person does and asks, each exactly one HTTP request. */
import type * as publicity from "../../../resolvers/officers/publicity-activity.inputs.js";
import type * as inputs from "../../../resolvers/officers/training.inputs.js";
import type { NamedPerson } from "../world.js";
import type { ListRead } from "./organisations.verbs.js";
import { verbsOver } from "./told.verbs.js";

const verb = verbsOver({ PublicityActivityRecorded: "recordedId warnings" });
const STEP = ["Recorded", "TransitionRefused", "StaleVersion"] as const;

export const draftsPlan = verb<inputs.DraftTrainingPlanInput>("draftTrainingPlan", "Recorded", "TransitionRefused");
export const approvesPlan = verb<inputs.ApproveTrainingPlanInput>("approveTrainingPlan", ...STEP);
export const closesPlan = verb<inputs.CloseTrainingPlanInput>("closeTrainingPlan", ...STEP);
export const cancelsPlan = verb<inputs.CancelTrainingPlanInput>("cancelTrainingPlan", ...STEP);
export const schedulesSession = verb<inputs.ScheduleTrainingSessionInput>("scheduleTrainingSession", "Recorded", "TransitionRefused");
export const recordsAttendance = verb<inputs.RecordTrainingAttendanceInput>("recordTrainingAttendance", ...STEP);
export const correctsAttendance = verb<inputs.CorrectTrainingAttendanceInput>("correctTrainingAttendance", ...STEP);
export const cancelsSession = verb<inputs.CancelTrainingSessionInput>("cancelTrainingSession", ...STEP);
export const draftsStudy = verb<inputs.DraftLeaderStudyPlanInput>("draftLeaderStudyPlan", "Recorded", "TransitionRefused");
export const approvesStudy = verb<inputs.ApproveLeaderStudyPlanInput>("approveLeaderStudyPlan", ...STEP);
export const closesStudy = verb<inputs.CloseLeaderStudyPlanInput>("closeLeaderStudyPlan", ...STEP);
export const cancelsStudy = verb<inputs.CancelLeaderStudyPlanInput>("cancelLeaderStudyPlan", ...STEP);
export const recordsActivity = verb<publicity.RecordPublicityActivityInput>("recordPublicityActivity", "PublicityActivityRecorded", "TransitionRefused");
export const withdrawsActivity = verb<publicity.WithdrawPublicityActivityInput>("withdrawPublicityActivity", ...STEP);
export const recordsFunds = verb<publicity.RecordPublicityFundsInput>("recordPublicityFunds", "Recorded");

/** One object of training by its id. */
export const looksUp = async (person: NamedPerson, field: "trainingPlan" | "trainingSession" | "leaderStudyPlan" | "publicityActivity", id: string, fields: string): Promise<Readonly<Record<string, unknown>>> =>
  (await person.asks<Record<string, Record<string, unknown>>>(`query($id: ID!) { ${field}(id: $id) { ${fields} } }`, { id }))[field]!;

/** A list of training: `args` as GraphQL text. */
export const lists = async (person: NamedPerson, field: string, args: string, fields: string): Promise<ListRead<Record<string, never>>> =>
  (await person.asks<Record<string, ListRead<Record<string, never>>>>(
    `{ ${field}${args ? `(${args})` : ""} { totalCount pageInfo { hasNextPage endCursor } edges { node { ${fields} } } } }`,
  ))[field]!;
export const rowsOf = <Row>(list: ListRead<Record<string, never>>): Row[] => list.edges.map(({ node }) => node as unknown as Row);

export interface HoursRead { readonly person: { readonly name: string }; readonly hours: number; readonly days: number; readonly missingHours: number; readonly standing: string; readonly minimumDays: number }
export const HOURS = "person { id name } hours days missingHours standing minimumDays unit { code }";
export const readsHours = async (person: NamedPerson, unit: string, year: number, more = ""): Promise<HoursRead[]> =>
  rowsOf(await lists(person, "officerTraining", `first: 100, unit: "${unit}", year: ${year}${more}`, HOURS));
