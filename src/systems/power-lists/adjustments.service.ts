/** Verbs of changes and adjustments: a change opens a task for everything in force that rests on it, each due by its department's policy. */
import { AdjustmentTask, BasisChange } from "../../../entities/power-lists/basis-change.entity.js";
import { transitionRefused } from "../../../entities/platform/refusals.js";
import { recorderOfChanges } from "../../../permissions/policies/power-lists.policy.js";
import { isSystem } from "../../kernel/actor.js";
import { badInput, forbidden, notFound } from "../../kernel/fault.js";
import { newId, type Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { AdjustmentState, AdjustmentTarget, AdjustmentVerdict, BasisChangeKind } from "../../kernel/list-words.js";
import { unitOfWork, type Caller, type Tx } from "../../platform/db/unit-of-work.js";
import { startDeadlines, type StartDeadline } from "../../platform/deadlines/deadlines.js";
import { advance } from "../../platform/lifecycle/advance.js";
import { keepSteps, lockRow } from "../../platform/lifecycle/transitions.store.js";
import { performing, type Decided, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { orgFacts, policyValues } from "../organisations/index.js";
import type { TaskFacts } from "./adjustment.states.js";
import { adjustmentTasks, findLapse, findOwnerOfBasis } from "./adjustments.store.js";
import { getPlace, verb } from "./beginning.service.js";
import { legalOfficeOf, namesItsObject } from "./power-lists.rules.js";
import { restingKinds } from "./resting.service.js";
import type { Resting } from "./resting.store.js";

export interface RecordBasisChange extends VerbInput {
  readonly kind: BasisChangeKind;
  readonly basisId?: string | null | undefined;
  readonly unitId?: string | null | undefined;
  readonly promulgatedOn: LegalDate;
  readonly changedOn: LegalDate;
  readonly note?: string | null | undefined;
}

export const recordBasisChange = (caller: Caller, input: RecordBasisChange): Promise<Outcome> =>
  performing(caller, verb("recordBasisChange", "maintainBases"), input, async (tx) => {
    const { kind, basisId = null, unitId = null, promulgatedOn, changedOn, note } = input;
    if (!namesItsObject(kind, basisId, unitId)) throw badInput({ path: "input.basis", rule: "objectOfTheKind" });
    const organId = unitId ? (await getPlace(tx, unitId)).organId : null;
    await requireRecorder(tx, organId ?? (await findOwnerOfBasis(tx, basisId!)));
    return changes(tx, { kind, basisId, organId, promulgatedOn, changedOn, note: note?.trim() ?? null });
  });

/** The last day of a basis has passed: a change like any other, which the clock made and a job records, once (YB-2.1-6). */
export const recordLapse = (caller: Caller, basisId: Id): Promise<Decided> =>
  unitOfWork<Decided>(caller, "powerLists.recordLapse", async (tx) => {
    await lockRow(tx, "basis", basisId);
    const lapse = await findLapse(tx, basisId);
    if (!lapse) return transitionRefused("ILLEGAL_TRANSITION", ["YB-2.1-6"], { action: "recordLapse", state: null, possibleActions: [] });
    return changes(tx, { kind: "LAPSED", basisId, organId: null, promulgatedOn: lapse.lapsesOn, changedOn: lapse.lapsesOn, note: null });
  });

async function changes(tx: Tx, what: Change): Promise<Decided> {
  const { id, tasks } = await keepChange(tx, what);
  tx.record({ action: "basisChanged", subject: { type: "BasisChange", id }, facts: { kind: what.kind, tasks } });
  return { id };
}

type Change = Omit<BasisChange, "tenantId" | "id">;
/** The change with a task for everything that rests on it; its event is whoever's step it was part of. */
export async function keepChange(tx: Tx, what: Change): Promise<{ readonly id: Id; readonly tasks: number }> {
  const change = Object.assign(new BasisChange(), { ...what, tenantId: tx.tenantId, id: newId() });
  await tx.insert(BasisChange, change);
  return { id: change.id, tasks: await openTasks(tx, change) };
}

/** Whoever records what happened to a basis or an organ stands right to its department. */
export async function requireRecorder(tx: Tx, owner: string | undefined): Promise<void> {
  if (!owner) throw notFound();
  const place = await getPlace(tx, owner);
  const may = isSystem(tx.who) ? undefined : recorderOfChanges(tx.who, { ...place, examinerId: null, authors: [] });
  if (may && !may.allowed) throw forbidden(may);
}

/** The statements are as many as there are departments and kinds, however much rests on the basis. */
async function openTasks(tx: Tx, change: BasisChange): Promise<number> {
  const items: Following[] = [];
  for (const { target, resting, neverFiled = false } of restingKinds()) items.push(...(await resting(tx, change)).map((each) => ({ ...each, target, neverFiled })));
  if (items.length === 0) return 0;
  const terms = await termsOfAll(tx, [...new Set(items.map(({ organId }) => organId))], change);
  const opened = items.map((item) => ({ terms: terms.get(item.organId)!, task: taskRow(tx, change.id, item, terms.get(item.organId)!) }));
  await tx.insert(AdjustmentTask, opened.map(({ task }) => task));
  await keepSteps(tx, opened.map(({ task: { id } }) => ({ subject: { type: "AdjustmentTask", id }, action: "recordBasisChange", from: null, to: "PENDING", version: 1 })));
  await startDeadlines(tx, opened.map(({ task: { id, organId }, terms: { deadline } }) => ({
    ...deadline, subject: { type: "AdjustmentTask", id }, kind: "basis.adjustment", ownerUnitId: organId, law: ["YB-2.1-7", "AR-4.3-1", "ZJ8-7", "TJ-3.1.1.1-2"],
  })));
  return opened.length;
}

interface Terms {
  readonly deadline: Pick<StartDeadline, "startsOn" | "amount" | "unit" | "escalatesTo">;
  readonly needsFiling: boolean;
  readonly publicationDays: number | null;
  readonly filingDays: number | null;
}

async function termsOfAll(tx: Tx, organIds: readonly string[], change: BasisChange): Promise<ReadonlyMap<string, Terms>> {
  const facts = await orgFacts(tx, tx.tenantId, organIds, tx.today);
  const terms = new Map<string, Terms>();
  for (const organId of organIds) terms.set(organId, await termsOf(tx, organId, change, legalOfficeOf(facts, organId)));
  return terms;
}

const ASKED = ["adjustmentDeadline", "adjustmentDeadlineUnit", "adjustmentStart", "adjustmentCovers", "adjustmentPublicationDays", "adjustmentNeedsFiling", "adjustmentFilingDays"] as const;

/** 延边 counts a month from promulgation for adjusting and publishing, 阿荣旗 three from the change for adjusting alone; the policy of each department says which (D01 to D03). */
async function termsOf(tx: Tx, organId: string, { promulgatedOn, changedOn }: BasisChange, escalatesTo: string | undefined): Promise<Terms> {
  const policy = await policyValues(tx, tx.tenantId, organId, tx.today, ASKED);
  const startsOn = (policy.adjustmentStart === "PROMULGATION" ? promulgatedOn : changedOn) as LegalDate;
  const unit = policy.adjustmentDeadlineUnit === "MONTHS" ? "MONTHS" : "WORKING";
  const needsFiling = policy.adjustmentNeedsFiling === true;
  return {
    deadline: { startsOn, amount: Number(policy.adjustmentDeadline), unit, escalatesTo }, needsFiling,
    publicationDays: policy.adjustmentCovers === "ADJUSTMENT_ONLY" ? Number(policy.adjustmentPublicationDays) : null,
    filingDays: needsFiling ? Number(policy.adjustmentFilingDays) : null,
  };
}

interface Following extends Resting { readonly target: AdjustmentTarget; readonly neverFiled: boolean }
const taskRow = ({ tenantId }: Tx, changeId: string, { id: targetId, target: targetKind, organId, examinerId, neverFiled }: Following, { needsFiling, publicationDays, filingDays }: Terms): AdjustmentTask =>
  Object.assign(new AdjustmentTask(), {
    tenantId, id: newId(), organId, examinerId, changeId, targetKind, targetId, state: "PENDING", version: 1, needsFiling: needsFiling && !neverFiled, publicationDays, filingDays,
    adjustedOn: null, publishedOn: null, verdict: null, receipt: null,
  });

export const beginAdjustment = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("beginAdjustment", "draftLists"), input, (tx) =>
    advance(tx, adjustmentTasks, input.id, "beginAdjustment", { expectedVersion: input.expectedVersion, note: input.note }));

export interface ConcludeAdjustment extends StepOn { readonly verdict: AdjustmentVerdict }

/** What stands on both sites already needs no further word of its publication; where the time covers publishing, it runs until then. */
export const concludeAdjustment = (caller: Caller, input: ConcludeAdjustment): Promise<Outcome> =>
  performing(caller, verb("concludeAdjustment", "draftLists"), input, async (tx) => {
    const { id, verdict, expectedVersion, note } = input;
    const facts = await taskFacts(tx, id);
    const to = verdict === "NO_CHANGE_NEEDED" ? "DONE" : facts?.isFollowed ? published(facts) : "TO_PUBLISH";
    const days = verdict === "NO_CHANGE_NEEDED" ? {} : { adjusted_on: tx.today, ...(facts?.isFollowed && { published_on: tx.today }) };
    return advance(tx, adjustmentTasks, id, "concludeAdjustment", {
      input, expectedVersion, note, to, leaves: to === "TO_PUBLISH" && facts?.publicationDays === null ? ["basis.adjustment"] : [],
      patch: () => ({ verdict, ...days }), audit: { verdict },
    });
  });

/** What was published is then filed where the policy asked for it when the change was recorded (AR-4.3-2). */
const published = ({ needsFiling }: Pick<TaskFacts, "needsFiling">): AdjustmentState => (needsFiling ? "TO_FILE" : "DONE");

const taskFacts = async (tx: Tx, id: string): Promise<TaskFacts | undefined> =>
  (await adjustmentTasks.factsOf(tx, { tenantId: tx.tenantId, ids: [id], today: tx.today, isActing: false })).get(id);

export const publishAdjustment = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("publishAdjustment", "publishLists"), input, async (tx) => {
    const facts = await taskFacts(tx, input.id);
    return advance(tx, adjustmentTasks, input.id, "publishAdjustment", {
      expectedVersion: input.expectedVersion, note: input.note, to: published(facts ?? { needsFiling: false }), patch: () => ({ published_on: tx.today }),
    });
  });

export interface FileAdjustment extends StepOn { readonly receipt: string }

export const fileAdjustment = (caller: Caller, input: FileAdjustment): Promise<Outcome> =>
  performing(caller, verb("fileAdjustment", "submitLists"), input, (tx) =>
    advance(tx, adjustmentTasks, input.id, "fileAdjustment", { expectedVersion: input.expectedVersion, note: input.note, patch: () => ({ receipt: input.receipt.trim() }) }));
