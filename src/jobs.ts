/** Every periodic job by name: what the server does without being asked. */
import { escalation } from "./platform/deadlines/escalation.js";
import { recomputation } from "./platform/deadlines/recompute.js";
import type { Job } from "./platform/jobs/jobs.js";
import { CARRY_OUT_APPROVED } from "./systems/administration/index.js";
import { delegationsRunOut } from "./systems/delegation/index.js";
import { certificatesLapsed } from "./systems/officers/index.js";
import { reorganisationsDue } from "./systems/organisations/index.js";
import { basesLapsed, importsAccepted, importsUndecided } from "./systems/power-lists/index.js";

export const JOBS: readonly Job[] = [
  recomputation, escalation, CARRY_OUT_APPROVED, reorganisationsDue, certificatesLapsed, basesLapsed, delegationsRunOut, importsAccepted, importsUndecided,
];
