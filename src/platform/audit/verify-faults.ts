/** What a verifier can find: each fault with its exit code and a sentence that says what was done to the records. */

interface Found { readonly exit: number; readonly says: (at: string) => string }

/** Read a row as: a chain with this FAULT makes the verifier end with EXIT and say so; `at` is the number of an event. */
export const CHAIN_FAULTS = {
  EVENT_MISSING: { exit: 10, says: (at) => `event ${at} is missing: events were deleted from the middle, or the numbers were changed` },
  KEY_UNKNOWN: { exit: 11, says: (at) => `event ${at} was signed with another key than APP_SECRET gives: it is not from this installation, or the secret was replaced` },
  BODY_ALTERED: { exit: 12, says: (at) => `event ${at} is not what was signed: its bytes were edited, or it was written by somebody without the key` },
  BODY_UNREADABLE: { exit: 13, says: (at) => `event ${at} is no event of a known format` },
  COLUMN_ALTERED: { exit: 14, says: (at) => `event ${at} is shown as something else than was signed: a column beside the signed bytes was edited` },
  LINK_BROKEN: { exit: 15, says: (at) => `event ${at} does not follow the one before it: events were deleted, inserted or put in another order` },
  HEAD_MISSING: { exit: 16, says: (at) => `the head of the chain is missing, which should say that event ${at} comes next` },
  EVENT_BEYOND_HEAD: { exit: 17, says: (at) => `events stand beyond the head of the chain, from ${at} on: they were written past the platform` },
  TAIL_CUT: { exit: 18, says: (at) => `the chain ends before its head: event ${at} and what follows were deleted` },
  HEAD_ALTERED: { exit: 19, says: (at) => `the head before event ${at} is not the last event's: head or last event was replaced` },
  ANCHOR_MISSING: { exit: 20, says: (at) => `an anchor knows later events: event ${at} and what follows were cut off together with the head` },
  ANCHOR_ALTERED: { exit: 21, says: (at) => `event ${at} is not the one that was anchored: the chain was recomputed` },
  CHAIN_DELETED: { exit: 22, says: () => "the chain of this tenant is gone, and anchors know that there was one" },
  CONTENT_ALTERED: { exit: 23, says: (at) => `the events up to ${at} are not the bytes that were anchored: one since the anchor before was edited` },
} as const satisfies Record<string, Found>;
export type ChainFault = keyof typeof CHAIN_FAULTS;

/** Read a row as: anchors with this FAULT make the verifier end with EXIT and say so; `at` is the number of an anchor, or where it stands. */
export const ANCHOR_FAULTS = {
  ANCHOR_UNREADABLE: { exit: 30, says: (at) => `${at} is no anchor: the line was edited or damaged` },
  ANCHOR_EDITED: { exit: 31, says: (at) => `anchor ${at} is not what was signed: it was edited or made up` },
  ANCHOR_FOREIGN: { exit: 32, says: (at) => `anchor ${at} is signed by a key that is not in the ring: it is not from this installation` },
  ANCHOR_REMOVED: { exit: 33, says: (at) => `anchor ${at} is missing: it was removed from the files` },
  ANCHOR_FORKED: { exit: 34, says: (at) => `anchor ${at} contradicts another: the database was set back to an earlier state and went on from there` },
  ANCHOR_OUT_OF_TIME: { exit: 35, says: (at) => `anchor ${at} is signed by a key that did not sign at that time: a retired key was used` },
} as const satisfies Record<string, Found>;
export type AnchorFault = keyof typeof ANCHOR_FAULTS;

/** Read a row as: what was handed to the verifier has this FAULT, so that nothing can be proved with it. */
export const MATERIAL_FAULTS = {
  RING_BROKEN: { exit: 40, says: (at) => `the key ring does not hold together at key ${at}: it was edited` },
  EXPORT_UNREADABLE: { exit: 41, says: (at) => `${at} is no line of an export: the file was edited or damaged` },
  EXPORT_CUT: { exit: 42, says: (at) => `the export ends after ${at} lines without its last line: the file was cut` },
} as const satisfies Record<string, Found>;
export type MaterialFault = keyof typeof MATERIAL_FAULTS;

export const FAULTS = { ...CHAIN_FAULTS, ...ANCHOR_FAULTS, ...MATERIAL_FAULTS } as const;
export type Fault = keyof typeof FAULTS;

/** One thing that was found, and where. */
export interface Finding { readonly fault: Fault; readonly at: string }
export const sentenceOf = ({ fault, at }: Finding): string => FAULTS[fault].says(at);
export const exitOf = ({ fault }: Finding): number => FAULTS[fault].exit;
