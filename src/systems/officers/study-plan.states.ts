/** The life of a plan of leaders' study: four of the five are fixed at the start, the effect before it is closed (WP-J-1). */
import { headOfOrgan, ofOwnOrgan } from "../../../permissions/policies/training.policy.js";
import { lifecycle, needOfInput } from "../../kernel/lifecycle.js";
import { TRAINING_PLAN_STATE, type TrainingPlanState } from "../../kernel/training-words.js";
import { label } from "../../kernel/words.js";
import type { TrainingFacts } from "./training-facts.rules.js";

type Facts = TrainingFacts<TrainingPlanState>;
/** 计划、内容、时间、人员: what is fixed when the plan is drafted. */
export interface FourFixed { readonly plan: string; readonly content: string; readonly timing: string; readonly people: string }
/** 效果: what is fixed when it is closed. */
export interface Closing { readonly effect: string }

const staff = ofOwnOrgan("planTraining", ["WP-J-1"]);
const head = headOfOrgan(["WP-J-1"]);
const says = (text: string): boolean => text.trim() !== "";

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. */
export const studyPlanLife = lifecycle<TrainingPlanState, Facts>()("leaderStudyPlan", TRAINING_PLAN_STATE, {
  draftLeaderStudyPlan: {
    from: null, to: "DRAFT", label: label("拟订领导干部学法计划", "Draft a plan of leaders' study"), ability: "planTraining", who: staff, law: ["WP-J-1", "WP-E-2"],
    needs: [needOfInput<Facts, FourFixed>("STUDY_NOT_FIXED", ["WP-J-1"], (_facts, { plan, content, timing, people }) => [plan, content, timing, people].every(says))],
  },
  approveLeaderStudyPlan: {
    from: "DRAFT", to: "APPROVED", label: label("批准领导干部学法计划", "Approve the plan"), ability: "approveTraining", who: head, law: ["WP-J-1"],
  },
  closeLeaderStudyPlan: {
    from: "APPROVED", to: "CLOSED", label: label("办结领导干部学法计划", "Close the plan with its effect"), ability: "planTraining", who: staff, law: ["WP-J-1"],
    needs: [needOfInput<Facts, Closing>("EFFECT_MISSING", ["WP-J-1"], (_facts, { effect }) => says(effect))],
  },
  cancelLeaderStudyPlan: {
    from: ["DRAFT", "APPROVED"], to: "CANCELLED", label: label("取消领导干部学法计划", "Cancel the plan"), ability: "planTraining", who: staff, law: ["WP-J-1"],
  },
});
