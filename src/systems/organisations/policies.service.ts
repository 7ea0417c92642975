/** Policies: set and lock a key on a unit, attach a preset. */
import { PolicySetting, PresetAttachment } from "../../../entities/organisations/policy-setting.entity.js";
import { isPresetName } from "../../../seeds/reference/policy-presets.js";
import { newId } from "../../kernel/ids.js";
import { badInput } from "../../kernel/fault.js";
import { isPolicyKey, type PolicyValue } from "../../kernel/policy-keys.js";
import { isRefusal } from "../../kernel/refusal.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { amended, deciding, unitToAmend, type Amendment, type Outcome, type Told } from "./change.service.js";
import { endRow, inTheWay } from "./change.store.js";
import { changeRefused, overlapping, policyLocked } from "./organisations.refusals.js";
import { findLock, fitsKey } from "./policy.rules.js";
import { policyFactsOf } from "./policies.store.js";

export interface SetPolicy extends Amendment {
  readonly unitId: string;
  readonly key: string;
  readonly value: PolicyValue;
  /** Locks the key for everything below; needs the basis on which the lock rests. */
  readonly lockBasis?: string | null | undefined;
}

/** Sets a key from a day on; a key that an organ above has locked is refused (YB-4.4-2). */
export const setPolicy = (caller: Caller, input: SetPolicy): Promise<Outcome> => deciding(caller, "setPolicy", "maintainPolicies", input, putPolicy);

export async function putPolicy(tx: Tx, input: SetPolicy): Promise<Told> {
  const { key } = input;
  if (!isPolicyKey(key)) throw badInput({ path: "key", rule: "isPolicyKey" });
  const unit = await unitToAmend(tx, input.unitId, input);
  if (isRefusal(unit)) return unit;
  if (!fitsKey(key, input.value)) return changeRefused("POLICY_VALUE_INVALID");
  const [facts] = await policyFactsOf(tx, tx.tenantId, [unit.id], input.from);
  const lock = facts && findLock(facts, key);
  if (lock && lock.unitId !== unit.id) return policyLocked(lock.unitId, lock.lockBasis);
  for (const standing of await inTheWay(tx, "policy_setting", unit.id, key, input.from, null)) {
    if ((await endRow(tx, "policy_setting", standing.id, input.from)) === 0) return overlapping(standing);
  }
  const setting = Object.assign(new PolicySetting(), {
    tenantId: tx.tenantId, id: newId(), unitId: unit.id, key, value: input.value, locked: Boolean(input.lockBasis),
    lockBasis: input.lockBasis ?? null, validFrom: input.from, validTo: null, documentNo: input.documentNo ?? null,
  });
  await tx.insert(PolicySetting, setting);
  return amended(tx, unit, { action: setting.locked ? "policyLocked" : "policySet", subject: { type: "PolicySetting", id: setting.id }, facts: { unit: unit.id, key, from: input.from } });
}

export interface AttachPreset extends Amendment { readonly unitId: string; readonly preset: string }

/** Attaches a named bundle from a day on; the bundle that stood on the unit ends there. */
export const attachPreset = (caller: Caller, input: AttachPreset): Promise<Outcome> =>
  deciding(caller, "attachPreset", "maintainPolicies", input, async (tx) => {
    if (!isPresetName(input.preset)) throw badInput({ path: "preset", rule: "isPresetName" });
    const unit = await unitToAmend(tx, input.unitId, input);
    if (isRefusal(unit)) return unit;
    for (const standing of await inTheWay(tx, "preset_attachment", unit.id, null, input.from, null)) {
      if ((await endRow(tx, "preset_attachment", standing.id, input.from)) === 0) return overlapping(standing);
    }
    const attachment = Object.assign(new PresetAttachment(), {
      tenantId: tx.tenantId, id: newId(), unitId: unit.id, preset: input.preset, validFrom: input.from, validTo: null, documentNo: input.documentNo ?? null,
    });
    await tx.insert(PresetAttachment, attachment);
    return amended(tx, unit, { action: "presetAttached", subject: { type: "PresetAttachment", id: attachment.id }, facts: { unit: unit.id, preset: input.preset, from: input.from } });
  });
