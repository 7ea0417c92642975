/** Every periodic job by name: what the server does without being asked. */
import { escalation } from "./platform/deadlines/escalation.js";
import { recomputation } from "./platform/deadlines/recompute.js";
import type { Job } from "./platform/jobs/jobs.js";

export const JOBS: readonly Job[] = [recomputation, escalation];
