/** What the public sees of service guides: types of their own over what people go by; who wrote and reviewed it is not part of them. */
import { Field, Int, ObjectType } from "type-graphql";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { FlowStepKindEnum, GuideChannelEnum, HandlingModeEnum, MaterialFormEnum, ServiceCategoryEnum } from "../../entities/platform/service-enums.js";
import type { FlowStepKind, GuideChannel, HandlingMode, MaterialForm, ServiceCategory } from "../../src/kernel/service-words.js";
import { connectionOf } from "../platform/connection.js";
import { PublicContact } from "../publicity/public.results.js";

@ObjectType("PublicGuideMaterial", { simpleResolvers: true, description: "公布的申请材料: one thing to hand in." })
export class PublicGuideMaterial {
  @Field(() => String, { description: "材料名称: what it is." })
  name: string;
  @Field(() => MaterialFormEnum, { description: "材料形式: in which form." })
  form: MaterialForm;
  @Field(() => Int, { description: "份数: how many." })
  copies: number;
  @Field(() => String, { nullable: true, description: "说明: who issues it, or when it is needed." })
  note: string | null;
}

@ObjectType("PublicFlowBranch", { simpleResolvers: true, description: "公布的后续步骤: where a step leads." })
export class PublicFlowBranch {
  @Field(() => String, { description: "步骤编号: code of the step that follows." })
  to: string;
  @Field(() => String, { nullable: true, description: "分支说明: when this way is taken." })
  label: string | null;
}

@ObjectType("PublicFlowStep", { simpleResolvers: true, description: "公布的流程步骤: one step of how a matter is handled." })
export class PublicFlowStep {
  @Field(() => String, { description: "步骤编号: its code in this guide." })
  code: string;
  @Field(() => FlowStepKindEnum, { description: "步骤种类: beginning, something done, a decision, or an end." })
  kind: FlowStepKind;
  @Field(() => String, { description: "步骤名称: what happens." })
  title: string;
  @Field(() => String, { nullable: true, description: "承办岗位: the post or section that acts, never a person." })
  actor: string | null;
  @Field(() => String, { nullable: true, description: "办理时限: by when." })
  timeLimit: string | null;
  @Field(() => [PublicFlowBranch], { description: "后续步骤: what follows, at most 6; none after an end." })
  next: PublicFlowBranch[];
}

@ObjectType("PublicGuideBasis", { simpleResolvers: true, description: "公布的服务指南依据: on which law a guide rests." })
export class PublicGuideBasis {
  @Field(() => String, { description: "名称: its title." })
  title: string;
  @Field(() => String, { nullable: true, description: "条款: the articles." })
  articles: string | null;
}

@ObjectType("PublicWindowDuty", { simpleResolvers: true, description: "公布的窗口岗位职责: a post at a window and what it does; never a person (TJ-3.1.2.2-1)." })
export class PublicWindowDuty {
  @Field(() => String, { description: "岗位: title of the post." })
  post: string;
  @Field(() => String, { description: "职责: what it does." })
  duty: string;
}

@ObjectType("PublicServiceWindow", { simpleResolvers: true, description: "公布的服务窗口: the one window at which a matter is accepted (WP-F-4)." })
export class PublicServiceWindow {
  @Field(() => String, { description: "窗口名称: what it is called." })
  name: string;
  @Field(() => String, { description: "地点: where it is." })
  location: string;
  @Field(() => String, { description: "办公时间: when people are served." })
  hours: string;
  @Field(() => [PublicWindowDuty], { description: "窗口岗位职责: duties of its posts, at most 20." })
  duties: PublicWindowDuty[];
}

@ObjectType("PublicGuidePlace", { simpleResolvers: true, description: "服务指南所在: a site or hall in which it is read, and since when." })
export class PublicGuidePlace {
  @Field(() => GuideChannelEnum, { description: "公布渠道: site or hall." })
  channel: GuideChannel;
  @Field(() => String, { description: "网址或地点: where it is read." })
  place: string;
  @Field(() => LegalDateScalar, { description: "公布日期: the first day it stood there." })
  publishedOn: string;
}

@ObjectType("PublicServiceGuide", { simpleResolvers: true, description: "公布的服务指南: what an organ tells people about a matter, in the edition that they go by on the day asked about (ZJ8-4-2, TJ-3.1.1.3-1)." })
export class PublicServiceGuide {
  @Field(() => String, { description: "受理机关: name of the organ on the day asked about." })
  organ: string;
  @Field(() => String, { description: "机关代码: code of the organ." })
  organCode: string;
  @Field(() => String, { description: "事项编码: code of the matter in its organ." })
  matterCode: string;
  @Field(() => String, { description: "事项名称: name of the matter, as it is called today." })
  matter: string;
  @Field(() => ServiceCategoryEnum, { description: "事项类别: what it is in law." })
  category: ServiceCategory;
  @Field(() => Int, { description: "版次: the first edition is 1." })
  edition: number;
  @Field(() => String, { nullable: true, description: "条件: who may apply, and when it is granted." })
  conditions: string | null;
  @Field(() => String, { nullable: true, description: "数量: how many are granted; 不限 where there is no limit." })
  quantity: string | null;
  @Field(() => HandlingModeEnum, { description: "办理方式: by one organ or by several together." })
  mode: HandlingMode;
  @Field(() => Int, { nullable: true, description: "法定期限: working days that law gives from acceptance to decision." })
  statutoryDays: number | null;
  @Field(() => Int, { nullable: true, description: "承诺期限: working days that the organ promises." })
  promisedDays: number | null;
  @Field(() => Int, { nullable: true, description: "可延长期限: working days by which a licence's time may be extended with the head's approval; null for other matters (NL-XK-42, NL-XK-42-2)." })
  extensionDays: number | null;
  @Field(() => String, { nullable: true, description: "另行规定: article of the law or regulation that gives a licence more time than the general rule." })
  longerBy: string | null;
  @Field(() => [PublicGuideBasis], { description: "依据: what it rests on, at most 20." })
  bases: PublicGuideBasis[];
  @Field(() => [PublicGuideMaterial], { description: "申请材料目录: everything to hand in, at most 60." })
  materials: PublicGuideMaterial[];
  @Field(() => String, { nullable: true, description: "示范文本: where a form filled in as an example is read." })
  sampleFormUrl: string | null;
  @Field(() => [PublicFlowStep], { description: "流程步骤: how it goes, at most 40." })
  steps: PublicFlowStep[];
  @Field(() => PublicServiceWindow, { nullable: true, description: "受理窗口: the window that accepts it today; null where none is settled (WP-F-4)." })
  window: PublicServiceWindow | null;
  @Field(() => [PublicContact], { description: "咨询与投诉电话: numbers of the organ, in use on the day asked about, to ask and to complain at (TJ-3.1.2.2-1)." })
  contacts: PublicContact[];
  @Field(() => [PublicGuidePlace], { description: "服务指南所在: where it stands, oldest first." })
  places: PublicGuidePlace[];
  @Field(() => LegalDateScalar, { description: "公布日期: the first day on which it stood anywhere." })
  publishedOn: string;
  @Field(() => LegalDateScalar, { nullable: true, description: "被替代日期: the day from which a later edition stood; null while none does." })
  supersededOn: string | null;
}
export const PublicServiceGuideConnection = connectionOf(PublicServiceGuide, "PublicServiceGuide", "公布的服务指南");
