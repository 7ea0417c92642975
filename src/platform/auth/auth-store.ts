/** What sign-in asks of the database: read on every request, so that a revoked token is dead at the next one. */
import type { Id } from "../../kernel/ids.js";

/** An opaque API token as it is kept: by the SHA-256 of its text, never the text. */
export interface TokenRecord {
  readonly tenantId: Id;
  readonly tenantOpen: boolean;
  readonly accountId: Id;
  /** They only narrow what the account's posts grant; null narrows nothing. */
  readonly scopes: readonly string[] | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

/** An identity provider that a tenant trusts. */
export interface IssuerRecord {
  readonly tenantId: Id;
  readonly tenantOpen: boolean;
  /** The exact `iss` of its tokens. */
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
  readonly algorithms: readonly string[];
}

export interface AccountRecord {
  readonly accountId: Id;
  /** Tokens issued before this instant are dead: sign-out everywhere, a changed password. */
  readonly tokensValidFrom: string | null;
}

export interface AuthStore {
  tokenByHash(hash: string): Promise<TokenRecord | undefined>;
  issuerByUrl(issuer: string): Promise<IssuerRecord | undefined>;
  /** The open account that this subject of this issuer signs in to; nobody's subject has none. */
  accountBySubject(tenantId: Id, issuer: string, subject: string): Promise<AccountRecord | undefined>;
}
