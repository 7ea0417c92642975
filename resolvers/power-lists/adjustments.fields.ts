/** Edges of adjustments: the item, the change that opened the task, the department, and the steps before and behind it. */
import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { Basis } from "../../entities/power-lists/basis.entity.js";
import { AdjustmentTask, BasisChange } from "../../entities/power-lists/basis-change.entity.js";
import { PowerItem } from "../../entities/power-lists/power-item.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { globalId } from "../../src/kernel/ids.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import { adjustmentTasks, type BasisRow, type TaskRow } from "../../src/systems/power-lists/index.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";

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

  @FieldResolver(() => PowerItem, { nullable: true, description: "权责事项: the item as the edition in force said it when the change was recorded." })
  item(@Root() { itemId }: TaskRow, @Ctx() { powerLists }: RequestContext) {
    return powerLists.item.load(itemId);
  }

  @FieldResolver(() => BasisChange, { description: "依据变动: what it follows." })
  change(@Root() { kind, promulgatedOn, changedOn, note }: TaskRow) {
    return { kind, promulgatedOn, changedOn, note };
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
