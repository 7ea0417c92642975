/** 执法人员: from registration in a unit to leaving it; a change of employment is a step of its own, because it can take the certificate's ground away. */
import { ofOwnOrgan, type OfficerParties } from "../../../permissions/policies/officers.policy.js";
import { lifecycle, need, type Standing } from "../../kernel/lifecycle.js";
import { OFFICER_STATE, type OfficerState } from "../../kernel/officer-words.js";
import type { LawRef } from "../../kernel/verdict.js";
import { label } from "../../kernel/words.js";

export interface OfficerFacts extends Standing<OfficerState>, OfficerParties {
  /** Whether the person serves in this unit already. */
  readonly isRegistered: boolean;
}

const REGISTER: readonly LawRef[] = ["YB-2.3-4"];
const EMPLOYMENT: readonly LawRef[] = ["WP-J-III-3-1"];

/** Read a row as: ACTION leads FROM a state TO the next when WHO may and the NEEDS hold. */
export const officer = lifecycle<OfficerState, OfficerFacts>()("officer", OFFICER_STATE, {
  registerOfficer: {
    from: null, to: "ACTIVE", label: label("登记执法人员", "Register the officer"), ability: "maintainOfficers", who: ofOwnOrgan(REGISTER), law: REGISTER,
    needs: [need("OFFICER_REGISTERED", REGISTER, ({ isRegistered }) => !isRegistered)],
  },
  changeEmployment: {
    from: "ACTIVE", to: "ACTIVE", label: label("变更用工形式", "Change the employment"), ability: "maintainOfficers", who: ofOwnOrgan(EMPLOYMENT), law: EMPLOYMENT,
  },
  releaseOfficer: {
    from: "ACTIVE", to: "LEFT", label: label("登记离岗", "Record that the officer left"), ability: "maintainOfficers", who: ofOwnOrgan(REGISTER), law: REGISTER,
  },
});
