/** The life of an authorisation: drafted, registered and published by the legal office through somebody else, held by its days, ended with its law (WP-A-5-1). */
import { authorises, drafterOfAuthorisations, registrarOfAuthorisations } from "../../../permissions/policies/authorisation.policy.js";
import type { AreaParties } from "../../../permissions/policies/power-transfer.policy.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import { lifecycle, need, needOfInput, type Standing } from "../../kernel/lifecycle.js";
import type { BasisRank } from "../../kernel/list-words.js";
import { AUTHORISATION_STATE, type AuthorisationState } from "../../kernel/transfer-words.js";
import { label } from "../../kernel/words.js";

export interface AuthorisationFacts extends Standing<AuthorisationState>, AreaParties {
  readonly draftedBy: string | null;
  readonly seenBy: RecordFacts;
  readonly fromOn: string;
  readonly toOn: string | null;
  /** What the register knows of its basis today. */
  readonly rank: BasisRank;
  readonly isBasisInForce: boolean;
}
/** What drafting finds out of the two sides. */
export interface AuthorisationDrafted { readonly canBeAuthorised: boolean }
interface Published { readonly publishedOn: string }

const ranked = need<AuthorisationFacts>("AUTHORISATION_RANK", ["WP-A-5-1"], ({ rank }) => authorises(rank));
const grounded = need<AuthorisationFacts>("AUTHORISATION_BASIS_NOT_IN_FORCE", ["WP-A-5-1"], ({ isBasisInForce }) => isBasisInForce);

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. */
export const authorisationLife = lifecycle<AuthorisationState, AuthorisationFacts>()("authorisation", AUTHORISATION_STATE, {
  draftAuthorisation: {
    from: null, to: "DRAFT", label: label("拟订授权登记", "Draft the record of an authorisation"), ability: "draftAuthorisations", who: drafterOfAuthorisations, law: ["WP-A-5-1"],
    needs: [needOfInput<AuthorisationFacts, AuthorisationDrafted>("AUTHORISATION_PARTIES", ["WP-A-5-1"], (_facts, { canBeAuthorised }) => canBeAuthorised), ranked],
  },
  registerAuthorisation: {
    from: "DRAFT", to: "REGISTERED", label: label("登记授权", "Register the authorisation"), ability: "registerAuthorisations", who: registrarOfAuthorisations, law: ["WP-A-5-1"],
    needs: [ranked, grounded],
  },
  publishAuthorisation: {
    from: "REGISTERED", to: "PUBLISHED", label: label("登记授权公布", "Put the publication on record"), ability: "registerAuthorisations", who: registrarOfAuthorisations, law: ["WP-A-5-1"],
    needs: [grounded, needOfInput<AuthorisationFacts, Published>("BEFORE_PUBLICATION", ["WP-A-5-1"], ({ fromOn }, { publishedOn }) => publishedOn <= fromOn)],
  },
  endAuthorisation: {
    from: "PUBLISHED", to: "ENDED", label: label("终止授权", "End the authorisation"), ability: "registerAuthorisations", who: registrarOfAuthorisations, law: ["WP-A-5-1"],
    needs: [need("TERM_IS_FIXED", ["WP-A-5-1"], ({ toOn }) => toOn === null)],
  },
  withdrawAuthorisation: {
    from: ["DRAFT", "REGISTERED"], to: "WITHDRAWN", label: label("撤回授权登记", "Take the record back"), ability: "draftAuthorisations", who: drafterOfAuthorisations, law: ["WP-A-5-1"],
  },
});
export type AuthorisationAction = keyof typeof authorisationLife.transitions;
