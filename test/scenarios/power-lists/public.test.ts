/** A citizen looks up what the departments of a place may do, on which law, in which edition; nothing that is not published yet. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied } from "../../support/refused.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { looksUp, pageOf, passesList, putsOnBothSites, type ListMakers } from "../../support/verbs/public.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, personAt, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

const PREFECTURE = "222400";
const COUNTY = "222401";
const ELSEWHERE = "120000";
const NOWHERE = "999999";
const TODAY = "2026-09-01";

let w: NamedWorld;
let citizen: NamedPerson;
/** 全美兰 drafts for 州人社局, 朴哲洙 leads it, 李顺姬 of the prefecture's legal office examines. */
let makers: ListMakers;
let regulation: string;
let order: string;
before(async () => {
  w = await openWorld();
  citizen = w.nobody;
  makers = { drafter: w.as("全美兰"), leader: w.as("朴哲洙"), examiner: w.as("李顺姬") };
  const basis = async (title: string, rank: string, number: string, day: string) =>
    done(await lists.registersBasis(makers.drafter, { unit: await w.unit("YB-HRSS"), title, rank, issuer: "国务院", number, promulgatedOn: day, effectiveOn: day }));
  regulation = await basis("保障农民工工资支付条例", "ADMINISTRATIVE_REGULATION", "国务院令第724号", "2019-12-30");
  order = await basis("劳动保障监察条例", "ADMINISTRATIVE_REGULATION", "国务院令第423号", "2004-12-01");
  await basis("尚未引用的规定", "DEPARTMENT_RULE", "部令第1号", "2024-01-01");
});
after(() => w.close());

async function item(list: string, more: object = {}): Promise<void> {
  done(await lists.writesItem(makers.drafter, {
    list, code: "RS-CF-001", actionKind: "PENALTY", matter: "对拖欠农民工工资的处罚", duty: "保障农民工工资支付", subject: await w.unit("YB-HRSS"), power: "责令限期改正、罚款", target: "按期足额支付",
    procedure: "立案、调查、审核、决定、送达", responsibility: "不履行职责的依法处分", responsiblePost: "监察员", bases: [{ basis: regulation, articles: "第五十四条" }], ...more,
  }));
}
const ofBureau = `place: "${PREFECTURE}", filter: { organ: "YB-HRSS" }`;
const items = (args: string, person = citizen) => looksUp(person, "publicPowerItems", args, "code organ matter");
const codes = async (args: string, person = citizen) => (await items(args, person)).rows.map(({ code }) => code);

describe("a citizen looks up a power list", () => {
  let list: string;
  let later: { readonly asker: NamedPerson; readonly url: string; stop(): Promise<void> };
  after(() => later.stop());

  it("and finds nothing of it while it is drafted, examined, or on one site only (YB-2.1-5, YB-2.1-4)", async () => {
    list = done(await lists.draftsList(makers.drafter, { unit: await w.unit("YB-HRSS"), title: "州人社局权责清单" }));
    await item(list);
    await item(list, { code: "RS-JC-001", actionKind: "INSPECTION", matter: "劳动保障监察", bases: [{ basis: order, articles: "第十条" }, { basis: regulation }], flowSteps: ["受理", "检查", "处理"], flowChartUrl: "https://www.example.gov.cn/flow" });
    expect(await codes(ofBureau)).to.deep.equal([]);
    await passesList(makers, list);
    done(await lists.publishes(makers.drafter, { list, channel: "DEPARTMENT_SITE", url: "https://www.example.gov.cn/one", publishedOn: TODAY }));
    expect(await codes(ofBureau)).to.deep.equal([]);
    expect((await looksUp(citizen, "publicBases", `place: "${PREFECTURE}"`, "title")).total).to.equal(0);
    expect((await looksUp(citizen, "publicPowerListEditions", `place: "${PREFECTURE}", organ: "YB-HRSS"`, "title")).total).to.equal(0);
    done(await lists.publishes(makers.drafter, { list, channel: "GOVERNMENT_SITE", url: "https://www.example.gov.cn/two", publishedOn: TODAY }));
    expect(await codes(ofBureau)).to.deep.equal(["RS-CF-001", "RS-JC-001"]);
  });

  it("reads an item with its eight elements, its post and the articles it rests on; no person and no id (YB-2.1-1, YB-2.1-5)", async () => {
    const { rows } = await looksUp(citizen, "publicPowerItems", `${ofBureau.replace("}", ", actionKinds: [PENALTY] }")}`, `organ organCode code actionKind matter duty subject power target procedure
      responsibility responsiblePost edition publishedOn bases { title rank number articles status }`);
    expect(rows).to.deep.equal([{
      organ: "延边朝鲜族自治州人力资源和社会保障局", organCode: "YB-HRSS", code: "RS-CF-001", actionKind: "PENALTY", matter: "对拖欠农民工工资的处罚", duty: "保障农民工工资支付",
      subject: "延边朝鲜族自治州人力资源和社会保障局", power: "责令限期改正、罚款", target: "按期足额支付", procedure: "立案、调查、审核、决定、送达", responsibility: "不履行职责的依法处分",
      responsiblePost: "监察员", edition: 1, publishedOn: TODAY,
      bases: [{ title: "保障农民工工资支付条例", rank: "ADMINISTRATIVE_REGULATION", number: "国务院令第724号", articles: "第五十四条", status: "IN_FORCE" }],
    }]);
    expectDenied(await citizen.tries(`{ publicPowerItems(place: "${PREFECTURE}") { edges { node { id } } } }`), "GRAPHQL_VALIDATION_FAILED");
  });

  it("reads how an item goes, step by step or as a drawing (WP-H-5)", async () => {
    const { rows } = await looksUp(citizen, "publicPowerItems", `place: "${PREFECTURE}", filter: { actionKinds: [INSPECTION] }`, "flowSteps flowChartUrl");
    expect(rows).to.deep.equal([{ flowSteps: ["受理", "检查", "处理"], flowChartUrl: "https://www.example.gov.cn/flow" }]);
  });

  it("finds it by organ, kind, keyword, basis and article (YB-2.1-5, WP-H-5)", async () => {
    const by = (filter: string) => codes(`place: "${PREFECTURE}", filter: { ${filter} }`);
    expect(await by("actionKinds: [INSPECTION]")).to.deep.equal(["RS-JC-001"]);
    expect(await by("actionKinds: [LICENCE, LEVY]")).to.deep.equal([]);
    expect(await by(`search: "拖欠"`)).to.deep.equal(["RS-CF-001"]);
    expect(await by(`search: "rs-jc"`)).to.deep.equal(["RS-JC-001"]);
    expect(await by(`basis: "劳动保障监察条例"`)).to.deep.equal(["RS-JC-001"]);
    expect(await by(`basis: "724号"`)).to.deep.equal(["RS-CF-001", "RS-JC-001"]);
    expect(await by(`article: "第五十四条"`)).to.deep.equal(["RS-CF-001"]);
    expect(await by(`basis: "劳动保障监察条例", article: "第五十四条"`)).to.deep.equal([]);
    expect(await by(`organ: "YB-TAX"`)).to.deep.equal([]);
  });

  it("looks through the catalogue of bases by rank, then newer first, with the items that rest on each; what nothing rests on is not in it (AR-4.1.1-2)", async () => {
    const { rows, total } = await looksUp(citizen, "publicBases", `place: "${PREFECTURE}"`, "title promulgatedOn status items { organCode code articles }");
    expect([total, rows]).to.deep.equal([2, [
      { title: "保障农民工工资支付条例", promulgatedOn: "2019-12-30", status: "IN_FORCE", items: [{ organCode: "YB-HRSS", code: "RS-CF-001", articles: "第五十四条" }, { organCode: "YB-HRSS", code: "RS-JC-001", articles: null }] },
      { title: "劳动保障监察条例", promulgatedOn: "2004-12-01", status: "IN_FORCE", items: [{ organCode: "YB-HRSS", code: "RS-JC-001", articles: "第十条" }] },
    ]]);
    expect((await looksUp(citizen, "publicBases", `place: "${PREFECTURE}", filter: { ranks: [LAW] }`, "title")).total).to.equal(0);
    expect((await looksUp(citizen, "publicBases", `place: "${PREFECTURE}", filter: { search: "423号" }`, "title")).rows).to.deep.equal([{ title: "劳动保障监察条例" }]);
  });

  it("reads a basis as its entry stood when the list was published: a correction reaches the public with the next edition (YB-2.1-5)", async () => {
    done(await lists.correctsBasis(makers.drafter, {
      basis: order, title: "劳动保障监察条例(更正)", rank: "ADMINISTRATIVE_REGULATION", issuer: "国务院", number: "国务院令第423号", promulgatedOn: "2004-11-01", effectiveOn: "2004-12-01",
      url: "https://www.example.gov.cn/423", articles: ["第十条"],
    }));
    expect((await looksUp(citizen, "publicBases", `place: "${PREFECTURE}", filter: { search: "监察" }`, "title url articles")).rows).to.deep.equal([{ title: "劳动保障监察条例", url: null, articles: [] }]);
    expect([await codes(`place: "${PREFECTURE}", filter: { basis: "更正" }`), await codes(`place: "${PREFECTURE}", filter: { basis: "劳动保障监察条例" }`)]).to.deep.equal([[], ["RS-JC-001"]]);
  });

  it("asks by place: a county's code leads to its tenant, another place and none at all have nothing published", async () => {
    expect(await codes(`place: "${COUNTY}"`)).to.deep.equal(["RS-CF-001", "RS-JC-001"]);
    for (const place of [ELSEWHERE, NOWHERE]) {
      expect((await items(`place: "${place}"`)).total).to.equal(0);
      expect((await citizen.asks<{ publicPowerList: unknown }>(`{ publicPowerList(place: "${place}", organ: "YB-HRSS") { title } }`)).publicPowerList).to.equal(null);
      expectDenied(await citizen.tries(`{ publicPowerListDifference(place: "${place}", organ: "YB-HRSS", earlier: 1, later: 1) { totalCount } }`), "NOT_FOUND");
    }
    for (const place of ["yanbian", "2224", ""]) expectDenied(await citizen.tries(`{ publicPowerItems(place: "${place}") { totalCount } }`), "BAD_USER_INPUT");
  });

  it("reads both editions as of their days and what differs between them, never a draft's (YB-2.1-5)", async () => {
    const second = done(await lists.draftsList(makers.drafter, { unit: await w.unit("YB-HRSS"), title: "州人社局权责清单(第二版)" }));
    await item(second, { procedure: "立案、调查、听证、决定、送达" });
    done(await lists.removesItem(makers.drafter, { list: second, code: "RS-JC-001" }));
    await item(second, { code: "RS-JC-002", actionKind: "INSPECTION", matter: "书面审查", bases: [{ basis: order, articles: "第十四条" }] });
    const difference = (earlier: number, latest: number, person = citizen) => person.tries<{ publicPowerListDifference: { edges: readonly { node: object }[] } }>(
      `{ publicPowerListDifference(place: "${PREFECTURE}", organ: "YB-HRSS", earlier: ${earlier}, later: ${latest}) { edges { node { code kind elements { element before after } } } } }`);
    expectDenied(await difference(1, 2), "NOT_FOUND");
    await passesList(makers, second);
    later = await serveAgain(w, "全美兰", "2026-09-10T01:00:00Z");
    await putsOnBothSites(later.asker, second, "2026-09-10");
    const neighbour = personAt(later.url, "a citizen ten days later", "");
    const inForce = async (asOf?: string) => (await neighbour.asks<{ publicPowerList: object | null }>(
      `{ publicPowerList(place: "${PREFECTURE}", organ: "YB-HRSS"${asOf ? `, asOf: "${asOf}"` : ""}) { edition publishedOn supersededOn itemCount sites { channel } } }`)).publicPowerList;
    const sites = [{ channel: "DEPARTMENT_SITE" }, { channel: "GOVERNMENT_SITE" }];
    expect(await inForce()).to.deep.equal({ edition: 2, publishedOn: "2026-09-10", supersededOn: null, itemCount: 2, sites });
    expect(await inForce("2026-09-09")).to.deep.equal({ edition: 1, publishedOn: TODAY, supersededOn: "2026-09-10", itemCount: 2, sites });
    expect(await inForce("2026-08-31")).to.equal(null);
    expect(await codes(`${ofBureau}, asOf: "2026-09-09"`, neighbour)).to.deep.equal(["RS-CF-001", "RS-JC-001"]);
    expect(await codes(ofBureau, neighbour)).to.deep.equal(["RS-CF-001", "RS-JC-002"]);
    const cites = async (asOf: string) => (await looksUp(neighbour, "publicBases", `place: "${PREFECTURE}", filter: { search: "监察" }${asOf}`, "title url")).rows;
    expect([await cites(""), await cites(`, asOf: "2026-09-09"`)]).to.deep.equal([[{ title: "劳动保障监察条例(更正)", url: "https://www.example.gov.cn/423" }], [{ title: "劳动保障监察条例", url: null }]]);
    expect((await looksUp(neighbour, "publicPowerListEditions", `place: "${PREFECTURE}", organ: "YB-HRSS"`, "edition supersededOn")).rows)
      .to.deep.equal([{ edition: 2, supersededOn: null }, { edition: 1, supersededOn: "2026-09-10" }]);
    const differing = (await difference(1, 2, neighbour)).data!.publicPowerListDifference.edges.map(({ node }) => node);
    expect(differing[0]).to.deep.equal({ code: "RS-CF-001", kind: "CHANGED", elements: [{ element: "PROCEDURE", before: "立案、调查、审核、决定、送达", after: "立案、调查、听证、决定、送达" }] });
    expect(differing[1]).to.include({ code: "RS-JC-001", kind: "REMOVED" });
    expect(differing[2]).to.include({ code: "RS-JC-002", kind: "ADDED" });
    expectDenied(await difference(2, 3, neighbour), "NOT_FOUND");
    const madeUp = `after: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"`;
    expectDenied(await neighbour.tries(`{ publicPowerListDifference(place: "${PREFECTURE}", organ: "YB-HRSS", earlier: 1, later: 2, ${madeUp}) { totalCount } }`), "INVALID_CURSOR");
  });
});

describe("what is published in pages", () => {
  const NODE = "code subject bases { title articles } ";
  before(async () => {
    const list = done(await lists.draftsList(w.as("罗文静"), { unit: await w.unit("YB-YANJI-HRSS"), title: "延吉市人社局权责清单" }));
    const basis = done(await lists.registersBasis(w.as("罗文静"), { unit: await w.unit("YB-YANJI-HRSS"), title: "劳动法", rank: "LAW", issuer: "全国人大常委会", promulgatedOn: "1994-07-05", effectiveOn: "1995-01-01" }));
    const subject = await w.unit("YB-YANJI-HRSS");
    for (let index = 0; index < 52; index += 1) done(await lists.writesItem(w.as("罗文静"), {
      list, code: `T-${String(index).padStart(2, "0")}`, actionKind: "PENALTY", matter: "事项", duty: "职责", subject, power: "职权", target: "目标", procedure: "程序", responsibility: "责任", responsiblePost: "监察员",
      bases: [{ basis, articles: "第一条" }],
    }));
    const county: ListMakers = { drafter: w.as("罗文静"), leader: w.as("廉哲浩"), examiner: w.as("丁海燕") };
    await passesList(county, list);
    await putsOnBothSites(county.drafter, list, TODAY);
  });
  const ofYanji = (place: string, more: string) => pageOf("publicPowerItems", `place: "${place}", filter: { organ: "YB-YANJI-HRSS" }, ${more}`, NODE);

  it("costs two statements for fifty rows as for one: the page and its total", async () => {
    const [one, fifty] = [await citizen.tries<{ publicPowerItems: { edges: object[] } }>(ofYanji(COUNTY, "first: 1")), await citizen.tries<{ publicPowerItems: { edges: object[] } }>(ofYanji(COUNTY, "first: 50"))];
    expect(fifty.data!.publicPowerItems.edges).to.have.length(50);
    expect([one.extensions!.cost.statements, fifty.extensions!.cost.statements]).to.deep.equal([2, 2]);
  });

  it("goes forward and backward through every row once", async () => {
    const seen: unknown[] = [];
    for (let after = ""; after !== "end";) {
      const { rows, total, endCursor } = await looksUp(citizen, "publicPowerItems", `place: "${COUNTY}", filter: { organ: "YB-YANJI-HRSS" }, first: 20${after && `, after: "${after}"`}`, "code");
      expect(total).to.equal(52);
      seen.push(...rows.map(({ code }) => code));
      after = rows.length < 20 ? "end" : endCursor!;
    }
    expect(seen).to.deep.equal(Array.from({ length: 52 }, (_, index) => `T-${String(index).padStart(2, "0")}`));
    expect(await codes(`place: "${COUNTY}", filter: { organ: "YB-YANJI-HRSS" }, last: 2`)).to.deep.equal(["T-50", "T-51"]);
  });

  it("is refused beyond a hundred rows, and a cursor is good for its own place, filter and day alone", async () => {
    expectDenied(await citizen.tries(ofYanji(COUNTY, "first: 101")), "BAD_USER_INPUT");
    const { endCursor } = await looksUp(citizen, "publicPowerItems", `place: "${COUNTY}", filter: { organ: "YB-YANJI-HRSS" }, first: 5`, "code");
    expect((await citizen.tries(ofYanji(COUNTY, `first: 5, after: "${endCursor!}"`))).errors, "the control").to.equal(undefined);
    for (const place of [PREFECTURE, ELSEWHERE]) {
      const { data, errors } = await citizen.tries<{ publicPowerItems: { edges: object[] } }>(ofYanji(place, `first: 5, after: "${endCursor!}"`));
      expect(errors?.[0]?.extensions.code, place).to.equal("INVALID_CURSOR");
      expect(data?.publicPowerItems ?? null, place).to.equal(null);
    }
    expectDenied(await citizen.tries(ofYanji(COUNTY, `first: 5, asOf: "${TODAY}", after: "${endCursor!}"`)), "INVALID_CURSOR");
    expectDenied(await citizen.tries(pageOf("publicPowerItems", `place: "${COUNTY}", first: 5, after: "${endCursor!}"`, NODE)), "INVALID_CURSOR");
  });
});
