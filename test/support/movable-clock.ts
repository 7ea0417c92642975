/** A clock that a test sets: time passes when it says so. */
import type { Clock } from "../../src/kernel/clock.js";

export interface MovableClock extends Clock { move(instant: string): void }

export function movableClock(instant: string): MovableClock {
  let now = new Date(instant);
  return { now: () => now, move: (to) => void (now = new Date(to)) };
}
