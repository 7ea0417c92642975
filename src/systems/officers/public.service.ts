/** 公众查询: what anybody may ask about certificates, auxiliaries and subjects of a place, without signing in. */
import { atPlace, type Asking } from "../../platform/pages/at-place.js";
import { numberOf } from "./certificates.service.js";
import { publicAuxiliaries, publicCertificate, publicSubjects, type PublicAuxiliaryRow, type PublicSubjectRow } from "./public.store.js";

/** Unknown numbers and people without a certificate get the same answer: none. */
export const certificateCheck = (context: Asking, place: string, number: string, name: string | null) =>
  atPlace(context, place, () => null, async ({ reader, tenantId, on }) =>
    (await publicCertificate(reader, tenantId, on, numberOf(number), name?.normalize("NFC").trim() ?? null)) ?? null);

export const auxiliaryRoster = (context: Asking, place: string, unitCode: string) =>
  atPlace(context, place, (): PublicAuxiliaryRow[] => [], ({ reader, tenantId, on }) => publicAuxiliaries(reader, tenantId, on, unitCode));

export const publishedSubjects = (context: Asking, place: string) =>
  atPlace(context, place, (): PublicSubjectRow[] => [], ({ reader, tenantId, on }) => publicSubjects(reader, tenantId, on));
