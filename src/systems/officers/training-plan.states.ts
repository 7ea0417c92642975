/** The life of a training plan: drafted by the organ's staff, approved by its head, closed when carried out (WP-F-14). */
import { headOfOrgan, ofOwnOrgan } from "../../../permissions/policies/training.policy.js";
import { lifecycle } from "../../kernel/lifecycle.js";
import { TRAINING_PLAN_STATE, type TrainingAudience, type TrainingPlanState } from "../../kernel/training-words.js";
import { label } from "../../kernel/words.js";
import type { TrainingFacts } from "./training-facts.rules.js";

export interface PlanFacts extends TrainingFacts<TrainingPlanState> {
  readonly year: number;
  readonly audience: TrainingAudience;
}

const staff = ofOwnOrgan("planTraining", ["WP-F-14"]);
const head = headOfOrgan(["WP-F-14"]);

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY and WHO stands right. */
export const trainingPlanLife = lifecycle<TrainingPlanState, PlanFacts>()("trainingPlan", TRAINING_PLAN_STATE, {
  draftTrainingPlan: {
    from: null, to: "DRAFT", label: label("拟订培训计划", "Draft a training plan"), ability: "planTraining", who: staff, law: ["WP-F-14", "WP-A-7-1"],
  },
  approveTrainingPlan: {
    from: "DRAFT", to: "APPROVED", label: label("批准培训计划", "Approve the training plan"), ability: "approveTraining", who: head, law: ["WP-F-14", "WP-H-9"],
    starts: ["training.hours"],
  },
  closeTrainingPlan: {
    from: "APPROVED", to: "CLOSED", label: label("办结培训计划", "Close the training plan"), ability: "planTraining", who: staff, law: ["WP-F-14"],
    meets: ["training.hours"],
  },
  cancelTrainingPlan: {
    from: ["DRAFT", "APPROVED"], to: "CANCELLED", label: label("取消培训计划", "Cancel the training plan"), ability: "planTraining", who: staff,
    law: ["WP-F-14"], cancels: ["training.hours"],
  },
});
