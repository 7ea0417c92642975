/** Entries of the catalogue of bases and its yearly versions: their verbs, and which departments have compiled one. */
import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import * as lists from "../../src/systems/power-lists/index.js";
import { recorded } from "../platform/change.results.js";
import { idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import * as inputs from "./bases.inputs.js";
import { BasisCatalogueConnection, BasisStepResult, CatalogueOwedConnection, CompileBasisCatalogueResult, CorrectBasisResult, RecordBasisCleanUpResult, RegisterBasisResult } from "./bases.results.js";

const INPUT = { description: "输入: what is to be done." };
const FILTER = { nullable: true, description: "筛选条件: of which departments and year." };
const unitOf = ({ unit }: { readonly unit: string }) => idOf("OrgUnit", unit, "input.unit");
const basisOf = ({ basis }: { readonly basis: string }) => idOf("Basis", basis, "input.basis");

@Resolver()
export class BasisVerbs {
  @Access("maintainBases")
  @Mutation(() => RegisterBasisResult, { description: "登记执法依据: puts a basis into the catalogue of the unit that executes it (AR-4.1.1-1)." })
  registerBasis(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RegisterBasisInput, INPUT) input: inputs.RegisterBasisInput) {
    return recorded("Basis", lists.registerBasis(caller, { ...input, unitId: unitOf(input) }));
  }

  @Access("maintainBases")
  @Mutation(() => CorrectBasisResult, { description: "更正执法依据: by the unit that keeps the entry and nobody else; what it said before is kept (AR-4.1.1-1)." })
  correctBasis(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CorrectBasisInput, INPUT) input: inputs.CorrectBasisInput) {
    return recorded("Basis", lists.correctBasis(caller, { ...input, id: basisOf(input) }));
  }

  @Access("confirmBases")
  @Mutation(() => BasisStepResult, { description: "确认执法依据: by the legal section of the department, which edits nothing (AR-4.1.1-1)." })
  confirmBasis(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ConfirmBasisInput, INPUT) input: inputs.ConfirmBasisInput) {
    return recorded("Basis", lists.confirmBasis(caller, { ...input, id: basisOf(input) }));
  }

  @Access("maintainBases")
  @Mutation(() => RecordBasisCleanUpResult, { description: "登记依据清理: keeps a normative document in the list of what is valid, or takes it out (WP-J-11-2)." })
  recordBasisCleanUp(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RecordBasisCleanUpInput, INPUT) input: inputs.RecordBasisCleanUpInput) {
    return recorded("Basis", lists.recordBasisCleanUp(caller, { ...input, basisId: basisOf(input) }));
  }
}

@Resolver()
export class BasisCataloguesResolver {
  @Access("seeStructure")
  @Query(() => BasisCatalogueConnection, { description: "年度执法依据目录列表: the versions that departments compiled, newest year first (WP-F-3)." })
  basisCatalogues(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { powerLists }: RequestContext, @Arg("filter", () => inputs.BasisCatalogueFilter, FILTER) filter?: inputs.BasisCatalogueFilter,
  ) {
    return powerLists.catalogues({ ...filter, under: optionalId("OrgUnit", filter?.under, "filter.under") }, page);
  }

  @Access("seeStructure")
  @Query(() => CatalogueOwedConnection, { description: "未编制年度目录的单位: departments that enforce or keep a basis and have compiled none for the year, this one when absent (WP-F-3)." })
  basisCataloguesOwed(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { powerLists, today }: RequestContext, @Arg("filter", () => inputs.BasisCatalogueFilter, FILTER) filter?: inputs.BasisCatalogueFilter,
  ) {
    const year = filter?.year ?? Number(today.slice(0, 4));
    return powerLists.cataloguesOwed({ under: optionalId("OrgUnit", filter?.under, "filter.under"), year }, page);
  }

  @Access("confirmBases")
  @Mutation(() => CompileBasisCatalogueResult, { description: "编制年度目录: one for a department and year, of every entry that still stands (WP-F-3)." })
  compileBasisCatalogue(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CompileBasisCatalogueInput, INPUT) input: inputs.CompileBasisCatalogueInput) {
    return recorded("BasisCatalogue", lists.compileBasisCatalogue(caller, { ...input, unitId: unitOf(input) }));
  }
}
