/** Rounds: every server answers every question in turn, so that a slow minute of the machine is a slow minute for all of them. */
import { Agent } from "node:http";
import { isDeepStrictEqual } from "node:util";
import { sessionsCpu, type Child, type Usage } from "./child.js";
import { shoot, type Load, type Shot, type Taken } from "./load.js";

/** One server under one question. */
export interface Contest {
  readonly name: string;
  readonly server: Server;
  readonly shots: readonly Shot[];
  readonly count: number;
}
export interface Server { readonly child: Child; readonly url: string }

/** Processor time in milliseconds a request; memory in megabytes. */
export interface Measured {
  readonly perSecond: number; readonly p50: number; readonly p99: number; readonly node: number; readonly postgres: number; readonly cpu: number; readonly rss: number;
}

export interface Rounds { readonly rounds: number; readonly connections: number; readonly seconds: number }

/** Long enough for the compilers of V8 to be done with the hot paths. */
const WARM_UP = 0.3;

export async function measure(contests: readonly Contest[], generator: Child, postmaster: number, { rounds, connections, seconds }: Rounds): Promise<ReadonlyMap<string, Measured>> {
  const results = new Map<string, Measured[]>(contests.map(({ name }) => [name, []]));
  const loadOf = ({ server, shots, count }: Contest, share: number): Load => ({ url: server.url, shots, connections, count: Math.ceil(count * share), seconds });
  for (const contest of contests) await generator.ask<Taken>(loadOf(contest, WARM_UP));
  for (let round = 0; round < rounds; round += 1) {
    // every other round goes backwards: nobody always runs after the same neighbour
    for (const contest of round % 2 === 0 ? contests : [...contests].reverse()) {
      results.get(contest.name)!.push(await once(contest, generator, postmaster, loadOf(contest, 1)));
    }
  }
  return new Map([...results].map(([name, all]) => [name, medians(all)]));
}

async function once({ server }: Contest, generator: Child, postmaster: number, load: Load): Promise<Measured> {
  const usage = (): Promise<Usage> => server.child.ask<Usage>({ usage: true });
  const [before, sessionsBefore] = [await usage(), sessionsCpu(postmaster)];
  const taken = await generator.ask<Taken>(load);
  const [after, sessionsAfter] = [await usage(), sessionsCpu(postmaster)];
  const node = (after.cpu - before.cpu) / taken.count;
  const postgres = ((sessionsAfter ?? Number.NaN) - (sessionsBefore ?? Number.NaN)) / taken.count;
  return { perSecond: taken.count / taken.seconds, p50: taken.p50, p99: taken.p99, node, postgres, cpu: node + postgres, rss: after.rss };
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Memory is the highest seen, everything else the median of the rounds. */
function medians(all: readonly Measured[]): Measured {
  const of = (figure: keyof Measured): number => median(all.map((one) => one[figure]));
  return {
    perSecond: of("perSecond"), p50: of("p50"), p99: of("p99"), node: of("node"), postgres: of("postgres"), cpu: of("cpu"),
    rss: Math.max(...all.map(({ rss }) => rss)),
  };
}

/** Two servers that do not say the same are not compared. */
export async function requireSameAnswers(ours: Contest, raw: Contest, samples = 20): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  for (const [at, shot] of ours.shots.slice(0, samples).entries()) {
    const [mine, theirs] = await Promise.all([shoot(ours.server.url, shot, agent), shoot(raw.server.url, raw.shots[at]!, agent)]);
    if (!isDeepStrictEqual(dataOf(mine), dataOf(theirs))) throw new Error(`${ours.name} and ${raw.name} answer differently: ${mine.slice(0, 400)} / ${theirs.slice(0, 400)}`);
  }
  agent.destroy();
}

/** Every answer is one with data: an error is answered faster than a question. */
export async function requireAnswers({ name, server, shots }: Contest, samples = 20): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  for (const shot of shots.slice(0, samples)) dataOf(await shoot(server.url, shot, agent), name);
  agent.destroy();
}

function dataOf(text: string, name = "a server"): unknown {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (data === undefined || errors !== undefined) throw new Error(`${name} answers with an error: ${text.slice(0, 500)}`);
  return data;
}
