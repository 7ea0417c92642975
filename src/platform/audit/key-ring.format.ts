/** The public key ring: every key that ever signed anchors, from when to when, each vouched for by the one before it. */
import { isSignedBy, keyIdOf } from "./anchor.format.js";
import { lengthPrefixed } from "./length-prefixed.js";

export const RING_FORMAT = 1;
const PURPOSE = "enforcement-responsibility/anchor-key";

/** Read an entry as: this KEY signs FROM then UNTIL then, and the key before it says so. */
export interface RingKey {
  readonly id: string;
  /** The 32 bytes of an Ed25519 public key, as hex. */
  readonly publicKey: string;
  readonly from: string;
  /** null: the key that signs now. */
  readonly until: string | null;
  /** Id and signature of the key before; null where trust begins. */
  readonly signedBy: string | null;
  readonly signature: string | null;
}
export interface KeyRing { readonly format: number; readonly keys: readonly RingKey[] }

export const bytesOfKey = ({ id, publicKey, from, signedBy }: Pick<RingKey, "id" | "publicKey" | "from" | "signedBy">): Buffer =>
  lengthPrefixed([PURPOSE, String(RING_FORMAT), id, publicKey, from, signedBy ?? ""]);

const HEX_64 = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

const isKey = (value: unknown): value is RingKey => {
  if (typeof value !== "object" || value === null) return false;
  const { id, publicKey, from, until, signedBy, signature } = value as Record<string, unknown>;
  const isText = (text: unknown, form: RegExp): boolean => typeof text === "string" && form.test(text);
  return isText(id, /^[0-9a-f]{16}$/) && isText(publicKey, HEX_64) && isText(from, INSTANT) && (until === null || isText(until, INSTANT))
    && (signedBy === null) === (signature === null) && (signature === null || isText(signature, /^[0-9a-f]{128}$/));
};

/** The ring that a file holds; undefined for anything else. */
export function findRing(text: string): KeyRing | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined; // told to whoever named the file
  }
  const { format, keys } = (read ?? {}) as Partial<Record<keyof KeyRing, unknown>>;
  return format === RING_FORMAT && Array.isArray(keys) && keys.length > 0 && keys.every(isKey) ? { format, keys } : undefined;
}

/** A key after the first that nobody vouches for: its predecessor was lost, and whoever verifies must be told of it by other means. */
export const newBeginnings = ({ keys }: KeyRing): readonly RingKey[] => keys.slice(1).filter(({ signedBy }) => signedBy === null);

/** Each later key is signed by the key before it, or begins anew where that one was lost; either way the one ends where the other begins. The key in the way, if any. */
export const findUnvouchedKey = ({ keys }: KeyRing): RingKey | undefined =>
  keys.find((key, index) => {
    if (keyIdOf(key.publicKey) !== key.id) return true;
    const before = keys[index - 1];
    if (!before) return key.signedBy !== null;
    if (before.until !== key.from) return true;
    return key.signedBy !== null && (key.signedBy !== before.id || !isSignedBy(before.publicKey, bytesOfKey(key), key.signature ?? ""));
  });
