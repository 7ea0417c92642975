/** OrgUnit's edges into authority: who assesses it, on the day it was asked for. */
import { Arg, Ctx, Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { AssessmentKindEnum } from "../../entities/platform/enums.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { AssessmentKind } from "../../src/kernel/vocabulary.js";
import { assessorsOfUnit } from "../../src/systems/authority/index.js";
import { AssessorsAnswer } from "./authority.results.js";

@Resolver(() => OrgUnit)
export class OrgUnitAuthorityFields {
  @Access("askAuthority")
  @Extensions({ cost: 5 })
  @FieldResolver(() => AssessorsAnswer, { description: "谁有权考核: who assesses this unit, who must be heard, who gives evidence; a list of units is answered at once." })
  assessors(
    @Root() unit: { id: string; asOf: string }, @Ctx() context: RequestContext,
    @Arg("kind", () => AssessmentKindEnum, { description: "考核种类: which assessment." }) kind: AssessmentKind,
  ) {
    return assessorsOfUnit(context, unit.id, kind, unit.asOf as LegalDate);
  }
}
