/** Edges of adjustments: the object that rests on what has changed, the change that opened the task, the department, and the steps before and behind it. */
import { createUnionType, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { Delegation } from "../../entities/delegation/delegation.entity.js";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { Basis } from "../../entities/power-lists/basis.entity.js";
import { AdjustmentTask, BasisChange } from "../../entities/power-lists/basis-change.entity.js";
import { DisclosureItem } from "../../entities/publicity/disclosure-item.entity.js";
import { DiscretionBenchmark } from "../../entities/power-lists/benchmark.entity.js";
import { PowerItem } from "../../entities/power-lists/power-item.entity.js";
import { ServiceGuide } from "../../entities/power-lists/service-guide.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { byTypename } from "../../src/kernel/by-typename.js";
import { globalId, type Id, type NodeType } from "../../src/kernel/ids.js";
import type { AdjustmentTarget as TargetKind } from "../../src/kernel/list-words.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import { adjustmentTasks, type BasisRow, type FiguresRow, type TaskRow } from "../../src/systems/power-lists/index.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";
import { AdjustmentFigures } from "./power-lists.results.js";

/** Read a row as: an object of this KIND is of this type of the graph, and found so. */
const TARGETS: Readonly<Record<TargetKind, { readonly type: NodeType; readonly load: (context: RequestContext, id: Id) => Promise<object | null> }>> = {
  DISCRETION_BENCHMARK: { type: "DiscretionBenchmark", load: ({ discretion }, id) => discretion.benchmark.load(id) },
  DELEGATION: { type: "Delegation", load: ({ delegation }, id) => delegation.letter.load(id) },
  POWER_ITEM: { type: "PowerItem", load: ({ powerLists }, id) => powerLists.item.load(id) },
  DISCLOSURE: { type: "DisclosureItem", load: ({ publicity }, id) => publicity.item.load(id) },
  SERVICE_GUIDE: { type: "ServiceGuide", load: ({ services }, id) => services.guide.load(id) },
};

const AdjustmentTarget = createUnionType({ name: "AdjustmentTarget", description: "调整对象: what rests on a basis.", types: () => [PowerItem, DiscretionBenchmark, ServiceGuide, DisclosureItem, Delegation] as const, resolveType: byTypename });

export const AdjustmentTaskLife = lifecycleFields(AdjustmentTask, anyLifecycle(adjustmentTasks), "调整任务");

@Resolver(() => AdjustmentTask)
export class AdjustmentTaskFields {
  @FieldResolver(() => ID, { description: "标识: global id of the task." })
  id(@Root() { id }: TaskRow): string {
    return globalId("AdjustmentTask", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "部门: the department whose item it is; null once it is closed." })
  organ(@Root() { organId }: TaskRow, @Ctx() { organisations, today }: RequestContext) {
    return organisations.unit.load({ id: organId, date: today });
  }

  @Access("seeStructure")
  @FieldResolver(() => AdjustmentTarget, { nullable: true, description: "调整对象: what has to follow, as it stood in force when the change was recorded; null where you do not see it." })
  async target(@Root() { targetKind, targetId }: TaskRow, @Ctx() context: RequestContext) {
    const found = await TARGETS[targetKind].load(context, targetId);
    return found && { ...found, __typename: TARGETS[targetKind].type };
  }

  @FieldResolver(() => LegalDateScalar, { nullable: true, description: "调整期限: last day of the time to adjust, which in some places covers publishing anew, too (YB-2.1-7); null once it fell away." })
  dueOn(@Root() { dueOn }: TaskRow): string | null {
    return dueOn;
  }

  @FieldResolver(() => Int, { description: "逾期天数: calendar days by which the time to adjust was exceeded, or is by today; 0 when in time (YB-2.1-7)." })
  daysLate(@Root() { daysLate }: TaskRow): number {
    return daysLate;
  }

  @FieldResolver(() => Boolean, { description: "是否逾期: whether the time to adjust, to publish or to file has passed and nothing was done; blocks nothing." })
  isOverdue(@Root() { isOverdue }: TaskRow): boolean {
    return isOverdue;
  }

  @FieldResolver(() => BasisChange, { description: "依据变动: what it follows." })
  change(@Root() { kind, promulgatedOn, changedOn, note }: TaskRow) {
    return { kind, promulgatedOn, changedOn, note };
  }
}

@Resolver(() => AdjustmentFigures)
export class AdjustmentFiguresFields {
  @FieldResolver(() => OrgUnit, { nullable: true, description: "部门: whose figures they are; null once it is closed." })
  organ(@Root() { id }: FiguresRow, @Ctx() { organisations, today }: RequestContext) {
    return organisations.unit.load({ id, date: today });
  }
}

@Resolver(() => Basis)
export class BasisChangesFields {
  @Access("seeLists")
  @FieldResolver(() => [BasisChange], { description: "依据变动: what happened to it, newest first." })
  changes(@Root() { id }: BasisRow, @Ctx() { powerLists }: RequestContext) {
    return powerLists.changes.load(id);
  }
}
