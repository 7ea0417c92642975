/** Edges of lists, items and bases: departments, examiners, publications, opinions, what an item rests on, and the steps before and behind an edition. */
import { Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { BasisFaultEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { Basis } from "../../entities/power-lists/basis.entity.js";
import { PowerItem } from "../../entities/power-lists/power-item.entity.js";
import { ListExamination, ListPublication, PowerList } from "../../entities/power-lists/power-list.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { globalId } from "../../src/kernel/ids.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import * as powerLists from "../../src/systems/power-lists/index.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";
import { ItemBasis } from "./power-lists.results.js";

type Context = Pick<RequestContext, "organisations" | "today">;
/** Units are named as they stand today. */
const unitOf = (id: string | null, { organisations, today }: Context) => id && organisations.unit.load({ id, date: today });

/** Who agreed, returned and remarked is for whoever works on lists, also when the edition is everybody's. */
export const PowerListLife = lifecycleFields(PowerList, anyLifecycle(powerLists.powerLists), "权责清单", "seeLists");

@Resolver(() => PowerList)
export class PowerListFields {
  @FieldResolver(() => ID, { description: "标识: global id of the edition." })
  id(@Root() { id }: powerLists.ListRow): string {
    return globalId("PowerList", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "部门: the department whose list it is; null once it is closed." })
  organ(@Root() { organId }: powerLists.ListRow, @Ctx() context: RequestContext) {
    return unitOf(organId, context);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "审查机关: who examines it; null before it is reported." })
  examiner(@Root() { examinerId }: powerLists.ListRow, @Ctx() context: RequestContext) {
    return unitOf(examinerId, context);
  }

  @FieldResolver(() => LegalDateScalar, { nullable: true, description: "被替代日期: the day from which a later edition stands; null while none does." })
  supersededOn(@Root() { supersededOn }: powerLists.ListRow): string | null {
    return supersededOn;
  }

  @FieldResolver(() => Int, { description: "事项数: items of the edition." })
  itemCount(@Root() { items }: powerLists.ListRow): number {
    return items;
  }

  @FieldResolver(() => Int, { description: "不完整事项数: items that lack an element (AR-1.2-1)." })
  incompleteCount(@Root() { incomplete }: powerLists.ListRow): number {
    return incomplete;
  }

  @FieldResolver(() => Int, { description: "完整率: percent of what its items must say that they say, rounded down; 100 before anything goes up (AR-1.2-1)." })
  completeness(@Root() list: powerLists.ListRow): number {
    return powerLists.completenessOf(list);
  }

  @FieldResolver(() => Int, { description: "缺流程图事项数: items without steps or drawing of their flow: a gap, which stops nothing (WP-H-5)." })
  withoutFlowChart(@Root() { undrawn }: powerLists.ListRow): number {
    return undrawn;
  }

  @FieldResolver(() => [ListPublication], { description: "公布记录: the sites on which it stands, at most two." })
  publications(@Root() { id }: powerLists.ListRow, @Ctx() { powerLists: reads }: RequestContext) {
    return reads.publications.load(id);
  }

  @Access("seeLists")
  @FieldResolver(() => [ListExamination], { description: "审查意见: what the examiner found, oldest first; for department and examiner alone." })
  examinations(@Root() { id }: powerLists.ListRow, @Ctx() { powerLists: reads }: RequestContext) {
    return reads.examinations.load(id);
  }
}

@Resolver(() => PowerItem)
export class PowerItemFields {
  @FieldResolver(() => ID, { description: "标识: global id of the item as this edition says it." })
  id(@Root() { id }: powerLists.ItemRow): string {
    return globalId("PowerItem", id);
  }

  @FieldResolver(() => PowerList, { description: "权责清单: the edition it stands in." })
  list(@Root() { listId }: powerLists.ItemRow, @Ctx() { powerLists: reads }: RequestContext) {
    return reads.list.load(listId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "执法主体: the organ that enforces." })
  subject(@Root() { subjectId }: powerLists.ItemRow, @Ctx() context: RequestContext) {
    return unitOf(subjectId, context);
  }

  @FieldResolver(() => [ItemBasis], { description: "执法依据: what it rests on, by rank, then newer first, at most 40." })
  bases(@Root() { id }: powerLists.ItemRow, @Ctx() { powerLists: reads }: RequestContext) {
    return reads.rests.load(id);
  }

  @FieldResolver(() => [BasisFaultEnum], { description: "依据缺陷: why its bases do not carry it today; with any of these no leader agrees to the list (WP-J-11-2, AR-3.1-3)." })
  faults(@Root() { id }: powerLists.ItemRow, @Ctx() { powerLists: reads }: RequestContext) {
    return reads.faults.load(id);
  }
}

@Resolver(() => ItemBasis)
export class ItemBasisFields {
  @FieldResolver(() => Basis, { description: "执法依据: the basis." })
  basis(@Root() { basisId }: powerLists.RestRow, @Ctx() { powerLists: reads }: RequestContext) {
    return reads.basis.load(basisId);
  }
}
