/** Reorganisations: the verbs of their life. Nothing of the organisation changes before the last of them, and then everything at once. */
import { Reorganisation } from "../../../entities/organisations/reorganisation.entity.js";
import { mayDraft, sidesToSign, type MatterFacts } from "../../../permissions/policies/reorganisation.policy.js";
import type { Ability } from "../../kernel/abilities.js";
import { isSystem } from "../../kernel/actor.js";
import { forbidden, notFound } from "../../kernel/fault.js";
import { newId, type Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { isRefusal, type Refusal } from "../../kernel/refusal.js";
import type { Role } from "../../kernel/vocabulary.js";
import type { Fact } from "../../platform/audit/audit-event.format.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { notifyAll } from "../../platform/deadlines/notices.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import type { Patch } from "../../platform/lifecycle/transitions.store.js";
import { performing, type Decided, type Outcome, type VerbInput } from "../../platform/lifecycle/verb.js";
import { carryOut } from "./carrying-out.service.js";
import { orgFacts } from "./facts.store.js";
import { earliestChange } from "./hierarchy.rules.js";
import { changeRefused } from "./organisations.refusals.js";
import { rehearsed } from "./rehearsal.service.js";
import { decidingGovernment, signersOf, unitsOf, withIds, type Line } from "./reorganisation-lines.rules.js";
import type { ReorganisationFacts } from "./reorganisation.states.js";
import * as store from "./reorganisation.store.js";

const { reorganisations } = store;

export interface ReorganisationDraft {
  readonly title: string;
  readonly documentNo: string;
  readonly effectiveOn: LegalDate;
  /** Units to be established are named by `toBeEstablished(code)`. */
  readonly lines: readonly Line[];
}
export interface DraftReorganisation extends VerbInput, ReorganisationDraft {}
export interface StepOfReorganisation extends VerbInput {
  readonly id: Id;
  readonly expectedVersion?: number | null | undefined;
  readonly note?: string | null | undefined;
}
export interface ReviseReorganisation extends StepOfReorganisation, ReorganisationDraft {}

const performed = <I extends VerbInput>(caller: Caller, verb: string, ability: Ability, input: I, work: (tx: Tx) => Promise<Decided>): Promise<Outcome> =>
  performing(caller, { operation: `organisations.${verb}`, ability }, input, work);

/** What a draft comes to on the day it speaks of: which units, which government, whose signatures. */
interface Weighed { readonly lines: readonly Line[]; readonly unitIds: Id[]; readonly signerIds: Id[]; readonly government: MatterFacts["government"] }

export async function weigh(tx: Tx, lines: readonly Line[], effectiveOn: LegalDate): Promise<Weighed | Refusal> {
  const earliest = earliestChange(tx.today);
  if (!isSystem(tx.who) && effectiveOn < earliest) return changeRefused("BACKDATED_TOO_FAR", [], earliest);
  const unitIds = unitsOf(lines);
  const established = lines.flatMap((line) => (line.kind === "ESTABLISH" ? [line.unitId] : []));
  const onRecord = unitIds.filter((id) => !established.includes(id));
  if (!(await store.areKnown(tx, onRecord))) throw notFound();
  const facts = await orgFacts(tx, tx.tenantId, onRecord, effectiveOn);
  const government = decidingGovernment(facts, lines);
  return { lines, unitIds: onRecord, signerIds: signersOf(facts, lines, government), government };
}

const patchOf = (draft: Pick<ReorganisationDraft, "title" | "documentNo" | "effectiveOn">, { unitIds, signerIds, government }: Weighed) => ({
  title: draft.title.normalize("NFC").trim(), documentNo: draft.documentNo.trim(), effectiveOn: draft.effectiveOn,
  governmentId: government?.unitId ?? null, unitIds, signerIds,
});

const author = (tx: Tx): Id[] => (isSystem(tx.who) || tx.who.personId === null ? [] : [tx.who.personId]);

export const draftReorganisation = (caller: Caller, input: DraftReorganisation): Promise<Outcome> =>
  performed(caller, "draftReorganisation", "draftReorganisations", input, async (tx) => {
    const weighed = await weigh(tx, withIds(input.lines, newId), input.effectiveOn);
    if (isRefusal(weighed)) return weighed;
    return begin(tx, reorganisations, "draftReorganisation", {
      facts: (id) => ({ id, state: null, version: 0, seenBy: {}, drafterIds: author(tx), signers: [], effectiveOn: input.effectiveOn, isUnchanged: true, government: weighed.government }),
      insert: async (id, state) => {
        await tx.insert(Reorganisation, Object.assign(new Reorganisation(), {
          tenantId: tx.tenantId, id, state, version: 1, revision: 1, ...patchOf(input, weighed), drafterIds: author(tx), factsDigest: null,
          draftedOn: tx.today, decidedOn: null, carriedOutOn: null,
        }));
        await store.insertLines(tx, id, 1, weighed.lines);
      },
      audit: { lines: weighed.lines.length, effectiveOn: input.effectiveOn },
    });
  });

export const reviseReorganisation = (caller: Caller, input: ReviseReorganisation): Promise<Outcome> =>
  performed(caller, "reviseReorganisation", "draftReorganisations", input, async (tx) => {
    await tx.lockHierarchy(); // nobody revises or submits meanwhile: what is laid before a government is what that government was found for
    const matter = await found(tx, input.id);
    const weighed = await weigh(tx, withIds(input.lines, newId), input.effectiveOn);
    if (isRefusal(weighed)) return weighed;
    const { governmentId, unitIds, signerIds, documentNo, effectiveOn, title } = patchOf(input, weighed);
    return advance(tx, reorganisations, input.id, "reviseReorganisation", {
      ...asked(input),
      patch: () => ({
        title, document_no: documentNo, effective_on: effectiveOn, government_id: governmentId, unit_ids: unitIds, signer_ids: signerIds, facts_digest: null,
        decided_on: null, revision: matter.revision + 1, drafter_ids: [...new Set([...matter.drafterIds, ...author(tx)])],
      }),
      also: async () => {
        requireDrafting(tx, weighed);
        await store.insertLines(tx, input.id, matter.revision + 1, weighed.lines);
        return undefined;
      },
      audit: { lines: weighed.lines.length, effectiveOn: input.effectiveOn },
    });
  });

/** New lines do not lead out of the area in which whoever revises may draft. */
function requireDrafting({ who }: Tx, { government }: Weighed): void {
  const may = isSystem(who) ? undefined : mayDraft(who, { government, drafterIds: [], signers: [] });
  if (may && !may.allowed) throw forbidden(may);
}

/** Lays it before the common government, once its lines could be carried out as things stand: what nobody could do is not decided. */
export const submitReorganisation = (caller: Caller, input: StepOfReorganisation): Promise<Outcome> =>
  performed(caller, "submitReorganisation", "draftReorganisations", input, async (tx) => {
    await tx.lockHierarchy();
    const { effectiveOn, documentNo, lines } = await foundWithLines(tx, input.id);
    const weighed = await weigh(tx, lines, effectiveOn);
    if (isRefusal(weighed)) return weighed;
    const digest = await store.factsDigestOf(tx, weighed.unitIds, effectiveOn);
    return advance(tx, reorganisations, input.id, "submitReorganisation", {
      ...asked(input),
      patch: () => ({ facts_digest: digest, government_id: weighed.government?.unitId ?? null, signer_ids: weighed.signerIds }),
      also: async () => {
        const refusal = await rehearsed(tx, async () => refusalIn(await carryOut(tx, lines, { from: effectiveOn, documentNo })));
        if (!refusal && weighed.government) await tell(tx, input.id, "TO_DECIDE", [weighed.government.unitId], ["GOV_LEADER"]);
        return refusal;
      },
      audit: { government: weighed.government?.unitId ?? null, signers: weighed.signerIds },
    });
  });

/** The decision; without missing signatures it takes effect at once, or on its day. */
export const decideReorganisation = (caller: Caller, input: StepOfReorganisation): Promise<Outcome> =>
  performed(caller, "decideReorganisation", "decideReorganisations", input, async (tx) =>
    leadOn(tx, input, "decideReorganisation", { signed: [], patch: { decided_on: tx.today } }));

export const signReorganisation = (caller: Caller, input: StepOfReorganisation): Promise<Outcome> =>
  performed(caller, "signReorganisation", "signReorganisations", input, async (tx) => {
    const facts = (await reorganisations.factsOf(tx, { tenantId: tx.tenantId, ids: [input.id], today: tx.today, isActing: false })).get(input.id);
    const signed = facts && !isSystem(tx.who) ? sidesToSign(tx.who, facts).map(({ unitId }) => unitId) : [];
    return leadOn(tx, input, "signReorganisation", { signed, patch: {} });
  });

export const carryOutReorganisation = (caller: Caller, input: StepOfReorganisation): Promise<Outcome> =>
  performed(caller, "carryOutReorganisation", "draftReorganisations", input, (tx) =>
    leadOn(tx, input, "carryOutReorganisation", { signed: [], patch: {} }));

export const returnReorganisation = (caller: Caller, input: StepOfReorganisation): Promise<Outcome> =>
  performed(caller, "returnReorganisation", "signReorganisations", input, (tx) =>
    advance(tx, reorganisations, input.id, "returnReorganisation", { ...asked(input), input, patch: () => ({ decided_on: null }) }));

export const withdrawReorganisation = (caller: Caller, input: StepOfReorganisation): Promise<Outcome> =>
  performed(caller, "withdrawReorganisation", "draftReorganisations", input, (tx) =>
    advance(tx, reorganisations, input.id, "withdrawReorganisation", asked(input)));

const asked = ({ expectedVersion, note }: StepOfReorganisation) => ({ expectedVersion, note });

interface Leading { readonly signed: readonly Id[]; readonly patch: Patch }

/** A step that may be the last one: where signatures are missing it waits for them, before its day for the day, else the lines are carried out in the same transaction. */
async function leadOn(tx: Tx, input: StepOfReorganisation, action: "decideReorganisation" | "signReorganisation" | "carryOutReorganisation", { signed, patch }: Leading): Promise<Decided> {
  await tx.lockHierarchy();
  const { effectiveOn, documentNo, revision, lines, signerIds } = await foundWithLines(tx, input.id);
  const audit: Record<string, Fact> = {};
  const missing = action === "carryOutReorganisation" ? 0 : await missingAfter(tx, input.id, signerIds, signed);
  const to = missing > 0 ? "AWAITING_SIGNATURE" as const : effectiveOn > tx.today && action !== "carryOutReorganisation" ? "SCHEDULED" as const : "IN_FORCE" as const;
  return advance(tx, reorganisations, input.id, action, {
    ...asked(input), to, audit,
    patch: () => ({ ...patch, ...(to === "IN_FORCE" && { carried_out_on: tx.today }) }),
    also: async (facts: ReorganisationFacts) => {
      if (signed.length > 0 && !isSystem(tx.who) && tx.who.personId !== null) await store.insertSignatures(tx, facts.id, revision, tx.who.personId, signed);
      if (action === "decideReorganisation" && to === "AWAITING_SIGNATURE") await tell(tx, facts.id, "TO_SIGN", signerIds, ["GOV_LEADER", "BUREAU_HEAD", "SUPERIOR_DEPT"]);
      if (to !== "IN_FORCE") return undefined;
      const carried = await carryOut(tx, lines, { from: effectiveOn, documentNo });
      return isRefusal(carried) ? carried : void Object.assign(audit, carried);
    },
  });
}

/** Whoever must decide or sign finds it in the inbox. */
const tell = (tx: Tx, id: Id, kind: "TO_DECIDE" | "TO_SIGN", unitIds: readonly Id[], roles: readonly Role[]): Promise<number> =>
  notifyAll(tx, unitIds.map((unitId) => ({ unitId, roles, kind, subject: { type: "Reorganisation", id } })));

async function missingAfter(tx: Tx, id: Id, signerIds: readonly Id[], signing: readonly Id[]): Promise<number> {
  const facts = (await reorganisations.factsOf(tx, { tenantId: tx.tenantId, ids: [id], today: tx.today, isActing: true })).get(id);
  const done = new Set([...signing, ...(facts?.signers ?? []).filter(({ signed }) => signed).map(({ unitId }) => unitId)]);
  return signerIds.filter((signer) => !done.has(signer)).length;
}

const refusalIn = (carried: Refusal | object): Refusal | undefined => (isRefusal(carried) ? carried : undefined);

async function found(tx: Tx, id: Id): Promise<store.MatterRow> {
  const matter = await store.findMatter(tx, tx.tenantId, id);
  if (!matter) throw notFound();
  return matter;
}

async function foundWithLines(tx: Tx, id: Id): Promise<store.MatterRow & { readonly lines: readonly Line[] }> {
  const matter = await found(tx, id);
  return { ...matter, lines: await store.readLines(tx, tx.tenantId, id, matter.revision) };
}
