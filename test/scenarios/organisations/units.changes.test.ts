/** Units are established, renamed and taken into the responsibility system; what the law or the state of things forbids leaves no trace. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied, expectRefusal } from "../../support/refused.js";
import { establishesUnit, listsBelow, looksUpUnit, namesUnit, setsScope } from "../../support/verbs/organisations.verbs.js";
import { readsAudit } from "../../support/verbs/platform.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
const section = { code: "YB-HRSS-FUNDS", kind: "INTERNAL_ORGAN", level: "PREFECTURE", names: [{ language: "ZH", name: "基金监督科" }], sectionRole: "BUSINESS_SECTION", from: TODAY };

let w: NamedWorld;
let shen: NamedPerson;
let li: NamedPerson;
before(async () => {
  w = await openWorld();
  [shen, li] = [w.as("沈明珠"), w.as("李顺姬")];
});
after(() => w.close());

describe("establishing a unit", () => {
  it("puts it into the tree with its names, found from its first day on", async () => {
    const names = [{ language: "ZH", name: "基金监督科", shortName: "基金科" }, { language: "KO", name: "기금감독과" }];
    const id = done(await establishesUnit(shen, { ...section, parent: await w.unit("YB-HRSS"), names, documentNo: "(示例)延州编发〔2026〕3号" }));
    expect(await looksUpUnit(li, { id }, "code name ko: name(language: KO) shortName parent { code } ancestors { code }")).to.deep.equal({
      code: "YB-HRSS-FUNDS", name: "基金监督科", ko: "기금감독과", shortName: "基金科", parent: { code: "YB-HRSS" }, ancestors: [{ code: "YB-HRSS" }, { code: "YB-GOV" }],
    });
    expectDenied(await li.tries(`{ orgUnit(code: "YB-HRSS-FUNDS", asOf: "2026-08-31") { code } }`), "NOT_FOUND");
  });

  it("in the future leaves today as it is", async () => {
    const told = await establishesUnit(shen, { ...section, code: "YB-HRSS-LATER", parent: await w.unit("YB-HRSS"), from: "2027-01-01" });
    expect(told).to.deep.equal({ __typename: "UnitChanged", unit: null });
    expectDenied(await li.tries(`{ orgUnit(code: "YB-HRSS-LATER") { code } }`), "NOT_FOUND");
    expect((await looksUpUnit(li, { code: "YB-HRSS-LATER", asOf: "2027-01-01" }, "parent { code }")).parent?.code).to.equal("YB-HRSS");
  });

  it("under a code that is taken is refused", async () => {
    const parent = await w.unit("YB-HRSS");
    expectRefusal(await w.unchanged(() => establishesUnit(shen, { ...section, code: "YB-HRSS-OFFICE", parent })), "ChangeRefused", "CODE_TAKEN");
  });

  it("under a code that only looks like one is malformed: small, full-width, Cyrillic or spaced letters", async () => {
    const parent = await w.unit("YB-HRSS");
    const alike = ["yb-hrss-office", "ＹＢ－ＨＲＳＳ－ＯＦＦＩＣＥ", "YВ-HRSS-OFFICE", " YB-HRSS-OFFICE", "YB-HRSS-OFFICE\u00a0", "YB_HRSS", "Y", "Y".repeat(41)];
    await w.unchanged(async () => {
      for (const code of alike) {
        const told = await establishesUnit(shen, { ...section, code, parent });
        expectRefusal(told, "Denied", "BAD_USER_INPUT");
        expect(told.fields?.map(({ path, rule }) => [path, rule])).to.deep.equal([["code", "matches"]]);
        expect(JSON.stringify(told.fields)).to.not.include(`"${code}"`);
      }
    });
  });

  it("with a code that another tenant uses is nobody's business", async () => {
    done(await establishesUnit(shen, { ...section, code: "HL-HRSS", parent: await w.unit("YB-HRSS") }));
    done(await establishesUnit(w.as("苏德胜"), { ...section, level: "COUNTY", code: "YB-HRSS-FUNDS", parent: await w.unit("HL-ARUN-HRSS") }));
  });

  it("under a parent that cannot have it is refused (AR-2.1-2)", async () => {
    const unsuitable: [string, string | null][] = [
      ["SUBORDINATE_INSTITUTION", "YB-HRSS-OFFICE"], ["DISPATCHED_BODY", "YB-HRSS-OFFICE"], ["INTERNAL_ORGAN", null], ["SUBORDINATE_INSTITUTION", null], ["DISPATCHED_BODY", null],
      ["STREET_OFFICE", "YB-HRSS"], ["GOVERNMENT", "YB-HRSS"], ["GOV_LEGAL_OFFICE", "YB-HRSS"], ["ENFORCEMENT_DEPARTMENT", "YB-HRSS-INSPECTION"],
    ];
    await w.unchanged(async () => {
      for (const [at, [kind, parent]] of unsuitable.entries()) {
        const told = await establishesUnit(shen, { ...section, sectionRole: null, code: `YB-WRONG-${at}`, kind, parent: parent && (await w.unit(parent)) });
        expectRefusal(told, "ChangeRefused", "PARENT_UNSUITABLE", "AR-2.1-2");
      }
    });
  });

  it("higher than what it belongs to, or with one foot outside the tree, is refused; so is a section's role on what is no section", async () => {
    const bureau = { ...section, sectionRole: null, kind: "ENFORCEMENT_DEPARTMENT", parent: await w.unit("YB-YANJI-GOV") };
    await w.unchanged(async () => {
      expectRefusal(await establishesUnit(shen, { ...bureau, code: "YB-TOO-HIGH", level: "PREFECTURE" }), "ChangeRefused", "PARENT_UNSUITABLE");
      expectRefusal(await establishesUnit(shen, { ...bureau, code: "YB-OUTSIDE", level: "COUNTY", external: true }), "ChangeRefused", "PARENT_UNSUITABLE");
      expectRefusal(await establishesUnit(shen, { ...bureau, code: "YB-TWIN", kind: "GOVERNMENT", level: "COUNTY" }), "ChangeRefused", "PARENT_UNSUITABLE");
      expectRefusal(await establishesUnit(shen, { ...bureau, code: "YB-ROLE", level: "COUNTY", sectionRole: "OFFICE" }), "Denied", "BAD_USER_INPUT");
    });
  });

  it("under a parent that does not stand yet is refused", async () => {
    const institution = { ...section, sectionRole: null, kind: "SUBORDINATE_INSTITUTION", code: "YB-HRSS-FUTURE", parent: await w.unit("YB-HRSS") };
    expect((await establishesUnit(shen, { ...institution, from: "2027-06-01" })).unit).to.equal(null);
    const { orgUnit: future } = await shen.asks<{ orgUnit: { id: string } }>(`{ orgUnit(code: "YB-HRSS-FUTURE", asOf: "2027-06-01") { id } }`);
    const told = await w.unchanged(() => establishesUnit(shen, { ...section, code: "YB-HRSS-TOO-EARLY", parent: future.id, from: "2027-05-31" }));
    expectRefusal(told, "ChangeRefused", "UNIT_NOT_OPEN");
  });

  it("further back than last year's end is refused, with the earliest day", async () => {
    const parent = await w.unit("YB-HRSS");
    const told = await w.unchanged(() => establishesUnit(shen, { ...section, code: "YB-HRSS-PAST", parent, from: "2025-12-31" }));
    expectRefusal(told, "ChangeRefused", "BACKDATED_TOO_FAR");
    expectFacts(told, { earliest: "2026-01-01" });
    done(await establishesUnit(shen, { ...section, code: "YB-HRSS-PAST", parent, from: "2026-01-01" }));
  });

  it("without a Chinese name, or with two names in one language, is malformed", async () => {
    const parent = await w.unit("YB-HRSS");
    const wrong = [
      [{ language: "EN", name: "Fund section" }],
      [{ language: "ZH", name: "基金监督科" }, { language: "ZH", name: "基金科" }],
      [{ language: "ZH", name: "  " }],
      [{ language: "ZH", name: "基" }],
    ];
    await w.unchanged(async () => {
      for (const names of wrong) expectRefusal(await establishesUnit(shen, { ...section, code: "YB-HRSS-NAMES", parent, names }), "Denied", "BAD_USER_INPUT");
    });
  });
});

describe("renaming a unit", () => {
  it("ends the old name on the day the new one begins, in that language only", async () => {
    const unit = await w.unit("YB-URBAN");
    done(await namesUnit(shen, { unit, name: { language: "ZH", name: "延边朝鲜族自治州城市管理局" }, from: "2026-07-01" }));
    const named = (asOf: string) => looksUpUnit(li, { code: "YB-URBAN", asOf }, "name ko: name(language: KO)");
    expect(await named("2026-06-30")).to.include({ name: "延边朝鲜族自治州城市管理行政执法局" });
    expect(await named("2026-07-01")).to.deep.equal({ name: "延边朝鲜族自治州城市管理局", ko: "연변조선족자치주도시관리행정집법국" });
    expect((await listsBelow(li, "YB-GOV", "children", { first: 5, filter: { search: "州城市管理局" } })).edges).to.have.length(1);
  });

  it("before or on the day of the latest name is refused: it would overlap", async () => {
    const unit = await w.unit("YB-URBAN");
    for (const from of ["2026-07-01", "2026-06-01"]) {
      const told = await w.unchanged(() => namesUnit(shen, { unit, name: { language: "ZH", name: "延边州城管局" }, from }));
      expectRefusal(told, "OverlappingValidity", "OVERLAPPING_VALIDITY");
      expectFacts(told, from === "2026-07-01" ? { existingFrom: "2026-07-01", existingTo: null } : {});
    }
  });
});

describe("the scope of the responsibility system", () => {
  it("takes a unit in during the year, and the change is logged (AR-2.1-1)", async () => {
    const unit = await w.unit("HL-ARUN-HRSS-LEGAL");
    const { version } = await looksUpUnit(w.as("敖春林"), { id: unit }, "version");
    const told = await setsScope(w.as("苏德胜"), { unit, inScope: true, expectedVersion: version, from: TODAY });
    expect(told.unit).to.deep.equal({ id: unit, code: "HL-ARUN-HRSS-LEGAL", version: version + 1 });
    expect((await listsBelow(w.as("敖春林"), "HL-ARUN-HRSS", "descendants", { first: 50, filter: { inResponsibilityScope: true } })).edges).to.have.length(11);
    const [latest] = (await readsAudit(w.as("宁红梅"), { first: 1 })).edges;
    expect(latest?.node).to.include({ operation: "organisations.setResponsibilityScope", action: "scoped", subject: unit });
  });

  it("is not changed over somebody else's change: a stale version is refused (AR-2.1-1)", async () => {
    const unit = await w.unit("HL-ARUN-HRSS-LEGAL");
    const { version } = await looksUpUnit(w.as("敖春林"), { id: unit }, "version");
    const told = await w.unchanged(() => setsScope(w.as("苏德胜"), { unit, inScope: false, expectedVersion: version - 1, from: TODAY }));
    expectRefusal(told, "StaleVersion", "STALE_VERSION");
    expectFacts(told, { currentVersion: version });
  });
});
