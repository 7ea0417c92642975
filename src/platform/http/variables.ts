/** Checks the variables of a request: of the declared types, well-formed text, no list or nesting past the limits. Names paths, never values. */
import {
  coerceInputValue, isInputType, isNonNullType, typeFromAST, valueFromAST, type GraphQLSchema, type OperationDefinitionNode,
} from "graphql";
import type { FieldFault } from "../../kernel/fault.js";

type Variables = Readonly<Record<string, unknown>>;
export interface VariableLimits { readonly listItems: number; readonly variableDepth: number }
const MAX_FAULTS = 20;

export interface ReadVariables {
  /** Values as resolvers get them, defaults filled in. */
  readonly values: Variables;
  /** Every place where the variables do not fit their declarations. */
  readonly faults: readonly FieldFault[];
}

export function readVariables(schema: GraphQLSchema, operation: OperationDefinitionNode, sent: Variables): ReadVariables {
  const faults: FieldFault[] = [];
  const values: Record<string, unknown> = {};
  for (const { variable, type: typeNode, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, typeNode);
    if (!isInputType(type)) continue;
    const isSent = Object.hasOwn(sent, name) && sent[name] !== undefined;
    if (!isSent && defaultValue !== undefined) values[name] = valueFromAST(defaultValue, type);
    else if (isNonNullType(type) && (!isSent || sent[name] === null)) faults.push({ path: name, rule: "required" });
    else if (isSent) {
      values[name] = coerceInputValue(sent[name], type, (path, _invalid, error) => {
        if (faults.length < MAX_FAULTS) faults.push({ path: [name, ...path].join("."), rule: ruleOf(error.message) });
      });
    }
  }
  return { values, faults };
}

/** Read a row as: graphql-js says so (pattern) → our rule. The message itself repeats the value, so it goes no further. */
const RULES: readonly (readonly [pattern: RegExp, rule: string])[] = [
  [/^Field ".*" of required type .* was not provided/s, "required"],
  [/^Expected non-nullable type /, "required"],
  [/^Field ".*" is not defined by type /s, "unknownField"],
  [/^Exactly one key must be specified/, "oneOf"],
];
const ruleOf = (message: string): string => RULES.find(([pattern]) => pattern.test(message))?.[1] ?? "type";

const LONE_SURROGATE = /\p{Surrogate}/u;
/** Text the database would refuse (NUL) or silently change (half a surrogate pair). */
export const isWellFormedText = (text: string): boolean => !text.includes("\0") && !LONE_SURROGATE.test(text);

/** Keys are the sender's too: a path is cut before it becomes a text of its own. */
const below = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`).slice(0, 200);

/** Walks the sent value before anything coerces it. Iterative: the depth of JSON is the sender's choice, not our stack's. */
export function faultsOfInput(variables: Variables, limits: VariableLimits): FieldFault[] {
  const faults: FieldFault[] = [];
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value: variables, path: "", depth: 0 }];
  for (let next = waiting.pop(); next !== undefined && faults.length < MAX_FAULTS; next = waiting.pop()) {
    const { value, path, depth } = next;
    const fault = (rule: string): number => faults.push({ path, rule });
    if (typeof value === "string") {
      if (!isWellFormedText(value)) fault("wellFormedText");
    } else if (typeof value === "object" && value !== null) {
      if (depth > limits.variableDepth) fault("nesting");
      else if (Array.isArray(value) && value.length > limits.listItems) fault("listLength");
      else for (const [key, item] of Object.entries(value)) waiting.push({ value: item, path: below(path, key), depth: depth + 1 });
    }
  }
  return faults;
}
