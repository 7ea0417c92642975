/** Generated from the schema: every query field with every path below it, for readers who try everything. */
import {
  getNamedType, getNullableType, isAbstractType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isObjectType,
  type GraphQLArgument, type GraphQLField, type GraphQLInputType, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema,
} from "graphql";
import { buildPlainSchema } from "../../src/schema.js";

let built: GraphQLSchema | undefined;
export const plainSchema = (): GraphQLSchema => (built ??= buildPlainSchema());
export const mutationsOf = (): string[] => Object.keys(plainSchema().getMutationType()?.getFields() ?? {});
/** What a mutation asks of whoever sends it. */
const accessTo = (mutation: string): unknown => plainSchema().getMutationType()!.getFields()[mutation]!.extensions["access"];
export const mutationsAsking = (...access: readonly string[]): string[] => mutationsOf().filter((name) => access.includes(accessTo(name) as string));

/** What to send for an argument, by its name: ids of the reader's choice, dates and codes that exist. */
export interface Arguments {
  readonly ids: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
}

const literal = (value: unknown): string => JSON.stringify(value);

/** Undefined when nothing fitting is known; the argument is then left out, and a field that requires it is too. */
function valueFor(argument: GraphQLArgument | { readonly name: string; readonly type: GraphQLInputType }, values: Arguments, root: string): string | undefined {
  const { name } = argument;
  const type = getNullableType(argument.type);
  const known = values.ids[`${root}.${name}`] ?? values.ids[name] ?? values.texts[`${root}.${name}`] ?? values.texts[name];
  if (isListType(type)) {
    const item = valueFor({ name, type: type.ofType as GraphQLInputType }, values, root);
    return item === undefined ? undefined : `[${item}]`;
  }
  if (known !== undefined && isLeafType(type) && !isEnumType(type)) return type.name === "Int" ? known : literal(known);
  const named = getNamedType(argument.type);
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    const parts = fields.map((field) => [field.name, valueFor(field, values, root)] as const);
    return parts.some(([, value]) => value === undefined) ? undefined : `{ ${parts.map(([field, value]) => `${field}: ${value!}`).join(", ")} }`;
  }
  return named.name === "Boolean" ? "true" : named.name === "Int" ? "5" : undefined;
}

const isRequired = (argument: GraphQLArgument): boolean => isNonNullType(argument.type) && argument.defaultValue === undefined;

/** `(a: 1, b: 2)`, the empty text, or undefined when a required argument has no value. Pages are kept short, so that cost stays low. */
function argumentsOf(field: GraphQLField<unknown, unknown>, values: Arguments, root: string, isRoot: boolean): string | undefined {
  const sent: string[] = [];
  for (const argument of field.args) {
    const isWanted = isRequired(argument) || argument.name === "first" || (isRoot && (argument.name in values.ids || `${root}.${argument.name}` in values.ids));
    const value = isWanted ? (argument.name === "first" ? (isRoot ? "10" : "2") : valueFor(argument, values, root)) : undefined;
    if (value !== undefined) sent.push(`${argument.name}: ${value}`);
    else if (isRequired(argument)) return undefined;
  }
  return sent.length > 0 ? `(${sent.join(", ")})` : "";
}

const leavesOf = (type: GraphQLObjectType): string[] =>
  Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequired)).map(({ name }) => name);

/** A step of a path that says as which type an answer of several is read, for fields of one name can be of different types there. */
const AS = "as ";
const membersOf = (type: GraphQLNamedType): readonly GraphQLObjectType[] => (isObjectType(type) ? [type] : isAbstractType(type) ? plainSchema().getPossibleTypes(type) : []);

/** What lies at the end of a path is read with `further` steps in every direction. */
interface Reading { readonly values: Arguments; readonly root: string; readonly further: number }

function below(field: GraphQLField<unknown, unknown>, reading: Reading, path: readonly string[]): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return "";
  const [first, ...others] = path;
  if (isAbstractType(type)) {
    const member = membersOf(type).find(({ name }) => `${AS}${name}` === first) ?? membersOf(type)[0]!;
    return `{ __typename ... on ${member.name} { ${selectionOf(member, reading, others)} } }`;
  }
  return `{ __typename ${selectionOf(type as GraphQLObjectType, reading, path)} }`;
}

function selectionOf(object: GraphQLObjectType, reading: Reading, [step, ...rest]: readonly string[]): string {
  const edges = step === undefined ? edgesOf(object, reading.further) : [object.getFields()[step]!];
  const isEnd = step === undefined;
  const asked = edges.flatMap((edge) => {
    const called = argumentsOf(edge, reading.values, reading.root, false);
    const further = isEnd && !isPassage(edge) ? reading.further - 1 : reading.further;
    return called === undefined ? [] : [`${edge.name}${called} ${below(edge, { ...reading, further }, rest)}`];
  });
  return [...leavesOf(object), ...asked].join(" ");
}

/** Steps along edges that lead to objects; the two inside a connection do not count as steps of their own. */
function pathsFrom(field: GraphQLField<unknown, unknown>, depth: number): string[][] {
  const type = getNamedType(field.type);
  if (isAbstractType(type)) return membersOf(type).flatMap((member) => pathsOf(member, depth).map((path) => [`${AS}${member.name}`, ...path]));
  return isObjectType(type) ? pathsOf(type, depth) : [[]];
}

const isPassage = ({ name }: { readonly name: string }): boolean => name === "edges" || name === "node";

/** Edges that lead to objects: those inside a connection always, others while there are steps left. */
const edgesOf = (object: GraphQLObjectType, steps: number): GraphQLField<unknown, unknown>[] =>
  Object.values(object.getFields()).filter((edge) => !isLeafType(getNamedType(edge.type)) && (isPassage(edge) || steps > 0));

function pathsOf(object: GraphQLObjectType, steps: number): string[][] {
  const longer = edgesOf(object, steps).flatMap((edge) => pathsFrom(edge, isPassage(edge) ? steps : steps - 1).map((path) => [edge.name, ...path]));
  return longer.length > 0 ? longer : [[]];
}

const isWhole = process.env["SWEEP"] === "all";
/** Which of `all` are tried at place `at` of a sweep: some in turn, so that every place is tried and everybody is somewhere; in `npm run sweeps` all of them. */
export const turnsOf = <T>(all: readonly T[], at: number, some = 1): readonly T[] =>
  isWhole || all.length <= some ? all : Array.from({ length: some }, (_, next) => all[(at * some + next) % all.length]!);

/** What a sweep counts at least: so much when everybody tries everything, and so much by turns. */
export const countOf = (whole: number, byTurns: number): number => (isWhole ? whole : byTurns);

export interface Question { readonly field: string; readonly path: string; readonly document: string }

/** Every query field with everything within so many steps of it: one document for each path to the last step but one. */
export function sweepOf(values: Arguments, steps: number): Question[] {
  return Object.values(plainSchema().getQueryType()!.getFields()).flatMap((field) => {
    const called = argumentsOf(field, values, field.name, true);
    if (called === undefined) return [];
    const reading = { values, root: field.name, further: Math.min(steps, 1) };
    return pathsFrom(field, Math.max(steps - 1, 0)).map((path) => ({
      field: field.name, path: path.join("."), document: `{ ${field.name}${called} ${below(field, reading, path)} }`,
    }));
  });
}

/** One short document for one query field: its leaves only. Undefined when a required argument has no value. */
export function questionOf(name: string, values: Arguments): string | undefined {
  const field = plainSchema().getQueryType()!.getFields()[name]!;
  const called = argumentsOf(field, values, name, true);
  return called === undefined ? undefined : `{ ${name}${called} ${below(field, { values, root: name, further: 0 }, pathsFrom(field, 0)[0] ?? [])} }`;
}

/** Query fields that answer with pages. */
export const pagedFields = (): string[] => Object.values(plainSchema().getQueryType()!.getFields()).filter(({ args }) => args.some(({ name }) => name === "after")).map(({ name }) => name);

/** Query fields that no document of the sweep reaches, for want of a value for an argument. */
export const unreachedBy = (documents: readonly { readonly field: string }[]): string[] =>
  Object.keys(plainSchema().getQueryType()!.getFields()).filter((name) => !documents.some(({ field }) => field === name));

/** Query fields with an argument of type ID, and which. */
export const idArguments = (): { readonly field: string; readonly argument: string; readonly isList: boolean; readonly isRequired: boolean }[] =>
  Object.values(plainSchema().getQueryType()!.getFields()).flatMap((field) =>
    field.args.filter(({ type }) => getNamedType(type).name === "ID").map((argument) => ({
      field: field.name, argument: argument.name, isList: isListType(getNullableType(argument.type)), isRequired: isRequired(argument),
    })));
