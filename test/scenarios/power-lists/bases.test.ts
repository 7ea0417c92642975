/** Bases: the unit that executes one enters and corrects it, the legal section confirms it, and only what is in force, published and of rank carries an item. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { basisOf, itemOf, type Line } from "../../support/departments.js";
import { expectRefusal } from "../../support/refused.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { openWorld, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

let w: NamedWorld;
/** 莫日根 is of the brigade, 何玉梅 of the employment service; 杜淑琴 is the bureau's legal section. */
let brigade: { unit: string; drafter: NamedPerson };
let bureau: { unit: string; drafter: NamedPerson };
before(async () => {
  w = await openWorld();
  brigade = { unit: await w.unit("HL-ARUN-HRSS-INSPECTION"), drafter: w.as("莫日根") };
  bureau = { unit: await w.unit("YB-HRSS"), drafter: w.as("全美兰") };
});
after(() => w.close());

const text = (more: object = {}) => ({
  title: "劳动保障监察条例", rank: "ADMINISTRATIVE_REGULATION", issuer: "国务院", number: "国务院令第423号", promulgatedOn: "2004-11-01", effectiveOn: "2004-12-01", ...more,
});
const refusedBy = async (told: Promise<lists.Answered>, facts: Readonly<Record<string, unknown>>): Promise<void> => {
  const answer = await told;
  expectRefusal(answer, "Denied", "FORBIDDEN");
  expectFacts(answer, facts);
};

describe("an entry of the catalogue", () => {
  let basis: string;

  it("is entered by the unit that executes the basis; a sibling section and the legal section are refused (AR-4.1.1-1)", async () => {
    await w.unchanged(async () => {
      for (const name of ["何玉梅", "杜淑琴"])
        await refusedBy(lists.registersBasis(w.as(name), { unit: brigade.unit, ...text() }), { rule: "list.MAINTAINING_UNIT", because: "NOT_MAINTAINING_UNIT" });
    });
    basis = done(await lists.registersBasis(brigade.drafter, { unit: brigade.unit, ...text({ number: "国务院令第432号" }) }));
    expect(await lists.looksUp(w.as("何玉梅"), "basis", basis, "state version number articles")).to.deep.equal({ state: "ENTERED", version: 1, number: "国务院令第432号", articles: [] });
  });

  it("is corrected by it alone, and what it said before stays beside it (AR-4.1.1-1)", async () => {
    const right = { basis, ...text({ articles: ["第十条", "第三十条"], publishedIn: "中华人民共和国国务院公报", url: "https://www.gov.cn/gongbao/423" }), note: "文号登记错误" };
    await w.unchanged(async () => {
      for (const name of ["何玉梅", "杜淑琴"]) await refusedBy(lists.correctsBasis(w.as(name), right), { because: "NOT_MAINTAINING_UNIT" });
      expectRefusal(await lists.correctsBasis(brigade.drafter, { ...right, expectedVersion: 9 }), "StaleVersion", "STALE_VERSION");
      expectRefusal(await lists.correctsBasis(brigade.drafter, { ...right, effectiveOn: "2004-10-01" }), "Denied", "BAD_USER_INPUT");
      expectRefusal(await lists.correctsBasis(brigade.drafter, { ...right, url: "ftp://x" }), "Denied", "BAD_USER_INPUT");
    });
    done(await lists.correctsBasis(brigade.drafter, right));
    expect(await lists.looksUp(w.as("杜淑琴"), "basis", basis, "version number articles url revisions { version number replacedOn }")).to.deep.equal({
      version: 2, number: "国务院令第423号", articles: ["第十条", "第三十条"], url: "https://www.gov.cn/gongbao/423",
      revisions: [{ version: 1, number: "国务院令第432号", replacedOn: "2026-09-01" }],
    });
  });

  it("is confirmed by the legal section, which reviews and no more, and after a correction anew (AR-4.1.1-1)", async () => {
    await w.unchanged(async () => {
      await refusedBy(lists.confirmsBasis(brigade.drafter, { basis }), { because: "NO_ABILITY" });
      await refusedBy(lists.confirmsBasis(w.as("杜淑琴"), { basis: await basisElsewhere() }), { rule: "list.OWN_DEPARTMENT", because: "NOT_LIST_OWNER" });
    });
    done(await lists.confirmsBasis(w.as("杜淑琴"), { basis }));
    expectRefusal(await w.unchanged(() => lists.confirmsBasis(w.as("杜淑琴"), { basis })), "TransitionRefused", "ILLEGAL_TRANSITION");
    done(await lists.correctsBasis(brigade.drafter, { basis, ...text() }));
    expect(await lists.looksUp(w.as("杜淑琴"), "basis", basis, "state stateLabel")).to.deep.equal({ state: "ENTERED", stateLabel: "待确认" });
  });

  it("is not confirmed by whoever entered or corrected it, though the legal section is where he sits (AR-4.1.1-1)", async () => {
    const own = await basisOf(bureau, "工伤保险条例");
    await w.unchanged(() => refusedBy(lists.confirmsBasis(bureau.drafter, { basis: own }), { rule: "list.SOMEBODY_ELSES_ENTRY", because: "OWN_BASIS" }));
    done(await lists.confirmsBasis(w.as("高文斌"), { basis: own }));
  });

  it("goes to one of two who correct it at once", async () => {
    const told = await Promise.all([1, 2].map((at) => lists.correctsBasis(brigade.drafter, { basis, ...text({ number: `第${at}号` }), expectedVersion: 4 })));
    expect(told.map(({ __typename }) => __typename).sort()).to.deep.equal(["Recorded", "StaleVersion"]);
  });

  /** The banner's own legal office keeps one, too. */
  let elsewhere: string | undefined;
  const basisElsewhere = async () => elsewhere!;
  before(async () => { elsewhere = await basisOf({ unit: await w.unit("HL-ARUN-LEGAL"), drafter: w.as("郭建军") }, "行政处罚法"); });
});

describe("a leader agrees to a list only when its bases carry its items", () => {
  let list: string;
  before(async () => { list = done(await lists.draftsList(bureau.drafter, { unit: bureau.unit, title: "州人社局权责清单" })); });
  const writes = async (...line: Line) => done(await lists.writesItem(bureau.drafter, itemOf(list, bureau, line)));
  const refused = async (code: string, ...law: string[]) => expectRefusal(await w.unchanged(() => lists.consents(w.as("朴哲洙"), { list })), "TransitionRefused", code, ...law);
  const agreed = async () => expect(await lists.consents(w.as("朴哲洙"), { list, validateOnly: true })).to.include({ __typename: "Validated" });
  const faults = async () => (await lists.lists<{ faults: string[] }>(bureau.drafter, "powerItems", `first: 5, filter: { list: "${list}" }`, "faults")).rows.flatMap((item) => item.faults);
  const document = (more: object = {}) => basisOf(bureau, "关于加强监察执法的意见", { rank: "NORMATIVE_DOCUMENT", issuer: "州人民政府", promulgatedOn: "2025-03-01", effectiveOn: "2025-03-01", ...more });

  it("repealed and lapsed are no bases; what is promulgated and not yet in force is prepared for", async () => {
    const repealed = await basisOf(bureau, "就业促进法");
    await writes("A1", repealed);
    await agreed();
    done(await lists.recordsChange(bureau.drafter, { kind: "REPEALED", basis: repealed, promulgatedOn: "2026-08-01", changedOn: w.today }));
    await refused("BASIS_NOT_IN_FORCE", "AR-3.1-3");
    expect(await faults()).to.deep.equal(["NOT_IN_FORCE", "RANK_TOO_LOW"]);
    await writes("A1", await basisOf(bureau, "社会保险法", { lapsesOn: "2026-09-01" }));
    await refused("BASIS_NOT_IN_FORCE");
    await writes("A1", await basisOf(bureau, "社会保险法", { effectiveOn: "2026-12-01" }));
    await agreed();
  });

  it("what burdens somebody needs law, regulation or rule, and compulsion more than a rule", async () => {
    const kept = await document({ publishedIn: "州人民政府公报" });
    const rule = await basisOf(bureau, "工资支付暂行规定", { rank: "DEPARTMENT_RULE" });
    for (const actionKind of ["PENALTY", "COMPULSION", "LEVY", "FEE"]) {
      await writes("A1", kept, { actionKind });
      await refused("BASIS_LEVEL", "AR-3.1-3");
    }
    for (const actionKind of ["INSPECTION", "CONFIRMATION"]) {
      await writes("A1", kept, { actionKind });
      await agreed();
    }
    await writes("A1", rule, { actionKind: "COMPULSION" });
    await refused("BASIS_LEVEL");
    await writes("A1", rule, { actionKind: "PENALTY" });
    await agreed();
  });

  it("a normative document counts only when it was published (WP-J-9-3)", async () => {
    const unpublished = await document();
    await writes("A1", unpublished, { actionKind: "INSPECTION" });
    await refused("BASIS_UNPUBLISHED", "WP-J-9-3");
    expect(await faults()).to.deep.equal(["UNPUBLISHED"]);
    done(await lists.correctsBasis(bureau.drafter, {
      basis: unpublished, title: "关于加强监察执法的意见", rank: "NORMATIVE_DOCUMENT", issuer: "州人民政府", promulgatedOn: "2025-03-01", effectiveOn: "2025-03-01", publishedIn: "州人民政府公报",
    }));
    await agreed();
  });

  it("and only while it stands in the list of what is valid, which is looked through every two years (WP-J-11-2)", async () => {
    const old = await document({ publishedIn: "州人民政府公报", promulgatedOn: "2023-01-10", effectiveOn: "2023-02-01" });
    await writes("A1", old, { actionKind: "INSPECTION" });
    await refused("BASIS_NOT_IN_FORCE", "WP-J-11-2");
    expect(await lists.looksUp(bureau.drafter, "basis", old, "fault cleanUpDueOn status")).to.deep.equal({ fault: "NOT_IN_VALID_LIST", cleanUpDueOn: "2025-02-01", status: "IN_FORCE" });
    const kept = { basis: old, cleanedUpOn: "2026-01-20", verdict: "KEPT", note: "延州府法〔2026〕2号" };
    await w.unchanged(async () => {
      await refusedBy(lists.cleansUp(w.as("段宏"), kept), { because: "OUTSIDE_AREA" });
      expectRefusal(await lists.cleansUp(w.as("李顺姬"), { ...kept, cleanedUpOn: "2026-09-02" }), "Denied", "BAD_USER_INPUT");
    });
    done(await lists.cleansUp(w.as("李顺姬"), kept));
    await agreed();
    expect(await lists.looksUp(bureau.drafter, "basis", old, "fault cleanUpDueOn cleanUpVerdict")).to.deep.equal({ fault: null, cleanUpDueOn: "2028-01-20", cleanUpVerdict: "KEPT" });
    done(await lists.cleansUp(w.as("李顺姬"), { ...kept, cleanedUpOn: "2026-08-20", verdict: "REMOVED" }));
    await refused("BASIS_NOT_IN_FORCE");
  });
});

describe("the catalogue of a year", () => {
  const owed = async (person: NamedPerson, unit: string) => (await lists.lists<{ organ: { code: string } }>(person, "basisCataloguesOwed", `first: 50, filter: { under: "${unit}" }`, "organ { code } bases")).rows.map(({ organ }) => organ.code);

  it("is compiled once by the legal section of what it confirmed; whoever has none this year is listed (WP-F-3)", async () => {
    const unit = await w.unit("HL-ARUN-HRSS");
    const du = w.as("杜淑琴");
    expect(await owed(du, unit)).to.deep.equal(["HL-ARUN-HRSS"]);
    await w.unchanged(() => refusedBy(lists.compilesCatalogue(brigade.drafter, { unit }), { because: "NO_ABILITY" }));
    expectRefusal(await w.unchanged(() => lists.compilesCatalogue(du, { unit })), "TransitionRefused", "CATALOGUE_EMPTY", "WP-F-3");
    const { rows: [entered] } = await lists.lists<{ id: string }>(du, "bases", `first: 1, filter: { under: "${unit}" }`, "id");
    done(await lists.confirmsBasis(du, { basis: entered!.id }));
    const catalogue = done(await lists.compilesCatalogue(du, { unit }));
    expect(await owed(du, unit)).to.deep.equal([]);
    expectRefusal(await w.unchanged(() => lists.compilesCatalogue(du, { unit })), "TransitionRefused", "CATALOGUE_COMPILED", "WP-F-3");
    const { rows } = await lists.lists(w.as("白志强"), "basisCatalogues", `first: 5, filter: { under: "${unit}", year: 2026 }`, "id year entries organ { code }");
    expect(rows).to.deep.equal([{ id: catalogue, year: 2026, entries: 1, organ: { code: "HL-ARUN-HRSS" } }]);
    const stood = await lists.lists<{ title: string }>(du, "bases", `first: 5, filter: { catalogue: "${catalogue}" }`, "title");
    expect(stood.rows.map(({ title }) => title)).to.deep.equal(["劳动保障监察条例"]);
  });

  it("of one year is none of the next, and nothing is compiled of nothing (WP-F-3)", async () => {
    const later = await serveAgain(w, "杜淑琴", "2027-01-05T01:00:00Z");
    expect(await owed(later.asker, await w.unit("HL-ARUN-HRSS"))).to.deep.equal(["HL-ARUN-HRSS"]);
    await later.stop();
    const street = await w.unit("YB-YANJI-BEISHAN");
    expect(await owed(w.as("马玉兰"), street)).to.deep.equal(["YB-YANJI-BEISHAN"]);
    expectRefusal(await w.unchanged(() => lists.compilesCatalogue(w.as("马玉兰"), { unit: street })), "TransitionRefused", "CATALOGUE_EMPTY", "WP-F-3");
  });
});
