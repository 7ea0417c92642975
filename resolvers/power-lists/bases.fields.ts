/** Edges of bases: the unit that keeps one, whether it is in force and carries anything, what its entry said before, and the steps before and behind it. */
import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { BasisCleanUpVerdictEnum, BasisFaultEnum, BasisStatusEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { BasisCatalogue } from "../../entities/power-lists/basis-catalogue.entity.js";
import { Basis, BasisRevision } from "../../entities/power-lists/basis.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { globalId } from "../../src/kernel/ids.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import * as lists from "../../src/systems/power-lists/index.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";
import { CatalogueOwed } from "./bases.results.js";

type Context = Pick<RequestContext, "organisations" | "today">;
/** Units are named as they stand today. */
const unitOf = (id: string, { organisations, today }: Context) => organisations.unit.load({ id, date: today });

/** Who confirmed and corrected is for whoever works on lists; the basis itself is everybody's. */
export const BasisLife = lifecycleFields(Basis, anyLifecycle(lists.basisEntries), "执法依据", "seeLists");

@Resolver(() => Basis)
export class BasisFields {
  @FieldResolver(() => ID, { description: "标识: global id of the basis." })
  id(@Root() { id }: lists.BasisRow): string {
    return globalId("Basis", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "维护单位: the unit that keeps it; null once it is closed." })
  unit(@Root() { unitId }: lists.BasisRow, @Ctx() context: RequestContext) {
    return unitOf(unitId, context);
  }

  @FieldResolver(() => BasisStatusEnum, { description: "效力状况: whether it is in force today." })
  status(@Root() basis: lists.BasisRow) {
    return lists.basisStatus(basis, basis.asOf);
  }

  @FieldResolver(() => BasisFaultEnum, { nullable: true, description: "依据缺陷: why it carries no item today; null when it may (WP-J-9-3, WP-J-11-2)." })
  fault(@Root() basis: lists.BasisRow) {
    return lists.faultOfBasis(basis, basis.asOf);
  }

  @FieldResolver(() => LegalDateScalar, { nullable: true, description: "清理日期: the last clean-up that looked at it; null while none has." })
  cleanedUpOn(@Root() { cleanedUpOn }: lists.BasisRow): string | null {
    return cleanedUpOn;
  }

  @FieldResolver(() => BasisCleanUpVerdictEnum, { nullable: true, description: "清理结论: what that clean-up found." })
  cleanUpVerdict(@Root() { cleanUpVerdict }: lists.BasisRow) {
    return cleanUpVerdict;
  }

  @FieldResolver(() => LegalDateScalar, { nullable: true, description: "应清理日期: last day until the next clean-up of a normative document, every two years; null for what ranks higher (WP-J-11-1)." })
  cleanUpDueOn(@Root() basis: lists.BasisRow): string | null {
    return lists.cleanUpDueOn(basis);
  }

  @Access("seeLists")
  @FieldResolver(() => [BasisRevision], { description: "登记原文: what the entry said before each correction, newest first." })
  revisions(@Root() { id }: lists.BasisRow, @Ctx() { powerLists }: RequestContext) {
    return powerLists.revisions.load(id);
  }
}

@Resolver(() => BasisCatalogue)
export class BasisCatalogueFields {
  @FieldResolver(() => ID, { description: "标识: global id of the catalogue; `bases` lists its entries by it." })
  id(@Root() { id }: lists.CatalogueRow): string {
    return globalId("BasisCatalogue", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "部门: the department that compiled it; null once it is closed." })
  organ(@Root() { organId }: lists.CatalogueRow, @Ctx() context: RequestContext) {
    return unitOf(organId, context);
  }
}

@Resolver(() => CatalogueOwed)
export class CatalogueOwedFields {
  @FieldResolver(() => OrgUnit, { nullable: true, description: "部门: the department that owes it." })
  organ(@Root() { id }: lists.OwedRow, @Ctx() context: RequestContext) {
    return unitOf(id, context);
  }
}
