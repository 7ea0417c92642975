/** The frame of every verb: ability, idempotency, dry run, one unit of work. What a verb decides stands in its own file. */
import { createHash } from "node:crypto";
import { abilitiesOf, grantingPosts } from "../../../permissions/policies/abilities.js";
import type { Ability } from "../../kernel/abilities.js";
import { isSystem } from "../../kernel/actor.js";
import { forbidden } from "../../kernel/fault.js";
import { isRefusal, type Refusal } from "../../kernel/refusal.js";
import { byId, unitOfWork, type Caller, type Tx } from "../db/unit-of-work.js";

export interface Done { readonly id: string }
/** The answer of a dry run: everything was decided, nothing was written. */
export interface Validated { readonly __typename: "Validated"; readonly action: string }
export type Decided = Done | Refusal;
export type Outcome = Decided | Validated;
export const isDone = (outcome: Outcome): outcome is Done => !("__typename" in outcome);

/** What every verb's input carries. */
export interface VerbInput {
  /** Makes repeating harmless; the same key with another input is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Dry run. */
  readonly validateOnly?: boolean | null | undefined;
}

/** What a step on something that exists carries. */
export interface StepOn extends VerbInput {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
  readonly note?: string | null | undefined;
}

export interface Verb {
  /** system.verb, e.g. `officers.suspendCertificate`. */
  readonly operation: string;
  readonly ability: Ability;
}

export async function performing<I extends VerbInput>(caller: Caller, { operation, ability }: Verb, input: I, work: (tx: Tx) => Promise<Decided>): Promise<Outcome> {
  requireAbility(caller, ability);
  const { idempotencyKey: key, validateOnly, ...content } = input;
  const inputHash = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  const postIds = isSystem(caller.who) ? undefined : grantingPosts(caller.who, ability);
  const isDryRun = validateOnly === true;
  const decided = await unitOfWork<Decided>(caller, operation, work, {
    postIds, isDryRun, ...(key && !isDryRun && { idempotency: { key, inputHash, replay: byId } }),
  });
  return isDryRun && !isRefusal(decided) ? { __typename: "Validated", action: operation.slice(operation.indexOf(".") + 1) } : decided;
}

export function requireAbility({ who }: Caller, ability: Ability): void {
  if (isSystem(who) || abilitiesOf(who).has(ability)) return;
  throw forbidden({ rule: `ability.${ability}`, because: who.posts.length > 0 || who.office ? "NO_ABILITY" : "NO_POST", law: [] });
}
