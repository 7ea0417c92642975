/** From configuration to a database that is safe to serve from. */
import type { Config } from "../config/config.js";
import { refuseUnsafe } from "./boot-checks.js";
import { startEmbedded } from "./embedded/embedded.js";
import { migrate, pendingMigrations } from "./migrate.js";

export interface BootedDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string | undefined;
  readonly stop: () => Promise<void>;
}

const nothingToStop = (): Promise<void> => Promise.resolve();

export interface Boot {
  /** Beside a process that serves from the same data folder, instead of being refused. */
  readonly isGuest?: boolean;
}

async function reach(config: Config, { isGuest = false }: Boot): Promise<BootedDatabase> {
  const { database } = config;
  if (database.kind === "outside") return { appUrl: database.appUrl, ownerUrl: database.ownerUrl, stop: nothingToStop };
  const server = await startEmbedded({ dataFolder: config.dataFolder, isGuest });
  return { appUrl: server.urlFor("app"), ownerUrl: server.urlFor("owner"), stop: () => server.stop() };
}

export async function bootDatabase(config: Config, boot: Boot = {}): Promise<BootedDatabase> {
  const booted = await reach(config, boot);
  try {
    const pending = await pendingMigrations(booted.appUrl);
    if (pending.length > 0) {
      if (!booted.ownerUrl) throw new Error(`the database lacks ${pending.length} migrations (${pending[0]} first): set DATABASE_OWNER_URL so that they can run`);
      await migrate(booted.ownerUrl);
    }
    await refuseUnsafe(booted.appUrl);
    return booted;
  } catch (error) {
    await booted.stop();
    throw error;
  }
}
