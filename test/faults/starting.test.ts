/** npm start when things are in its way: it says so in a sentence, and never lives on without its database. */
import { expect } from "chai";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "mocha";
import { isReachableByOthers } from "../../src/platform/config/data-folder.js";
import { findPostmaster, isAlive, waitUntil } from "../../src/platform/db/embedded/postmaster.js";

interface Run { readonly child: ChildProcess; readonly said: () => string; readonly ended: Promise<number | null> }

/** Rounds of the race for one folder; `npm run faults` runs many. */
const RACES = Number(process.env["ROUNDS"] ?? 2);
const STACK = /\n\s+at /;
const OPERATOR = ["token", "--tenant", "nowhere", "--account", "nobody"];

describe("npm start", () => {
  let dataFolder: string;
  const children: ChildProcess[] = [];

  before(() => {
    dataFolder = mkdtempSync(join(isReachableByOthers(tmpdir()) ? tmpdir() : "/var/tmp", "enforcement-start-"));
    chmodSync(dataFolder, 0o711);
  });
  afterEach(async () => {
    for (const child of children.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill("SIGTERM");
      await once(child, "exit");
    }
  });
  after(() => rmSync(dataFolder, { recursive: true, force: true }));

  function run(main: "main" | "operator.main", args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Run {
    const child = spawn(process.execPath, [join(import.meta.dirname, `../../src/${main}.js`), ...args], {
      env: { PATH: process.env["PATH"], NODE_ENV: "production", LOG_LEVEL: "silent", DATA_DIR: dataFolder, PORT: "0", ...env }, stdio: ["ignore", "pipe", "pipe"],
    });
    children.push(child);
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => (text += bytes.toString()));
    return { child, said: () => text, ended: once(child, "close").then(([code]) => code as number | null) };
  }

  /** The address of a server that stands, or undefined when it ended instead. */
  async function standing({ said, child }: Run): Promise<string | undefined> {
    const address = (): string | undefined => /(http:\S+)\/graphql/.exec(said())?.[1];
    await waitUntil(() => address() !== undefined || child.exitCode !== null, 60_000);
    return address();
  }
  const server = () => findPostmaster(join(dataFolder, "postgres", "data"));

  it("INF-001 ends with a sentence and a code when its database was killed, and the next start serves again", async () => {
    const first = run("main");
    expect(await standing(first)).not.to.equal(undefined);
    process.kill(server()!.pid, "SIGKILL");
    expect(await first.ended).to.equal(1);
    expect(first.said()).to.include("ended under the server").and.not.match(STACK);

    const second = run("main");
    const { status } = await fetch(`${await standing(second)}/readyz`);
    expect(status).to.equal(200);
  });

  it("ends in order when it is told to, and takes its database along", async () => {
    const started = run("main");
    await standing(started);
    const { pid } = server()!;
    started.child.kill("SIGTERM");
    expect(await started.ended).to.equal(0);
    expect(isAlive(pid) && server() !== undefined).to.equal(false);
    expect(started.said()).not.to.include("ended under the server");
  });

  it("says that the port is taken, and leaves no database running", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const started = run("main", [], { PORT: String((taken.address() as AddressInfo).port) });
    expect(await started.ended).to.equal(1);
    expect(started.said()).to.include("in use").and.include("PORT").and.not.match(STACK);
    expect(server()).to.equal(undefined);
    taken.close();
  });

  it("and operators' commands that race for one data folder wait for each other or say who serves", async () => {
    for (let round = 0; round < RACES; round += 1) {
      const started = run("main");
      const commands = [run("operator.main", OPERATOR), run("operator.main", OPERATOR)];
      for (const { ended, said } of commands) {
        await ended;
        expect(said()).to.match(/there is no tenant nowhere|starting or stopping|nothing answers|went away/).and.not.match(STACK);
      }
      const address = await standing(started);
      if (address === undefined) expect(started.said()).to.include("another process is serving").and.not.match(STACK);
      started.child.kill("SIGTERM");
      await started.ended;
      expect(started.said()).not.to.include("postmaster.pid");
    }
  });
});
