/** The dossier of 延吉市人社局 as a development start finds it: every section and every group, beside its list in force. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { bareDatabase } from "../../support/database.js";
import { gapsIn, readsDossier } from "../../support/verbs/publicity.verbs.js";
import { openPublishedWorld, type NamedWorld } from "../../support/world.js";

let w: NamedWorld;
before(async () => { w = await openPublishedWorld(await bareDatabase()); });
after(() => w.close());

describe("the dossier of 延吉市人社局 in the seeded world", () => {
  it("lacks nothing, and everybody of the tenant reads it (TJ-3.1.1.1-1, ZJ8-4-1)", async () => {
    const unit = await w.unit("YB-YANJI-HRSS");
    const own = await readsDossier(w.as("罗文静"), unit);
    expect([own.missing, gapsIn(own), own.publications]).to.deep.equal([[], [], [{ edition: 1, publishedOn: "2026-03-02" }]]);
    const { sections, contents, contacts, gaps } = await readsDossier(w.as("徐海涛"), unit);
    expect([sections.every(({ isFilled }) => isFilled), contents.every(({ isOpen }) => isOpen), contacts.length, gaps]).to.deep.equal([true, true, 2, null]);
    expect(sections.filter(({ registerCount }) => registerCount > 0).map(({ section }) => section)).to.deep.equal(["SUBJECT", "DUTIES", "POWERS", "BASES", "PROCEDURE", "STAFF_ROSTER"]);
  });
});
