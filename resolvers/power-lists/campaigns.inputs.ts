/** What calls for lists are asked with. */
import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Matches } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { ListCampaignStateEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { ListCampaignState } from "../../src/kernel/list-words.js";
import { IN_A_WORD, IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";

@InputType({ description: "部署清单确认: a call on departments to confirm their lists by a day (YB-3.1-1)." })
export class IssueListCampaignInput extends VerbInput {
  @Field(() => ID, { description: "法制部门: id of the legal office that calls." })
  office: string;
  @Field(() => String, { description: "标题: 2 to 120 characters." })
  @Length(2, 120) @Matches(IN_WORDS)
  title: string;
  @Field(() => String, { description: "文号: number of the document, 1 to 120 characters." })
  @Length(1, 120) @Matches(IN_A_WORD)
  documentNo: string;
  @Field(() => [ID], { description: "部署对象: ids of departments, 1 to 200, each once." })
  @ArrayMinSize(1) @ArrayMaxSize(200)
  addressees: string[];
  @Field(() => LegalDateScalar, { description: "确认上报期限: last day to report, after today." })
  confirmBy: LegalDate;
  @Field(() => LegalDateScalar, { description: "审查期限: last day of the examination, not before that, within a year." })
  examineBy: LegalDate;
}

@InputType({ description: "结束清单确认: closes a call." })
export class CloseListCampaignInput extends StepInput {
  @Field(() => ID, { description: "部署: id of the call." })
  campaign: string;
}

@InputType({ description: "部署筛选条件: every condition given must hold." })
export class ListCampaignFilter {
  @Field(() => ID, { nullable: true, description: "所属单位: only calls of offices of this unit and those below." })
  under?: string | null;
  @Field(() => [ListCampaignStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(2)
  states?: ListCampaignState[] | null;
}

@InputType({ description: "部署对象筛选条件: every condition given must hold." })
export class CampaignAddresseeFilter {
  @Field(() => ID, { nullable: true, description: "部署: only those of this call." })
  campaign?: string | null;
  @Field(() => Boolean, { nullable: true, description: "是否逾期: only those overdue, or only those that are not." })
  overdue?: boolean | null;
}
