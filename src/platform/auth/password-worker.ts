/** The thread that digests passwords: argon2id takes a twentieth of a second and twenty megabytes, which no request shall wait behind. */
import { randomBytes } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { argon2id, argon2Verify } from "hash-wasm";

/** OWASP's second row for argon2id: 19 MiB, two passes, one lane. */
const STRENGTH = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 };
const SALT_BYTES = 16;

export interface PasswordTask { readonly id: number; readonly password: string; readonly digest: string | null }
export interface PasswordResult { readonly id: number; readonly digest?: string; readonly matches?: boolean; readonly failed?: string }

const work = async ({ id, password, digest }: PasswordTask): Promise<PasswordResult> =>
  digest === null
    ? { id, digest: await argon2id({ ...STRENGTH, password, salt: randomBytes(SALT_BYTES), outputType: "encoded" }) }
    : { id, matches: await argon2Verify({ password, hash: digest }) };

async function answer(task: PasswordTask): Promise<void> {
  const result = await work(task).catch((error: unknown): PasswordResult => ({ id: task.id, failed: String(error) }));
  parentPort?.postMessage(result);
}

parentPort?.on("message", (task: PasswordTask) => void answer(task));
