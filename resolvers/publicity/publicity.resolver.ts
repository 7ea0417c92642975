/** Publicity before enforcement: reading what is disclosed, and the verbs that write, review and publish it. */
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { DisclosureItem } from "../../entities/publicity/disclosure-item.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import * as publicity from "../../src/systems/publicity/index.js";
import { recorded } from "../platform/change.results.js";
import { found, idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import { sourceType } from "./publicity.fields.js";
import * as inputs from "./publicity.inputs.js";
import { CollectDisclosureItemResult, DisclosureItemConnection, DisclosureStepResult, WriteDisclosureItemResult } from "./publicity.results.js";

const INPUT = { description: "输入: what is to be done." };
const itemOf = ({ item }: { readonly item: string }) => idOf("DisclosureItem", item, "input.item");
const textOf = ({ sources, ...text }: inputs.DisclosureTextInput) =>
  ({ ...text, sources: sources.map(({ kind, target }, at) => ({ kind, targetId: idOf(sourceType(kind), target, `input.text.sources.${at}.target`) })) });

@Resolver()
export class PublicityResolver {
  @Access("seeStructure")
  @Query(() => DisclosureItem, { description: "公示内容: one edition by its id." })
  async disclosureItem(@Arg("id", () => ID, { description: "标识: its global id." }) id: string, @Ctx() { publicity: reads }: RequestContext) {
    return found(await reads.item.load(idOf("DisclosureItem", id, "id")));
  }

  @Access("seeStructure")
  @Query(() => DisclosureItemConnection, { description: "公示内容列表: what stands on a site, and drafts of your unit or laid before your office or legal section." })
  disclosureItems(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { publicity: reads }: RequestContext,
    @Arg("filter", () => inputs.DisclosureFilter, { nullable: true, description: "筛选条件: which of them." }) filter?: inputs.DisclosureFilter,
    @Arg("orderBy", () => inputs.DisclosureOrder, { nullable: true, description: "排序: the latest first when absent." }) order?: inputs.DisclosureOrder,
  ) {
    return reads.items({ ...filter, under: optionalId("OrgUnit", filter?.under, "filter.under") }, order ?? { field: "COLLECTED", direction: "DESC" }, page);
  }

  @Access("collectDisclosures")
  @Mutation(() => CollectDisclosureItemResult, { description: "收集公示内容: something new, or a further edition of what is published (ZJ8-6-1)." })
  collectDisclosureItem(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CollectDisclosureItemInput, INPUT) { text, unit, replaces, ...input }: inputs.CollectDisclosureItemInput) {
    const replacesId = optionalId("DisclosureItem", replaces, "input.replaces");
    return recorded("DisclosureItem", publicity.collectDisclosureItem(caller, { ...input, ...textOf(text), unitId: idOf("OrgUnit", unit, "input.unit"), replacesId }));
  }

  @Access("collectDisclosures")
  @Mutation(() => WriteDisclosureItemResult, { description: "修改公示内容: before it stands anywhere; it is arranged and reviewed again." })
  reviseDisclosureItem(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ReviseDisclosureItemInput, INPUT) { text, ...input }: inputs.ReviseDisclosureItemInput) {
    return recorded("DisclosureItem", publicity.reviseDisclosureItem(caller, { ...input, ...textOf(text), id: itemOf(input) }));
  }

  @Access("arrangeDisclosures")
  @Mutation(() => DisclosureStepResult, { description: "整理公示内容: by the office, for what stands long (ZJ8-6-1)." })
  arrangeDisclosureItem(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ArrangeDisclosureItemInput, INPUT) input: inputs.ArrangeDisclosureItemInput) {
    return recorded("DisclosureItem", publicity.arrangeDisclosureItem(caller, { ...input, id: itemOf(input) }));
  }
}

@Resolver()
export class DisclosureSteps {
  @Access("reviewDisclosures")
  @Mutation(() => DisclosureStepResult, { description: "审核通过公示内容: redacted and without secrets; never by somebody who wrote in it (ZJ8-6-1)." })
  passDisclosureItem(@Ctx() caller: RequestContext, @Arg("input", () => inputs.PassDisclosureItemInput, INPUT) input: inputs.PassDisclosureItemInput) {
    return recorded("DisclosureItem", publicity.passDisclosureItem(caller, { ...input, id: itemOf(input) }));
  }

  @Access("reviewDisclosures")
  @Mutation(() => DisclosureStepResult, { description: "退回公示内容: to the unit that collected it." })
  returnDisclosureItem(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ReturnDisclosureItemInput, INPUT) input: inputs.ReturnDisclosureItemInput) {
    return recorded("DisclosureItem", publicity.returnDisclosureItem(caller, { ...input, id: itemOf(input) }));
  }

  @Access("publishDisclosures")
  @Mutation(() => DisclosureStepResult, { description: "登记公示: on a site, a board or in a medium; it is published when it stands on a site (ZJ8-5-3)." })
  publishDisclosureItem(@Ctx() caller: RequestContext, @Arg("input", () => inputs.PublishDisclosureItemInput, INPUT) input: inputs.PublishDisclosureItemInput) {
    return recorded("DisclosureItem", publicity.publishDisclosureItem(caller, { ...input, id: itemOf(input) }));
  }

  @Access("publishDisclosures")
  @Mutation(() => DisclosureStepResult, { description: "查看公示栏: somebody stood before the boards on which it hangs and found them right (ZJ8-5-1)." })
  checkNoticeBoard(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CheckNoticeBoardInput, INPUT) input: inputs.CheckNoticeBoardInput) {
    return recorded("DisclosureItem", publicity.checkNoticeBoard(caller, { ...input, id: itemOf(input) }));
  }

  @Access("collectDisclosures")
  @Mutation(() => DisclosureStepResult, { description: "复核公示内容: still right, and the day of the next look (TJ-3.1.1.1-2)." })
  confirmDisclosureItem(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ConfirmDisclosureItemInput, INPUT) input: inputs.ConfirmDisclosureItemInput) {
    return recorded("DisclosureItem", publicity.confirmDisclosureItem(caller, { ...input, id: itemOf(input) }));
  }

  @Access("publishDisclosures")
  @Mutation(() => WriteDisclosureItemResult, { description: "撤下公示内容: from wherever it stands, with its reason; the record stays." })
  withdrawDisclosureItem(@Ctx() caller: RequestContext, @Arg("input", () => inputs.WithdrawDisclosureItemInput, INPUT) input: inputs.WithdrawDisclosureItemInput) {
    return recorded("DisclosureItem", publicity.withdrawDisclosureItem(caller, { ...input, id: itemOf(input) }));
  }
}
