/** Scope: where a reader stands today, as far as it decides what the reader sees. Stores take one with every list and every load. */
import type { Ability } from "./abilities.js";
import type { SystemActor } from "./actor.js";
import type { Id } from "./ids.js";
import type { LegalDate } from "./legal-date.js";

export interface Scope {
  readonly tenantId: Id;
  /** Who may look is decided today, whatever date is asked about. */
  readonly today: LegalDate;
  readonly abilities: readonly Ability[];
  /** Units where the reader holds a post. */
  readonly ownUnits: readonly Id[];
  /** Units that stand above one of them. */
  readonly unitsAbove: readonly Id[];
  /** Organs the reader serves in, whether in the organ itself or in a part of it. */
  readonly ownOrgans: readonly Id[];
  /** Governments whose legal office the reader works in. */
  readonly ownAreas: readonly Id[];
  readonly personId: Id | null;
  /** Why a job sees everything; null for everybody else, whose rows decide. */
  readonly reason: string | null;
}

/** The whole tenant, for the reason the system actor states; its unit of work writes that reason into the audit. */
export function everything(who: SystemActor, today: LegalDate): Scope {
  if (who.reason.trim() === "") throw new Error("nobody sees everything without a reason");
  return { tenantId: who.tenantId, today, abilities: [], ownUnits: [], unitsAbove: [], ownOrgans: [], ownAreas: [], personId: null, reason: who.reason };
}
