/** An identity provider for trying the graph out: keys made at boot, tokens for demo accounts only. It cannot exist in production. */
import express, { Router } from "express";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { Clock } from "../../kernel/clock.js";
import { newId, type Id } from "../../kernel/ids.js";
import type { AuthStore } from "./auth-store.js";

export interface DemoAccount {
  /** What the page and the request call it, such as 郑主任. */
  readonly name: string;
  readonly tenantId: Id;
  readonly accountId: Id;
}

export interface DevelopmentIssuer {
  /** `GET /dev/jwks`, and `POST /dev/token {"account": name}` → `{"token": …}`. */
  readonly routes: Router;
  /** The store with this issuer known to it, once the address is. */
  over(store: AuthStore, baseUrl: () => string): AuthStore;
}

const AUDIENCE = "development";
const MINUTES_15 = 15 * 60_000;
const issuerFor = (tenantId: Id): string => `urn:development-issuer:${tenantId}`;

export async function developmentIssuer(parts: {
  readonly environment: string | undefined;
  readonly accounts: readonly DemoAccount[];
  readonly clock: Clock;
}): Promise<DevelopmentIssuer> {
  if (parts.environment === "production") throw new Error("The development issuer signs anybody in: it does not start with NODE_ENV=production.");
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  const kid = newId();
  const published = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid, alg: "ES256", use: "sig" }] });

  const tokenFor = ({ tenantId, accountId }: DemoAccount): Promise<string> =>
    new SignJWT({})
      .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid })
      .setIssuer(issuerFor(tenantId)).setAudience(AUDIENCE).setSubject(accountId).setJti(newId())
      .setIssuedAt(parts.clock.now()).setExpirationTime(new Date(parts.clock.now().getTime() + MINUTES_15))
      .sign(privateKey);

  const routes = Router();
  routes.get("/dev/jwks", (_request, response) => void response.type("application/json").send(published));
  routes.post("/dev/token", express.json({ limit: "1kb" }), async (request, response) => {
    const { account } = (request.body ?? {}) as { account?: unknown };
    const found = parts.accounts.find((each) => each.name === account);
    if (found === undefined) return void response.status(404).json({ error: "No demo account has this name." });
    response.json({ token: await tokenFor(found) });
  });
  return { routes, over: (store, baseUrl) => overlaid(store, parts.accounts, baseUrl) };
}

/** Only demo accounts are behind it: the issuer knows no subject but theirs. */
function overlaid(store: AuthStore, accounts: readonly DemoAccount[], baseUrl: () => string): AuthStore {
  const ours = new Map(accounts.map(({ tenantId }) => [issuerFor(tenantId), tenantId]));
  return {
    tokenByHash: (hash) => store.tokenByHash(hash),
    async issuerByUrl(issuer) {
      const tenantId = ours.get(issuer);
      if (tenantId === undefined) return store.issuerByUrl(issuer);
      return { tenantId, tenantOpen: true, issuer, audience: AUDIENCE, jwksUrl: `${baseUrl()}/dev/jwks`, algorithms: ["ES256"] };
    },
    async accountBySubject(tenantId, issuer, subject) {
      if (!ours.has(issuer)) return store.accountBySubject(tenantId, issuer, subject);
      const isDemo = accounts.some((each) => each.tenantId === tenantId && each.accountId === subject);
      return isDemo ? { accountId: subject, tokensValidFrom: null } : undefined;
    },
  };
}
