/** Words of people in their posts: on what ground somebody acts for another, and what part somebody has in one matter. */
import { words } from "./words.js";

/** Why the holder of a post cannot act himself; the holder keeps the post. A vacant post is filled, not acted for. */
export const ACTING_GROUND = words({
  LEAVE: ["休假请假", "On leave"],
  ILLNESS: ["因病", "Ill"],
  STUDY: ["学习培训", "Away for study or training"],
  BUSINESS_TRIP: ["出差", "Away on duty"],
  SECONDMENT: ["挂职借调", "Seconded to another organ"],
  SUSPENSION: ["停职", "Suspended from duty"],
});
export type ActingGround = keyof typeof ACTING_GROUND;

/** What somebody does in one matter, or how he stands to it. One person may have several parts; some exclude each other. */
export const MATTER_PART = words({
  HANDLER: ["承办人", "Handles the matter"],
  INVESTIGATOR: ["调查人员", "Investigates it"],
  DRAFTER: ["起草人", "Drafts the document"],
  REVIEWER: ["法制审核人员", "Reviews its legality"],
  EXAMINER: ["审查人", "Examines what another has prepared"],
  APPROVER: ["审批人", "Approves a step"],
  DECIDER: ["决定人", "Decides it"],
  PRESIDER: ["听证主持人", "Presides over the hearing"],
  SCORER: ["评分人", "Scores in an assessment"],
  IMPLEMENTER: ["考核实施人", "Implements an assessment"],
  CONFIRMER: ["等次审定人", "Confirms the grade"],
  SUBJECT: ["当事人或被考核人", "Is the party or the person assessed"],
  MEMBER_OF_SUBJECT: ["被考核（被查）机关成员", "Belongs to the organ assessed or looked into"],
  HEAD_OF_DELEGATE: ["受委托组织负责人", "Heads the delegate"],
});
export type MatterPart = keyof typeof MATTER_PART;
