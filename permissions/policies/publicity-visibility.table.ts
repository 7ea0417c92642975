/** Who sees what of publicity: what stands on a site everybody who is signed in, drafts only those who work on them. */
import type { Ability } from "../../src/kernel/abilities.js";
import type { NodeType } from "../../src/kernel/ids.js";
import type { LawRef } from "../../src/kernel/verdict.js";
import type { Reach, VisibilityRow } from "./visibility-row.js";

const row = (type: NodeType, reach: Reach, law: readonly LawRef[], needs?: Ability): VisibilityRow =>
  ({ type, reach, fields: ["GENERAL"], ...(needs && { needs }), rule: `see.${type}.${reach}${needs ? `.${needs}` : ""}`, law });

/** Read a row as: a record of this TYPE is shown to whoever stands within this REACH and holds this ability; the owner is the unit that collects, and it lies before office and legal section of its organ. */
export const PUBLICITY_VISIBILITY: readonly VisibilityRow[] = [
  row("DisclosureItem", "PUBLISHED", ["ZJ8-5-3", "TJ-3.1.1.1-1"]),
  row("DisclosureItem", "OWN_UNIT", ["ZJ8-6-1"], "collectDisclosures"),
  row("DisclosureItem", "EXAMINER", ["ZJ8-6-1"], "arrangeDisclosures"),
  row("DisclosureItem", "EXAMINER", ["ZJ8-6-1"], "reviewDisclosures"),
  row("UnitContact", "TENANT", ["ZJ8-3"], "seeStructure"),
  row("RosterEntry", "TENANT", ["WP-I-1-3"], "seeStructure"),
  row("DisclosureDossier", "SAME_ORGAN", ["TJ-3.1.1.1-1"], "seeDisclosures"), // what it still lacks; what stands in it is everybody's
  row("DisclosureDossier", "OWN_AREA", ["TJ-3.1.1.1-1"], "seeDisclosures"),
];
