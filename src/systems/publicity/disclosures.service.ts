/** Verbs that write what an organ discloses: collected, written anew, arranged, reviewed (ZJ8-6-1). */
import { DisclosureItem, DisclosureSource } from "../../../entities/publicity/disclosure-item.entity.js";
import { isVisible } from "../../../permissions/policies/visibility.js";
import { badInput, notFound } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { DisclosureCategory, DisclosureKind, DossierSection, SecrecyClass, SourceKind } from "../../kernel/publicity-words.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { unredacted } from "../../platform/text/unredacted.js";
import { getPlace, personOf, verb } from "./beginning.service.js";
import type { DisclosureFacts } from "./disclosure.states.js";
import { disclosures, lockedFacts, sourcesKnown } from "./disclosures.store.js";

type Maybe<T> = T | null | undefined;
export interface Source { readonly kind: SourceKind; readonly targetId: string }
export interface WrittenItem {
  readonly kind: DisclosureKind;
  readonly category: DisclosureCategory;
  readonly section?: Maybe<DossierSection>;
  readonly title: string;
  readonly body: string;
  readonly secrecy: SecrecyClass;
  readonly sources: readonly Source[];
  readonly validFrom: LegalDate;
  readonly validTo?: Maybe<LegalDate>;
  readonly nextReviewOn?: Maybe<LegalDate>;
}
export interface CollectDisclosureItem extends VerbInput, WrittenItem { readonly unitId: string; readonly replacesId?: Maybe<string> }

/** A further edition belongs to the series of the one it replaces. */
export const collectDisclosureItem = (caller: Caller, input: CollectDisclosureItem): Promise<Outcome> =>
  performing(caller, verb("collectDisclosureItem", "collectDisclosures"), input, async (tx) => {
    await requireSound(tx, input);
    const { unitId, organId, path } = await getPlace(tx, input.unitId);
    const replaced = input.replacesId ? await replacedItem(tx, input.replacesId, organId) : null;
    const row = { organId, unitId, kind: input.kind, authors: authorsOf(tx, []), edition: (replaced?.edition ?? 0) + 1 };
    const none = { channels: [], boards: [], reviewedOn: null, publishedOn: null, isReplaced: false, followsBoard: false };
    return begin(tx, disclosures, "collectDisclosureItem", {
      input: { ...input, replaced }, audit: { organ: organId, edition: row.edition },
      facts: (id) => ({ ...row, ...none, id, state: null, version: 0, writtenAt: 1, seriesId: replaced?.seriesId ?? id, seenBy: { owner: { unitId, path }, examinerId: organId } }),
      also: () => Promise.resolve(unredacted(input.title, input.body)),
      async insert(id, state) {
        await tx.insert(DisclosureItem, Object.assign(new DisclosureItem(), {
          ...row, tenantId: tx.tenantId, id, state, version: 1, writtenAt: 1, seriesId: replaced?.seriesId ?? id, category: input.category, section: input.section ?? null, title: input.title.trim(),
          body: input.body.trim(), validFrom: input.validFrom, validTo: input.validTo ?? null, nextReviewOn: input.nextReviewOn ?? null, confirmedOn: null, reviewedOn: null, publishedOn: null,
          withdrawnOn: null, withdrawalReason: null,
        }));
        await insertSources(tx, id, 1, input.sources);
      },
    });
  });

export interface ReviseDisclosureItem extends StepOn, WrittenItem {}

/** What was reviewed is reviewed again, and by nobody who wrote in it. */
export const reviseDisclosureItem = (caller: Caller, input: ReviseDisclosureItem): Promise<Outcome> =>
  performing(caller, verb("reviseDisclosureItem", "collectDisclosures"), input, async (tx) => {
    await requireSound(tx, input);
    return advance(tx, disclosures, input.id, "reviseDisclosureItem", {
      input, expectedVersion: input.expectedVersion, note: input.note,
      patch: ({ version, authors }) => ({
        written_at: version + 1, kind: input.kind, category: input.category, section: input.section ?? null, title: input.title.trim(), body: input.body.trim(), valid_from: input.validFrom,
        valid_to: input.validTo ?? null, next_review_on: input.nextReviewOn ?? null, authors: authorsOf(tx, authors), reviewed_on: null,
      }),
      async also({ version }) {
        const refused = unredacted(input.title, input.body);
        if (!refused) await insertSources(tx, input.id, version + 1, input.sources);
        return refused;
      },
    });
  });

export const arrangeDisclosureItem = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("arrangeDisclosureItem", "arrangeDisclosures"), input, (tx) =>
    advance(tx, disclosures, input.id, "arrangeDisclosureItem", { expectedVersion: input.expectedVersion, note: input.note }));

export interface PassDisclosureItem extends StepOn { readonly isRedacted: boolean; readonly isNoSecret: boolean }

export const passDisclosureItem = (caller: Caller, input: PassDisclosureItem): Promise<Outcome> =>
  performing(caller, verb("passDisclosureItem", "reviewDisclosures"), input, (tx) =>
    advance(tx, disclosures, input.id, "passDisclosureItem", { input, expectedVersion: input.expectedVersion, note: input.note, patch: () => ({ reviewed_on: tx.today }) }));

export interface ExplainedStep extends StepOn { readonly reason: string }

export const returnDisclosureItem = (caller: Caller, input: ExplainedStep): Promise<Outcome> =>
  performing(caller, verb("returnDisclosureItem", "reviewDisclosures"), input, (tx) =>
    advance(tx, disclosures, input.id, "returnDisclosureItem", { input, expectedVersion: input.expectedVersion, note: input.reason.trim() }));

/** Malformed before anything is asked of the law: days in order, each source once and really there. */
async function requireSound(tx: Tx, { validFrom, validTo, nextReviewOn, sources }: WrittenItem): Promise<void> {
  if (validTo && validTo < validFrom) throw badInput({ path: "input.validTo", rule: "daysInOrder" });
  if (nextReviewOn && nextReviewOn <= tx.today) throw badInput({ path: "input.nextReviewOn", rule: "inTheFuture" });
  const ids = sources.map(({ targetId }) => targetId);
  if (new Set(ids).size < ids.length) throw badInput({ path: "input.sources", rule: "eachOnce" });
  if (ids.length === 0) return;
  const known = new Set((await sourcesKnown(tx, ids)).map(({ kind, id }) => `${kind} ${id}`));
  if (!sources.every(({ kind, targetId }) => known.has(`${kind} ${targetId}`))) throw notFound();
}

async function replacedItem(tx: Tx, id: string, organId: string): Promise<DisclosureFacts> {
  const facts = await lockedFacts(tx, id);
  if (!facts || facts.organId !== organId || !isVisible("DisclosureItem", { actor: tx.who, ...facts.seenBy })) throw notFound();
  return facts;
}

const authorsOf = (tx: Tx, authors: readonly string[]): string[] => [...new Set([...authors, ...[personOf(tx)].filter((person) => person !== null)])];

async function insertSources(tx: Tx, itemId: string, writtenAt: number, sources: readonly Source[]): Promise<void> {
  const rows = sources.map((source) => Object.assign(new DisclosureSource(), { ...source, tenantId: tx.tenantId, id: newId(), itemId, writtenAt }));
  if (rows.length > 0) await tx.insert(DisclosureSource, rows);
}
