/** What a unit of work is given: who acts, on which day, and the one transaction in which everything happens. */
import type { ObjectLiteral } from "typeorm";
import type { Acting } from "../../kernel/actor.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { AuditEntry } from "../audit/audit-event.format.js";
import type { EntityClass } from "./entity-inserts.js";
import type { Statement, StatementCount } from "./statement.js";
import type { Reader, TenantDatabase } from "./tenant-database.js";

/** Who asks, on which day, of which database: one for each request or job, doing one thing at a time. */
export interface Caller {
  readonly who: Acting;
  readonly today: LegalDate;
  now(): Date;
  readonly db: TenantDatabase;
  readonly statements?: StatementCount | undefined;
}

export interface Tx extends Reader {
  readonly tenantId: Id;
  readonly who: Acting;
  readonly today: LegalDate;
  now(): Date;
  insert<E extends ObjectLiteral>(entity: EntityClass<E>, rows: E | readonly E[]): Promise<void>;
  /** How many rows it changed: a conditional update that changed none has lost its race. */
  change(s: Statement<unknown>, params: readonly unknown[]): Promise<number>;
  /** Holds the tenant's organisation tree still until the end of the transaction. */
  lockHierarchy(): Promise<void>;
  /** The one place where an SQL error may be caught: what `work` did is undone, the transaction lives on. */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
  /** Once, by whoever did the work: what is written into the tenant's chain. */
  record(entry: AuditEntry): void;
}
