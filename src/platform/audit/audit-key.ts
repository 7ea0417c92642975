/** The key of a tenant's audit chain: derived, never stored, and named in each event so that it can be replaced one day. */
import { createHash, createHmac } from "node:crypto";
import type { Id } from "../../kernel/ids.js";
import { deriveKey } from "../config/keys.js";

export interface AuditKey {
  readonly id: string;
  sign(body: Uint8Array): Buffer;
}

export function auditKeyOf(secret: string, tenantId: Id): AuditKey {
  const key = deriveKey(secret, "audit-chain", tenantId);
  return {
    // A digest of the key names it without giving it away.
    id: createHash("sha256").update("audit-key-id").update(key).digest("hex").slice(0, 16),
    sign: (body) => createHmac("sha256", key).update(body).digest(),
  };
}
