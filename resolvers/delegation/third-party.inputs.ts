/** What services of third parties are asked with. */
import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Matches } from "class-validator";
import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { ThirdPartyServiceEnum, ThirdPartyStateEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { ThirdPartyServiceKind, ThirdPartyState } from "../../src/kernel/transfer-words.js";
import { DirectionEnum } from "../organisations/organisations.inputs.js";
import { AMOUNT, IN_A_WORD, IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";

@InputType({ description: "登记第三人服务: who keeps or does what for which organ, by which decision, and until when." })
export class RegisterThirdPartyServiceInput extends VerbInput {
  @Field(() => ThirdPartyServiceEnum, { description: "服务种类: custody, or substitute performance." })
  kind: ThirdPartyServiceKind;
  @Field(() => ID, { description: "行政机关: id of the own organ that decided." })
  organ: string;
  @Field(() => String, { description: "第三人名称: who serves, 2 to 120 characters." })
  @Length(2, 120) @Matches(IN_WORDS)
  partyName: string;
  @Field(() => String, { description: "统一社会信用代码: eighteen characters." })
  @Length(18, 18)
  creditCode: string;
  @Field(() => String, { nullable: true, description: "利害关系: which interest it has in the matter, 2 to 500 characters; null when it declares none." })
  @IsOptional() @Length(2, 500) @Matches(IN_WORDS)
  interest?: string | null;
  @Field(() => String, { description: "服务内容: the things that are kept, or what is done, 2 to 2,000 characters." })
  @Length(2, 2000) @Matches(IN_WORDS)
  subject: string;
  @Field(() => String, { description: "决定书文号: the organ's decision, up to 120 characters." })
  @Length(1, 120) @Matches(IN_A_WORD)
  decisionNo: string;
  @Field(() => [ID], { description: "到场人员: ids of persons of the organ who sign its decision and are there, at most 20; fewer than two are refused." })
  @ArrayMinSize(1) @ArrayMaxSize(20)
  staff: string[];
  @Field(() => LegalDateScalar, { description: "开始日期: the first day." })
  fromOn: LegalDate;
  @Field(() => LegalDateScalar, { description: "届满日期: the last day; today at the earliest." })
  untilOn: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: "催告日期: when the party was reminded; three working days before the first day of a substitute performance at the latest." })
  remindedOn?: LegalDate | null;
  @Field(() => Boolean, { nullable: true, description: "是否立即代履行: something lies on a road, a waterway or a public place and is cleared at once, without a reminder (强制法§52)." })
  immediate?: boolean | null;
  @Field(() => String, { nullable: true, description: "费用预算: yuan with at most two decimals." })
  @IsOptional() @Matches(AMOUNT)
  costEstimate?: string | null;
}

@InputType({ description: "第三人服务步骤: a step of a service." })
export abstract class ThirdPartyStepInput extends StepInput {
  @Field(() => ID, { description: "第三人服务: id of the service." })
  service: string;
}
@InputType({ description: "结束第三人服务: when, and what was given back or done." })
export class EndThirdPartyServiceInput extends ThirdPartyStepInput {
  @Field(() => LegalDateScalar, { description: "结束日期: the day on which it ended; today at the latest." })
  endedOn: LegalDate;
  @Field(() => String, { description: "结束情况: what was given back or done, 2 to 2,000 characters." })
  @Length(2, 2000) @Matches(IN_WORDS)
  report: string;
}
@InputType({ description: "撤销第三人服务: before its first day." })
export class WithdrawThirdPartyServiceInput extends ThirdPartyStepInput {}

@InputType({ description: "第三人服务筛选条件: every condition given must hold." })
export class ThirdPartyServiceFilter {
  @Field(() => ID, { nullable: true, description: "所属单位: services of this organ or one below it, also those it took over as an heir." })
  under?: string | null;
  @Field(() => [ThirdPartyServiceEnum], { nullable: true, description: "服务种类: any of these." })
  @IsOptional() @ArrayMaxSize(2)
  kinds?: ThirdPartyServiceKind[] | null;
  @Field(() => [ThirdPartyStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(3)
  states?: ThirdPartyState[] | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "进行时点: only those that run on this day." })
  runningOn?: LegalDate | null;
  @Field(() => String, { nullable: true, description: "统一社会信用代码: only those of this third party." })
  @IsOptional() @Length(18, 18)
  creditCode?: string | null;
}

const ThirdPartyOrderEnum = { UNTIL_ON: "UNTIL_ON", REGISTERED: "REGISTERED" } as const;
registerEnumType(ThirdPartyOrderEnum, {
  name: "ThirdPartyServiceOrderField", description: "第三人服务排序依据: what services are ordered by.",
  valuesConfig: { UNTIL_ON: { description: "按服务届满日期: by the last day." }, REGISTERED: { description: "按服务登记时间: by the time of registration." } },
});
@InputType({ description: "第三人服务排序: field and direction." })
export class ThirdPartyServiceOrder {
  @Field(() => ThirdPartyOrderEnum, { description: "排序依据: what to order by." })
  field: keyof typeof ThirdPartyOrderEnum;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}
