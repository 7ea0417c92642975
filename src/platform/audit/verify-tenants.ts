/** Verifies the chains of a database's tenants, one after another. */
import type { Id } from "../../kernel/ids.js";
import { allTenants } from "../db/control.store.js";
import type { Database } from "../db/tenant-database.js";
import { eventsOf, findHead } from "./audit-events.store.js";
import { verifyChain, type Anchor, type ChainReport } from "./verify.js";

export function verifyTenant(database: Database, tenantId: Id, anchor?: Anchor): Promise<ChainReport> {
  const db = database.tenant(tenantId);
  return findHead(db, tenantId).then((head) =>
    // The head is read first: events that are added meanwhile would look like a tail that is too long, so they are left out.
    verifyChain({ tenantId, key: db.writing.auditKey, head, anchor, events: upTo(eventsOf(db, tenantId), head?.seq) }),
  );
}

async function* upTo<E extends { readonly seq: string }>(events: AsyncIterable<E>, seq: string | undefined): AsyncGenerator<E> {
  for await (const event of events) {
    if (seq !== undefined && BigInt(event.seq) > BigInt(seq)) return;
    yield event;
  }
}

/** `code` narrows to one tenant; anchors of other tenants are of no concern. */
export async function verifyTenants(database: Database, { code, anchors = [] }: { code?: string | undefined; anchors?: readonly Anchor[] | undefined }): Promise<ChainReport[]> {
  const tenants = (await database.control.rows(allTenants)).filter((tenant) => code === undefined || tenant.code === code);
  if (tenants.length === 0) throw new Error(code ? `there is no tenant ${code}` : "there is no tenant to verify");
  const reports: ChainReport[] = [];
  for (const { id } of tenants) reports.push(await verifyTenant(database, id, anchors.find(({ tenant }) => tenant === id)));
  return reports;
}
