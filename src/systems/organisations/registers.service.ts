/** Registers that a later system keeps on a unit, such as its officers: they stand in the way of closing it, and go to the heir with the people. */
import type { Id } from "../../kernel/ids.js";
import type { UnitTie } from "../../kernel/reorganisation-words.js";
import type { Tx } from "../../platform/db/unit-of-work.js";

export interface UnitRegister {
  readonly tie: UnitTie;
  /** Whoever is on it at the unit and has not left. */
  openAt(tx: Tx, unitId: Id): Promise<readonly Id[]>;
  /** To the heir go these persons, or everybody when none are named. Whoever is on the heir's register already stays, and so stands in the way. */
  handOver(tx: Tx, fromUnitId: Id, heirId: Id, personIds: readonly Id[] | undefined): Promise<void>;
}

const unplugged = (): never => {
  throw new Error("no register of officers is plugged: a unit cannot be closed without knowing whom it would leave behind");
};
let plugged: UnitRegister = { tie: "OFFICERS", openAt: unplugged, handOver: unplugged };

/** The system that keeps the register plugs it when the application is put together. */
export function plugRegister(register: UnitRegister): void {
  plugged = register;
}

export const pluggedRegister = (): UnitRegister => plugged;
