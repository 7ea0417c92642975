/** A dry run: the clerk hears what the change would be answered, and nothing has happened. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectRefusal } from "../../support/refused.js";
import { createsPost, establishesUnit, namesUnit, setsScope } from "../../support/verbs/organisations.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";

let w: NamedWorld;
let shen: NamedPerson;
before(async () => {
  w = await openWorld();
  shen = w.as("沈明珠");
});
after(() => w.close());

const office = async () => ({
  code: "YB-HRSS-DRY", kind: "INTERNAL_ORGAN", level: "PREFECTURE", names: [{ language: "ZH", name: "调研科" }], parent: await w.unit("YB-HRSS"), from: TODAY,
});

describe("a dry run of a change", () => {
  it("says that it would be done, and writes nothing", async () => {
    const told = await w.unchanged(async () => establishesUnit(shen, { ...(await office()), validateOnly: true }));
    expect(told).to.deep.include({ __typename: "Validated", action: "establishUnit" });
  });

  it("says why it would be refused, by the same code", async () => {
    const told = await w.unchanged(async () => establishesUnit(shen, { ...(await office()), code: "YB-HRSS-OFFICE", validateOnly: true }));
    expectRefusal(told, "ChangeRefused", "CODE_TAKEN");
  });

  it("refuses whoever may not do it just as the change itself would", async () => {
    const told = await w.unchanged(async () => establishesUnit(w.as("李顺姬"), { ...(await office()), validateOnly: true }));
    expectRefusal(told, "Denied", "FORBIDDEN");
  });

  it("notices what only the database knows: a version that was overtaken", async () => {
    const unit = await w.unit("YB-HRSS");
    const told = await w.unchanged(() => setsScope(shen, { unit, inScope: false, expectedVersion: 99, from: TODAY, validateOnly: true }));
    expectRefusal(told, "StaleVersion", "STALE_VERSION");
  });

  it("leaves its idempotency key for the change itself", async () => {
    const input = { unit: await w.unit("YB-HRSS-OFFICE"), name: { language: "ZH", name: "综合办公室" }, from: TODAY, idempotencyKey: "dry-then-wet" };
    expect(await w.unchanged(() => namesUnit(shen, { ...input, validateOnly: true }))).to.include({ __typename: "Validated" });
    done(await namesUnit(shen, input));
  });

  it("of a post leaves no post behind", async () => {
    const input = { unit: await w.unit("YB-HRSS"), title: "试设岗位", roles: ["HANDLER"], from: TODAY };
    expect(await w.unchanged(() => createsPost(shen, { ...input, validateOnly: true }))).to.include({ __typename: "Validated", action: "createPost" });
  });
});
