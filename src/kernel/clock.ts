/** The clock: the only source of "now", so that a test can stand on any day. */
import { legalDateOf, type LegalDate } from "./legal-date.js";

export interface Clock { now(): Date }

export const systemClock: Clock = { now: () => new Date() };
export const fixedClock = (iso: string): Clock => ({ now: () => new Date(iso) });
export const todayOf = (clock: Clock): LegalDate => legalDateOf(clock.now());
