/** Edges of service matters, windows and guides: section, window, leader, guide, flow chart, bases, boards, and the steps before and behind them. */
import { Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { Post } from "../../entities/organisations/post.entity.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { GuideContentEnum, ServiceGapEnum } from "../../entities/platform/service-enums.js";
import { Basis } from "../../entities/power-lists/basis.entity.js";
import { PowerItem } from "../../entities/power-lists/power-item.entity.js";
import { GuideBasis, GuidePublication, ServiceGuide } from "../../entities/power-lists/service-guide.entity.js";
import { ServiceMatter, ServiceWindow } from "../../entities/power-lists/service-matter.entity.js";
import { UnitContact } from "../../entities/publicity/dossier.entity.js";
import type { RequestContext } from "../../src/context.js";
import { globalId } from "../../src/kernel/ids.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import { nameIn } from "../../src/systems/organisations/index.js";
import * as lists from "../../src/systems/power-lists/index.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";

type Context = Pick<RequestContext, "organisations" | "today">;
/** Units are named as they stand today. */
const unitOf = (id: string, { organisations, today }: Context) => organisations.unit.load({ id, date: today });

export const ServiceMatterLife = lifecycleFields(ServiceMatter, anyLifecycle(lists.serviceMatters), "政务服务事项", "seeLists");
export const ServiceWindowLife = lifecycleFields(ServiceWindow, anyLifecycle(lists.serviceWindows), "服务窗口", "seeLists");
/** Who wrote and returned is for whoever works on it, also when the guide is everybody's. */
export const ServiceGuideLife = lifecycleFields(ServiceGuide, anyLifecycle(lists.serviceGuides), "服务指南", "seeLists");

@Resolver(() => ServiceMatter)
export class ServiceMatterFields {
  @FieldResolver(() => ID, { description: "标识: global id of the matter." })
  id(@Root() { id }: lists.MatterRow): string {
    return globalId("ServiceMatter", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "受理机关: the organ that accepts and decides; null once it is closed." })
  organ(@Root() { organId }: lists.MatterRow, @Ctx() context: RequestContext) {
    return unitOf(organId, context);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "承办处室: the section that handles it, or the organ itself; null once it is closed." })
  section(@Root() { sectionId }: lists.MatterRow, @Ctx() context: RequestContext) {
    return unitOf(sectionId, context);
  }

  @FieldResolver(() => PowerItem, { nullable: true, description: "权责事项: the item of a published list on which it rests; null where it rests on none." })
  powerItem(@Root() { powerItemId }: lists.MatterRow, @Ctx() { powerLists }: RequestContext) {
    return powerItemId && powerLists.item.load(powerItemId);
  }

  @FieldResolver(() => ServiceWindow, { nullable: true, description: "受理窗口: the one window that accepts it; null where none does (WP-F-4)." })
  window(@Root() { windowId }: lists.MatterRow, @Ctx() { services }: RequestContext) {
    return windowId && services.window.load(windowId);
  }

  @FieldResolver(() => Post, { nullable: true, description: "分管领导岗位: the one post of a leader in charge; null where none is (WP-F-4)." })
  leader(@Root() { leaderId }: lists.MatterRow, @Ctx() { organisations, today }: RequestContext) {
    return leaderId && organisations.post.load({ id: leaderId, date: today });
  }

  @FieldResolver(() => ServiceGuide, { nullable: true, description: "现行服务指南: the edition that people go by today; null where none is published." })
  async guide(@Root() { id }: lists.MatterRow, @Ctx() { services }: RequestContext) {
    const current = await services.current.load(id);
    return current && services.guide.load(current);
  }

  @FieldResolver(() => [ServiceGapEnum], { description: "缺项: what it still lacks before the public can go to it as law would have it (WP-B-3, WP-F-4, WP-H-4-2)." })
  gaps(@Root() { gaps }: lists.MatterRow) {
    return gaps;
  }
}

@Resolver(() => ServiceWindow)
export class ServiceWindowFields {
  @FieldResolver(() => ID, { description: "标识: global id of the window." })
  id(@Root() { id }: lists.WindowRow): string {
    return globalId("ServiceWindow", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "所属机关: the organ that keeps it; null once it is closed." })
  organ(@Root() { organId }: lists.WindowRow, @Ctx() context: RequestContext) {
    return unitOf(organId, context);
  }

  @FieldResolver(() => [ServiceMatter], { description: "受理事项: what is accepted there, by code, at most 100; each with its guide and so its sample form (TJ-3.1.2.2-1)." })
  async matters(@Root() { id }: lists.WindowRow, @Ctx() { services }: RequestContext) {
    const accepted = await services.accepted.load(id);
    return (await services.matter.loadMany(accepted.map((matter) => matter.id))).filter((matter) => matter !== null);
  }

  @FieldResolver(() => [UnitContact], { description: "咨询与投诉电话: numbers of its organ in use, to ask and to complain at (TJ-3.1.2.2-1)." })
  async contacts(@Root() { organId }: lists.WindowRow, @Ctx() { publicity }: RequestContext) {
    return (await publicity.contacts.load(organId)).filter(({ kind }) => kind !== "REPORT");
  }
}

@Resolver(() => ServiceGuide)
export class ServiceGuideFields {
  @FieldResolver(() => ID, { description: "标识: global id of the edition." })
  id(@Root() { id }: lists.GuideRow): string {
    return globalId("ServiceGuide", id);
  }

  @FieldResolver(() => ServiceMatter, { description: "政务服务事项: what it is about." })
  matter(@Root() { matterId }: lists.GuideRow, @Ctx() { services }: RequestContext) {
    return services.matter.load(matterId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "受理机关: the organ that accepts; null once it is closed." })
  organ(@Root() { organId }: lists.GuideRow, @Ctx() context: RequestContext) {
    return unitOf(organId, context);
  }

  @FieldResolver(() => [GuideBasis], { description: "依据: what it rests on, at most 20." })
  bases(@Root() { id }: lists.GuideRow, @Ctx() { services }: RequestContext) {
    return services.bases.load(id);
  }

  @FieldResolver(() => [GuidePublication], { description: "公布记录: where it stands, oldest first." })
  publications(@Root() { id }: lists.GuideRow, @Ctx() { services }: RequestContext) {
    return services.publications.load(id);
  }

  @FieldResolver(() => [GuideContentEnum], { description: "缺少内容: what it still has to say; nothing that lacks any goes before the legal section (ZJ8-4-2)." })
  missing(@Root() guide: lists.GuideRow) {
    return lists.missingContents(guide.category, guide);
  }

  @FieldResolver(() => Boolean, { description: "是否现行: whether people go by it today." })
  isInForce(@Root() { isInForce }: lists.GuideRow): boolean {
    return isInForce;
  }

  @FieldResolver(() => Boolean, { description: "是否待更新: people go by it, and a basis of it is no longer in force or a change is not yet followed (TJ-3.1.1.3-2)." })
  needsUpdate(@Root() { needsUpdate }: lists.GuideRow): boolean {
    return needsUpdate;
  }

  @FieldResolver(() => LegalDateScalar, { nullable: true, description: "被替代日期: the day from which a later edition stood anywhere; null while none does." })
  supersededOn(@Root() { supersededOn }: lists.GuideRow): string | null {
    return supersededOn;
  }

  @FieldResolver(() => Int, { nullable: true, description: "可延长期限: working days by which a licence's time may be extended with the head's approval; null for other matters (NL-XK-42, NL-XK-42-2)." })
  extensionDays(@Root() { category, mode }: lists.GuideRow): number | null {
    return lists.extensionOf(category, mode);
  }

  @FieldResolver(() => String, { nullable: true, description: "流程图: its steps drawn as an SVG document; null while they are no way from a beginning to an end (TJ-3.1.1.3-1)." })
  async flowChart(@Root() guide: lists.GuideRow, @Ctx() context: RequestContext): Promise<string | null> {
    if (guide.steps.length === 0 || lists.flowFaults(guide.steps).length > 0) return null;
    const [matter, organ] = [await context.services.matter.load(guide.matterId), await unitOf(guide.organId, context)];
    return lists.flowChartOf(guide, matter?.name ?? "", (organ && nameIn(organ, "ZH")) ?? "");
  }
}

@Resolver(() => GuideBasis)
export class GuideBasisFields {
  @FieldResolver(() => Basis, { description: "执法依据: the basis." })
  basis(@Root() { basisId }: lists.GuideBasisRow, @Ctx() { powerLists }: RequestContext) {
    return powerLists.basis.load(basisId);
  }
}
