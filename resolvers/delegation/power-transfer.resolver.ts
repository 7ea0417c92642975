/** Transfers of power: reading them, who holds a power on a day, and their verbs. */
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { PowerTransfer, TransferInspection } from "../../entities/delegation/power-transfer.entity.js";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { ActionKindEnum, EnforcementAreaEnum } from "../../entities/platform/enums.js";
import { StaleVersion, TransitionRefused } from "../../entities/platform/refusals.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { globalId } from "../../src/kernel/ids.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { EnforcementArea } from "../../src/kernel/officer-words.js";
import type { ActionKind } from "../../src/kernel/vocabulary.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import * as delegation from "../../src/systems/delegation/index.js";
import { ChangeRefused, HierarchyCycle, OverlappingValidity } from "../../src/systems/organisations/index.js";
import { Verdict } from "../authority/authority.results.js";
import { SignatoryVerdict } from "../officers/officers.results.js";
import { Recorded, recorded, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";
import { found, idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import * as inputs from "./power-transfer.inputs.js";

const INPUT = { description: "输入: what is to be done." };
const transferOf = ({ transfer }: { readonly transfer: string }) => idOf("PowerTransfer", transfer, "input.transfer");

export const PowerTransferConnection = connectionOf(PowerTransfer, "PowerTransfer", "权力划转");
const DraftPowerTransferResult = resultOf("DraftPowerTransferResult", "拟订权力划转结果", Recorded, TransitionRefused);
const PowerTransferStepResult = resultOf("PowerTransferStepResult", "权力划转办理结果", Recorded, TransitionRefused, StaleVersion, ChangeRefused, OverlappingValidity, HierarchyCycle);

export const PowerTransferLife = lifecycleFields(PowerTransfer, anyLifecycle(delegation.powerTransfers), "权力划转", "seeTransfers");

@Resolver(() => PowerTransfer)
export class PowerTransferFields {
  @FieldResolver(() => ID, { description: "标识: global id of the transfer." })
  id(@Root() { id }: delegation.TransferRow): string {
    return globalId("PowerTransfer", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "原行使机关: the organ that gives the power up; null once it is closed." })
  from(@Root() { fromId }: delegation.TransferRow, @Ctx() { organisations, today }: RequestContext) {
    return organisations.unit.load({ id: fromId, date: today });
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "承接机关: the organ that receives it; null once it is closed." })
  to(@Root() { toId }: delegation.TransferRow, @Ctx() { organisations, today }: RequestContext) {
    return organisations.unit.load({ id: toId, date: today });
  }

  @FieldResolver(() => Boolean, { description: "是否有效: whether it is in force today, by its days alone." })
  isInForce(@Root() { isInForce }: delegation.TransferRow): boolean {
    return isInForce;
  }

  @Access("seeTransfers")
  @FieldResolver(() => [TransferInspection], { description: "检查记录: how the power is exercised, oldest first; for both sides and the legal offices of the area (WP-G-2-2)." })
  inspections(@Root() { id }: delegation.TransferRow, @Ctx() { transfers }: RequestContext) {
    return transfers.inspections.load(id);
  }
}

@Resolver()
export class PowerTransfersResolver {
  @Access("seeStructure")
  @Query(() => PowerTransfer, { description: "权力划转: one transfer by its id." })
  async powerTransfer(@Arg("id", () => ID, { description: "标识: its global id." }) id: string, @Ctx() { transfers }: RequestContext) {
    return found(await transfers.transfer.load(idOf("PowerTransfer", id, "id")));
  }

  @Access("seeStructure")
  @Query(() => PowerTransferConnection, { description: "权力划转列表: published ones, and those of your organ or area before (NL-CF-24)." })
  powerTransfers(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { transfers }: RequestContext,
    @Arg("filter", () => inputs.PowerTransferFilter, { nullable: true, description: "筛选条件: which of them." }) filter?: inputs.PowerTransferFilter,
    @Arg("orderBy", () => inputs.PowerTransferOrder, { nullable: true, description: "排序: the latest draft first when absent." }) order?: inputs.PowerTransferOrder,
  ) {
    return transfers.transfers({ ...filter, under: optionalId("OrgUnit", filter?.under, "filter.under") }, order ?? { field: "DRAFTED", direction: "DESC" }, page);
  }

  @Access("askAuthority")
  @Extensions({ cost: 20 })
  @Query(() => Verdict, { description: "权力归属核查: whether a unit holds a power in one matter on a day: given up, received, delegated, or its own (WP-H-8-4, WP-G-2-2)." })
  powerHolderCheck(
    @Ctx() context: RequestContext, @Arg("unit", () => ID, { description: "单位: id of the unit that would act." }) unit: string,
    @Arg("actionKind", () => ActionKindEnum, { description: "行为种类: the kind of action." }) actionKind: ActionKind,
    @Arg("matter", () => String, { description: "事项: the matter by its code or its words." }) matter: string,
    @Arg("location", () => ID, { nullable: true, description: "事项所在地: id of the township or street where it lies; unstated, every hand-over counts against the old holder." }) location?: string | null,
    @Arg("ownPower", () => Boolean, { nullable: true, description: "是否自有法定职权: whether law itself gives the unit this power; counts as no when absent." }) ownPower?: boolean | null,
    @Arg("asOf", () => LegalDateScalar, { nullable: true, description: "时点: the day to answer for; today when absent." }) asOf?: LegalDate | null,
  ) {
    const parties = { unitId: idOf("OrgUnit", unit, "unit"), placeId: optionalId("OrgUnit", location, "location") };
    return delegation.powerHolderCheck(context, { ...parties, actionKind, matter, ownPower: ownPower === true }, asOf ?? context.today);
  }
}

@Resolver()
export class CompulsionResolver {
  @Access("seeOfficers")
  @Extensions({ cost: 20 })
  @Query(() => SignatoryVerdict, { description: "行政强制实施资格: whether these officers may carry out a compulsory measure of the organ on a day; two of its own at least, no auxiliary, nobody of a delegate (NL-QZ-17, NL-QZ-17-2)." })
  compulsionCheck(
    @Ctx() context: RequestContext, @Arg("organ", () => ID, { description: "行政机关: id of the organ that decides on the measure." }) organ: string,
    @Arg("officers", () => [ID], { description: "执法人员: ids of at most 10 officers." }) ids: string[],
    @Arg("area", () => EnforcementAreaEnum, { description: "执法领域: the field of the matter." }) area: EnforcementArea,
    @Arg("measure", () => String, { nullable: true, description: "强制措施: the measure as a concentration of powers names it; unstated, only who acts is asked." }) measure?: string | null,
    @Arg("asOf", () => LegalDateScalar, { nullable: true, description: "时点: the day to answer for; today when absent." }) asOf?: LegalDate | null,
  ) {
    const question = { organId: idOf("OrgUnit", organ, "organ"), area, measure: measure?.trim() ?? null, date: asOf ?? context.today };
    return delegation.compulsionCheck(context, question, ids.map((id, at) => idOf("Officer", id, `officers.${at}`)));
  }
}

@Resolver()
export class PowerTransferVerbs {
  @Access("draftTransfers")
  @Mutation(() => DraftPowerTransferResult, { description: "拟订权力划转: by the establishment office, the legal office or the administrator of the area (NL-CF-24)." })
  draftPowerTransfer(@Ctx() caller: RequestContext, @Arg("input", () => inputs.DraftPowerTransferInput, INPUT) { from, to, measures, matters, ...input }: inputs.DraftPowerTransferInput) {
    const sides = { fromId: idOf("OrgUnit", from, "input.from"), toId: idOf("OrgUnit", to, "input.to") };
    return recorded("PowerTransfer", delegation.draftPowerTransfer(caller, { ...input, ...sides, measures: measures ?? [], matters: matters.map(({ code, ...matter }) => ({ ...matter, code: code ?? null })) }));
  }

  @Access("decideTransfers")
  @Mutation(() => PowerTransferStepResult, { description: "登记划转决定: by somebody else than its drafter; handing over needs the province, concentrating the State Council or the province (NL-CF-24, WP-H-8-4)." })
  decidePowerTransfer(@Ctx() caller: RequestContext, @Arg("input", () => inputs.DecidePowerTransferInput, INPUT) input: inputs.DecidePowerTransferInput) {
    return recorded("PowerTransfer", delegation.decidePowerTransfer(caller, { ...input, id: transferOf(input) }));
  }

  @Access("decideTransfers")
  @Mutation(() => PowerTransferStepResult, { description: "登记划转公布: in force from its first day on, and never before it is published (NL-CF-24)." })
  publishPowerTransfer(@Ctx() caller: RequestContext, @Arg("input", () => inputs.PublishPowerTransferInput, INPUT) input: inputs.PublishPowerTransferInput) {
    return recorded("PowerTransfer", delegation.publishPowerTransfer(caller, { ...input, id: transferOf(input) }));
  }

  @Access("inspectTransfers")
  @Mutation(() => PowerTransferStepResult, { description: "登记划转检查: by the old holder or the legal office of the area (WP-G-2-2)." })
  recordTransferInspection(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RecordTransferInspectionInput, INPUT) input: inputs.RecordTransferInspectionInput) {
    return recorded("PowerTransfer", delegation.recordTransferInspection(caller, { ...input, id: transferOf(input) }));
  }

  @Access("decideTransfers")
  @Mutation(() => PowerTransferStepResult, { description: "终止权力划转: from a day on the old holder has the power again." })
  endPowerTransfer(@Ctx() caller: RequestContext, @Arg("input", () => inputs.EndPowerTransferInput, INPUT) input: inputs.EndPowerTransferInput) {
    return recorded("PowerTransfer", delegation.endPowerTransfer(caller, { ...input, id: transferOf(input) }));
  }

  @Access("draftTransfers")
  @Mutation(() => PowerTransferStepResult, { description: "撤回权力划转: before it is published." })
  withdrawPowerTransfer(@Ctx() caller: RequestContext, @Arg("input", () => inputs.WithdrawPowerTransferInput, INPUT) input: inputs.WithdrawPowerTransferInput) {
    return recorded("PowerTransfer", delegation.withdrawPowerTransfer(caller, { ...input, id: transferOf(input) }));
  }
}
