/** Reading power lists and bases: catalogues, editions, items, and the edition that was in force on a day. */
import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { Basis } from "../../entities/power-lists/basis.entity.js";
import { PowerItem } from "../../entities/power-lists/power-item.entity.js";
import { PowerList } from "../../entities/power-lists/power-list.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import { found, idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import * as inputs from "./power-lists.inputs.js";
import { BasisConnection, ItemDifferenceConnection, PowerItemConnection, PowerListConnection } from "./power-lists.results.js";

const ID_ARG = { description: "标识: its global id." };
const FILTER = { nullable: true, description: "筛选条件: which of them." };

@Resolver()
export class PowerListsResolver {
  @Access("seeStructure")
  @Query(() => Basis, { description: "执法依据: one basis by its id." })
  async basis(@Arg("id", () => ID, ID_ARG) id: string, @Ctx() { powerLists }: RequestContext) {
    return found(await powerLists.basis.load(idOf("Basis", id, "id")));
  }

  @Access("seeStructure")
  @Query(() => BasisConnection, { description: "执法依据目录: by rank, then newer first, unless ordered otherwise (AR-4.1.1-2)." })
  bases(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { powerLists }: RequestContext, @Arg("filter", () => inputs.BasisFilter, FILTER) filter?: inputs.BasisFilter,
    @Arg("orderBy", () => inputs.BasisOrder, { nullable: true, description: "排序: the order of a catalogue when absent." }) order?: inputs.BasisOrder,
  ) {
    const [under, catalogueId] = [optionalId("OrgUnit", filter?.under, "filter.under"), optionalId("BasisCatalogue", filter?.catalogue, "filter.catalogue")];
    return powerLists.bases({ ...filter, under, catalogueId }, order ?? { field: "CATALOGUE", direction: "ASC" }, page);
  }

  @Access("seeStructure")
  @Query(() => PowerList, { description: "权责清单: one edition by its id." })
  async powerList(@Arg("id", () => ID, ID_ARG) id: string, @Ctx() { powerLists }: RequestContext) {
    return found(await powerLists.list.load(idOf("PowerList", id, "id")));
  }

  @Access("seeStructure")
  @Query(() => PowerList, { nullable: true, description: "现行权责清单: the edition of a department that was in force on a day; null when none was (YB-2.1-5)." })
  powerListInForce(
    @Arg("unit", () => ID, { description: "部门: id of the department." }) unit: string, @Ctx() { powerLists, today }: RequestContext,
    @Arg("asOf", () => LegalDateScalar, { nullable: true, description: "时点: the day; today when absent." }) asOf?: LegalDate,
  ) {
    return powerLists.inForce(idOf("OrgUnit", unit, "unit"), asOf ?? today);
  }

  @Access("seeStructure")
  @Query(() => ItemDifferenceConnection, { description: "清单差异: what differs between two editions of one department, by code; nothing of an edition you do not see." })
  powerListDifference(
    @Arg("from", () => ID, { description: "原版本: id of the earlier edition." }) from: string, @Arg("to", () => ID, { description: "现版本: id of the later edition." }) to: string,
    @Args(() => PageArgs) page: PageArgs, @Ctx() { powerLists }: RequestContext,
  ) {
    return powerLists.difference(idOf("PowerList", from, "from"), idOf("PowerList", to, "to"), page);
  }

  @Access("seeStructure")
  @Query(() => PowerListConnection, { description: "权责清单列表: published editions, those of your department, and those reported to your office." })
  powerLists(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { powerLists }: RequestContext, @Arg("filter", () => inputs.PowerListFilter, FILTER) filter?: inputs.PowerListFilter,
    @Arg("orderBy", () => inputs.PowerListOrder, { nullable: true, description: "排序: the latest edition first when absent." }) order?: inputs.PowerListOrder,
  ) {
    const under = optionalId("OrgUnit", filter?.under, "filter.under");
    return powerLists.lists({ ...filter, under }, order ?? { field: "EDITION", direction: "DESC" }, page);
  }

  @Access("seeStructure")
  @Query(() => PowerItem, { description: "权责事项: one item by its id." })
  async powerItem(@Arg("id", () => ID, ID_ARG) id: string, @Ctx() { powerLists }: RequestContext) {
    return found(await powerLists.item.load(idOf("PowerItem", id, "id")));
  }

  @Access("seeStructure")
  @Query(() => PowerItemConnection, { description: "权责事项列表: items of one edition, or of every edition in force on a day, by department, kind, text and basis (YB-2.1-5)." })
  powerItems(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { powerLists, today }: RequestContext, @Arg("filter", () => inputs.PowerItemFilter, FILTER) filter?: inputs.PowerItemFilter,
    @Arg("orderBy", () => inputs.PowerItemOrder, { nullable: true, description: "排序: by code when absent." }) order?: inputs.PowerItemOrder,
  ) {
    const asked = { ...filter, listId: optionalId("PowerList", filter?.list, "filter.list"), basisId: optionalId("Basis", filter?.basis, "filter.basis") };
    const under = optionalId("OrgUnit", filter?.under, "filter.under");
    return powerLists.items({ ...asked, under, asOf: filter?.asOf ?? today }, order ?? { field: "CODE", direction: "ASC" }, page);
  }
}
