/** Edges of discretion benchmarks: the organ, the basis, the tiers, and the steps before and behind an edition. */
import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { Basis } from "../../entities/power-lists/basis.entity.js";
import { BenchmarkTier, DiscretionBenchmark } from "../../entities/power-lists/benchmark.entity.js";
import type { RequestContext } from "../../src/context.js";
import { globalId } from "../../src/kernel/ids.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import { benchmarks, type BenchmarkRow } from "../../src/systems/power-lists/index.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";

/** Who reviewed and returned it is for whoever works on lists, also when the edition is everybody's. */
export const BenchmarkLife = lifecycleFields(DiscretionBenchmark, anyLifecycle(benchmarks), "裁量权基准", "seeLists");

@Resolver(() => DiscretionBenchmark)
export class BenchmarkFields {
  @FieldResolver(() => ID, { description: "标识: global id of the edition." })
  id(@Root() { id }: BenchmarkRow): string {
    return globalId("DiscretionBenchmark", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "机关: whose discretion it is; null once it is closed." })
  organ(@Root() { organId }: BenchmarkRow, @Ctx() { organisations, today }: RequestContext) {
    return organisations.unit.load({ id: organId, date: today });
  }

  @FieldResolver(() => Basis, { nullable: true, description: "执法依据: what it rests on." })
  basis(@Root() { basisId }: BenchmarkRow, @Ctx() { powerLists }: RequestContext) {
    return powerLists.basis.load(basisId);
  }

  @FieldResolver(() => [BenchmarkTier], { description: "裁量档次: from the least grave on." })
  tiers(@Root() { id }: BenchmarkRow, @Ctx() { discretion }: RequestContext) {
    return discretion.tiers.load(id);
  }

  @FieldResolver(() => LegalDateScalar, { nullable: true, description: "被替代日期: the day from which a later edition is cited; null while none is." })
  supersededOn(@Root() { supersededOn }: BenchmarkRow): string | null {
    return supersededOn;
  }

  @FieldResolver(() => Boolean, { description: "待更新: its basis or organ has changed, and nobody has followed yet (YB-2.1-6)." })
  needsUpdate(@Root() { needsUpdate }: BenchmarkRow): boolean {
    return needsUpdate;
  }
}
