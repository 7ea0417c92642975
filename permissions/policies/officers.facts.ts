/** Who counts as an officer: what must hold of a person on the day before he or she may sign, decide or be one of the two. */
import type { Code } from "../../src/kernel/codes.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { CertificateState, Employment, EnforcementArea, OfficerState } from "../../src/kernel/officer-words.js";
import type { LawRef, Verdict } from "../../src/kernel/verdict.js";
import { label, type Label } from "../../src/kernel/words.js";

export interface CertificateFact {
  readonly state: CertificateState;
  readonly areas: readonly EnforcementArea[];
  readonly issuedOn: string | null;
  /** The first day on which it no longer holds. */
  readonly expiresOn: string | null;
}

export interface OfficerFact {
  readonly officerId: string;
  readonly personId: string;
  readonly employment: Employment;
  readonly auxiliary: boolean;
  readonly state: OfficerState;
  /** The last that was issued; null when none ever was. */
  readonly certificate: CertificateFact | null;
}

interface Bar {
  readonly code: Code;
  readonly condition: Label;
  readonly law: readonly LawRef[];
  readonly holds: (officer: OfficerFact, date: LegalDate, area: EnforcementArea) => boolean;
}

const CERTIFICATE: readonly LawRef[] = ["AR-3.1-2"];
const certified = (condition: Label, holds: (certificate: CertificateFact, date: LegalDate, area: EnforcementArea) => boolean): Bar => ({
  code: "CERT_INVALID", condition, law: CERTIFICATE, holds: ({ certificate }, date, area) => certificate !== null && holds(certificate, date, area),
});

/** Read a row as: whoever this HOLDS of does not count, for this reason. The first row that holds answers. */
const BARS: readonly Bar[] = [
  { code: "OFFICER_LEFT", condition: label("已离岗", "no longer serves there"), law: CERTIFICATE, holds: ({ state }) => state === "LEFT" },
  {
    code: "AUXILIARY_STAFF", condition: label("执法辅助人员", "auxiliary staff"), law: ["WP-I-2-4c", "WP-J-III-3-1"],
    holds: ({ auxiliary, employment }) => auxiliary || employment !== "ESTABLISHED",
  },
  { code: "CERT_INVALID", condition: label("未取得证件", "no certificate was issued"), law: CERTIFICATE, holds: ({ certificate }) => certificate === null },
  certified(label("当日尚未发证", "issued on a later day"), ({ issuedOn }, date) => issuedOn === null || date < issuedOn),
  certified(label("证件已注销", "the certificate is cancelled"), ({ state }) => state === "CANCELLED"),
  certified(label("证件已过期", "the certificate has expired"), ({ state, expiresOn }, date) => state === "EXPIRED" || (expiresOn !== null && expiresOn <= date)),
  certified(label("证件暂停使用", "the certificate is suspended"), ({ state }) => state === "SUSPENDED"),
  certified(label("领域不符", "the certificate names other fields"), ({ areas }, _date, area) => !areas.includes(area)),
];

/** Whether this person counts as an officer in a matter of the area on the day. */
export function countsAsOfficer(officer: OfficerFact, date: LegalDate, area: EnforcementArea): Verdict {
  const bar = BARS.find((each) => each.holds(officer, date, area));
  if (!bar) return { allowed: true, rule: "officers.COUNTS", because: "RULE_HOLDS", law: CERTIFICATE, path: [] };
  return { allowed: false, rule: "officers.COUNTS", because: bar.code, condition: bar.condition, law: bar.law, path: [] };
}

/** Nobody signs alone, and nobody signs twice. */
export const OFFICERS_NEEDED = 2;

export interface SignatoryVerdict extends Verdict { readonly each: readonly (Verdict & { readonly officerId: string })[] }

/** Whether these people together may sign: two different officers at least, and no one among them who may not. */
export function maySignTogether(officers: readonly OfficerFact[], date: LegalDate, area: EnforcementArea): SignatoryVerdict {
  const each = officers.map((officer) => ({ ...countsAsOfficer(officer, date, area), officerId: officer.officerId }));
  const counted = new Set(officers.filter((_, at) => each[at]!.allowed).map(({ personId }) => personId));
  const answer = { rule: "officers.TWO_OFFICERS", path: [], each };
  if (counted.size < OFFICERS_NEEDED) return { ...answer, allowed: false, because: "TWO_OFFICERS", law: ["WP-I-2-4c", "AR-3.1-2"] };
  const barred = each.find(({ allowed }) => !allowed);
  return barred
    ? { ...answer, allowed: false, because: barred.because, condition: barred.condition, law: barred.law }
    : { ...answer, allowed: true, because: "RULE_HOLDS", law: CERTIFICATE };
}

/** A file as far as a helper is concerned: of whose unit it is, and to whom it was assigned. */
export interface FileFact { readonly unitId: string; readonly assignedTo: readonly string[] }

/** 外聘协助人员 see the files assigned to them; for everybody else other rules decide. */
export function helperMayOpen(officer: Pick<OfficerFact, "personId" | "employment">, file: FileFact): Verdict {
  const allowed = officer.employment !== "SECONDED" || file.assignedTo.includes(officer.personId);
  return { allowed, rule: "officers.ASSIGNED_FILES", because: allowed ? "RULE_HOLDS" : "FILE_NOT_ASSIGNED", law: ["WP-I-2-4c"], path: [] };
}
