/** What one request reads of officers: registers by page, and rows of a page in batches, all within the reader's scope. */
import type { Counted, PageRequest } from "../../kernel/page.js";
import type { Scope } from "../../kernel/scope.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { batched, groupedInOrder, inOrder, type Batched } from "../../platform/loaders/batched.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import { pageOf, sliceOf, type Direction } from "../../platform/pages/keyset.js";
import { certificates, examsOf, type CertificateFilter, type CertificateOrder, type CertificateRow, type ExamRow } from "./certificates.store.js";
import { officers, reviewers, type OfficerFilter, type OfficerOrder, type OfficerRow, type ReviewerFilter, type ReviewerRow } from "./officers.store.js";
import type { Register } from "./registry.store.js";
import {
  identifications, shownIn, subjects, type IdentificationFilter, type IdentificationRow, type ShownRow, type SubjectFilter, type SubjectOrder, type SubjectRow,
} from "./subjects.store.js";

export interface Ordering<O extends string> { readonly field: O; readonly direction: Direction }
/** A page of a register by filter and order. */
export type Listing<Row, F, O extends string> = (filter: F, order: Ordering<O>, page: PageRequest) => Promise<Counted<Row>>;

export interface OfficerReads {
  readonly officers: Listing<OfficerRow, OfficerFilter, OfficerOrder>;
  readonly certificates: Listing<CertificateRow, CertificateFilter, CertificateOrder>;
  readonly subjects: Listing<SubjectRow, SubjectFilter, SubjectOrder>;
  readonly reviewers: Listing<ReviewerRow, ReviewerFilter, "NAME">;
  readonly identifications: Listing<IdentificationRow, IdentificationFilter, "HAPPENED">;
  readonly subject: Batched<string, SubjectRow | null>;
  readonly officer: Batched<string, OfficerRow | null>;
  readonly certificate: Batched<string, CertificateRow | null>;
  readonly reviewer: Batched<string, ReviewerRow | null>;
  readonly identification: Batched<string, IdentificationRow | null>;
  readonly certificatesOf: Batched<string, CertificateRow[]>;
  readonly officersOfPerson: Batched<string, OfficerRow[]>;
  readonly reviewersOfPerson: Batched<string, ReviewerRow[]>;
  readonly subjectOfUnit: Batched<string, SubjectRow | null>;
  readonly exams: Batched<string, ExamRow[]>;
  readonly shown: Batched<string, ShownRow[]>;
}

type Lookup<Row, K extends string> = Pick<Register<Row, unknown, string, K>, "by">;
interface Reading { readonly db: Reader; readonly scope: Scope; readonly cursors: CursorSeal }

function listing<Row extends { readonly id: string }, F, O extends string, K extends string>(
  { db, scope, cursors }: Reading, name: string, register: Register<Row, F, O, K>,
): Listing<Row, F, O> {
  return async (filter, order, page) => {
    const binding = JSON.stringify([scope.tenantId, name, filter, order]);
    const slice = sliceOf(page, order.direction, cursors, binding);
    const rows = await register.list(db, scope, filter, order.field, slice);
    return { ...pageOf(rows, slice, cursors, binding), count: () => register.count(db, scope, filter) };
  };
}

/** One for each request. */
export function officerReads(reading: Reading): OfficerReads {
  const { db, scope } = reading;
  const one = <Row, K extends string>(register: Lookup<Row, K>, key: K, of: (row: Row) => string) =>
    batched<string, Row | null>(async (ids) => inOrder(ids, (id) => id, await register.by(db, scope, key, ids), of, (row) => row ?? null));
  const many = <Row, K extends string>(register: Lookup<Row, K>, key: K, of: (row: Row) => string) =>
    batched<string, Row[]>(async (ids) => groupedInOrder(ids, (id) => id, await register.by(db, scope, key, ids), of));
  return {
    officers: listing(reading, "officers", officers), certificates: listing(reading, "certificates", certificates), subjects: listing(reading, "subjects", subjects),
    reviewers: listing(reading, "reviewers", reviewers), identifications: listing(reading, "identifications", identifications),
    subject: one(subjects, "id", ({ id }) => id), officer: one(officers, "id", ({ id }) => id), certificate: one(certificates, "id", ({ id }) => id),
    reviewer: one(reviewers, "id", ({ id }) => id), identification: one(identifications, "id", ({ id }) => id),
    certificatesOf: many(certificates, "officer", ({ officerId }) => officerId),
    officersOfPerson: many(officers, "person", ({ personId }) => personId),
    reviewersOfPerson: many(reviewers, "person", ({ personId }) => personId),
    subjectOfUnit: one(subjects, "unit", ({ unitId }) => unitId),
    exams: batched<string, ExamRow[]>(async (ids) => groupedInOrder(ids, (id) => id, await examsOf(db, scope, ids), ({ certificateId }) => certificateId)),
    shown: batched<string, ShownRow[]>(async (ids) => groupedInOrder(ids, (id) => id, await shownIn(db, scope, ids), ({ recordId }) => recordId)),
  };
}
