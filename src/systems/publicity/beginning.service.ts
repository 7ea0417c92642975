/** What every verb of publicity begins with: its name, and the unit and organ it is about. */
import type { Ability } from "../../kernel/abilities.js";
import { isSystem } from "../../kernel/actor.js";
import { notFound } from "../../kernel/fault.js";
import type { Tx } from "../../platform/db/unit-of-work.js";
import { findPlace, type Place } from "../organisations/index.js";

export const verb = (name: string, ability: Ability) => ({ operation: `publicity.${name}`, ability });

/** The unit and its organ; out of sight and never existed are one answer. */
export async function getPlace(tx: Tx, unitId: string): Promise<Place> {
  const place = await findPlace(tx, tx.tenantId, unitId, tx.today);
  if (!place) throw notFound();
  return place;
}
export const personOf = ({ who }: Tx): string | null => (isSystem(who) ? null : who.personId);
