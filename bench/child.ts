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

/** Linux counts in hundredths of a second wherever it does not count in nanoseconds. */
const TICK_NS = 1e7;

/**
 * Processor time of the app's sessions, in milliseconds: those that are open, and whatever the server's processes that have
 * ended had used, because a pool that makes room ends sessions. Where the kernel tells no such thing the figure is unknown.
 */
export function sessionsCpu(postmaster: number): number | undefined {
  try {
    const [, , ended, endedInKernel] = timesOf(String(postmaster));
    let nanoseconds = ((ended ?? 0) + (endedInKernel ?? 0)) * TICK_NS;
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) nanoseconds += sessionCpu(pid, postmaster);
    return nanoseconds / 1e6;
  } catch {
    return undefined;
  }
}

/** Read as: what follows the name of a process: state, parent, and so on as the kernel documents it. */
const statOf = (pid: string): string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
};
/** Own time in user and kernel mode, then that of children that have ended. */
const timesOf = (pid: string): number[] => statOf(pid).slice(11, 15).map(Number);

function sessionCpu(pid: string, postmaster: number): number {
  try {
    if (Number(statOf(pid)[1]) !== postmaster || !readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(": app ")) return 0;
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]);
  } catch {
    return 0; // it ended between the listing and the look
  }
}
