/** Inputs of verbs, made from the schema: whatever must be there is there, of its type, and says something harmless. */
import { getNamedType, getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, isUnionType, type GraphQLField, type GraphQLInputField, type GraphQLInputType } from "graphql";
import { plainSchema } from "./sweep.js";
import { toldBy, type Told } from "./verbs/told.verbs.js";
import type { NamedPerson } from "./world.js";

export type Verb = GraphQLField<unknown, unknown>;
export type Input = Readonly<Record<string, unknown>>;

const SCALARS: Readonly<Record<string, unknown>> = { String: "依法办理", Int: 1, Float: 1, Boolean: true, LegalDate: "2026-09-01", Instant: "2026-09-01T01:00:00Z" };

const isRequired = ({ type, defaultValue }: GraphQLInputField): boolean => isNonNullType(type) && defaultValue === undefined;
const isId = (type: GraphQLInputType): boolean => getNamedType(type).name === "ID";

function valueFor(type: GraphQLInputType, id: string): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [valueFor(bare.ofType as GraphQLInputType, id)];
  const named = getNamedType(type);
  if (named.name === "ID") return id;
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (isInputObjectType(named)) return filled(Object.values(named.getFields()), id);
  return SCALARS[named.name] ?? 1; // values of policies are of any type
}
const filled = (fields: readonly GraphQLInputField[], id: string): Input => Object.fromEntries(fields.filter(isRequired).map((field) => [field.name, valueFor(field.type, id)]));

export const verbsOfGraph = (): Verb[] => Object.values(plainSchema().getMutationType()!.getFields());
export const findVerb = (name: string): Verb | undefined => plainSchema().getMutationType()!.getFields()[name];
export const fieldsOf = ({ args: [input] }: Verb): readonly GraphQLInputField[] => {
  const type = input && getNamedType(input.type);
  return isInputObjectType(type) ? Object.values(type.getFields()) : [];
};

/** Every id that has to be there is this one. */
export const soundInput = (verb: Verb, id: string): Input => filled(fieldsOf(verb), id);

/** The fields of the input that are an id, of one object or of several, whether they have to be there or not. */
export const idFieldsOf = (verb: Verb): readonly { readonly name: string; readonly isList: boolean; readonly isRequired: boolean }[] =>
  fieldsOf(verb).filter(({ type }) => isId(type)).map((field) => ({ name: field.name, isList: isListType(getNullableType(field.type)), isRequired: isRequired(field) }));

/** One real HTTP request; what was told, with the code of a refusal. */
export async function tries(who: NamedPerson, verb: Verb, input: Input): Promise<Told> {
  const answer = getNamedType(verb.type);
  const members = isUnionType(answer) ? answer.getTypes().filter((member) => "code" in member.getFields()).map(({ name }) => `... on ${name} { code }`) : [];
  const document = `mutation($input: ${String(verb.args[0]!.type)}) { ${verb.name}(input: $input) { __typename ${members.join(" ")} } }`;
  return toldBy(await who.tries<Record<string, Told>>(document, { input }));
}
