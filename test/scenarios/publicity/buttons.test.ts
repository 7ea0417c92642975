/** What a button says of an item of disclosure or of a number is what the mutation does, in every state on its way, for people of every standing. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { disclosureLife } from "../../../src/systems/publicity/disclosure.states.js";
import { statesOf } from "../../../src/kernel/lifecycle.js";
import { comparesButtons } from "../../support/buttons.js";
import * as publicity from "../../support/verbs/publicity.verbs.js";
import { FIT, onSite, text } from "../../support/verbs/publicity.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedWorld } from "../../support/world.js";

const PEOPLE = ["龚丽", "彭建华", "闵家豪", "邹明", "谭志刚", "柯雪", "枝江市人社局网站", "全美兰"];
let w: NamedWorld;
before(async () => { w = await openWorld(); });
after(() => w.close());

describe("available actions of an item of disclosure", () => {
  it("say exactly what the mutation then does", async () => {
    const [gong, peng, min] = [w.as("龚丽"), w.as("彭建华"), w.as("闵家豪")];
    const unit = await w.unit("YC-ZHIJIANG-HRSS-INSPECTION");
    const inputs = {
      reviseDisclosureItem: { text: text() }, passDisclosureItem: FIT, returnDisclosureItem: { reason: "补充依据" }, withdrawDisclosureItem: { reason: "重复公示" },
      publishDisclosureItem: { channel: "OWN_SITE", url: "https://www.example.gov.cn/gs", publishedOn: "2026-09-01" }, confirmDisclosureItem: { nextReviewOn: "2027-09-01" },
    };
    const item = done(await publicity.collects(gong, { unit, text: text() }));
    const board = { item, channel: "NOTICE_BOARD", location: "一楼大厅", publishedOn: "2026-09-01" };
    const way = [
      () => publicity.arranges(peng, { item }), () => publicity.returns(min, { item, reason: "补充依据" }), () => publicity.revises(gong, { item, text: text() }), () => publicity.arranges(peng, { item }),
      () => publicity.passes(min, { item, ...FIT }), () => publicity.publishes(peng, board), () => publicity.publishes(peng, onSite(item)), () => publicity.withdraws(gong, { item, reason: "重复公示" }),
    ];
    const seen = new Set<string | null>();
    const compares = () => w.unchanged(async () => {
      for (const name of PEOPLE) {
        const { state, compared } = await comparesButtons(w.as(name), "DisclosureItem", item, inputs);
        expect(compared).to.be.above(0);
        if (state) seen.add(state);
      }
    });
    for (const step of way) {
      await compares();
      done(await step());
    }
    await compares();
    expect([...seen].sort()).to.deep.equal(statesOf(disclosureLife).sort());
  }).timeout(240_000);
});

describe("available actions of a number", () => {
  it("say exactly what the mutation then does", async () => {
    const unit = await w.unit("YC-ZHIJIANG-HRSS");
    const contact = done(await publicity.registersContact(w.as("彭建华"), { unit, kind: "REPORT", number: "0717-4212345", hours: "工作日8:30至17:30" }));
    const compares = () => w.unchanged(async () => {
      for (const name of PEOPLE) expect((await comparesButtons(w.as(name), "UnitContact", contact)).compared).to.be.above(0);
    });
    await compares();
    done(await publicity.endsContact(w.as("彭建华"), { contact }));
    await compares();
  });
});
