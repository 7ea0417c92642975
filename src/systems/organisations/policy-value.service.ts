/** What one policy says for units on a day, for verbs, which ask inside their own transaction, and for pages of rows. */
import { POLICY_PRESETS } from "../../../seeds/reference/policy-presets.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { PolicyKey, PolicyValue } from "../../kernel/policy-keys.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { effectivePolicy } from "./policy.rules.js";
import { policyFactsOf } from "./policies.store.js";

/** One statement for any number of units. */
export async function policyValuesOf(reader: Reader, tenantId: string, unitIds: readonly string[], date: LegalDate, key: PolicyKey): Promise<ReadonlyMap<string, PolicyValue>> {
  const facts = unitIds.length > 0 ? await policyFactsOf(reader, tenantId, unitIds, date) : [];
  return new Map(unitIds.map((id, at) => [id, effectivePolicy(facts[at] ?? { path: [], settings: [], attachments: [] }, POLICY_PRESETS, key).value]));
}

export const policyValueOf = async (reader: Reader, tenantId: string, unitId: string, date: LegalDate, key: PolicyKey): Promise<PolicyValue> =>
  (await policyValuesOf(reader, tenantId, [unitId], date, key)).get(unitId)!;
