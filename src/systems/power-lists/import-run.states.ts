/** The life of an import: a file is read and checked, whoever brought it in accepts it or lays it aside, and a job writes it. */
import { importer, type ImportParties } from "../../../permissions/policies/power-lists.policy.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import { IMPORT_STATE, type ImportState } from "../../kernel/exchange-words.js";
import { lifecycle, need, type Standing } from "../../kernel/lifecycle.js";
import { label } from "../../kernel/words.js";

export interface RunFacts extends Standing<ImportState>, ImportParties {
  readonly seenBy: RecordFacts;
  readonly rows: number;
  readonly bad: number;
}

const LAW = ["AR-4.1.1-1", "YB-2.1-1"] as const;
const hasRows = need<RunFacts>("IMPORT_EMPTY", LAW, ({ rows }) => rows > 0);
const isSound = need<RunFacts>("IMPORT_HAS_FAULTS", LAW, ({ bad }) => bad === 0);

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. Nothing is written before somebody accepts. */
export const importLife = lifecycle<ImportState, RunFacts>()("importRun", IMPORT_STATE, {
  uploadImport: { from: null, to: "CHECKED", label: label("上传并核对", "Bring a file in and check it"), ability: "maintainBases", who: importer, law: LAW },
  acceptImport: { from: "CHECKED", to: "WRITING", label: label("接受导入", "Accept the import"), ability: "maintainBases", who: importer, law: LAW, needs: [isSound, hasRows] },
  discardImport: { from: "CHECKED", to: "DISCARDED", label: label("放弃导入", "Lay the import aside"), ability: "maintainBases", who: importer, law: LAW },
  concludeImport: { from: "WRITING", to: ["DONE", "FAILED"], label: label("结束导入", "Conclude the import"), ability: "maintainBases", who: importer, law: LAW, byJob: true },
});
export type ImportAction = keyof typeof importLife.transitions;
