/** What a unit that is to be established is told to be. */
import { badInput } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import type { Language, Level, SectionRole, SubjectStatus, UnitKind } from "../../kernel/vocabulary.js";

export interface NameInput { readonly language: Language; readonly name: string; readonly shortName?: string | null | undefined }

export interface UnitDraft {
  readonly code: string;
  readonly kind: UnitKind;
  readonly level: Level;
  readonly names: readonly NameInput[];
  readonly parentId?: Id | null | undefined;
  readonly sectionRole?: SectionRole | null | undefined;
  readonly subjectStatus: SubjectStatus;
  readonly enforcementFunction: boolean;
  readonly inResponsibilityScope: boolean;
  readonly territoryCode?: string | null | undefined;
  readonly external?: boolean | null | undefined;
}

/** What no state of things could mend. Chinese is what every missing language falls back to. */
export function requireWellNamed({ names, sectionRole, kind }: Pick<UnitDraft, "names" | "sectionRole" | "kind">, path = "input"): void {
  const languages = names.map(({ language }) => language);
  if (!languages.includes("ZH")) throw badInput({ path: `${path}.names`, rule: "hasChineseName" });
  if (new Set(languages).size < languages.length) throw badInput({ path: `${path}.names`, rule: "oneNameForEachLanguage" });
  if (sectionRole && kind !== "INTERNAL_ORGAN") throw badInput({ path: `${path}.sectionRole`, rule: "onlyForInternalOrgans" });
}
