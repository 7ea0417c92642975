/** Authorisations: reading them and their verbs. */
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Authorisation } from "../../entities/delegation/authorisation.entity.js";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { Basis } from "../../entities/power-lists/basis.entity.js";
import { StaleVersion, TransitionRefused } from "../../entities/platform/refusals.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { globalId } from "../../src/kernel/ids.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import * as delegation from "../../src/systems/delegation/index.js";
import { ChangeRefused, HierarchyCycle, OverlappingValidity } from "../../src/systems/organisations/index.js";
import { Recorded, recorded, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";
import { found, idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import * as inputs from "./authorisation.inputs.js";

const INPUT = { description: "输入: what is to be done." };
const authorisationOf = ({ authorisation }: { readonly authorisation: string }) => idOf("Authorisation", authorisation, "input.authorisation");

export const AuthorisationConnection = connectionOf(Authorisation, "Authorisation", "授权");
const DraftAuthorisationResult = resultOf("DraftAuthorisationResult", "拟订授权登记结果", Recorded, TransitionRefused);
const AuthorisationStepResult = resultOf("AuthorisationStepResult", "授权办理结果", Recorded, TransitionRefused, StaleVersion, ChangeRefused, OverlappingValidity, HierarchyCycle);

export const AuthorisationLife = lifecycleFields(Authorisation, anyLifecycle(delegation.authorisations), "授权", "seeTransfers");

@Resolver(() => Authorisation)
export class AuthorisationFields {
  @FieldResolver(() => ID, { description: "标识: global id of the authorisation." })
  id(@Root() { id }: delegation.AuthorisationRow): string {
    return globalId("Authorisation", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "被授权组织: who acts in its own name; null once it is closed." })
  organisation(@Root() { organisationId }: delegation.AuthorisationRow, @Ctx() { organisations, today }: RequestContext) {
    return organisations.unit.load({ id: organisationId, date: today });
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "主管机关: in whose matters it acts; null once it is closed." })
  department(@Root() { departmentId }: delegation.AuthorisationRow, @Ctx() { organisations, today }: RequestContext) {
    return organisations.unit.load({ id: departmentId, date: today });
  }

  @FieldResolver(() => Basis, { nullable: true, description: "授权依据: the law or regulation that authorises." })
  basis(@Root() { basisId }: delegation.AuthorisationRow, @Ctx() { powerLists }: RequestContext) {
    return powerLists.basis.load(basisId);
  }

  @FieldResolver(() => Boolean, { description: "是否有效: whether it holds today, by its days alone." })
  isInForce(@Root() { isInForce }: delegation.AuthorisationRow): boolean {
    return isInForce;
  }
}

@Resolver()
export class AuthorisationsResolver {
  @Access("seeStructure")
  @Query(() => Authorisation, { description: "授权: one authorisation by its id." })
  async authorisation(@Arg("id", () => ID, { description: "标识: its global id." }) id: string, @Ctx() { authorisations }: RequestContext) {
    return found(await authorisations.authorisation.load(idOf("Authorisation", id, "id")));
  }

  @Access("seeStructure")
  @Query(() => AuthorisationConnection, { description: "授权列表: published ones, and those of your organ or area before (WP-A-5-1)." })
  authorisations(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { authorisations }: RequestContext,
    @Arg("filter", () => inputs.AuthorisationFilter, { nullable: true, description: "筛选条件: which of them." }) filter?: inputs.AuthorisationFilter,
    @Arg("orderBy", () => inputs.AuthorisationOrder, { nullable: true, description: "排序: the latest draft first when absent." }) order?: inputs.AuthorisationOrder,
  ) {
    return authorisations.authorisations({ ...filter, under: optionalId("OrgUnit", filter?.under, "filter.under") }, order ?? { field: "DRAFTED", direction: "DESC" }, page);
  }
}

@Resolver()
export class AuthorisationVerbs {
  @Access("draftAuthorisations")
  @Mutation(() => DraftAuthorisationResult, { description: "拟订授权登记: what law or regulation itself gives; a rule or a document gives nothing, it only lets an organ delegate (WP-A-5-1)." })
  draftAuthorisation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.DraftAuthorisationInput, INPUT) { organisation, department, basis, ...input }: inputs.DraftAuthorisationInput) {
    const sides = { organisationId: idOf("OrgUnit", organisation, "input.organisation"), departmentId: idOf("OrgUnit", department, "input.department"), basisId: idOf("Basis", basis, "input.basis") };
    return recorded("Authorisation", delegation.draftAuthorisation(caller, { ...input, ...sides }));
  }

  @Access("registerAuthorisations")
  @Mutation(() => AuthorisationStepResult, { description: "登记授权: by the legal office of the organisation's area, through somebody who did not draft it (WP-A-5-1)." })
  registerAuthorisation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RegisterAuthorisationInput, INPUT) input: inputs.RegisterAuthorisationInput) {
    return recorded("Authorisation", delegation.registerAuthorisation(caller, { ...input, id: authorisationOf(input) }));
  }

  @Access("registerAuthorisations")
  @Mutation(() => AuthorisationStepResult, { description: "登记授权公布: it holds from its first day on, and never before it is published." })
  publishAuthorisation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.PublishAuthorisationInput, INPUT) input: inputs.PublishAuthorisationInput) {
    return recorded("Authorisation", delegation.publishAuthorisation(caller, { ...input, id: authorisationOf(input) }));
  }

  @Access("registerAuthorisations")
  @Mutation(() => AuthorisationStepResult, { description: "终止授权: from a day on the organisation has it no more." })
  endAuthorisation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.EndAuthorisationInput, INPUT) input: inputs.EndAuthorisationInput) {
    return recorded("Authorisation", delegation.endAuthorisation(caller, { ...input, id: authorisationOf(input) }));
  }

  @Access("draftAuthorisations")
  @Mutation(() => AuthorisationStepResult, { description: "撤回授权登记: before it is published." })
  withdrawAuthorisation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.WithdrawAuthorisationInput, INPUT) input: inputs.WithdrawAuthorisationInput) {
    return recorded("Authorisation", delegation.withdrawAuthorisation(caller, { ...input, id: authorisationOf(input) }));
  }
}
