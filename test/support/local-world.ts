/** The named world with local sign-in switched on, a clock that moves, and people with phones. */
import { Secret, TOTP } from "otpauth";
import { startApp } from "../../src/app.js";
import { readConfig } from "../../src/platform/config/config.js";
import { silentLog } from "../../src/platform/log/log.js";
import { demoToken } from "../../seeds/world/demo-accounts.js";
import { cloneDatabase, TEST_SECRET, type ClonedDatabase } from "./database.js";
import { movableClock, type MovableClock } from "./movable-clock.js";
import { approvesChange, bothHalves, draftedId, draftsChange } from "./verbs/administration.verbs.js";
import { personAt, type NamedPerson } from "./world.js";

export interface Heard { readonly status: number; readonly body: Readonly<Record<string, unknown>> & { readonly token?: string }; readonly code: string | undefined; readonly text: string; readonly ms: number }

export interface LocalWorld {
  readonly clone: ClonedDatabase;
  readonly clock: MovableClock;
  readonly url: string;
  as(login: string): NamedPerson;
  holder(token: string): NamedPerson;
  /** One JSON POST to /sign-in…, from an address of its own unless one is named. */
  posts(path: string, body: object, more?: { readonly address?: string; readonly token?: string }): Promise<Heard>;
  /** An invitation for a new tenant administrator of 延边, approved by two. */
  invites(label: string): Promise<string>;
  /** Enrols with a password and a phone; the phone. */
  enrols(label: string, password: string): Promise<{ readonly phone: Phone; readonly session: string; readonly invitation: string }>;
  close(): Promise<void>;
}
export interface Phone { code(): string }

export async function openLocalWorld(): Promise<LocalWorld> {
  const clone = await cloneDatabase();
  const clock = movableClock("2026-11-02T01:00:00Z");
  const config = { ...readConfig({ NODE_ENV: "test", PORT: "0", APP_SECRET: TEST_SECRET, LOG_LEVEL: "silent", LOCAL_ISSUER: "on" }), clock };
  const app = await startApp({ config, database: clone.database, log: silentLog, jobs: [] });
  const as = (login: string): NamedPerson => personAt(app.url, login, demoToken(login));
  let address = 0;
  const posts: LocalWorld["posts"] = async (path, body, { address: from = `198.51.${(address += 1) >> 8}.${address & 255}`, token } = {}) => {
    const began = performance.now();
    const response = await fetch(`${app.url}${path}`, {
      method: "POST", body: JSON.stringify(body),
      headers: { "content-type": "application/json", "x-forwarded-for": from, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    });
    const text = await response.text();
    const answer = (text === "" ? {} : JSON.parse(text)) as Heard["body"] & { readonly errors?: { readonly extensions: { readonly code: string } }[] };
    return { status: response.status, body: answer, code: answer.errors?.[0]?.extensions.code, text, ms: performance.now() - began };
  };
  const phoneWith = (secret: string): Phone => ({ code: () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() }) });
  const invites = async (label: string): Promise<string> => {
    const change = { giveReservedPost: { role: "TENANT_ADMIN", unit: "YB-GOV", title: "租户管理员", person: "崔海兰", label } };
    const draft = await draftsChange(as("platform-system"), { tenant: "yanbian", reason: "本地登录", change });
    return bothHalves(draft, await approvesChange(as("platform-security"), { accountChange: draftedId(draft) }));
  };
  return {
    clone, clock, url: app.url, as, posts, invites,
    holder: (token) => personAt(app.url, "somebody signed in", token),
    async enrols(label, password) {
      const invitation = await invites(label);
      const { body } = await posts("/sign-in/enrol", { invitation, login: label, password });
      const phone = phoneWith(body["secret"] as string);
      const confirmed = await posts("/sign-in/confirm", { invitation, code: phone.code() });
      clock.move(new Date(clock.now().getTime() + 60_000).toISOString()); // a code is good once
      return { phone, session: confirmed.body.token!, invitation };
    },
    async close() {
      await app.stop();
      await clone.drop();
    },
  };
}
