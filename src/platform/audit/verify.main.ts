/** npm run audit:verify: fails with a sentence and an exit code of its own for whatever was done to a chain or to its anchors. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readConfig } from "../config/config.js";
import { sentenceOf as bootSentenceOf } from "../db/boot-fault.js";
import { Database } from "../db/tenant-database.js";
import { readAnchorFolder } from "./anchor-files.js";
import { findRing, findUnvouchedKey, newBeginnings } from "./key-ring.format.js";
import { exitOf, sentenceOf, type Finding } from "./verify-faults.js";
import { NO_ANCHORS, NO_SECRET, verifyExport, verifyTenants, type Proof, type Witness } from "./verify-tenants.js";
import type { Anchor } from "./verify.js";

const HELP = `npm run audit:verify -- [--tenant CODE] [--anchors FOLDER --keys FILE] [--anchor FILE]
npm run audit:verify -- --export FILE [--export FILE] --anchors FOLDER --keys FILE

  --anchors  folder of signed anchors, best one that was kept elsewhere; --keys is the ring of npm run operator -- anchor-keys
  --anchor   ends of chains that this command printed earlier
  --export   files of npm run operator -- audit-export instead of the database; APP_SECRET is used when it is set
`;

/** Ends with 2: nothing was verified. */
function unusable(sentence: string): never {
  process.stderr.write(`${sentence}\n\n${HELP}`);
  process.exit(2);
}

function asked() {
  try {
    const text = { type: "string" } as const;
    return parseArgs({ options: { tenant: text, anchor: text, anchors: text, keys: text, export: { ...text, multiple: true }, help: { type: "boolean" } } }).values;
  } catch (error) {
    return unusable((error as Error).message);
  }
}

/** One end of a chain or a list of them, as this command prints them. */
const endsIn = (file: string): Anchor[] => [JSON.parse(readFileSync(file, "utf8")) as Anchor | Anchor[]].flat();

async function witnessOf(anchors: string | undefined, keys: string | undefined): Promise<Witness | undefined> {
  if (anchors === undefined && keys === undefined) return undefined;
  if (anchors === undefined || keys === undefined) return unusable("--anchors and --keys go together: an anchor proves nothing without the key it is signed with");
  const ring = findRing(readFileSync(keys, "utf8")) ?? unusable(`${keys} is no key ring`);
  const wrong = findUnvouchedKey(ring);
  if (wrong) {
    const finding: Finding = { fault: "RING_BROKEN", at: wrong.id };
    tell(keys, finding);
    process.exit(exitOf(finding));
  }
  for (const { id, from } of newBeginnings(ring)) process.stderr.write(`${keys}: key ${id} of ${from} is vouched for by no key before it, which was lost: ask the operator whether it is theirs\n`);
  const lines = await readAnchorFolder(anchors);
  return lines.size > 0 ? { ring, lines } : unusable(`${anchors} holds no anchors`);
}

const tell = (about: string, finding: Finding): void => { process.stderr.write(`${about}: ${sentenceOf(finding)} (${finding.fault})\n`); };

const { tenant, anchor, anchors, keys, export: exports, help } = asked();
const secret = process.env["APP_SECRET"]?.trim() || undefined;

async function proofs(): Promise<Proof[]> {
  const witness = await witnessOf(anchors, keys);
  if (exports) return Promise.all(exports.map((file) => verifyExport(file, { witness, secret })));
  const database = await Database.visit(readConfig(process.env));
  try {
    return await verifyTenants(database, { code: tenant, ends: anchor ? endsIn(anchor) : [], witness });
  } finally {
    await database.close();
  }
}

if (help) {
  process.stdout.write(HELP);
} else {
  const proved = await proofs().catch((error: unknown): never => {
    const sentence = bootSentenceOf(error);
    if (sentence === undefined) throw error;
    return unusable(sentence);
  });
  for (const { tenantId, events, findings, notes } of proved) {
    if (findings.length === 0) process.stderr.write(`${tenantId}: ${events} events, sound\n`);
    for (const note of notes) process.stderr.write(`${tenantId}: ${note}\n`);
  }
  if (!anchors) process.stderr.write(`${NO_ANCHORS}\n`);
  if (exports && !secret) process.stderr.write(`${NO_SECRET}\n`);
  console.log(JSON.stringify(proved.flatMap(({ end: last }) => last ?? [])));
  for (const { tenantId, findings } of proved) for (const finding of findings) tell(tenantId, finding);
  const first = proved.flatMap(({ findings }) => findings)[0];
  if (first) process.exitCode = exitOf(first);
}
