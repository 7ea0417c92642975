/** Toy schemas for trying the gate: a few types, their access declarations, and readers with chosen abilities. */
import { createHash } from "node:crypto";
import { buildSchema, parse, type ExecutionResult, type GraphQLFieldResolver, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { shieldSchema } from "../../permissions/shield/index.js";
import { ABILITY, type Ability } from "../../src/kernel/abilities.js";
import type { AccessClass } from "../../src/kernel/access.js";
import type { Actor } from "../../src/kernel/actor.js";
import { Denied } from "../../src/kernel/fault.js";
import { ROLE } from "../../src/kernel/vocabulary.js";
import { wordsOf } from "../../src/kernel/words.js";
import { codeOf } from "../../src/platform/http/errors.js";
import { createExecutor, resolveTypesByName } from "../../src/platform/http/executor.js";

/** Read a row as: "Type" or "Type.field": its access class. */
export type Declarations = Readonly<Record<string, AccessClass | string>>;
export type Resolvers = Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>>;
type Bearer = { extensions: Readonly<Record<string, unknown>>; resolve?: GraphQLFieldResolver<unknown, unknown> | undefined };

function bearerAt(schema: GraphQLSchema, at: string): Bearer {
  const [typeName = "", fieldName] = at.split(".");
  const type = schema.getType(typeName);
  const bearer = fieldName === undefined ? type : type && "getFields" in type ? type.getFields()[fieldName] : undefined;
  if (bearer === undefined) throw new Error(`the toy has no ${at}`);
  return bearer;
}

export function toySchema(sdl: string, declarations: Declarations, resolvers: Resolvers = {}): GraphQLSchema {
  const schema = resolveTypesByName(buildSchema(sdl));
  for (const [at, access] of Object.entries(declarations)) Object.assign(bearerAt(schema, at), { extensions: { access } });
  for (const [at, resolve] of Object.entries(resolvers)) Object.assign(bearerAt(schema, at), { resolve });
  return schema;
}

export const guardedToy = (sdl: string, declarations: Declarations, resolvers: Resolvers = {}): GraphQLSchema =>
  shieldSchema(toySchema(sdl, declarations, resolvers));

/** A reader who holds every post there is, by a token that lets exactly these abilities through. */
export const reader = (...abilities: Ability[]): Actor => ({
  tenantId: "t", accountId: "a", personId: "p", scopes: abilities,
  posts: [{ postId: "post", unitId: "unit", unitPath: ["unit"], roles: wordsOf(ROLE) }],
});
export const everyAbility = wordsOf(ABILITY);
export const withoutPost: Actor = { ...reader(), posts: [], scopes: null };

export interface Answer { readonly data: unknown; readonly codes: readonly string[]; readonly denied: readonly Denied[] }

/** One document, answered by the interpreter first and by the compiled program after it: both must say the same. */
export async function ask(schema: GraphQLSchema, source: string, context: object): Promise<Answer> {
  const execute = createExecutor(schema);
  const document = parse(source);
  const operation = document.definitions.find((each): each is OperationDefinitionNode => each.kind === "OperationDefinition")!;
  const run = () => execute({
    document, source, operation, operationName: null, variables: {}, hash: createHash("sha256").update(source).digest("hex"), context,
  });
  const [interpreted, compiled] = [answerOf(await run()), answerOf(await run())];
  if (JSON.stringify(interpreted) !== JSON.stringify(compiled)) throw new Error(`two answers: ${JSON.stringify({ interpreted, compiled })}`);
  return compiled;
}

function answerOf({ data, errors = [] }: ExecutionResult): Answer {
  const causes = errors.map(({ originalError }) => originalError).filter((each): each is Denied => each instanceof Denied);
  return { data: structuredClone(data) ?? null, codes: errors.map(codeOf), denied: causes };
}
