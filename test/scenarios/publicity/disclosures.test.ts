/** What 枝江市人社局 tells the public: officers collect, the office arranges, 政策法规科 reviews, and only then it goes on the bureau's page. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { onConnection } from "../../../src/platform/db/connection.js";
import { expectRefusal } from "../../support/refused.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import { registersBasis } from "../../support/verbs/power-lists.verbs.js";
import * as publicity from "../../support/verbs/publicity.verbs.js";
import { FIT, onSite, text } from "../../support/verbs/publicity.verbs.js";
import { done, expectFacts, type Told } from "../../support/verbs/told.verbs.js";
import { openWorld, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
const NOBODYS = "disclosure_00000000-0000-7000-8000-000000000000";
let w: NamedWorld;
/** 龚丽 collects for 劳动保障监察局, 彭建华 heads the office, 闵家豪 and 鲁敏 serve in 政策法规科. */
let gong: NamedPerson;
let peng: NamedPerson;
let min: NamedPerson;
let lu: NamedPerson;
let agency: string;
before(async () => {
  w = await openWorld();
  [gong, peng, min, lu] = [w.as("龚丽"), w.as("彭建华"), w.as("闵家豪"), w.as("鲁敏")];
  agency = await w.unit("YC-ZHIJIANG-HRSS-INSPECTION");
});
after(() => w.close());

const refusedBy = (told: Told, facts: object): void => {
  expectRefusal(told, "Denied", "FORBIDDEN");
  expectFacts(told, facts as Readonly<Record<string, unknown>>);
};
const collected = async (more: object = {}, input: object = {}) => done(await publicity.collects(gong, { unit: agency, text: text(more), ...input }));
const stateOf = async (item: string, person = gong) => (await publicity.looksUp(person, item, "state"))["state"];
async function reviewed(more: object = {}, input: object = {}): Promise<string> {
  const item = await collected(more, input);
  done(await publicity.arranges(peng, { item }));
  done(await publicity.passes(min, { item, ...FIT }));
  return item;
}
async function published(more: object = {}, input: object = {}): Promise<string> {
  const item = await reviewed(more, input);
  done(await publicity.publishes(peng, onSite(item)));
  return item;
}

describe("what is disclosed for long", () => {
  it("is collected by officers, arranged by the office, reviewed by 政策法规科, then published (ZJ8-6-1)", async () => {
    const item = await collected();
    await w.unchanged(async () => {
      expectRefusal(await publicity.publishes(peng, onSite(item)), "TransitionRefused", "DISCLOSURE_NOT_REVIEWED", "ZJ8-6-1");
      expectRefusal(await publicity.passes(min, { item, ...FIT }), "TransitionRefused", "NOT_ARRANGED", "ZJ8-6-1");
      refusedBy(await publicity.arranges(min, { item }), { because: "NO_ABILITY" });
      expect(await publicity.arranges(peng, { item, validateOnly: true })).to.include({ __typename: "Validated", action: "arrangeDisclosureItem" });
    });
    done(await publicity.arranges(peng, { item }));
    await w.unchanged(async () => {
      expectRefusal(await publicity.publishes(peng, onSite(item)), "TransitionRefused", "DISCLOSURE_NOT_REVIEWED");
      refusedBy(await publicity.passes(peng, { item, ...FIT }), { because: "NO_ABILITY" });
      expectRefusal(await publicity.passes(min, { item, isRedacted: true, isNoSecret: false }), "TransitionRefused", "REDACTION_UNCHECKED");
      expectRefusal(await publicity.passes(min, { item, ...FIT, expectedVersion: 1 }), "StaleVersion", "STALE_VERSION");
    });
    done(await publicity.passes(min, { item, ...FIT }));
    await w.unchanged(async () => {
      refusedBy(await publicity.publishes(gong, onSite(item)), { rule: "disclosure.PUBLISHER", because: "NOT_PUBLICITY_OFFICE" });
      expectRefusal(await publicity.publishes(peng, onSite(item, { publishedOn: "2026-09-02" })), "Denied", "BAD_USER_INPUT");
      expectRefusal(await publicity.publishes(peng, onSite(item, { publishedOn: "2026-08-31" })), "Denied", "BAD_USER_INPUT");
    });
    done(await publicity.publishes(peng, onSite(item)));
    expect(await publicity.looksUp(w.as("邹明"), item, "state standing standingLabel publishedOn reviewedOn organ { code } unit { code } publications { channel url } availableActions { action allowed }")).to.deep.include({
      state: "PUBLISHED", standing: "CURRENT", standingLabel: "现行", publishedOn: TODAY, reviewedOn: TODAY, organ: { code: "YC-ZHIJIANG-HRSS" }, unit: { code: "YC-ZHIJIANG-HRSS-INSPECTION" },
      publications: [{ channel: "OWN_SITE", url: "https://www.example.gov.cn/gs" }],
    });
    const { history } = await publicity.looksUp(peng, item, "history { action }");
    expect((history as { action: string }[]).map(({ action }) => action)).to.deep.equal(["publishDisclosureItem", "passDisclosureItem", "arrangeDisclosureItem", "collectDisclosureItem"]);
  });

  it("is never reviewed by whoever wrote in it, through whatever post (ZJ8-6-1)", async () => {
    const legal = await w.unit("YC-ZHIJIANG-HRSS-LEGAL");
    const item = done(await publicity.collects(lu, { unit: legal, text: text({ title: "法制审核职责" }) }));
    done(await publicity.arranges(peng, { item }));
    await w.unchanged(async () => refusedBy(await publicity.passes(lu, { item, ...FIT }), { rule: "disclosure.NOT_ONES_OWN", because: "OWN_DISCLOSURE" }));
    done(await publicity.revises(min, { item, text: text({ title: "法制审核职责（修改）" }) }));
    done(await publicity.arranges(peng, { item }));
    await w.unchanged(async () => {
      refusedBy(await publicity.passes(min, { item, ...FIT }), { because: "OWN_DISCLOSURE" });
      refusedBy(await publicity.passes(lu, { item, ...FIT }), { because: "OWN_DISCLOSURE" });
    });
  });

  it("comes back with what is to be mended, and is arranged and reviewed anew after each change (ZJ8-6-1)", async () => {
    const item = await collected({ title: "劳动监察流程", category: "APPROVALS", section: "PROCEDURE" });
    done(await publicity.arranges(peng, { item }));
    expectRefusal(await w.unchanged(() => publicity.returns(min, { item, reason: "  " })), "TransitionRefused", "DISCLOSURE_REASON_MISSING");
    done(await publicity.returns(min, { item, reason: "补充立案条件" }));
    await w.unchanged(async () => {
      refusedBy(await publicity.revises(peng, { item, text: text() }), { rule: "disclosure.COLLECTING_UNIT", because: "NOT_COLLECTING_UNIT" });
      expectRefusal(await publicity.arranges(peng, { item }), "TransitionRefused", "ILLEGAL_TRANSITION");
    });
    done(await publicity.revises(gong, { item, text: text({ title: "劳动监察流程", section: "PROCEDURE", category: "APPROVALS" }) }));
    done(await publicity.arranges(peng, { item }));
    done(await publicity.passes(min, { item, ...FIT }));
    done(await publicity.revises(w.as("黎峰"), { item, text: text({ title: "劳动监察流程图" }) }));
    expectRefusal(await w.unchanged(() => publicity.publishes(peng, onSite(item))), "TransitionRefused", "DISCLOSURE_NOT_REVIEWED");
    expect(await stateOf(item)).to.equal("COLLECTED");
  });

  it("is published in part while it only hangs on a board; every item goes on the page (ZJ8-5-3, ZJ8-5-1)", async () => {
    const item = await reviewed({ title: "收费标准", category: "FEES", section: null });
    done(await publicity.publishes(peng, { item, channel: "NOTICE_BOARD", location: "一楼大厅", publishedOn: TODAY }));
    expect(await publicity.looksUp(gong, item, "state stateLabel standing publishedOn")).to.deep.equal({ state: "PARTLY_PUBLISHED", stateLabel: "部分公示", standing: "UNPUBLISHED", publishedOn: null });
    expectRefusal(await w.unchanged(() => publicity.publishes(peng, { item, channel: "NOTICE_BOARD", location: "一楼大厅", publishedOn: TODAY })), "TransitionRefused", "DISCLOSURE_CHANNEL_RECORDED");
    done(await publicity.checksBoard(gong, { item }));
    done(await publicity.publishes(peng, onSite(item)));
    expect(await publicity.looksUp(gong, item, "state publications { channel location checkedOn }")).to.deep.equal({
      state: "PUBLISHED", publications: [{ channel: "NOTICE_BOARD", location: "一楼大厅", checkedOn: TODAY }, { channel: "OWN_SITE", location: null, checkedOn: null }],
    });
    await w.unchanged(async () => {
      expectRefusal(await publicity.publishes(peng, onSite(item)), "TransitionRefused", "DISCLOSURE_CHANNEL_RECORDED", "ZJ8-5-3");
      refusedBy(await publicity.checksBoard(w.as("邹明"), { item }), { because: "NOT_COLLECTING_UNIT" });
    });
  });

  it("says day, issue or number of copies where it is broadcast, printed or handed out (ZJ8-5-4)", async () => {
    const item = await published({ title: "服务承诺", category: "PROMISES_AND_COMPLAINTS", section: null });
    const lacking = [
      { channel: "PRESS", outlet: "枝江日报", issue: "第88期" }, { channel: "PRESS", outlet: "枝江日报", publishedOn: TODAY }, { channel: "TELEVISION", publishedOn: TODAY },
      { channel: "PRINTED", publishedOn: TODAY }, { channel: "NOTICE_BOARD", publishedOn: TODAY }, { channel: "GOVERNMENT_SITE", publishedOn: TODAY },
    ];
    await w.unchanged(async () => {
      for (const record of lacking) expectRefusal(await publicity.publishes(peng, { item, ...record }), "TransitionRefused", "CHANNEL_INCOMPLETE", "ZJ8-5-4");
      expectRefusal(await publicity.checksBoard(gong, { item }), "TransitionRefused", "NO_NOTICE_BOARD");
    });
    for (const record of [{ channel: "PRESS", outlet: "枝江日报", issue: "第88期" }, { channel: "PRINTED", copies: 2000 }, { channel: "BROADCAST", outlet: "枝江人民广播电台" }]) {
      done(await publicity.publishes(peng, { item, ...record, publishedOn: TODAY }));
    }
    expect(await stateOf(item)).to.equal("PUBLISHED");
  });
});

describe("what is disclosed for a time", () => {
  const temporary = (more: object = {}) => ({ kind: "TEMPORARY", title: "清理整顿人力资源市场专项检查公告", category: "PUBLIC_AFFAIRS", section: null, validTo: "2026-10-31", ...more });

  it("has a last day, skips the office, and is still reviewed before the unit publishes it (ZJ8-6-2)", async () => {
    expectRefusal(await w.unchanged(() => publicity.collects(gong, { unit: agency, text: text(temporary({ validTo: null })) })), "TransitionRefused", "END_DATE_MISSING", "ZJ8-6-2");
    const item = await collected(temporary());
    await w.unchanged(async () => {
      expectRefusal(await publicity.arranges(peng, { item }), "TransitionRefused", "NOT_FOR_ARRANGEMENT", "ZJ8-6-2");
      expectRefusal(await publicity.publishes(gong, onSite(item)), "TransitionRefused", "DISCLOSURE_NOT_REVIEWED");
      expectRefusal(await publicity.passes(min, { item, isRedacted: false, isNoSecret: true }), "TransitionRefused", "REDACTION_UNCHECKED", "ZJ8-6-2");
    });
    done(await publicity.passes(min, { item, ...FIT }));
    done(await publicity.publishes(gong, onSite(item)));
    const later = await serveAgain(w, "龚丽", "2026-11-02T01:00:00Z");
    expect(await publicity.looksUp(later.asker, item, "state standing")).to.deep.equal({ state: "PUBLISHED", standing: "EXPIRED" });
    await later.stop();
  });

  it("holds no identity number, no mobile phone and no account, however written, and no secret is ever collected (ZJ8-6-2)", async () => {
    await w.unchanged(async () => {
      const found = async (body: string) => publicity.collects(gong, { unit: agency, text: text(temporary({ body })) });
      const told = await found("联系人龚丽，手机１３８-1234-5678，身份证420583198502301234。");
      expectRefusal(told, "RedactionRequired", "REDACTION_REQUIRED", "ZJ8-6-2");
      expectFacts(told, { found: ["IDENTITY_NUMBER", "MOBILE_PHONE"] });
      expectFacts(await found("缴费账户：枝江市财政局 17060501040012345"), { found: ["BANK_ACCOUNT"] });
      for (const secrecy of ["CONFIDENTIAL", "SECRET", "TOP_SECRET"]) {
        expectRefusal(await publicity.collects(gong, { unit: agency, text: text(temporary({ secrecy })) }), "TransitionRefused", "SECRET");
      }
      const item = (await publicity.lists<{ id: string }>(gong, `first: 1, filter: { states: [COLLECTED] }`, "id")).rows[0]!.id;
      expectRefusal(await publicity.revises(gong, { item, text: text({ body: "负责人电话13912345678" }) }), "RedactionRequired", "REDACTION_REQUIRED");
      expectRefusal(await publicity.withdraws(gong, { item, reason: "改由13912345678受理" }), "RedactionRequired", "REDACTION_REQUIRED");
    });
    await collected(temporary({ body: "举报电话：12333、0717-4212345；统一社会信用代码11420583011427011X。" }));
  });
});

describe("what is published", () => {
  it("is never rewritten: a further edition replaces it from the day it stands on the page (TJ-3.1.1.1-2)", async () => {
    const first = await published({ title: "机构设置" });
    await w.unchanged(async () => {
      expectRefusal(await publicity.revises(gong, { item: first, text: text() }), "TransitionRefused", "ILLEGAL_TRANSITION");
      expectRefusal(await publicity.collects(gong, { unit: agency, text: text(), replaces: NOBODYS }), "Denied", "NOT_FOUND");
      expectRefusal(await publicity.collects(w.as("邹明"), { unit: agency, text: text(), replaces: first }), "Denied", "FORBIDDEN");
    });
    const second = await collected({ title: "机构设置" }, { replaces: first });
    await w.unchanged(async () => {
      expectRefusal(await publicity.collects(gong, { unit: agency, text: text(), replaces: first }), "TransitionRefused", "DISCLOSURE_IN_PROGRESS", "TJ-3.1.1.1-2");
      expectRefusal(await publicity.collects(gong, { unit: agency, text: text(), replaces: second }), "TransitionRefused", "NOTHING_TO_REPLACE");
    });
    expect(await publicity.looksUp(w.as("邹明"), first, "standing replacedOn edition")).to.deep.equal({ standing: "CURRENT", replacedOn: null, edition: 1 });
    done(await publicity.arranges(peng, { item: second }));
    done(await publicity.passes(min, { item: second, ...FIT }));
    done(await publicity.publishes(peng, onSite(second)));
    expect(await publicity.looksUp(w.as("邹明"), first, "standing replacedOn editions { id edition }")).to.deep.equal({
      standing: "REPLACED", replacedOn: TODAY, editions: [{ id: first, edition: 1 }, { id: second, edition: 2 }],
    });
    const { rows } = await publicity.lists<{ id: string }>(peng, `first: 50, filter: { asOf: "${TODAY}", search: "机构设置" }`, "id");
    expect(rows).to.deep.equal([{ id: second }]);
    expect((await publicity.lists(peng, `first: 50, filter: { asOf: "2026-08-31", search: "机构设置" }`, "id")).rows).to.deep.equal([]);
  });

  it("is not rewritten by anybody with the database in hand either (TJ-3.1.1.1-2)", async () => {
    const item = await published({ title: "不得改写" });
    const tenant = await tenantIdOf(w.clone, "yichang");
    const told = await onConnection(w.clone.urlFor("owner"), async (client) => {
      await client.query("SELECT set_config('app.tenant', $1, false)", [tenant]);
      return client.query("UPDATE disclosure_item SET body = '改写', version = version + 1 WHERE id = $1", [item.slice("disclosure_".length)]).then(() => "written", ({ code }: { code: string }) => code);
    });
    expect(told).to.equal("23001");
  });

  it("is looked at again by its day, else it is to be updated (TJ-3.1.1.1-2)", async () => {
    const item = await published({ title: "工作时间", nextReviewOn: "2026-09-10" });
    const later = await serveAgain(w, "龚丽", "2026-09-11T01:00:00Z");
    expect(await publicity.looksUp(later.asker, item, "standing standingLabel")).to.deep.equal({ standing: "TO_UPDATE", standingLabel: "待更新" });
    expect((await publicity.lists<{ id: string }>(later.asker, `first: 9, filter: { toUpdate: true }`, "id")).rows).to.deep.equal([{ id: item }]);
    expectRefusal(await publicity.confirms(later.asker, { item, nextReviewOn: "2026-09-11" }), "Denied", "BAD_USER_INPUT");
    done(await publicity.confirms(later.asker, { item, nextReviewOn: "2027-09-10" }));
    expect(await publicity.looksUp(later.asker, item, "standing confirmedOn nextReviewOn")).to.deep.equal({ standing: "CURRENT", confirmedOn: "2026-09-11", nextReviewOn: "2027-09-10" });
    await later.stop();
  });

  it("is taken down with its reason; the record stays with those who work on it", async () => {
    const item = await published({ title: "办公地点", validTo: "2026-12-31" });
    await w.unchanged(async () => {
      expectRefusal(await publicity.withdraws(gong, { item, reason: " " }), "TransitionRefused", "DISCLOSURE_REASON_MISSING");
      refusedBy(await publicity.withdraws(w.as("邹明"), { item, reason: "已迁回" }), { rule: "disclosure.UNIT_OR_OFFICE", because: "NOT_COLLECTING_UNIT" });
    });
    done(await publicity.withdraws(gong, { item, reason: "已迁回原址" }));
    expect(await publicity.looksUp(gong, item, "state withdrawnOn withdrawalReason")).to.deep.equal({ state: "WITHDRAWN", withdrawnOn: TODAY, withdrawalReason: "已迁回原址" });
    expect((await w.as("邹明").tries(`query($id: ID!) { disclosureItem(id: $id) { state } }`, { id: item })).errors?.[0]?.extensions.code).to.equal("NOT_FOUND");
    expectRefusal(await w.unchanged(() => publicity.publishes(peng, onSite(item))), "TransitionRefused", "ILLEGAL_TRANSITION");
  });
});

describe("drafts", () => {
  it("are there for the unit that collects, the office and the legal section alone (ZJ8-6-1)", async () => {
    const item = await collected({ title: "未公示草稿" });
    const sees = async (name: string) => (await publicity.lists(w.as(name), `first: 5, filter: { search: "未公示草稿" }`, "id")).total;
    for (const name of ["龚丽", "黎峰", "彭建华", "鲁敏", "闵家豪"]) expect(await sees(name), name).to.equal(1);
    for (const name of ["邹明", "向春梅", "枝江市人社局网站", "全美兰"]) expect(await sees(name), name).to.equal(0);
    await w.unchanged(async () => {
      for (const name of ["邹明", "全美兰"]) expectRefusal(await publicity.revises(w.as(name), { item, text: text() }), "Denied", "NOT_FOUND");
      expectRefusal(await publicity.collects(w.as("全美兰"), { unit: agency, text: text() }), "Denied", "NOT_FOUND");
      refusedBy(await publicity.collects(w.as("邹明"), { unit: agency, text: text() }), { rule: "disclosure.COLLECTING_UNIT" });
      refusedBy(await publicity.collects(w.as("枝江市人社局网站"), { unit: agency, text: text() }), { because: "NO_ABILITY" });
    });
  });
});

describe("two at once", () => {
  it("on one item have one effect", async () => {
    const item = await reviewed({ title: "同时公示" });
    const put = await Promise.all([1, 2, 3].map(() => publicity.publishes(peng, onSite(item))));
    expect(put.filter(({ __typename }) => __typename === "Recorded")).to.have.length(1);
    const begun = await Promise.all([1, 2, 3].map(() => publicity.collects(gong, { unit: agency, text: text(), replaces: item })));
    expect(begun.filter(({ __typename }) => __typename === "Recorded")).to.have.length(1);
    expect(begun.filter(({ code }) => code === "DISCLOSURE_IN_PROGRESS")).to.have.length(2);
    const sent = { unit: agency, text: text({ title: "只收集一次" }), idempotencyKey: "collect-only-once" };
    expect(done(await publicity.collects(gong, sent))).to.equal(done(await publicity.collects(gong, sent)));
  });
});

describe("the list of what is disclosed", () => {
  it("costs the same number of statements for fifty items as for one", async () => {
    const law = { unit: await w.unit("YC-ZHIJIANG-HRSS"), title: "劳动保障监察条例", rank: "ADMINISTRATIVE_REGULATION", issuer: "国务院", promulgatedOn: "2004-11-01", effectiveOn: "2004-12-01" };
    const basis = done(await registersBasis(lu, law));
    for (let at = 0; at < 50; at += 1) await collected({ title: `公示事项${at}`, sources: [{ kind: "BASIS", target: basis }, { kind: "UNIT", target: agency }] });
    const document = (first: number) => `{ disclosureItems(first: ${first}, filter: { search: "公示事项" }) { totalCount edges { node { title standing organ { code } unit { code } publications { channel checkedOn }
      sources { kind target { ... on Basis { title } ... on OrgUnit { code } } } editions { edition } history { action } availableActions { action } } } } }`;
    type Read = { disclosureItems: { edges: object[] } };
    const [one, fifty] = [await gong.tries<Read>(document(1)), await gong.tries<Read>(document(50))];
    expect(fifty.data!.disclosureItems.edges).to.have.length(50);
    expect(fifty.extensions!.cost.statements).to.equal(one.extensions!.cost.statements).and.to.be.at.most(14);
  });
});
