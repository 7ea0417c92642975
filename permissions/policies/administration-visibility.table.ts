/** Who sees what of the platform's own realm: its administrators and nobody else. Rows of tenants are in no realm but their own. */
import type { Ability } from "../../src/kernel/abilities.js";
import type { NodeType } from "../../src/kernel/ids.js";
import type { VisibilityRow } from "./visibility-row.js";

const row = (type: NodeType, needs: Ability): VisibilityRow => ({ type, reach: "TENANT", fields: ["GENERAL"], needs, rule: `see.${type}.TENANT`, law: [] });

/** Read a row as: a record of this TYPE is shown to whoever holds this ability in the realm the record belongs to. */
export const ADMINISTRATION_VISIBILITY: readonly VisibilityRow[] = [
  row("PlatformAccount", "seePlatformAccounts"),
  row("AccountChangeRequest", "seePlatformAccounts"),
];
