/** One rule for each access class; the decision is ours, the library only asks it. */
import { Denied, forbidden, unauthenticated } from "../../src/kernel/fault.js";
import type { AccessClass } from "../../src/kernel/access.js";
import type { Actor } from "../../src/kernel/actor.js";
import { mayUse } from "../policies/abilities.js";
import { rule } from "./library.js";

/** What the gate reads of a request's context; null is a reader who has not signed in. The library also writes `_shield` there. */
export interface GuardedContext { readonly actor: Actor | null }

/** True, or thrown: the reason why not. */
export function requireAccess(access: AccessClass, { actor }: GuardedContext): true {
  if (access === "anyone") return true;
  if (actor === null) throw unauthenticated();
  if (access === "signedIn") return true;
  const verdict = mayUse(actor, access);
  if (!verdict.allowed) throw forbidden(verdict);
  return true;
}

/** A rule that breaks is our fault, never a refusal: whatever it threw is kept as the cause, and no code it carries gets out. */
function decide(access: AccessClass, context: GuardedContext): true {
  try {
    return requireAccess(access, context);
  } catch (error) {
    if (error instanceof Denied) throw error;
    throw new Error(`the rule ${access} failed`, { cause: error });
  }
}

const ruleFor = (access: AccessClass) => rule(access, { cache: "no_cache" })((_parent, _args, context: GuardedContext) => decide(access, context));
export type AccessRule = ReturnType<typeof ruleFor>;

const rules = new Map<AccessClass, AccessRule>();

/** The library tells rules apart by name, so there is one instance for each. */
export function ruleOf(access: AccessClass): AccessRule {
  const made = rules.get(access) ?? ruleFor(access);
  rules.set(access, made);
  return made;
}
