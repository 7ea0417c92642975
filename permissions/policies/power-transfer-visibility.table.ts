/** Who sees what of powers handed over: what is published everybody who is signed in, the rest both sides, whoever keeps it and the legal offices in whose area it lies. */
import type { NodeType } from "../../src/kernel/ids.js";
import type { Reach, VisibilityRow } from "./visibility-row.js";

const row = (type: NodeType, reach: Reach): VisibilityRow =>
  ({ type, reach, fields: ["GENERAL"], ...(reach !== "PUBLISHED" && { needs: "seeTransfers" }), rule: `see.${type}.${reach}`, law: ["NL-CF-24", "WP-G-2-2"] });

/** Read a row as: a record of this TYPE is shown to whoever stands within this REACH; the owner is the organ that gives the power up. */
export const POWER_TRANSFER_VISIBILITY: readonly VisibilityRow[] = [
  row("PowerTransfer", "PUBLISHED"), row("PowerTransfer", "PARTY"), row("PowerTransfer", "OWN_AREA"),
  row("TransferInspection", "PARTY"), row("TransferInspection", "OWN_AREA"),
];
