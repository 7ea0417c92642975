/** Who sees what of authorisations: what is published everybody who is signed in, the rest both sides, whoever keeps it and the legal offices in whose area it lies. */
import type { Reach, VisibilityRow } from "./visibility-row.js";

const row = (reach: Reach): VisibilityRow =>
  ({ type: "Authorisation", reach, fields: ["GENERAL"], ...(reach !== "PUBLISHED" && { needs: "seeTransfers" }), rule: `see.Authorisation.${reach}`, law: ["WP-A-5-1", "NL-XK-23"] });

/** Read a row as: an authorisation is shown to whoever stands within this REACH; the owner is the organisation that is authorised. */
export const AUTHORISATION_VISIBILITY: readonly VisibilityRow[] = [row("PUBLISHED"), row("PARTY"), row("OWN_AREA")];
