/** Who sees what of training, study and publicity: the organ and those above it; hours inside the organ; results by few, and one's own by oneself. */
import type { Ability } from "../../src/kernel/abilities.js";
import type { NodeType } from "../../src/kernel/ids.js";
import type { LawRef } from "../../src/kernel/verdict.js";
import type { Reach, VisibilityRow } from "./visibility-row.js";

const row = (type: NodeType, reach: Reach, law: readonly LawRef[], needs?: Ability): VisibilityRow =>
  ({ type, reach, fields: ["GENERAL"], ...(needs && { needs }), rule: `see.${type}.${reach}`, law });

/** Read a row as: a record of this TYPE is shown to whoever stands within this REACH and holds this ability; the owner is the organ. */
export const TRAINING_VISIBILITY: readonly VisibilityRow[] = [
  row("TrainingPlan", "SAME_ORGAN", ["WP-F-14"], "seeTraining"),
  row("TrainingPlan", "ABOVE_OWNER", ["WP-F-14"], "seeTraining"),
  row("TrainingSession", "SAME_ORGAN", ["WP-B-2"], "seeTraining"),
  row("TrainingSession", "ABOVE_OWNER", ["WP-B-2"], "seeTraining"),
  row("LeaderStudyPlan", "SAME_ORGAN", ["WP-J-1"], "seeTraining"),
  row("LeaderStudyPlan", "ABOVE_OWNER", ["WP-J-1"], "seeTraining"),
  row("PublicityActivity", "SAME_ORGAN", ["WP-F-15"], "seeTraining"),
  row("PublicityActivity", "ABOVE_OWNER", ["WP-F-15"], "seeTraining"),
  row("PublicityFund", "SAME_ORGAN", ["WP-E-4"], "seeTraining"),
  row("PublicityFund", "ABOVE_OWNER", ["WP-E-4"], "seeTraining"),

  row("TrainingAttendance", "SAME_ORGAN", ["WP-H-9"], "seeTrainingRecords"),
  row("TrainingAttendance", "OWN_PERSON", ["WP-H-9"]),
  row("TrainingResult", "SAME_ORGAN", ["WP-J-2"], "seeTrainingResults"),
  row("TrainingResult", "OWN_PERSON", ["WP-J-2"]),
];
