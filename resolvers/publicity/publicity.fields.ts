/** Edges of what is disclosed: organ and unit, what it shows, where it stands, its editions, and the steps before and behind it. */
import { createUnionType, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { DisclosureItem, DisclosurePublication, DisclosureSource } from "../../entities/publicity/disclosure-item.entity.js";
import { DisclosureStandingEnum } from "../../entities/platform/publicity-enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { Basis } from "../../entities/power-lists/basis.entity.js";
import { PowerItem } from "../../entities/power-lists/power-item.entity.js";
import { PowerList } from "../../entities/power-lists/power-list.entity.js";
import type { RequestContext } from "../../src/context.js";
import { byTypename } from "../../src/kernel/by-typename.js";
import { globalId, type Id, type NodeType } from "../../src/kernel/ids.js";
import type { SourceKind } from "../../src/kernel/publicity-words.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import { disclosures, standingOf, type DisclosureRow, type PublicationRow, type SourceRow } from "../../src/systems/publicity/index.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";

type Context = Pick<RequestContext, "organisations" | "today">;
/** Units are named as they stand today. */
const unitOf = (id: string, { organisations, today }: Context) => organisations.unit.load({ id, date: today });

/** Read a row as: a source of this KIND is of this type of the graph, and found so. */
const SOURCES: Readonly<Record<SourceKind, { readonly type: NodeType; readonly load: (context: RequestContext, id: Id) => Promise<object | null> }>> = {
  POWER_LIST: { type: "PowerList", load: ({ powerLists }, id) => powerLists.list.load(id) },
  POWER_ITEM: { type: "PowerItem", load: ({ powerLists }, id) => powerLists.item.load(id) },
  BASIS: { type: "Basis", load: ({ powerLists }, id) => powerLists.basis.load(id) },
  UNIT: { type: "OrgUnit", load: (context, id) => unitOf(id, context) },
};
/** What a source of a kind is called in the graph: an id of another type does not exist there. */
export const sourceType = (kind: SourceKind): NodeType => SOURCES[kind].type;

const ShownObject = createUnionType({ name: "DisclosedObject", description: "公示所示对象: what an item shows.", types: () => [PowerList, PowerItem, Basis, OrgUnit] as const, resolveType: byTypename });

/** Who wrote, returned and remarked is for whoever works on publicity, also when the item is everybody's. */
export const DisclosureItemLife = lifecycleFields(DisclosureItem, anyLifecycle(disclosures), "公示内容", "seeDisclosures");

@Resolver(() => DisclosureItem)
export class DisclosureItemFields {
  @FieldResolver(() => ID, { description: "标识: global id of the edition." })
  id(@Root() { id }: DisclosureRow): string {
    return globalId("DisclosureItem", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "公示机关: the organ that discloses; null once it is closed." })
  organ(@Root() { organId }: DisclosureRow, @Ctx() context: RequestContext) {
    return unitOf(organId, context);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "收集单位: the part of it that collects; null once it is closed." })
  unit(@Root() { unitId }: DisclosureRow, @Ctx() context: RequestContext) {
    return unitOf(unitId, context);
  }

  @FieldResolver(() => DisclosureStandingEnum, { description: "公示效力: what the item is worth today; 待更新 when what it shows has changed (TJ-3.1.1.1-2)." })
  standing(@Root() item: DisclosureRow) {
    return standingOf(item, item.asOf);
  }

  @FieldResolver(() => LegalDateScalar, { nullable: true, description: "被替代日期: the day from which a later edition stood on a site; null while none does." })
  replacedOn(@Root() { replacedOn }: DisclosureRow): string | null {
    return replacedOn;
  }

  @FieldResolver(() => [DisclosureSource], { description: "公示来源: what it shows, at most 40." })
  sources(@Root() { id }: DisclosureRow, @Ctx() { publicity }: RequestContext) {
    return publicity.sources.load(id);
  }

  @FieldResolver(() => [DisclosurePublication], { description: "公示记录: where it stands, oldest first." })
  publications(@Root() { id }: DisclosureRow, @Ctx() { publicity }: RequestContext) {
    return publicity.publications.load(id);
  }

  @FieldResolver(() => [DisclosureItem], { description: "各版次: this item in all its editions that you see, the first one first." })
  async editions(@Root() { seriesId }: DisclosureRow, @Ctx() { publicity }: RequestContext) {
    const editions = await publicity.editions.load(seriesId);
    return publicity.item.loadMany(editions.map(({ id }) => id));
  }
}

@Resolver(() => DisclosureSource)
export class DisclosureSourceFields {
  @FieldResolver(() => ShownObject, { nullable: true, description: "所示对象: as it stands; null where you do not see it, or once it is closed." })
  async target(@Root() { kind, targetId }: SourceRow, @Ctx() context: RequestContext) {
    const found = await SOURCES[kind].load(context, targetId);
    return found && { ...found, __typename: sourceType(kind) };
  }
}

@Resolver(() => DisclosurePublication)
export class DisclosurePublicationFields {
  @FieldResolver(() => LegalDateScalar, { nullable: true, description: "最近查看日期: the last day on which somebody looked at the board; null for other channels and before the first look (ZJ8-5-1)." })
  checkedOn(@Root() { checkedOn }: PublicationRow): string | null {
    return checkedOn;
  }
}
