/** 职务回避与不相容岗位: which parts in one matter exclude each other in one person (model §§2.4, 3.6, 3B, 7). */
import type { Code } from "../../src/kernel/codes.js";
import type { MatterPart } from "../../src/kernel/people.js";
import type { LawRef } from "../../src/kernel/verdict.js";

export interface ExclusionRow { readonly parts: readonly [MatterPart, MatterPart]; readonly because: Code; readonly law: readonly LawRef[] }

const each = (part: MatterPart, others: readonly MatterPart[], because: Code, ...law: LawRef[]): ExclusionRow[] =>
  others.map((other) => ({ parts: [part, other], because, law }));

/** Whoever is the matter's own subject has no part in it, whichever that is. */
const ACTING_PARTS = ["HANDLER", "INVESTIGATOR", "DRAFTER", "REVIEWER", "EXAMINER", "APPROVER", "DECIDER", "PRESIDER"] as const;
const ASSESSING_PARTS = ["SCORER", "IMPLEMENTER", "CONFIRMER"] as const;

/** Read a row as: nobody has both PARTS in one matter, for that reason, by that law; either may be asked first. Pairs without a row go together. */
export const EXCLUSIONS: readonly ExclusionRow[] = [
  // whoever prepares does not check, approve or decide
  ...each("HANDLER", ["REVIEWER"], "SAME_PERSON", "ZJ10-8-1", "NL-CF-58-1"),
  ...each("HANDLER", ["APPROVER", "DECIDER"], "SAME_PERSON", "AR-4.1.2-1", "AR-4.1.2-2", "AR-4.1.2-3"),
  ...each("HANDLER", ["EXAMINER"], "SAME_PERSON"), // [R]
  ...each("INVESTIGATOR", ["REVIEWER"], "SAME_PERSON", "ZJ10-8-1", "NL-CF-58-1"),
  ...each("INVESTIGATOR", ["APPROVER", "DECIDER"], "SAME_PERSON", "NL-CF-57-2"),
  ...each("INVESTIGATOR", ["EXAMINER"], "SAME_PERSON"), // [R]
  ...each("DRAFTER", ["REVIEWER"], "SAME_PERSON", "ZJ4-3-1", "ZJ10-8-1"),
  ...each("DRAFTER", ["EXAMINER", "APPROVER", "DECIDER"], "SAME_PERSON"), // [R]
  // whoever checks does not approve or decide, and nobody takes two steps of one chain of approval
  ...each("REVIEWER", ["APPROVER", "DECIDER"], "SAME_PERSON", "NL-CF-58-1"),
  ...each("APPROVER", ["DECIDER", "APPROVER"], "SAME_PERSON", "AR-4.1.2-2", "AR-4.1.2-3"),
  // the hearing is presided over by somebody who has not looked into the matter
  ...each("PRESIDER", ["HANDLER", "INVESTIGATOR"], "SAME_PERSON", "NL-CF-63", "NL-XK-47"),
  ...each("PRESIDER", ["EXAMINER"], "SAME_PERSON", "NL-XK-47"), // whoever examined an application does not hear it
  // the office implements, the group decides
  ...each("IMPLEMENTER", ["CONFIRMER"], "IMPLEMENTER_CANNOT_CONFIRM", "ZJ12-4"),
  // recusal: one's own matter, one's own organ, the delegate one heads
  ...each("SUBJECT", ACTING_PARTS, "INTEREST_CONFLICT", "公务员法§76", "AR-3.2-1", "NL-CF-42"),
  ...each("SUBJECT", ASSESSING_PARTS, "SELF_ASSESSMENT", "公务员法§76", "YB-2.4.1-7"),
  ...each("MEMBER_OF_SUBJECT", ASSESSING_PARTS, "INTEREST_CONFLICT", "公务员法§76"),
  ...each("MEMBER_OF_SUBJECT", ["INVESTIGATOR"], "INTEREST_CONFLICT", "ZJ11-11", "公务员法§76"),
  ...each("HEAD_OF_DELEGATE", ASSESSING_PARTS, "INTEREST_CONFLICT", "公务员法§76"),
];
