/** What every verb is asked with. Lengths keep a mistake from becoming a record. */
import { IsOptional, Length, Matches, Min } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";

/** Texts are kept without the spaces around them, so spaces alone are no text; nor are signs that cannot be seen, or that turn a line round. */
export const IN_WORDS = /^(?=.*\S.*\S)[^\p{Cc}\p{Cf}]*$/su;
export const IN_A_WORD = /^(?=.*\S)[^\p{Cc}\p{Cf}]*$/su;

/** Yuan with at most two decimals. */
export const AMOUNT = /^(0|[1-9]\d{0,11})(\.\d{1,2})?$/u;

@InputType({ description: "可预演输入: what a verb carries whose answer is a secret shown once, so that it cannot be repeated." })
export abstract class RehearsableInput {
  @Field(() => Boolean, { nullable: true, description: "仅校验: a dry run; everything is decided as if it were done, nothing is written, and the answer is `Validated` or the refusal." })
  validateOnly?: boolean | null;
}

@InputType({ description: "办理输入: what every verb carries." })
export abstract class VerbInput extends RehearsableInput {
  @Field(() => String, { nullable: true, description: "幂等键: 8 to 80 characters of your choice; the same key with the same input has one effect." })
  @IsOptional() @Length(8, 80)
  idempotencyKey?: string | null;
}

@InputType({ description: "变更: what every dated change carries." })
export abstract class ChangeInput extends VerbInput {
  @Field(() => LegalDateScalar, { description: "生效日期: the first day on which the change holds; at the earliest the first of January this year." })
  from: LegalDate;
  @Field(() => String, { nullable: true, description: "文号: the document on which it rests, up to 120 characters." })
  @IsOptional() @Length(1, 120) @Matches(IN_A_WORD)
  documentNo?: string | null;
}

@InputType({ description: "修改: what every dated change of something that stands already carries." })
export abstract class AmendInput extends ChangeInput {
  @Field(() => Int, { nullable: true, description: "预期版本: the version you read of what is changed; when another stands now the answer is `StaleVersion`." })
  @IsOptional() @Min(1)
  expectedVersion?: number | null;
}

@InputType({ description: "办理步骤输入: what every step in an object's life carries." })
export abstract class StepInput extends VerbInput {
  @Field(() => Int, { nullable: true, description: "预期版本: the version you read; when another stands now the answer is `StaleVersion`." })
  @IsOptional() @Min(1)
  expectedVersion?: number | null;
  @Field(() => String, { nullable: true, description: "说明: a reason or remark that stays in the object's history, 2 to 500 characters." })
  @IsOptional() @Length(2, 500) @Matches(IN_WORDS)
  note?: string | null;
}
