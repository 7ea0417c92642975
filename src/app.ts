/** The application: the only place where the parts are put together. Tests start it as the command does. */
import { randomBytes } from "node:crypto";
import { Router } from "express";
import type { Config } from "./platform/config/config.js";
import { deriveKey } from "./platform/config/keys.js";
import { secretOf } from "./platform/config/secret.js";
import { createIdentify, type Identify } from "./platform/auth/identify.js";
import { seedSeal } from "./platform/auth/one-time-codes.js";
import { createPasswords } from "./platform/auth/passwords.js";
import { signInRoutes } from "./platform/auth/sign-in-routes.js";
import { developmentIssuer, type DemoAccount } from "./platform/auth/development-issuer.js";
import { recordLastUse } from "./platform/auth/last-use.store.js";
import { createAuthStore, type AccountFinder } from "./platform/auth/auth-control.store.js";
import type { Database } from "./platform/db/tenant-database.js";
import { DEFAULT_HTTP, type HttpConfig } from "./platform/http/defaults.js";
import { startHttp } from "./platform/http/server.js";
import { startJobs, type Job, type JobParts } from "./platform/jobs/jobs.js";
import { createLog, type Log } from "./platform/log/log.js";
import { createMetrics } from "./platform/metrics/metrics.js";
import { cursorSeal } from "./platform/pages/cursor-seal.js";
import { createContext, type RequestContext } from "./context.js";
import { PLATFORM_REALM } from "./kernel/administration.js";
import type { Denied } from "./kernel/fault.js";
import type { AnchorJob } from "./platform/audit/anchor-job.js";
import { logAccess } from "./platform/audit/access-log.store.js";
import { officersOfUnit } from "./systems/officers/index.js";
import { proveRefusal } from "../permissions/shield/self-test.js";
import { servedSchema } from "./schema.js";
import { JOBS } from "./jobs.js";
import { PUBLIC_DOCUMENTS, PUBLIC_PICTURES } from "./public-documents.js";
import { feedRoutes, type FeedParts } from "./platform/deadlines/feed-routes.js";
import { plugClockPolicy } from "./platform/deadlines/policy-port.js";
import { createDesk, createLocalSignIn, findAdministratorBySubject } from "./systems/administration/index.js";
import { clockPolicy, findAccountBySubject, findActor, plugRegister, rememberNeighbourhoods } from "./systems/organisations/index.js";
import { exportTables, importTables, plugResting } from "./systems/power-lists/index.js";
import { plugOpenMatters, restingDelegations } from "./systems/delegation/index.js";
import { exportRoutes } from "./platform/files/export-routes.js";
import { importRoutes } from "./platform/files/import-routes.js";
import { restingDisclosures } from "./systems/publicity/index.js";
import { tenantById } from "./platform/db/control.store.js";

export interface AppParts {
  readonly config: Config;
  /** An open, planted database; the app closes it. */
  readonly database: Database;
  readonly http?: Partial<HttpConfig>;
  readonly log?: Log;
  /** Absent where nobody would look for anchors, as in most tests. */
  readonly anchors?: AnchorJob | undefined;
  /** Periodic jobs, all of them unless a test wants them to stand still. */
  readonly jobs?: readonly Job[];
  /** First query and accounts of the GraphiQL page, and who the development issuer signs in. */
  readonly demo?: { readonly query: string; readonly accounts: readonly (DemoAccount & { readonly token: string })[] } | undefined;
}

export interface RunningApp {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startApp({ config, database, http = {}, log = createLog({ level: config.logLevel }), jobs = JOBS, demo, anchors }: AppParts): Promise<RunningApp> {
  await proveRefusal();
  const schema = servedSchema();
  database.forgetOwner();
  plugClockPolicy(clockPolicy);
  plugRegister(officersOfUnit);
  plugResting([restingDisclosures, restingDelegations]);
  plugOpenMatters([]);
  const store = createAuthStore(database, findAccountOf, () => config.clock.now());
  const issuer = config.mode === "production" || !demo
    ? undefined
    : await developmentIssuer({ environment: config.mode, accounts: demo.accounts, clock: config.clock });
  let url = "";
  const identify = createIdentify({ store: issuer ? issuer.over(store, () => url) : store, clock: config.clock });
  const lastUse = recordLastUse({ tenant: (id) => database.tenant(id), clock: config.clock, log });
  const local = config.localIssuer ? localIssuer(database, config, identify, log) : undefined;
  const metrics = createMetrics({ gauges: gaugesOf(database, anchors) });
  const contextFor = createContext({
    database, clock: config.clock, identify, lastUse, cursors: cursorSeal(deriveKey(secretOf(config), "cursor")), neighbourhoods: rememberNeighbourhoods(),
  });
  const server = await startHttp({
    schema, log, contextFor, metrics,
    config: { ...DEFAULT_HTTP, host: config.host, port: config.port, corsOrigins: config.allowedOrigins, introspection: config.introspection, graphiql: config.mode !== "production", ...http },
    refused: logRefusal,
    ready: () => isReady(database),
    publicDocuments: PUBLIC_DOCUMENTS,
    publicPictures: PUBLIC_PICTURES,
    graphiql: demo && { query: demo.query, accounts: demo.accounts.map(({ name, token }) => ({ name, token })) },
    routes: routesOf(feedRoutes({ database, clock: config.clock, findActor: findHolderOf }), exportRoutes({ contextFor, tables: exportTables, log, limits: { ...DEFAULT_HTTP, ...http }.exports }), importRoutes({ contextFor, tables: importTables, log }), issuer?.routes, local?.routes),
  });
  url = server.url;
  const parts = { database, clock: config.clock, log };
  const running = startJobs([...jobs, ...(anchors ? [anchors] : [])], { ...parts, metrics });
  return {
    url,
    async stop() {
      await Promise.all([server.stop(), running.stop()]);
      await Promise.all([lastUse.settled(), local?.close()]);
      if (anchors) await anchorTheEnd(anchors, parts);
      await database.close();
      await log.flush();
    },
  };
}

const routesOf = (...routers: (Router | undefined)[]): Router => {
  const all = Router();
  for (const router of routers) if (router) all.use(router);
  return all;
};

/** Passwords of our own, where the place has no identity provider. */
function localIssuer(database: Database, config: Config, identify: Identify, log: Log): { readonly routes: Router; close(): Promise<void> } {
  const passwords = createPasswords();
  const signIn = createLocalSignIn({ desk: createDesk(database, config.clock), passwords, seal: seedSeal(secretOf(config)) });
  passwords.pretend("a stranger's").catch((error: unknown) => log.error("signIn.fault", { err: error })); // the first stranger shall wait no longer than the second
  return { routes: signInRoutes({ signIn, identify, log }), close: () => passwords.close() };
}

/** Subjects of an identity provider are accounts of the realm that trusts it: a tenant's, or the platform's own. */
const findAccountOf: AccountFinder = (reader, tenantId, issuer, subject) =>
  tenantId === PLATFORM_REALM ? findAdministratorBySubject(reader, issuer, subject) : findAccountBySubject(reader, tenantId, issuer, subject);

const gaugesOf = (database: Database, anchors: AnchorJob | undefined): Readonly<Record<string, () => number>> => ({
  database_connections_open: () => database.connections.open,
  database_connections_waiting: () => database.connections.waiting,
  ...(anchors && { audit_anchor_undelivered: () => anchors.figures.undelivered, audit_chains_broken: () => anchors.figures.broken }),
});

/** When everything that was asked for has been answered, what was written since the last anchor gets one. */
const anchorTheEnd = (anchors: AnchorJob, parts: JobParts): Promise<void> =>
  anchors.finish(parts).catch((error: unknown) => parts.log.error("anchors.not_finished", { err: error }));

/** Whoever a calendar feed belongs to, as if signed in today without a token that narrows anything. */
const findHolderOf: FeedParts["findActor"] = async (reader, account, today, now) => (await findActor(reader, { ...account, scopes: null }, today, now))?.actor;

async function isReady(database: Database): Promise<boolean> {
  try {
    await database.control.first(tenantById, [NOBODY]);
    return true;
  } catch {
    return false;
  }
}
const NOBODY = `00000000-0000-7000-8000-${randomBytes(6).toString("hex")}`;

/** Refused attempts of people who signed in are kept; what nobody asked for leaves no line. */
async function logRefusal({ code, rule }: Denied, root: string | null, context: RequestContext): Promise<void> {
  if (context.actor === null || (code !== "FORBIDDEN" && code !== "NOT_FOUND")) return;
  await logAccess(context, { outcome: "REFUSED", action: root ?? "request", code, rule, requestId: context.requestId });
}
