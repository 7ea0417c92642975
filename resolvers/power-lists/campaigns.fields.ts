/** Edges of calls for lists: the office, whom the call leaves out, how many have come how far, and the steps before and behind it. */
import { Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { PowerListStateEnum } from "../../entities/platform/enums.js";
import { CampaignAddressee, ListCampaign } from "../../entities/power-lists/list-campaign.entity.js";
import type { RequestContext } from "../../src/context.js";
import { globalId } from "../../src/kernel/ids.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import { listCampaigns, type AddresseeRow, type CampaignRow } from "../../src/systems/power-lists/index.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";

export const ListCampaignLife = lifecycleFields(ListCampaign, anyLifecycle(listCampaigns), "部署");

@Resolver(() => ListCampaign)
export class ListCampaignFields {
  @FieldResolver(() => ID, { description: "标识: global id of the call." })
  id(@Root() { id }: CampaignRow): string {
    return globalId("ListCampaign", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "法制部门: the legal office that called; null once it is closed." })
  office(@Root() { organId }: CampaignRow, @Ctx() { organisations, today }: RequestContext) {
    return organisations.unit.load({ id: organId, date: today });
  }

  @FieldResolver(() => Int, { description: "部署对象数: departments that it addresses." })
  addresseeCount(@Root() { addressees }: CampaignRow): number {
    return addressees;
  }

  @FieldResolver(() => Int, { description: "审查通过数: departments whose list has passed examination." })
  passedCount(@Root() { passed }: CampaignRow): number {
    return passed;
  }

  @FieldResolver(() => Int, { description: "逾期数: departments whose report or examination is past its day (YB-3.1-3)." })
  overdueCount(@Root() { overdue }: CampaignRow): number {
    return overdue;
  }

  @FieldResolver(() => [OrgUnit], { description: "遗漏的授权组织: a warning: organisations that law authorises, of this level and area, whom the call does not address; at most 100 (YB-3.1-1)." })
  async omitted(@Root() { id }: CampaignRow, @Ctx() { powerLists, organisations, today }: RequestContext) {
    const rows = await powerLists.omitted.load(id);
    return (await organisations.unit.loadMany(rows.map(({ unitId }) => ({ id: unitId, date: today })))).filter((unit) => unit !== null);
  }
}

@Resolver(() => CampaignAddressee)
export class CampaignAddresseeFields {
  @FieldResolver(() => ID, { description: "标识: global id of the department under this call." })
  id(@Root() { id }: AddresseeRow): string {
    return globalId("CampaignAddressee", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "部门: the department that is called on; null once it is closed." })
  organ(@Root() { organId }: AddresseeRow, @Ctx() { organisations, today }: RequestContext) {
    return organisations.unit.load({ id: organId, date: today });
  }

  @FieldResolver(() => PowerListStateEnum, { nullable: true, description: "进度: where the edition stands with which it answers; null while none is begun." })
  progress(@Root() { progress }: AddresseeRow) {
    return progress;
  }

  @FieldResolver(() => Boolean, { description: "上报是否逾期: the day has passed and nothing was reported." })
  confirmationOverdue(@Root() { confirmationOverdue }: AddresseeRow): boolean {
    return confirmationOverdue;
  }

  @FieldResolver(() => Boolean, { description: "审查是否逾期: the day has passed and its list has not passed (YB-3.1-3)." })
  examinationOverdue(@Root() { examinationOverdue }: AddresseeRow): boolean {
    return examinationOverdue;
  }
}
