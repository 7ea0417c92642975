/** Verbs of changes and adjustments: a change opens a task for everything in force that rests on it, each due by its department's policy. */
import { AdjustmentTask, BasisChange } from "../../../entities/power-lists/basis-change.entity.js";
import { recorderOfChanges } from "../../../permissions/policies/power-lists.policy.js";
import { isSystem } from "../../kernel/actor.js";
import { badInput, forbidden, notFound } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { AdjustmentTarget, AdjustmentVerdict, BasisChangeKind } from "../../kernel/list-words.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { startDeadlines } from "../../platform/deadlines/deadlines.js";
import { advance } from "../../platform/lifecycle/advance.js";
import { keepSteps } from "../../platform/lifecycle/transitions.store.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { policyValues } from "../organisations/index.js";
import { adjustmentTasks, findOwnerOfBasis } from "./adjustments.store.js";
import { getPlace, verb } from "./beginning.service.js";
import { namesItsObject } from "./power-lists.rules.js";
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
    const owner = organId ?? (await findOwnerOfBasis(tx, basisId!));
    if (!owner) throw notFound();
    const may = isSystem(tx.who) ? undefined : recorderOfChanges(tx.who, { organId: owner, examinerId: null, draftedBy: null });
    if (may && !may.allowed) throw forbidden(may);
    const change = Object.assign(new BasisChange(), { tenantId: tx.tenantId, id: newId(), kind, basisId, organId, promulgatedOn, changedOn, note: note?.trim() ?? null });
    await tx.insert(BasisChange, change);
    const tasks = await openTasks(tx, change);
    tx.record({ action: "basisChanged", subject: { type: "BasisChange", id: change.id }, facts: { kind, tasks } });
    return { id: change.id };
  });

/** The statements are as many as there are departments and kinds, however much rests on the basis. */
async function openTasks(tx: Tx, change: BasisChange): Promise<number> {
  const items: Following[] = [];
  for (const { target, resting } of restingKinds()) items.push(...(await resting(tx, change)).map((each) => ({ ...each, target })));
  const policies = new Map<string, Terms>();
  for (const organId of new Set(items.map((item) => item.organId))) policies.set(organId, await termsOf(tx, organId, change));
  const opened = items.map((item) => ({ item, terms: policies.get(item.organId)!, task: taskRow(tx, change.id, item, policies.get(item.organId)!) }));
  if (opened.length === 0) return 0;
  await tx.insert(AdjustmentTask, opened.map(({ task }) => task));
  await keepSteps(tx, opened.map(({ task: { id } }) => ({ subject: { type: "AdjustmentTask", id }, action: "recordBasisChange", from: null, to: "PENDING", version: 1 })));
  await startDeadlines(tx, opened.map(({ task, item, terms: { needsFiling, ...terms } }) => ({
    ...terms, subject: { type: "AdjustmentTask", id: task.id }, kind: "basis.adjustment", ownerUnitId: item.organId, unit: "MONTHS",
    law: ["YB-2.1-7", "AR-4.3-1"], ...(item.examinerId && item.examinerId !== item.organId && { escalatesTo: item.examinerId }),
  })));
  return opened.length;
}

interface Terms { readonly startsOn: LegalDate; readonly amount: number; readonly needsFiling: boolean }

/** 延边 counts a month from promulgation, 阿荣旗 three from the change; the policy of each department says which (D01, D02). */
async function termsOf(tx: Tx, organId: string, { promulgatedOn, changedOn }: BasisChange): Promise<Terms> {
  const values = await policyValues(tx, tx.tenantId, organId, tx.today, ["adjustmentDeadline", "adjustmentStart", "adjustmentNeedsFiling"]);
  const startsOn = (values.adjustmentStart === "PROMULGATION" ? promulgatedOn : changedOn) as LegalDate;
  return { startsOn, amount: Number(values.adjustmentDeadline), needsFiling: values.adjustmentNeedsFiling === true };
}

interface Following extends Resting { readonly target: AdjustmentTarget }
const taskRow = ({ tenantId }: Tx, changeId: string, { id: targetId, target: targetKind, organId, examinerId }: Following, { needsFiling }: Terms): AdjustmentTask =>
  Object.assign(new AdjustmentTask(), { tenantId, id: newId(), organId, examinerId, changeId, targetKind, targetId, state: "PENDING", version: 1, needsFiling, verdict: null, receipt: null });

export interface ConcludeAdjustment extends StepOn { readonly verdict: AdjustmentVerdict }

/** What was adjusted is filed where the policy asked for it when the change was recorded (AR-4.3-2). */
export const concludeAdjustment = (caller: Caller, input: ConcludeAdjustment): Promise<Outcome> =>
  performing(caller, verb("concludeAdjustment", "draftLists"), input, async (tx) => {
    const facts = (await adjustmentTasks.factsOf(tx, { tenantId: tx.tenantId, ids: [input.id], today: tx.today, isActing: false })).get(input.id);
    return advance(tx, adjustmentTasks, input.id, "concludeAdjustment", {
      input, expectedVersion: input.expectedVersion, note: input.note, to: facts?.needsFiling && input.verdict === "ADJUSTED" ? "TO_FILE" : "DONE",
      patch: () => ({ verdict: input.verdict }), audit: { verdict: input.verdict },
    });
  });

export interface FileAdjustment extends StepOn { readonly receipt: string }

export const fileAdjustment = (caller: Caller, input: FileAdjustment): Promise<Outcome> =>
  performing(caller, verb("fileAdjustment", "submitLists"), input, (tx) =>
    advance(tx, adjustmentTasks, input.id, "fileAdjustment", { expectedVersion: input.expectedVersion, note: input.note, patch: () => ({ receipt: input.receipt.trim() }) }));
