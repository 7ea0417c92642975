/** Verbs of calls for lists: a legal office calls on departments of its area by a day, their reports and its examinations are in time or not, and it closes the call. */
import { CampaignAddressee, ListCampaign } from "../../../entities/power-lists/list-campaign.entity.js";
import { badInput, notFound } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import { addMonths, type LegalDate } from "../../kernel/legal-date.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { cancelDeadline, meetDeadline, startDeadlines, type StartDeadline } from "../../platform/deadlines/deadlines.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { getPlace, verb } from "./beginning.service.js";
import { callsAnsweredBy, dueUnder, listCampaigns, organsAddressed, type Addressed } from "./campaigns.store.js";

export interface IssueListCampaign extends VerbInput {
  /** The legal office. */
  readonly unitId: string;
  readonly title: string;
  readonly documentNo: string;
  readonly addressees: readonly string[];
  readonly confirmBy: LegalDate;
  readonly examineBy: LegalDate;
}

/** Whoever is left out is named by the call itself; that is a warning, no refusal (YB-3.1-1). */
export const issueListCampaign = (caller: Caller, input: IssueListCampaign): Promise<Outcome> =>
  performing(caller, verb("issueListCampaign", "callForLists"), input, async (tx) => {
    const { confirmBy, examineBy } = input;
    if (!(tx.today < confirmBy && confirmBy <= examineBy && examineBy < addMonths(tx.today, 12))) throw badInput({ path: "input.confirmBy", rule: "daysInOrder" });
    const { organId, path } = await getPlace(tx, input.unitId);
    const addressees = await addressedBy(tx, input.addressees);
    return begin(tx, listCampaigns, "issueListCampaign", {
      audit: { organ: organId, addressees: addressees.length },
      facts: (id) => ({ id, state: null, version: 0, organId, addressees, examinerId: null, authors: [], seenBy: { owner: { unitId: organId, path } } }),
      async insert(id, state) {
        const { title, documentNo } = input;
        await tx.insert(ListCampaign, Object.assign(new ListCampaign(), {
          tenantId: tx.tenantId, id, organId, state, version: 1, title: title.trim(), documentNo: documentNo.trim(), issuedOn: tx.today, confirmBy, examineBy,
        }));
        await address(tx, id, addressees, { organId, confirmBy, examineBy });
      },
    });
  });

async function addressedBy(tx: Tx, unitIds: readonly string[]): Promise<Addressed[]> {
  if (new Set(unitIds).size < unitIds.length) throw badInput({ path: "input.addressees", rule: "eachOnce" });
  const found = await organsAddressed(tx, unitIds);
  if (found.length < unitIds.length) throw notFound();
  if (found.some(({ isPart }) => isPart)) throw badInput({ path: "input.addressees", rule: "departments" });
  return found;
}

interface Days { readonly organId: string; readonly confirmBy: LegalDate; readonly examineBy: LegalDate }

async function address(tx: Tx, campaignId: string, addressees: readonly Addressed[], { organId, confirmBy, examineBy }: Days): Promise<void> {
  const rows = addressees.map((each) => Object.assign(new CampaignAddressee(), { tenantId: tx.tenantId, id: newId(), campaignId, organId: each.organId, editionBefore: each.editionBefore }));
  await tx.insert(CampaignAddressee, rows);
  await startDeadlines(tx, rows.flatMap((row): StartDeadline[] => {
    const of = { subject: { type: "CampaignAddressee", id: row.id }, startsOn: tx.today, unit: "FIXED", law: ["YB-3.1-3"] } as const;
    return [
      { ...of, kind: "list.confirmation", ownerUnitId: row.organId, amount: dayOfYear(confirmBy), escalatesTo: organId },
      { ...of, kind: "list.examination", ownerUnitId: organId, amount: dayOfYear(examineBy) },
    ];
  }));
}

/** A fixed day as clocks write it: 31 August is 831. */
const dayOfYear = (day: LegalDate): number => Number(day.slice(5, 7)) * 100 + Number(day.slice(8));

/** What was still due under it falls away. */
export const closeListCampaign = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("closeListCampaign", "callForLists"), input, (tx) =>
    advance(tx, listCampaigns, input.id, "closeListCampaign", {
      expectedVersion: input.expectedVersion, note: input.note,
      async also({ id }) {
        for (const due of await dueUnder(tx, id)) await cancelDeadline(tx, { type: "CampaignAddressee", id: due.id }, due.kind);
        return undefined;
      },
    }));

/** An edition was reported, or passed: what the open calls asked of it is done. */
export async function answerCalls(tx: Tx, { organId, edition }: { readonly organId: string; readonly edition: number }, kind: "list.confirmation" | "list.examination"): Promise<undefined> {
  for (const { id } of await callsAnsweredBy(tx, organId, edition)) await meetDeadline(tx, { type: "CampaignAddressee", id }, kind);
  return undefined;
}
