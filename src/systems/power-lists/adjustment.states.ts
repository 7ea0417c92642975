/** The life of an adjustment: opened by a change, begun, found done, published, and filed where the policy asks; or found to need no change (§3.2). */
import { ofOwnDepartment, recorderOfChanges, type ChangeParties } from "../../../permissions/policies/power-lists.policy.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import { lifecycle, need, needOfInput, type Standing } from "../../kernel/lifecycle.js";
import { ADJUSTMENT_STATE, type AdjustmentState, type AdjustmentVerdict } from "../../kernel/list-words.js";
import { label } from "../../kernel/words.js";

export interface TaskFacts extends Standing<AdjustmentState>, ChangeParties {
  readonly seenBy: RecordFacts;
  readonly needsFiling: boolean;
  /** Null where the time to adjust covers the publication, too. */
  readonly publicationDays: number | null;
  readonly filingDays: number | null;
  /** Whether a later one of its kind is finished, in force or not yet. */
  readonly isAdjusted: boolean;
  /** Whether a later one of its kind is in force, or it is no longer in force itself. */
  readonly isFollowed: boolean;
}
export interface Concluded { readonly verdict: AdjustmentVerdict; readonly note?: string | null | undefined }

const drafter = ofOwnDepartment("draftLists", ["YB-2.1-7"]);

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. Being late blocks nothing. */
export const adjustmentLife = lifecycle<AdjustmentState, TaskFacts>()("adjustmentTask", ADJUSTMENT_STATE, {
  recordBasisChange: {
    from: null, to: "PENDING", label: label("登记依据变动", "Record a change"), ability: "maintainBases", who: recorderOfChanges, law: ["YB-2.1-6"], starts: ["basis.adjustment"],
  },
  beginAdjustment: {
    from: "PENDING", to: "IN_ADJUSTMENT", label: label("开始调整", "Begin the adjustment"), ability: "draftLists", who: drafter, law: ["YB-2.1-7", "AR-4.3-1"],
  },
  concludeAdjustment: {
    from: ["PENDING", "IN_ADJUSTMENT"], to: ["TO_PUBLISH", "TO_FILE", "DONE"], label: label("办结调整", "Conclude the adjustment"), ability: "draftLists", who: drafter,
    law: ["YB-2.1-7", "AR-4.3-1"],
    needs: [
      needOfInput<TaskFacts, Concluded>("NOT_YET_ADJUSTED", ["YB-2.1-7"], ({ isAdjusted, isFollowed }, { verdict }) => verdict !== "ADJUSTED" || isAdjusted || isFollowed),
      needOfInput<TaskFacts, Concluded>("REASON_MISSING", ["YB-2.1-7"], (_facts, { verdict, note }) => verdict !== "NO_CHANGE_NEEDED" || Boolean(note?.trim())),
    ],
    meets: ["basis.adjustment"], starts: ["basis.adjustmentPublication", "basis.adjustmentFiling"],
  },
  publishAdjustment: {
    from: "TO_PUBLISH", to: ["TO_FILE", "DONE"], label: label("登记调整公布", "Put the publication on record"), ability: "publishLists",
    who: ofOwnDepartment("publishLists", ["YB-2.1-7"]), law: ["YB-2.1-7", "AR-4.3-2"], needs: [need("NOT_YET_PUBLISHED", ["YB-2.1-7", "AR-4.3-2"], ({ isFollowed }) => isFollowed)],
    meets: ["basis.adjustment", "basis.adjustmentPublication"], starts: ["basis.adjustmentFiling"],
  },
  fileAdjustment: {
    from: "TO_FILE", to: "DONE", label: label("登记备案", "Put the filing on record"), ability: "submitLists", who: ofOwnDepartment("submitLists", ["AR-4.3-2"]), law: ["AR-4.3-2"],
    meets: ["basis.adjustmentFiling"],
  },
});
export type AdjustmentAction = keyof typeof adjustmentLife.transitions;
