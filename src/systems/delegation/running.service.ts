/** Verbs of a signed letter: published by both sides it takes effect, then it is suspended, put right, ended or runs out; the edge that authority reads follows in the same transaction. */
import { leads, watchesOver, watching } from "../../../permissions/policies/delegation-letter.policy.js";
import { isVisible } from "../../../permissions/policies/visibility.js";
import { DelegationEdge, DelegationPublication } from "../../../entities/delegation/delegation.entity.js";
import { DelegationSupervision, HandedBackMatter } from "../../../entities/delegation/delegation-supervision.entity.js";
import { isSystem } from "../../kernel/actor.js";
import type { DelegationEnd, DelegationSide, SupervisionKind } from "../../kernel/delegation-words.js";
import { badInput, forbidden, notFound } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import { addDays, type LegalDate } from "../../kernel/legal-date.js";
import { isRefusal, type Refusal } from "../../kernel/refusal.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { meetDeadline } from "../../platform/deadlines/deadlines.js";
import { advance } from "../../platform/lifecycle/advance.js";
import { lockRow } from "../../platform/lifecycle/transitions.store.js";
import { performing, type Decided, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { drawDelegation, endDelegation } from "../organisations/index.js";
import { openMatters, verb } from "./beginning.service.js";
import { isPublishedBy, kindsOf, type EndingParty } from "./delegation.rules.js";
import { REMINDERS, type DelegationFacts } from "./delegation.states.js";
import { delegations, edgesOf } from "./delegation.store.js";
import type { OnSide, WithReason } from "./letters.service.js";

const factsOf = async (tx: Tx, id: string, isActing = true): Promise<DelegationFacts | undefined> =>
  (await delegations.factsOf(tx, { tenantId: tx.tenantId, ids: [id], today: tx.today, isActing })).get(id);
const laterOf = (a: string, b: string): LegalDate => (a > b ? a : b) as LegalDate;

export interface PublishDelegation extends OnSide { readonly url: string; readonly publishedOn: LegalDate }

const otherSide = (side: DelegationSide): DelegationSide => (side === "DELEGATOR" ? "DELEGATE" : "DELEGATOR");

/** In force from its first day, and not before its publications are on record (NL-CF-20-2). */
export const publishDelegation = (caller: Caller, input: PublishDelegation): Promise<Outcome> =>
  performing(caller, verb("publishDelegation", "seeDelegations"), input, async (tx) => {
    const { id, side, url, publishedOn, expectedVersion, note } = input;
    const before = await lockedFacts(tx, id);
    if (publishedOn > tx.today) throw badInput({ path: "input.publishedOn", rule: "notInTheFuture" });
    if (before?.signatures.some(({ signedOn }) => publishedOn < signedOn)) throw badInput({ path: "input.publishedOn", rule: "notBeforeTheSignatures" });
    if (before && !isSystem(tx.who) && !actsFor(tx, before, side) && actsFor(tx, before, otherSide(side))) throw badInput({ path: "input.side", rule: "ownSide" });
    const isComplete = before !== undefined && isPublishedBy([...before.published, side], before.matters);
    const effectiveOn = laterOf(before?.startsOn ?? tx.today, tx.today);
    return advance(tx, delegations, id, "publishDelegation", {
      input: { side }, expectedVersion, note, to: isComplete ? "PUBLISHED" : "PARTLY_PUBLISHED", patch: () => (isComplete ? { effective_on: effectiveOn } : {}), audit: { side },
      async also(facts) {
        await tx.insert(DelegationPublication, Object.assign(new DelegationPublication(), { tenantId: tx.tenantId, id: newId(), delegationId: id, side, url, publishedOn }));
        if (!isComplete) return undefined;
        if (facts.renewsId) for (const kind of REMINDERS) await meetDeadline(tx, { type: "Delegation", id: facts.renewsId }, kind); // what they reminded of is done
        return draw(tx, facts, effectiveOn);
      },
    });
  });

/** A letter of the delegator's organ is its own; of an institution of the delegator only whoever serves in that institution speaks for it. */
function actsFor({ who }: Tx, { delegatorId, delegateId }: DelegationFacts, side: DelegationSide): boolean {
  if (isSystem(who)) return true;
  const isOfDelegate = who.posts.some(({ unitPath, organId }) => unitPath.includes(delegateId ?? "") || organId === delegateId);
  return side === "DELEGATE" ? isOfDelegate : who.posts.some(({ organId, unitPath }) => (organId === delegatorId || unitPath[1] === delegatorId) && !unitPath.includes(delegateId ?? ""));
}

/** What decides where a step leads is read when nobody else can change it any more. */
async function lockedFacts(tx: Tx, id: string): Promise<DelegationFacts | undefined> {
  await lockRow(tx, delegations.table, id);
  return factsOf(tx, id);
}

async function draw(tx: Tx, { id, delegatorId, delegateId, matters, endsOn, letterNo }: DelegationFacts, from: LegalDate): Promise<Refusal | undefined> {
  const drawn = await drawDelegation(tx, { delegatorId, delegateId: delegateId!, actionKinds: kindsOf(matters), from, to: addDays(endsOn as LegalDate, 1), documentNo: letterNo });
  if (isRefusal(drawn)) return drawn;
  await tx.insert(DelegationEdge, Object.assign(new DelegationEdge(), { tenantId: tx.tenantId, id: newId(), delegationId: id, relationId: drawn }));
  return undefined;
}

async function withdraw(tx: Tx, { id, delegatorId }: DelegationFacts): Promise<undefined> {
  await endDelegation(tx, delegatorId, await edgesOf(tx, tx.tenantId, id), tx.today);
  return undefined;
}

/** Nothing is done under it from this moment on. */
export const suspendDelegation = (caller: Caller, input: WithReason): Promise<Outcome> =>
  performing(caller, verb("suspendDelegation", "seeDelegations"), input, (tx) => {
    const reason = input.reason.trim();
    return advance(tx, delegations, input.id, "suspendDelegation", { input: { reason }, expectedVersion: input.expectedVersion, note: reason || null, patch: () => ({ rectify_by: null }), also: (facts) => withdraw(tx, facts) });
  });

/** Decided anew, as if it took effect today. */
export const resumeDelegation = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("resumeDelegation", "seeDelegations"), input, (tx) =>
    advance(tx, delegations, input.id, "resumeDelegation", {
      expectedVersion: input.expectedVersion, note: input.note, also: (facts) => draw(tx, facts, laterOf(facts.startsOn, tx.today)),
    }));

export interface OrderRectification extends WithReason { readonly dueOn: LegalDate }

export const orderRectification = (caller: Caller, input: OrderRectification): Promise<Outcome> =>
  performing(caller, verb("orderRectification", "seeDelegations"), input, (tx) => rectify(tx, input));

/** The finding stays on record as supervision; what is not put right by the day is told to whoever confirmed the letter. */
export function rectify(tx: Tx, { id, dueOn, reason: said, expectedVersion }: OrderRectification): Promise<Decided> {
  if (dueOn <= tx.today) throw badInput({ path: "input.dueOn", rule: "afterToday" });
  const reason = said.trim();
  return advance(tx, delegations, id, "orderRectification", {
    input: { reason }, expectedVersion, note: reason || null, patch: () => ({ rectify_by: dueOn }), audit: { due: dueOn },
    async also() {
      await insertSupervision(tx, id, { kind: "RECTIFICATION", finding: reason, dueOn });
      return undefined;
    },
  });
}

export const acceptRectification = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("acceptRectification", "seeDelegations"), input, (tx) =>
    advance(tx, delegations, input.id, "acceptRectification", { expectedVersion: input.expectedVersion, note: input.note, patch: () => ({ rectify_by: null }) }));

export interface TerminateDelegation extends WithReason { readonly ground: DelegationEnd }

export const terminateDelegation = (caller: Caller, input: TerminateDelegation): Promise<Outcome> =>
  performing(caller, verb("terminateDelegation", "seeDelegations"), input, (tx) => terminate(tx, input));

/** At once: nothing more is done under it, and what is open goes back to the delegator with a list (YB-2.1-11). */
export async function terminate(tx: Tx, { id, ground, reason: said, expectedVersion }: TerminateDelegation): Promise<Decided> {
  const reason = said.trim();
  const facts = await factsOf(tx, id, false);
  return advance(tx, delegations, id, "terminateDelegation", {
    input: { reason, ground, parties: facts ? partiesOf(tx, facts) : [] }, expectedVersion, note: reason || null, patch: () => ({ ended_on: tx.today, end_ground: ground, rectify_by: null }), audit: { ground },
    also: (standing) => handBack(tx, standing),
  });
}

function partiesOf({ who }: Tx, facts: DelegationFacts): EndingParty[] {
  if (isSystem(who)) return ["SYSTEM"];
  const { delegatorId, delegateId } = facts;
  const isOfDelegator = who.posts.some(({ organId, unitPath }) => organId === delegatorId && !unitPath.includes(delegateId ?? ""));
  return [
    ...(isOfDelegator ? ["DELEGATOR" as const] : []), ...(leads(who, delegateId) ? ["DELEGATE" as const] : []),
    ...(watchesOver(who, facts) ? ["CONFIRMER" as const] : []),
  ];
}

async function handBack(tx: Tx, facts: DelegationFacts): Promise<undefined> {
  await withdraw(tx, facts);
  const open = await openMatters(tx, facts.id);
  const rows = open.map((matter) => Object.assign(new HandedBackMatter(), { tenantId: tx.tenantId, id: newId(), delegationId: facts.id, matter, handedBackOn: tx.today }));
  if (rows.length > 0) await tx.insert(HandedBackMatter, rows);
  return undefined;
}

/** Its last day has passed, which is true whether or not anybody records it. */
export const expireDelegation = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("expireDelegation", "seeDelegations"), input, (tx) =>
    advance(tx, delegations, input.id, "expireDelegation", {
      expectedVersion: input.expectedVersion, note: input.note, patch: () => ({ ended_on: tx.today, rectify_by: null }), also: (facts) => handBack(tx, facts),
    }));

export interface RecordSupervision extends VerbInput { readonly id: string; readonly kind: Exclude<SupervisionKind, "RECTIFICATION">; readonly finding: string }

/** What was found at the delegate, or what it reported; what has to be put right is ordered (NL-CF-20-3). */
export const recordDelegationSupervision = (caller: Caller, input: RecordSupervision): Promise<Outcome> =>
  performing(caller, verb("recordDelegationSupervision", "seeDelegations"), input, async (tx) => {
    const { id, kind, finding } = input;
    const facts = await factsOf(tx, id, false);
    if (!facts || !isVisible("Delegation", { actor: tx.who, ...facts.seenBy })) throw notFound();
    const may = isSystem(tx.who) ? undefined : watching(["NL-CF-20-3"])(tx.who, facts);
    if (may && !may.allowed) throw forbidden(may);
    const recordId = await insertSupervision(tx, id, { kind, finding: finding.trim(), dueOn: null });
    tx.record({ action: "recordDelegationSupervision", subject: { type: "Delegation", id }, facts: { kind, record: recordId } });
    return { id };
  });

async function insertSupervision(tx: Tx, delegationId: string, { kind, finding, dueOn }: Pick<DelegationSupervision, "kind" | "finding" | "dueOn">): Promise<string> {
  const row = Object.assign(new DelegationSupervision(), { tenantId: tx.tenantId, id: newId(), delegationId, kind, finding, dueOn, recordedOn: tx.today });
  await tx.insert(DelegationSupervision, row);
  return row.id;
}
