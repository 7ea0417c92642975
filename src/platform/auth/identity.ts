/** One account of one tenant, as a token proved it; what the account may do is read from its posts. */
import type { Id } from "../../kernel/ids.js";

export interface Identity {
  readonly by: "token" | "jwt";
  readonly tenantId: Id;
  readonly accountId: Id;
  readonly scopes: readonly string[] | null;
}
