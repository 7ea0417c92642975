/** What every step on a record of training looks at: the organ that owns it, who drafted it, and by whom it may be seen. */
import type { TrainingParties } from "../../../permissions/policies/training.policy.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import type { Standing } from "../../kernel/lifecycle.js";

export interface TrainingFacts<S extends string> extends Standing<S>, TrainingParties {
  readonly seenBy: RecordFacts;
}
