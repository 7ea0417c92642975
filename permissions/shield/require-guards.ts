/** The boot check: a schema with one undeclared way in, or one undeclared edge between classes, does not start. */
import type { GraphQLSchema } from "graphql";
import { accessMap, type Guard } from "./access-map.js";

export function requireGuards(schema: GraphQLSchema): readonly Guard[] {
  const { guards, faults } = accessMap(schema);
  if (faults.length > 0) throw new Error(`the schema is not guarded:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
  return guards;
}
