/** A tenant's chain as a file: the stored bytes, hashes and numbers, so that it can be verified where there is no database. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Id } from "../../kernel/ids.js";
import type { TenantDatabase } from "../db/tenant-database.js";
import { eventsOf, findHead, upTo, type ChainEvent, type ChainHead } from "./audit-events.store.js";
import type { Finding, MaterialFault } from "./verify-faults.js";

export const EXPORT_FORMAT = 1;

interface Header {
  readonly format: number;
  readonly export: "audit-chain";
  readonly tenant: Id;
  readonly head: { readonly seq: string; readonly hash: string } | null;
}
interface EventLine { readonly seq: string; readonly keyId: string; readonly hash: string; readonly body: string }

async function* linesOf(db: TenantDatabase): AsyncGenerator<object> {
  const head = await findHead(db, db.tenantId);
  yield { format: EXPORT_FORMAT, export: "audit-chain", tenant: db.tenantId, head: head ? { seq: head.seq, hash: head.hash.toString("hex") } : null } satisfies Header;
  for await (const { seq, key_id, hash, body } of upTo(eventsOf(db, db.tenantId), head?.seq)) {
    yield { seq, keyId: key_id, hash: hash.toString("hex"), body: body.toString("base64") } satisfies EventLine;
  }
  yield { end: true };
}

/** How many bytes are gathered before they are written. */
const CHUNK = 1 << 20;

/** Writes a new file, never over one that is there; answers with the number of events. */
export async function exportChain(db: TenantDatabase, file: string): Promise<number> {
  const handle = await open(file, "wx", 0o600);
  let lines = 0;
  let pending = "";
  try {
    for await (const line of linesOf(db)) {
      lines += 1;
      pending += `${JSON.stringify(line)}\n`;
      if (pending.length < CHUNK) continue;
      await handle.appendFile(pending);
      pending = "";
    }
    await handle.appendFile(pending);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return lines - 2;
}

/** An export that is not one, or not a whole one. */
export class ExportFault extends Error {
  constructor(readonly finding: Finding & { readonly fault: MaterialFault }) {
    super(finding.fault);
  }
}
const unreadable = (line: number): ExportFault => new ExportFault({ fault: "EXPORT_UNREADABLE", at: `line ${line}` });

function parsed(text: string, line: number): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === "object" && read !== null) return read as Record<string, unknown>;
  } catch {
    // told below, like any other line that is none
  }
  throw unreadable(line);
}

const SEQ = /^(?:0|[1-9]\d{0,18})$/;
const HASH = /^[0-9a-f]{64}$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const isText = (value: unknown, form: RegExp): value is string => typeof value === "string" && form.test(value);

function headerOf(read: Record<string, unknown>): { tenantId: Id; head: ChainHead | undefined } {
  const { format, export: kind, tenant, head } = read as Partial<Record<keyof Header, unknown>>;
  const { seq, hash } = (head ?? {}) as Partial<Record<"seq" | "hash", unknown>>;
  const isSound = format === EXPORT_FORMAT && kind === "audit-chain" && isText(tenant, /^[0-9a-f-]{36}$/) && (head === null || (isText(seq, SEQ) && isText(hash, /^(?:[0-9a-f]{64})?$/)));
  if (!isSound) throw unreadable(1);
  return { tenantId: tenant as Id, head: head === null ? undefined : { seq: seq as string, hash: Buffer.from(hash as string, "hex") } };
}

function eventOf({ seq, keyId, hash, body }: Record<string, unknown>, line: number): ChainEvent {
  if (!isText(seq, SEQ) || !isText(keyId, /^[0-9a-f]+$/) || !isText(hash, HASH) || !isText(body, BASE64)) throw unreadable(line);
  return { seq, key_id: keyId, hash: Buffer.from(hash, "hex"), body: Buffer.from(body, "base64") };
}

async function* eventsIn(lines: AsyncIterator<string>): AsyncGenerator<ChainEvent> {
  for (let line = 2; ; line += 1) {
    const { value, done } = await lines.next();
    if (done) throw new ExportFault({ fault: "EXPORT_CUT", at: String(line - 1) });
    const read = parsed(value, line);
    if (read["end"] === true) return;
    yield eventOf(read, line);
  }
}

/** Reads as it goes: an export may be larger than memory. */
export async function readExport(file: string): Promise<{ tenantId: Id; head: ChainHead | undefined; events: AsyncIterable<ChainEvent> }> {
  const handle = await open(file, "r"); // so that a file that is not there is told here
  await handle.close();
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity })[Symbol.asyncIterator]();
  const { value, done } = await lines.next();
  if (done) throw new ExportFault({ fault: "EXPORT_CUT", at: "0" });
  return { ...headerOf(parsed(value, 1)), events: eventsIn(lines) };
}
