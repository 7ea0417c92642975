/** What is published of subjects, officers and certificates: questions that the role of anonymous readers may ask the database, and nothing else. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { CertificateState, EnforcementArea } from "../../kernel/officer-words.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";

export interface PublicCertificateRow {
  readonly organ: string; readonly number: string; readonly areas: EnforcementArea[]; readonly standing: CertificateState; readonly isVoid: boolean;
  /** Only when it was sent, and fits. */
  readonly name: string | null;
}
/** $1 is the tenant_id, to which row security binds the connection as well. */
const certificate = statement<PublicCertificateRow>(
  "public.certificate", `SELECT organ, number, areas, standing, is_void AS "isVoid", name FROM published_certificate($1::uuid, $2::date, $3, $4)`,
);
export const publicCertificate = (reader: Reader, tenantId: string, today: LegalDate, number: string, name: string | null) =>
  reader.first(certificate, [tenantId, today, number, name]);

export interface PublicAuxiliaryRow { readonly name: string; readonly unit: string }
const auxiliaries = statement<PublicAuxiliaryRow>("public.auxiliaries", `SELECT name, unit FROM published_auxiliaries($1::uuid, $2::date, $3)`);
export const publicAuxiliaries = (reader: Reader, tenantId: string, today: LegalDate, unitCode: string) => reader.rows(auxiliaries, [tenantId, today, unitCode]);

export interface PublicSubjectRow { readonly unit: string; readonly code: string; readonly examinedOn: string }
const subjects = statement<PublicSubjectRow>("public.subjects", `SELECT unit, code, examined_on AS "examinedOn" FROM published_subjects($1::uuid, $2::date)`);
export const publicSubjects = (reader: Reader, tenantId: string, today: LegalDate) => reader.rows(subjects, [tenantId, today]);
