/** Writes what was accepted, batch by batch: each batch with its history, its counts and one audit event that names every row, so a kill between two of them loses nothing and repeats nothing. */
import { Basis, BasisRevision } from "../../../entities/power-lists/basis.entity.js";
import { BasisExternalId } from "../../../entities/power-lists/import-run.entity.js";
import { Denied } from "../../kernel/fault.js";
import { newId, type Id } from "../../kernel/ids.js";
import { isRefusal } from "../../kernel/refusal.js";
import { unitOfWork, type Caller, type Tx } from "../../platform/db/unit-of-work.js";
import { advance } from "../../platform/lifecycle/advance.js";
import { keepSteps, type Step } from "../../platform/lifecycle/transitions.store.js";
import type { Decided } from "../../platform/lifecycle/verb.js";
import { basisLife } from "./basis.states.js";
import { isKnownAs, saysTheSameBasis, saysTheSameItem, type BasisToWrite, type ItemToWrite } from "./import.rules.js";
import { basesNamed, batchOf, countRows, dropRows, holdBases, holdRun, importRuns, rewriteBases, type RunToWrite } from "./imports.store.js";
import { insertItems } from "./power-items.service.js";
import { powerLists, standingItems } from "./power-lists.store.js";

/** Rows of one transaction; at most a thousand are named by one audit event. */
const BATCH = 500;
const { registerBasis, correctBasis } = basisLife.transitions;
const ENTERED = registerBasis.to as string;

/** Whether there is more to do. What the state of things refuses ends the run with its code. */
export async function writeNextBatch(caller: Caller, runId: Id): Promise<boolean> {
  const outcome = await unitOfWork<Decided & { readonly isLast?: boolean }>(caller, "powerLists.writeImport", async (tx) => {
    const run = await holdRun(tx, runId);
    if (run.state !== "WRITING" || run.done === run.rows) return conclude(tx, run, null);
    const rows = (await batchOf(tx, runId, run.done, BATCH)).map(({ written }) => written);
    return run.kind === "BASES" ? writeBases(tx, run, rows as BasisToWrite[]) : writeItems(tx, run, rows as ItemToWrite[]);
  }).catch((error: unknown) => {
    if (error instanceof Denied && error.code !== "UNAVAILABLE" && error.code !== "UNKNOWN_OUTCOME") return error;
    throw error;
  });
  if (!(outcome instanceof Denied) && !isRefusal(outcome)) return outcome.isLast !== true;
  await unitOfWork(caller, "powerLists.writeImport", async (tx) => conclude(tx, await holdRun(tx, runId), outcome.code));
  return false;
}

const conclude = async (tx: Tx, { id }: RunToWrite, failedBecause: string | null): Promise<Decided & { readonly isLast?: boolean }> => {
  const concluded = await advance(tx, importRuns, id, "concludeImport", { to: failedBecause === null ? "DONE" : "FAILED", patch: () => ({ failed_because: failedBecause }), also: () => dropRows(tx, id) });
  return isRefusal(concluded) ? concluded : { ...concluded, isLast: true };
};

async function writeBases(tx: Tx, run: RunToWrite, rows: readonly BasisToWrite[]): Promise<Decided> {
  const ids = rows.map(({ externalId }) => externalId);
  const known = await basesNamed(tx, { titles: [], externalIds: ids, ids: ids.flatMap((id) => (id.startsWith("basis_") ? [id.slice(6)] : [])), organId: run.organId });
  const standing = new Map((await holdBases(tx, known.map(({ id }) => id))).map((basis) => [basis.id, basis]));
  const idOf = new Map(rows.map((row) => [row.externalId, known.find((basis) => isKnownAs(row.externalId, run.organId, basis))?.id]));
  const created = rows.filter(({ externalId }) => !idOf.get(externalId)).map((row) => ({ ...row, id: newId() }));
  const changed = rows.flatMap((row) => {
    const before = standing.get(idOf.get(row.externalId) ?? "");
    return before && !saysTheSameBasis(before, row) ? [{ ...row, id: before.id, before }] : [];
  });
  await insertBases(tx, run, created);
  await tx.insert(BasisRevision, changed.map(({ id, before: { id: _id, state: _state, ...before } }) => Object.assign(new BasisRevision(), { ...before, tenantId: tx.tenantId, id: newId(), basisId: id, replacedOn: tx.today })));
  await rewriteBases(tx, correctBasis.to as string, changed);
  const steps: Step[] = [
    ...created.map(({ id }) => ({ subject: { type: "Basis" as const, id }, action: "registerBasis", from: null, to: ENTERED, version: 1, decidedBy: run.acceptedBy })),
    ...changed.map(({ id, before }) => ({ subject: { type: "Basis" as const, id }, action: "correctBasis", from: before.state, to: correctBasis.to as string, version: before.version + 1, decidedBy: run.acceptedBy })),
  ];
  await keepSteps(tx, steps);
  const counts = { created: created.length, changed: changed.length, unchanged: rows.length - created.length - changed.length };
  await countRows(tx, run, counts);
  tx.record({ action: "importWritten", subject: { type: "ImportRun", id: run.id }, facts: { ...counts, from: run.done }, moved: steps.map(({ subject, version }) => ({ ...subject, version })) });
  return { id: run.id };
}

async function insertBases(tx: Tx, { organId }: RunToWrite, rows: readonly (BasisToWrite & { readonly id: Id })[]): Promise<void> {
  const { tenantId } = tx;
  if (rows.length === 0) return;
  await tx.insert(Basis, rows.map(({ externalId: _externalId, ...row }) => Object.assign(new Basis(), { ...row, tenantId, organId, state: ENTERED, version: 1 })));
  await tx.insert(BasisExternalId, rows.map(({ id, externalId }) => Object.assign(new BasisExternalId(), { tenantId, id: newId(), organId, externalId, basisId: id })));
}

/** One step of the edition for the whole batch; where nothing says anything new the edition does not move. */
async function writeItems(tx: Tx, run: RunToWrite, rows: readonly ItemToWrite[]): Promise<Decided> {
  const listId = run.listId!;
  const standing = new Map((await standingItems(tx, listId, rows.map(({ code }) => code))).map((item) => [item.code, item]));
  const written = rows.filter((row) => { const before = standing.get(row.code); return !before || !saysTheSameItem(before, row); });
  const changed = written.filter(({ code }) => standing.has(code)).length;
  const counts = { created: written.length - changed, changed, unchanged: rows.length - written.length };
  if (written.length === 0) {
    await countRows(tx, run, counts);
    tx.record({ action: "importWritten", subject: { type: "ImportRun", id: run.id }, facts: { ...counts, from: run.done } });
    return { id: run.id };
  }
  const ids = written.map(() => newId());
  let revision = 0;
  return advance(tx, powerLists, listId, "writePowerItem", {
    audit: { importRun: run.id, ...counts, beginning: run.done }, moved: () => ids.map((id) => ({ type: "PowerItem", id, version: revision })),
    async also({ version }) {
      revision = version + 1;
      await insertItems(tx, listId, revision, written.map((row, at) => ({ ...row, id: ids[at]! })));
      await countRows(tx, run, counts);
      return undefined;
    },
  });
}
