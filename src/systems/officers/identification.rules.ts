/** When an identification on site is complete: each officer showed the right certificate, in uniform where that is asked, and there are two who count. */
import { maySignTogether, type OfficerFact } from "../../../permissions/policies/officers.facts.js";
import type { Code } from "../../kernel/codes.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { EnforcementArea } from "../../kernel/officer-words.js";
import type { LawRef } from "../../kernel/verdict.js";

export interface Shown {
  readonly officer: OfficerFact & { readonly number: string | null };
  readonly number: string;
  readonly uniformWorn: boolean | null;
}

export interface Scene { readonly date: LegalDate; readonly area: EnforcementArea; readonly uniformRequired: boolean }

export interface Missing { readonly officerId: string; readonly code: Code }
export interface Incomplete { readonly code: Code; readonly law: readonly LawRef[]; readonly faults: readonly Missing[] }

/** Read a row as: it is missing for an officer when this HOLDS; asked after the officer himself counts. */
const ITEMS: readonly { readonly code: Code; readonly law: readonly LawRef[]; readonly holds: (shown: Shown, scene: Scene) => boolean }[] = [
  { code: "CERTIFICATE_NOT_SHOWN", law: ["TJ-3.1.2.1-1"], holds: ({ officer, number }) => officer.number !== number },
  { code: "UNIFORM_MISSING", law: ["TJ-3.1.2.1-3"], holds: ({ uniformWorn }, { uniformRequired }) => uniformRequired && uniformWorn !== true },
];

/** What is missing, or undefined when the record may stand. Auxiliaries do not belong on it at all: they enforce nothing. */
export function findIncomplete(shown: readonly Shown[], scene: Scene): Incomplete | undefined {
  const together = maySignTogether(shown.map(({ officer }) => officer), scene.date, scene.area);
  const barred = together.each.filter(({ allowed }) => !allowed).map(({ officerId, because }) => ({ officerId, code: because }));
  if (!together.allowed) return { code: together.because, law: [...together.law, "TJ-3.1.2.1-1"], faults: barred };
  const missing = shown.flatMap((each) => ITEMS.filter(({ holds }) => holds(each, scene)).map(({ code, law }) => ({ officerId: each.officer.officerId, code, law })));
  const [first] = missing;
  return first && { code: first.code, law: first.law, faults: missing.map(({ officerId, code }) => ({ officerId, code })) };
}
