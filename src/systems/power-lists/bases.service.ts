/** Verbs of bases: the unit that executes one enters and corrects it, the legal section confirms it, a clean-up keeps or removes it (AR-4.1.1-1, WP-J-11-2). */
import { Basis, BasisCleanUp, BasisRevision } from "../../../entities/power-lists/basis.entity.js";
import { badInput } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { BasisCleanUpVerdict, BasisRank } from "../../kernel/list-words.js";
import type { Caller } from "../../platform/db/unit-of-work.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { findOwnerOfBasis } from "./adjustments.store.js";
import { keepChange, requireRecorder } from "./adjustments.service.js";
import { basisEntries, getBasisText, type BasisText } from "./basis.store.js";
import { unredacted } from "../../platform/text/unredacted.js";
import { getPlace, verb } from "./beginning.service.js";
import { areDaysInOrder } from "./power-lists.rules.js";

/** An entry as somebody writes it. */
export interface BasisWritten {
  readonly title: string;
  readonly rank: BasisRank;
  readonly issuer: string;
  readonly number?: string | null | undefined;
  readonly promulgatedOn: LegalDate;
  readonly effectiveOn: LegalDate;
  readonly lapsesOn?: LegalDate | null | undefined;
  readonly publishedIn?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly articles?: readonly string[] | null | undefined;
}

function textOf({ title, rank, issuer, number, promulgatedOn, effectiveOn, lapsesOn = null, publishedIn, url, articles }: BasisWritten): BasisText {
  if (!areDaysInOrder({ promulgatedOn, effectiveOn, lapsesOn })) throw badInput({ path: "input.effectiveOn", rule: "daysInOrder" });
  return {
    title: title.trim(), rank, issuer: issuer.trim(), number: number?.trim() ?? null, promulgatedOn, effectiveOn, lapsesOn, publishedIn: publishedIn?.trim() ?? null, url: url ?? null,
    articles: (articles ?? []).map((article) => article.trim()),
  };
}

export interface RegisterBasis extends VerbInput, BasisWritten { readonly unitId: string }

export const registerBasis = (caller: Caller, input: RegisterBasis): Promise<Outcome> =>
  performing(caller, verb("registerBasis", "maintainBases"), input, async (tx) => {
    const text = textOf(input);
    const { unitId, organId, path } = await getPlace(tx, input.unitId);
    return begin(tx, basisEntries, "registerBasis", {
      audit: { unit: unitId, rank: text.rank },
      facts: (id) => ({ id, state: null, version: 0, unitId, organId, examinerId: null, authors: [], seenBy: { owner: { unitId: organId, path } } }),
      also: () => Promise.resolve(unredacted(...publicOf(text))),
      insert: (id, state) => tx.insert(Basis, Object.assign(new Basis(), { ...text, tenantId: tx.tenantId, id, state, version: 1, unitId, organId })),
    });
  });

const publicOf = ({ title, issuer, number, publishedIn, articles }: ReturnType<typeof textOf>) => [title, issuer, number, publishedIn, ...articles];

export interface CorrectBasis extends StepOn, BasisWritten {}

/** What it said before stays beside it, under the version at which it said so. */
export const correctBasis = (caller: Caller, input: CorrectBasis): Promise<Outcome> =>
  performing(caller, verb("correctBasis", "maintainBases"), input, (tx) => {
    const text = textOf(input);
    return advance(tx, basisEntries, input.id, "correctBasis", {
      expectedVersion: input.expectedVersion, note: input.note,
      patch: () => ({
        title: text.title, rank: text.rank, issuer: text.issuer, number: text.number, promulgated_on: text.promulgatedOn, effective_on: text.effectiveOn,
        lapses_on: text.lapsesOn, published_in: text.publishedIn, url: text.url, articles: text.articles,
      }),
      async also({ id, version }) {
        const refused = unredacted(...publicOf(text));
        if (refused) return refused;
        const before = await getBasisText(tx, id);
        await tx.insert(BasisRevision, Object.assign(new BasisRevision(), { ...before, tenantId: tx.tenantId, id: newId(), basisId: id, version, replacedOn: tx.today }));
        return undefined;
      },
    });
  });

export const confirmBasis = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("confirmBasis", "confirmBases"), input, (tx) =>
    advance(tx, basisEntries, input.id, "confirmBasis", { expectedVersion: input.expectedVersion, note: input.note }));

export interface RecordBasisCleanUp extends VerbInput {
  readonly basisId: string;
  readonly cleanedUpOn: LegalDate;
  readonly verdict: BasisCleanUpVerdict;
  readonly note?: string | null | undefined;
}

/** What is removed is a change, and whatever rests on it has to follow (YB-2.1-6). By whoever records changes of it: the department that executes the basis, or a legal office in whose area it stands. */
export const recordBasisCleanUp = (caller: Caller, input: RecordBasisCleanUp): Promise<Outcome> =>
  performing(caller, verb("recordBasisCleanUp", "maintainBases"), input, async (tx) => {
    const { basisId, cleanedUpOn, verdict, note } = input;
    if (cleanedUpOn > tx.today) throw badInput({ path: "input.cleanedUpOn", rule: "notInTheFuture" });
    await requireRecorder(tx, await findOwnerOfBasis(tx, basisId));
    const found = Object.assign(new BasisCleanUp(), { tenantId: tx.tenantId, id: newId(), basisId, cleanedUpOn, verdict, note: note?.trim() ?? null });
    await tx.insert(BasisCleanUp, found);
    const tasks = verdict === "REMOVED" ? (await keepChange(tx, { kind: "CLEANED_OUT", basisId, organId: null, promulgatedOn: cleanedUpOn, changedOn: cleanedUpOn, note: found.note })).tasks : 0;
    tx.record({ action: "basisCleanedUp", subject: { type: "Basis", id: basisId }, facts: { verdict, tasks } });
    return { id: basisId };
  });
