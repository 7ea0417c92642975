/** The job of administration: what was approved and cut off before it took effect is carried out by whoever serves next. */
import type { Job } from "../../platform/jobs/jobs.js";
import { carryOutApproved } from "./carrying-out.service.js";
import { createDesk } from "./desk.service.js";

const MINUTE = 60_000;

/** Asked twice it happens once: the effect stands under the request's id. */
export const CARRY_OUT_APPROVED: Job = {
  name: "administration.carryOutApproved",
  everyMs: MINUTE,
  run: ({ database, clock }) => carryOutApproved(createDesk(database, clock)),
};
