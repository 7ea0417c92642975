/** Opaque API tokens: 256 random bits with a prefix that secret scanners can find; the database keeps only their hash. */
import { createHash, randomBytes } from "node:crypto";

export const newToken = (): string => `ert_${randomBytes(32).toString("base64url")}`;
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");
