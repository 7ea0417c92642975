/** The keys that sign anchors: one file holds the private key and the ring of all keys before it, so that a rotation is one rename. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config/config.js";
import { PASSABLE } from "../config/data-folder.js";
import { BootFault } from "../db/boot-fault.js";
import { isErrno, keepOnce, replaceWhole } from "../files/kept-file.js";
import { keyIdOf, publicHexOf } from "./anchor.format.js";
import { bytesOfKey, findRing, findUnvouchedKey, RING_FORMAT, type KeyRing, type RingKey } from "./key-ring.format.js";

const OTHERS_MAY = 0o077;

interface KeyFile { readonly ring: KeyRing; readonly key: RingKey; readonly privateKey: KeyObject }

export interface AnchorKeys {
  /** Read anew each time: a rotation beside a running server holds from its next anchor on. */
  signer(): { readonly keyId: string; sign(bytes: Buffer): string };
  ring(): KeyRing;
}

function textOf(file: string): string {
  try {
    const { mode } = statSync(file);
    if (process.platform !== "win32" && (mode & OTHERS_MAY) !== 0) {
      throw new BootFault(`the key of the anchors in ${file} is open to others (mode ${(mode & 0o777).toString(8)}): chmod 600 it, and rotate it if somebody may have read it`);
    }
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof BootFault) throw error;
    if (isErrno(error, "ENOENT")) throw new BootFault(`there is no key of the anchors at ${file} (ANCHOR_KEY_FILE): restore it, or make one with npm run operator -- anchor-rotate`);
    throw new BootFault(`the key of the anchors in ${file} cannot be read (${(error as Error).message}): give it to the user who runs the server, mode 600`);
  }
}

function findPrivateKey(text: string): KeyObject | undefined {
  try {
    const { privateKey } = JSON.parse(text) as { privateKey?: unknown };
    return typeof privateKey === "string" ? createPrivateKey({ key: Buffer.from(privateKey, "base64"), format: "der", type: "pkcs8" }) : undefined;
  } catch {
    return undefined; // told with the file's name by whoever asked
  }
}

function read(file: string): KeyFile {
  const text = textOf(file);
  const ring = findRing(text);
  const privateKey = findPrivateKey(text);
  const key = ring?.keys.at(-1);
  if (!ring || !key || !privateKey) throw new BootFault(`${file} holds no key of the anchors: restore it from a backup`);
  if (findUnvouchedKey(ring) || publicHexOf(createPublicKey(privateKey)) !== key.publicKey) throw new BootFault(`the key ring in ${file} does not hold together: restore it from a backup`);
  return { ring, key, privateKey };
}

const written = (keys: readonly RingKey[], privateKey: KeyObject): string =>
  `${JSON.stringify({ format: RING_FORMAT, keys, privateKey: privateKey.export({ format: "der", type: "pkcs8" }).toString("base64") }, null, 2)}\n`;

function newKey(at: Date, before?: KeyFile): { entry: RingKey; privateKey: KeyObject } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const publicHex = publicHexOf(publicKey);
  const unsigned = { id: keyIdOf(publicHex), publicKey: publicHex, from: at.toISOString(), until: null, signedBy: before?.key.id ?? null };
  return { entry: { ...unsigned, signature: before ? sign(null, bytesOfKey(unsigned), before.privateKey).toString("hex") : null }, privateKey };
}

type Place = Pick<Config, "dataFolder"> & { readonly anchors: Pick<Config["anchors"], "keyFile"> };
const fileOf = ({ anchors, dataFolder }: Place): string => anchors.keyFile ?? join(dataFolder, "anchor.key");

function makeFirst(file: string, at: Date): void {
  const { entry, privateKey } = newKey(at);
  keepOnce(file, written([entry], privateKey));
}

const isThere = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined;

/** A key that was configured must be there; without configuration one is made at the first start, beside the data. */
export function openAnchorKeys(config: Place, now: Date): AnchorKeys {
  const file = fileOf(config);
  if (!config.anchors.keyFile && !isThere(file)) {
    mkdirSync(config.dataFolder, { recursive: true, mode: PASSABLE });
    makeFirst(file, now);
  }
  read(file);
  return {
    signer() {
      const { key, privateKey } = read(file);
      return { keyId: key.id, sign: (bytes) => sign(null, bytes, privateKey).toString("hex") };
    },
    ring: () => read(file).ring,
  };
}

function endedAt(ring: KeyRing, until: string): RingKey[] {
  return ring.keys.map((key, index) => (index === ring.keys.length - 1 ? { ...key, until } : key));
}

/** A new key, signed by the old one, which ends now. Where there is no key yet, the first is made. */
export function rotateAnchorKey(config: Place, now: Date): RingKey {
  const file = fileOf(config);
  if (isThere(file)) {
    const old = read(file);
    const { entry, privateKey } = newKey(now, old);
    replaceWhole(file, written([...endedAt(old.ring, entry.from), entry], privateKey));
  } else {
    makeFirst(file, now);
  }
  return read(file).key;
}

/** A new key where the old one was lost: nobody can vouch for it any more, and the ring says so. */
export function replaceLostKey(config: Place, lost: KeyRing, now: Date): RingKey {
  const file = fileOf(config);
  const { entry, privateKey } = newKey(now);
  replaceWhole(file, written([...endedAt(lost, entry.from), entry], privateKey));
  return read(file).key;
}
