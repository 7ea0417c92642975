/** What every verb of delegated enforcement begins with: its name, the person who asks, and open matters that somebody else keeps. */
import type { Ability } from "../../kernel/abilities.js";
import { isSystem } from "../../kernel/actor.js";
import type { Id } from "../../kernel/ids.js";
import type { Tx } from "../../platform/db/unit-of-work.js";

export const verb = (name: string, ability: Ability) => ({ operation: `delegation.${name}`, ability });
export const personOf = ({ who }: Tx): string | null => (isSystem(who) ? null : who.personId);

/** Numbers of what is open at the delegate under a letter; a later system that keeps such matters also hands them back. */
export type OpenMatters = (tx: Tx, delegationId: Id) => Promise<readonly string[]>;
let plugged: readonly OpenMatters[] | undefined;

/** Systems that keep matters of a delegate plug what is open when the application is put together. */
export function plugOpenMatters(sources: readonly OpenMatters[]): void {
  plugged = sources;
}

export async function openMatters(tx: Tx, delegationId: Id): Promise<string[]> {
  if (!plugged) throw new Error("nobody has said who keeps open matters: a delegation would end without handing them back");
  const found: string[] = [];
  for (const source of plugged) found.push(...(await source(tx, delegationId)));
  return found;
}
