/** Edges of imports: the department, the edition, and the steps before and behind it. */
import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { ImportRun } from "../../entities/power-lists/import-run.entity.js";
import { PowerList } from "../../entities/power-lists/power-list.entity.js";
import type { RequestContext } from "../../src/context.js";
import { globalId } from "../../src/kernel/ids.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import { importRuns, type RunRow } from "../../src/systems/power-lists/index.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";

export const ImportRunLife = lifecycleFields(ImportRun, anyLifecycle(importRuns), "批量导入");

@Resolver(() => ImportRun)
export class ImportRunFields {
  @FieldResolver(() => ID, { description: "标识: global id of the import." })
  id(@Root() { id }: RunRow): string {
    return globalId("ImportRun", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "部门: the department whose bases or items they are; null once it is closed." })
  organ(@Root() { organId }: RunRow, @Ctx() { organisations, today }: RequestContext) {
    return organisations.unit.load({ id: organId, date: today });
  }

  @FieldResolver(() => PowerList, { nullable: true, description: "权责清单: the edition into which items go; null for bases." })
  list(@Root() { listId }: RunRow, @Ctx() { powerLists }: RequestContext) {
    return listId === null ? null : powerLists.list.load(listId);
  }
}
