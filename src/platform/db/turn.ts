/** One process at a time: whoever holds the turn runs, everybody else learns that it is taken. The server takes it back from a process that died. */
import { statement } from "./statement.js";
import type { TenantPools } from "./tenant-pools.js";

const take = statement<{ taken: boolean }>("platform.takeTurn", `SELECT pg_try_advisory_lock(hashtextextended('turn/' || $1, 0)) AS taken`);
const leave = statement<unknown>("platform.leaveTurn", `SELECT pg_advisory_unlock(hashtextextended('turn/' || $1, 0))`);

/** True when `work` ran here, false when another process is at it. A connection that is lost on the way gives the turn away too. */
export async function inTurn(pools: TenantPools, name: string, work: () => Promise<void>): Promise<boolean> {
  const connection = await pools.borrow("control");
  const ask = async (s: { readonly name: string; readonly text: string }) => (await connection.client.query<{ taken: boolean }>({ name: s.name, text: s.text, values: [name] })).rows[0];
  let isBroken = true;
  try {
    const taken = (await ask(take))?.taken === true;
    if (taken) await work().finally(() => ask(leave));
    isBroken = false;
    return taken;
  } finally {
    pools.giveBack(connection, isBroken);
  }
}
