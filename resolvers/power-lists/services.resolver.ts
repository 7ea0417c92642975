/** Service matters, windows and guides: reading them, and their verbs. */
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { ServiceGuide } from "../../entities/power-lists/service-guide.entity.js";
import { ServiceMatter, ServiceWindow } from "../../entities/power-lists/service-matter.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import * as lists from "../../src/systems/power-lists/index.js";
import { recorded } from "../platform/change.results.js";
import { found, idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import * as guides from "./service-guides.inputs.js";
import * as inputs from "./services.inputs.js";
import * as results from "./services.results.js";

const INPUT = { description: "输入: what is to be done." };
const FILTER = { nullable: true, description: "筛选条件: which of them." };
const matterOf = ({ matter }: { readonly matter: string }) => idOf("ServiceMatter", matter, "input.matter");
const windowOf = ({ window }: { readonly window: string }) => idOf("ServiceWindow", window, "input.window");
const guideOf = ({ guide }: { readonly guide: string }) => idOf("ServiceGuide", guide, "input.guide");
const textOf = ({ bases, ...text }: guides.ServiceGuideTextInput) =>
  ({ ...text, bases: bases.map(({ basis, articles }, at) => ({ basisId: idOf("Basis", basis, `input.text.bases.${at}.basis`), articles })) });

@Resolver()
export class ServiceMattersResolver {
  @Access("seeStructure")
  @Query(() => ServiceMatter, { description: "政务服务事项: one matter by its id." })
  async serviceMatter(@Arg("id", () => ID, { description: "标识: its global id." }) id: string, @Ctx() { services }: RequestContext) {
    return found(await services.matter.load(idOf("ServiceMatter", id, "id")));
  }

  @Access("seeStructure")
  @Query(() => results.ServiceMatterConnection, { description: "政务服务事项列表: what people apply for, and what each still lacks (WP-E-5, WP-B-3)." })
  serviceMatters(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { services }: RequestContext,
    @Arg("filter", () => inputs.ServiceMatterFilter, FILTER) filter?: inputs.ServiceMatterFilter,
    @Arg("orderBy", () => inputs.ServiceMatterOrder, { nullable: true, description: "排序: by code when absent." }) order?: inputs.ServiceMatterOrder,
  ) {
    const [under, windowId] = [optionalId("OrgUnit", filter?.under, "filter.under"), optionalId("ServiceWindow", filter?.window, "filter.window")];
    return services.matters({ ...filter, under, windowId }, order ?? { field: "CODE", direction: "ASC" }, page);
  }

  @Access("seeStructure")
  @Query(() => ServiceWindow, { description: "服务窗口: one window with its board, by its id (TJ-3.1.2.2-1)." })
  async serviceWindow(@Arg("id", () => ID, { description: "标识: its global id." }) id: string, @Ctx() { services }: RequestContext) {
    return found(await services.window.load(idOf("ServiceWindow", id, "id")));
  }

  @Access("seeStructure")
  @Query(() => results.ServiceWindowConnection, { description: "服务窗口列表: where people are served, by name." })
  serviceWindows(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { services }: RequestContext, @Arg("filter", () => inputs.ServiceWindowFilter, FILTER) filter?: inputs.ServiceWindowFilter,
  ) {
    return services.windows({ ...filter, under: optionalId("OrgUnit", filter?.under, "filter.under") }, page);
  }

  @Access("seeStructure")
  @Query(() => ServiceGuide, { description: "服务指南: one edition by its id." })
  async serviceGuide(@Arg("id", () => ID, { description: "标识: its global id." }) id: string, @Ctx() { services }: RequestContext) {
    return found(await services.guide.load(idOf("ServiceGuide", id, "id")));
  }

  @Access("seeStructure")
  @Query(() => results.ServiceGuideConnection, { description: "服务指南列表: published editions, and those that your organ is writing (ZJ8-4-2)." })
  serviceGuides(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { services }: RequestContext,
    @Arg("filter", () => guides.ServiceGuideFilter, FILTER) filter?: guides.ServiceGuideFilter,
    @Arg("orderBy", () => guides.ServiceGuideOrder, { nullable: true, description: "排序: by matter when absent." }) order?: guides.ServiceGuideOrder,
  ) {
    const [under, basisId, matterId] = [optionalId("OrgUnit", filter?.under, "filter.under"), optionalId("Basis", filter?.basis, "filter.basis"), optionalId("ServiceMatter", filter?.matter, "filter.matter")];
    return services.guides({ ...filter, under, basisId, matterId }, order ?? { field: "MATTER", direction: "ASC" }, page);
  }
}

@Resolver()
export class ServiceMatterVerbs {
  @Access("maintainServices")
  @Mutation(() => results.RegisterServiceMatterResult, { description: "登记政务服务事项: a licence only on a power to license (WP-E-5, WP-G-2-1)." })
  registerServiceMatter(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RegisterServiceMatterInput, INPUT) { section, powerItem, ...input }: inputs.RegisterServiceMatterInput) {
    return recorded("ServiceMatter", lists.registerServiceMatter(caller, { ...input, unitId: idOf("OrgUnit", section, "input.section"), powerItemId: optionalId("PowerItem", powerItem, "input.powerItem") }));
  }

  @Access("maintainServices")
  @Mutation(() => results.WriteServiceResult, { description: "调整事项: by a document (WP-H-4)." })
  adjustServiceMatter(@Ctx() caller: RequestContext, @Arg("input", () => inputs.AdjustServiceMatterInput, INPUT) { section, ...input }: inputs.AdjustServiceMatterInput) {
    return recorded("ServiceMatter", lists.adjustServiceMatter(caller, { ...input, id: matterOf(input), unitId: optionalId("OrgUnit", section, "input.section") }));
  }

  @Access("maintainServices")
  @Mutation(() => results.ServiceStepResult, { description: "取消事项: by a document; its guide is no longer in force (WP-H-4)." })
  cancelServiceMatter(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CancelServiceMatterInput, INPUT) input: inputs.CancelServiceMatterInput) {
    return recorded("ServiceMatter", lists.cancelServiceMatter(caller, { ...input, id: matterOf(input) }));
  }

  @Access("maintainServices")
  @Mutation(() => results.ServiceStepResult, { description: "确定受理窗口: one window accepts a matter, a second is refused (WP-F-4)." })
  assignServiceWindow(@Ctx() caller: RequestContext, @Arg("input", () => inputs.AssignServiceWindowInput, INPUT) input: inputs.AssignServiceWindowInput) {
    return recorded("ServiceMatter", lists.assignServiceWindow(caller, { ...input, id: matterOf(input), windowId: windowOf(input) }));
  }

  @Access("maintainServices")
  @Mutation(() => results.ServiceStepResult, { description: "撤销受理窗口: no window accepts it until another one is named." })
  releaseServiceWindow(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ReleaseServiceWindowInput, INPUT) input: inputs.ReleaseServiceWindowInput) {
    return recorded("ServiceMatter", lists.releaseServiceWindow(caller, { ...input, id: matterOf(input) }));
  }

  @Access("maintainServices")
  @Mutation(() => results.ServiceStepResult, { description: "确定分管领导: one leader is in charge, a second is refused (WP-F-4)." })
  assignServiceLeader(@Ctx() caller: RequestContext, @Arg("input", () => inputs.AssignServiceLeaderInput, INPUT) { leader, ...input }: inputs.AssignServiceLeaderInput) {
    return recorded("ServiceMatter", lists.assignServiceLeader(caller, { ...input, id: matterOf(input), postId: idOf("Post", leader, "input.leader") }));
  }

  @Access("maintainServices")
  @Mutation(() => results.ServiceStepResult, { description: "免除分管领导: no leader is in charge until another one is named." })
  releaseServiceLeader(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ReleaseServiceLeaderInput, INPUT) input: inputs.ReleaseServiceLeaderInput) {
    return recorded("ServiceMatter", lists.releaseServiceLeader(caller, { ...input, id: matterOf(input) }));
  }

  @Access("maintainServices")
  @Mutation(() => results.OpenServiceWindowResult, { description: "设立服务窗口: with its board (TJ-3.1.2.2-1)." })
  openServiceWindow(@Ctx() caller: RequestContext, @Arg("input", () => inputs.OpenServiceWindowInput, INPUT) { unit, board, ...input }: inputs.OpenServiceWindowInput) {
    return recorded("ServiceWindow", lists.openServiceWindow(caller, { ...input, ...board, unitId: idOf("OrgUnit", unit, "input.unit") }));
  }

  @Access("maintainServices")
  @Mutation(() => results.WriteServiceResult, { description: "更新窗口公示: its board as it reads from now on (TJ-3.1.2.2-1)." })
  reviseServiceWindow(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ReviseServiceWindowInput, INPUT) { board, ...input }: inputs.ReviseServiceWindowInput) {
    return recorded("ServiceWindow", lists.reviseServiceWindow(caller, { ...input, ...board, id: windowOf(input) }));
  }

  @Access("maintainServices")
  @Mutation(() => results.ServiceStepResult, { description: "停用服务窗口: refused while anything is accepted there (WP-F-4)." })
  closeServiceWindow(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CloseServiceWindowInput, INPUT) input: inputs.CloseServiceWindowInput) {
    return recorded("ServiceWindow", lists.closeServiceWindow(caller, { ...input, id: windowOf(input) }));
  }
}

@Resolver()
export class ServiceGuidesResolver {
  @Access("draftGuides")
  @Mutation(() => results.DraftServiceGuideResult, { description: "编写服务指南: by the section that handles the matter; one edition at a time (ZJ8-4-2)." })
  draftServiceGuide(@Ctx() caller: RequestContext, @Arg("input", () => guides.DraftServiceGuideInput, INPUT) { text, ...input }: guides.DraftServiceGuideInput) {
    return recorded("ServiceGuide", lists.draftServiceGuide(caller, { ...input, matterId: matterOf(input), text: textOf(text) }));
  }

  @Access("draftGuides")
  @Mutation(() => results.WriteServiceGuideResult, { description: "修改服务指南: before it stands anywhere; it is laid before the legal section again." })
  reviseServiceGuide(@Ctx() caller: RequestContext, @Arg("input", () => guides.ReviseServiceGuideInput, INPUT) { text, ...input }: guides.ReviseServiceGuideInput) {
    return recorded("ServiceGuide", lists.reviseServiceGuide(caller, { ...input, id: guideOf(input), text: textOf(text) }));
  }

  @Access("draftGuides")
  @Mutation(() => results.SubmitServiceGuideResult, { description: "送审服务指南: only when it says all that it has to, its steps are a way, and its time is lawful (ZJ8-4-2, TJ-3.1.1.3-1, NL-XK-42)." })
  submitServiceGuide(@Ctx() caller: RequestContext, @Arg("input", () => guides.SubmitServiceGuideInput, INPUT) input: guides.SubmitServiceGuideInput) {
    return recorded("ServiceGuide", lists.submitServiceGuide(caller, { ...input, id: guideOf(input) }));
  }
}

@Resolver()
export class ServiceGuideSteps {
  @Access("reviewGuides")
  @Mutation(() => results.ServiceGuideStepResult, { description: "审核通过服务指南: never by somebody who wrote in it." })
  passServiceGuide(@Ctx() caller: RequestContext, @Arg("input", () => guides.PassServiceGuideInput, INPUT) input: guides.PassServiceGuideInput) {
    return recorded("ServiceGuide", lists.passServiceGuide(caller, { ...input, id: guideOf(input) }));
  }

  @Access("reviewGuides")
  @Mutation(() => results.ServiceGuideStepResult, { description: "退回服务指南: to the section that wrote it." })
  returnServiceGuide(@Ctx() caller: RequestContext, @Arg("input", () => guides.ReturnServiceGuideInput, INPUT) input: guides.ReturnServiceGuideInput) {
    return recorded("ServiceGuide", lists.returnServiceGuide(caller, { ...input, id: guideOf(input) }));
  }

  @Access("publishGuides")
  @Mutation(() => results.WriteServiceGuideResult, { description: "登记服务指南公布: on a site or in the hall; people go by it from the first of them (TJ-3.1.1.3-1)." })
  publishServiceGuide(@Ctx() caller: RequestContext, @Arg("input", () => guides.PublishServiceGuideInput, INPUT) input: guides.PublishServiceGuideInput) {
    return recorded("ServiceGuide", lists.publishServiceGuide(caller, { ...input, id: guideOf(input) }));
  }

  @Access("publishGuides")
  @Mutation(() => results.ServiceGuideStepResult, { description: "撤回服务指南: taken down with its reason; the record stays." })
  withdrawServiceGuide(@Ctx() caller: RequestContext, @Arg("input", () => guides.WithdrawServiceGuideInput, INPUT) input: guides.WithdrawServiceGuideInput) {
    return recorded("ServiceGuide", lists.withdrawServiceGuide(caller, { ...input, id: guideOf(input) }));
  }
}
