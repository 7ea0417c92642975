/** Tokens that must not open the door, each beside one that does; keys come from a real JWKS endpoint. */
import { createServer, request as httpRequest, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { expect } from "chai";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from "jose";
import { after, before, describe, it } from "mocha";
import { fixedClock } from "../../src/kernel/clock.js";
import type { AccountRecord, AuthStore, IssuerRecord, TokenRecord } from "../../src/platform/auth/auth-store.js";
import { developmentIssuer } from "../../src/platform/auth/development-issuer.js";
import { createIdentify } from "../../src/platform/auth/identify.js";
import { hashOfToken, newToken } from "../../src/platform/auth/token.js";
import { codesOf, startToy, type Answer, type Toy } from "../support/http.js";

const NOW = new Date("2026-03-02T01:00:00Z");
const seconds = (offset: number): number => NOW.getTime() / 1000 + offset;
const ISSUER = "https://sso.example.gov.cn";
const AUDIENCE = "enforcement-responsibility";

/** An identity provider as the world has them: keys that rotate, and an endpoint that fails. */
class Provider {
  keys: JWK[] = [];
  mood: "well" | "down" | "nonsense" = "well";
  asked = 0;
  private server: Server | undefined;
  url = "";

  async start(): Promise<void> {
    const server = createServer((_request, response) => {
      this.asked++;
      if (this.mood === "down") return void response.destroy();
      response.setHeader("content-type", "application/json");
      response.end(this.mood === "well" ? JSON.stringify({ keys: this.keys }) : "<html>sign in</html>");
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  }

  async newKey(kid: string): Promise<CryptoKey> {
    const { publicKey, privateKey } = await generateKeyPair("ES256", { extractable: true });
    this.keys.push({ ...(await exportJWK(publicKey)), kid, alg: "ES256" });
    return privateKey;
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }
}

/** The control schema's three answers, held in memory. */
class Register implements AuthStore {
  readonly tokens = new Map<string, TokenRecord>();
  readonly accounts = new Map<string, AccountRecord>([["zheng", { accountId: "a-zheng", tokensValidFrom: null }]]);
  constructor(readonly issuer: IssuerRecord) {}
  tokenByHash = async (hash: string): Promise<TokenRecord | undefined> => this.tokens.get(hash);
  issuerByUrl = async (url: string): Promise<IssuerRecord | undefined> => (url === this.issuer.issuer ? this.issuer : undefined);
  accountBySubject = async (tenantId: string, _issuer: string, subject: string): Promise<AccountRecord | undefined> =>
    tenantId === this.issuer.tenantId ? this.accounts.get(subject) : undefined;
  keep(token: string, changed: Partial<TokenRecord> = {}): string {
    this.tokens.set(hashOfToken(token), { tenantId: "t-1", tenantOpen: true, accountId: "a-portal", scopes: null, expiresAt: null, revokedAt: null, ...changed });
    return token;
  }
}

interface Forged { header?: Record<string, unknown>; claims?: Record<string, unknown>; key?: CryptoKey | Uint8Array }

describe("abuse: authentication", () => {
  const provider = new Provider();
  let register: Register;
  let key: CryptoKey;
  let toy: Toy;

  const jwt = ({ header = {}, claims = {}, key: other }: Forged = {}): Promise<string> =>
    new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: "zheng", iat: seconds(-60), exp: seconds(600), ...claims })
      .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid: "k1", ...header })
      .sign(other ?? key);
  const raw = (header: object | string, claims: object | string, signature = ""): string =>
    [header, claims].map((part) => Buffer.from(typeof part === "string" ? part : JSON.stringify(part)).toString("base64url")).join(".") + `.${signature}`;
  const ask = (token: string): Promise<Answer> => toy.post({ query: "{ echo(text: \"in\") }" }, { authorization: `Bearer ${token}` });
  const isIn = async (token: string): Promise<void> => void expect((await ask(token)).body.data).to.deep.equal({ echo: "in" });
  const isOut = async (token: string): Promise<void> => {
    const answer = await ask(token);
    expect(codesOf(answer), answer.text).to.deep.equal(["UNAUTHENTICATED"]);
    expect(answer.status).to.equal(401);
    expect(answer.text).not.to.include(token.slice(-20));
  };

  before(async () => {
    await provider.start();
    key = await provider.newKey("k1");
    register = new Register({ tenantId: "t-1", tenantOpen: true, issuer: ISSUER, audience: AUDIENCE, jwksUrl: provider.url, algorithms: ["ES256", "HS256"] });
    const identify = createIdentify({ store: register, clock: fixedClock(NOW.toISOString()), jwt: { keysFor: 250, cooldown: 20, fetchTimeout: 300 } });
    toy = await startToy({
      config: { failures: { perSecond: 1_000, burst: 10_000 } },
      contextFor: async ({ requestId, language, ip, headers }) => ({ requestId, language, rateKey: (await identify(headers))?.accountId ?? ip }),
    });
  });
  after(async () => {
    await toy.stop();
    provider.stop();
  });

  it("AUT-001 unsigned tokens", async () => {
    const claims = { iss: ISSUER, aud: AUDIENCE, sub: "zheng", iat: seconds(-60), exp: seconds(600) };
    for (const alg of ["none", "None", "nOnE", ""]) await isOut(raw({ alg, typ: "at+jwt", kid: "k1" }, claims, "AAAA"));
    await isIn(await jwt());
  });

  it("AUT-001 a public key as a shared secret", async () => {
    const published = new TextEncoder().encode(JSON.stringify(provider.keys[0]));
    await isOut(await jwt({ header: { alg: "HS256" }, key: published }));
    await isIn(await jwt());
  });

  it("AUT-003 another issuer, another audience, another kind of token", async () => {
    await isOut(await jwt({ claims: { iss: "https://evil.example" } }));
    await isOut(await jwt({ claims: { iss: `${ISSUER}/` } }));
    await isOut(await jwt({ claims: { aud: "another-client" } }));
    await isOut(await jwt({ claims: { aud: [] } }));
    await isOut(await jwt({ header: { typ: "JWT" }, claims: { nonce: "n", at_hash: "h" } }));
    await isOut(await jwt({ header: { typ: "JWT" }, claims: { typ: "ID" } }));
    await isOut(await jwt({ header: { typ: "logout+jwt" } }));
    await isOut(await jwt({ header: { typ: undefined } }));
    await isIn(await jwt({ header: { typ: "JWT" } }));
    await isIn(await jwt({ claims: { aud: ["another-client", AUDIENCE] } }));
  });

  it("AUT-004 time: expired, not yet valid, without end, with too late an end", async () => {
    await isOut(await jwt({ claims: { exp: seconds(-31) } }));
    await isOut(await jwt({ claims: { nbf: seconds(31) } }));
    await isOut(await jwt({ claims: { exp: undefined } }));
    await isOut(await jwt({ claims: { iat: undefined } }));
    await isOut(await jwt({ claims: { exp: String(seconds(600)) } }));
    await isOut(await jwt({ claims: { exp: seconds(3_541) } }));
    await isOut(await jwt({ claims: { iat: seconds(86_400), exp: seconds(86_400 + 600) } }));
    await isIn(await jwt({ claims: { exp: seconds(3_540) } }));
    await isIn(await jwt({ claims: { exp: seconds(-29) } }));
    await isIn(await jwt({ claims: { nbf: seconds(29) } }));
  });

  it("AUT-006 keys that the token brings along", async () => {
    const own = await generateKeyPair("ES256", { extractable: true });
    const jwk = await exportJWK(own.publicKey);
    const asked = provider.asked;
    for (const header of [{ jwk }, { jku: "https://evil.example/jwks" }, { x5u: "https://evil.example/cert" }, { jwk, kid: "evil" }, { x5c: ["AAAA"] }]) {
      await isOut(await jwt({ header, key: own.privateKey }));
    }
    expect(provider.asked - asked, "an unknown key id may ask the issuer again, nobody else").to.be.at.most(2);
    await isIn(await jwt());
  });

  it("AUT-007 rotation: both keys while both are published, the removed one no longer than the keys are kept", async () => {
    const next = await provider.newKey("k2");
    await isIn(await jwt());
    await new Promise((resolve) => setTimeout(resolve, 30));
    await isIn(await jwt({ header: { kid: "k2" }, key: next }));
    provider.keys = provider.keys.filter((each) => each.kid !== "k2");
    await new Promise((resolve) => setTimeout(resolve, 300));
    await isOut(await jwt({ header: { kid: "k2" }, key: next }));
    await isIn(await jwt());
  });

  it("AUT-007 INF-022 the endpoint is down or talks nonsense: known keys go on, unknown ones do not, and nobody gets in later", async () => {
    const stranger = (await generateKeyPair("ES256")).privateKey;
    for (const mood of ["down", "nonsense"] as const) {
      provider.mood = "well";
      await new Promise((resolve) => setTimeout(resolve, 270));
      await isIn(await jwt());
      provider.mood = mood;
      await isIn(await jwt());
      await new Promise((resolve) => setTimeout(resolve, 30));
      await isOut(await jwt({ header: { kid: "k9" }, key: stranger }));
      await new Promise((resolve) => setTimeout(resolve, 270));
      expect(codesOf(await ask(await jwt()))).to.deep.equal(["UNAVAILABLE"]);
    }
    provider.mood = "well";
    await new Promise((resolve) => setTimeout(resolve, 30));
    await isIn(await jwt());
  });

  it("AUT-009 a token from before sign-out", async () => {
    const token = await jwt();
    await isIn(token);
    register.accounts.set("zheng", { accountId: "a-zheng", tokensValidFrom: NOW.toISOString() });
    await isOut(token);
    await isIn(await jwt({ claims: { iat: seconds(1) } }));
    register.accounts.set("zheng", { accountId: "a-zheng", tokensValidFrom: null });
  });

  it("AUT-009 AUT-010 an opaque token revoked, expired, of a closed tenant: dead at the next request", async () => {
    const token = register.keep(newToken());
    await isIn(token);
    for (const changed of [{ revokedAt: NOW.toISOString() }, { expiresAt: NOW.toISOString() }, { tenantOpen: false }]) {
      register.keep(token, changed);
      await isOut(token);
    }
    register.keep(token, { expiresAt: new Date(seconds(1) * 1000).toISOString() });
    await isIn(token);
  });

  it("AUT-015 claims that two readers could read differently", async () => {
    await isOut(await jwt({ claims: { sub: { id: "zheng" } } }));
    await isOut(await jwt({ claims: { sub: ["zheng"] } }));
    await isOut(await jwt({ claims: { sub: "" } }));
    await isOut(await jwt({ claims: { iss: [ISSUER] } }));
    const claims = `{"iss":"${ISSUER}","aud":"${AUDIENCE}","sub":"nobody","iat":${seconds(-60)},"exp":${seconds(600)},"s\\u0075b":"zheng"}`;
    await isOut(await signedText(`{"alg":"ES256","typ":"at+jwt","kid":"k1"}`, claims, key));
    await isIn(await signedText(`{"alg":"ES256","typ":"at+jwt","kid":"k1"}`, claims.replace(`"sub":"nobody",`, ""), key));
  });

  it("AUT-016 a client that is nobody's account", async () => {
    await isOut(await jwt({ claims: { sub: "service-client", azp: "service-client" } }));
    await isIn(await jwt({ claims: { azp: "portal" } }));
  });

  it("AUT-012 guessing is slowed down for its address, with the same answer for every wrong token", async () => {
    const identify = createIdentify({ store: register, clock: fixedClock(NOW.toISOString()) });
    const slow = await startToy({
      config: { failures: { perSecond: 0.001, burst: 5 } },
      contextFor: async ({ requestId, language, ip, headers }) => ({ requestId, language, rateKey: (await identify(headers))?.accountId ?? ip }),
    });
    const good = register.keep(newToken());
    const tryWith = (token: string, address: string): Promise<Answer> =>
      slow.post({ query: "{ __typename }" }, { authorization: `Bearer ${token}`, "x-forwarded-for": address });
    try {
      const answers = [];
      for (let n = 0; n < 6; n++) answers.push(await tryWith(newToken(), "203.0.113.7"));
      expect(answers.map((each) => codesOf(each)[0])).to.deep.equal([...Array<string>(5).fill("UNAUTHENTICATED"), "RATE_LIMITED"]);
      const texts = answers.slice(0, 5).map((each) => each.text.replace(each.body.errors?.[0]?.extensions.requestId ?? "", ""));
      expect(new Set(texts).size).to.equal(1);
      expect(codesOf(await tryWith(good, "203.0.113.8"))).to.deep.equal([]);
    } finally {
      await slow.stop();
    }
  });

  it("AUT-013 two Authorization headers, folded lines", async () => {
    const token = register.keep(newToken());
    const sent = (headers: [string, string][]): Promise<number | undefined> => rawPost(toy.graphql, headers);
    expect(await sent([["Authorization", `Bearer ${token}`], ["authorization", `Bearer ${token}`]])).to.equal(400);
    expect(await sent([["AUTHORIZATION", `Bearer ${token}`]])).to.equal(200);
    expect(await sent([["Authorization", `Basic ${token}`]])).to.equal(401);
    expect(await sent([["Authorization", `Bearer  ${token}`]])).to.equal(401);
    expect(await sent([["Authorization", `Bearer ${token}, Bearer ${token}`]])).to.equal(401);
    expect(await sent([["Authorization", "Bearer"]])).to.equal(401);
    expect(await foldedPost(toy.graphql, `Authorization: Bearer\r\n ${token}`)).not.to.match(/"data"/);
    expect(await foldedPost(toy.graphql, `Authorization: Bearer ${token}`)).to.match(/"data"/);
  });

  it("the development issuer signs in demo accounts, and cannot exist in production", async () => {
    const clock = fixedClock(NOW.toISOString());
    const accounts = [{ name: "郑主任", tenantId: "t-9", accountId: "a-9" }];
    const refused = await developmentIssuer({ environment: "production", accounts, clock }).then(() => "built", (error: unknown) => String(error));
    expect(refused).to.match(/NODE_ENV=production/);

    const issuer = await developmentIssuer({ environment: "development", accounts, clock });
    const address = { url: "" };
    const identify = createIdentify({ store: issuer.over(register, () => address.url), clock });
    const own = await startToy({
      routes: issuer.routes,
      contextFor: async ({ requestId, language, headers }) => ({ requestId, language, rateKey: (await identify(headers))?.accountId ?? "nobody" }),
    });
    address.url = own.url;
    try {
      const tokenOf = (account: string): Promise<Response> =>
        fetch(`${own.url}/dev/token`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ account }) });
      expect((await tokenOf("somebody")).status).to.equal(404);
      const { token } = (await (await tokenOf("郑主任")).json()) as { token: string };
      expect(await identify({ authorization: `Bearer ${token}` })).to.deep.equal({ by: "jwt", tenantId: "t-9", accountId: "a-9", scopes: null });
      expect(await (await fetch(`${own.url}/dev/jwks`)).text()).not.to.include('"d":');
    } finally {
      await own.stop();
    }
  });
});

/** A token whose claims are exactly this text: duplicates cannot be made from an object. */
async function signedText(header: string, claims: string, key: CryptoKey): Promise<string> {
  const signed = [header, claims].map((part) => Buffer.from(part).toString("base64url")).join(".");
  const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, key, Buffer.from(signed));
  return `${signed}.${Buffer.from(signature).toString("base64url")}`;
}

function rawPost(url: string, headers: readonly (readonly [string, string])[]): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify({ query: "{ __typename }" });
    const all = [["Host", new URL(url).host], ["Content-Type", "application/json"], ["Content-Length", String(body.length)], ...headers].flat();
    const request = httpRequest(url, { method: "POST", headers: all }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** The bytes as they are: no client library would send a folded line. */
function foldedPost(url: string, header: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { host, hostname, port } = new URL(url);
    const body = JSON.stringify({ query: "{ __typename }" });
    const lines = ["POST /graphql HTTP/1.1", `Host: ${host}`, "Content-Type: application/json", `Content-Length: ${body.length}`, header, "Connection: close", "", body];
    let heard = "";
    const socket = connect(Number(port), hostname, () => socket.write(lines.join("\r\n")));
    socket.on("data", (chunk: Buffer) => void (heard += chunk.toString()));
    socket.on("end", () => resolve(heard));
    socket.on("error", reject);
  });
}
