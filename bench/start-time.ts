/** How long a start takes: from the launcher's first line to 200 on /readyz, with a current build and a data folder that exists. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { projectRoot } from "../src/platform/config/root.js";
import { temporaryFolder } from "./cluster.js";
import { median } from "./measure.js";

const LIMIT_MS = 60_000;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const isReady = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false; // nobody listens yet
  }
};

/** Milliseconds until it served; stopped again as Ctrl-C would. */
async function startOnce(dataFolder: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const launcher = spawn(process.execPath, [join(projectRoot, "scripts", "launch.mjs"), "start"], {
    cwd: projectRoot, stdio: "ignore",
    env: { PATH: process.env.PATH, NODE_ENV: "development", DATA_DIR: dataFolder, PORT: String(port), LOG_LEVEL: "error" },
  });
  const ended = once(launcher, "exit");
  while (!(await isReady(`http://127.0.0.1:${port}/readyz`))) {
    if (launcher.exitCode !== null || performance.now() - began > LIMIT_MS) throw new Error("npm start does not come to serve");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const took = performance.now() - began;
  launcher.kill("SIGINT");
  await ended;
  return took;
}

/** Milliseconds of the first start, which makes the cluster and plants the demo world, and the median of later ones. */
export async function startTimes(rounds: number): Promise<{ first: number; later: number }> {
  const folder = temporaryFolder();
  try {
    const first = await startOnce(folder);
    const later: number[] = [];
    for (let round = 0; round < rounds; round += 1) later.push(await startOnce(folder));
    return { first, later: median(later) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
