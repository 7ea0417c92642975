/** One moment of a tenant's data: reads that go on for a while and see nothing of what others commit meanwhile, on a connection that is given back whatever happens. */
import { Denied } from "../../kernel/fault.js";
import { asFault } from "./sql-faults.js";
import type { Reader, Statement, StatementCount } from "./statement.js";
import type { Connection, PoolKey, TenantPools } from "./tenant-pools.js";

/** Its statements run one after another, never side by side. */
class Moment implements Reader {
  private last: Promise<unknown> = Promise.resolve();
  private isOver = false;

  constructor(private readonly client: Connection["client"], private readonly statements: StatementCount | undefined) {}

  rows<Row>(s: Statement<Row>, params: readonly unknown[] = []): Promise<Row[]> {
    const turn = this.last.then(async () => {
      // whoever reads on after the end would read on somebody else's connection
      if (this.isOver) throw new Denied("UNAVAILABLE");
      if (this.statements) this.statements.count += 1;
      return (await this.client.query({ name: s.name, text: s.text, values: [...params] })).rows as Row[];
    }).catch((error: unknown) => { throw asFault(error); });
    this.last = turn.catch(() => undefined); // whoever asked is told by the turn; the next one only waits for it
    return turn;
  }

  async first<Row>(s: Statement<Row>, params?: readonly unknown[]): Promise<Row | undefined> {
    return (await this.rows(s, params))[0];
  }

  async end(): Promise<void> {
    this.isOver = true;
    await this.last;
    await this.client.query("ROLLBACK");
  }
}

export async function inSnapshot<T>(pools: TenantPools, key: PoolKey, work: (moment: Reader) => Promise<T>, statements?: StatementCount): Promise<T> {
  const connection = await pools.borrow(key);
  let isBroken = true;
  try {
    await connection.client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const moment = new Moment(connection.client, statements);
    const result = await work(moment).finally(() => moment.end());
    isBroken = false;
    return result;
  } finally {
    pools.giveBack(connection, isBroken);
  }
}
