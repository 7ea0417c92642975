/** The embedded PostgreSQL: one server for one data folder, started or taken over at boot, stopped with the process that holds it. */
import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { createServer, Socket, type AddressInfo } from "node:net";
import { dirname } from "node:path";
import type pg from "pg";
import { isReachableByOthers, PASSABLE } from "../../config/data-folder.js";
import { BootFault } from "../boot-fault.js";
import { newConnection } from "../connection.js";
import { DATABASE_NAME, type DatabaseRole } from "../roles.js";
import { isConnectionLost } from "../sql-faults.js";
import { locateBinaries } from "./binaries.js";
import { openClusterFolder, SERVER_ENVIRONMENT, type ClusterFolder, type ClusterMaking } from "./cluster-folder.js";
import { findPostmaster, isAlive, waitUntil, type Postmaster } from "./postmaster.js";
import { findServerUser, type ServerUser } from "./server-user.js";

export interface EmbeddedOptions {
  readonly dataFolder: string;
  /** Tests: a cluster nobody will miss, without fsync. */
  readonly isDisposable?: boolean;
  /** An operator's command: while another process holds the folder it uses that one's server, and leaves it running. */
  readonly isGuest?: boolean;
}

export interface EmbeddedServer {
  readonly pid: number;
  readonly port: number;
  urlFor(role: DatabaseRole, database?: string): string;
  stop(): Promise<void>;
  /** Settles when the server ends without having been told to; absent for a guest, who holds nothing. */
  readonly lost: Promise<void> | undefined;
}

const START_LIMIT_MS = 60_000; // recovery after a crash replays the log before it is ready
const STOP_LIMIT_MS = 30_000;
/** A holder that was killed a moment ago is gone as soon as its server sees the closed socket, an operator's command when it is done. */
const HOLD_LIMIT_MS = 3_000;
/** Whoever locked the folder first says who it is a moment later. */
const RIVAL_LIMIT_MS = 1_000;
/** A server that goes down while it is being adopted is started anew; one that keeps going down so long is not. */
const ADOPTION_LIMIT_MS = 10_000;
const ADOPTION_PAUSE_MS = 100;
const HOLDER_LOCK = 712_000;

/** Values of a statement never reach the server's log: they are people's data. */
const SETTINGS = [
  "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100", "jit=off", "timezone=UTC",
  "log_min_error_statement=panic", "log_error_verbosity=terse",
];
const DISPOSABLE_SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** The folder of a server that was stopped from outside may be gone before its end is heard of. */
const lastWords = (log: string): string => (existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-3).join(" ") : "its folder is gone");

/** What a server says that found another one over its folder. */
const BEATEN = 'lock file "postmaster.pid" already exists';
/** A server stood, ours or another's: an operator's command held it first, was done and took it down before we looked. */
class TakenDown extends BootFault {}

/** Its own session, so that Ctrl-C reaches us first and we stop it after the last request. Its log is a file, which outlives us. */
async function spawnServer(folder: ClusterFolder, { binaries, user, isDisposable }: ClusterMaking): Promise<Postmaster> {
  const settings = [...SETTINGS, ...(isDisposable ? DISPOSABLE_SETTINGS : [])].flatMap((setting) => ["-c", setting]);
  const log = openSync(folder.log, "w", 0o600);
  const args = ["-D", folder.pgData, "-p", String(await findFreePort()), ...settings];
  const child = spawn(binaries.postgres, args, { ...user, cwd: folder.pgData, env: SERVER_ENVIRONMENT, detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  let end: string | undefined;
  let wasTold = false;
  child.once("error", (error) => (end = error.message)).once("exit", (code) => {
    end ??= lastWords(folder.log);
    wasTold = code === 0;
  });
  child.unref();
  const found = (): Postmaster | undefined => findPostmaster(folder.pgData);
  const isReady = (): boolean => found()?.status === "ready";
  await waitUntil(() => end !== undefined || isReady(), START_LIMIT_MS);
  // Beaten to it by another process: then its server is the one to ask, as soon as it stands.
  if (end !== undefined && (await waitUntil(() => found() !== undefined, RIVAL_LIMIT_MS))) await waitUntil(() => isReady() || found() === undefined, START_LIMIT_MS);
  const postmaster = found();
  if (postmaster?.status === "ready") return postmaster;
  if (wasTold || end?.includes(BEATEN)) throw new TakenDown(`another process is serving from ${folder.pgData}, or was a moment ago: start again`);
  throw new BootFault(`the embedded PostgreSQL did not start: ${end ?? lastWords(folder.log)}`);
}

/** The server that stands over this folder: one left by a killed process is taken over, one on its way out is waited for. */
async function standUp(folder: ClusterFolder, making: ClusterMaking): Promise<Postmaster> {
  const left = findPostmaster(folder.pgData);
  if (left?.status === "stopping") await waitUntil(() => findPostmaster(folder.pgData)?.pid !== left.pid, STOP_LIMIT_MS);
  if (left?.status === "starting") await waitUntil(() => findPostmaster(folder.pgData)?.status !== "starting", START_LIMIT_MS);
  const standing = findPostmaster(folder.pgData);
  return standing?.status === "ready" ? standing : spawnServer(folder, making);
}

/**
 * Whoever holds the lock owns the folder. The lock lives in a connection, so it ends with its process however that ends;
 * and the handshake proves that the server is ours, since only ours knows the password. undefined: another process holds it.
 */
async function hold(url: string, patienceMs: number): Promise<pg.Client | undefined> {
  const socket = new Socket();
  const client = newConnection(url, undefined, () => socket);
  client.on("error", () => undefined); // the server went down under us: who waits for `lost` is told by the end of the connection
  await client.connect();
  for (const until = Date.now() + patienceMs; ; await new Promise((resolve) => setTimeout(resolve, 25))) {
    const { rows } = await client.query<{ held: boolean }>("SELECT pg_try_advisory_lock($1) AS held", [HOLDER_LOCK]);
    if (rows[0]?.held) {
      socket.unref(); // it lasts as long as the process, and gives the process no reason to last
      return client;
    }
    if (Date.now() >= until) break;
  }
  await client.end();
  return undefined;
}

function stopNow(pid: number): void {
  if (isAlive(pid)) process.kill(pid, "SIGINT"); // fast shutdown: open transactions are rolled back, nothing committed is lost
}

/** From now on the server ends with this process: when it is told to, or when the process exits without a word. */
function stopWith(holder: pg.Client, pid: number, pgData: string): Pick<EmbeddedServer, "stop" | "lost"> {
  const stopOnExit = (): void => stopNow(pid);
  process.once("exit", stopOnExit);
  let isTold = false;
  const lost = new Promise<void>((resolve) => holder.once("end", () => { if (!isTold) resolve(); }));
  const stop = async (): Promise<void> => {
    isTold = true;
    stopNow(pid); // which closes the holder's connection too
    // Its file goes when it is down; the process of a server that was taken over may linger until somebody reaps it.
    const isDown = (): boolean => findPostmaster(pgData)?.pid !== pid;
    if (!(await waitUntil(isDown, STOP_LIMIT_MS))) throw new Error(`the embedded PostgreSQL (pid ${pid}) does not stop`);
    process.off("exit", stopOnExit);
  };
  return { stop, lost };
}

function refuseUnreachable(dataFolder: string, user: ServerUser | undefined): void {
  if (!user || isReachableByOthers(dirname(dataFolder))) return;
  throw new BootFault(`PostgreSQL runs as uid ${user.uid} here, because we are root, and cannot reach ${dataFolder}: set DATA_DIR to a folder below /var/tmp or /var/lib`);
}

export async function startEmbedded({ dataFolder, isDisposable = false, isGuest = false }: EmbeddedOptions): Promise<EmbeddedServer> {
  const user = findServerUser();
  refuseUnreachable(dataFolder, user);
  mkdirSync(dataFolder, { recursive: true, mode: PASSABLE });
  const making: ClusterMaking = { user, isDisposable, binaries: locateBinaries(dataFolder, user !== undefined) };
  const folder = openClusterFolder(dataFolder, making);
  for (const until = Date.now() + ADOPTION_LIMIT_MS; ; await new Promise((resolve) => setTimeout(resolve, ADOPTION_PAUSE_MS))) {
    try {
      return await adopt(folder, making, { dataFolder, isGuest });
    } catch (error) {
      // Its holder ended between our finding it and our asking: then it is ours to start.
      if (Date.now() >= until || !(error instanceof TakenDown || isConnectionLost(error))) throw error;
    }
  }
}

async function adopt(folder: ClusterFolder, making: ClusterMaking, { dataFolder, isGuest }: { dataFolder: string; isGuest: boolean }): Promise<EmbeddedServer> {
  const { pid, port } = await standUp(folder, making);
  const urlFor = (role: DatabaseRole, database = DATABASE_NAME): string => `postgres://${role}:${folder.passwords[role]}@127.0.0.1:${port}/${database}`;
  // Not in the platform's own database: a session there would keep it from being cloned.
  const holder = await hold(urlFor("app", "postgres"), isGuest ? 0 : HOLD_LIMIT_MS);
  if (!holder && !isGuest) throw new BootFault(`another process is serving from ${dataFolder}: stop it first, or set DATA_DIR to another folder`);
  const life = holder ? stopWith(holder, pid, folder.pgData) : { stop: () => Promise.resolve(), lost: undefined };
  return { pid, port, urlFor, ...life };
}
