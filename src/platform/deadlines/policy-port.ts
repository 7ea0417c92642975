/** What a locality may settle about its clocks: whether an end on a rest day moves, and how long ahead the owner is warned. */
import { POLICY_KEYS } from "../../kernel/policy-keys.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Reader } from "../db/tenant-database.js";

export interface ClockPolicy {
  readonly rollForward: boolean;
  /** Working days before the last one. */
  readonly warningDays: number;
}

/** Answers for a unit on a day. */
export type ReadClockPolicy = (reader: Reader, tenantId: Id, unitId: Id, date: LegalDate) => Promise<ClockPolicy>;

const defaults: ReadClockPolicy = async () => ({ rollForward: POLICY_KEYS.rollForward.default, warningDays: POLICY_KEYS.dueSoonDays.default });

let plugged: ReadClockPolicy = defaults;

/** The system that keeps policies plugs its reading; what is started before that follows the defaults. */
export function plugClockPolicy(read: ReadClockPolicy): void {
  plugged = read;
}

export const clockPolicyOf: ReadClockPolicy = (...asked) => plugged(...asked);
