/** Generated from the schema: every root that anybody may ask by place, with every argument, and everything below it. */
import { getNamedType, getNullableType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, type GraphQLArgument, type GraphQLField, type GraphQLInputType, type GraphQLObjectType } from "graphql";
import { plainSchema } from "./sweep.js";

/** What stands where an argument or a field of a filter is called so; `texts` anywhere else, `days` for a day. */
export interface Asked {
  readonly places: readonly string[];
  readonly named: Readonly<Record<string, readonly string[]>>;
  readonly texts: readonly string[];
  readonly days: readonly string[];
}

/** As long as a page may be whose rows are asked for with everything below them. */
const PAGE = 50;
/** Pages are asked whole, and are no way to narrow what is found. */
const PAGING = new Set(["first", "after", "last", "before", "language"]);
const text = (value: string): string => JSON.stringify(value);

export const publicRoots = (): GraphQLField<unknown, unknown>[] =>
  Object.values(plainSchema().getQueryType()!.getFields()).filter(({ args, extensions }) => extensions["access"] === "anyone" && args.some(({ name }) => name === "place"));

export function publicQuestions(asked: Asked): { readonly root: string; readonly document: string }[] {
  return publicRoots().flatMap((root) => argumentsOf(root, asked).map((args) => ({ root: root.name, document: `{ ${root.name}(${args}) ${below(root)} }` })));
}

type Slot = Pick<GraphQLArgument, "name" | "type">;

function argumentsOf({ args }: GraphQLField<unknown, unknown>, asked: Asked): string[] {
  const isPaged = args.some(({ name }) => name === "first");
  const required = args.filter(({ type }) => isNonNullType(type));
  const bases = required.reduce<string[]>((sets, each) => sets.flatMap((set) => valuesOf(each, asked).map((value) => `${set} ${each.name}: ${value}`)), [isPaged ? `first: ${PAGE}` : ""]);
  const optional = args.filter(({ name, type }) => !isNonNullType(type) && !PAGING.has(name));
  const narrowed = optional.flatMap((each) => valuesOf(each, asked).map((value) => `${each.name}: ${value}`));
  return [...bases, ...bases.slice(0, MOST_NARROWED).flatMap((base) => narrowed.map((more) => `${base} ${more}`))];
}
/** Narrowing finds less of what is found without it: it is tried on the first places and organs. */
const MOST_NARROWED = 3;

function valuesOf({ name, type }: Slot, asked: Asked): string[] {
  const named = getNamedType(type);
  if (name === "place") return asked.places.map(text);
  if (isInputObjectType(named)) return Object.values(named.getFields()).flatMap((field) => valuesOf(field, asked).map((value) => `{ ${field.name}: ${value} }`));
  const values = isEnumType(named) ? named.getValues().map(({ name: word }) => word) : leavesOf(name, named.name, asked);
  return isListType(getNullableType(type)) ? values.map((value) => `[${value}]`) : values;
}

function leavesOf(name: string, type: string, asked: Asked): string[] {
  const known = asked.named[name];
  switch (type) {
    case "Int": return ["1", "2", "3"];
    case "Boolean": return ["true", "false"];
    case "LegalDate": return asked.days.map(text);
    default: return (known ?? asked.texts).map(text);
  }
}

/** Everything that can be selected; types of the public lead in no circle. */
function below(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return "";
  const isOpen = ({ type: wanted }: { readonly type: GraphQLInputType }): boolean => isNonNullType(wanted);
  const fields = Object.values((type as GraphQLObjectType).getFields()).filter(({ args, name }) => !args.some(isOpen) && !name.endsWith("Label"));
  return `{ ${fields.map((each) => `${each.name} ${below(each)}`).join(" ")} }`;
}
