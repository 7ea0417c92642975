/** Verbs of items: written and taken out while the edition is the department's own; each change is a further row. */
import { PowerItem, PowerItemBasis } from "../../../entities/power-lists/power-item.entity.js";
import { badInput, notFound } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { advance } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn } from "../../platform/lifecycle/verb.js";
import { unredacted } from "../../platform/text/unredacted.js";
import { verb } from "./beginning.service.js";
import { missingElements, type ItemElements } from "./power-lists.rules.js";
import { areBasesKnown, powerLists, standingItems } from "./power-lists.store.js";
import { findPlace } from "../organisations/index.js";

/** What stands beside the eight elements: the flow, as steps or as a drawing, and where the item was taken from. */
interface Beside { readonly flowSteps?: readonly string[] | null | undefined; readonly flowChartUrl?: string | null | undefined; readonly sourcePowerListItem?: string | null | undefined }

export interface WritePowerItem extends StepOn, ItemElements, Beside { readonly code: string; readonly actionKind: ActionKind }

/** What is written under a code stands instead of what stood under it. */
export const writePowerItem = (caller: Caller, input: WritePowerItem): Promise<Outcome> =>
  performing(caller, verb("writePowerItem", "draftLists"), input, async (tx) => {
    const basisIds = input.bases.map(({ basisId }) => basisId);
    if (new Set(basisIds).size < basisIds.length) throw badInput({ path: "input.bases", rule: "eachOnce" });
    const { subjectId } = input;
    if (!(await areBasesKnown(tx, basisIds)) || (subjectId && !(await findPlace(tx, tx.tenantId, subjectId, tx.today)))) throw notFound();
    return advance(tx, powerLists, input.id, "writePowerItem", {
      expectedVersion: input.expectedVersion, note: input.note, audit: { code: input.code.trim() },
      async also({ version }) {
        const refused = unredacted(...textsOf(input));
        if (!refused) await insertItems(tx, input.id, version + 1, [{ ...input, id: newId() }]);
        return refused;
      },
    });
  });

/** All of it is published with the list; addresses hold numbers that are nobody's. */
const textsOf = ({ matter, duty, power, target, procedure, responsibility, responsiblePost, flowSteps, sourcePowerListItem, bases }: WritePowerItem) =>
  [matter, duty, power, target, procedure, responsibility, responsiblePost, sourcePowerListItem, ...(flowSteps ?? []), ...bases.map(({ articles }) => articles)];

export interface RemovePowerItem extends StepOn { readonly code: string }

export const removePowerItem = (caller: Caller, input: RemovePowerItem): Promise<Outcome> =>
  performing(caller, verb("removePowerItem", "draftLists"), input, (tx) =>
    advance(tx, powerLists, input.id, "removePowerItem", {
      expectedVersion: input.expectedVersion, note: input.note, audit: { code: input.code.trim() },
      async also({ version }) {
        const [item] = await standingItems(tx, input.id, [input.code.trim()]);
        if (!item) throw notFound();
        await tx.insert(PowerItem, Object.assign(new PowerItem(), item, { tenantId: tx.tenantId, id: newId(), revision: version + 1, removed: true }));
        return undefined;
      },
    }));

type Written = ItemElements & Beside & { readonly code: string; readonly actionKind: ActionKind };
const textOf = (text: string | null | undefined): string | null => text?.trim() || null;

/** Written under one version of the list; each code at most once. */
export async function insertItems(tx: Tx, listId: string, revision: number, items: readonly (Written & { readonly id: string })[]): Promise<void> {
  await tx.insert(PowerItem, items.map(({ id, code, actionKind, subjectId = null, ...item }) => Object.assign(new PowerItem(), {
    tenantId: tx.tenantId, id, listId, code: code.trim(), revision, removed: false, actionKind, subjectId, matter: textOf(item.matter), duty: textOf(item.duty),
    power: textOf(item.power), target: textOf(item.target), procedure: textOf(item.procedure), responsibility: textOf(item.responsibility),
    responsiblePost: textOf(item.responsiblePost), missing: missingElements({ ...item, subjectId }),
    flowSteps: (item.flowSteps ?? []).map((step) => step.trim()), flowChartUrl: item.flowChartUrl ?? null, sourcePowerListItem: textOf(item.sourcePowerListItem),
  })));
  const rests = items.flatMap(({ id, bases }) => bases.map((basis) => basisRow(tx, id, basis)));
  if (rests.length > 0) await tx.insert(PowerItemBasis, rests);
}

const basisRow = ({ tenantId }: Tx, itemId: string, { basisId, articles }: ItemElements["bases"][number]): PowerItemBasis =>
  Object.assign(new PowerItemBasis(), { tenantId, id: newId(), itemId, basisId, articles: textOf(articles) });

/** A further edition begins with every item that stands in the one before; a constant number of statements for any number of them. */
export async function copyItems(tx: Tx, fromId: string, toId: string): Promise<void> {
  const copies = (await standingItems(tx, fromId, null)).map(({ bases, ...item }) => ({ bases: bases ?? [], row: Object.assign(new PowerItem(), item, { tenantId: tx.tenantId, id: newId(), listId: toId, revision: 1, removed: false }) }));
  if (copies.length > 0) await tx.insert(PowerItem, copies.map(({ row }) => row));
  const rests = copies.flatMap(({ bases, row }) => bases.map((basis) => basisRow(tx, row.id, basis)));
  if (rests.length > 0) await tx.insert(PowerItemBasis, rests);
}
