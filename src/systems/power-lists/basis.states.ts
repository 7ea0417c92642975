/** The life of a catalogue entry: the unit that executes the basis enters and corrects it, the legal section confirms what it then says (AR-4.1.1-1). */
import { basisConfirmer, ofMaintainingUnit, type ListParties } from "../../../permissions/policies/power-lists.policy.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import { lifecycle, type Standing } from "../../kernel/lifecycle.js";
import { BASIS_ENTRY_STATE, type BasisEntryState } from "../../kernel/list-words.js";
import { label } from "../../kernel/words.js";

export interface EntryFacts extends Standing<BasisEntryState>, ListParties {
  readonly seenBy: RecordFacts;
  /** The unit that executes the basis and keeps its entry. */
  readonly unitId: string;
}

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY and WHO stands right. What is corrected is confirmed anew. */
export const basisLife = lifecycle<BasisEntryState, EntryFacts>()("basis", BASIS_ENTRY_STATE, {
  registerBasis: { from: null, to: "ENTERED", label: label("登记执法依据", "Enter a basis"), ability: "maintainBases", who: ofMaintainingUnit, law: ["AR-4.1.1-1"] },
  correctBasis: { from: ["ENTERED", "CONFIRMED"], to: "ENTERED", label: label("更正执法依据", "Correct the entry"), ability: "maintainBases", who: ofMaintainingUnit, law: ["AR-4.1.1-1"] },
  confirmBasis: {
    from: "ENTERED", to: "CONFIRMED", label: label("确认执法依据", "Confirm the entry"), ability: "confirmBases", who: basisConfirmer, law: ["AR-4.1.1-1"],
  },
});
export type BasisAction = keyof typeof basisLife.transitions;
