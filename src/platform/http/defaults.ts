/** How the server listens and what it lets in: every figure of the transport in one place. */
import { DEFAULT_LIMITS, type Limits } from "./limits.js";
import type { RateConfig } from "./rate.js";

export interface HttpConfig {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Origins that browsers may call us from; none by default. */
  readonly corsOrigins: readonly string[];
  readonly graphiql: boolean;
  readonly introspection: boolean;
  /** Proxies whose X-Forwarded-For is believed (Express' `trust proxy`). With one missing here, everybody behind it shares one address. */
  readonly trustProxy: boolean | number | string;
  readonly limits: Limits;
  /** Root fields of one account or address. */
  readonly rate: RateConfig;
  /** Public documents of one address, kept ones and unknown ones too. */
  readonly publicRate: RateConfig;
  /** Failed sign-ins of one address. */
  readonly failures: RateConfig;
  /** Milliseconds until an operation is stopped. */
  readonly deadline: number;
  /** Files that go out: milliseconds until one is cut, and how many go at once, of one tenant and in all. */
  readonly exports: { readonly longest: number; readonly ofTenant: number; readonly inAll: number };
  readonly maxConnections: number;
  /** GraphQL requests at once; more are answered UNAVAILABLE at no cost while the probes go on answering. */
  readonly maxInFlight: number;
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly keepAliveTimeout: number;
  /** How often Node looks for connections past these timeouts. */
  readonly timeoutCheckInterval: number;
  /** Milliseconds that stopping waits for answers under way. */
  readonly drain: number;
}

export const DEFAULT_HTTP: HttpConfig = {
  host: "127.0.0.1",
  port: 0,
  corsOrigins: [],
  graphiql: false,
  introspection: false,
  trustProxy: "loopback",
  limits: DEFAULT_LIMITS,
  rate: { perSecond: 5_000, burst: 50_000 },
  publicRate: { perSecond: 20, burst: 200 },
  failures: { perSecond: 10, burst: 200 },
  deadline: 5_000,
  exports: { longest: 120_000, ofTenant: 4, inAll: 12 },
  maxConnections: 2_000,
  maxInFlight: 512,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  timeoutCheckInterval: 2_000,
  drain: 10_000,
};
