/** 依据引用: with which law an answer is cited. A scheme of one prefecture alone would bind nobody outside it. */
import type { LawRef } from "../../kernel/verdict.js";

/** 国办发〔2005〕37号 orders the whole country what the section on assessment of 延边's scheme carries out. */
const SECTION_ON_ASSESSMENT: ReadonlySet<LawRef> = new Set([
  "YB-2.4.1-1", "YB-2.4.1-2", "YB-2.4.1-3", "YB-2.4.1-4", "YB-2.4.1-5", "YB-2.4.1-6", "YB-2.4.1-7", "YB-2.4.1-8",
]);
const ITS_ORIGIN: LawRef = "NL-37-1";

/** The law as the policy gave it, with the national origin of the scheme's section beside it. */
export const cited = (law: readonly LawRef[]): readonly LawRef[] =>
  law.some((id) => SECTION_ON_ASSESSMENT.has(id)) && !law.includes(ITS_ORIGIN) ? [...law, ITS_ORIGIN] : law;
