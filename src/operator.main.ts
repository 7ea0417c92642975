/** npm run operator: what nobody can do through the graph yet, because nobody can sign in yet. Each command is audited with its reason. */
import "reflect-metadata";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { plantReference } from "../seeds/plant.js";
import { readCalendarFile, type CalendarRows } from "../seeds/reference/calendar-file.js";
import {
  addIssuer, ALGORITHMS, createTenantWithAdmin, DEFAULT_DAYS, exportAudit, GOVERNMENT_CODE, inviteAgain, issueToken, killToken, loadCalendarYears, openReservedPost, OperatorFault, RESERVED_POSTS,
  type ReservedPost,
} from "./operator.js";
import { systemClock } from "./kernel/clock.js";
import { openAnchorKeys, replaceLostKey, rotateAnchorKey } from "./platform/audit/anchor-keys.js";
import { findRing } from "./platform/audit/key-ring.format.js";
import { readConfig, type Config } from "./platform/config/config.js";
import { sentenceOf } from "./platform/db/boot-fault.js";
import { Database } from "./platform/db/tenant-database.js";

const HELP = `npm run operator -- <command> [options]

  tenant   --code yanbian --name 延边朝鲜族自治州 --division 222400 --government 延边朝鲜族自治州人民政府 --admin 张三
           creates a tenant with its government and a tenant administrator; prints the administrator's token once
  auditor  --tenant yanbian --name 李四 [--unit ${GOVERNMENT_CODE}] [--label auditor]
  admin    the same options: a further tenant administrator
  platform the same options: who runs the platform for the tenant
           opens one of the posts that only an operator gives, with its person and account; prints the account's token once
  issuer   --tenant yanbian --issuer https://id.example --audience platform --jwks https://id.example/jwks --algorithms ES256,RS256
           trusts an identity provider for a tenant; algorithms: ${ALGORITHMS.join(", ")}
  token    --tenant yanbian --account <label> [--scopes seeStructure,askAuthority] [--days ${DEFAULT_DAYS}]
           issues an opaque token for an account; prints it once
  administrator --staff-no <number>
           lets one of the platform's three administrators in again when they are locked out; prints an invitation once
  revoke   --token <token>
           revokes a token; it is dead at the next request
  load-calendar --file calendar-2027.json
           loads whole years of the official calendar as the State Council's notice arranges them, in the form of seeds/reference/calendar.json;
           deadlines that were counted without them are counted again

  audit-export   --tenant yanbian --out FILE
           writes a tenant's audit chain, byte for byte, for npm run audit:verify -- --export FILE and for tools/verify_audit.py
  anchor-keys    [--out FILE]
           the public keys that sign anchors of the audit chains, for whoever verifies them
  anchor-rotate  [--lost FILE]
           a new key signs from now on, vouched for by the old one; beside a running server, too
           --lost: the old key is lost; FILE is the ring of its public keys, and nobody vouches for the new one

A token lives ${DEFAULT_DAYS} days unless --days says otherwise.
`;

const OPTIONS = Object.fromEntries(
  ["code", "name", "division", "government", "admin", "tenant", "issuer", "audience", "jwks", "algorithms", "account", "scopes", "days", "token", "unit", "label", "staff-no", "out", "file"]
    .map((name) => [name, { type: "string" as const }]),
);

type Options = Readonly<Record<string, string | undefined>>;

/** A command without one of its options is not half done: it is refused by name. */
const required = (options: Options, ...names: string[]): string[] =>
  names.map((name) => options[name]?.trim() || fail(`--${name} is missing; see: npm run operator -- help`));

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const listed = (text: string): string[] => text.split(",").map((word) => word.trim()).filter(Boolean);

const opening = (post: ReservedPost) => async (database: Database, options: Options): Promise<string> => {
  const [tenant, name] = required(options, "tenant", "name") as [string, string];
  const label = options["label"] ?? post;
  const token = await openReservedPost(database, post, { tenant, name, label, unit: options["unit"] ?? GOVERNMENT_CODE });
  return `${name} holds ${RESERVED_POSTS[post].roles.join(", ")} in ${tenant}; token of the account ${label} (shown once): ${token}`;
};

/** Read a row as: COMMAND does this with the database and answers with a line for the operator. */
const COMMANDS: Readonly<Record<string, (database: Database, options: Options) => Promise<string>>> = {
  async tenant(database, options) {
    const [code, name, division, government, admin] = required(options, "code", "name", "division", "government", "admin") as [string, string, string, string, string];
    await plantReference(database); // the division is looked up, also before the first start
    const token = await createTenantWithAdmin(database, { code, name, division, government, admin });
    return `tenant ${code} stands; token of its administrator (shown once): ${token}`;
  },
  auditor: opening("auditor"),
  admin: opening("admin"),
  platform: opening("platform"),
  async issuer(database, options) {
    const [tenant, issuer, audience, jwks, algorithms] = required(options, "tenant", "issuer", "audience", "jwks", "algorithms") as [string, string, string, string, string];
    await addIssuer(database, { tenant, issuer, audience, jwks, algorithms: listed(algorithms) });
    return `tokens of ${issuer} for ${audience} sign in to ${tenant}`;
  },
  async token(database, options) {
    const [tenant, account] = required(options, "tenant", "account") as [string, string];
    const token = await issueToken(database, { tenant, account, scopes: options["scopes"] === undefined ? null : listed(options["scopes"]), days: Number(options["days"] ?? DEFAULT_DAYS) });
    return `token of ${account} (shown once): ${token}`;
  },
  async "audit-export"(database, options) {
    const [tenant, out] = required(options, "tenant", "out") as [string, string];
    return `${await exportAudit(database, tenant, out)} events of ${tenant} are in ${out}`;
  },
  async "load-calendar"(database, options) {
    const [file] = required(options, "file") as [string];
    const calendar = calendarIn(file);
    await plantReference(database);
    const loaded = await loadCalendarYears(database, calendar);
    return loaded ? `edition ${loaded.version} of the calendar: ${calendar.years.join(", ")}; ${loaded.recounted} running deadlines were looked at again` : "the calendar says so already";
  },
  async administrator(database, options) {
    const [staffNo] = required(options, "staff-no") as [string];
    return `invitation for the administrator with the staff number ${staffNo} (shown once): ${await inviteAgain(database, staffNo)}`;
  },
  async revoke(database, options) {
    const [token] = required(options, "token") as [string];
    return (await killToken(database, token)) ? "revoked" : "no such token, or revoked before";
  },
};

function calendarIn(file: string): CalendarRows {
  try {
    return readCalendarFile(readFileSync(file, "utf8"));
  } catch (error) {
    return fail((error as Error).message);
  }
}

/** Read a row as: COMMAND does this with the configuration alone. */
const WITHOUT_DATABASE: Readonly<Record<string, (config: Config, options: Options) => string>> = {
  "anchor-keys"(config, { out }) {
    const ring = `${JSON.stringify(openAnchorKeys(config, systemClock.now()).ring(), null, 2)}`;
    if (out === undefined) return ring;
    writeFileSync(out, `${ring}\n`, { flag: "wx" });
    return `the public keys are in ${out}: give it to whoever verifies, by a way that nobody who can reach the anchors controls`;
  },
  "anchor-rotate"(config, { lost }) {
    const ring = lost === undefined ? undefined : (findRing(readFileSync(lost, "utf8")) ?? fail(`${lost} is no key ring`));
    const { id, from } = ring ? replaceLostKey(config, ring, systemClock.now()) : rotateAnchorKey(config, systemClock.now());
    return `key ${id} signs anchors from ${from} on; hand out the new ring: npm run operator -- anchor-keys`;
  },
};

async function answer(name: string, options: Options): Promise<string> {
  const config = readConfig(process.env);
  if (Object.hasOwn(WITHOUT_DATABASE, name)) return WITHOUT_DATABASE[name]!(config, options);
  const database = await Database.visit(config);
  try {
    return await COMMANDS[name]!(database, options);
  } finally {
    await database.close();
  }
}

/** An option nobody knows is named, not thrown with a stack. */
function asked(): { values: Options; positionals: string[] } {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    return fail(`${(error as Error).message}\nsee: npm run operator -- help`);
  }
}

const { values, positionals: [name = "help", ...more] } = asked();
if (name === "help") {
  process.stdout.write(HELP);
} else if (![COMMANDS, WITHOUT_DATABASE].some((commands) => Object.hasOwn(commands, name)) || more.length > 0) {
  fail(`there is no command ${[name, ...more].join(" ")}\n\n${HELP}`);
} else {
  try {
    process.stdout.write(`${await answer(name, values)}\n`);
  } catch (error) {
    fail(error instanceof OperatorFault ? error.message : (sentenceOf(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))));
  }
}
