/** Questions about people: may these sign together, may this person review penalties; each with the rule, the reason and the law. */
import { maySignTogether, type SignatoryVerdict } from "../../../permissions/policies/officers.facts.js";
import { isVisible } from "../../../permissions/policies/visibility.js";
import type { Actor } from "../../kernel/actor.js";
import { badInput, notFound } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { EnforcementArea } from "../../kernel/officer-words.js";
import type { Verdict } from "../../kernel/verdict.js";
import type { TenantDatabase } from "../../platform/db/tenant-database.js";
import { officersAsked, standingOn, type ActingOfficer } from "./certificates.store.js";
import { findReviewer, placeOf } from "./officers.store.js";
import { reviewerPolicyOf } from "./officers.service.js";
import { reviewerVerdict } from "./reviewer.rules.js";

export interface Asking { readonly db: TenantDatabase; readonly who: Actor; readonly today: LegalDate }

/** At most so many sign one paper. */
export const SIGNATORY_LIMIT = 10;

/** Officers whom the asker sees, as they stood on the day; somebody out of sight is as if he had never been. */
export async function officersStanding({ db, who, today }: Asking, ids: readonly Id[], asOf: LegalDate): Promise<ActingOfficer[]> {
  if (ids.length > SIGNATORY_LIMIT) throw badInput({ path: "officers", rule: "arrayMaxSize" });
  const asked = await officersAsked(db, db.tenantId, ids);
  const place = await placeOf(db, db.tenantId, [...asked.values()].map(({ unitId }) => unitId), today);
  const officers = ids.map((id) => {
    const officer = asked.get(id);
    if (!officer || !isVisible("Officer", { actor: who, ...place(officer.unitId, officer.personId).seenBy })) throw notFound();
    return officer;
  });
  return standingOn(db, db.tenantId, officers, { date: asOf, today });
}

export const signatoryCheck = async (asking: Asking, ids: readonly Id[], area: EnforcementArea, asOf: LegalDate): Promise<SignatoryVerdict> =>
  maySignTogether(await officersStanding(asking, ids, asOf), asOf, area);

export interface ReviewerQuestion { readonly unitId: Id; readonly personId: Id; readonly asOf: LegalDate }

/** Whoever is not on the register has shown no qualification. */
export async function reviewerCheck({ db, who, today }: Asking, { unitId, personId, asOf }: ReviewerQuestion): Promise<Verdict> {
  const { seenBy } = (await placeOf(db, db.tenantId, [unitId], today))(unitId, personId);
  if (!isVisible("LegalReviewer", { actor: who, ...seenBy })) throw notFound();
  const { qualificationNo = null, firstReviewDate = null } = (await findReviewer(db, db.tenantId, unitId, personId)) ?? {};
  return reviewerVerdict({ qualificationNo, firstReviewDate, policy: await reviewerPolicyOf(db, db.tenantId, unitId, asOf) });
}
