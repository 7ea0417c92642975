/** How a reader looks for clauses: by part of the system, by source, by strength, by words. */
import { IsOptional, MaxLength } from "class-validator";
import { ArgsType, Field } from "type-graphql";
import type { ClauseLevel, ClauseSystem, LawSource } from "../../src/systems/reference/index.js";
import { PageArgs } from "../platform/page.inputs.js";
import { ClauseLevelEnum, ClauseSystemEnum, LawSourceEnum } from "./reference.results.js";
import { badInput } from "../../src/kernel/fault.js";
import { findClause } from "../../src/systems/reference/index.js";

@ArgsType()
export class ClausesArgs extends PageArgs {
  @Field(() => ClauseSystemEnum, { nullable: true, description: "业务板块: only rows of this part of the system." })
  @IsOptional()
  system?: ClauseSystem | null;

  @Field(() => ClauseLevelEnum, { nullable: true, description: "条款强度: only rows that bind, recommend or explain." })
  @IsOptional()
  level?: ClauseLevel | null;

  @Field(() => LawSourceEnum, { nullable: true, description: "条款来源: only rows read from this document." })
  @IsOptional()
  source?: LawSource | null;

  @Field(() => String, { nullable: true, description: "检索词: part of the id, the article or the demand, at most 100 characters; letter case does not matter." })
  @IsOptional() @MaxLength(100)
  search?: string | null;
}

/** A clause id on its way in: one that names no row of the matrix is malformed. */
export function requireClause(id: string, path: string): string {
  if (!findClause(id)) throw badInput({ path, rule: "isClauseId" });
  return id;
}
