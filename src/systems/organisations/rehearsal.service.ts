/** A rehearsal: something is done inside the transaction, looked at, and undone before anybody else can see it. */
import type { Tx } from "../../platform/db/unit-of-work.js";

/** Carries what was seen past the savepoint that undoes it. */
class Undone<T> extends Error {
  constructor(readonly seen: T) {
    super("a rehearsal is always undone");
  }
}

/** What `work` answers, with nothing of what it did left behind. */
export async function rehearsed<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  try {
    return await tx.savepoint(async (): Promise<never> => {
      throw new Undone(await work());
    });
  } catch (undone) {
    if (undone instanceof Undone) return undone.seen as T;
    throw undone;
  }
}
