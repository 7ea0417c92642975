/** npm run operator: what nobody can do through the graph yet, because nobody can sign in yet. Each command is audited with its reason. */
import "reflect-metadata";
import { parseArgs } from "node:util";
import { addIssuer, createTenantWithAdmin, issueToken, killToken } from "./operator.js";
import { ConfigurationFault, readConfig } from "./platform/config/config.js";
import { Database } from "./platform/db/tenant-database.js";

const HELP = `npm run operator -- <command> [options]

  tenant  --code yanbian --name 延边朝鲜族自治州 --division 222400 --government 延边朝鲜族自治州人民政府 --admin 张三
          creates a tenant with its government and a tenant administrator; prints the administrator's token once
  issuer  --tenant yanbian --issuer https://id.example --audience platform --jwks https://id.example/jwks --algorithms ES256,RS256
          trusts an identity provider for a tenant
  token   --tenant yanbian --account <label> [--scopes seeStructure,askAuthority] [--days 90]
          issues an opaque token for an account; prints it once
  revoke  --token <token>
          revokes a token; it is dead at the next request
`;

const OPTIONS = Object.fromEntries(
  ["code", "name", "division", "government", "admin", "tenant", "issuer", "audience", "jwks", "algorithms", "account", "scopes", "days", "token"]
    .map((name) => [name, { type: "string" as const }]),
);

type Options = Readonly<Record<string, string | undefined>>;

/** A command without one of its options is not half done: it is refused by name. */
const required = (options: Options, ...names: string[]): string[] =>
  names.map((name) => options[name] ?? fail(`--${name} is missing; see: npm run operator -- help`));

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/** Read a row as: COMMAND does this with the database and answers with a line for the operator. */
const COMMANDS: Readonly<Record<string, (database: Database, options: Options) => Promise<string>>> = {
  async tenant(database, options) {
    const [code, name, division, government, admin] = required(options, "code", "name", "division", "government", "admin") as [string, string, string, string, string];
    const token = await createTenantWithAdmin(database, { code, name, division, government, admin });
    return `tenant ${code} stands; token of its administrator (shown once): ${token}`;
  },
  async issuer(database, options) {
    const [tenant, issuer, audience, jwks, algorithms] = required(options, "tenant", "issuer", "audience", "jwks", "algorithms") as [string, string, string, string, string];
    await addIssuer(database, { tenant, issuer, audience, jwks, algorithms: algorithms.split(",") });
    return `tokens of ${issuer} for ${audience} sign in to ${tenant}`;
  },
  async token(database, options) {
    const [tenant, account] = required(options, "tenant", "account") as [string, string];
    const token = await issueToken(database, { tenant, account, scopes: options["scopes"]?.split(",") ?? null, days: Number(options["days"] ?? 90) });
    return `token of ${account} (shown once): ${token}`;
  },
  async revoke(database, options) {
    const [token] = required(options, "token") as [string];
    return (await killToken(database, token)) ? "revoked" : "no such token, or revoked before";
  },
};

const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true, strict: true });
const command = COMMANDS[positionals[0] ?? "help"];
if (!command) {
  process.stdout.write(HELP);
} else {
  try {
    const database = await Database.visit(readConfig(process.env));
    try {
      process.stdout.write(`${await command(database, values as Options)}\n`);
    } finally {
      await database.close();
    }
  } catch (error) {
    fail(error instanceof ConfigurationFault || error instanceof Error ? error.message : String(error));
  }
}
