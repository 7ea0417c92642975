/** What a policy says for a unit on a day, for verbs, which ask inside their own transaction. */
import { POLICY_PRESETS } from "../../../seeds/reference/policy-presets.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { PolicyKey } from "../../kernel/policy-keys.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { effectivePolicy } from "./policy.rules.js";
import { policyFactsOf } from "./policies.store.js";

export async function policyValueOf(reader: Reader, tenantId: string, unitId: string, date: LegalDate, key: PolicyKey): Promise<unknown> {
  const [facts] = await policyFactsOf(reader, tenantId, [unitId], date);
  return effectivePolicy(facts ?? { path: [], settings: [], attachments: [] }, POLICY_PRESETS, key).value;
}
