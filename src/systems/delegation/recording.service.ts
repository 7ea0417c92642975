/** What records of transfers and authorisations have in common: where the organ stands, which office keeps the record, and the edge that comes and goes with it. */
import { isSystem } from "../../kernel/actor.js";
import { badInput, notFound } from "../../kernel/fault.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { isRefusal, type Refusal } from "../../kernel/refusal.js";
import type { Tx } from "../../platform/db/unit-of-work.js";
import { changeRefused, earliestChange, findPlace, relate, undraw, type Place } from "../organisations/index.js";

export async function placeOf(tx: Tx, unitId: string): Promise<Place> {
  const place = await findPlace(tx, tx.tenantId, unitId, tx.today);
  if (!place) throw notFound();
  return place;
}

/** The office through whose post it is drafted keeps the record. */
export const keeperOf = ({ who }: Tx, fallback: string): string => (isSystem(who) ? fallback : (who.posts.find(({ organId }) => organId)?.organId ?? fallback));

type Told = Exclude<Awaited<ReturnType<typeof relate>>, Refusal>;
/** The edge of a record, and which units it gave a further version. */
export interface Drawn { relationId: string | null; moved: Told["moved"] }
export const undrawn = (): Drawn => ({ relationId: null, moved: [] });

/** It stands from its first day on; what lies too far back only a system draws. */
export async function drawEdge(tx: Tx, edge: Parameters<typeof relate>[1], drawn: Drawn): Promise<Refusal | undefined> {
  const earliest = earliestChange(tx.today);
  if (!isSystem(tx.who) && edge.from < earliest) return changeRefused("BACKDATED_TOO_FAR", [], earliest);
  const told = await relate(tx, edge);
  if (isRefusal(told)) return told;
  Object.assign(drawn, { relationId: told.subject.id, moved: told.moved });
  return undefined;
}

export async function endEdge(tx: Tx, { relationId, fromOn }: { readonly relationId: string | null; readonly fromOn: string }, endsOn: LegalDate, drawn: Drawn): Promise<Refusal | undefined> {
  if (endsOn <= fromOn) throw badInput({ path: "input.endsOn", rule: "afterFrom" });
  const told = await undraw(tx, { relationId: relationId!, from: endsOn });
  if (isRefusal(told)) return told;
  drawn.moved = told.moved;
  return undefined;
}
