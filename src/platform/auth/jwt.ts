/** Access tokens of the tenants' identity providers: verified by the issuer's published keys, and strict in every claim we rely on. */
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyResult } from "jose";
import type { Clock } from "../../kernel/clock.js";
import { Denied, unauthenticated } from "../../kernel/fault.js";
import type { AuthStore, IssuerRecord } from "./auth-store.js";
import type { Identity } from "./identity.js";
import { hasDuplicateKeys } from "./json-keys.js";

export interface JwtConfig {
  /** Seconds that two clocks may differ. */
  readonly skew: number;
  /** Seconds from `iat` to `exp` at most: a stolen token must die soon. */
  readonly lifetime: number;
  /** Milliseconds that fetched keys count without asking again; a removed key is refused after this. */
  readonly keysFor: number;
  /** Milliseconds between two fetches that unknown key ids cause. */
  readonly cooldown: number;
  readonly fetchTimeout: number;
}
const DEFAULT_JWT: JwtConfig = { skew: 30, lifetime: 3_600, keysFor: 600_000, cooldown: 30_000, fetchTimeout: 3_000 };

/** Signatures only, and only asymmetric ones: a public key must never pass as a shared secret. */
const ALGORITHMS = new Set(["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"]);
/** RFC 9068 access tokens, and providers that still say only JWT. */
const ACCESS_TOKEN_TYPES = new Set(["at+jwt", "application/at+jwt", "jwt"]);
/** Claims that only an id token carries. */
const ID_TOKEN_CLAIMS = ["nonce", "at_hash", "c_hash", "s_hash"];
/** jose's codes for "the keys could not be had", as against "this token is not good". */
const ABOUT_KEYS = new Set(["ERR_JWKS_TIMEOUT", "ERR_JWKS_INVALID", "ERR_JOSE_GENERIC"]);

type RemoteKeys = ReturnType<typeof createRemoteJWKSet>;

export interface JwtParts { readonly store: AuthStore; readonly clock: Clock; readonly config?: Partial<JwtConfig> | undefined }

export function createJwtVerifier({ store, clock, config: changed }: JwtParts): (token: string) => Promise<Identity> {
  const config: JwtConfig = { ...DEFAULT_JWT, ...changed };
  const keysOf = rememberedKeys(config);

  return async (token: string): Promise<Identity> => {
    const issuer = await issuerOf(token, store);
    const { payload } = await verified(token, issuer, keysOf(issuer.jwksUrl), config, clock.now());
    const subject = strict(token, payload, config, clock.now());
    const account = await store.accountBySubject(issuer.tenantId, issuer.issuer, subject);
    if (account === undefined || isSignedOut(payload, account.tokensValidFrom)) throw unauthenticated();
    return { by: "jwt", tenantId: issuer.tenantId, accountId: account.accountId, scopes: scopesOf(payload) };
  };
}

/** One key set per address; there are as many as trusted issuers. */
function rememberedKeys({ keysFor, cooldown, fetchTimeout }: JwtConfig): (url: string) => RemoteKeys {
  const known = new Map<string, RemoteKeys>();
  return (url) => {
    const timing = { cacheMaxAge: keysFor, cooldownDuration: cooldown, timeoutDuration: fetchTimeout };
    const keys = known.get(url) ?? createRemoteJWKSet(new URL(url), timing);
    known.set(url, keys);
    return keys;
  };
}

/** The unverified `iss` only chooses whose keys to try: an issuer that no tenant trusts is never asked for keys. */
async function issuerOf(token: string, store: AuthStore): Promise<IssuerRecord> {
  const claimed = unverifiedIssuer(token);
  const issuer = claimed === undefined ? undefined : await store.issuerByUrl(claimed);
  if (issuer === undefined || !issuer.tenantOpen) throw unauthenticated();
  return issuer;
}

function unverifiedIssuer(token: string): string | undefined {
  try {
    const { iss } = decodeJwt(token);
    return typeof iss === "string" && iss.length <= 500 ? iss : undefined;
  } catch {
    return undefined; // not a token at all; the caller refuses it
  }
}

async function verified(token: string, issuer: IssuerRecord, keys: RemoteKeys, config: JwtConfig, now: Date): Promise<JWTVerifyResult> {
  try {
    return await jwtVerify(token, keys, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms: issuer.algorithms.filter((each) => ALGORITHMS.has(each)),
      clockTolerance: config.skew,
      currentDate: now,
      requiredClaims: ["exp", "iat", "sub"],
    });
  } catch (error) {
    // Without keys nothing can be decided. With keys that still count, a key id they do not have is simply not trusted.
    const isAboutToken = error instanceof errors.JOSEError && !ABOUT_KEYS.has(error.code);
    if (isAboutToken || keys.fresh) throw unauthenticated();
    throw new Denied("UNAVAILABLE");
  }
}

/** What a signature does not say: an access token, short-lived, whose subject is one text and whose claims are each said once. */
function strict(token: string, payload: JWTPayload, { lifetime, skew }: JwtConfig, now: Date): string {
  const [head = "", body = ""] = token.split(".").map((part) => Buffer.from(part, "base64url").toString("utf8"));
  const header = JSON.parse(head) as { typ?: unknown };
  const { sub, exp = 0, iat = 0 } = payload;
  const isAccessToken =
    typeof header.typ === "string" && ACCESS_TOKEN_TYPES.has(header.typ.toLowerCase()) && !ID_TOKEN_CLAIMS.some((claim) => claim in payload) &&
    payload["typ"] !== "ID" && payload["token_use"] !== "id";
  const isShortLived = exp - iat <= lifetime && iat <= now.getTime() / 1000 + skew;
  if (hasDuplicateKeys(head) || hasDuplicateKeys(body) || !isAccessToken || !isShortLived) throw unauthenticated();
  if (typeof sub !== "string" || sub === "" || sub.length > 255) throw unauthenticated();
  return sub;
}

const isSignedOut = ({ iat = 0 }: JWTPayload, validFrom: string | null): boolean =>
  validFrom !== null && iat * 1000 < new Date(validFrom).getTime();

/** `scope` as OAuth writes it: words with blanks between. Absent, it narrows nothing; of any other shape, it grants nothing. */
function scopesOf({ scope }: JWTPayload): readonly string[] | null {
  if (scope === undefined) return null;
  return typeof scope === "string" ? scope.split(" ").filter((word) => word !== "") : [];
}
