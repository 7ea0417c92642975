/** 法制审核人员: who may review penalties for an organ; the first review asks for the national qualification (NL-CF-58-2). */
import { ofOwnOrgan, type OfficerParties } from "../../../permissions/policies/officers.policy.js";
import { lifecycle, need, type Standing } from "../../kernel/lifecycle.js";
import { REVIEWER_STATE, type ReviewerState } from "../../kernel/officer-words.js";
import { label } from "../../kernel/words.js";
import { isQualified, QUALIFICATION, type Qualification } from "./reviewer.rules.js";

export interface ReviewerFacts extends Standing<ReviewerState>, OfficerParties, Qualification {
  /** Whether the person reviews for this unit already. */
  readonly isRegistered: boolean;
}

/** Read a row as: ACTION leads FROM a state TO the next when WHO may and the NEEDS hold. */
export const legalReviewer = lifecycle<ReviewerState, ReviewerFacts>()("legalReviewer", REVIEWER_STATE, {
  registerLegalReviewer: {
    from: null, to: "ACTIVE", label: label("登记法制审核人员", "Register the reviewer"), ability: "maintainOfficers", who: ofOwnOrgan(QUALIFICATION), law: QUALIFICATION,
    needs: [
      need("REVIEWER_REGISTERED", QUALIFICATION, ({ isRegistered }) => !isRegistered),
      need("REVIEWER_UNQUALIFIED", QUALIFICATION, isQualified),
    ],
  },
  recordQualification: {
    from: "ACTIVE", to: "ACTIVE", label: label("登记法律职业资格", "Record the qualification"), ability: "maintainOfficers", who: ofOwnOrgan(QUALIFICATION), law: QUALIFICATION,
  },
  endLegalReviewer: {
    from: "ACTIVE", to: "ENDED", label: label("卸任", "End"), ability: "maintainOfficers", who: ofOwnOrgan(QUALIFICATION), law: QUALIFICATION,
  },
});
