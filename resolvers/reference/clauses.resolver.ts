/** The law as rows: one clause by its id, and the rows that a reader looks for. */
import { Arg, Args, ID, Query, Resolver } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import * as reference from "../../src/systems/reference/index.js";
import { connectionOf, type ConnectionRow } from "../platform/connection.js";
import { ClausesArgs } from "./clauses.inputs.js";
import { Clause } from "./reference.results.js";

const ClauseConnection = connectionOf(Clause, "Clause", "条款");

@Resolver()
export class ClausesResolver {
  @Access("seeReference")
  @Query(() => Clause, { nullable: true, description: "条款: one row of the matrix by its id; null where there is none." })
  clause(@Arg("id", () => ID, { description: "条款编号: such as YB-2.4.1-3." }) id: string): Clause | null {
    return reference.findClause(id) ?? null;
  }

  @Access("seeReference")
  @Query(() => ClauseConnection, { description: "条款列表: rows of the matrix in its own order, those that fit every condition given." })
  clauses(@Args(() => ClausesArgs) { system, level, source, search, ...page }: ClausesArgs): ConnectionRow<Clause> {
    return reference.clausePage({ system, level, source, search }, page);
  }
}
