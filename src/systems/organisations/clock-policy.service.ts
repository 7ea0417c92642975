/** Policies as they hold for a unit on a day, for whoever decides inside a transaction; and the two that the clocks ask for. */
import { POLICY_PRESETS } from "../../../seeds/reference/policy-presets.js";
import type { ReadClockPolicy } from "../../platform/deadlines/policy-port.js";
import type { PolicyKey, PolicyValue } from "../../kernel/policy-keys.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { effectivePolicy } from "./policy.rules.js";
import { policyFactsOf } from "./policies.store.js";

export const clockPolicy: ReadClockPolicy = async (reader, tenantId, unitId, date) => {
  const [facts = { path: [], settings: [], attachments: [] }] = await policyFactsOf(reader, tenantId, [unitId], date);
  return {
    rollForward: effectivePolicy(facts, POLICY_PRESETS, "rollForward").value === true,
    warningDays: Number(effectivePolicy(facts, POLICY_PRESETS, "dueSoonDays").value),
  };
};

/** The values of some policies of one unit, in one statement. */
export async function policyValues<K extends PolicyKey>(reader: Reader, tenantId: Id, unitId: Id, date: LegalDate, keys: readonly K[]): Promise<Readonly<Record<K, PolicyValue>>> {
  const [facts = { path: [], settings: [], attachments: [] }] = await policyFactsOf(reader, tenantId, [unitId], date);
  return Object.fromEntries(keys.map((key) => [key, effectivePolicy(facts, POLICY_PRESETS, key).value])) as Record<K, PolicyValue>;
}
