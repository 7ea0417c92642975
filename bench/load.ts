/** The load generator: keeps so many connections busy with the same few requests, for so many requests or so long, whichever ends first. */
import { Agent, request as send } from "node:http";

/** One POST that is sent again and again. */
export interface Shot { readonly path: string; readonly token: string; readonly body: string }
export interface Load { readonly url: string; readonly shots: readonly Shot[]; readonly connections: number; readonly count: number; readonly seconds: number }
/** Times in milliseconds. */
export interface Taken { readonly count: number; readonly seconds: number; readonly p50: number; readonly p99: number }

/** The answer's text; anything but 200 ends the benchmark, because a refused request costs less than an answered one. */
export function shoot(url: string, { path, token, body }: Shot, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}`, "content-length": Buffer.byteLength(body) };
    const sent = send(new URL(path, url), { method: "POST", agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk)).once("error", reject).once("end", () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks).toString("utf8"));
        else reject(new Error(`${path} answered ${response.statusCode}: ${Buffer.concat(chunks).toString("utf8").slice(0, 500)}`));
      });
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

async function fire({ url, shots, connections, count, seconds }: Load): Promise<Taken> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1_000;
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count && performance.now() < until) {
      const shot = shots[next++ % shots.length]!;
      const at = performance.now();
      await shoot(url, shot, agent);
      times.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - began) / 1_000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { count: times.length, seconds: elapsed, p50: at(0.5), p99: at(0.99) };
}

if (process.send) {
  process.on("message", (load: Load) => void fire(load).then((taken) => process.send?.(taken)));
  process.once("disconnect", () => process.exit(0));
  process.send({ ready: true });
}
