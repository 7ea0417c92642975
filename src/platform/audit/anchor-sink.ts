/** Where anchors go: each sink knows how far it has brought a tenant, and is brought up to date from the database. */
import type { Id } from "../../kernel/ids.js";
import type { Reader } from "../db/tenant-database.js";

export interface AnchorSink {
  /** As it stands in the log. */
  readonly name: string;
  /** Hands over what is missing up to anchor `latest`, oldest first; answers with the number it has come to, or throws. */
  bringUpTo(latest: number, tenant: { readonly db: Reader; readonly tenantId: Id; readonly now: Date }): Promise<number>;
}
