/** The HTTP server: one GraphQL endpoint, public documents by GET, three probes, GraphiQL where it is wanted, and an orderly end. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled, ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import express, { type Router } from "express";
import type { GraphQLSchema } from "graphql";
import type { Log } from "../log/log.js";
import type { Metrics } from "../metrics/metrics.js";
import { clientAddress } from "./client-address.js";
import type { HttpConfig } from "./defaults.js";
import { graphqlEndpoint, type InFlight } from "./endpoint.js";
import { createErrorExit, type ErrorExit } from "./errors.js";
import { createExecutor, type Executor } from "./executor.js";
import { graphiqlRoutes, type GraphiqlPage } from "./graphiql.js";
import { limitRules } from "./limits.js";
import { isForPublic } from "./public-address.js";
import { publicEndpoint } from "./public-endpoint.js";
import { rateLimiter } from "./rate.js";
import { createScales, requestPlugin, type RefusalListener, type Scales } from "./request-plugin.js";
import type { RequestHead, TransportContext } from "./request.js";
import { lastResort, probes, securityHeaders } from "./routes.js";
import { trustDocuments, trustPictures, type PictureText } from "./trusted-documents.js";

export interface HttpParts<C extends TransportContext> {
  readonly schema: GraphQLSchema;
  readonly config: HttpConfig;
  /** Who calls, read from the headers and the database; throws UNAUTHENTICATED for a token that is not good. */
  readonly contextFor: (head: RequestHead) => Promise<C>;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Whether this process can answer: the database is there and migrated. */
  readonly ready: () => boolean | Promise<boolean>;
  /** First query and demo accounts of the GraphiQL page. */
  readonly graphiql?: GraphiqlPage | undefined;
  /** Told of every refusal before it is answered: the access log. */
  readonly refused?: RefusalListener<C> | undefined;
  /** Documents that anybody may have answered by GET, by name. */
  readonly publicDocuments?: Readonly<Record<string, string>> | undefined;
  /** Drawings that anybody may have by GET, by name. */
  readonly publicPictures?: Readonly<Record<string, PictureText>> | undefined;
  /** Further routes before ours, such as the development issuer's. */
  readonly routes?: Router | undefined;
}

export interface RunningHttp {
  readonly url: string;
  /** Readiness off, no new connections, answers under way finish or are cut, then the rest of the process may close. */
  stop(): Promise<void>;
}

export async function startHttp<C extends TransportContext>(parts: HttpParts<C>): Promise<RunningHttp> {
  const { config, log } = parts;
  const life = { stopping: false };
  const errors = createErrorExit(log);
  const engine: Engine = {
    errors, execute: createExecutor(parts.schema), weigh: createScales({ schema: parts.schema, limits: config.limits, rate: rateLimiter(config.rate) }),
  };
  const apollo = apolloFor(parts, engine);
  await apollo.start();

  const app = express();
  app.disable("x-powered-by").disable("etag").set("trust proxy", config.trustProxy);
  app.use(securityHeaders(), probes({ ready: async () => !life.stopping && (await parts.ready()), metrics: parts.metrics, log }));
  if (parts.routes) app.use(parts.routes);
  if (config.graphiql) app.use(graphiqlRoutes(parts.graphiql));
  app.use(...lastResort(log));

  const shared = { ...parts, ...engine, addressOf: clientAddress(app), inFlight: { count: 0 } satisfies InFlight };
  const endpoint = graphqlEndpoint({ ...shared, apollo });
  const published = publicEndpoint({ ...shared, documents: trustDocuments(parts.schema, parts.publicDocuments ?? {}), pictures: trustPictures(parts.schema, parts.publicPictures ?? {}) });
  const server = createServer({ connectionsCheckingInterval: config.timeoutCheckInterval }, (request, response) => {
    const answering = isForEndpoint(request.url) ? endpoint : isForPublic(request.url) ? published : undefined;
    if (!answering) return void app(request, response);
    answering(request, response).catch((error: unknown) => {
      log.error("http.fault", { err: error });
      response.destroy();
    });
  });
  Object.assign(server, {
    headersTimeout: config.headersTimeout, requestTimeout: config.requestTimeout,
    keepAliveTimeout: config.keepAliveTimeout, maxConnections: config.maxConnections,
  });
  const url = await listen(server, config);
  return {
    url,
    async stop() {
      life.stopping = true;
      await drained(server, config.drain);
      await apollo.stop();
    },
  };
}

const isForEndpoint = (url = ""): boolean => url === "/graphql" || url.startsWith("/graphql?");

/** What every way in shares. */
interface Engine { readonly errors: ErrorExit; readonly execute: Executor; readonly weigh: Scales }

function apolloFor<C extends TransportContext>({ schema, config, log, metrics, refused }: HttpParts<C>, { errors, execute, weigh }: Engine): ApolloServer<C> {
  return new ApolloServer<C>({
    gateway: {
      load: async () => ({
        executor: ({ document, source, operation, operationName, queryHash, request, context }) =>
          execute({ document, source, operation, operationName, hash: queryHash, variables: request.variables, context }),
      }),
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: schema, coreSupergraphSdl: "" });
        return () => undefined;
      },
      stop: async () => undefined,
    },
    plugins: [
      // Cache control alone costs more than execution: it instruments every field.
      ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled(),
      requestPlugin<C>({ weigh, errors, log, metrics, refused }),
    ],
    validationRules: limitRules(config.limits, config.introspection),
    parseOptions: { maxTokens: config.limits.tokens },
    formatError: errors.formatError,
    introspection: true, // decided by our own rule, whose answer is in the reader's language
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    nodeEnv: "production",
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (text) => log.warn("apollo", { text }),
      error: (text) => log.error("apollo", { text }),
    },
  });
}

function listen(server: Server, { host, port }: HttpConfig): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address() as AddressInfo;
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${address.port}`);
    });
  });
}

function drained(server: Server, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), milliseconds);
    // A connection whose answer is out is idle again and would be kept alive for a request that must not come.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
  });
}
