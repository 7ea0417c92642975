/** The arguments of every list: forward with first and after, or backward with last and before. */
import { IsOptional, Max, MaxLength, Min } from "class-validator";
import { ArgsType, Field, Int } from "type-graphql";
import { PAGE_DEFAULT, PAGE_LIMIT } from "../../src/kernel/page.js";

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: `前几条: rows from the front, at most ${PAGE_LIMIT}; ${PAGE_DEFAULT} when nothing is said.` })
  @IsOptional() @Min(0) @Max(PAGE_LIMIT)
  first?: number | null;

  @Field(() => String, { nullable: true, description: "起始游标之后: rows that follow this cursor." })
  @IsOptional() @MaxLength(512)
  after?: string | null;

  @Field(() => Int, { nullable: true, description: `后几条: rows from the end, at most ${PAGE_LIMIT}; not together with first.` })
  @IsOptional() @Min(0) @Max(PAGE_LIMIT)
  last?: number | null;

  @Field(() => String, { nullable: true, description: "结束游标之前: rows that precede this cursor." })
  @IsOptional() @MaxLength(512)
  before?: string | null;
}
