/** Verbs of an edition of a power list: draft, agree, report, examine, publish; each one unit of work. */
import { ListExamination, ListPublication, PowerList } from "../../../entities/power-lists/power-list.entity.js";
import { badInput } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { LIST_CHANNEL, type ExaminationResult, type ListChannel } from "../../kernel/list-words.js";
import { wordsOf } from "../../kernel/words.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { meetDeadline } from "../../platform/deadlines/deadlines.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { orgFacts, policyValues } from "../organisations/index.js";
import { getPlace, personOf, verb } from "./beginning.service.js";
import { answerCalls } from "./campaigns.service.js";
import { copyItems } from "./power-items.service.js";
import { findExaminer } from "./power-lists.rules.js";
import { editionsOf, powerLists, type ListFactsRead } from "./power-lists.store.js";

export interface DraftPowerList extends VerbInput { readonly unitId: string; readonly title: string }

/** A further edition begins with what the published one says. */
export const draftPowerList = (caller: Caller, input: DraftPowerList): Promise<Outcome> =>
  performing(caller, verb("draftPowerList", "draftLists"), input, async (tx) => {
    const { organId, path } = await getPlace(tx, input.unitId);
    const { last, isUnderWay, publishedId } = await editionsOf(tx, organId);
    const row = { organId, edition: last + 1, examinerId: null, draftedBy: personOf(tx) };
    return begin(tx, powerLists, "draftPowerList", {
      input: { isUnderWay }, audit: { organ: organId, edition: row.edition },
      facts: (id) => ({ ...row, authors: [], id, state: null, version: 0, items: 0, incomplete: 0, lacking: null, faults: new Set<never>(), channels: [], stoodSince: null, seenBy: { owner: { unitId: organId, path } } }),
      async insert(id, state) {
        await tx.insert(PowerList, Object.assign(new PowerList(), { ...row, tenantId: tx.tenantId, id, state, version: 1, title: input.title.trim(), publishedOn: null }));
        if (publishedId) await copyItems(tx, publishedId, id);
      },
    });
  });

export const consentPowerList = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("consentPowerList", "consentLists"), input, (tx) =>
    advance(tx, powerLists, input.id, "consentPowerList", { expectedVersion: input.expectedVersion, note: input.note }));

/** Who examines is settled with the report, and stays whoever's it was then. */
export const submitPowerList = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("submitPowerList", "submitLists"), input, async (tx) => {
    const facts = await lockedFacts(tx, input.id);
    const examinerId = facts ? await examinerOf(tx, facts.organId) : null;
    return advance(tx, powerLists, input.id, "submitPowerList", {
      input: { examinerId }, expectedVersion: input.expectedVersion, note: input.note, patch: () => ({ examiner_id: examinerId }), audit: { examiner: examinerId },
      also: (reported) => answerCalls(tx, reported, "list.confirmation"),
    });
  });

async function examinerOf(tx: Tx, organId: string): Promise<string | null> {
  const { listExaminer } = await policyValues(tx, tx.tenantId, organId, tx.today, ["listExaminer"]);
  return findExaminer(await orgFacts(tx, tx.tenantId, [organId], tx.today), organId, listExaminer);
}

const lockedFacts = async (tx: Tx, id: string): Promise<ListFactsRead | undefined> =>
  (await powerLists.factsOf(tx, { tenantId: tx.tenantId, ids: [id], today: tx.today, isActing: true })).get(id);

export const acceptPowerList = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("acceptPowerList", "examineLists"), input, (tx) =>
    advance(tx, powerLists, input.id, "acceptPowerList", { expectedVersion: input.expectedVersion, note: input.note }));

export interface ReturnPowerList extends StepOn { readonly points: readonly string[] }

export const passPowerList = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("passPowerList", "examineLists"), input, (tx) => decide(tx, "passPowerList", { ...input, points: [] }, "PASSED"));

export const returnPowerList = (caller: Caller, input: ReturnPowerList): Promise<Outcome> =>
  performing(caller, verb("returnPowerList", "examineLists"), input, (tx) => decide(tx, "returnPowerList", input, "RETURNED"));

const decide = (tx: Tx, action: "passPowerList" | "returnPowerList", { id, points, expectedVersion, note }: ReturnPowerList, result: ExaminationResult) => {
  const texts = points.map((point) => point.trim());
  return advance(tx, powerLists, id, action, {
    input: { points: texts }, expectedVersion, note, audit: { points: texts.length },
    async also(facts) {
      if (result === "PASSED") await answerCalls(tx, facts, "list.examination");
      await tx.insert(ListExamination, Object.assign(new ListExamination(), { tenantId: tx.tenantId, id: newId(), listId: id, result, points: texts, examinedOn: tx.today }));
      return undefined;
    },
  });
};

export interface PublishPowerList extends StepOn { readonly channel: ListChannel; readonly url: string; readonly publishedOn: LegalDate }

/** Published only when it stands on both sites, from the later day on (YB-2.1-4). */
export const publishPowerList = (caller: Caller, input: PublishPowerList): Promise<Outcome> =>
  performing(caller, verb("publishPowerList", "publishLists"), input, async (tx) => {
    const { id, channel, url, publishedOn } = input;
    const facts = await lockedFacts(tx, id);
    if (publishedOn > tx.today) throw badInput({ path: "input.publishedOn", rule: "notInTheFuture" });
    if (facts?.passedOn && publishedOn < facts.passedOn) throw badInput({ path: "input.publishedOn", rule: "notBeforeTheExamination" });
    const isEverywhere = new Set([...(facts?.channels ?? []), channel]).size === wordsOf(LIST_CHANNEL).length;
    const since = [facts?.stoodSince ?? publishedOn, publishedOn].sort().at(-1);
    return advance(tx, powerLists, id, "publishPowerList", {
      input, expectedVersion: input.expectedVersion, note: input.note, to: isEverywhere ? "PUBLISHED" : "PARTLY_PUBLISHED",
      patch: () => (isEverywhere ? { published_on: since } : {}), audit: { channel },
      async also() {
        await tx.insert(ListPublication, Object.assign(new ListPublication(), { tenantId: tx.tenantId, id: newId(), listId: id, channel, url, publishedOn }));
        if (isEverywhere) await meetDeadline(tx, { type: "PowerList", id }, "list.publication");
        return undefined;
      },
    });
  });
