/** When something was read is the database's own word. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { newId } from "../../src/kernel/ids.js";
import { onConnection } from "../../src/platform/db/connection.js";
import { cloneDatabase, type ClonedDatabase } from "../support/database.js";

const COLUMNS = "tenant_id, id, outcome, action";

describe("the access log's time", () => {
  let clone: ClonedDatabase;
  before(async () => { clone = await cloneDatabase(); });
  after(() => clone.drop());

  const asApp = (columns: string, values: string): Promise<string | undefined> => {
    const tenantId = newId();
    const sql = `INSERT INTO access_log (${columns}) VALUES ('${tenantId}', '${newId()}', 'READ', 'readOpinion'${values})`;
    return onConnection(clone.urlFor("app"), (app) => app.query(sql), tenantId).then(() => "written", (error: { code?: string }) => error.code);
  };

  it("is not the app's to write", async () => {
    expect(await asApp(`${COLUMNS}, logged_at`, ", '2020-01-01'")).to.equal("42501");
    expect(await asApp(COLUMNS, "")).to.equal("written");
  });
});
