/** The gate behind a field of several types: rules on interfaces and unions are ignored, so each answer is asked for its own class. */
import type { AccessClass } from "../../src/kernel/access.js";
import { requireAccess, type GuardedContext } from "./rules.js";

/** Visibility has answered null before; what comes through it by mistake stops here. */
export async function requireMembers(members: ReadonlyMap<string, AccessClass>, answer: unknown, context: GuardedContext): Promise<void> {
  const value = await answer;
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    for (const each of value) await requireMembers(members, each, context);
    return;
  }
  const access = members.get(typenameOf(value));
  if (access !== undefined) requireAccess(access, context);
}

function typenameOf(value: unknown): string {
  const named = typeof value === "object" && value !== null && "__typename" in value ? value.__typename : undefined;
  if (typeof named !== "string") throw new Error("an answer of an interface or union does not say which type it is");
  return named;
}
