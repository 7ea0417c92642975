/** Edges of a reorganisation: the units it names, its lines, whose signatures it needs, who decides, what may happen next. */
import { GraphQLJSON } from "graphql-scalars";
import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { Reorganisation, ReorganisationLine, ReorganisationSignature } from "../../entities/organisations/reorganisation.entity.js";
import type { RequestContext } from "../../src/context.js";
import { globalId, type NodeType } from "../../src/kernel/ids.js";
import { legalDate, type LegalDate } from "../../src/kernel/legal-date.js";
import { reorganisations, type LineRow, type ReorganisationRow, type SignatureRow } from "../../src/systems/organisations/index.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";

/** A unit as it stood the day before, or as it is established on the day. */
const unitBefore = ({ organisations }: RequestContext, id: string, effectiveOn: string) =>
  organisations.reorganisations.unitBefore.load({ id, effectiveOn: legalDate(effectiveOn) });

@Resolver(() => Reorganisation)
export class ReorganisationFields {
  @FieldResolver(() => ID, { description: "标识: global id of the reorganisation." })
  id(@Root() { id }: ReorganisationRow): string {
    return globalId("Reorganisation", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "决定机关: the nearest government common to all units touched; null when there is none." })
  decidedBy(@Root() { governmentId, effectiveOn }: ReorganisationRow, @Ctx() context: RequestContext) {
    return governmentId && unitBefore(context, governmentId, effectiveOn);
  }

  @FieldResolver(() => [OrgUnit], { description: "涉及单位: the units it names, as they stood the day before it takes effect." })
  async units(@Root() { unitIds, effectiveOn }: ReorganisationRow, @Ctx() context: RequestContext) {
    return (await Promise.all(unitIds.map((id) => unitBefore(context, id, effectiveOn)))).filter((unit) => unit !== null);
  }

  @FieldResolver(() => [ReorganisationLine], { description: "条目: in the order in which they take effect." })
  lines(@Root() { id }: ReorganisationRow, @Ctx() { organisations }: RequestContext) {
    return organisations.reorganisations.lines.load(id);
  }

  @FieldResolver(() => [ReorganisationSignature], { description: "会签: everybody whose signature is needed." })
  async signatures(@Root() { id, effectiveOn }: ReorganisationRow, @Ctx() { organisations }: RequestContext) {
    return (await organisations.reorganisations.signatures.load(id)).map((row) => ({ ...row, effectiveOn }));
  }
}

@Resolver(() => ReorganisationSignature)
export class ReorganisationSignatureFields {
  @FieldResolver(() => OrgUnit, { nullable: true, description: "会签单位: the superior or the side." })
  signer(@Root() { signerId, effectiveOn }: SignatureRow & { readonly effectiveOn: LegalDate }, @Ctx() context: RequestContext) {
    return unitBefore(context, signerId, effectiveOn);
  }
}

/** Read a row as: what stands under this NAME is an id of that type. */
const TYPE_OF: Readonly<Record<string, NodeType>> = {
  unitId: "OrgUnit", unitIds: "OrgUnit", parentId: "OrgUnit", superiorId: "OrgUnit", governmentId: "OrgUnit", heirId: "OrgUnit", children: "OrgUnit",
  posts: "Post", relations: "OrgRelation",
};
const shown = (name: string, value: unknown): unknown => {
  const type = TYPE_OF[name];
  if (!type) return value;
  return Array.isArray(value) ? value.map((id) => globalId(type, id as string)) : typeof value === "string" ? globalId(type, value) : value;
};

@Resolver(() => ReorganisationLine)
export class ReorganisationLineFields {
  @FieldResolver(() => GraphQLJSON, { description: "内容: what the line says, with ids of units, posts and edges." })
  content(@Root() { content }: LineRow): unknown {
    return JSON.parse(JSON.stringify(content), shown);
  }
}

export const ReorganisationLifecycleFields = lifecycleFields(Reorganisation, anyLifecycle(reorganisations), "机构改革事项");
