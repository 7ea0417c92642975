/** The gate: graphql-shield generated from the access declarations of the schema, and pruned to the fields that carry one. */
import { isObjectType, type GraphQLResolveInfo, type GraphQLSchema } from "graphql";
import { Denied } from "../../src/kernel/fault.js";
import type { Guard } from "./access-map.js";
import { applyMiddleware, deny, shield } from "./library.js";
import { requireMembers } from "./members.js";
import { requireGuards } from "./require-guards.js";
import { ruleOf, type AccessRule, type GuardedContext } from "./rules.js";

/** The schema with every declared field behind its rule; it throws when a declaration is missing. */
export function shieldSchema(schema: GraphQLSchema): GraphQLSchema {
  const guards = requireGuards(schema);
  const gated = applyMiddleware(schema, pruned(guards, shieldsOf(schema, guards)));
  requireWrapped(schema, gated, guards);
  return gated;
}

type Gate = (resolve: () => unknown, parent: unknown, args: object, context: GuardedContext, info: GraphQLResolveInfo) => Promise<unknown>;
type Gates = Record<string, Record<string, Gate>>;

function shieldsOf(schema: GraphQLSchema, guards: readonly Guard[]): Gates {
  const tree: Record<string, Record<string, AccessRule>> = {};
  for (const { type, field, access } of guards) (tree[type] ??= {})[field] = ruleOf(access);
  const generator = shield(tree, {
    fallbackRule: deny,
    fallbackError: () => new Denied("FORBIDDEN"),
    allowExternalErrors: true,
    // What a rule throws stays what it is; without this the library would call a broken rule a refusal.
    debug: true,
    hashFunction: () => "",
  });
  return generator.generate(schema) as Gates;
}

/** The library wraps every field of every type; the guarded ones are all that is kept. */
function pruned(guards: readonly Guard[], shields: Gates): Gates {
  const kept: Gates = {};
  for (const { type, field, members } of guards) {
    const gate = shields[type]?.[field];
    if (gate === undefined) throw new Error(`no rule was made for ${type}.${field}`);
    (kept[type] ??= {})[field] = members.size === 0 ? gate : withMembers(gate, members);
  }
  return kept;
}

const withMembers = (gate: Gate, members: Guard["members"]): Gate => async (resolve, parent, args, context, info) => {
  const answer = await gate(resolve, parent, args, context, info);
  await requireMembers(members, answer, context);
  return answer;
};

/** A guarded field that kept its bare resolver would be open without a sign of it. */
function requireWrapped(schema: GraphQLSchema, gated: GraphQLSchema, guards: readonly Guard[]): void {
  const open = guards.filter(({ type, field }) => resolverOf(gated, type, field) === resolverOf(schema, type, field));
  if (open.length > 0) throw new Error(`the gate stands open at ${open.map(({ type, field }) => `${type}.${field}`).join(", ")}`);
}

function resolverOf(schema: GraphQLSchema, typeName: string, field: string): unknown {
  const type = schema.getType(typeName);
  return isObjectType(type) ? type.getFields()[field]?.resolve : undefined;
}
