/** What verbs and lists of dossiers, contacts and rosters are asked with. */
import { IsUrl, Length, Matches, MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { ContactKindEnum } from "../../entities/platform/publicity-enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { ContactKind } from "../../src/kernel/publicity-words.js";
import { IN_A_WORD, IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";

@InputType({ description: "公示档案公示: the dossier goes on the organ's page as a whole; refused while one of the six sections is empty (TJ-3.1.1.1-1)." })
export class PublishDisclosureDossierInput extends VerbInput {
  @Field(() => ID, { description: "机关: id of the organ, or of a part of it." })
  unit: string;
  @Field(() => String, { description: "网址: where it is read, http or https, up to 500 characters." })
  @MaxLength(500) @IsUrl({ protocols: ["http", "https"], require_protocol: true })
  url: string;
  @Field(() => LegalDateScalar, { description: "公示日期: the first day it stood there; not in the future." })
  publishedOn: LegalDate;
}
@InputType({ description: "登记联系电话: a landline or hotline of a unit; a mobile phone is refused (ZJ8-3)." })
export class RegisterUnitContactInput extends VerbInput {
  @Field(() => ID, { description: "单位: id of the unit that answers." })
  unit: string;
  @Field(() => ContactKindEnum, { description: "联系电话种类: what it is for." })
  kind: ContactKind;
  @Field(() => String, { description: "号码: a landline with its area code, such as 0717-4212345, or a hotline, such as 12333; up to 30 characters." })
  @Length(3, 30) @Matches(IN_A_WORD)
  number: string;
  @Field(() => String, { description: "受理时间: when somebody answers, 2 to 120 characters." })
  @Length(2, 120) @Matches(IN_WORDS)
  hours: string;
}
@InputType({ description: "停用联系电话: nobody answers there any more." })
export class EndUnitContactInput extends StepInput {
  @Field(() => ID, { description: "联系电话: id of the number." })
  contact: string;
}
@InputType({ description: "名录筛选条件: every condition given must hold." })
export class RosterFilter {
  @Field(() => ID, { nullable: true, description: "单位: only people of this unit and those below." })
  under?: string | null;
  @Field(() => Boolean, { nullable: true, description: "是否执法辅助人员: only auxiliaries, or only officers." })
  auxiliary?: boolean | null;
}
