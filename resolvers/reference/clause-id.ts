/** Clause ids on their way in: one that names no row of the matrix is malformed. */
import { badInput } from "../../src/kernel/fault.js";
import { findClause } from "../../src/systems/reference/index.js";

export function requireClause(id: string, path: string): string {
  if (!findClause(id)) throw badInput({ path, rule: "isClauseId" });
  return id;
}
