/** A signed anchor: what a tenant's chain was at one moment, said so that anybody with the public key can hold the chain to it for ever. */
import { createHash, createPublicKey, verify, type KeyObject } from "node:crypto";
import type { Id } from "../../kernel/ids.js";
import { lengthPrefixed } from "./length-prefixed.js";

export const ANCHOR_FORMAT = 1;
/** First of the signed texts, so that no signature of ours over anything else can pass for an anchor. */
const PURPOSE = "enforcement-responsibility/audit-anchor";

export interface AnchorClaims {
  readonly format: number;
  readonly tenant: Id;
  /** 1, 2, 3 … for each tenant. */
  readonly number: number;
  /** The last event that was there, its hash, and the digest of the stored bytes of every event up to it. */
  readonly seq: string;
  readonly hash: string;
  readonly digest: string;
  /** ISO text of the database's clock. */
  readonly madeAt: string;
  readonly keyId: string;
  /** The id of the anchor before; empty for the first. */
  readonly previous: string;
}
export interface SignedAnchor extends AnchorClaims {
  /** SHA-256 of the signed bytes. */
  readonly id: string;
  /** Ed25519, as hex. */
  readonly signature: string;
}

export const bytesOf = (claims: AnchorClaims): Buffer =>
  lengthPrefixed([
    PURPOSE, String(claims.format), claims.tenant, String(claims.number), claims.seq, claims.hash, claims.digest, claims.madeAt, claims.keyId, claims.previous,
  ]);
export const idOf = (claims: AnchorClaims): string => createHash("sha256").update(bytesOf(claims)).digest("hex");

/** What stands before the first event. */
export const EMPTY_DIGEST = "0".repeat(64);
/** Digest of a chain up to an event. It needs no secret, so an outsider who has the stored bytes can follow it; the chain's own hashes do. */
export const nextDigest = (previous: string, event: { readonly hash: Buffer; readonly body: Buffer }): string =>
  createHash("sha256").update(Buffer.from(previous, "hex")).update(event.hash).update(event.body).digest("hex");

/** One line of an anchor file, and the body that is sent to a webhook. */
export const anchorLine = (anchor: SignedAnchor): string => JSON.stringify(anchor);

/** Read a row as: the FIELD of a line has this FORM; an anchor that breaks one is no anchor. */
const FORMS: Readonly<Record<keyof SignedAnchor, (value: unknown) => boolean>> = {
  format: (value) => value === ANCHOR_FORMAT,
  tenant: matches(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  number: (value) => Number.isSafeInteger(value) && (value as number) > 0,
  seq: matches(/^[1-9]\d{0,18}$/),
  hash: matches(/^[0-9a-f]{64}$/),
  digest: matches(/^[0-9a-f]{64}$/),
  madeAt: matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
  keyId: matches(/^[0-9a-f]{16}$/),
  previous: matches(/^(?:[0-9a-f]{64})?$/),
  id: matches(/^[0-9a-f]{64}$/),
  signature: matches(/^[0-9a-f]{128}$/),
};
function matches(form: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === "string" && form.test(value);
}

export function findAnchor(line: string): SignedAnchor | undefined {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return undefined; // a line that is not JSON is reported as no anchor by whoever asked
  }
  if (typeof read !== "object" || read === null) return undefined;
  const values = read as Record<string, unknown>;
  return Object.entries(FORMS).every(([field, form]) => form(values[field])) ? (values as unknown as SignedAnchor) : undefined;
}

/** Ed25519 public keys travel as their 32 bytes in hex; before them stands the constant head of their DER form. */
const DER_HEAD = Buffer.from("302a300506032b6570032100", "hex");
export const publicKeyOf = (hex: string): KeyObject => createPublicKey({ key: Buffer.concat([DER_HEAD, Buffer.from(hex, "hex")]), format: "der", type: "spki" });
export const publicHexOf = (key: KeyObject): string => key.export({ format: "der", type: "spki" }).subarray(DER_HEAD.length).toString("hex");
export const keyIdOf = (publicHex: string): string => createHash("sha256").update("anchor-key-id").update(Buffer.from(publicHex, "hex")).digest("hex").slice(0, 16);

export const isSignedBy = (publicHex: string, bytes: Buffer, signature: string): boolean => verify(null, bytes, publicKeyOf(publicHex), Buffer.from(signature, "hex"));
