/** Passwords, digested and compared in a thread of their own; whoever comes when too many wait is told to come again. */
import { Worker } from "node:worker_threads";
import { Denied } from "../../kernel/fault.js";
import type { PasswordResult, PasswordTask } from "./password-worker.js";

export interface Passwords {
  /** argon2id, encoded with its salt and strength. */
  digestOf(password: string): Promise<string>;
  matches(password: string, digest: string): Promise<boolean>;
  /** Takes as long as a comparison that fails: for accounts that do not exist. */
  pretend(password: string): Promise<false>;
  close(): Promise<void>;
}

/** Two seconds of work: more would time out in the queue. */
const WAITING = 32;

interface Asker { readonly answer: (result: PasswordResult) => void; readonly fail: (error: Error) => void }

export function createPasswords(): Passwords {
  const askers = new Map<number, Asker>();
  let worker: Worker | undefined;
  let next = 0;
  let nobodys: Promise<string> | undefined;

  const failAll = (error: Error): void => {
    worker = undefined;
    for (const { fail } of askers.values()) fail(error);
    askers.clear();
  };
  const started = (): Worker => {
    if (worker) return worker;
    const made = new Worker(new URL("./password-worker.js", import.meta.url));
    made.on("message", (result: PasswordResult) => {
      askers.get(result.id)?.answer(result);
      askers.delete(result.id);
    });
    made.on("error", failAll);
    made.unref();
    return (worker = made);
  };
  const ask = (password: string, digest: string | null): Promise<PasswordResult> => {
    if (askers.size >= WAITING) return Promise.reject(new Denied("UNAVAILABLE"));
    const task: PasswordTask = { id: (next += 1), password: password.normalize("NFC"), digest };
    return new Promise((answer, fail) => {
      askers.set(task.id, { answer: (result) => (result.failed === undefined ? answer(result) : fail(new Error(result.failed))), fail });
      started().postMessage(task);
    });
  };

  const digestOf = async (password: string): Promise<string> => (await ask(password, null)).digest!;
  const matches = async (password: string, digest: string): Promise<boolean> => (await ask(password, digest)).matches === true;
  return {
    digestOf, matches,
    async pretend(password) {
      await matches(password, await (nobodys ??= digestOf("nobody's")));
      return false;
    },
    async close() {
      const ending = worker;
      failAll(new Denied("UNAVAILABLE"));
      await ending?.terminate();
    },
  };
}
