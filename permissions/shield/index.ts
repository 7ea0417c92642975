/** The gate: graphql-shield generated from the access declarations of the schema, and pruned to the fields that carry one. */
import { defaultFieldResolver, isObjectType, type GraphQLField, type GraphQLResolveInfo, type GraphQLSchema } from "graphql";
import { Denied } from "../../src/kernel/fault.js";
import type { Guard } from "./access-map.js";
import { deny, shield } from "./library.js";
import { requireMembers } from "./members.js";
import { requireGuards } from "./require-guards.js";
import { ruleOf, type AccessRule, type GuardedContext } from "./rules.js";

/** The schema with every declared field behind its rule; it throws when a declaration is missing. The gates hang on the very fields: no copy of the schema is made. */
export function shieldSchema(schema: GraphQLSchema): GraphQLSchema {
  const guards = requireGuards(schema);
  const gates = pruned(guards, shieldsOf(schema, guards));
  for (const { type, field } of guards) hang(fieldOf(schema, type, field), gates[type]![field]!);
  return schema;
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

const gated = new WeakSet<GuardedField>();

/** Twice behind the same gate would be asked twice, and tells of a schema that is served and printed at once. */
function hang(field: GuardedField, gate: Gate): void {
  if (gated.has(field)) throw new Error(`the field ${field.name} already has its gate`);
  gated.add(field);
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (parent, args, context, info) => gate(() => resolve(parent, args, context, info), parent, args, context, info);
}

type GuardedField = GraphQLField<unknown, GuardedContext, object>;

function fieldOf(schema: GraphQLSchema, typeName: string, name: string): GuardedField {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (field === undefined) throw new Error(`no field ${typeName}.${name} to guard`);
  return field;
}
