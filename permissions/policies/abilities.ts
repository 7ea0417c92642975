/** Abilities of an actor: what its posts grant, narrowed by the scopes of its token. Roles grant, scopes only take away. */
import type { Ability } from "../../src/kernel/abilities.js";
import type { Actor } from "../../src/kernel/actor.js";
import type { Code } from "../../src/kernel/codes.js";
import type { Verdict } from "../../src/kernel/verdict.js";
import { OFFICES, ROLES } from "./roles.js";

interface Abilities { readonly granted: ReadonlySet<Ability>; readonly effective: ReadonlySet<Ability> }

/** An actor is read anew for each request and never changes, so its abilities are worked out once. */
const known = new WeakMap<Actor, Abilities>();

function abilities(actor: Actor): Abilities {
  const worked = known.get(actor);
  if (worked) return worked;
  const { posts, office, scopes } = actor;
  const granted = new Set([...posts.flatMap(({ roles }) => roles.flatMap((role) => ROLES[role])), ...(office ? OFFICES[office] : [])]);
  const effective = scopes === null ? granted : new Set([...granted].filter((ability) => scopes.includes(ability)));
  const answer = { granted, effective };
  known.set(actor, answer);
  return answer;
}

export const abilitiesOf = (actor: Actor): ReadonlySet<Ability> => abilities(actor).effective;

/** The posts through which the actor holds the ability: what is done by it stands or falls with them. */
export const grantingPosts = ({ posts }: Actor, ability: Ability): string[] =>
  posts.filter(({ roles }) => roles.some((role) => ROLES[role].includes(ability))).map(({ postId }) => postId);

/** Does the actor hold the ability today, and if not: for want of a post, of the right post, or of a scope? */
export function mayUse(actor: Actor, ability: Ability): Verdict {
  const { granted, effective } = abilities(actor);
  const allowed = effective.has(ability);
  const because: Code = allowed ? "ROLE_GRANTS" : granted.has(ability) ? "OUTSIDE_SCOPE" : actor.posts.length === 0 && !actor.office ? "NO_POST" : "NO_ABILITY";
  return { allowed, rule: `ability.${ability}`, because, law: [], path: [] };
}
