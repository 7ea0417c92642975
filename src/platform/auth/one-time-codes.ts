/** One-time codes by the clock (RFC 6238), and the sealing of the seeds they are made from. */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type * as OtpAuth from "otpauth";
import { onDemand } from "../config/on-demand.js";
import { deriveKey } from "../config/keys.js";

const PERIOD_S = 30;
const SEED_BYTES = 20;
/** Steps that two clocks may differ. */
const WINDOW = 1;
const ISSUER = "行政执法责任制";

const otpauth = onDemand<typeof OtpAuth>("otpauth");
const totp = (seed: Buffer, label = ""): OtpAuth.TOTP => {
  const { Secret, TOTP } = otpauth();
  return new TOTP({ issuer: ISSUER, label, algorithm: "SHA1", digits: 6, period: PERIOD_S, secret: new Secret({ buffer: Uint8Array.from(seed).buffer }) });
};

export const newSeed = (): Buffer => randomBytes(SEED_BYTES);
/** What an authenticator app reads, as text or as a picture drawn from it. */
export const seedForApp = (seed: Buffer, label: string): { readonly secret: string; readonly uri: string } =>
  ({ secret: totp(seed).secret.base32, uri: totp(seed, label).toString() });

/** The step of the clock that the code belongs to; undefined for a wrong code. A step that was used once is used up. */
export function findStep(seed: Buffer, code: string, now: Date): number | undefined {
  const delta = /^\d{6}$/.test(code) ? totp(seed).validate({ token: code, timestamp: now.getTime(), window: WINDOW }) : null;
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD_S) + delta;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A seed at rest: AES-256-GCM, bound to the account it belongs to, so that it opens in no other row. */
export interface SeedSeal { seal(seed: Buffer, accountId: string): Buffer; open(sealed: Buffer, accountId: string): Buffer }

export function seedSeal(secret: string): SeedSeal {
  const key = deriveKey(secret, "one-time-codes");
  return {
    seal(seed, accountId) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(accountId));
      return Buffer.concat([iv, cipher.update(seed), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed, accountId) {
      const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, IV_BYTES)).setAAD(Buffer.from(accountId)).setAuthTag(sealed.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
    },
  };
}
