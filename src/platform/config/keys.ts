/** One key for each purpose, derived from the one secret of the installation by HKDF. */
import { hkdfSync } from "node:crypto";

export type KeyPurpose = "audit-chain" | "cursor" | "personal-data" | "lookup" | "one-time-codes";

/** `subject` narrows a purpose further, as to one tenant; two purposes or subjects never share a key. */
export const deriveKey = (secret: string, purpose: KeyPurpose, subject = ""): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "enforcement-responsibility", `${purpose}/${subject}`, 32));
