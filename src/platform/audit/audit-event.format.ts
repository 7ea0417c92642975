/** The bytes of an audit event: what is signed, what is stored and what is verified are the same bytes. Ids and codes only. */
import { createHash } from "node:crypto";
import { isSystem, type Acting, type HeldPost } from "../../kernel/actor.js";
import type { Id, NodeType } from "../../kernel/ids.js";
import { findTexts, lengthPrefixed } from "./length-prefixed.js";

export type Fact = string | number | boolean | null | readonly string[];

/** What a unit of work says about itself: ids and codes, never names or texts. */
export interface AuditEntry {
  readonly action: string;
  readonly subject: { readonly type: NodeType; readonly id: Id };
  readonly facts?: Readonly<Record<string, Fact>>;
  /** When many rows move: each with the version it now has. At most MOVED_LIMIT in one transaction. */
  readonly moved?: readonly { readonly type: NodeType; readonly id: Id; readonly version: number }[];
}

export const FORMAT_VERSION = 1;
export const MOVED_LIMIT = 1_000;

/** Read as: the fields of format 1 in the order in which they are written. A new order is a new version. */
const FIELDS = [
  "formatVersion", "tenantId", "seq", "previousHash", "id", "recordedAt", "businessDay", "accountId", "personId", "postIds", "system", "reason",
  "operation", "action", "subjectType", "subjectId", "facts", "movedCount", "movedDigest",
] as const;
export type AuditFields = Readonly<Record<(typeof FIELDS)[number], string>>;

export const encode = (fields: AuditFields): Buffer => lengthPrefixed(FIELDS.map((name) => fields[name]));

/** The fields again, or undefined for bytes that are no event of format 1. */
export function findFields(body: Buffer): AuditFields | undefined {
  const values = findTexts(body);
  if (values?.length !== FIELDS.length) return undefined;
  const fields = Object.fromEntries(FIELDS.map((name, index) => [name, values[index]!])) as AuditFields;
  return fields.formatVersion === String(FORMAT_VERSION) ? fields : undefined;
}

/** Facts as JSON with sorted keys, so that the same facts are always the same bytes. */
const canonicalFacts = (facts: Readonly<Record<string, Fact>> = {}): string =>
  JSON.stringify(Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))));

function manifest(moved: NonNullable<AuditEntry["moved"]>): { movedCount: string; movedDigest: string } {
  if (moved.length > MOVED_LIMIT) throw new Error(`one transaction moves at most ${MOVED_LIMIT} rows, not ${moved.length}`);
  const lines = moved.map(({ type, id, version }) => `${type} ${id} ${version}\n`).sort();
  return {
    movedCount: String(lines.length),
    movedDigest: lines.length === 0 ? "" : createHash("sha256").update(lines.join("")).digest("hex"),
  };
}

/** A post held, or a post acted for in its holder's absence, which the event says. */
const postOf = ({ postId, acting }: HeldPost): string => (acting === true ? `${postId}:acting` : postId);

const whoFields = (who: Acting): Pick<AuditFields, "accountId" | "personId" | "postIds" | "system" | "reason"> =>
  isSystem(who)
    ? { accountId: "", personId: "", postIds: "", system: who.system, reason: who.reason }
    : { accountId: who.accountId, personId: who.personId ?? "", postIds: who.posts.map(postOf).sort().join(","), system: "", reason: "" };

export interface EventPlace {
  readonly id: Id;
  readonly seq: string;
  readonly previousHash: Buffer;
  /** ISO text of the database's clock. */
  readonly recordedAt: string;
}

export const fieldsOf = (place: EventPlace, by: { who: Acting; today: string; operation: string }, entry: AuditEntry): AuditFields => ({
  formatVersion: String(FORMAT_VERSION),
  tenantId: by.who.tenantId,
  seq: place.seq,
  previousHash: place.previousHash.toString("hex"),
  id: place.id,
  recordedAt: place.recordedAt,
  businessDay: by.today,
  ...whoFields(by.who),
  operation: by.operation,
  action: entry.action,
  subjectType: entry.subject.type,
  subjectId: entry.subject.id,
  facts: canonicalFacts(entry.facts),
  ...manifest(entry.moved ?? []),
});
