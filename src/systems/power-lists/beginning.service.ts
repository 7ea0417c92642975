/** What every verb of lists and bases begins with: its name, the department it is about, and the person who asks. */
import type { Ability } from "../../kernel/abilities.js";
import { isSystem } from "../../kernel/actor.js";
import { notFound } from "../../kernel/fault.js";
import type { Tx } from "../../platform/db/unit-of-work.js";
import { findPlace, type Place } from "../organisations/index.js";

export const verb = (name: string, ability: Ability) => ({ operation: `powerLists.${name}`, ability });

/** The unit and its department; out of sight and never existed are one answer. */
export async function getPlace(tx: Tx, unitId: string): Promise<Place> {
  const place = await findPlace(tx, tx.tenantId, unitId, tx.today);
  if (!place) throw notFound();
  return place;
}
export const personOf = ({ who }: Tx): string | null => (isSystem(who) ? null : who.personId);
