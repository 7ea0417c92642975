/** The configuration, read once at boot: either all of it is sound, or every fault is named at once. */
import { join, resolve } from "node:path";
import { fixedClock, systemClock, type Clock } from "../../kernel/clock.js";
import { defaultDataFolder } from "./data-folder.js";
import { isSafeAddress } from "./safe-address.js";

export type Mode = "production" | "development" | "test";
export type LogLevel = (typeof LOG_LEVELS)[number];
const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug"] as const;
const DAY_IN_SECONDS = 86_400;
const MODES: readonly Mode[] = ["production", "development", "test"];

export type DatabaseConfig =
  | { readonly kind: "embedded" }
  /** `ownerUrl` migrates and is not used while serving. */
  | { readonly kind: "outside"; readonly appUrl: string; readonly ownerUrl: string | undefined; readonly publicUrl?: string | undefined };

export interface AnchorConfig {
  /** Absent: made at first start and kept in the data folder. */
  readonly keyFile: string | undefined;
  readonly folder: string;
  readonly webhooks: readonly string[];
  /** Shared with the recipients of webhooks. */
  readonly webhookSecret: string | undefined;
  readonly everySeconds: number;
}

export interface Config {
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly database: DatabaseConfig;
  /** Absent: made at first boot and kept in the data folder. */
  readonly secret: string | undefined;
  readonly anchors: AnchorConfig;
  /** Passwords and one-time codes of our own, for places without an identity provider. */
  readonly localIssuer: boolean;
  readonly introspection: boolean;
  readonly allowedOrigins: readonly string[];
  readonly logLevel: LogLevel;
  readonly clock: Clock;
}

export class ConfigurationFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`the configuration cannot be used:\n${faults.map((fault) => `  - ${fault}`).join("\n")}`);
    this.name = "ConfigurationFault";
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Each reader adds its own faults and goes on, so that one look at the message is enough to mend them all. */
class Reading {
  readonly faults: string[] = [];
  constructor(private readonly env: Environment) {}

  text(name: string): string | undefined {
    return this.env[name]?.trim() || undefined;
  }

  oneOf<W extends string>(name: string, words: readonly W[], otherwise: W): W {
    const text = this.text(name) ?? otherwise;
    const word = words.find((candidate) => candidate === text);
    if (!word) this.faults.push(`${name} must be one of ${words.join(", ")}.`);
    return word ?? otherwise;
  }

  port(name: string, otherwise: number): number {
    const text = this.text(name);
    const port = text === undefined ? otherwise : /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
    if (!(port <= 65_535)) this.faults.push(`${name} must be a port number from 0 to 65535.`);
    return port;
  }

  /** A URL's own options would take the place of those that bind a connection to its tenant. */
  postgresUrl(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !["postgres:", "postgresql:"].includes(url.protocol)) this.faults.push(`${name} must be a URL such as postgres://app:password@host:5432/database.`);
    else if (url.searchParams.has("options")) this.faults.push(`${name} must not carry "options": the platform sets them on each connection.`);
    return text;
  }

  origins(name: string): readonly string[] {
    const origins = (this.text(name) ?? "").split(",").map((origin) => origin.trim()).filter(Boolean);
    const wrong = origins.some((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
    if (wrong) this.faults.push(`${name} must list origins such as https://portal.example.gov.cn, separated by commas.`);
    return origins;
  }

  /** Whoever can replace what is sent on the way could tell the recipient anything; on this machine nobody is on the way. */
  safeUrls(name: string): readonly string[] {
    const urls = (this.text(name) ?? "").split(",").map((url) => url.trim()).filter(Boolean);
    if (!urls.every(isSafeAddress)) this.faults.push(`${name} must list addresses such as https://witness.example/anchors, separated by commas; http is accepted on this machine only.`);
    return urls;
  }

  seconds(name: string, otherwise: number): number {
    const text = this.text(name);
    const seconds = text === undefined ? otherwise : /^\d{1,5}(?:\.\d)?$/.test(text) ? Number(text) : 0;
    if (!(seconds >= 0.1 && seconds <= DAY_IN_SECONDS)) this.faults.push(`${name} must be a number of seconds from 0.1 to ${DAY_IN_SECONDS}.`);
    return seconds;
  }

  clock(name: string, mode: Mode): Clock {
    const text = this.text(name);
    if (text === undefined) return systemClock;
    if (mode === "production") this.faults.push(`${name} stops the clock for tests and is refused in production.`);
    if (Number.isNaN(Date.parse(text))) this.faults.push(`${name} must be an instant such as 2026-03-02T09:00:00+08:00.`);
    return fixedClock(text);
  }

  /** `requiredBecause`: why it cannot be absent, if it cannot. */
  secret(name: string, requiredBecause: string | undefined): string | undefined {
    const text = this.text(name);
    if (text !== undefined && text.length < 32) this.faults.push(`${name} must have at least 32 characters.`);
    if (text === undefined && requiredBecause) this.faults.push(`${name} is required ${requiredBecause}`);
    return text;
  }
}

function databaseOf(reading: Reading): DatabaseConfig {
  const appUrl = reading.postgresUrl("DATABASE_URL");
  const ownerUrl = reading.postgresUrl("DATABASE_OWNER_URL");
  const publicUrl = reading.postgresUrl("DATABASE_PUBLIC_URL");
  if (appUrl) return { kind: "outside", appUrl, ownerUrl, publicUrl };
  if (ownerUrl) reading.faults.push("DATABASE_OWNER_URL is of use only together with DATABASE_URL.");
  if (publicUrl) reading.faults.push("DATABASE_PUBLIC_URL is of use only together with DATABASE_URL.");
  return { kind: "embedded" };
}

const pathOf = (text: string | undefined): string | undefined => text && resolve(text);

function anchorsOf(reading: Reading, dataFolder: string): AnchorConfig {
  const webhooks = reading.safeUrls("ANCHOR_WEBHOOKS");
  return {
    keyFile: pathOf(reading.text("ANCHOR_KEY_FILE")),
    folder: pathOf(reading.text("ANCHOR_FOLDER")) ?? join(dataFolder, "anchors"),
    webhooks,
    webhookSecret: reading.secret("ANCHOR_WEBHOOK_SECRET", webhooks.length > 0 ? "with ANCHOR_WEBHOOKS: recipients know by it that an anchor is ours." : undefined),
    everySeconds: reading.seconds("ANCHOR_SECONDS", 600),
  };
}

/** Why a secret that is made at first boot, and found again only in the data folder, would not do. */
const secretNeeded = ({ kind }: DatabaseConfig, localIssuer: boolean): string | undefined =>
  kind === "outside" ? "in production with an outside database: every process must share it."
    : localIssuer ? "in production with LOCAL_ISSUER=on: the seeds of one-time codes are sealed with it, and lost with it." : undefined;

export function readConfig(env: Environment): Config {
  const reading = new Reading(env);
  const mode = reading.oneOf("NODE_ENV", MODES, "development");
  const database = databaseOf(reading);
  const dataFolder = pathOf(reading.text("DATA_DIR")) ?? defaultDataFolder();
  const localIssuer = reading.oneOf("LOCAL_ISSUER", ["on", "off"], "off") === "on";
  const config: Config = {
    mode,
    host: reading.text("HOST") ?? "127.0.0.1",
    port: reading.port("PORT", 4000),
    dataFolder,
    database,
    secret: reading.secret("APP_SECRET", mode === "production" ? secretNeeded(database, localIssuer) : undefined),
    anchors: Object.freeze(anchorsOf(reading, dataFolder)),
    localIssuer,
    introspection: reading.oneOf("INTROSPECTION", ["on", "off"], mode === "production" ? "off" : "on") === "on",
    allowedOrigins: Object.freeze(reading.origins("ALLOWED_ORIGINS")),
    logLevel: reading.oneOf("LOG_LEVEL", LOG_LEVELS, mode === "test" ? "error" : "info"),
    clock: reading.clock("CLOCK", mode),
  };
  if (reading.faults.length > 0) throw new ConfigurationFault(reading.faults);
  return Object.freeze(config);
}
