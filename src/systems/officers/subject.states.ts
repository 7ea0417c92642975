/** 执法主体: what may follow what between registration and the end of an enforcement subject, and who decides it (WP-J-III-3-2). */
import { ofIssuingOffice, ofIssuingOfficeOnAnothersProposal, ofOwnOrgan, type ProposedParties } from "../../../permissions/policies/officers.policy.js";
import { lifecycle, need, type Standing } from "../../kernel/lifecycle.js";
import { SUBJECT_STATE, type SubjectState } from "../../kernel/officer-words.js";
import type { LawRef } from "../../kernel/verdict.js";
import { label } from "../../kernel/words.js";

export interface SubjectFacts extends Standing<SubjectState>, ProposedParties {
  /** Whether the unit stands on the register already. */
  readonly isRegistered: boolean;
}

const EXAMINATION: readonly LawRef[] = ["WP-J-III-3-2"];

/** Read a row as: ACTION leads FROM a state TO the next when WHO may and the NEEDS hold. */
export const enforcementSubject = lifecycle<SubjectState, SubjectFacts>()("enforcementSubject", SUBJECT_STATE, {
  registerEnforcementSubject: {
    from: null, to: "PENDING", label: label("登记执法主体", "Register the subject"), ability: "maintainOfficers", who: ofOwnOrgan(EXAMINATION), law: EXAMINATION,
    needs: [need("SUBJECT_REGISTERED", EXAMINATION, ({ isRegistered }) => !isRegistered)],
  },
  examineEnforcementSubject: {
    from: "PENDING", to: ["QUALIFIED", "UNQUALIFIED"], label: label("合法性审查", "Examine"), ability: "superviseOfficers",
    who: ofIssuingOfficeOnAnothersProposal(EXAMINATION), law: EXAMINATION,
  },
  reopenExamination: {
    from: ["QUALIFIED", "UNQUALIFIED", "CANCELLED"], to: "PENDING", label: label("重新审查", "Examine anew"), ability: "maintainOfficers", who: ofOwnOrgan(EXAMINATION),
    law: EXAMINATION,
  },
  cancelEnforcementSubject: {
    from: ["PENDING", "QUALIFIED", "UNQUALIFIED"], to: "CANCELLED", label: label("注销执法主体", "Strike off"), ability: "superviseOfficers",
    who: ofIssuingOffice(EXAMINATION), law: EXAMINATION,
  },
});
