/** Verbs of clean-up campaigns: opened over every running delegation of an area, a verdict on each, then closed; a verdict takes effect on the letter in the same transaction. */
import { CampaignEntry, DelegationCampaign } from "../../../entities/delegation/delegation-supervision.entity.js";
import type { CampaignVerdict } from "../../kernel/delegation-words.js";
import { badInput, notFound } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { isRefusal, type Refusal } from "../../kernel/refusal.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { findPlace } from "../organisations/index.js";
import { verb } from "./beginning.service.js";
import { campaigns, keepVerdict, lettersOfArea } from "./campaign.store.js";
import { rectify, terminate } from "./running.service.js";

export interface OpenCampaign extends VerbInput { readonly officeId: string; readonly title: string }

export const openDelegationCampaign = (caller: Caller, input: OpenCampaign): Promise<Outcome> =>
  performing(caller, verb("openDelegationCampaign", "confirmDelegations"), input, async (tx) => {
    const { officeId, title } = input;
    const place = await findPlace(tx, tx.tenantId, officeId, tx.today);
    if (!place) throw notFound();
    const letters = await lettersOfArea(tx, place.path[1] ?? officeId, officeId);
    return begin(tx, campaigns, "openDelegationCampaign", {
      audit: { office: officeId, delegations: letters.length },
      facts: (id) => ({ id, state: null, version: 0, officeId, withoutVerdict: letters, ended: [], seenBy: { owner: { unitId: officeId, path: place.path } } }),
      async insert(id, state) {
        await tx.insert(DelegationCampaign, Object.assign(new DelegationCampaign(), { tenantId: tx.tenantId, id, state, version: 1, officeId, title: title.trim(), openedOn: tx.today, closedOn: null }));
        const rows = letters.map((delegationId) => Object.assign(new CampaignEntry(), { tenantId: tx.tenantId, id: newId(), campaignId: id, delegationId, verdict: null, reason: null, givenOn: null }));
        if (rows.length > 0) await tx.insert(CampaignEntry, rows);
      },
    });
  });

export interface GiveVerdict extends StepOn { readonly delegationId: string; readonly verdict: CampaignVerdict; readonly reason: string; readonly dueOn?: LegalDate | null | undefined }

/** What is removed ends at once; what is to be put right has its day. */
export const giveCampaignVerdict = (caller: Caller, input: GiveVerdict): Promise<Outcome> =>
  performing(caller, verb("giveCampaignVerdict", "confirmDelegations"), input, (tx) => {
    const { id, delegationId, verdict, expectedVersion, note } = input;
    const reason = input.reason.trim();
    if ((verdict === "RECTIFY") !== Boolean(input.dueOn)) throw badInput({ path: "input.dueOn", rule: "forRectificationOnly" });
    return advance(tx, campaigns, id, "giveCampaignVerdict", {
      input: { delegationId, reason }, expectedVersion, note, audit: { delegation: delegationId, verdict },
      async also() {
        await keepVerdict(tx, id, delegationId, verdict, reason);
        return follow(tx, input, reason);
      },
    });
  });

async function follow(tx: Tx, { delegationId, verdict, dueOn }: GiveVerdict, reason: string): Promise<Refusal | undefined> {
  if (verdict === "KEEP") return undefined;
  const within = underOneEvent(tx);
  const decided = verdict === "REMOVE" ? await terminate(within, { id: delegationId, ground: "CLEANED_UP", reason }) : await rectify(within, { id: delegationId, dueOn: dueOn!, reason });
  return isRefusal(decided) ? decided : undefined;
}

/** The letter keeps its own step; the one audit event of the transaction is the verdict's, which names the letter. */
const underOneEvent = (tx: Tx): Tx => ({
  tenantId: tx.tenantId, who: tx.who, today: tx.today, now: () => tx.now(), rows: (wanted, params) => tx.rows(wanted, params), first: (wanted, params) => tx.first(wanted, params),
  insert: (entity, rows) => tx.insert(entity, rows), change: (wanted, params) => tx.change(wanted, params), lockHierarchy: () => tx.lockHierarchy(), savepoint: (work) => tx.savepoint(work), record: () => undefined,
});

export const closeDelegationCampaign = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("closeDelegationCampaign", "confirmDelegations"), input, (tx) =>
    advance(tx, campaigns, input.id, "closeDelegationCampaign", { expectedVersion: input.expectedVersion, note: input.note, patch: () => ({ closed_on: tx.today }) }));
