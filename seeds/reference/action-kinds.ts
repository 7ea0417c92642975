/** The kinds of enforcement action, and which document counts which of them under the three systems (三项制度) or in file review. */
import type { ActionKind } from "../../src/kernel/vocabulary.js";
import type { LawRef } from "../../src/kernel/verdict.js";

export interface ActionKindCount { readonly zh: string; readonly kinds: readonly ActionKind[]; readonly law: readonly LawRef[] }

/** Read a row as: DOCUMENT counts these KINDS, as LAW says. */
export const ACTION_KINDS_COUNTED = {
  YANBIAN: {
    zh: "延边州实施方案:三项制度六类执法行为",
    kinds: ["LICENCE", "PENALTY", "COMPULSION", "LEVY", "FEE", "INSPECTION"],
    law: ["YB-2.2-2"],
  },
  TIANJIN: {
    zh: "天津市人社局实施方案:三项制度五类执法行为",
    kinds: ["PENALTY", "COMPULSION", "INSPECTION", "LEVY", "LICENCE"],
    law: ["TJ-2-1"],
  },
  NATIONAL: {
    zh: "国办发〔2018〕118号:三项制度五类执法行为",
    kinds: ["PENALTY", "COMPULSION", "INSPECTION", "LEVY", "LICENCE"],
    law: ["国办发〔2018〕118号"],
  },
  FILE_REVIEW: {
    zh: "温岭街道工作计划:案卷评查七类执法行为",
    kinds: ["PENALTY", "LICENCE", "COMPULSION", "FEE", "CONFIRMATION", "REGISTRATION", "RULING"],
    law: ["WP-F-6"],
  },
} as const satisfies Record<string, ActionKindCount>;
