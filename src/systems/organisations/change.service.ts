/** The frame of every verb on organisations: ability, the earliest day, and then one unit of work. */
import type { Ability } from "../../kernel/abilities.js";
import { isSystem } from "../../kernel/actor.js";
import { badInput, notFound } from "../../kernel/fault.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { staleVersion } from "../../../entities/platform/refusals.js";
import { type Refusal, isRefusal } from "../../kernel/refusal.js";
import type { AuditEntry, Caller, Tx } from "../../platform/db/unit-of-work.js";
import { performing, requireAbility, type Decided, type Outcome, type VerbInput } from "../../platform/lifecycle/verb.js";
import { POLICY_PRESETS } from "../../../seeds/reference/policy-presets.js";
import { findUnitRow, isOpenOn, raiseVersion, type UnitRow } from "./change.store.js";
import { earliestChange, HIERARCHY_LAW } from "./hierarchy.rules.js";
import { changeRefused } from "./organisations.refusals.js";
import { policyFactsOf } from "./policies.store.js";
import { effectivePolicy } from "./policy.rules.js";

export type { Decided, Done, Outcome } from "../../platform/lifecycle/verb.js";

/** What every verb's input carries: from when the change holds, and on which document. */
export interface Change extends VerbInput {
  readonly from: LegalDate;
  /** For verbs that take it: the first day on which it no longer holds. */
  readonly to?: LegalDate | null | undefined;
  readonly documentNo?: string | null | undefined;
}

/** For verbs that change what stands: the version the caller read. Absent means whatever stands now. */
export interface Amendment extends Change { readonly expectedVersion?: number | null | undefined }

export async function changing<I extends Change>(caller: Caller, verb: string, ability: Ability, input: I, work: (tx: Tx) => Promise<Decided>): Promise<Outcome> {
  requireAbility(caller, ability);
  if (input.to && input.to <= input.from) throw badInput({ path: "input.to", rule: "afterFrom" });
  const earliest = earliestChange(caller.today);
  if (!isSystem(caller.who) && input.from < earliest) return changeRefused("BACKDATED_TOO_FAR", [], earliest);
  return performing(caller, { operation: `organisations.${verb}`, ability }, input, work);
}

/** What was decided inside the transaction, told and not yet recorded: a verb records it alone, a reorganisation together with its other lines. */
export type Told = AuditEntry | Refusal;

/** The frame of a verb whose decision can also be a line of a reorganisation. `structural`: the units whose place it changes. */
export const deciding = <I extends Change>(
  caller: Caller, verb: string, ability: Ability, input: I, decide: (tx: Tx, input: I) => Promise<Told>, structural: readonly (string | null | undefined)[] = [],
): Promise<Outcome> =>
  changing(caller, verb, ability, input, async (tx) => {
    const told = (await refuseWithoutDecision(tx, structural, input.from)) ?? (await decide(tx, input));
    if (isRefusal(told)) return told;
    tx.record(told);
    return { id: told.subject.id };
  });

/** Where the policy `structureByDecisionOnly` holds, nobody changes the structure by hand: only a decided reorganisation does. */
async function refuseWithoutDecision(tx: Tx, unitIds: readonly (string | null | undefined)[], on: LegalDate): Promise<Refusal | undefined> {
  const asked = unitIds.filter((id) => typeof id === "string");
  if (isSystem(tx.who) || asked.length === 0) return undefined;
  const facts = await policyFactsOf(tx, tx.tenantId, asked, on);
  const isBound = facts.some((each) => effectivePolicy(each, POLICY_PRESETS, "structureByDecisionOnly").value === true);
  return isBound ? changeRefused("DECISION_REQUIRED", HIERARCHY_LAW) : undefined;
}

/** The unit, locked until the end of the transaction; out of sight and never existed are one answer. */
export async function lockUnit(tx: Tx, id: string): Promise<UnitRow> {
  const unit = await findUnitRow(tx, id);
  if (!unit) throw notFound();
  return unit;
}

/** The unit if it stands on the day, or the refusal that says it does not. */
export async function openUnit(tx: Tx, id: string, on: LegalDate): Promise<UnitRow | Refusal> {
  const unit = await lockUnit(tx, id);
  return isOpenOn(unit, on) ? unit : changeRefused("UNIT_NOT_OPEN");
}

/** Somebody else was faster: the refusal, when what is locked is no longer what the caller read. */
export const overtaken = ({ expectedVersion }: Amendment, { version }: { readonly version: number }): Refusal | undefined =>
  expectedVersion != null && expectedVersion !== version ? staleVersion(version) : undefined;

/** The unit that is about to be changed: as the caller read it, and standing on the day. */
export async function unitToAmend(tx: Tx, id: string, amendment: Amendment): Promise<UnitRow | Refusal> {
  const unit = await lockUnit(tx, id);
  return overtaken(amendment, unit) ?? (isOpenOn(unit, amendment.from) ? unit : changeRefused("UNIT_NOT_OPEN"));
}

/** A unit's version counts the changes of its own facts: names, mode, division, policies and the edges that leave it. */
export async function amended(tx: Tx, unit: UnitRow, entry: AuditEntry): Promise<AuditEntry> {
  await raiseVersion(tx, unit.id);
  return { ...entry, moved: [{ type: "OrgUnit", id: unit.id, version: unit.version + 1 }] };
}

export const recordAmended = async (tx: Tx, unit: UnitRow, entry: AuditEntry): Promise<void> => tx.record(await amended(tx, unit, entry));

/** Several units at once, in the order asked for; the first that does not stand on the day is the refusal. */
export async function openUnits(tx: Tx, ids: readonly (string | null | undefined)[], on: LegalDate): Promise<(UnitRow | null)[] | Refusal> {
  const units: (UnitRow | null)[] = [];
  for (const id of ids) {
    const unit = id ? await openUnit(tx, id, on) : null;
    if (isRefusal(unit)) return unit;
    units.push(unit);
  }
  return units;
}
