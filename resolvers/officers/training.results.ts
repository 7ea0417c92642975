/** What the graph answers about training beside the records themselves: hours against the minimum, results, totals, what is missing. */
import { Field, Float, Int, ObjectType } from "type-graphql";
import { PublicityActivity, PublicityCount } from "../../entities/officers/publicity-activity.entity.js";
import { LeaderStudyPlan } from "../../entities/officers/study-plan.entity.js";
import { TrainingPlan } from "../../entities/officers/training-plan.entity.js";
import { TrainingSession } from "../../entities/officers/training-session.entity.js";
import { PublicityGapEnum, TrainingAudienceEnum, TrainingStandingEnum, TrainingWarningEnum } from "../../entities/platform/enums.js";
import { StaleVersion, TransitionRefused } from "../../entities/platform/refusals.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { Access } from "../../src/kernel/access.js";
import type { PublicityGap, TrainingAudience, TrainingStanding, TrainingWarning } from "../../src/kernel/training-words.js";
import { Recorded, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";

@Access("seeTraining")
@ObjectType("OfficerTraining", { simpleResolvers: true, description: "执法人员年度学时: one officer's hours of a year against the minimum (WP-H-9)." })
export class OfficerTraining {
  @Field(() => Float, { description: "学时: hours that stand on the day asked about." })
  hours: number;
  @Field(() => Int, { description: "规定天数: days that the policy of the unit asks for in a year." })
  minimumDays: number;
  @Field(() => TrainingStandingEnum, { description: "达标情况: met, open while the year runs, or not met at its end." })
  standing: TrainingStanding;
  @Field(() => LegalDateScalar, { description: "时点: the day on which this is said." })
  asOf: string;
}

@Access("seeTraining")
@ObjectType("TrainingResult", { simpleResolvers: true, description: "考试成绩: a test as evidence for assessment and promotion; read by the personnel section, by whoever prepares the assessment and by the person (WP-J-2)." })
export class TrainingResult {
  @Field(() => LegalDateScalar, { description: "考试日期: the day of the session." })
  heldOn: string;
  @Field(() => String, { description: "主题: what the session was about." })
  title: string;
  @Field(() => Float, { description: "实到学时: hours attended." })
  hours: number;
  @Field(() => Float, { nullable: true, description: "成绩: 0 to 100; null when the test knows only pass and fail." })
  score: number | null;
  @Field(() => Boolean, { description: "是否合格: whether the test was passed." })
  passed: boolean;
}

@ObjectType("AudienceAttendance", { simpleResolvers: true, description: "分对象出勤: what one group of people attended in a year (WP-E-2)." })
export class AudienceAttendance {
  @Field(() => TrainingAudienceEnum, { description: "培训对象: the group." })
  audience: TrainingAudience;
  @Field(() => Int, { description: "班次: sessions held for the group." })
  sessions: number;
  @Field(() => Int, { description: "人数: different persons who attended." })
  persons: number;
  @Field(() => Float, { description: "人学时: hours of all of them." })
  personHours: number;
}

@Access("seeTraining")
@ObjectType("TrainingStatistics", { simpleResolvers: true, description: "培训统计: totals of a unit and everything below it in a year, without names." })
export class TrainingStatistics {
  @Field(() => Int, { description: "年度: the calendar year." })
  year: number;
  @Field(() => LegalDateScalar, { description: "时点: the day on which this is said." })
  asOf: string;
  @Field(() => Int, { description: "执法人员数: people who hold an officer's post on the day." })
  officers: number;
  @Field(() => Int, { description: "达标人数: officers whose hours reach the minimum of their unit." })
  met: number;
  @Field(() => Float, { nullable: true, description: "达标率: percent with one decimal; null without officers." })
  metPercent: number | null;
  @Field(() => Int, { description: "班次: sessions held." })
  sessions: number;
  @Field(() => Int, { description: "领导干部学法班次: sessions held for leaders." })
  leaderSessions: number;
  @Field(() => Int, { description: "培训人数: different persons who attended." })
  personsTrained: number;
  @Field(() => Float, { description: "人学时: hours of all of them." })
  personHours: number;
  @Field(() => Int, { description: "考试人次: tests taken." })
  tested: number;
  @Field(() => Float, { nullable: true, description: "考试合格率: percent with one decimal; null without tests." })
  passPercent: number | null;
}

@Access("seeTraining")
@ObjectType("LeaderStudyHours", { simpleResolvers: true, description: "领导干部学时: a leader whose hours stay below the plan's minimum (WP-E-2)." })
export class LeaderStudyHours {
  @Field(() => Float, { description: "学时: hours so far." })
  hours: number;
  @Field(() => Int, { description: "规定学时: hours that the plan asks for." })
  minimumHours: number;
}

@Access("seeStructure")
@ObjectType("PublicityStatistics", { simpleResolvers: true, description: "普法统计: totals of a unit and everything below it in a year, for everybody (WP-A-7-2)." })
export class PublicityStatistics {
  @Field(() => Int, { description: "年度: the calendar year." })
  year: number;
  @Field(() => Int, { description: "活动次数: activities on record." })
  activities: number;
  @Field(() => Float, { description: "受众人数: persons reached." })
  personsReached: number;
  @Field(() => [PublicityCount], { description: "宣传数量: the sum of each medium." })
  counts: PublicityCount[];
}

@Access("seeTraining")
@ObjectType("PublicityWork", { simpleResolvers: true, description: "普法工作: the leading group, the funds and the sessions of legal education of a unit in a year (WP-E-4)." })
export class PublicityWork {
  @Field(() => Boolean, { description: "普法领导小组: whether a leading group has the duty to train and publicise." })
  hasGroup: boolean;
  @Field(() => Float, { description: "普法经费: yuan on record for the year." })
  fundsYuan: number;
  @Field(() => Int, { description: "法制教育次数: sessions the unit held in the year." })
  educationSessions: number;
  @Field(() => [PublicityGapEnum], { description: "缺项: what is missing." })
  gaps: PublicityGap[];
}

@ObjectType("PublicityActivityRecorded", { simpleResolvers: true, description: "普法活动已登记: the activity, and what it lacks without being refused." })
export class PublicityActivityRecorded extends Recorded {
  @Field(() => [TrainingWarningEnum], { description: "提示: what the documents ask for and the activity does not say." })
  warnings: TrainingWarning[];
}

export const TrainingPlanConnection = connectionOf(TrainingPlan, "TrainingPlan", "培训计划");
export const TrainingSessionConnection = connectionOf(TrainingSession, "TrainingSession", "培训班次");
export const LeaderStudyPlanConnection = connectionOf(LeaderStudyPlan, "LeaderStudyPlan", "领导干部学法计划");
export const PublicityActivityConnection = connectionOf(PublicityActivity, "PublicityActivity", "普法活动");
export const OfficerTrainingConnection = connectionOf(OfficerTraining, "OfficerTraining", "执法人员年度学时");
export const TrainingResultConnection = connectionOf(TrainingResult, "TrainingResult", "考试成绩");

@Access("seeTraining")
@ObjectType("SectionWithoutTraining", { simpleResolvers: true, description: "无培训记录的科室: a functional section without any training in the year (AR-4.1.1-3)." })
export class SectionWithoutTraining {
  @Field(() => LegalDateScalar, { description: "时点: the day on which this is said." })
  asOf: string;
}
export const SectionWithoutTrainingConnection = connectionOf(SectionWithoutTraining, "SectionWithoutTraining", "无培训记录的科室");

/** Read a row as: the verb answers with what it made, or with one of these refusals. */
export const TrainingDraftResult = resultOf("TrainingDraftResult", "学法培训登记结果", Recorded, TransitionRefused);
export const TrainingStepResult = resultOf("TrainingStepResult", "学法培训办理结果", Recorded, TransitionRefused, StaleVersion);
export const RecordPublicityActivityResult = resultOf("RecordPublicityActivityResult", "登记普法活动结果", PublicityActivityRecorded, TransitionRefused);
export const RecordPublicityFundsResult = resultOf("RecordPublicityFundsResult", "登记普法经费结果", Recorded);
