/** Processes of a measurement: each server and the load generator run apart, so that none lends another its processor time. */
import { fork, type ChildProcess } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Processor time in milliseconds, memory in megabytes. */
export interface Usage { readonly cpu: number; readonly rss: number }

export interface Child {
  readonly process: ChildProcess;
  /** Sends one message and waits for the answer to it. */
  ask<Answer>(message: object): Promise<Answer>;
  stop(): Promise<void>;
}

export interface ChildOptions {
  readonly env: Readonly<Record<string, string>>;
  /** Where its output goes: a file, as a service's log would. */
  readonly log: string;
  readonly args?: readonly string[];
}

export async function startChild(file: string, { env, log, args = [] }: ChildOptions): Promise<{ child: Child; ready: unknown }> {
  const output = openSync(log, "a", 0o600);
  const started = fork(fileURLToPath(new URL(file, import.meta.url)), [...args], {
    env: { PATH: process.env.PATH, ...env }, stdio: ["ignore", output, output, "ipc"], execArgv: process.execArgv,
  });
  closeSync(output);
  const child: Child = {
    process: started,
    ask: async <Answer>(message: object) => {
      started.send(message);
      return (await nextMessage(started, log)) as Answer;
    },
    stop: () => new Promise((resolve) => {
      if (started.exitCode !== null) return resolve();
      started.once("exit", () => resolve()).kill("SIGTERM");
    }),
  };
  return { child, ready: await nextMessage(started, log) };
}

function nextMessage(child: ChildProcess, log: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const died = (): void => reject(new Error(`a process of the benchmark ended: ${readFileSync(log, "utf8").slice(-2_000)}`));
    child.once("exit", died);
    child.once("message", (message) => {
      child.off("exit", died);
      resolve(message);
    });
  });
}

/** What a server of the benchmark answers when it is asked for its usage. */
export function answerUsage(): void {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1_000, rss: process.memoryUsage.rss() / 2 ** 20 } satisfies Usage);
  });
  process.once("disconnect", () => process.exit(0)); // nobody is left to measure it
}

/**
 * Processor time of the sessions that the app has open, in milliseconds. The kernel tells it in nanoseconds; where there
 * is no such file the PostgreSQL part is unknown.
 */
export function sessionsCpu(postmaster: number): number | undefined {
  let nanoseconds = 0;
  try {
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) nanoseconds += sessionCpu(pid, postmaster);
  } catch {
    return undefined;
  }
  return nanoseconds / 1e6;
}

function sessionCpu(pid: string, postmaster: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    if (parent !== postmaster || !readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(": app ")) return 0;
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]);
  } catch {
    return 0; // it ended between the listing and the look
  }
}
