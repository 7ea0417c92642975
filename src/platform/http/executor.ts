/** Executes validated operations: compiled by graphql-jit from their second use on, by graphql-js before that and wherever jit cannot. */
import {
  execute, GraphQLError, isAbstractType, OperationTypeNode,
  type DocumentNode, type ExecutionResult, type GraphQLSchema, type OperationDefinitionNode,
} from "graphql";
import { Denied } from "../../kernel/fault.js";
import { compile, type Program } from "./compile.js";
import { leastRecentlyUsed } from "./least-recently-used.js";
import type { TransportContext } from "./request.js";
import { readVariables } from "./variables.js";

export interface OperationToRun {
  readonly document: DocumentNode;
  readonly source: string;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null | undefined;
  /** SHA-256 of the source: the same text is the same program. */
  readonly hash: string;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly context: Pick<TransportContext, "deadline">;
}
export type Executor = (operation: OperationToRun) => Promise<ExecutionResult>;

/**
 * A document is compiled when it comes back, not when it first comes: compiling costs milliseconds, and a stream of
 * documents that never repeat must neither pay nor push the useful programs out of the cache.
 */
export function createExecutor(schema: GraphQLSchema, capacity = 500): Executor {
  resolveTypesByName(schema);
  const programs = leastRecentlyUsed<Program | "interpret">(capacity);
  const seenOnce = leastRecentlyUsed<true>(capacity * 4);

  const programFor = ({ hash, operationName, source }: OperationToRun): Program | "interpret" => {
    const key = `${hash}:${operationName ?? ""}`;
    const known = programs.get(key);
    if (known !== undefined) return known;
    if (seenOnce.get(key) === undefined) {
      seenOnce.set(key, true);
      return "interpret";
    }
    const program = compile(schema, source, operationName ?? undefined) ?? "interpret";
    programs.set(key, program);
    return program;
  };

  return async (operation) => {
    const { values, faults } = readVariables(schema, operation.operation, operation.variables ?? {});
    if (faults.length > 0) return { errors: [asGraphQLError(new Denied("BAD_USER_INPUT", { fields: faults }))] };
    const program = programFor(operation);
    const variables = program === "interpret" ? undefined : program.variables(values);
    const running = program === "interpret" || variables === undefined ? interpret(schema, operation) : run(program, operation, variables);
    return withinDeadline(running, operation);
  };
}

async function run(program: Program, { context }: OperationToRun, variables: Readonly<Record<string, unknown>>): Promise<ExecutionResult> {
  const result = await program.run(undefined, context, variables);
  return result.errors === undefined ? result : { ...result, errors: result.errors.map(rewrapped) };
}

async function interpret(schema: GraphQLSchema, { document, context, variables, operationName }: OperationToRun): Promise<ExecutionResult> {
  return execute({ schema, document, contextValue: context, variableValues: variables, operationName });
}

/** jit's errors only look like GraphQLError; Apollo masks what is not one, and formatError needs the original. */
function rewrapped(error: GraphQLError): GraphQLError {
  const wrapped = new GraphQLError(error.message, {
    path: error.path ?? null,
    originalError: error.originalError ?? null,
    extensions: error.extensions ?? null,
  });
  return Object.assign(wrapped, { locations: error.locations });
}

const asGraphQLError = (cause: Error): GraphQLError => new GraphQLError(cause.message, { originalError: cause });

/** A write that was still running may yet commit: its sender is told to ask again with the same key, not that it failed. */
function withinDeadline(running: Promise<ExecutionResult>, { context: { deadline }, operation }: OperationToRun): Promise<ExecutionResult> {
  if (deadline === undefined) return running;
  const code = operation.operation === OperationTypeNode.MUTATION ? "UNKNOWN_OUTCOME" : "TIMED_OUT";
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ errors: [asGraphQLError(new Denied(code))] }), Math.max(0, deadline - performance.now()));
    running.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A plain object says its type in `__typename`; jit cannot wait for the promise that type-graphql would give. */
export function resolveTypesByName(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = typenameOf;
  }
  return schema;
}

function typenameOf(value: unknown): string | undefined {
  const named = typeof value === "object" && value !== null && "__typename" in value ? value.__typename : undefined;
  return typeof named === "string" ? named : undefined;
}
