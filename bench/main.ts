/** npm run bench: our server against plain SQL, in one run on a cluster of its own; BENCH_TENANTS is the size of the large world. */
import "reflect-metadata";
import { join } from "node:path";
import { onConnection } from "../src/platform/db/connection.js";
import { startChild, type Child } from "./child.js";
import { BENCH_SECRET, prepareGrounds, type Ground, type Grounds } from "./cluster.js";
import { measure, requireAnswers, requireSameAnswers, type Contest, type Server } from "./measure.js";
import { policyRate } from "./policy-rate.js";
import { questionsOver, type Question } from "./questions.js";
import { report } from "./report.js";
import { startTimes } from "./start-time.js";

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const TENANTS = number("BENCH_TENANTS", 10);
const ROUNDS = number("BENCH_ROUNDS", 5);
const CONNECTIONS = number("BENCH_CONNECTIONS", 16);
const SECONDS = number("BENCH_SECONDS", 3);
/** The `bench/server.js` of another build, measured in the same rounds: what a change gained is seen only side by side. */
const OTHER = process.env["BENCH_OTHER"];

/** Sessions of the yardstick in all: with those of our servers they stay below what the cluster admits. */
const CONNECTIONS_IN_ALL = 20;

const environmentOf = (ground: Ground): Record<string, string> => ({
  NODE_ENV: "production", DATABASE_URL: ground.appUrl, APP_SECRET: BENCH_SECRET, PORT: "0", LOG_LEVEL: "info",
  CONNECTIONS_PER_TENANT: String(Math.max(1, Math.min(8, Math.floor(CONNECTIONS_IN_ALL / ground.trees.length)))),
});

async function contestsOn(ground: Ground, size: string, children: Child[], folder: string): Promise<Contest[]> {
  const start = async (file: string, name: string): Promise<Server> => {
    const { child, ready } = await startChild(file, { env: environmentOf(ground), log: join(folder, `${name}-${size}.log`) });
    children.push(child);
    return { child, url: (ready as { url: string }).url };
  };
  const ours = await start("server.js", "ours");
  const raw = await start("raw-server.js", "raw");
  const other = OTHER === undefined ? undefined : await start(OTHER, "other");
  const questions = questionsOver(ground.trees);
  const contests: Contest[] = [];
  for (const [name, question] of [["Q1", questions.unit], ["Q2", questions.tree], ["assessorsOf", questions.assessors]] as const) {
    contests.push(...(await rivals(question, `${name} * ${size}`, { ours, raw, other })));
  }
  return contests;
}

type Servers = { readonly ours: Server; readonly raw: Server; readonly other: Server | undefined };

/** Each server that answers the question, once it is proved that they answer the same. */
async function rivals(question: Question, name: string, { ours, raw, other }: Servers): Promise<Contest[]> {
  const contest = (who: string, server: Server, shots: Contest["shots"]): Contest => ({ name: name.replace("*", who), server, shots, count: question.count });
  const mine = contest("ours", ours, question.ours);
  const theirs = question.raw && contest("raw", raw, question.raw);
  const before = other && contest("other", other, question.ours);
  await requireAnswers(mine);
  for (const rival of [theirs, before]) if (rival) await requireSameAnswers(mine, rival);
  return [mine, ...(before ? [before] : []), ...(theirs ? [theirs] : [])];
}

const versionOf = (url: string): Promise<string> =>
  onConnection(url, async (client) => `PostgreSQL ${(await client.query<{ server_version: string }>("SHOW server_version")).rows[0]!.server_version.split(" ")[0]}`);

async function run(grounds: Grounds, children: Child[]): Promise<string> {
  const { child: generator } = await startChild("load.js", { env: {}, log: join(grounds.folder, "load.log") });
  children.push(generator);
  const contests = [...(await contestsOn(grounds.small, "small", children, grounds.folder)), ...(await contestsOn(grounds.large, "large", children, grounds.folder))];
  const measured = await measure(contests, generator, grounds.postmaster, { rounds: ROUNDS, connections: CONNECTIONS, seconds: SECONDS });
  const pure = await policyRate(grounds.small, ROUNDS);
  return report({ measured, pure, start: await startTimes(3), tenants: TENANTS, postgres: await versionOf(grounds.small.appUrl) });
}

console.log(`planting ${TENANTS} tenants of 3,250 units, then ${ROUNDS} rounds …`);
const grounds = await prepareGrounds(TENANTS);
const children: Child[] = [];
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1)); // the cluster ends with the process that holds it
try {
  console.log(`\n${await run(grounds, children)}`);
} finally {
  await Promise.all(children.map((child) => child.stop()));
  await grounds.leave();
}
