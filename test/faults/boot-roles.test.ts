/** Which roles a start accepts: the ones that npm run db:roles prints, and nobody whom row security does not bind. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { onConnection } from "../../src/platform/db/connection.js";
import { ROLE_NAMES, rolesSql } from "../../src/platform/db/roles.js";
import { cloneDatabase, type ClonedDatabase } from "../support/database.js";
import { openAs } from "./open-as.js";

interface RoleRow { readonly rolname: string; readonly rolinherit: boolean; readonly rolsuper: boolean; readonly rolbypassrls: boolean; readonly rolcreaterole: boolean }

describe("the roles of a start", () => {
  let clone: ClonedDatabase;
  before(async () => { clone = await cloneDatabase(); });
  after(() => clone.drop());

  it("the owner, and nobody else, inherits what belongs to a database's owner", async () => {
    const { rows } = await onConnection(clone.urlFor("app"), (app) => app.query<RoleRow>("SELECT * FROM pg_roles WHERE rolname = ANY ($1)", [ROLE_NAMES]));
    expect(rows.filter(({ rolinherit }) => rolinherit).map(({ rolname }) => rolname)).to.deep.equal(["owner"]);
    expect(rows.filter((role) => role.rolsuper || role.rolbypassrls || role.rolcreaterole)).to.deep.equal([]);
    expect(rolesSql(() => "p").find((sql) => sql.includes("ROLE owner"))).to.match(/ INHERIT /);
  });

  it("accepts app and owner, and app alone", async () => {
    expect(await openAs({ app: clone.urlFor("app"), owner: clone.urlFor("owner") })).to.equal("opened");
    expect(await openAs({ app: clone.urlFor("app") })).to.equal("opened");
  });

  it("refuses one role for both, and the owner as app", async () => {
    expect(await openAs({ app: clone.urlFor("owner"), owner: clone.urlFor("owner") })).to.include("same role");
    expect(await openAs({ app: clone.urlFor("owner") })).to.include("owns");
  });

  it("refuses a wrong password, a missing database and an address where nothing listens in a sentence", async () => {
    const changed = (change: (url: URL) => void): string => {
      const url = new URL(clone.urlFor("app"));
      change(url);
      return url.href;
    };
    expect(await openAs({ app: changed((url) => { url.password = "guess"; }) })).to.include("password");
    expect(await openAs({ app: changed((url) => { url.pathname = "/nowhere"; }) })).to.match(/no such database/);
    expect(await openAs({ app: changed((url) => { url.port = "1"; }) })).to.include("nothing answers");
  });
});
