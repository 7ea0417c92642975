/** The yardstick: the same answers from plain SQL over node:http, as a good engineer would write them without a framework. */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type pg from "pg";
import { newConnection } from "../src/platform/db/connection.js";
import { answerUsage } from "./child.js";
import { RAW_ACTOR, RAW_TOKEN, RAW_TREE, RAW_UNIT } from "./raw-sql.js";

const DATABASE_URL = process.env["DATABASE_URL"]!;
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

type Statement = readonly [name: string, text: string];

/** Few connections that take turns: pg queues what a busy one is given. Row-level security holds here as it does for us. */
class Connections {
  private readonly open: Promise<pg.Client>[] = [];
  private turn = 0;

  constructor(private readonly tenantId: string | undefined, private readonly size: number) {}

  async rows<Row>([name, text]: Statement, values: readonly unknown[]): Promise<Row[]> {
    const at = this.turn++ % this.size;
    const client = await (this.open[at] ??= this.connect());
    return (await client.query({ name, text, values: [...values] })).rows as Row[];
  }

  private async connect(): Promise<pg.Client> {
    const client = newConnection(DATABASE_URL, this.tenantId);
    await client.connect();
    return client;
  }
}

const control = new Connections(undefined, 4);
const tenants = new Map<string, Connections>();
/** As many for each tenant as leave room for all of them. */
const SIZE = Number(process.env["CONNECTIONS_PER_TENANT"] ?? 8);
const connectionsOf = (tenantId: string): Connections => {
  const known = tenants.get(tenantId) ?? new Connections(tenantId, SIZE);
  tenants.set(tenantId, known);
  return known;
};

interface Caller { readonly tenantId: string; readonly db: Connections; readonly posts: readonly { readonly roles: readonly string[] }[] }

async function callerOf(request: IncomingMessage): Promise<Caller | undefined> {
  const token = request.headers.authorization?.slice("Bearer ".length) ?? "";
  const hash = createHash("sha256").update(token).digest();
  const [row] = await control.rows<{ tenant_id: string; account_id: string }>(RAW_TOKEN, [hash, new Date()]);
  if (!row) return undefined;
  const db = connectionsOf(row.tenant_id);
  const [account] = await db.rows<{ posts: Caller["posts"] | null }>(RAW_ACTOR, [row.tenant_id, row.account_id, today()]);
  return account && { tenantId: row.tenant_id, db, posts: account.posts ?? [] };
}

interface Asked { readonly id: string; readonly depth?: number }
const bare = (id: string): string => id.slice("unit_".length);

interface UnitRow { id: string; code: string; name: string; kind: string; level: string; mode: string | null; depth: number }

async function unit({ tenantId, db }: Caller, { id }: Asked): Promise<object> {
  const [self, ...above] = await db.rows<UnitRow>(RAW_UNIT, [tenantId, bare(id), today()]);
  const chain = above.map(({ id, code, name, kind, level }) => ({ id: `unit_${id}`, code, name, kind, level }));
  const { code, name, kind, level, mode } = self!;
  return { orgUnit: { id: `unit_${self!.id}`, code, name, kind, level, mode, ancestors: chain } };
}

interface TreeRow extends Omit<UnitRow, "depth"> { parent_id: string | null }
interface TreeNode { id: string; code: string; name: string; kind: string; level: string; mode: string | null; children?: TreeNode[] }

async function organisationTree({ tenantId, db }: Caller, { id, depth = 3 }: Asked): Promise<object> {
  const rows = await db.rows<TreeRow & { depth: number }>(RAW_TREE, [tenantId, bare(id), today(), depth]);
  const nodes = new Map<string, TreeNode>();
  for (const { id, code, name, kind, level, mode, parent_id, depth: at } of rows) {
    const node: TreeNode = { id: `unit_${id}`, code, name, kind, level, mode, ...(at < depth && { children: [] }) };
    nodes.set(id, node);
    if (at > 0 && parent_id) nodes.get(parent_id)?.children?.push(node);
  }
  return { organisationTree: nodes.get(bare(id)) ?? null };
}

const ROUTES: Readonly<Record<string, (caller: Caller, asked: Asked) => Promise<object>>> = { "/unit": unit, "/tree": organisationTree };

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const caller = await callerOf(request);
  const route = ROUTES[request.url ?? ""];
  if (!caller || !route) return void response.writeHead(caller ? 404 : 401).end();
  const data = await route(caller, JSON.parse(Buffer.concat(chunks).toString("utf8")) as Asked);
  const body = Buffer.from(JSON.stringify({ data }));
  response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length }).end(body);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    response.destroy();
  });
});
server.listen(0, "127.0.0.1", () => {
  answerUsage();
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
process.once("SIGTERM", () => process.exit(0));
