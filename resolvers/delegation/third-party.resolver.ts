/** Services of third parties: whether one may serve, reading them and their verbs. */
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { ThirdPartyService } from "../../entities/delegation/third-party-service.entity.js";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { Person } from "../../entities/organisations/post.entity.js";
import { CostBearerEnum, ThirdPartyServiceEnum } from "../../entities/platform/enums.js";
import { StaleVersion, TransitionRefused } from "../../entities/platform/refusals.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { globalId } from "../../src/kernel/ids.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { CostBearer, ThirdPartyServiceKind } from "../../src/kernel/transfer-words.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import * as delegation from "../../src/systems/delegation/index.js";
import { Verdict } from "../authority/authority.results.js";
import { Recorded, recorded, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";
import { found, idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import * as inputs from "./third-party.inputs.js";

const INPUT = { description: "输入: what is to be done." };
const serviceOf = ({ service }: { readonly service: string }) => idOf("ThirdPartyService", service, "input.service");

export const ThirdPartyServiceConnection = connectionOf(ThirdPartyService, "ThirdPartyService", "第三人服务");
const RegisterThirdPartyServiceResult = resultOf("RegisterThirdPartyServiceResult", "登记第三人服务结果", Recorded, TransitionRefused, delegation.ThirdPartyRefused);
const ThirdPartyStepResult = resultOf("ThirdPartyServiceStepResult", "第三人服务办理结果", Recorded, TransitionRefused, StaleVersion);

export const ThirdPartyLife = lifecycleFields(ThirdPartyService, anyLifecycle(delegation.thirdPartyServices), "第三人服务", "seeThirdParties");

@Resolver(() => ThirdPartyService)
export class ThirdPartyFields {
  @FieldResolver(() => ID, { description: "标识: global id of the service." })
  id(@Root() { id }: delegation.ThirdPartyRow): string {
    return globalId("ThirdPartyService", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "行政机关: the organ that is served, and that alone decides; null once it is closed." })
  organ(@Root() { organId }: delegation.ThirdPartyRow, @Ctx() { organisations, today }: RequestContext) {
    return organisations.unit.load({ id: organId, date: today });
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "承办单位: the unit of the organ that registered it and watches its last day; null once it is closed." })
  handler(@Root() { handlerId }: delegation.ThirdPartyRow, @Ctx() { organisations, today }: RequestContext) {
    return organisations.unit.load({ id: handlerId, date: today });
  }

  @Access("seePeople")
  @FieldResolver(() => [Person], { description: "到场人员: persons of the organ who sign its decision and are there; never anybody of the third party." })
  async staff(@Root() { staffIds }: delegation.ThirdPartyRow, @Ctx() { organisations }: RequestContext) {
    return (await Promise.all(staffIds.map((id) => organisations.person.load(id)))).filter((person) => person !== null);
  }

  @FieldResolver(() => CostBearerEnum, { description: "费用承担方: the organ for custody (强制法§26), the party for substitute performance (强制法§51)." })
  costsBorneBy(@Root() { kind }: delegation.ThirdPartyRow): CostBearer {
    return kind === "CUSTODY" ? "ORGAN" : "PARTY";
  }

  @FieldResolver(() => Boolean, { description: "是否进行中: whether it runs today, by its days alone." })
  isRunning(@Root() { isRunning }: delegation.ThirdPartyRow): boolean {
    return isRunning;
  }
}

@Resolver()
export class ThirdPartyResolver {
  @Access("askAuthority")
  @Extensions({ cost: 10 })
  @Query(() => Verdict, { description: "第三人服务核查: whether a third party may keep what was seized or perform in a party's stead; no delegation, and no power goes over (NL-QZ-26)." })
  thirdPartyCheck(
    @Ctx() context: RequestContext, @Arg("organ", () => ID, { description: "行政机关: id of the organ that is served." }) organ: string,
    @Arg("kind", () => ThirdPartyServiceEnum, { description: "服务种类: custody, or substitute performance." }) kind: ThirdPartyServiceKind,
    @Arg("creditCode", () => String, { description: "统一社会信用代码: the code of the third party." }) creditCode: string,
    @Arg("staffPresent", () => Int, { description: "到场人员: how many of the organ's staff are there." }) staffPresent: number,
    @Arg("interest", () => String, { nullable: true, description: "利害关系: which interest it has in the matter; null when it declares none." }) interest?: string | null,
    @Arg("asOf", () => LegalDateScalar, { nullable: true, description: "时点: the day to answer for; today when absent." }) asOf?: LegalDate | null,
  ) {
    return delegation.thirdPartyCheck(context, { organId: idOf("OrgUnit", organ, "organ"), kind, creditCode, staffPresent, interest: interest ?? null }, asOf ?? context.today);
  }

  @Access("seeThirdParties")
  @Query(() => ThirdPartyService, { description: "第三人服务: one service by its id." })
  async thirdPartyService(@Arg("id", () => ID, { description: "标识: its global id." }) id: string, @Ctx() { thirdParties }: RequestContext) {
    return found(await thirdParties.service.load(idOf("ThirdPartyService", id, "id")));
  }

  @Access("seeThirdParties")
  @Query(() => ThirdPartyServiceConnection, { description: "第三人服务列表: those of your organ, of organs below it, or of your area (NL-QZ-26)." })
  thirdPartyServices(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { thirdParties }: RequestContext,
    @Arg("filter", () => inputs.ThirdPartyServiceFilter, { nullable: true, description: "筛选条件: which of them." }) filter?: inputs.ThirdPartyServiceFilter,
    @Arg("orderBy", () => inputs.ThirdPartyServiceOrder, { nullable: true, description: "排序: the latest registration first when absent." }) order?: inputs.ThirdPartyServiceOrder,
  ) {
    return thirdParties.services({ ...filter, under: optionalId("OrgUnit", filter?.under, "filter.under") }, order ?? { field: "REGISTERED", direction: "DESC" }, page);
  }
}

@Resolver()
export class ThirdPartyVerbs {
  @Access("keepThirdParties")
  @Mutation(() => RegisterThirdPartyServiceResult, { description: "登记第三人服务: for the own organ, by its own decision, while the check lets the third party serve (NL-QZ-26)." })
  registerThirdPartyService(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RegisterThirdPartyServiceInput, INPUT) { organ, staff, interest, remindedOn, immediate, costEstimate, ...input }: inputs.RegisterThirdPartyServiceInput) {
    const named = { organId: idOf("OrgUnit", organ, "input.organ"), staffIds: staff.map((id, at) => idOf("Person", id, `input.staff.${at}`)) };
    const said = { interest: interest ?? null, remindedOn: remindedOn ?? null, isImmediate: immediate === true, costEstimate: costEstimate ?? null };
    return recorded("ThirdPartyService", delegation.registerThirdPartyService(caller, { ...input, ...named, ...said }));
  }

  @Access("keepThirdParties")
  @Mutation(() => ThirdPartyStepResult, { description: "结束第三人服务: from its first day on, with what was given back or done." })
  endThirdPartyService(@Ctx() caller: RequestContext, @Arg("input", () => inputs.EndThirdPartyServiceInput, INPUT) input: inputs.EndThirdPartyServiceInput) {
    return recorded("ThirdPartyService", delegation.endThirdPartyService(caller, { ...input, id: serviceOf(input) }));
  }

  @Access("keepThirdParties")
  @Mutation(() => ThirdPartyStepResult, { description: "撤销第三人服务: before its first day." })
  withdrawThirdPartyService(@Ctx() caller: RequestContext, @Arg("input", () => inputs.WithdrawThirdPartyServiceInput, INPUT) input: inputs.WithdrawThirdPartyServiceInput) {
    return recorded("ThirdPartyService", delegation.withdrawThirdPartyService(caller, { ...input, id: serviceOf(input) }));
  }
}
