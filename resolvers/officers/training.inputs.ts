/** What the verbs of training are asked with: plans, sessions, attendance. Lengths keep a mistake from becoming a record. */
import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Matches, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { TrainingAudienceEnum, TrainingKindEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { TrainingAudience, TrainingKind } from "../../src/kernel/training-words.js";
import { IN_A_WORD, IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";

const LAWS = { description: "法律: names or clause ids, at most 40, each up to 120 characters." };

@InputType({ description: "拟订培训计划: whom a unit trains in a year, and in what." })
export class DraftTrainingPlanInput extends VerbInput {
  @Field(() => ID, { description: "单位: id of the unit." })
  unit: string;
  @Field(() => Int, { description: "年度: calendar year, 2000 to 2199." })
  @Min(2000) @Max(2199)
  year: number;
  @Field(() => String, { description: "计划名称: 2 to 120 characters." })
  @Length(2, 120) @Matches(IN_WORDS)
  title: string;
  @Field(() => TrainingAudienceEnum, { description: "培训对象: whom it is for." })
  audience: TrainingAudience;
  @Field(() => Int, { description: "计划人数: people to be trained, 1 to 100,000." })
  @Min(1) @Max(100_000)
  targetHeadcount: number;
  @Field(() => [String], LAWS)
  @ArrayMaxSize(40) @Length(1, 120, { each: true }) @Matches(IN_A_WORD, { each: true })
  laws: string[];
  @Field(() => String, { nullable: true, description: "普法规划: the programme it belongs to, up to 60 characters." })
  @IsOptional() @Length(1, 60) @Matches(IN_A_WORD)
  programme?: string | null;
  @Field(() => String, { nullable: true, description: "专项检查: the campaign it prepares, up to 120 characters; with its first day." })
  @IsOptional() @Length(1, 120) @Matches(IN_A_WORD)
  campaign?: string | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "专项检查开始日期: first day of the campaign." })
  campaignStartsOn?: LegalDate | null;
}

@InputType({ description: "培训计划步骤: a step of a training plan." })
export class TrainingPlanStepInput extends StepInput {
  @Field(() => ID, { description: "培训计划: id of the plan." })
  plan: string;
}
@InputType({ description: "批准培训计划: by the head of the organ, who did not draft it." })
export class ApproveTrainingPlanInput extends TrainingPlanStepInput {}
@InputType({ description: "办结培训计划: when it has been carried out." })
export class CloseTrainingPlanInput extends TrainingPlanStepInput {}
@InputType({ description: "取消培训计划: before it is closed." })
export class CancelTrainingPlanInput extends TrainingPlanStepInput {}

@InputType({ description: "安排培训班次: a session with its day, its hours and the laws it teaches." })
export class ScheduleTrainingSessionInput extends VerbInput {
  @Field(() => ID, { description: "单位: id of the unit that holds it." })
  unit: string;
  @Field(() => ID, { nullable: true, description: "培训计划: id of an approved plan of the same organ." })
  plan?: string | null;
  @Field(() => ID, { nullable: true, description: "领导干部学法计划: id of an approved plan of the same organ." })
  studyPlan?: string | null;
  @Field(() => ID, { nullable: true, description: "计划内会议: id of the planned meeting at which it is held; with its study plan." })
  plannedMeeting?: string | null;
  @Field(() => LegalDateScalar, { description: "举办日期: the day of the session." })
  heldOn: LegalDate;
  @Field(() => Float, { description: "学时: 0.5 to 200 hours in steps of half an hour; eight hours are one day." })
  @Min(0.5) @Max(200)
  hours: number;
  @Field(() => TrainingKindEnum, { description: "形式: the form of the session." })
  kind: TrainingKind;
  @Field(() => String, { description: "主题: 2 to 120 characters." })
  @Length(2, 120) @Matches(IN_WORDS)
  title: string;
  @Field(() => TrainingAudienceEnum, { description: "培训对象: whom it is for." })
  audience: TrainingAudience;
  @Field(() => [String], LAWS)
  @ArrayMaxSize(40) @Length(1, 120, { each: true }) @Matches(IN_A_WORD, { each: true })
  laws: string[];
  @Field(() => String, { nullable: true, description: "专项检查: the campaign it prepares, up to 120 characters." })
  @IsOptional() @Length(1, 120) @Matches(IN_A_WORD)
  campaign?: string | null;
  @Field(() => String, { nullable: true, description: "会议议题: agenda of the meeting, up to 500 characters." })
  @IsOptional() @Length(1, 500) @Matches(IN_A_WORD)
  agenda?: string | null;
  @Field(() => String, { nullable: true, description: "相关依据: the legal basis it is tied to, up to 200 characters." })
  @IsOptional() @Length(1, 200) @Matches(IN_A_WORD)
  basis?: string | null;
  @Field(() => String, { nullable: true, description: "相关事项: the matter it is tied to, up to 200 characters." })
  @IsOptional() @Length(1, 200) @Matches(IN_A_WORD)
  matter?: string | null;
}

@InputType({ description: "出勤: one person at one session." })
export class AttendanceLineInput {
  @Field(() => ID, { description: "人员: id of the person." })
  person: string;
  @Field(() => Float, { description: "实到学时: 0 to the hours of the session, in steps of half an hour." })
  @Min(0) @Max(200)
  hours: number;
  @Field(() => Float, { nullable: true, description: "成绩: 0 to 100, when a test was taken." })
  @IsOptional() @Min(0) @Max(100)
  score?: number | null;
  @Field(() => Boolean, { nullable: true, description: "是否合格: whether the test was passed; null when none was taken." })
  passed?: boolean | null;
}

@InputType({ description: "培训班次步骤: a step of a training session." })
export class TrainingSessionStepInput extends StepInput {
  @Field(() => ID, { description: "培训班次: id of the session." })
  session: string;
}
@InputType({ description: "登记培训出勤: who was there for how long, and how the test went." })
export class RecordTrainingAttendanceInput extends TrainingSessionStepInput {
  @Field(() => [AttendanceLineInput], { description: "出勤: 1 to 100 people, each once." })
  @ValidateNested() @ArrayMinSize(1) @ArrayMaxSize(100)
  lines: AttendanceLineInput[];
}
@InputType({ description: "补充更正出勤: a supplement that counts from now on; what it replaces stays on record." })
export class CorrectTrainingAttendanceInput extends TrainingSessionStepInput {
  @Field(() => AttendanceLineInput, { description: "出勤: as it should have been recorded." })
  @ValidateNested()
  line: AttendanceLineInput;
  @Field(() => String, { description: "更正理由: 2 to 200 characters." })
  @Length(2, 200) @Matches(IN_WORDS)
  reason: string;
}
@InputType({ description: "取消培训班次: before anybody's attendance is on record." })
export class CancelTrainingSessionInput extends TrainingSessionStepInput {}

@InputType({ description: "计划内学法会议: an executive meeting at which study is foreseen." })
export class PlannedStudyMeetingInput {
  @Field(() => LegalDateScalar, { description: "会议日期: a day in the year of the plan." })
  heldOn: LegalDate;
  @Field(() => String, { description: "会议议题: topics on the agenda, 2 to 500 characters." })
  @Length(2, 500) @Matches(IN_WORDS)
  agenda: string;
}

@InputType({ description: "拟订领导干部学法计划: plan, content, time and people; the effect follows at its closing (WP-J-1)." })
export class DraftLeaderStudyPlanInput extends VerbInput {
  @Field(() => ID, { description: "单位: id of the unit whose leaders study." })
  unit: string;
  @Field(() => Int, { description: "年度: calendar year, 2000 to 2199." })
  @Min(2000) @Max(2199)
  year: number;
  @Field(() => String, { description: "计划: up to 500 characters; empty is refused by law." })
  @MaxLength(500)
  plan: string;
  @Field(() => String, { description: "内容: up to 500 characters; empty is refused by law." })
  @MaxLength(500)
  content: string;
  @Field(() => String, { description: "时间: up to 200 characters; empty is refused by law." })
  @MaxLength(200)
  timing: string;
  @Field(() => String, { description: "人员: up to 200 characters; empty is refused by law." })
  @MaxLength(200)
  people: string;
  @Field(() => Int, { description: "每人最低学时: hours each leader owes in the year, 0 to 200." })
  @Min(0) @Max(200)
  minimumHours: number;
  @Field(() => [PlannedStudyMeetingInput], { defaultValue: [], description: "计划内学法会议: at most 60." })
  @ValidateNested() @ArrayMaxSize(60)
  meetings: PlannedStudyMeetingInput[];
}

@InputType({ description: "学法计划步骤: a step of a plan of leaders' study." })
export class LeaderStudyPlanStepInput extends StepInput {
  @Field(() => ID, { description: "学法计划: id of the plan." })
  plan: string;
}
@InputType({ description: "批准领导干部学法计划: by the head of the organ, who did not draft it." })
export class ApproveLeaderStudyPlanInput extends LeaderStudyPlanStepInput {}
@InputType({ description: "取消领导干部学法计划: before it is closed." })
export class CancelLeaderStudyPlanInput extends LeaderStudyPlanStepInput {}
@InputType({ description: "办结领导干部学法计划: with the effect that was reached (WP-J-1)." })
export class CloseLeaderStudyPlanInput extends LeaderStudyPlanStepInput {
  @Field(() => String, { description: "效果: what came of it, up to 1,000 characters; empty is refused by law." })
  @MaxLength(1000)
  effect: string;
}
