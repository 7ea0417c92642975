/** Verbs of training and leaders' study: each one unit of work. */
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import * as officers from "../../src/systems/officers/index.js";
import { recorded } from "../platform/change.results.js";
import { idOf, optionalId } from "../platform/node-id.js";
import * as inputs from "./training.inputs.js";
import { TrainingDraftResult, TrainingStepResult } from "./training.results.js";

const INPUT = { description: "输入: what is to be done." };
const unitOf = ({ unit }: { readonly unit: string }) => idOf("OrgUnit", unit, "input.unit");
const planOf = ({ plan }: { readonly plan: string }) => idOf("TrainingPlan", plan, "input.plan");
const studyOf = ({ plan }: { readonly plan: string }) => idOf("LeaderStudyPlan", plan, "input.plan");
const sessionOf = ({ session }: { readonly session: string }) => idOf("TrainingSession", session, "input.session");
const lineOf = ({ person, ...line }: inputs.AttendanceLineInput, path: string) => ({ ...line, personId: idOf("Person", person, path) });

@Resolver()
export class TrainingPlanVerbs {
  @Access("planTraining")
  @Mutation(() => TrainingDraftResult, { description: "拟订培训计划: drafts the year's training of a unit (WP-F-14)." })
  draftTrainingPlan(@Ctx() caller: RequestContext, @Arg("input", () => inputs.DraftTrainingPlanInput, INPUT) input: inputs.DraftTrainingPlanInput) {
    return recorded("TrainingPlan", officers.draftTrainingPlan(caller, { ...input, unitId: unitOf(input) }));
  }

  @Access("approveTraining")
  @Mutation(() => TrainingStepResult, { description: "批准培训计划: by the head of the organ, never by whoever drafted it." })
  approveTrainingPlan(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ApproveTrainingPlanInput, INPUT) input: inputs.ApproveTrainingPlanInput) {
    return recorded("TrainingPlan", officers.approveTrainingPlan(caller, { ...input, id: planOf(input) }));
  }

  @Access("planTraining")
  @Mutation(() => TrainingStepResult, { description: "办结培训计划: closes what was carried out." })
  closeTrainingPlan(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CloseTrainingPlanInput, INPUT) input: inputs.CloseTrainingPlanInput) {
    return recorded("TrainingPlan", officers.closeTrainingPlan(caller, { ...input, id: planOf(input) }));
  }

  @Access("planTraining")
  @Mutation(() => TrainingStepResult, { description: "取消培训计划: gives it up." })
  cancelTrainingPlan(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CancelTrainingPlanInput, INPUT) input: inputs.CancelTrainingPlanInput) {
    return recorded("TrainingPlan", officers.cancelTrainingPlan(caller, { ...input, id: planOf(input) }));
  }

  @Access("planTraining")
  @Mutation(() => TrainingDraftResult, { description: "拟订领导干部学法计划: drafts how the leaders study, by plan, content, time and people (WP-J-1)." })
  draftLeaderStudyPlan(@Ctx() caller: RequestContext, @Arg("input", () => inputs.DraftLeaderStudyPlanInput, INPUT) input: inputs.DraftLeaderStudyPlanInput) {
    return recorded("LeaderStudyPlan", officers.draftLeaderStudyPlan(caller, { ...input, unitId: unitOf(input) }));
  }

  @Access("approveTraining")
  @Mutation(() => TrainingStepResult, { description: "批准领导干部学法计划: by the head of the organ, never by whoever drafted it." })
  approveLeaderStudyPlan(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ApproveLeaderStudyPlanInput, INPUT) input: inputs.ApproveLeaderStudyPlanInput) {
    return recorded("LeaderStudyPlan", officers.approveLeaderStudyPlan(caller, { ...input, id: studyOf(input) }));
  }

  @Access("planTraining")
  @Mutation(() => TrainingStepResult, { description: "办结领导干部学法计划: with its effect; an empty effect is refused (WP-J-1)." })
  closeLeaderStudyPlan(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CloseLeaderStudyPlanInput, INPUT) input: inputs.CloseLeaderStudyPlanInput) {
    return recorded("LeaderStudyPlan", officers.closeLeaderStudyPlan(caller, { ...input, id: studyOf(input) }));
  }

  @Access("planTraining")
  @Mutation(() => TrainingStepResult, { description: "取消领导干部学法计划: gives it up." })
  cancelLeaderStudyPlan(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CancelLeaderStudyPlanInput, INPUT) input: inputs.CancelLeaderStudyPlanInput) {
    return recorded("LeaderStudyPlan", officers.cancelLeaderStudyPlan(caller, { ...input, id: studyOf(input) }));
  }
}

@Resolver()
export class TrainingSessionVerbs {
  @Access("recordTraining")
  @Mutation(() => TrainingDraftResult, { description: "安排培训班次: arranges a session; without law it is refused (WP-B-2)." })
  scheduleTrainingSession(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ScheduleTrainingSessionInput, INPUT) input: inputs.ScheduleTrainingSessionInput) {
    const planId = optionalId("TrainingPlan", input.plan, "input.plan");
    const studyPlanId = optionalId("LeaderStudyPlan", input.studyPlan, "input.studyPlan");
    const plannedMeetingId = optionalId("PlannedStudyMeeting", input.plannedMeeting, "input.plannedMeeting");
    return recorded("TrainingSession", officers.scheduleTrainingSession(caller, { ...input, unitId: unitOf(input), planId, studyPlanId, plannedMeetingId }));
  }

  @Access("recordTraining")
  @Mutation(() => TrainingStepResult, { description: "登记培训出勤: who was there for how long, and how the test went." })
  recordTrainingAttendance(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RecordTrainingAttendanceInput, INPUT) input: inputs.RecordTrainingAttendanceInput) {
    const lines = input.lines.map((line, at) => lineOf(line, `input.lines.${at}.person`));
    return recorded("TrainingSession", officers.recordTrainingAttendance(caller, { ...input, lines, id: sessionOf(input) }));
  }

  @Access("recordTraining")
  @Mutation(() => TrainingStepResult, { description: "补充更正出勤: by a supplement with its reason; nothing is overwritten." })
  correctTrainingAttendance(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CorrectTrainingAttendanceInput, INPUT) input: inputs.CorrectTrainingAttendanceInput) {
    const line = lineOf(input.line, "input.line.person");
    return recorded("TrainingSession", officers.correctTrainingAttendance(caller, { ...input, line, id: sessionOf(input) }));
  }

  @Access("recordTraining")
  @Mutation(() => TrainingStepResult, { description: "取消培训班次: before anybody's attendance is on record." })
  cancelTrainingSession(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CancelTrainingSessionInput, INPUT) input: inputs.CancelTrainingSessionInput) {
    return recorded("TrainingSession", officers.cancelTrainingSession(caller, { ...input, id: sessionOf(input) }));
  }
}
