/** The life of a number at which a unit is reached: in use until nobody answers there any more. */
import { ofUnitOrOffice, type PublicityParties } from "../../../permissions/policies/publicity.policy.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import { lifecycle, needOfInput, type Standing } from "../../kernel/lifecycle.js";
import { CONTACT_STATE, type ContactState } from "../../kernel/publicity-words.js";
import { label } from "../../kernel/words.js";

export interface ContactFacts extends Standing<ContactState>, PublicityParties { readonly seenBy: RecordFacts }
export interface Reached { readonly isPrivate: boolean; readonly isKnown: boolean }

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. */
export const contactLife = lifecycle<ContactState, ContactFacts>()("unitContact", CONTACT_STATE, {
  registerUnitContact: {
    from: null, to: "IN_USE", label: label("登记联系电话", "Register a number"), ability: "publishDisclosures", who: ofUnitOrOffice(["ZJ8-3", "ZJ8-5-2"]), law: ["ZJ8-3", "ZJ8-5-2"],
    needs: [
      needOfInput<ContactFacts, Reached>("PRIVATE_NUMBER", ["ZJ8-3"], (_facts, { isPrivate }) => !isPrivate),
      needOfInput<ContactFacts, Reached>("CONTACT_REGISTERED", ["ZJ8-5-2"], (_facts, { isKnown }) => !isKnown),
    ],
  },
  endUnitContact: {
    from: "IN_USE", to: "ENDED", label: label("停用联系电话", "Nobody answers there any more"), ability: "publishDisclosures", who: ofUnitOrOffice(["ZJ8-3"]), law: ["ZJ8-3", "ZJ8-7"],
  },
});
export type ContactAction = keyof typeof contactLife.transitions;
