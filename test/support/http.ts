/** A small graph behind the real server, for tests of the transport: it knows nothing of law and answers at once. */
import { buildSchema, GraphQLError, GraphQLScalarType, Kind, type GraphQLSchema } from "graphql";
import { Denied, forbidden } from "../../src/kernel/fault.js";
import type { Log } from "../../src/platform/log/log.js";
import { silentLog } from "../../src/platform/log/log.js";
import { createMetrics } from "../../src/platform/metrics/metrics.js";
import { DEFAULT_HTTP, type HttpConfig } from "../../src/platform/http/defaults.js";
import type { RequestHead, TransportContext } from "../../src/platform/http/request.js";
import { startHttp, type HttpParts, type RunningHttp } from "../../src/platform/http/server.js";

const TOY = /* GraphQL */ `
  scalar Day
  enum Colour { RED GREEN }
  interface Named { name: String! }
  type Unit implements Named { id: ID! name: String! parent: Unit children(first: Int = 20): [Unit!]! since: Day colour: Colour broken: String required: String! closed: String }
  type Person implements Named { name: String! age: Int! }
  union Found = Unit | Person
  type UnitEdge { cursor: String! node: Unit! }
  type UnitConnection { edges: [UnitEdge!]! nodes: [Unit!]! totalCount: Int! }
  input Shade { colour: Colour!, weight: Float = 1 }
  input Filter { code: String!, since: Day, shades: [Shade!], and: Filter }
  type Query {
    unit(id: ID!): Unit
    units(ids: [ID!]!): [Unit]!
    page(first: Int, after: String): UnitConnection!
    found: [Found!]!
    named: [Named!]!
    echo(text: String): String
    echoFilter(filter: Filter!): String!
    day(on: Day = "2026-01-02"): Day
    fail(as: String!): String
    slow(milliseconds: Int!): String
    required: String!
  }
  type Mutation { count: Int! slowCount(milliseconds: Int!): Int! }
`;

const unit = (id: string) => ({ __typename: "Unit", id, name: `unit ${id}`, since: new Date("2026-03-01T00:00:00Z"), colour: "RED" });
const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Resolvers = Readonly<Record<string, Readonly<Record<string, (source: never, args: never, context: never) => unknown>>>>;

/** Read a row as: TYPE: { field: what it answers }. */
const resolversOf = (counter: { count: number }): Resolvers => ({
  Query: {
    unit: (_source, { id }: { id: string }) => (id === "none" ? null : unit(id)),
    units: (_source, { ids }: { ids: string[] }) => Promise.resolve(ids.map((id) => (id === "none" ? null : unit(id)))),
    page: (_source, { first }: { first?: number }) => {
      const nodes = Array.from({ length: first ?? 2 }, (_item, index) => unit(String(index)));
      return { nodes, edges: nodes.map((node) => ({ cursor: node.id, node })), totalCount: nodes.length };
    },
    found: () => [unit("1"), Promise.resolve({ __typename: "Person", name: "王", age: 40 })],
    named: async () => [unit("1"), { __typename: "Person", name: "李", age: 41 }],
    echo: (_source, { text }: { text: string }) => text,
    echoFilter: (_source, { filter }: { filter: object }) => JSON.stringify(filter),
    day: (_source, { on }: { on: unknown }) => {
      if (!(on instanceof Date)) throw new TypeError("A day arrives as a Date.");
      return on;
    },
    fail: (_source, { as }: { as: string }) => {
      if (as === "DENIED") throw forbidden({ rule: "assess.NONE", because: "NOT_ASSESSOR", law: ["YB-2.4.1-4"] });
      if (as === "GRAPHQL") throw new GraphQLError("select secret_column from hidden");
      if (as === "NOT_AN_ERROR") throw "a bare string";
      throw new Error("password=hunter2 at select secret_column from hidden");
    },
    slow: async (_source, { milliseconds }: { milliseconds: number }) => later(milliseconds).then(() => "done"),
    required: async () => null,
  },
  Mutation: {
    count: () => ++counter.count,
    slowCount: async (_source, { milliseconds }: { milliseconds: number }) => later(milliseconds).then(() => ++counter.count),
  },
  Unit: {
    parent: ({ id }: { id: string }) => (id === "top" ? null : Promise.resolve(unit("top"))),
    children: ({ id }: { id: string }, { first }: { first: number }) => Array.from({ length: Math.min(first, 3) }, (_item, index) => unit(`${id}.${index}`)),
    broken: async () => {
      throw new Error("broken");
    },
    required: () => null,
    closed: () => {
      throw new Denied("NOT_FOUND");
    },
  },
});

const DAY = new GraphQLScalarType({
  name: "Day",
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: (value) => dayOf(value),
  parseLiteral: (node) => dayOf(node.kind === Kind.STRING ? node.value : undefined),
});

function dayOf(value: unknown): Date {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new GraphQLError(`not a day: ${String(value)}`);
  return new Date(`${value}T00:00:00Z`);
}

export function toySchema(counter = { count: 0 }): GraphQLSchema {
  const schema = buildSchema(TOY);
  Object.assign(schema.getType("Day") as GraphQLScalarType, { serialize: DAY.serialize, parseValue: DAY.parseValue, parseLiteral: DAY.parseLiteral });
  for (const [type, fields] of Object.entries(resolversOf(counter))) {
    const named = schema.getType(type);
    if (named === undefined || !("getFields" in named)) throw new Error(`The toy graph has no ${type}.`);
    for (const [field, resolve] of Object.entries(fields)) Object.assign(named.getFields()[field] ?? {}, { resolve });
  }
  const day = schema.getQueryType()?.getFields()["day"]?.args[0];
  if (day) day.defaultValue = dayOf("2026-01-02");
  return schema;
}

export interface Toy extends RunningHttp {
  readonly graphql: string;
  readonly counter: { readonly count: number };
  /** Sends one request as a client would. */
  post(body: unknown, headers?: Record<string, string>): Promise<Answer>;
}
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: { data?: Record<string, unknown> | null; errors?: GraphErr[]; extensions?: { cost?: Record<string, number> } };
}
export interface GraphErr {
  readonly message: string;
  readonly path?: (string | number)[];
  readonly extensions: { code: string; rule?: string; fields?: { path: string; rule: string }[]; requestId?: string; retryAfter?: number } & Record<string, unknown>;
}

type ToyParts = Partial<Omit<HttpParts<TransportContext>, "config" | "log">> & { readonly config?: Partial<HttpConfig>; readonly log?: Log };

export async function startToy({ config = {}, ...parts }: ToyParts = {}): Promise<Toy> {
  const counter = { count: 0 };
  const running = await startHttp<TransportContext>({
    schema: toySchema(counter), log: silentLog, metrics: createMetrics(), ready: () => true, contextFor: anonymous, ...parts,
    config: { ...DEFAULT_HTTP, introspection: true, ...config },
  });
  const graphql = `${running.url}/graphql`;
  return { ...running, graphql, counter, post: (body, headers) => postTo(graphql, body, headers) };
}

export const anonymous = async ({ requestId, language, ip, deadline }: RequestHead): Promise<TransportContext> => ({ requestId, language, rateKey: ip, deadline });

export async function postTo(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const sent = typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: sent as BodyInit });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

const parsed = (text: string): Answer["body"] => (text.startsWith("{") ? (JSON.parse(text) as Answer["body"]) : {});
export const codesOf = ({ body }: Answer): string[] => (body.errors ?? []).map((each) => each.extensions.code);
export const rulesOf = ({ body }: Answer): (string | undefined)[] => (body.errors ?? []).map((each) => each.extensions.rule);
