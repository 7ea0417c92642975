/** One open transaction on one connection of the tenant. Its statements run one after another, never side by side. */
import type pg from "pg";
import type { ObjectLiteral } from "typeorm";
import type { Acting } from "../../kernel/actor.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { AuditEntry } from "../audit/audit-event.format.js";
import { insertEntities, type EntityClass } from "./entity-inserts.js";
import { statement, type Statement, type StatementCount } from "./statement.js";
import type { Caller, Tx } from "./tx.js";

const tenantOfConnection = statement<{ tenant: string }>("platform.tenantOfConnection", `SELECT current_setting('app.tenant', true) AS tenant`);
const lockHierarchy = statement<unknown>("platform.lockHierarchy", `SELECT pg_advisory_xact_lock(hashtextextended('hierarchy/' || $1, 0))`);

export class Transaction implements Tx {
  readonly tenantId: Id;
  readonly who: Acting;
  readonly today: LegalDate;
  private readonly statements: StatementCount | undefined;
  private entry: AuditEntry | undefined;
  private savepoints = 0;

  private constructor(private readonly client: pg.Client, private readonly caller: Caller) {
    this.tenantId = caller.db.tenantId;
    this.who = caller.who;
    this.today = caller.today;
    this.statements = caller.statements;
  }

  static async begin(client: pg.Client, caller: Caller): Promise<Transaction> {
    const tx = new Transaction(client, caller);
    if (tx.statements) tx.statements.transactions += 1;
    await client.query("BEGIN");
    const bound = await tx.first(tenantOfConnection);
    if (bound?.tenant !== tx.tenantId) throw new Error("the connection belongs to another tenant than the transaction");
    return tx;
  }

  now(): Date {
    return this.caller.now();
  }

  async rows<Row>(s: Statement<Row>, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.send(s, params)).rows;
  }

  async first<Row>(s: Statement<Row>, params?: readonly unknown[]): Promise<Row | undefined> {
    return (await this.rows(s, params))[0];
  }

  async change(s: Statement<unknown>, params: readonly unknown[]): Promise<number> {
    return (await this.send(s, params)).rowCount ?? 0;
  }

  async insert<E extends ObjectLiteral>(entity: EntityClass<E>, rows: E | readonly E[]): Promise<void> {
    const sent = await insertEntities(this.client, entity, Array.isArray(rows) ? (rows as readonly E[]) : [rows as E]);
    if (this.statements) this.statements.count += sent;
  }

  async lockHierarchy(): Promise<void> {
    await this.send(lockHierarchy, [this.tenantId]);
  }

  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    const name = `step_${(this.savepoints += 1)}`;
    await this.client.query(`SAVEPOINT ${name}`);
    try {
      const result = await work();
      await this.client.query(`RELEASE SAVEPOINT ${name}`);
      return result;
    } catch (error) {
      await this.client.query(`ROLLBACK TO SAVEPOINT ${name}`);
      throw error;
    }
  }

  record(entry: AuditEntry): void {
    if (this.entry) throw new Error(`one unit of work records one audit event: ${this.entry.action} is recorded already, ${entry.action} came second`);
    this.entry = entry;
  }

  recorded(operation: string): AuditEntry {
    if (!this.entry) throw new Error(`${operation} ended without recording what it did`);
    return this.entry;
  }

  /** The server's command tag, which says what really happened. */
  async commit(): Promise<string> {
    return (await this.client.query("COMMIT")).command;
  }

  /** What a commit would find wrong is found now, and nothing of it stays. */
  async rehearseCommit(): Promise<void> {
    await this.client.query("SET CONSTRAINTS ALL IMMEDIATE");
    await this.rollback();
  }

  async rollback(): Promise<void> {
    await this.client.query("ROLLBACK");
  }

  private send<Row>(s: Statement<Row>, params: readonly unknown[]): Promise<pg.QueryResult> {
    if (this.statements) this.statements.count += 1;
    return this.client.query({ name: s.name, text: s.text, values: [...params] });
  }
}
