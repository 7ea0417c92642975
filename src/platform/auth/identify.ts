/** Who calls: an Authorization header to one account of one tenant, or nobody. What the account may do is not in the token. */
import type { Clock } from "../../kernel/clock.js";
import { unauthenticated } from "../../kernel/fault.js";
import type { AuthStore } from "./auth-store.js";
import type { Identity } from "./identity.js";
import { createJwtVerifier, type JwtConfig } from "./jwt.js";
import { hashOfToken } from "./token.js";

export type { Identity };

export interface IdentifyParts {
  readonly store: AuthStore;
  readonly clock: Clock;
  readonly jwt?: Partial<JwtConfig>;
}

/** `undefined` is nobody: no header at all. A header that is not good is UNAUTHENTICATED, never nobody. */
export type Identify = (headers: { readonly authorization?: string | undefined }) => Promise<Identity | undefined>;

const BEARER = /^Bearer ([A-Za-z0-9\-._~+/]{16,4096}=*)$/i;

export function createIdentify({ store, clock, jwt }: IdentifyParts): Identify {
  const verify = createJwtVerifier({ store, clock, config: jwt });
  return async ({ authorization }) => {
    if (authorization === undefined) return undefined;
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated();
    return token.split(".").length === 3 ? verify(token) : byOpaqueToken(store, token, clock.now());
  };
}

/** Looked up by its hash: the time it takes tells nothing of how much of a guessed token was right. */
async function byOpaqueToken(store: AuthStore, token: string, now: Date): Promise<Identity> {
  const tokenHash = hashOfToken(token);
  const record = await store.tokenByHash(tokenHash);
  const isGood =
    record !== undefined && record.tenantOpen && record.revokedAt === null && (record.expiresAt === null || new Date(record.expiresAt) > now);
  if (!isGood) throw unauthenticated();
  return { by: "token", tenantId: record.tenantId, accountId: record.accountId, scopes: record.scopes, tokenHash };
}
