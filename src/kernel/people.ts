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
