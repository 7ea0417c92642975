/** Who sees what of service matters: matters and windows everybody who is signed in, guides once they are published, and before that the organ that writes them. */
import type { Ability } from "../../src/kernel/abilities.js";
import type { NodeType } from "../../src/kernel/ids.js";
import type { LawRef } from "../../src/kernel/verdict.js";
import type { Reach, VisibilityRow } from "./visibility-row.js";

const row = (type: NodeType, reach: Reach, law: readonly LawRef[], needs?: Ability): VisibilityRow =>
  ({ type, reach, fields: ["GENERAL"], ...(needs && { needs }), rule: `see.${type}.${reach}`, law });

/** Read a row as: a record of this TYPE is shown to whoever stands within this REACH and holds this ability; the owner is the organ. */
export const SERVICES_VISIBILITY: readonly VisibilityRow[] = [
  row("ServiceMatter", "TENANT", ["WP-E-5"], "seeStructure"),
  row("ServiceWindow", "TENANT", ["TJ-3.1.2.2-1"], "seeStructure"),
  row("ServiceGuide", "PUBLISHED", ["ZJ8-4-2", "TJ-3.1.1.3-1"]),
  row("ServiceGuide", "SAME_ORGAN", ["ZJ8-4-2"], "seeLists"),
];
