/** What the graph answers about imports. */
import { ImportFault, ImportRun } from "../../entities/power-lists/import-run.entity.js";
import { StaleVersion, TransitionRefused } from "../../entities/platform/refusals.js";
import { Recorded, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";

export const ImportRunConnection = connectionOf(ImportRun, "ImportRun", "批量导入");
export const ImportFaultConnection = connectionOf(ImportFault, "ImportFault", "导入问题");
export const ImportStepResult = resultOf("ImportStepResult", "导入办理结果", Recorded, TransitionRefused, StaleVersion);
