/** What verbs of bases and of their yearly catalogues are asked with. */
import { ArrayMaxSize, IsOptional, IsUrl, Length, Matches, Max, MaxLength, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { BasisCleanUpVerdictEnum, BasisRankEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { BasisCleanUpVerdict, BasisRank } from "../../src/kernel/list-words.js";
import { IN_A_WORD, IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";

@InputType({ description: "依据登记内容: what an entry of the catalogue says." })
abstract class EntryInput extends VerbInput {
  @Field(() => String, { description: "名称: 2 to 200 characters." })
  @Length(2, 200) @Matches(IN_WORDS)
  title: string;
  @Field(() => BasisRankEnum, { description: "效力层级: its rank." })
  rank: BasisRank;
  @Field(() => String, { description: "制定机关: who issued it, 2 to 120 characters." })
  @Length(2, 120) @Matches(IN_WORDS)
  issuer: string;
  @Field(() => String, { nullable: true, description: "文号: up to 120 characters." })
  @IsOptional() @Length(1, 120) @Matches(IN_A_WORD)
  number?: string | null;
  @Field(() => LegalDateScalar, { description: "公布日期: the day of promulgation." })
  promulgatedOn: LegalDate;
  @Field(() => LegalDateScalar, { description: "施行日期: the first day in force, not before promulgation." })
  effectiveOn: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: "有效期届满日期: the first day on which it has lapsed, after the first in force." })
  lapsesOn?: LegalDate | null;
  @Field(() => String, { nullable: true, description: "公布载体: the gazette, site or paper that carried it, 2 to 120 characters (WP-J-9-3)." })
  @IsOptional() @Length(2, 120) @Matches(IN_WORDS)
  publishedIn?: string | null;
  @Field(() => String, { nullable: true, description: "全文网址: http or https, up to 500 characters." })
  @IsOptional() @MaxLength(500) @IsUrl({ protocols: ["http", "https"], require_protocol: true })
  url?: string | null;
  @Field(() => [String], { nullable: true, description: "执行条款: the articles that the unit executes, at most 100, each up to 40 characters." })
  @IsOptional() @ArrayMaxSize(100) @Length(1, 40, { each: true }) @Matches(IN_A_WORD, { each: true })
  articles?: string[] | null;
}

@InputType({ description: "更正执法依据: the whole entry as it is to read; what it said before is kept." })
export class CorrectBasisInput extends EntryInput {
  @Field(() => ID, { description: "执法依据: id of the basis." })
  basis: string;
  @Field(() => Int, { nullable: true, description: "预期版本: the version you read; when another stands now the answer is `StaleVersion`." })
  @IsOptional() @Min(1)
  expectedVersion?: number | null;
  @Field(() => String, { nullable: true, description: "说明: why it is corrected, 2 to 500 characters." })
  @IsOptional() @Length(2, 500) @Matches(IN_WORDS)
  note?: string | null;}

@InputType({ description: "登记执法依据: a basis that the unit executes (AR-4.1.1-1)." })
export class RegisterBasisInput extends EntryInput {
  @Field(() => ID, { description: "维护单位: id of the unit that executes and keeps it." })
  unit: string;
}

@InputType({ description: "确认执法依据: the legal section has looked the entry through." })
export class ConfirmBasisInput extends StepInput {
  @Field(() => ID, { description: "执法依据: id of the basis." })
  basis: string;
}

@InputType({ description: "登记依据清理: what a clean-up of normative documents found of one (WP-J-11-2)." })
export class RecordBasisCleanUpInput extends VerbInput {
  @Field(() => ID, { description: "执法依据: id of the basis." })
  basis: string;
  @Field(() => LegalDateScalar, { description: "清理日期: the day of the finding, not in the future." })
  cleanedUpOn: LegalDate;
  @Field(() => BasisCleanUpVerdictEnum, { description: "清理结论: kept, or removed." })
  verdict: BasisCleanUpVerdict;
  @Field(() => String, { nullable: true, description: "说明: the document that says so, 2 to 500 characters." })
  @IsOptional() @Length(2, 500) @Matches(IN_WORDS)
  note?: string | null;
}

@InputType({ description: "编制年度目录: of the running year, from what the department's units keep (WP-F-3)." })
export class CompileBasisCatalogueInput extends VerbInput {
  @Field(() => ID, { description: "单位: id of the department, or of a part of it." })
  unit: string;
}

@InputType({ description: "年度目录筛选条件: every condition given must hold." })
export class BasisCatalogueFilter {
  @Field(() => ID, { nullable: true, description: "所属单位: only departments of this unit and those below." })
  under?: string | null;
  @Field(() => Int, { nullable: true, description: "年度: of this year." })
  @IsOptional() @Min(1949) @Max(2199)
  year?: number | null;
}
