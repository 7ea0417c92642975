/** Circumstances as they are told: what is left open, or said to be nothing, is not said. */

/** GraphQL lets a client write null for what it does not know; a policy must never take that for an answer. */
export function told<T extends object>(circumstances: T | null | undefined): T {
  return Object.fromEntries(Object.entries(circumstances ?? {}).filter(([, value]) => value !== null && value !== undefined)) as T;
}
