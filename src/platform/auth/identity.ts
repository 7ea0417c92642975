/** One account of one tenant, as a token proved it; what the account may do is read from its posts. */
import type { Id } from "../../kernel/ids.js";

export interface Identity {
  readonly by: "token" | "jwt";
  readonly tenantId: Id;
  readonly accountId: Id;
  readonly scopes: readonly string[] | null;
  /** Hash of the opaque token: whether it still stands is asked together with the account. Absent for a JWT, which proves itself. */
  readonly tokenHash?: string | undefined;
}
