/** What a reorganisation is answered with: itself as it now stands, or why the step was refused; and how it is listed. */
import { Ctx, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { Reorganisation } from "../../entities/organisations/reorganisation.entity.js";
import { StaleVersion, TransitionRefused } from "../../entities/platform/refusals.js";
import type { RequestContext } from "../../src/context.js";
import { ChangeRefused, LineRefused, type Outcome } from "../../src/systems/organisations/index.js";
import { answered, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";

export const ReorganisationConnection = connectionOf(Reorganisation, "Reorganisation", "机构改革事项");

@ObjectType("ReorganisationChanged", { simpleResolvers: true, description: "机构改革事项已办理: the reorganisation as it stands after the step." })
export class ReorganisationChanged {
  reorganisationId: string;
}

@Resolver(() => ReorganisationChanged)
export class ReorganisationChangedFields {
  @FieldResolver(() => Reorganisation, { description: "机构改革事项: as it now stands." })
  reorganisation(@Root() { reorganisationId }: ReorganisationChanged, @Ctx() { organisations }: RequestContext) {
    return organisations.reorganisations.one.load(reorganisationId);
  }
}

export const DraftReorganisationResult = resultOf("DraftReorganisationResult", "拟稿结果", ReorganisationChanged, ChangeRefused);
export const ReorganisationStepResult = resultOf("ReorganisationStepResult", "机构改革步骤结果", ReorganisationChanged, ChangeRefused, LineRefused, StaleVersion, TransitionRefused);

export const reorganised = (outcome: Promise<Outcome>) => answered(outcome, (reorganisationId) => ({ __typename: "ReorganisationChanged", reorganisationId }));
