/** A reorganisation rehearsed for whoever wants to know beforehand what it changes: carried out, looked at, undone. */
import { badInput, notFound } from "../../kernel/fault.js";
import { newId, type Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { isRefusal, type Refusal } from "../../kernel/refusal.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { unitOfWork, type Caller, type Tx } from "../../platform/db/unit-of-work.js";
import { carryOut } from "./carrying-out.service.js";
import { rehearsed } from "./rehearsal.service.js";
import { touchedBy, unitsOf, withIds } from "./reorganisation-lines.rules.js";
import { weigh, type ReorganisationDraft } from "./reorganisation.service.js";
import * as store from "./reorganisation.store.js";

/** A reorganisation rehearsed: on record, or as it would be drafted. */
export type Rehearsed = { readonly id: Id } | { readonly draft: ReorganisationDraft };
export interface Seen<T> { readonly before: T; readonly after: T; readonly on: LegalDate; readonly unitIds: readonly Id[] }
type Look<T> = (reader: Reader, tenantId: Id, unitIds: readonly Id[], on: LegalDate) => Promise<T>;

/** Units that one preview looks at; a larger reorganisation is previewed in parts. */
export const PREVIEW_LIMIT = 5_000;

/** Looks at the units concerned before and after the lines are carried out, and undoes everything. What is seen after is what will be true. */
export const rehearseReorganisation = <T>(caller: Caller, matter: Rehearsed, look: Look<T>): Promise<Seen<T> | Refusal> =>
  unitOfWork<Seen<T> | Refusal>(caller, "organisations.rehearseReorganisation", async (tx) => {
    await tx.lockHierarchy();
    const { lines, effectiveOn: on, documentNo } = await linesOf(tx, matter);
    const weighed = await weigh(tx, lines, on);
    if (isRefusal(weighed)) return weighed;
    const named = { all: unitsOf(lines), changed: lines.flatMap((line) => touchedBy(line).subjects) };
    const before = await concerned(tx, named, on);
    const after = await rehearsed(tx, async () => {
      const carried = await carryOut(tx, lines, { from: on, documentNo });
      if (isRefusal(carried)) return carried;
      const unitIds = [...new Set([...before, ...(await concerned(tx, named, on))])].sort();
      return { unitIds, seen: await look(tx, tx.tenantId, unitIds, on) };
    });
    if (isRefusal(after)) return after;
    tx.record({ action: "rehearsed", subject: { type: "Tenant", id: tx.tenantId } });
    return { before: await look(tx, tx.tenantId, after.unitIds, on), after: after.seen, on, unitIds: after.unitIds };
  }, { isDryRun: true });

async function concerned(tx: Tx, { all, changed }: { readonly all: readonly Id[]; readonly changed: readonly Id[] }, on: LegalDate): Promise<Id[]> {
  const ids = await store.readConcerned(tx, all, on, changed, PREVIEW_LIMIT + 1);
  if (ids.length > PREVIEW_LIMIT) throw badInput({ path: "id", rule: `atMost${PREVIEW_LIMIT}Units` });
  return ids;
}

async function linesOf(tx: Tx, matter: Rehearsed): Promise<Pick<ReorganisationDraft, "lines" | "effectiveOn" | "documentNo">> {
  if ("draft" in matter) return { ...matter.draft, lines: withIds(matter.draft.lines, newId) };
  const found = await store.findMatter(tx, tx.tenantId, matter.id);
  if (!found) throw notFound();
  return { ...found, lines: await store.readLines(tx, tx.tenantId, matter.id, found.revision) };
}
