/** Who sees what of services of third parties: whoever serves in the organ, whoever stands above it, and the legal offices in whose area it lies. */
import type { Reach, VisibilityRow } from "./visibility-row.js";

const row = (reach: Reach): VisibilityRow => ({ type: "ThirdPartyService", reach, fields: ["GENERAL"], needs: "seeThirdParties", rule: `see.ThirdPartyService.${reach}`, law: ["NL-QZ-26"] });

/** Read a row as: a service is shown to whoever stands within this REACH; the owner is the organ that is served. */
export const THIRD_PARTY_VISIBILITY: readonly VisibilityRow[] = [row("SAME_ORGAN"), row("ABOVE_OWNER"), row("OWN_AREA")];
