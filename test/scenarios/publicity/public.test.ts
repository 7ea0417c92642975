/** A citizen reads what 枝江市人社局 discloses of itself before it enforces: the edition that stands on its page, and nothing that is on its way there. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied, expectRefusal } from "../../support/refused.js";
import { looksUp } from "../../support/verbs/public.verbs.js";
import * as publicity from "../../support/verbs/publicity.verbs.js";
import { FIT, onSite, text } from "../../support/verbs/publicity.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, personAt, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

const PLACE = "420583";
const BUREAU = "YC-ZHIJIANG-HRSS";
let w: NamedWorld;
let citizen: NamedPerson;
/** 龚丽 collects for 劳动保障监察局, 彭建华 heads the office, 闵家豪 serves in 政策法规科. */
let gong: NamedPerson;
let peng: NamedPerson;
let min: NamedPerson;
let agency: string;
before(async () => {
  w = await openWorld();
  [citizen, gong, peng, min] = [w.nobody, w.as("龚丽"), w.as("彭建华"), w.as("闵家豪")];
  agency = await w.unit("YC-ZHIJIANG-HRSS-INSPECTION");
});
after(() => w.close());

async function reviewed(more: object, input: object = {}): Promise<string> {
  const item = done(await publicity.collects(gong, { unit: agency, text: text(more), ...input }));
  done(await publicity.arranges(peng, { item }));
  done(await publicity.passes(min, { item, ...FIT }));
  return item;
}
const read = async (args = "", person = citizen) => (await looksUp(person, "publicDisclosures", `place: "${PLACE}"${args}`, "title")).rows.map(({ title }) => title);
const profile = async (asOf = "", person = citizen) => (await person.asks<{ publicOrganProfile: { sections: { section: string; items: { title: string }[] }[] } | null }>(
  `{ publicOrganProfile(place: "${PLACE}", organ: "${BUREAU}"${asOf}) { organCode sections { section items { title } } } }`)).publicOrganProfile;

describe("a citizen reads what an organ discloses", () => {
  let item: string;

  it("once it stands on a site, not while it is collected, reviewed or on a board alone (ZJ8-3, TJ-3.1.1.1-1)", async () => {
    item = await reviewed({ title: "监察职责" });
    expect([await read(), await profile()]).to.deep.equal([[], null]);
    done(await publicity.publishes(peng, { item, channel: "NOTICE_BOARD", location: "一楼大厅", publishedOn: "2026-09-01" }));
    expect(await read()).to.deep.equal([]);
    done(await publicity.publishes(peng, onSite(item)));
    const { rows } = await looksUp(citizen, "publicDisclosures", `place: "${PLACE}"`, "organCode edition kind category section title validFrom validTo publishedOn places { channel location url }");
    expect(rows).to.deep.equal([{
      organCode: BUREAU, edition: 1, kind: "LONG_TERM", category: "DUTIES", section: "DUTIES", title: "监察职责", validFrom: "2026-01-01", validTo: null, publishedOn: "2026-09-01",
      places: [{ channel: "NOTICE_BOARD", location: "一楼大厅", url: null }, { channel: "OWN_SITE", location: null, url: "https://www.example.gov.cn/gs" }],
    }]);
  });

  it("in the sections of its profile, in their order, without those in which nothing stands: gaps are the organ's to see (TJ-3.1.1.1-1)", async () => {
    for (const [section, title] of [["REMEDIES", "救济渠道"], ["SUBJECT", "执法主体"], ["RANDOM_LIST", "抽查事项清单"]] as const) done(await publicity.publishes(peng, onSite(await reviewed({ section, title }))));
    expect((await profile())!.sections.map(({ section, items }) => [section, items.map(({ title }) => title)]))
      .to.deep.equal([["SUBJECT", ["执法主体"]], ["DUTIES", ["监察职责"]], ["REMEDIES", ["救济渠道"]]]);
    expect(await read(`, filter: { sections: [RANDOM_LIST] }`)).to.deep.equal(["抽查事项清单"]);
    expect(await read(`, filter: { organ: "${BUREAU}", search: "主体" }`)).to.deep.equal(["执法主体"]);
    expect(await read(`, filter: { categories: [FEES] }`)).to.deep.equal([]);
    expect((await looksUp(citizen, "publicDisclosures", `place: "222400"`, "title")).total).to.equal(0);
    expectDenied(await citizen.tries(`{ publicDisclosures(place: "${PLACE}") { edges { node { authors } } } }`), "GRAPHQL_VALIDATION_FAILED");
    for (const gaps of ["gaps", "missing"]) expectDenied(await citizen.tries(`{ publicOrganProfile(place: "${PLACE}", organ: "${BUREAU}") { ${gaps} } }`), "GRAPHQL_VALIDATION_FAILED");
  });

  it("as of any day: a later edition replaces it from its own day on, and what is taken down is gone from that day on (TJ-3.1.1.1-2)", async () => {
    const second = await reviewed({ title: "监察职责(修订)" }, { replaces: item });
    const later = await serveAgain(w, "彭建华", "2026-09-10T01:00:00Z");
    done(await publicity.publishes(later.asker, onSite(second, { publishedOn: "2026-09-10" })));
    const neighbour = personAt(later.url, "a citizen ten days later", "");
    const duties = async (asOf = "") => (await profile(asOf, neighbour))?.sections.find(({ section }) => section === "DUTIES")?.items.map(({ title }) => title);
    expect([await duties(), await duties(`, asOf: "2026-09-09"`), await profile(`, asOf: "2026-08-31"`, neighbour)]).to.deep.equal([["监察职责(修订)"], ["监察职责"], null]);
    done(await publicity.withdraws(later.asker, { item: second, reason: "内容有误" }));
    expect(await duties()).to.equal(undefined);
    await later.stop();
  });

  it("with the numbers at which one asks and reports, while somebody answers there (ZJ8-3)", async () => {
    const phones = async () => (await citizen.asks<{ publicOrganProfile: { contacts: object[] } }>(`{ publicOrganProfile(place: "${PLACE}", organ: "${BUREAU}") { contacts { kind number hours unit } } }`)).publicOrganProfile.contacts;
    expect(await phones()).to.deep.equal([]);
    await w.unchanged(async () => expectRefusal(await publicity.registersContact(peng, { unit: agency, kind: "REPORT", number: "13812345678", hours: "全天" }), "TransitionRefused", "PRIVATE_NUMBER", "ZJ8-3"));
    const contact = done(await publicity.registersContact(peng, { unit: agency, kind: "REPORT", number: "0717-4212345", hours: "工作日 8:30 至 17:30" }));
    expect(await phones()).to.deep.equal([{ kind: "REPORT", number: "0717-4212345", hours: "工作日 8:30 至 17:30", unit: "枝江市劳动保障监察局" }]);
    done(await publicity.endsContact(peng, { contact }));
    expect(await phones()).to.deep.equal([]);
  });

  it("and who enforces for 州人社局, officers and auxiliaries, only while its roster stands on a site; name, unit, fields and number alone (WP-I-1-3)", async () => {
    const [quan, yin, gao] = [w.as("全美兰"), w.as("尹春子"), w.as("高文斌")];
    const roster = async (more = "", place = "222400") => (await looksUp(citizen, "publicRoster", `place: "${place}", organ: "YB-HRSS"${more}`, "name unitCode isAuxiliary areas certificateNumber")).rows;
    const names = async (more = "") => (await roster(more)).map(({ name }) => name);
    const listed = done(await publicity.collects(quan, { unit: await w.unit("YB-HRSS-LEGAL"), text: text({ section: "STAFF_ROSTER", title: "执法人员名录" }) }));
    done(await publicity.arranges(yin, { item: listed }));
    done(await publicity.passes(gao, { item: listed, ...FIT }));
    expect(await names()).to.deep.equal([]);
    done(await publicity.publishes(yin, onSite(listed)));
    expect(await names(", isAuxiliary: true")).to.have.members(["宋巧玲", "崔银姬"]);
    expect(await names(", isAuxiliary: false")).to.include("石磊").and.not.to.include("李哲", "whose certificate is suspended");
    expect((await roster()).find(({ name }) => name === "石磊")).to.deep.equal({ name: "石磊", unitCode: "YB-HRSS-INSPECTION", isAuxiliary: false, areas: ["LABOUR"], certificateNumber: "吉H-2022-0101" });
    expect(await roster("", "420583")).to.deep.equal([]);
    expect((await looksUp(citizen, "publicRoster", `place: "222400", organ: "YB-YANJI-HRSS"`, "name")).total, "it discloses none").to.equal(0);
    for (const hidden of ["id", "idNumber", "phone", "person"])
      expectDenied(await citizen.tries(`{ publicRoster(place: "222400", organ: "YB-HRSS") { edges { node { ${hidden} } } } }`), "GRAPHQL_VALIDATION_FAILED");
    done(await publicity.withdraws(yin, { item: listed, reason: "名录调整" }));
    expect(await names()).to.deep.equal([]);
  });

  it("fifty for the price of one: two statements for a page and its total", async () => {
    for (let index = 0; index < 50; index += 1) done(await publicity.publishes(peng, onSite(await reviewed({ section: "POWERS", title: `职权${index}` }))));
    const cost = async (first: number) => (await citizen.tries(`{ publicDisclosures(place: "${PLACE}", first: ${first}) { totalCount edges { node { title places { url } } } } }`)).extensions!.cost.statements;
    expect([await cost(1), await cost(50)]).to.deep.equal([2, 2]);
  });
});
