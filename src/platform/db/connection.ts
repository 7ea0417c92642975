/** One PostgreSQL connection as this platform opens it: bound to a tenant from its first byte, dates as text, times in UTC. */
import type { Socket } from "node:net";
import pg from "pg";
import type { Id } from "../../kernel/ids.js";

/** Longest a single statement may run, and an idle transaction may hold its locks, in milliseconds. */
const STATEMENT_TIMEOUT_MS = 5_000;
const IDLE_TRANSACTION_TIMEOUT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 5_000;

const { builtins } = pg.types;
const asText = (text: string): string => text;
/** `2026-11-22 03:14:34.123456+00` → ISO text that keeps the microseconds a JS Date would drop; keyset cursors skip rows without them. */
const asInstant = (text: string): string => `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
const TEXT_ARRAY = 1009;
const DATE_ARRAY = 1182;

const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === builtins.DATE) return asText;
    if (oid === builtins.TIMESTAMPTZ) return asInstant;
    return pg.types.getTypeParser(oid === DATE_ARRAY ? TEXT_ARRAY : oid, format ?? "text") as (text: string) => unknown;
  },
};

/**
 * The tenant rides in the startup packet, so it is there before the first statement and stays there after
 * DISCARD ALL and RESET ALL: nothing is left behind that the next borrower could inherit.
 */
const startupOptions = (tenantId: Id | undefined): string =>
  [
    ...(tenantId ? [`-c app.tenant=${tenantId}`] : []),
    "-c TimeZone=UTC",
    "-c DateStyle=ISO",
    // A named statement is planned once a connection. Left to choose, PostgreSQL plans most of ours anew each time: knowing who asks, it
    // drops the conditions of visibility from its estimate and finds every general plan dearer, and planning takes longer than reading.
    "-c plan_cache_mode=force_generic_plan",
    // What is asked again and again lies in memory: an index that leads to a few rows is cheaper than a table read to its end.
    "-c random_page_cost=1.1",
    `-c statement_timeout=${STATEMENT_TIMEOUT_MS}`,
    `-c idle_in_transaction_session_timeout=${IDLE_TRANSACTION_TIMEOUT_MS}`,
  ].join(" ");

/** Without a tenant every read of a tenant table raises an error: that is the connection of the control schema. */
export const newConnection = (url: string, tenantId: Id | undefined, stream?: () => Socket): pg.Client =>
  new pg.Client({
    ...(stream ? { stream } : {}),
    connectionString: url,
    options: startupOptions(tenantId),
    application_name: "enforcement-responsibility",
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    types,
  });

/** Runs `work` on a connection of its own, for boot, migration and operators; requests use the pools. */
export async function onConnection<T>(url: string, work: (client: pg.Client) => Promise<T>, tenantId?: Id): Promise<T> {
  const client = newConnection(url, tenantId);
  // between two statements nobody waits for an answer: a server that goes away then would end the process; the next statement says so
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
