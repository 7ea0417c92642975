/** What authorisations are asked with. */
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsUrl, Length, Matches } from "class-validator";
import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { ActionKindEnum, AuthorisationStateEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { AuthorisationState } from "../../src/kernel/transfer-words.js";
import type { ActionKind } from "../../src/kernel/vocabulary.js";
import { DirectionEnum } from "../organisations/organisations.inputs.js";
import { IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";

@InputType({ description: "拟订授权登记: what a law or regulation gives which organisation to do." })
export class DraftAuthorisationInput extends VerbInput {
  @Field(() => ID, { description: "被授权组织: id of the organisation." })
  organisation: string;
  @Field(() => ID, { description: "主管机关: id of the department in whose matters it acts." })
  department: string;
  @Field(() => ID, { description: "授权依据: id of the registered law or regulation; nothing lower authorises." })
  basis: string;
  @Field(() => String, { description: "授权条款: the articles that authorise, 2 to 120 characters." })
  @Length(2, 120) @Matches(IN_WORDS)
  articles: string;
  @Field(() => [String], { description: "授权事项: the matters in words, 1 to 100 of 2 to 200 characters." })
  @ArrayMinSize(1) @ArrayMaxSize(100) @Length(2, 200, { each: true }) @Matches(IN_WORDS, { each: true })
  matters: string[];
  @Field(() => [ActionKindEnum], { description: "行为种类: the kinds of enforcement action, at least one." })
  @ArrayMinSize(1) @ArrayMaxSize(10)
  actionKinds: ActionKind[];
  @Field(() => LegalDateScalar, { description: "生效日期: the first day." })
  fromOn: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: "届满日期: the first day on which it no longer holds, where the law names one." })
  toOn?: LegalDate | null;
}

@InputType({ description: "授权步骤: a step of an authorisation." })
export abstract class AuthorisationStepInput extends StepInput {
  @Field(() => ID, { description: "授权: id of the authorisation." })
  authorisation: string;
}
@InputType({ description: "登记授权: by the legal office of the area, through somebody who did not draft it." })
export class RegisterAuthorisationInput extends AuthorisationStepInput {}
@InputType({ description: "登记授权公布: where and since when it is published; it holds no earlier." })
export class PublishAuthorisationInput extends AuthorisationStepInput {
  @Field(() => LegalDateScalar, { description: "公布日期: the day of publication." })
  publishedOn: LegalDate;
  @Field(() => String, { description: "公布网址: where it is read, up to 500 characters." })
  @IsUrl({ protocols: ["http", "https"], require_protocol: true }) @Length(8, 500)
  url: string;
}
@InputType({ description: "终止授权: from a day on the organisation has it no more." })
export class EndAuthorisationInput extends AuthorisationStepInput {
  @Field(() => LegalDateScalar, { description: "终止日期: the first day on which it no longer holds; today at the earliest." })
  endsOn: LegalDate;
}
@InputType({ description: "撤回授权登记: before it is published." })
export class WithdrawAuthorisationInput extends AuthorisationStepInput {}

@InputType({ description: "授权筛选条件: every condition given must hold." })
export class AuthorisationFilter {
  @Field(() => ID, { nullable: true, description: "所属单位: authorisations with this unit, or one below it, on either side." })
  under?: string | null;
  @Field(() => [AuthorisationStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(5)
  states?: AuthorisationState[] | null;
  @Field(() => [ActionKindEnum], { nullable: true, description: "行为种类: speaking of any of these." })
  @IsOptional() @ArrayMaxSize(10)
  actionKinds?: ActionKind[] | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "有效时点: only those that hold on this day." })
  inForceOn?: LegalDate | null;
}

const AuthorisationOrderEnum = { FROM_ON: "FROM_ON", DRAFTED: "DRAFTED" } as const;
registerEnumType(AuthorisationOrderEnum, {
  name: "AuthorisationOrderField", description: "授权排序依据: what authorisations are ordered by.",
  valuesConfig: { FROM_ON: { description: "按授权生效日期: by the first day." }, DRAFTED: { description: "按授权拟订时间: by the time of drafting." } },
});
@InputType({ description: "授权排序: field and direction." })
export class AuthorisationOrder {
  @Field(() => AuthorisationOrderEnum, { description: "排序依据: what to order by." })
  field: keyof typeof AuthorisationOrderEnum;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}
