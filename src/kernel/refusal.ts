/** A refusal by law or state: returned, never thrown; a typed member of the mutation's result union. */
import type { Code } from "./codes.js";
import type { LawRef } from "./verdict.js";

export interface Refusal {
  /** Typename in the graph, e.g. `HierarchyCycle`. */
  readonly __typename: string;
  readonly code: Code;
  readonly law: readonly LawRef[];
}

/** Marks a value as a refusal so that the unit of work rolls back on it exactly as on a throw. */
const REFUSED = Symbol("refused");
export const refuse = <R extends Refusal>(refusal: R): R => Object.defineProperty(refusal, REFUSED, { value: true });
export const isRefusal = (value: unknown): value is Refusal => typeof value === "object" && value !== null && REFUSED in value;
