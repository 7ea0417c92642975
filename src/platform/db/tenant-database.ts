/** The database as systems see it: readers that belong to one tenant, and one reader for the control schema. */
import { Denied } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import { auditKeyOf, type AuditKey } from "../audit/audit-key.js";
import type { Config } from "../config/config.js";
import { secretOf } from "../config/secret.js";
import { bootDatabase } from "./boot.js";
import { onConnection } from "./connection.js";
import { inSnapshot } from "./snapshot.js";
import { asFault, isConnectionLost } from "./sql-faults.js";
import type { Reader, Statement, StatementCount } from "./statement.js";
import { TenantPools, type Limits, type PoolKey } from "./tenant-pools.js";
import { inTurn } from "./turn.js";
import type pg from "pg";

export type { Reader } from "./statement.js";

/** What only the unit of work and the access log need. */
export interface WritingSide {
  readonly pools: TenantPools;
  readonly auditKey: AuditKey;
}

export interface TenantDatabase extends Reader {
  readonly tenantId: Id;
  readonly writing: WritingSide;
  /** The same database, with every statement counted. */
  counted(statements: StatementCount): TenantDatabase;
  /** Everything that `work` reads is of one moment. The connection is held until it ends: whoever asks sets the end. */
  snapshot<T>(work: (moment: Reader) => Promise<T>): Promise<T>;
}

class PooledReader implements Reader {
  constructor(private readonly pools: TenantPools, private readonly key: PoolKey, protected readonly statements?: StatementCount) {}

  async rows<Row>(s: Statement<Row>, params: readonly unknown[] = []): Promise<Row[]> {
    if (this.statements) this.statements.count += 1;
    const connection = await this.pools.borrow(this.key);
    try {
      const { rows } = await connection.client.query({ name: s.name, text: s.text, values: [...params] });
      this.pools.giveBack(connection);
      return rows;
    } catch (error) {
      this.pools.giveBack(connection, isConnectionLost(error));
      throw asFault(error);
    }
  }

  async first<Row>(s: Statement<Row>, params?: readonly unknown[]): Promise<Row | undefined> {
    return (await this.rows(s, params))[0];
  }
}

class TenantReader extends PooledReader implements TenantDatabase {
  constructor(readonly tenantId: Id, readonly writing: WritingSide, statements?: StatementCount) {
    super(writing.pools, tenantId, statements);
  }

  counted(statements: StatementCount): TenantDatabase {
    return new TenantReader(this.tenantId, this.writing, statements);
  }

  snapshot<T>(work: (moment: Reader) => Promise<T>): Promise<T> {
    return inSnapshot(this.writing.pools, this.tenantId, work, this.statements);
  }
}

/** Anonymous readers get few connections: they never stand in the way of those who signed in. */
const PUBLIC_LIMITS: Limits = { total: 10, perTenant: 5, waitMs: 500, waiting: 200 };

/** Where a migrated database is reached, by whom, and who must be told when it is no longer needed. */
export interface Endpoint {
  readonly appUrl: string;
  /** As the role that reads what is published; absent where nothing is shown to anonymous readers. */
  readonly publicUrl?: string | undefined;
  /** Absent when somebody else migrates and keeps the registry. */
  readonly ownerUrl?: string | undefined;
  readonly secret: string;
  readonly limits?: Limits | undefined;
  readonly stop?: (() => Promise<void>) | undefined;
  readonly lost?: Promise<void> | undefined;
}

export class Database {
  readonly control: Reader;
  private readonly pools: TenantPools;
  private readonly publicPools: TenantPools | undefined;
  private readonly tenants = new Map<Id, TenantDatabase>();
  private ownerUrl: string | undefined;

  constructor(private readonly endpoint: Endpoint) {
    this.pools = new TenantPools(endpoint.appUrl, endpoint.limits);
    this.publicPools = endpoint.publicUrl === undefined ? undefined : new TenantPools(endpoint.publicUrl, PUBLIC_LIMITS);
    this.control = new PooledReader(this.pools, "control");
    this.ownerUrl = endpoint.ownerUrl;
  }

  /** Starts the embedded server or reaches the outside one, migrates it, and refuses what would not be safe to serve from. */
  static async open(config: Config): Promise<Database> {
    return new Database({ ...(await bootDatabase(config)), secret: secretOf(config) });
  }

  /** For commands of an operator: the same, and beside a running server it is a guest that stops nothing. */
  static async visit(config: Config): Promise<Database> {
    return new Database({ ...(await bootDatabase(config, { isGuest: true })), secret: secretOf(config) });
  }

  tenant(tenantId: Id): TenantDatabase {
    const known = this.tenants.get(tenantId);
    if (known) return known;
    const database = new TenantReader(tenantId, { pools: this.pools, auditKey: auditKeyOf(this.endpoint.secret, tenantId) });
    this.tenants.set(tenantId, database);
    return database;
  }

  /** Runs `work` unless another process of this database does so under the same name; whether it ran here. */
  inTurn(name: string, work: () => Promise<void>): Promise<boolean> {
    return inTurn(this.pools, name, work);
  }

  /** What is published of a tenant, for readers who have not signed in: another role on connections of its own, which reaches nothing else. */
  public(tenantId: Id, statements?: StatementCount): Reader {
    if (!this.publicPools) throw new Denied("UNAVAILABLE");
    return new PooledReader(this.publicPools, tenantId, statements);
  }

  /** For seeds and operators, before serving: one connection as the owner, closed when `work` ends. */
  async asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
    if (!this.ownerUrl) throw new Error("the owner of the database is not at hand: it is present only before serving, and only with DATABASE_OWNER_URL");
    return onConnection(this.ownerUrl, work);
  }

  /** Whether somebody who may migrate and plant is at hand. */
  get hasOwner(): boolean {
    return this.ownerUrl !== undefined;
  }

  /** From here on nobody in this process can act as the owner. */
  forgetOwner(): void {
    this.ownerUrl = undefined;
  }

  /** Settles when the database ends for good under this process, so that serving on would be idle; absent when it can come back. */
  get lost(): Promise<void> | undefined {
    return this.endpoint.lost;
  }

  get connections(): { open: number; idle: number; waiting: number } {
    return this.pools.figures();
  }

  async close(): Promise<void> {
    await Promise.all([this.pools.close(), this.publicPools?.close()]);
    await this.endpoint.stop?.();
  }
}
