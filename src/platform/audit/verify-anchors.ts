/** Verifies a tenant's anchors against the key ring: each is signed by a key of ours that signed at the time, and follows the one before. */
import { bytesOf, findAnchor, idOf, isSignedBy, type SignedAnchor } from "./anchor.format.js";
import type { KeyRing } from "./key-ring.format.js";
import type { AnchorFault, Finding } from "./verify-faults.js";

/** One line of a tenant's anchor files, in the order of the files. */
export interface AnchorLine { readonly file: string; readonly line: number; readonly text: string; readonly isWhole: boolean }

export interface AnchorsReport {
  /** Those that hold, in their order: the chain can be held to them even where others do not. */
  readonly sound: readonly SignedAnchor[];
  readonly finding?: Finding | undefined;
}

/** A process may be killed between reading its key and signing, and clocks of two machines differ. */
const GRACE_MS = 600_000;

/** A line that a full disk cut short is written again whole behind it. */
const isTorn = (line: AnchorLine, next: AnchorLine | undefined): boolean => (next ? next.text.startsWith(line.text) : !line.isWhole);

function faultOfAnchor(anchor: SignedAnchor, { keys }: KeyRing): AnchorFault | undefined {
  if (idOf(anchor) !== anchor.id) return "ANCHOR_EDITED";
  const key = keys.find(({ id }) => id === anchor.keyId);
  if (!key) return "ANCHOR_FOREIGN";
  if (!isSignedBy(key.publicKey, bytesOf(anchor), anchor.signature)) return "ANCHOR_EDITED";
  const at = Date.parse(anchor.madeAt);
  const isInTime = at >= Date.parse(key.from) - GRACE_MS && (key.until === null || at <= Date.parse(key.until) + GRACE_MS);
  return isInTime ? undefined : "ANCHOR_OUT_OF_TIME";
}

function findingOfOrder(anchors: readonly SignedAnchor[], { keys }: KeyRing): Finding | undefined {
  let previous: SignedAnchor | undefined;
  for (const anchor of anchors) {
    const next = (previous?.number ?? 0) + 1;
    if (anchor.number < next) return { fault: "ANCHOR_FORKED", at: String(anchor.number) };
    if (anchor.number > next) return { fault: "ANCHOR_REMOVED", at: String(next) };
    if (anchor.previous !== (previous?.id ?? "") || BigInt(anchor.seq) <= BigInt(previous?.seq ?? "0")) return { fault: "ANCHOR_FORKED", at: String(anchor.number) };
    const rankOf = (each: SignedAnchor | undefined): number => keys.findIndex(({ id }) => id === each?.keyId);
    if (rankOf(anchor) < rankOf(previous)) return { fault: "ANCHOR_OUT_OF_TIME", at: String(anchor.number) };
    previous = anchor;
  }
  return undefined;
}

/** Delivered at least once means that some lines come twice. */
function inOrder(anchors: readonly SignedAnchor[]): SignedAnchor[] {
  const once = new Map(anchors.map((anchor) => [anchor.id, anchor]));
  return [...once.values()].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
}

export function verifyAnchors(lines: readonly AnchorLine[], ring: KeyRing): AnchorsReport {
  const held: SignedAnchor[] = [];
  const findings: Finding[] = [];
  lines.forEach((line, index) => {
    const anchor = findAnchor(line.text);
    const fault = anchor ? faultOfAnchor(anchor, ring) : "ANCHOR_UNREADABLE";
    if (anchor && fault === undefined) held.push(anchor);
    else if (fault && (anchor || !isTorn(line, lines[index + 1]))) findings.push({ fault, at: anchor ? String(anchor.number) : `line ${line.line} of ${line.file}` });
  });
  const sound = inOrder(held);
  return { sound, finding: findings[0] ?? findingOfOrder(sound, ring) };
}

/** The marks a chain is held to: of anchors that contradict each other at one place, the one that was there first. */
export const marksOf = (anchors: readonly SignedAnchor[]): SignedAnchor[] =>
  [...anchors].sort((a, b) => (BigInt(a.seq) < BigInt(b.seq) ? -1 : BigInt(a.seq) > BigInt(b.seq) ? 1 : a.number - b.number))
    .filter((anchor, index, all) => anchor.seq !== all[index - 1]?.seq);
