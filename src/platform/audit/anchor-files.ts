/** Anchors in files: a folder for each tenant, a file for each month, a line for each anchor; only ever added to. */
import { mkdir, open, readdir, readFile, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Id } from "../../kernel/ids.js";
import { isErrno } from "../files/kept-file.js";
import { anchorLine, findAnchor, type SignedAnchor } from "./anchor.format.js";
import type { AnchorSink } from "./anchor-sink.js";
import { anchorsFrom } from "./anchors.store.js";
import type { AnchorLine } from "./verify-anchors.js";

const MONTH_FILE = /^\d{4}-\d{2}\.ndjson$/;
/** Longer than any line. */
const TAIL_BYTES = 4_096;
const NEWLINE = 10;

const fileFor = (folder: string, { tenant, madeAt }: SignedAnchor): string => join(folder, tenant, `${madeAt.slice(0, 7)}.ndjson`);

async function listed(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isErrno(error, "ENOENT")) return [];
    throw error;
  }
}
const monthFiles = async (folder: string, tenant: string): Promise<string[]> =>
  (await listed(join(folder, tenant))).filter((name) => MONTH_FILE.test(name)).map((name) => join(folder, tenant, name));

async function tailOf(handle: FileHandle): Promise<Buffer> {
  const { size } = await handle.stat();
  const length = Math.min(size, TAIL_BYTES);
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
  return buffer;
}

async function lastIn(file: string): Promise<SignedAnchor | undefined> {
  const handle = await open(file, "r");
  try {
    return (await tailOf(handle)).toString("utf8").split("\n").reverse().map(findAnchor).find((anchor) => anchor !== undefined);
  } finally {
    await handle.close();
  }
}

/** The newest anchor that the folder knows of a tenant, whichever month it is filed under. */
async function newestIn(folder: string, tenantId: Id): Promise<SignedAnchor | undefined> {
  const ends = await Promise.all((await monthFiles(folder, tenantId)).map(lastIn));
  return ends.reduce((newest, end) => (end && end.number > (newest?.number ?? 0) ? end : newest), undefined);
}

/** A new name lasts through a power failure only when its folder was written too. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

async function append(file: string, line: string): Promise<void> {
  const handle = await open(file, "a+");
  try {
    const tail = await tailOf(handle);
    const isFresh = tail.length === 0;
    // What a full disk cut short stays as it is: nothing is rewritten, the whole line follows.
    const text = isFresh || tail.at(-1) === NEWLINE ? `${line}\n` : `\n${line}\n`;
    await handle.appendFile(text);
    await handle.sync();
    if (isFresh) for (const folder of [dirname(file), dirname(dirname(file))]) await syncFolder(folder);
  } finally {
    await handle.close();
  }
}

/** A database that was set back does not know what the folder knows, and would go on from an earlier state. */
const anotherPast = (folder: string, { tenant, number }: SignedAnchor): Error =>
  new Error(`${folder} knows anchor ${number} of tenant ${tenant}, which the database does not: the database was set back. Keep this folder as evidence and name a new ANCHOR_FOLDER`);

export function anchorFiles(folder: string): AnchorSink {
  const reached = new Map<Id, SignedAnchor>();
  return {
    name: "files",
    async bringUpTo(latest, { db, tenantId }) {
      if (reached.get(tenantId)?.number === latest) return latest;
      let last = reached.get(tenantId) ?? (await newestIn(folder, tenantId));
      let isSamePast = last === undefined;
      for await (const anchor of anchorsFrom(db, tenantId, last?.number ?? 1)) {
        if (!isSamePast && anchor.id !== last?.id) break;
        if (isSamePast) {
          await mkdir(join(folder, tenantId), { recursive: true });
          await append(fileFor(folder, anchor), anchorLine(anchor));
        }
        isSamePast = true;
        reached.set(tenantId, (last = anchor));
      }
      if (last && !isSamePast) throw anotherPast(folder, last);
      return last?.number ?? 0;
    },
  };
}

/** Every line of every tenant's files, by tenant, as a verifier wants them. */
export async function readAnchorFolder(folder: string): Promise<Map<string, AnchorLine[]>> {
  const lines = new Map<string, AnchorLine[]>();
  for (const tenant of await listed(folder)) {
    for (const file of await monthFiles(folder, tenant).catch((error: unknown) => { if (isErrno(error, "ENOTDIR")) return []; throw error; })) {
      const texts = (await readFile(file, "utf8")).split("\n");
      const rest = texts.pop();
      const found = [...texts.map((text) => ({ text, isWhole: true })), ...(rest ? [{ text: rest, isWhole: false }] : [])]
        .map(({ text, isWhole }, index) => ({ file: join(tenant, basename(file)), line: index + 1, text, isWhole }));
      lines.set(tenant, [...(lines.get(tenant) ?? []), ...found]);
    }
  }
  return lines;
}
