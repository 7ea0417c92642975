/** Who sees what of power lists: published editions everybody who is signed in, others the department and, once reported, whoever examines. */
import type { Ability } from "../../src/kernel/abilities.js";
import type { NodeType } from "../../src/kernel/ids.js";
import type { LawRef } from "../../src/kernel/verdict.js";
import type { Reach, VisibilityRow } from "./visibility-row.js";

const row = (type: NodeType, reach: Reach, law: readonly LawRef[], needs?: Ability): VisibilityRow =>
  ({ type, reach, fields: ["GENERAL"], ...(needs && { needs }), rule: `see.${type}.${reach}`, law });

/** Read a row as: a record of this TYPE is shown to whoever stands within this REACH and holds this ability; the owner is the department. */
export const POWER_LISTS_VISIBILITY: readonly VisibilityRow[] = [
  row("Basis", "TENANT", ["AR-4.1.1-2"], "seeStructure"),
  row("BasisCatalogue", "TENANT", ["WP-F-3"], "seeStructure"),
  row("ListCampaign", "TENANT", ["YB-3.1-1"], "seeLists"),
  row("CampaignAddressee", "SAME_ORGAN", ["YB-3.1-1"], "seeLists"),
  row("CampaignAddressee", "EXAMINER", ["YB-3.1-3"], "seeLists"),
  row("ImportRun", "SAME_ORGAN", ["AR-4.1.1-1"], "seeLists"),
  row("PowerList", "PUBLISHED", ["YB-2.1-5"]),
  row("PowerList", "SAME_ORGAN", ["YB-2.1-1"], "seeLists"),
  row("PowerList", "EXAMINER", ["YB-3.1-2"], "seeLists"),
  row("PowerItem", "PUBLISHED", ["YB-2.1-5"]),
  row("PowerItem", "SAME_ORGAN", ["YB-2.1-1"], "seeLists"),
  row("PowerItem", "EXAMINER", ["YB-3.1-2"], "seeLists"),
  row("ListExamination", "SAME_ORGAN", ["YB-3.1-2"], "seeLists"),
  row("ListExamination", "EXAMINER", ["YB-3.1-2"], "seeLists"),
  row("BasisChange", "TENANT", ["YB-2.1-6"], "seeLists"),
  row("DiscretionBenchmark", "PUBLISHED", ["TJ-3.1.1.2-3"]),
  row("DiscretionBenchmark", "SAME_ORGAN", ["YB-2.2-3"], "seeLists"),
  row("AdjustmentTask", "SAME_ORGAN", ["YB-2.1-6"], "seeLists"),
  row("AdjustmentTask", "EXAMINER", ["YB-2.1-7"], "seeLists"),
  row("AdjustmentTask", "OWN_AREA", ["YB-2.1-7"], "seeLists"),
];
