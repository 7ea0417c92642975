/** Pages of the two ledgers, newest first. */
import type { Page, PageRequest } from "../../kernel/page.js";
import type { Scope } from "../../kernel/scope.js";
import type { Reader } from "../db/tenant-database.js";
import type { CursorSeal } from "../pages/cursor-seal.js";
import { pageOf, sliceOf } from "../pages/keyset.js";
import { countAccess, countAuditEvents, listAccess, listAuditEvents, type AccessRow, type AuditListing, type AuditRow } from "./audit-list.store.js";

export type { AuditRow } from "./audit-list.store.js";

interface Reading { readonly db: Reader; readonly scope: Scope; readonly cursors: CursorSeal }

export async function auditPage({ db, scope, cursors }: Reading, listing: AuditListing, page: PageRequest): Promise<Page<AuditRow> & { count: () => Promise<number> }> {
  const binding = JSON.stringify([scope.tenantId, "audit", listing]);
  const slice = sliceOf(page, "DESC", cursors, binding);
  const rows = await listAuditEvents(db, scope, listing, slice);
  return { ...pageOf(rows, slice, cursors, binding), count: () => countAuditEvents(db, scope, listing) };
}

export async function accessLogPage({ db, scope, cursors }: Reading, page: PageRequest): Promise<Page<AccessRow> & { count: () => Promise<number> }> {
  const binding = JSON.stringify([scope.tenantId, "access"]);
  const slice = sliceOf(page, "DESC", cursors, binding);
  return { ...pageOf(await listAccess(db, scope, slice), slice, cursors, binding), count: () => countAccess(db, scope) };
}
