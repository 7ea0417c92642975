/** From configuration to a database that is safe to serve from. */
import type { Config } from "../config/config.js";
import { refusePooler, refuseRoles } from "./boot-checks.js";
import { BootFault } from "./boot-fault.js";
import { startEmbedded } from "./embedded/embedded.js";
import { migrate, pendingMigrations } from "./migrate.js";

export interface BootedDatabase {
  readonly appUrl: string;
  readonly publicUrl: string | undefined;
  readonly ownerUrl: string | undefined;
  readonly stop: () => Promise<void>;
  /** Settles when the embedded server ends without having been told to; an outside one comes back by itself. */
  readonly lost?: Promise<void> | undefined;
}

const nothingToStop = (): Promise<void> => Promise.resolve();

export interface Boot {
  /** Beside a process that serves from the same data folder, instead of being refused. */
  readonly isGuest?: boolean;
}

async function reach(config: Config, { isGuest = false }: Boot): Promise<BootedDatabase> {
  const { database } = config;
  if (database.kind === "outside") return { appUrl: database.appUrl, publicUrl: database.publicUrl, ownerUrl: database.ownerUrl, stop: nothingToStop };
  const server = await startEmbedded({ dataFolder: config.dataFolder, isGuest });
  return { appUrl: server.urlFor("app"), publicUrl: server.urlFor("public_reader"), ownerUrl: server.urlFor("owner"), stop: () => server.stop(), lost: server.lost };
}

async function refusePending(appUrl: string): Promise<void> {
  const pending = await pendingMigrations(appUrl);
  if (pending.length > 0) throw new BootFault(`the database lacks ${pending.length} migrations (${pending[0]} first): set DATABASE_OWNER_URL so that they can run`);
}

export async function bootDatabase(config: Config, boot: Boot = {}): Promise<BootedDatabase> {
  const booted = await reach(config, boot);
  try {
    await refuseRoles(booted.appUrl, booted.ownerUrl, booted.publicUrl);
    await refusePooler(booted.appUrl);
    if (booted.ownerUrl) await migrate(booted.ownerUrl);
    else await refusePending(booted.appUrl);
    return booted;
  } catch (error) {
    await booted.stop();
    throw error;
  }
}
