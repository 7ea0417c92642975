/** Who sees what of officers: their own organ, the legal office of the area, and each person what is about him or her (YB-2.3-4). */
import type { Ability } from "../../src/kernel/abilities.js";
import type { NodeType } from "../../src/kernel/ids.js";
import type { LawRef } from "../../src/kernel/verdict.js";
import type { Reach, VisibilityRow } from "./visibility-row.js";

/** A legal office reads across the departments of its own government, and no further. */
const REGISTERS: readonly LawRef[] = ["YB-2.3-4"];

const row = (type: NodeType, reach: Reach, needs?: Ability, law: readonly LawRef[] = REGISTERS): VisibilityRow =>
  ({ type, reach, fields: ["GENERAL"], ...(needs && { needs }), rule: `see.${type}.${reach}`, law });

/** Read a row as: a record of this TYPE is shown to whoever stands within this REACH and holds this ability; its owner is the organ. */
export const OFFICERS_VISIBILITY: readonly VisibilityRow[] = [
  row("EnforcementSubject", "SAME_ORGAN", "seeOfficers"),
  row("EnforcementSubject", "OWN_AREA", "seeOfficers"),

  row("Officer", "SAME_ORGAN", "seeOfficers"),
  row("Officer", "OWN_AREA", "seeOfficers"),
  row("Officer", "OWN_PERSON"),
  row("Certificate", "SAME_ORGAN", "seeOfficers"),
  row("Certificate", "OWN_AREA", "seeOfficers"),
  row("Certificate", "OWN_PERSON"),

  row("CertificateExam", "SAME_ORGAN", "seeExams", ["WP-D-3-2"]),
  row("CertificateExam", "OWN_AREA", "seeExams", ["WP-D-3-2"]),
  row("CertificateExam", "OWN_PERSON", undefined, ["WP-D-3-2"]),

  row("LegalReviewer", "SAME_ORGAN", "seeOfficers", ["NL-CF-58-2"]),
  row("LegalReviewer", "OWN_AREA", "seeOfficers", ["NL-CF-58-2"]),
  row("LegalReviewer", "OWN_PERSON", undefined, ["NL-CF-58-2"]),

  row("IdentificationRecord", "SAME_ORGAN", "seeOfficers", ["TJ-3.1.2.1-1"]),
];
