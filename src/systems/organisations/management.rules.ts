/** What each mode of management requires and forbids (§2.2), and which edges it draws. */
import type { OrgPlace } from "../../kernel/org-facts.js";
import type { LawRef } from "../../kernel/verdict.js";
import type { DualPrimary, ManagementMode, RelationKind } from "../../kernel/vocabulary.js";

export interface ModeChoice {
  readonly mode: ManagementMode;
  readonly dualPrimary: DualPrimary | null;
  readonly unit: Pick<OrgPlace, "id" | "kind">;
  readonly superior: Pick<OrgPlace, "id" | "kind"> | null;
  readonly government: Pick<OrgPlace, "id" | "kind"> | null;
}

type Need = "required" | "forbidden" | "optional";

/** Read a row as: under MODE the superior, the local government and the main side are required, optional or forbidden. */
const REQUIREMENTS: Readonly<Record<ManagementMode, { superior: Need; government: Need; dualPrimary: Need; law: readonly LawRef[] }>> = {
  LOCAL: { superior: "optional", government: "required", dualPrimary: "forbidden", law: ["NL-OG-83", "YB-2.4.1-1"] },
  VERTICAL: { superior: "required", government: "optional", dualPrimary: "forbidden", law: ["NL-OG-83", "YB-2.4.1-3"] },
  DUAL: { superior: "required", government: "required", dualPrimary: "required", law: ["NL-OG-83", "YB-2.4.1-5"] },
};

/** Read a row as: under MODE the unit gets these edges to its superior and to its local government. */
export const EDGES: Readonly<Record<ManagementMode, { superior: RelationKind; government: readonly RelationKind[] }>> = {
  LOCAL: { superior: "GUIDED_BY", government: ["LED_BY"] },
  VERTICAL: { superior: "LED_BY", government: ["LOCATED_IN"] },
  DUAL: { superior: "LED_BY", government: ["LED_BY"] },
};

/** Every edge that a mode can draw: a new mode ends those of the old one. */
export const MODE_EDGES: readonly RelationKind[] = ["LED_BY", "GUIDED_BY", "LOCATED_IN"];

export type ModeFault =
  | "UNIT_HAS_NO_MODE" | "SUPERIOR_REQUIRED" | "GOVERNMENT_REQUIRED" | "DUAL_PRIMARY_REQUIRED"
  | "DUAL_PRIMARY_FORBIDDEN" | "SUPERIOR_NOT_A_DEPARTMENT" | "GOVERNMENT_NOT_A_GOVERNMENT" | "OWN_SUPERIOR";

const present = { superior: "SUPERIOR_REQUIRED", government: "GOVERNMENT_REQUIRED", dualPrimary: "DUAL_PRIMARY_REQUIRED" } as const;

/** Everything that is wrong with the choice; empty when the mode may be registered. */
export function faultsOfMode(choice: ModeChoice): ModeFault[] {
  const needs = REQUIREMENTS[choice.mode];
  const faults: ModeFault[] = [];
  if (choice.unit.kind !== "ENFORCEMENT_DEPARTMENT" && choice.unit.kind !== "AUTHORISED_ORG") faults.push("UNIT_HAS_NO_MODE");
  for (const part of ["superior", "government", "dualPrimary"] as const) {
    if (needs[part] === "required" && choice[part] === null) faults.push(present[part]);
  }
  if (needs.dualPrimary === "forbidden" && choice.dualPrimary !== null) faults.push("DUAL_PRIMARY_FORBIDDEN");
  if (choice.superior && choice.superior.kind !== "ENFORCEMENT_DEPARTMENT" && choice.superior.kind !== "AUTHORISED_ORG") {
    faults.push("SUPERIOR_NOT_A_DEPARTMENT");
  }
  if (choice.superior?.id === choice.unit.id) faults.push("OWN_SUPERIOR");
  if (choice.government && choice.government.kind !== "GOVERNMENT") faults.push("GOVERNMENT_NOT_A_GOVERNMENT");
  return faults;
}

export const lawOfMode = (mode: ManagementMode): readonly LawRef[] => REQUIREMENTS[mode].law;
