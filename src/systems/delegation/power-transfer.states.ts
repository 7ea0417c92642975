/** The life of a transfer of power: drafted, its decision put on record by somebody else, published, in force by its days, ended (NL-CF-24, WP-G-2-2). */
import { deciderOfTransfers, drafterOfTransfers, inspectorOfTransfers, type TransferParties } from "../../../permissions/policies/power-transfer.policy.js";
import { TRANSFER_TABLE } from "../../../permissions/policies/power-transfer.table.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import { lifecycle, need, needOfInput, type Standing } from "../../kernel/lifecycle.js";
import { TRANSFER_STATE, type DecidingLevel, type TransferKind, type TransferState } from "../../kernel/transfer-words.js";
import { label } from "../../kernel/words.js";

export interface TransferFacts extends Standing<TransferState>, TransferParties {
  readonly seenBy: RecordFacts;
  readonly kind: TransferKind;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly endedOn: string | null;
}
/** What drafting finds out of the two organs and the content. */
export interface Drafted { readonly fitsParties: boolean; readonly carries: boolean }
export interface Decision { readonly documentNo?: string | null | undefined; readonly decidedLevel: DecidingLevel }
export interface Publication { readonly publishedOn: string }

/** Each kind goes by clauses of its own: a refusal names those of the kind. */
const byKind = <N extends object>(each: N) => ({ ...each, lawOf: ({ kind }: TransferFacts) => TRANSFER_TABLE[kind].law });
/** Whoever gives or takes a power by decision is on record with its document. */
const isDecided = [
  byKind(needOfInput<TransferFacts, Decision>("DECISION_MISSING", ["NL-CF-24"], (_facts, { documentNo }) => Boolean(documentNo?.trim()))),
  byKind(needOfInput<TransferFacts, Decision>("DECIDER_NOT_ENTITLED", ["NL-CF-24", "WP-H-8-4"], ({ kind }, { decidedLevel }) => TRANSFER_TABLE[kind].deciders.includes(decidedLevel))),
];

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. */
export const powerTransferLife = lifecycle<TransferState, TransferFacts>()("powerTransfer", TRANSFER_STATE, {
  draftPowerTransfer: {
    from: null, to: "DRAFT", label: label("拟订权力划转", "Draft a transfer of power"), ability: "draftTransfers", who: drafterOfTransfers, law: ["NL-CF-24", "WP-G-2-2"],
    needs: [
      byKind(needOfInput<TransferFacts, Drafted>("TRANSFER_PARTIES", ["NL-CF-24", "WP-H-8-4"], (_facts, { fitsParties }) => fitsParties)),
      needOfInput<TransferFacts, Drafted>("TRANSFER_MATTERS", ["NL-CF-24", "NL-QZ-17", "NL-QZ-17-2"], (_facts, { carries }) => carries),
    ],
  },
  decidePowerTransfer: {
    from: "DRAFT", to: "DECIDED", label: label("登记划转决定", "Put the decision on record"), ability: "decideTransfers", who: deciderOfTransfers, law: ["NL-CF-24", "WP-H-8-4"],
    needs: isDecided,
  },
  publishPowerTransfer: {
    from: "DECIDED", to: "PUBLISHED", label: label("登记划转公布", "Put the publication on record"), ability: "decideTransfers", who: deciderOfTransfers, law: ["NL-CF-24"],
    needs: [byKind(needOfInput<TransferFacts, Publication>("BEFORE_PUBLICATION", ["NL-CF-24"], ({ fromOn }, { publishedOn }) => publishedOn <= fromOn))],
  },
  recordTransferInspection: {
    from: "PUBLISHED", to: "PUBLISHED", label: label("登记划转检查", "Put an inspection on record"), ability: "inspectTransfers", who: inspectorOfTransfers, law: ["WP-G-2-2", "NL-CF-24-2"],
    needs: [byKind(need<TransferFacts>("NOT_IN_FORCE", ["WP-G-2-2"], ({ fromOn, toOn }, today) => fromOn <= today && (toOn === null || today < toOn)))],
  },
  endPowerTransfer: {
    from: "PUBLISHED", to: "ENDED", label: label("终止权力划转", "End the transfer"), ability: "decideTransfers", who: deciderOfTransfers, law: ["NL-CF-24"],
    needs: [byKind(need<TransferFacts>("TERM_IS_FIXED", ["NL-CF-24"], ({ toOn }) => toOn === null)), ...isDecided],
  },
  withdrawPowerTransfer: {
    from: ["DRAFT", "DECIDED"], to: "WITHDRAWN", label: label("撤回权力划转", "Take the record back"), ability: "draftTransfers", who: drafterOfTransfers, law: ["NL-CF-24"],
  },
});
export type TransferAction = keyof typeof powerTransferLife.transitions;
