/** Who sees which clocks: a unit its own and those below it, a person the feeds made for that person. */
import type { Ability } from "../../src/kernel/abilities.js";
import type { NodeType } from "../../src/kernel/ids.js";
import type { LawRef } from "../../src/kernel/verdict.js";
import type { Reach, VisibilityRow } from "./visibility-row.js";

const row = (type: NodeType, reach: Reach, needs?: Ability, law: readonly LawRef[] = []): VisibilityRow => ({
  type, reach, fields: ["GENERAL"], ...(needs && { needs }), rule: `see.${type}.${reach}`, law,
});

/** Read a row as: a record of this TYPE is shown to whoever stands within this REACH and holds this ability. */
export const DEADLINES_VISIBILITY: readonly VisibilityRow[] = [
  row("Deadline", "OWN_UNIT", "seeDeadlines", ["AR-3.4-1"]),
  row("Deadline", "ABOVE_OWNER", "seeDeadlines", ["AR-3.4-1"]),
  row("Notice", "OWN_UNIT", "seeDeadlines"),
  row("CalendarFeed", "OWN_PERSON"),
];
