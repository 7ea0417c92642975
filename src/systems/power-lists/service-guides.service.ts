/** Verbs of guides: written by the section that handles the matter, reviewed by somebody else, published, replaced or taken down (ZJ8-4-2, TJ-3.1.1.3-1). */
import { GuideBasis, GuidePublication, ServiceGuide, type FlowStep, type GuideMaterial } from "../../../entities/power-lists/service-guide.entity.js";
import { badInput, notFound } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { GuideChannel, HandlingMode } from "../../kernel/service-words.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { unredacted } from "../../platform/text/unredacted.js";
import { personOf, verb } from "./beginning.service.js";
import { areBasesKnown } from "./power-lists.store.js";
import { serviceGuides } from "./service-guides.store.js";
import { findMatterOfGuide } from "./service-matters.store.js";

type Maybe<T> = T | null | undefined;
export interface GuideText {
  readonly bases: readonly { readonly basisId: string; readonly articles?: Maybe<string> }[];
  readonly conditions?: Maybe<string>;
  readonly quantity?: Maybe<string>;
  readonly mode: HandlingMode;
  readonly statutoryDays?: Maybe<number>;
  readonly promisedDays?: Maybe<number>;
  readonly longerBy?: Maybe<string>;
  readonly materials: readonly GuideMaterial[];
  readonly sampleFormUrl?: Maybe<string>;
  readonly steps: readonly FlowStep[];
}
export interface DraftServiceGuide extends VerbInput { readonly matterId: string; readonly text: GuideText }

/** A draft may still lack something; what is laid before the legal section may not. */
export const draftServiceGuide = (caller: Caller, input: DraftServiceGuide): Promise<Outcome> =>
  performing(caller, verb("draftServiceGuide", "draftGuides"), input, async (tx) => {
    const { matterId, text } = input;
    await requireBases(tx, text);
    const matter = await findMatterOfGuide(tx, matterId);
    if (!matter) throw notFound();
    const { organId, sectionId, category, lastEdition, isUnderWay, path } = matter;
    const says = columnsOf(text);
    const authors = authorsOf(tx, []);
    return begin(tx, serviceGuides, "draftServiceGuide", {
      audit: { matter: matterId, edition: lastEdition + 1 },
      facts: (id) => ({
        ...says, id, state: null, version: 0, organId, sectionId, authors, matterState: matter.state, category, writtenAt: 1, isUnderWay, bases: text.bases.length, isBased: true, channels: [], publishedOn: null,
        seenBy: { owner: { unitId: organId, path: path ?? [] } },
      }),
      also: () => Promise.resolve(unredacted(...textsOf(text))),
      async insert(id, state) {
        await tx.insert(ServiceGuide, Object.assign(new ServiceGuide(), {
          ...says, tenantId: tx.tenantId, id, matterId, organId, edition: lastEdition + 1, state, version: 1, writtenAt: 1, authors, reviewedOn: null, publishedOn: null, withdrawnOn: null,
        }));
        await insertBases(tx, id, 1, text);
      },
    });
  });

export interface ReviseServiceGuide extends StepOn { readonly text: GuideText }

/** What was reviewed is reviewed again, and by nobody who wrote in it. */
export const reviseServiceGuide = (caller: Caller, input: ReviseServiceGuide): Promise<Outcome> =>
  performing(caller, verb("reviseServiceGuide", "draftGuides"), input, async (tx) => {
    const { id, text } = input;
    await requireBases(tx, text);
    const says = columnsOf(text);
    return advance(tx, serviceGuides, id, "reviseServiceGuide", {
      expectedVersion: input.expectedVersion, note: input.note,
      patch: ({ version, authors }) => ({
        written_at: version + 1, authors: authorsOf(tx, authors), conditions: says.conditions, quantity: says.quantity, mode: says.mode, statutory_days: says.statutoryDays, promised_days: says.promisedDays,
        longer_by: says.longerBy, materials: JSON.stringify(says.materials), sample_form_url: says.sampleFormUrl, steps: JSON.stringify(says.steps), reviewed_on: null,
      }),
      async also({ version }) {
        const refused = unredacted(...textsOf(text));
        if (!refused) await insertBases(tx, id, version + 1, text);
        return refused;
      },
    });
  });

export const submitServiceGuide = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("submitServiceGuide", "draftGuides"), input, (tx) =>
    advance(tx, serviceGuides, input.id, "submitServiceGuide", { expectedVersion: input.expectedVersion, note: input.note }));

export const passServiceGuide = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("passServiceGuide", "reviewGuides"), input, (tx) =>
    advance(tx, serviceGuides, input.id, "passServiceGuide", { expectedVersion: input.expectedVersion, note: input.note, patch: () => ({ reviewed_on: tx.today }) }));

export interface ExplainedGuideStep extends StepOn { readonly reason: string }

export const returnServiceGuide = (caller: Caller, input: ExplainedGuideStep): Promise<Outcome> =>
  performing(caller, verb("returnServiceGuide", "reviewGuides"), input, (tx) =>
    advance(tx, serviceGuides, input.id, "returnServiceGuide", { input, expectedVersion: input.expectedVersion, note: input.reason.trim() }));

export interface PublishServiceGuide extends StepOn { readonly channel: GuideChannel; readonly place: string; readonly publishedOn: LegalDate }

/** In force from the day on which it stands anywhere; further channels are put on record beside. */
export const publishServiceGuide = (caller: Caller, input: PublishServiceGuide): Promise<Outcome> =>
  performing(caller, verb("publishServiceGuide", "publishGuides"), input, (tx) => {
    const { id, channel, place, publishedOn } = input;
    if (publishedOn > tx.today) throw badInput({ path: "input.publishedOn", rule: "notInTheFuture" });
    if (channel !== "SERVICE_HALL" && !/^https?:\/\/\S+$/u.test(place.trim())) throw badInput({ path: "input.place", rule: "isUrl" });
    return advance(tx, serviceGuides, id, "publishServiceGuide", {
      input, expectedVersion: input.expectedVersion, note: input.note, audit: { channel },
      patch: (facts) => (facts.publishedOn === null ? { published_on: publishedOn } : {}),
      async also() {
        const refused = channel === "SERVICE_HALL" ? unredacted(place) : undefined; // an address of a page holds numbers that are nobody's
        if (!refused) await tx.insert(GuidePublication, Object.assign(new GuidePublication(), { tenantId: tx.tenantId, id: newId(), guideId: id, channel, publishedOn, place: place.trim() }));
        return refused;
      },
    });
  });

export const withdrawServiceGuide = (caller: Caller, input: ExplainedGuideStep): Promise<Outcome> =>
  performing(caller, verb("withdrawServiceGuide", "publishGuides"), input, (tx) =>
    advance(tx, serviceGuides, input.id, "withdrawServiceGuide", { input, expectedVersion: input.expectedVersion, note: input.reason.trim(), patch: () => ({ withdrawn_on: tx.today }) }));

const textOf = (text: Maybe<string>): string | null => text?.trim() || null;
const columnsOf = ({ conditions, quantity, mode, statutoryDays = null, promisedDays = null, longerBy, materials, sampleFormUrl, steps }: GuideText) => ({
  conditions: textOf(conditions), quantity: textOf(quantity), mode, statutoryDays, promisedDays, longerBy: textOf(longerBy), sampleFormUrl: textOf(sampleFormUrl),
  materials: materials.map(({ name, form, copies, note }) => ({ name: name.trim(), form, copies, note: textOf(note) })),
  steps: steps.map(({ code, kind, title, actor, timeLimit, next }) => ({
    code: code.trim(), kind, title: title.trim(), actor: textOf(actor), timeLimit: textOf(timeLimit), next: next.map(({ to, label }) => ({ to: to.trim(), label: textOf(label) })),
  })),
});

/** Everything in it that people read. */
const textsOf = ({ bases, conditions, quantity, longerBy, materials, steps }: GuideText): readonly Maybe<string>[] => [
  conditions, quantity, longerBy, ...bases.map(({ articles }) => articles), ...materials.flatMap(({ name, note }) => [name, note]),
  ...steps.flatMap(({ title, actor, timeLimit, next }) => [title, actor, timeLimit, ...next.map(({ label }) => label)]),
];

/** Malformed before anything is asked of the law: each basis once and really there. */
async function requireBases(tx: Tx, { bases }: GuideText): Promise<void> {
  const ids = bases.map(({ basisId }) => basisId);
  if (new Set(ids).size < ids.length) throw badInput({ path: "input.text.bases", rule: "eachOnce" });
  if (!(await areBasesKnown(tx, ids))) throw notFound();
}

const authorsOf = (tx: Tx, authors: readonly string[]): string[] => [...new Set([...authors, ...[personOf(tx)].filter((person) => person !== null)])];

async function insertBases(tx: Tx, guideId: string, writtenAt: number, { bases }: GuideText): Promise<void> {
  const rows = bases.map(({ basisId, articles }) => Object.assign(new GuideBasis(), { tenantId: tx.tenantId, id: newId(), guideId, writtenAt, basisId, articles: textOf(articles) }));
  if (rows.length > 0) await tx.insert(GuideBasis, rows);
}
