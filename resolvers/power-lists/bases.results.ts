/** What the graph answers about entries of the catalogue and its yearly versions. */
import { Field, Int, ObjectType } from "type-graphql";
import { BasisCatalogue } from "../../entities/power-lists/basis-catalogue.entity.js";
import { RedactionRequired, StaleVersion, TransitionRefused } from "../../entities/platform/refusals.js";
import { Recorded, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";

@ObjectType("CatalogueOwed", { simpleResolvers: true, description: "未编制年度目录的单位: a department that has compiled no catalogue for the year (WP-F-3)." })
export class CatalogueOwed {
  @Field(() => Int, { description: "已登记依据数: entries that its units keep." })
  bases: number;
}

export const BasisCatalogueConnection = connectionOf(BasisCatalogue, "BasisCatalogue", "年度执法依据目录");
export const CatalogueOwedConnection = connectionOf(CatalogueOwed, "CatalogueOwed", "未编制年度目录的单位");

export const RegisterBasisResult = resultOf("RegisterBasisResult", "登记执法依据结果", Recorded, RedactionRequired);
export const CorrectBasisResult = resultOf("CorrectBasisResult", "更正执法依据结果", Recorded, TransitionRefused, RedactionRequired, StaleVersion);
export const BasisStepResult = resultOf("BasisStepResult", "执法依据办理结果", Recorded, TransitionRefused, StaleVersion);
export const RecordBasisCleanUpResult = resultOf("RecordBasisCleanUpResult", "登记依据清理结果", Recorded);
export const CompileBasisCatalogueResult = resultOf("CompileBasisCatalogueResult", "编制年度目录结果", Recorded, TransitionRefused);
