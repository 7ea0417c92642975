/** The process's connections, kept per tenant and capped in all: the least recently used idle one makes room for another tenant. */
import type pg from "pg";
import { Denied } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import { newConnection } from "./connection.js";
import { denied } from "./sql-faults.js";

/** The control schema's connections belong to no tenant. */
export type PoolKey = Id | "control";
const tenantOf = (key: PoolKey): Id | undefined => (key === "control" ? undefined : key);

export interface Limits {
  /** Connections of this process, all tenants together. */
  readonly total: number;
  /** Connections of one tenant, so that none starves the others. */
  readonly perTenant: number;
  /** How long a request waits for a connection before it is told to come again. */
  readonly waitMs: number;
  /** How many may wait; one more is told at once. */
  readonly waiting: number;
}
export const DEFAULT_LIMITS: Limits = { total: 40, perTenant: 16, waitMs: 1_000, waiting: 1_000 };

export interface Connection { readonly key: PoolKey; readonly client: pg.Client }
interface Waiter { readonly key: PoolKey; readonly give: (connection: Promise<Connection>) => void; readonly timer: NodeJS.Timeout }

export class TenantPools {
  /** Idle connections, least recently used first. */
  private readonly idle = new Set<Connection>();
  private readonly idleOf = new Map<PoolKey, Connection[]>();
  private readonly openOf = new Map<PoolKey, number>();
  private readonly waiters = new Set<Waiter>();
  private readonly live = new Set<Connection>();
  private open = 0;
  private closed = false;

  constructor(private readonly url: string, private readonly limits: Limits = DEFAULT_LIMITS) {}

  borrow(key: PoolKey): Promise<Connection> {
    if (this.closed) return Promise.reject(new Denied("UNAVAILABLE"));
    return this.findNow(key) ?? this.wait(key);
  }

  /** A connection that comes back broken, or inside an open transaction, is destroyed: its state is somebody else's. */
  giveBack(connection: Connection, isBroken = false): void {
    if (isBroken || this.closed || connection.client.getTransactionStatus() !== "I") this.discard(connection);
    else this.rest(connection);
    this.serveWaiters();
  }

  figures(): { open: number; idle: number; waiting: number } {
    return { open: this.open, idle: this.idle.size, waiting: this.waiters.size };
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const waiter of this.waiters) this.answer(waiter, Promise.reject(new Denied("UNAVAILABLE")));
    this.idle.clear();
    this.idleOf.clear();
    await Promise.all([...this.live].map(({ client }) => client.end()));
  }

  private findNow(key: PoolKey): Promise<Connection> | undefined {
    const idle = this.idleOf.get(key)?.pop();
    if (idle) {
      this.idle.delete(idle);
      return Promise.resolve(idle);
    }
    if ((this.openOf.get(key) ?? 0) >= this.limits.perTenant) return undefined;
    if (this.open >= this.limits.total && !this.evictOne()) return undefined;
    return this.connect(key);
  }

  private wait(key: PoolKey): Promise<Connection> {
    if (this.waiters.size >= this.limits.waiting) return Promise.reject(new Denied("UNAVAILABLE"));
    return new Promise((give) => {
      const timer = setTimeout(() => this.answer(waiter, Promise.reject(new Denied("UNAVAILABLE"))), this.limits.waitMs);
      const waiter: Waiter = { key, give, timer };
      this.waiters.add(waiter);
    });
  }

  private answer(waiter: Waiter, connection: Promise<Connection>): void {
    clearTimeout(waiter.timer);
    this.waiters.delete(waiter);
    waiter.give(connection);
  }

  /** First come, first served; a waiter whose tenant is at its cap does not hold up the others. */
  private serveWaiters(): void {
    for (const waiter of this.waiters) {
      const connection = this.closed ? undefined : this.findNow(waiter.key);
      if (connection) this.answer(waiter, connection);
    }
  }

  private async connect(key: PoolKey): Promise<Connection> {
    const connection: Connection = { key, client: newConnection(this.url, tenantOf(key)) };
    this.count(key, 1);
    this.live.add(connection);
    // An idle connection that dies reports it here; without a listener it would end the process.
    connection.client.on("error", () => this.discard(connection));
    try {
      await connection.client.connect();
      return connection;
    } catch (error) {
      this.discard(connection);
      this.serveWaiters();
      throw denied("UNAVAILABLE", error);
    }
  }

  private rest(connection: Connection): void {
    if (!this.live.has(connection)) return;
    this.idle.add(connection);
    const idle = this.idleOf.get(connection.key);
    if (idle) idle.push(connection);
    else this.idleOf.set(connection.key, [connection]);
  }

  private evictOne(): boolean {
    const [oldest] = this.idle;
    if (oldest) this.discard(oldest);
    return oldest !== undefined;
  }

  private discard(connection: Connection): void {
    if (!this.live.delete(connection)) return;
    this.count(connection.key, -1);
    if (this.idle.delete(connection)) {
      const idle = this.idleOf.get(connection.key)?.filter((other) => other !== connection) ?? [];
      this.idleOf.set(connection.key, idle);
    }
    connection.client.end().catch(() => undefined); // it is being thrown away: how its end fails changes nothing
  }

  private count(key: PoolKey, change: 1 | -1): void {
    this.open += change;
    const open = (this.openOf.get(key) ?? 0) + change;
    if (open > 0) this.openOf.set(key, open);
    else {
      this.openOf.delete(key);
      this.idleOf.delete(key);
    }
  }
}
