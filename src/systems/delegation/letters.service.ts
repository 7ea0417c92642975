/** Verbs that make a letter of delegation: drafted, written anew, agreed to, confirmed or returned, signed by both sides. */
import { leads } from "../../../permissions/policies/delegation-letter.policy.js";
import type { DelegateParty } from "../../../permissions/policies/delegation.policy.js";
import { Delegation, DelegationBasis, DelegationMatter, DelegationQualification, DelegationSignature } from "../../../entities/delegation/delegation.entity.js";
import { isSystem } from "../../kernel/actor.js";
import type { DelegationSide } from "../../kernel/delegation-words.js";
import { badInput, notFound } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { lockRow } from "../../platform/lifecycle/transitions.store.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { unredacted } from "../../platform/text/unredacted.js";
import { findPlace, orgFacts } from "../organisations/index.js";
import { basesKnownAs, legalOfficeOf } from "../power-lists/index.js";
import { personOf, verb } from "./beginning.service.js";
import { findConfirmer, type LetterBasis, type LetterMatter, type LetterQualification } from "./delegation.rules.js";
import { delegations, isNumberTaken, measure } from "./delegation.store.js";

export interface LetterText {
  readonly letterNo: string; readonly powers: string; readonly territory: readonly string[]; readonly startsOn: LegalDate; readonly endsOn: LegalDate;
  readonly matters: readonly LetterMatter[]; readonly bases: readonly LetterBasis[]; readonly qualifications: readonly LetterQualification[];
}
export interface DraftDelegation extends VerbInput {
  readonly delegatorId: string;
  /** A unit, or the kind of an outsider, who is named to be refused. */
  readonly delegate: DelegateParty;
  readonly renewsId: string | null;
  readonly text: LetterText;
}

/** Whoever may never delegate, what is never delegated, and to whom nothing is, is refused before a letter exists. */
export const draftDelegation = (caller: Caller, input: DraftDelegation): Promise<Outcome> =>
  performing(caller, verb("draftDelegation", "draftDelegations"), input, async (tx) => {
    const { delegatorId, delegate, renewsId, text } = input;
    const place = await findPlace(tx, tx.tenantId, delegatorId, tx.today);
    if (!place) throw notFound();
    await requireSound(tx, text);
    const renewed = renewsId && (await delegations.factsOf(tx, { tenantId: tx.tenantId, ids: [renewsId], today: tx.today, isActing: false })).get(renewsId);
    if (renewsId && (!renewed || renewed.delegatorId !== delegatorId)) throw notFound();
    const [measured] = await measure(tx, tx.tenantId, [{ delegatorId, delegate, ...text }], tx.today);
    const delegateId = "unitId" in delegate ? delegate.unitId : null;
    if (delegateId && !measured!.facts.places.has(delegateId)) throw notFound();
    const words = wordsOf(text);
    return begin(tx, delegations, "draftDelegation", {
      input: { isNumberTaken: await isNumberTaken(tx, delegatorId, words.letterNo, null) }, audit: { delegator: delegatorId, delegate: delegateId },
      facts: (id) => ({
        ...measured!, ...words, id, state: null, version: 0, delegatorId, delegateId, renewsId, confirmerId: null, authors: [personOf(tx)].filter((person) => person !== null), path: place.path, matters: text.matters, signatures: [], published: [],
        effectiveOn: null, rectifyBy: null, seenBy: { owner: { unitId: delegatorId, path: place.path, locatedIn: place.locatedIn } },
      }),
      also: () => Promise.resolve(unredacted(...textsOf(text))),
      async insert(id, state) {
        await tx.insert(Delegation, Object.assign(new Delegation(), {
          ...words, tenantId: tx.tenantId, id, state, version: 1, writtenAt: 1, delegatorId, delegateId: delegateId!, confirmerId: null, renewsId, effectiveOn: null, rectifyBy: null, endedOn: null, endGround: null,
        }));
        await insertParts(tx, id, 1, text);
      },
    });
  });

const wordsOf = ({ letterNo, powers, territory, startsOn, endsOn }: LetterText) => ({ letterNo: letterNo.trim(), powers: powers.trim(), territory: [...territory], startsOn, endsOn });
/** What both sides publish when it is signed. */
const textsOf = ({ letterNo, powers, bases, qualifications }: LetterText) => [letterNo, powers, ...bases.map(({ articles }) => articles), ...qualifications.map(({ evidence }) => evidence)];
const isEachOnce = (values: readonly string[]): boolean => new Set(values).size === values.length;

async function requireSound(tx: Tx, { startsOn, endsOn, matters, bases, qualifications, territory }: LetterText): Promise<void> {
  if (endsOn < startsOn) throw badInput({ path: "input.text.endsOn", rule: "afterFrom" });
  const lists = { matters: matters.map(({ code }) => code.trim()), bases: bases.map(({ basisId }) => basisId), qualifications: qualifications.map(({ condition }) => condition), territory };
  for (const [name, values] of Object.entries(lists)) if (!isEachOnce(values)) throw badInput({ path: `input.text.${name}`, rule: "eachOnce" });
  if ((await basesKnownAs(tx, tx.tenantId, lists.bases, tx.today)).length < bases.length) throw notFound();
}

async function insertParts(tx: Tx, delegationId: string, writtenAt: number, { matters, bases, qualifications }: LetterText): Promise<void> {
  const row = () => ({ tenantId: tx.tenantId, id: newId(), delegationId, writtenAt });
  if (matters.length > 0) await tx.insert(DelegationMatter, matters.map(({ code, actionKind }) => Object.assign(new DelegationMatter(), { ...row(), code: code.trim(), actionKind })));
  if (bases.length > 0) await tx.insert(DelegationBasis, bases.map((basis) => Object.assign(new DelegationBasis(), { ...row(), ...basis })));
  if (qualifications.length > 0) await tx.insert(DelegationQualification, qualifications.map((each) => Object.assign(new DelegationQualification(), { ...row(), ...each, evidence: each.evidence?.trim() || null })));
}

export interface ReviseDelegation extends StepOn { readonly text: LetterText }

/** Writes the letter anew as a whole; a consent given before falls away. */
export const reviseDelegation = (caller: Caller, input: ReviseDelegation): Promise<Outcome> =>
  performing(caller, verb("reviseDelegation", "draftDelegations"), input, async (tx) => {
    const { id, text, expectedVersion, note } = input;
    await requireSound(tx, text);
    const facts = (await delegations.factsOf(tx, { tenantId: tx.tenantId, ids: [id], today: tx.today, isActing: false })).get(id);
    const words = wordsOf(text);
    return advance(tx, delegations, id, "reviseDelegation", {
      input: { isNumberTaken: facts !== undefined && (await isNumberTaken(tx, facts.delegatorId, words.letterNo, id)) }, expectedVersion, note,
      patch: ({ version }) => ({ letter_no: words.letterNo, powers: words.powers, territory: words.territory, starts_on: words.startsOn, ends_on: words.endsOn, written_at: version + 1, confirmer_id: null }),
      async also({ version }) {
        const refused = unredacted(...textsOf(text));
        if (!refused) await insertParts(tx, id, version + 1, text);
        return refused;
      },
    });
  });

/** Who confirms is settled with the consent, and stays whoever's it was then. */
export const consentDelegation = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("consentDelegation", "consentDelegations"), input, async (tx) => {
    const { id, expectedVersion, note } = input;
    const facts = (await delegations.factsOf(tx, { tenantId: tx.tenantId, ids: [id], today: tx.today, isActing: true })).get(id);
    const confirmerId = facts ? await confirmerOf(tx, facts.delegatorId) : null;
    return advance(tx, delegations, id, "consentDelegation", { input: { confirmerId }, expectedVersion, note, patch: () => ({ confirmer_id: confirmerId }), audit: { confirmer: confirmerId } });
  });

async function confirmerOf(tx: Tx, delegatorId: string): Promise<string | null> {
  const facts = await orgFacts(tx, tx.tenantId, [delegatorId], tx.today);
  return findConfirmer(facts, delegatorId, legalOfficeOf(facts, delegatorId));
}

export const confirmDelegation = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("confirmDelegation", "confirmDelegations"), input, (tx) => advance(tx, delegations, input.id, "confirmDelegation", { expectedVersion: input.expectedVersion, note: input.note }));

export interface WithReason extends StepOn { readonly reason: string }

export const returnDelegation = (caller: Caller, input: WithReason): Promise<Outcome> =>
  performing(caller, verb("returnDelegation", "confirmDelegations"), input, (tx) => {
    const reason = input.reason.trim();
    return advance(tx, delegations, input.id, "returnDelegation", { input: { reason }, expectedVersion: input.expectedVersion, note: reason || null });
  });

export interface OnSide extends StepOn { readonly side: DelegationSide }

/** For the side that the person leads; who leads both signs for one of them only. */
export const signDelegation = (caller: Caller, input: OnSide): Promise<Outcome> =>
  performing(caller, verb("signDelegation", "signDelegations"), input, async (tx) => {
    const { id, side, expectedVersion, note } = input;
    await lockRow(tx, delegations.table, id);
    const facts = (await delegations.factsOf(tx, { tenantId: tx.tenantId, ids: [id], today: tx.today, isActing: true })).get(id);
    const personId = personOf(tx);
    if (facts && !isSystem(tx.who) && leads(tx.who, facts.delegatorId) !== leads(tx.who, facts.delegateId) && !leads(tx.who, unitOf(facts, side))) throw badInput({ path: "input.side", rule: "ownSide" });
    return advance(tx, delegations, id, "signDelegation", {
      input: { side, personId }, expectedVersion, note, to: facts?.signatures.length ? "SIGNED" : "PARTLY_SIGNED", audit: { side },
      async also() {
        await tx.insert(DelegationSignature, Object.assign(new DelegationSignature(), { tenantId: tx.tenantId, id: newId(), delegationId: id, side, personId, signedOn: tx.today }));
        return undefined;
      },
    });
  });

const unitOf = ({ delegatorId, delegateId }: { readonly delegatorId: string; readonly delegateId: string | null }, side: DelegationSide) => (side === "DELEGATOR" ? delegatorId : delegateId);
