/** Proves what can be proved of tenants' chains, from the database or from exports, with the anchors that are at hand; and says what cannot. */
import type { Id } from "../../kernel/ids.js";
import { BootFault } from "../db/boot-fault.js";
import { allTenants } from "../db/control.store.js";
import type { Database } from "../db/tenant-database.js";
import { findChainState } from "./anchors.store.js";
import { auditKeyOf } from "./audit-key.js";
import { eventsOf, findHead, upTo } from "./audit-events.store.js";
import { ExportFault, readExport } from "./audit-export.js";
import type { KeyRing } from "./key-ring.format.js";
import { verifyAnchors, marksOf, type AnchorLine } from "./verify-anchors.js";
import type { Finding } from "./verify-faults.js";
import { verifyChain, type Anchor, type ChainReport, type ChainToVerify, type Mark } from "./verify.js";

/** Anchor files and the ring to hold them to, as an outsider keeps them. */
export interface Witness { readonly ring: KeyRing; readonly lines: ReadonlyMap<string, readonly AnchorLine[]> }

export interface Proof {
  readonly tenantId: string;
  readonly events: number;
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
  /** The number of the last anchor that holds. */
  readonly lastAnchor: number;
  readonly end?: Anchor | undefined;
}

export async function verifyTenant(database: Database, tenantId: Id, anchor?: Anchor): Promise<ChainReport> {
  return verifyChain({ ...(await chainOf(database, tenantId)), marks: anchor ? [anchor] : [] });
}

async function chainOf(database: Database, tenantId: Id): Promise<ChainToVerify> {
  const db = database.tenant(tenantId);
  const head = await findHead(db, tenantId);
  return { tenantId, key: db.writing.auditKey, head, events: upTo(eventsOf(db, tenantId), head?.seq) };
}

export const NO_ANCHORS = "without signed anchors (--anchors and --keys) nobody can show that no tail was cut together with its head, that the chain was not recomputed by somebody with the key, or that no tenant is gone";
export const NO_SECRET = "without APP_SECRET events are held to their anchors, not each to its own signature";

async function proveChain(chain: ChainToVerify, witness: Witness | undefined, marks: readonly Mark[] = []): Promise<Proof> {
  const anchors = witness && verifyAnchors(witness.lines.get(chain.tenantId) ?? [], witness.ring);
  const signed = anchors ? marksOf(anchors.sound) : [];
  const { tenantId, events, broken, end } = await verifyChain({ ...chain, marks: anchors ? signed : marks });
  const findings = [...(broken ? [{ fault: broken.fault, at: broken.seq }] : []), ...(anchors?.finding ? [anchors.finding] : [])];
  const lastAnchor = anchors?.sound.at(-1)?.number ?? 0;
  const covered = Number(signed.at(-1)?.seq ?? 0);
  const notes = [
    ...(anchors ? [`${anchors.sound.length} anchors hold, the last one number ${lastAnchor}: ask another recipient for it to be sure that none was removed from the end`] : []),
    ...(anchors && events > covered ? [`the events from ${covered + 1} to ${events} came after the last anchor: only the chain itself speaks for them`] : []),
  ];
  return { tenantId, events, findings, notes, lastAnchor, end };
}

export interface Verification {
  /** Narrows to one tenant. */
  readonly code?: string | undefined;
  /** Ends of chains that an earlier run printed; used where there are no signed anchors. */
  readonly ends?: readonly Anchor[] | undefined;
  readonly witness?: Witness | undefined;
}

/** Tenants of the database, and those that only the anchors remember. */
export async function verifyTenants(database: Database, { code, ends = [], witness }: Verification): Promise<Proof[]> {
  const known = await database.control.rows(allTenants);
  const tenants = known.filter((tenant) => code === undefined || tenant.code === code);
  if (tenants.length === 0 && code) throw new BootFault(`there is no tenant ${code}`);
  const proofs: Proof[] = [];
  for (const { id } of tenants) {
    const proof = await proveChain(await chainOf(database, id), witness, ends.filter(({ tenant }) => tenant === id));
    proofs.push(witness ? { ...proof, notes: [...proof.notes, ...(await notesOfOthers(database, id, proof.lastAnchor))] } : proof);
  }
  const gone = code || !witness ? [] : [...witness.lines.keys()].filter((tenantId) => !known.some(({ id }) => id === tenantId));
  for (const tenantId of gone) proofs.push(await proveChain({ tenantId: tenantId as Id, key: undefined, head: undefined, events: none() }, witness));
  if (proofs.length === 0) throw new BootFault("there is no tenant to verify");
  return proofs;
}

/** A copy of the folder may be older than the database; or somebody shortened it. */
async function notesOfOthers(database: Database, tenantId: Id, number: number): Promise<string[]> {
  const known = (await findChainState(database.tenant(tenantId), tenantId))?.last?.number ?? 0;
  return known > number ? [`the database knows anchors up to number ${known}, these files end with ${number}: they are an older copy, or anchors were removed from their end`] : [];
}

async function* none(): AsyncGenerator<never> {}

/** With the secret each event is held to its signature, too. */
export async function verifyExport(file: string, { witness, secret }: { witness?: Witness | undefined; secret?: string | undefined }): Promise<Proof> {
  let tenantId = file;
  try {
    const read = await readExport(file);
    tenantId = read.tenantId;
    return await proveChain({ ...read, key: secret === undefined ? undefined : auditKeyOf(secret, read.tenantId) }, witness);
  } catch (error) {
    if (error instanceof ExportFault) return { tenantId, events: 0, findings: [error.finding], notes: [], lastAnchor: 0 };
    throw error;
  }
}
