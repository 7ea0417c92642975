/** The dossier of an organ: six sections from items and registers, eight groups, five contents, its phones and its roster, and what is still missing. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectRefusal } from "../../support/refused.js";
import { asksWhetherTheySign, registersOfficer } from "../../support/verbs/officers.verbs.js";
import * as powerLists from "../../support/verbs/power-lists.verbs.js";
import * as publicity from "../../support/verbs/publicity.verbs.js";
import { DOSSIER, FIT, gapsIn, onSite, readsDossier, text } from "../../support/verbs/publicity.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
const URL = "https://www.example.gov.cn/gs";
let w: NamedWorld;
/** Read a row as: of a bureau, who collects in the legal section, who heads the office, who reviews, who leads, whose legal office examines its lists. */
interface Bureau {
  readonly unit: string; readonly part: string; readonly legal: NamedPerson; readonly office: NamedPerson; readonly reviewer: NamedPerson; readonly leader: NamedPerson; readonly government: NamedPerson;
}
let zhijiang: Bureau;
let tianjin: Bureau;
before(async () => {
  w = await openWorld();
  const [unit, part] = [await w.unit("YC-ZHIJIANG-HRSS"), await w.unit("YC-ZHIJIANG-HRSS-LEGAL")];
  zhijiang = { unit, part, legal: w.as("鲁敏"), office: w.as("彭建华"), reviewer: w.as("闵家豪"), leader: w.as("谭志刚"), government: w.as("向春梅") };
  tianjin = {
    unit: await w.unit("TJ-HRSS"), part: await w.unit("TJ-HRSS-LEGAL"), legal: w.as("窦文华"), office: w.as("盛玉珍"), reviewer: w.as("霍思远"), leader: w.as("倪国强"), government: w.as("穆雅琴"),
  };
});
after(() => w.close());

async function discloses({ part, legal, office, reviewer }: Bureau, more: object): Promise<string> {
  const item = done(await publicity.collects(legal, { unit: part, text: text(more) }));
  done(await publicity.arranges(office, { item }));
  done(await publicity.passes(reviewer, { item, ...FIT }));
  done(await publicity.publishes(office, onSite(item)));
  return item;
}
async function listInForce({ unit, legal, leader, government, office }: Bureau, actionKinds: readonly string[]): Promise<string> {
  const basis = done(await powerLists.registersBasis(legal, { unit, title: "劳动保障监察条例", rank: "ADMINISTRATIVE_REGULATION", issuer: "国务院", promulgatedOn: "2004-11-01", effectiveOn: "2004-12-01" }));
  const list = done(await powerLists.draftsList(legal, { unit, title: "行政执法权责清单" }));
  for (const actionKind of actionKinds) {
    done(await powerLists.writesItem(legal, {
      list, code: `RS-${actionKind}`, actionKind, matter: "劳动保障监察", duty: "监督检查", subject: unit, power: "检查、处罚", target: "依法履职", procedure: "检查、处理", responsibility: "依法处分",
      responsiblePost: "监察员", bases: [{ basis }],
    }));
  }
  done(await powerLists.consents(leader, { list }));
  done(await powerLists.submits(legal, { list }));
  done(await powerLists.accepts(government, { list }));
  done(await powerLists.passes(government, { list }));
  for (const channel of ["DEPARTMENT_SITE", "GOVERNMENT_SITE"]) done(await powerLists.publishes(office, { list, channel, url: URL, publishedOn: TODAY }));
  return basis;
}

describe("the dossier of 天津市人社局", () => {
  const SIX = ["SUBJECT", "DUTIES", "POWERS", "BASES", "PROCEDURE", "REMEDIES"];
  const publishes = (person = tianjin.office) => publicity.publishesDossier(person, { unit: tianjin.unit, url: URL, publishedOn: TODAY });

  it("is not published while one of its six sections is empty, and says which (TJ-3.1.1.1-1)", async () => {
    const told = await w.unchanged(() => publishes());
    expectRefusal(told, "DossierIncomplete", "DOSSIER_INCOMPLETE", "TJ-3.1.1.1-1");
    expectFacts(told, { missing: SIX });
    for (const section of SIX.slice(0, -1)) await discloses(tianjin, { section, title: `公示${section}` });
    expectFacts(await w.unchanged(() => publishes()), { code: "DOSSIER_INCOMPLETE", missing: ["REMEDIES"] });
    await w.unchanged(async () => {
      expectRefusal(await publishes(tianjin.legal), "Denied", "FORBIDDEN");
      expectRefusal(await publishes(zhijiang.office), "Denied", "NOT_FOUND");
      expectRefusal(await publicity.publishesDossier(tianjin.office, { unit: tianjin.unit, url: URL, publishedOn: "2026-09-02" }), "Denied", "BAD_USER_INPUT");
    });
    const remedies = await discloses(tianjin, { section: "REMEDIES", title: "行政复议与行政诉讼途径" });
    done(await publishes());
    const { sections, publications, missing } = await readsDossier(tianjin.office, tianjin.unit);
    expect(missing).to.deep.equal([]);
    expect(sections.find(({ section }) => section === "REMEDIES")).to.deep.equal({ section: "REMEDIES", isFilled: true, itemCount: 1, registerCount: 0, items: [{ id: remedies }] });
    expect(publications).to.deep.equal([{ edition: 1, publishedOn: TODAY }]);
    done(await publicity.withdraws(tianjin.legal, { item: remedies, reason: "内容有误" }));
    expectFacts(await w.unchanged(() => publishes()), { missing: ["REMEDIES"] });
    await discloses(tianjin, { section: "REMEDIES", title: "行政复议与行政诉讼途径" });
    const both = await Promise.all([publishes(), publishes()]);
    expect(both.map(({ __typename }) => __typename)).to.deep.equal(["Recorded", "Recorded"]);
    expect((await readsDossier(tianjin.office, tianjin.unit)).publications.map(({ edition }) => edition)).to.deep.equal([3, 2, 1]);
  });

  it("tells what it lacks to the organ and its government's legal office, to nobody else (TJ-3.1.1.1-1)", async () => {
    for (const person of [tianjin.legal, tianjin.government]) expect((await readsDossier(person, tianjin.unit)).gaps, person.name).to.not.equal(null);
    const district = await readsDossier(w.as("冉静"), tianjin.unit);
    expect([district.missing, district.coverage, district.gaps]).to.deep.equal([null, null, null]);
    expect(district.sections.every(({ section, isFilled }) => isFilled === SIX.includes(section))).to.equal(true);
    const portal = w.as("天津市人社局官网");
    const open = await portal.asks<{ disclosureDossier: object }>(`query($unit: ID!) { disclosureDossier(unit: $unit) { hasFunctions } }`, { unit: tianjin.unit });
    expect(open.disclosureDossier).to.deep.equal({ hasFunctions: true });
    expect((await portal.tries(`query($unit: ID!) { disclosureDossier(unit: $unit) { gaps { kind } } }`, { unit: tianjin.unit })).errors?.[0]?.extensions.code).to.equal("FORBIDDEN");
    expect((await w.as("鲁敏").tries(`query($unit: ID!) { disclosureDossier(unit: $unit) { hasFunctions } }`, { unit: tianjin.unit })).errors?.[0]?.extensions.code).to.equal("NOT_FOUND");
  });
});

describe("what 枝江市人社局 owes the public", () => {
  it("are the eight groups, fees only once it charges them (ZJ8-4-1)", async () => {
    const groups = (gaps: string[]) => gaps.filter((gap) => gap.startsWith("CATEGORY")).map((gap) => gap.split(" ")[1]);
    const before = await readsDossier(zhijiang.legal, zhijiang.unit);
    expect(groups(gapsIn(before))).to.deep.equal(["DUTIES", "LAWS_AND_POLICIES", "PROMISES_AND_COMPLAINTS", "PUBLIC_AFFAIRS", "PUBLIC_CONCERNS", "RESPONSIBILITY_SYSTEM"]);
    await listInForce(zhijiang, ["PENALTY", "INSPECTION", "FEE", "LICENCE"]);
    const charging = await readsDossier(zhijiang.legal, zhijiang.unit);
    expect(groups(gapsIn(charging))).to.include.members(["FEES", "APPROVALS"]);
    expect(charging.coverage!.find(({ category }) => category === "FEES")).to.deep.equal({ category: "FEES", itemCount: 0, isOwed: true, isMissing: true });
    expect(charging.gaps!.find(({ category }) => category === "FEES")!.law).to.deep.equal([{ id: "ZJ8-4-1" }]);
    await discloses(zhijiang, { category: "FEES", section: null, title: "收费依据、标准和收缴情况" });
    expect(groups(gapsIn(await readsDossier(zhijiang.legal, zhijiang.unit)))).to.not.include("FEES");
  });

  it("comes from the registers, too: duties, powers, bases and procedure from the list in force (TJ-3.1.1.1-1)", async () => {
    const { sections, missing } = await readsDossier(zhijiang.legal, zhijiang.unit);
    expect(missing).to.deep.equal(["SUBJECT", "REMEDIES"]);
    expect(sections.filter(({ isFilled }) => isFilled).map(({ section, registerCount }) => [section, registerCount])).to.deep.equal([["DUTIES", 4], ["POWERS", 4], ["BASES", 4], ["PROCEDURE", 4]]);
    const yanji = await readsDossier(w.as("罗文静"), await w.unit("YB-YANJI-HRSS"));
    expect(yanji.sections.find(({ section }) => section === "SUBJECT")).to.include({ registerCount: 1, isFilled: true });
    expect(yanji.missing).to.not.include("SUBJECT");
  });

  it("is nothing for a unit without functions, and its duties alone for a part that has them (ZJ8-2)", async () => {
    const without = await readsDossier(zhijiang.legal, await w.unit("YC-ZHIJIANG-HRSS-INFORMATION"));
    expect([without.hasFunctions, without.gaps]).to.deep.equal([false, []]);
    const agency = await w.unit("YC-ZHIJIANG-HRSS-INSPECTION");
    expect(gapsIn(await readsDossier(zhijiang.legal, agency))).to.deep.equal(["CATEGORY_MISSING DUTIES"]);
    const item = done(await publicity.collects(w.as("龚丽"), { unit: agency, text: text() }));
    done(await publicity.arranges(zhijiang.office, { item }));
    done(await publicity.passes(zhijiang.reviewer, { item, ...FIT }));
    done(await publicity.publishes(zhijiang.office, onSite(item)));
    expect(gapsIn(await readsDossier(zhijiang.legal, agency))).to.deep.equal([]);
  });

  it("are five contents, with a number to report to that is nobody's own phone (ZJ8-3, ZJ8-5-2)", async () => {
    const contact = { unit: zhijiang.unit, kind: "REPORT", number: "0717-4212345", hours: "工作日8:30至17:30" };
    expect((await readsDossier(zhijiang.legal, zhijiang.unit)).contents).to.deep.equal([
      { content: "DUTY_SCOPE", isOpen: true }, { content: "WORK_FLOW", isOpen: true }, { content: "DECISIONS", isOpen: false }, { content: "SUPERVISION", isOpen: false }, { content: "REPORT_PHONE", isOpen: false },
    ]);
    await w.unchanged(async () => {
      expectRefusal(await publicity.registersContact(zhijiang.office, { ...contact, number: "138 1234 5678" }), "TransitionRefused", "PRIVATE_NUMBER", "ZJ8-3");
      for (const number of ["4212345", "张三", "0717-42"]) expectRefusal(await publicity.registersContact(zhijiang.office, { ...contact, number }), "Denied", "BAD_USER_INPUT");
      expectRefusal(await publicity.registersContact(w.as("龚丽"), contact), "Denied", "FORBIDDEN");
      expectRefusal(await publicity.registersContact(tianjin.office, contact), "Denied", "NOT_FOUND");
    });
    const number = done(await publicity.registersContact(zhijiang.office, contact));
    expectRefusal(await w.unchanged(() => publicity.registersContact(zhijiang.office, { ...contact, number: "０７１７－４２１２３４５" })), "TransitionRefused", "CONTACT_REGISTERED");
    done(await publicity.registersContact(zhijiang.office, { ...contact, kind: "ADVICE", number: "12333" }));
    const open = await readsDossier(w.as("邹明"), zhijiang.unit);
    expect(open.contacts.map(({ kind, number: dialled }) => [kind, dialled])).to.deep.equal([["ADVICE", "12333"], ["REPORT", "0717-4212345"]]);
    expect(gapsIn(open)).to.not.include.members(["REPORT_PHONE_MISSING"]);
    expect(gapsIn(open)).to.not.include.members(["ADVICE_PHONE_MISSING"]);
    expectRefusal(await w.unchanged(() => publicity.endsContact(tianjin.office, { contact: number })), "Denied", "NOT_FOUND");
    done(await publicity.endsContact(zhijiang.office, { contact: number }));
    expectRefusal(await w.unchanged(() => publicity.endsContact(zhijiang.office, { contact: number })), "TransitionRefused", "ILLEGAL_TRANSITION");
    expect(gapsIn(await readsDossier(zhijiang.legal, zhijiang.unit))).to.include("REPORT_PHONE_MISSING").and.not.include("ADVICE_PHONE_MISSING");
  });

  it("is what a penalty case is opened on, the benchmarks and the random list, where it penalises and inspects (NL-CF-39)", async () => {
    const wanted = ["PENALTY_FILING_MISSING", "RANDOM_LIST_MISSING", "BENCHMARKS_MISSING"];
    expect(gapsIn(await readsDossier(zhijiang.legal, zhijiang.unit))).to.include.members(wanted);
    for (const section of ["PENALTY_FILING", "RANDOM_LIST", "BENCHMARKS"]) await discloses(zhijiang, { section, category: "LAWS_AND_POLICIES", title: `公示${section}` });
    expect(gapsIn(await readsDossier(zhijiang.legal, zhijiang.unit)).filter((gap) => wanted.includes(gap))).to.deep.equal([]);
    expect(gapsIn(await readsDossier(tianjin.legal, tianjin.unit)).filter((gap) => wanted.includes(gap)), "天津 has no list in force").to.deep.equal([]);
  });

  it("is a board that does not say what was before a change, and everything on the page (ZJ8-5-1, ZJ8-5-3)", async () => {
    const basis = done(await powerLists.registersBasis(zhijiang.legal, { unit: zhijiang.unit, title: "价格法", rank: "LAW", issuer: "全国人大常委会", promulgatedOn: "1997-12-29", effectiveOn: "1998-05-01" }));
    const gaps = async () => gapsIn(await readsDossier(zhijiang.legal, zhijiang.unit)).filter((gap) => ["BOARD_MISSING", "BOARD_OUTDATED", "NOT_ON_SITE", "TO_UPDATE"].includes(gap));
    expect(await gaps()).to.deep.equal(["BOARD_MISSING"]);
    const item = done(await publicity.collects(zhijiang.legal, { unit: zhijiang.part, text: text({ title: "公开承诺", category: "PROMISES_AND_COMPLAINTS", section: null, sources: [{ kind: "BASIS", target: basis }] }) }));
    done(await publicity.arranges(zhijiang.office, { item }));
    done(await publicity.passes(zhijiang.reviewer, { item, ...FIT }));
    done(await publicity.publishes(zhijiang.office, { item, channel: "NOTICE_BOARD", location: "一楼大厅", publishedOn: TODAY }));
    expect(await gaps()).to.deep.equal(["NOT_ON_SITE"]);
    done(await publicity.publishes(zhijiang.office, onSite(item)));
    expect(await gaps()).to.deep.equal([]);
    const second = done(await publicity.collects(zhijiang.legal, { unit: zhijiang.part, text: text({ title: "公开承诺（新）", category: "PROMISES_AND_COMPLAINTS", section: null }), replaces: item }));
    done(await publicity.arranges(zhijiang.office, { item: second }));
    done(await publicity.passes(zhijiang.reviewer, { item: second, ...FIT }));
    done(await powerLists.recordsChange(zhijiang.legal, { kind: "AMENDED", basis, promulgatedOn: TODAY, changedOn: TODAY }));
    expect(await gaps()).to.deep.equal(["TO_UPDATE"]);
    done(await publicity.publishes(zhijiang.office, onSite(second)));
    expect(await gaps()).to.deep.equal(["BOARD_OUTDATED"]);
    done(await publicity.publishes(zhijiang.office, { item: second, channel: "NOTICE_BOARD", location: "一楼大厅", publishedOn: TODAY }));
    expect(await gaps()).to.deep.equal([]);
  });
});

describe("the roster of 延吉市劳动保障监察大队", () => {
  interface RosterRead { readonly name: string; readonly isAuxiliary: boolean; readonly certificateNumber: string | null; readonly unit: { readonly code: string } }
  const roster = async (person: NamedPerson, filter: string) =>
    (await person.asks<{ enforcementRoster: { edges: { node: RosterRead }[] } }>(`{ enforcementRoster(first: 50, filter: { ${filter} }) { edges { node { name isAuxiliary certificateNumber areas unit { code } } } } }`))
      .enforcementRoster.edges.map(({ node }) => node);

  it("names officers with their certificates and auxiliaries without, and nothing else of them; auxiliaries never sign (WP-I-1-3)", async () => {
    const unit = await w.unit("YB-YANJI-HRSS-INSPECTION");
    const holders = (await w.as("沈明珠").asks<{ orgUnit: { posts: { holder: { id: string } | null }[] } }>(`{ orgUnit(code: "YB-YANJI-HRSS") { posts { holder { id } } } }`)).orgUnit.posts;
    const helper = done(await registersOfficer(w.as("罗文静"), { unit, person: holders.find(({ holder }) => holder)!.holder!.id, employment: "CONTRACT", auxiliary: true, areas: ["LABOUR"] }));
    const read = await roster(w.as("徐海涛"), `under: "${unit}"`);
    expect(read.filter(({ isAuxiliary }) => !isAuxiliary).map(({ name, certificateNumber }) => [name, certificateNumber])).to.have.deep.members([["蔡承国", "延吉-2022-0201"], ["尹光洙", "延吉-2022-0202"]]);
    expect(read.filter(({ isAuxiliary }) => isAuxiliary).map(({ certificateNumber }) => certificateNumber)).to.deep.equal([null]);
    expect(await roster(w.as("徐海涛"), `under: "${unit}", auxiliary: true`)).to.have.length(1);
    const { each } = await asksWhetherTheySign(w.as("罗文静"), [helper], "LABOUR");
    expect(each.map(({ because }) => because)).to.deep.equal(["AUXILIARY_STAFF"]);
    const denied = await w.as("徐海涛").tries(`{ enforcementRoster(first: 1) { edges { node { phone } } } }`);
    expect(denied.errors).to.have.length(1);
  });
});

describe("the list of dossiers", () => {
  it("costs the same number of statements for many organs as for one", async () => {
    const document = (first: number) => `{ disclosureDossiers(first: ${first}) { totalCount edges { node { ${DOSSIER} powerList { edition } } } } }`;
    interface Read { readonly disclosureDossiers: { readonly edges: object[] } }
    const [one, many] = [await tianjin.government.tries<Read>(document(1)), await tianjin.government.tries<Read>(document(10))];
    expect(many.errors).to.equal(undefined);
    expect(many.data!.disclosureDossiers.edges).to.have.length(10);
    expect(many.extensions!.cost.statements).to.be.at.most(one.extensions!.cost.statements + 2).and.at.most(12);
  });
});
