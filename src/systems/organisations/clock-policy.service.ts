/** The two policies that the clocks ask for, as they hold for a unit on a day. */
import { POLICY_PRESETS } from "../../../seeds/reference/policy-presets.js";
import type { ReadClockPolicy } from "../../platform/deadlines/policy-port.js";
import { effectivePolicy } from "./policy.rules.js";
import { policyFactsOf } from "./policies.store.js";

export const clockPolicy: ReadClockPolicy = async (reader, tenantId, unitId, date) => {
  const [facts = { path: [], settings: [], attachments: [] }] = await policyFactsOf(reader, tenantId, [unitId], date);
  return {
    rollForward: effectivePolicy(facts, POLICY_PRESETS, "rollForward").value === true,
    warningDays: Number(effectivePolicy(facts, POLICY_PRESETS, "dueSoonDays").value),
  };
};
