/** Calls for lists: reading them with whom they address, issuing and closing them. */
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { ListCampaign } from "../../entities/power-lists/list-campaign.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import * as lists from "../../src/systems/power-lists/index.js";
import { recorded } from "../platform/change.results.js";
import { found, idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import * as inputs from "./campaigns.inputs.js";
import { CampaignAddresseeConnection, IssueListCampaignResult, ListCampaignConnection, ListCampaignStepResult } from "./campaigns.results.js";

const INPUT = { description: "输入: what is to be done." };

@Resolver()
export class CampaignsResolver {
  @Access("seeLists")
  @Query(() => ListCampaign, { description: "清单确认公布工作部署: one call by its id." })
  async listCampaign(@Arg("id", () => ID, { description: "标识: its global id." }) id: string, @Ctx() { powerLists }: RequestContext) {
    return found(await powerLists.campaign.load(idOf("ListCampaign", id, "id")));
  }

  @Access("seeLists")
  @Query(() => ListCampaignConnection, { description: "清单确认公布工作部署列表: calls for lists, the latest first (YB-3.1-1)." })
  listCampaigns(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { powerLists }: RequestContext,
    @Arg("filter", () => inputs.ListCampaignFilter, { nullable: true, description: "筛选条件: which of them." }) filter?: inputs.ListCampaignFilter,
  ) {
    return powerLists.campaigns({ ...filter, under: optionalId("OrgUnit", filter?.under, "filter.under") }, page);
  }

  @Access("seeLists")
  @Query(() => CampaignAddresseeConnection, { description: "部署对象列表: for the office that called all of them, for a department itself (YB-3.1-3)." })
  campaignAddressees(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { powerLists }: RequestContext,
    @Arg("filter", () => inputs.CampaignAddresseeFilter, { nullable: true, description: "筛选条件: under which call." }) filter?: inputs.CampaignAddresseeFilter,
  ) {
    return powerLists.addressees({ ...filter, campaignId: optionalId("ListCampaign", filter?.campaign, "filter.campaign") }, page);
  }

  @Access("callForLists")
  @Mutation(() => IssueListCampaignResult, { description: "部署清单确认: calls on departments of the area by a day; authorised organisations that are left out stand in `omitted` (YB-3.1-1)." })
  issueListCampaign(@Ctx() caller: RequestContext, @Arg("input", () => inputs.IssueListCampaignInput, INPUT) { office, ...input }: inputs.IssueListCampaignInput) {
    const addressees = input.addressees.map((unit, at) => idOf("OrgUnit", unit, `input.addressees.${at}`));
    return recorded("ListCampaign", lists.issueListCampaign(caller, { ...input, unitId: idOf("OrgUnit", office, "input.office"), addressees }));
  }

  @Access("callForLists")
  @Mutation(() => ListCampaignStepResult, { description: "结束清单确认: nothing is due under the call any more." })
  closeListCampaign(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CloseListCampaignInput, INPUT) input: inputs.CloseListCampaignInput) {
    return recorded("ListCampaign", lists.closeListCampaign(caller, { ...input, id: idOf("ListCampaign", input.campaign, "input.campaign") }));
  }
}
