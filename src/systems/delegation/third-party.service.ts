/** Whether a third party may serve an organ without any of its power: looked up and explained like every question of authority. */
import { mayServe, type ThirdPartyQuestion } from "../../../permissions/policies/third-party.policy.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { explainAlone, requireUnits, type Asking, type Explained } from "../authority/index.js";
import { orgFacts } from "../organisations/index.js";

export async function thirdPartyCheck(asking: Asking, question: ThirdPartyQuestion, asOf: LegalDate): Promise<Explained> {
  const facts = await orgFacts(asking.db, asking.db.tenantId, [question.organId], asOf);
  requireUnits(asking, facts, question.organId);
  return explainAlone(asking, mayServe(facts, question), asOf);
}
