/** Rules of publicity without a database: what a text may not hold, what a channel needs, what an item is worth, what an organ owes, who acts. */
import { expect } from "chai";
import { describe, it } from "mocha";
import { disclosurePublisher, disclosureReviewer, ofCollectingUnit, ofUnitOrOffice } from "../../permissions/policies/publicity.policy.js";
import type { Actor } from "../../src/kernel/actor.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import { privateData } from "../../src/kernel/private-data.js";
import { CHANNEL_FACT, DISCLOSURE_CATEGORY, DISCLOSURE_STATE, DOSSIER_SECTION, PUBLICITY_CHANNEL, SECTIONS_OF_A_DOSSIER } from "../../src/kernel/publicity-words.js";
import type { Role } from "../../src/kernel/vocabulary.js";
import { wordsOf } from "../../src/kernel/words.js";
import { coverageOf, gapsOf, missingSections, openContents, type DossierFacts } from "../../src/systems/publicity/dossier.rules.js";
import { CHANNEL_NEEDS, isPublicNumber, lacksOf, numberOf, standingOf, type ChannelRecord } from "../../src/systems/publicity/publicity.rules.js";

describe("a text for the public", () => {
  /** Read a row as: this text holds these data. */
  const HOLDS = [
    ["身份证号420583198502301234", ["IDENTITY_NUMBER"]], ["420583 19850230 123X", ["IDENTITY_NUMBER"]], ["４２０５８３１９８５０２３０１２３４", ["IDENTITY_NUMBER"]], ["老身份证420583850230123", ["IDENTITY_NUMBER"]],
    ["电话13812345678", ["MOBILE_PHONE"]], ["138-1234-5678", ["MOBILE_PHONE"]], ["138 1234 5678", ["MOBILE_PHONE"]], ["+8613812345678", ["MOBILE_PHONE"]], ["１３８１２３４５６７８", ["MOBILE_PHONE"]],
    ["138\u200b12345678", ["MOBILE_PHONE"]],
    ["卡6222021234567890128", ["BANK_ACCOUNT"]], ["账号：17060501040012345", ["BANK_ACCOUNT"]], ["开户行农行，帐户 1706 0501 0400 1234", ["BANK_ACCOUNT"]],
    ["420583198502301234，13812345678", ["IDENTITY_NUMBER", "MOBILE_PHONE"]],
    ["举报电话12333、0717-4212345、400-123-4567", []], ["统一社会信用代码11420583011427011X", []], ["鄂劳社发〔2019〕69号，2026年9月1日至2026-10-31", []], ["事项编码420583000000012345678", []],
    ["第十三条第八款，共1381234户", []], ["", []],
  ] as const;
  for (const [text, found] of HOLDS) it(`${JSON.stringify(text)} holds ${found.join(", ") || "nothing"} (ZJ8-6-2)`, () => expect(privateData(text)).to.deep.equal(found));
  it("is looked through in all its parts", () => expect(privateData("标题", null, "电话13812345678")).to.deep.equal(["MOBILE_PHONE"]));
});

describe("a number for the public", () => {
  /** Read a row as: this number, as it is kept, is a landline or hotline or not. */
  const NUMBERS = [
    ["0717-4212345", "0717-4212345", true], ["０７１７－４２１２３４５", "0717-4212345", true], ["(0717)4212345", "07174212345", true], ["022 2308 1234", "02223081234", true], ["12333", "12333", true], ["12345", "12345", true],
    ["110", "110", true], ["95598", "95598", true], ["400-123-4567", "400-123-4567", true], ["0433-2812345-803", "0433-2812345-803", true],
    ["13812345678", "13812345678", false], ["4212345", "4212345", false], ["张三", "张三", false], ["0717-42", "0717-42", false],
  ] as const;
  for (const [sent, kept, is] of NUMBERS) it(`${sent} is ${is ? "one" : "none"} (ZJ8-3)`, () => expect([numberOf(sent), isPublicNumber(numberOf(sent))]).to.deep.equal([kept, is]));
});

describe("a channel", () => {
  const whole: Omit<ChannelRecord, "channel"> = { publishedOn: "2026-09-01", url: "https://a", location: "大厅", outlet: "日报", issue: "1", copies: 5 };
  const FIELD = { URL: "url", LOCATION: "location", OUTLET: "outlet", ISSUE: "issue", COPIES: "copies", PUBLISHED_ON: "publishedOn" } as const;
  for (const channel of wordsOf(PUBLICITY_CHANNEL)) {
    it(`${channel} lacks exactly what it needs and was not told (ZJ8-5-1, ZJ8-5-4)`, () => {
      expect(lacksOf({ channel, ...whole })).to.deep.equal([]);
      expect(CHANNEL_NEEDS[channel]).to.include("PUBLISHED_ON");
      for (const fact of wordsOf(CHANNEL_FACT)) expect(lacksOf({ channel, ...whole, [FIELD[fact]]: null }), fact).to.deep.equal(CHANNEL_NEEDS[channel].includes(fact) ? [fact] : []);
    });
  }
});

describe("an item on 2026-09-01", () => {
  const on = legalDate("2026-09-01");
  const item = { state: "PUBLISHED", validFrom: "2026-01-01", validTo: null, nextReviewOn: null, replacedOn: null, isOutrun: false } as const;
  /** Read a row as: with these facts it is worth this. */
  const WORTH = [
    ["CURRENT", {}], ["CURRENT", { validTo: "2026-09-01" }], ["EXPIRED", { validTo: "2026-08-31" }], ["NOT_YET", { validFrom: "2026-09-02" }], ["REPLACED", { replacedOn: "2026-09-01" }],
    ["CURRENT", { replacedOn: "2026-09-02" }], ["TO_UPDATE", { isOutrun: true }], ["CURRENT", { nextReviewOn: "2026-09-01" }], ["TO_UPDATE", { nextReviewOn: "2026-08-31" }],
    ["REPLACED", { replacedOn: "2026-08-01", isOutrun: true }], ["WITHDRAWN", { state: "WITHDRAWN", isOutrun: true }],
  ] as const;
  for (const [worth, more] of WORTH) it(`is ${worth} with ${JSON.stringify(more)} (TJ-3.1.1.1-2)`, () => expect(standingOf({ ...item, ...more }, on)).to.equal(worth));
  for (const state of wordsOf(DISCLOSURE_STATE).filter((each) => each !== "PUBLISHED" && each !== "WITHDRAWN")) {
    it(`is unpublished as ${state} (ZJ8-5-3)`, () => expect(standingOf({ ...item, state, isOutrun: true }, on)).to.equal("UNPUBLISHED"));
  }
});

describe("an organ", () => {
  const one = (words: readonly string[]) => Object.fromEntries(words.map((word) => [word, 1]));
  const owesNothing: DossierFacts = {
    hasFunctions: true, isOrgan: true, actionKinds: ["PENALTY", "INSPECTION", "FEE", "LICENCE"], sections: one(wordsOf(DOSSIER_SECTION)), categories: one(wordsOf(DISCLOSURE_CATEGORY)), subjects: 0, powers: 0, roster: 0,
    contacts: ["ADVICE", "REPORT"], boards: 1, boardsOutdated: 0, offSite: 0, toUpdate: 0,
  };
  const kinds = (facts: DossierFacts) => gapsOf(facts).map(({ kind, section, category }) => [kind, section ?? category].filter(Boolean).join(" "));
  it("with everything disclosed owes nothing", () => expect(gapsOf(owesNothing)).to.deep.equal([]));

  for (const section of wordsOf(DOSSIER_SECTION)) {
    it(`without ${section} ${SECTIONS_OF_A_DOSSIER.includes(section) ? "has no whole dossier (TJ-3.1.1.1-1)" : "still has a dossier"}`, () => {
      const { [section]: _gone, ...sections } = owesNothing.sections;
      expect(missingSections({ ...owesNothing, sections })).to.deep.equal(SECTIONS_OF_A_DOSSIER.includes(section) ? [section] : []);
      expect(gapsOf({ ...owesNothing, sections })).to.have.length(1);
    });
  }
  it("fills sections from its registers, but never its remedies (TJ-3.1.1.1-1)", () =>
    expect(missingSections({ ...owesNothing, sections: {}, subjects: 1, powers: 3, roster: 2 })).to.deep.equal(["REMEDIES"]));

  for (const category of wordsOf(DISCLOSURE_CATEGORY)) {
    it(`without ${category} owes that group (ZJ8-4-1)`, () => {
      const { [category]: _gone, ...categories } = owesNothing.categories;
      expect(kinds({ ...owesNothing, categories })).to.deep.equal([`CATEGORY_MISSING ${category}`]);
    });
  }
  it("owes fees and approvals only when it charges and licenses (ZJ8-4-1)", () => {
    const owed = (...actionKinds: DossierFacts["actionKinds"][number][]) => coverageOf({ ...owesNothing, actionKinds }).filter(({ isOwed }) => isOwed).map(({ category }) => category);
    expect(owed()).to.not.include.members(["FEES"]).and.not.include.members(["APPROVALS"]);
    expect(owed("FEE")).to.include("FEES").and.not.include("APPROVALS");
    expect(owed("LEVY")).to.include("FEES");
    expect(owed("LICENCE")).to.include("APPROVALS").and.not.include("FEES");
  });

  /** Read a row as: with these facts it has this gap. */
  const GAPS = [
    ["REPORT_PHONE_MISSING", { contacts: ["ADVICE"] }], ["ADVICE_PHONE_MISSING", { contacts: ["REPORT"] }], ["BOARD_MISSING", { boards: 0 }], ["BOARD_OUTDATED", { boardsOutdated: 1 }],
    ["NOT_ON_SITE", { offSite: 1 }], ["TO_UPDATE", { toUpdate: 1 }],
  ] as const;
  for (const [gap, more] of GAPS) it(`with ${JSON.stringify(more)} has ${gap}`, () => expect(kinds({ ...owesNothing, ...more })).to.deep.equal([gap]));
  it("that neither penalises nor inspects owes no filing standard, benchmarks or random list (NL-CF-39)", () =>
    expect(kinds({ ...owesNothing, actionKinds: [], sections: one([...SECTIONS_OF_A_DOSSIER, "STAFF_ROSTER", "DECISIONS", "SUPERVISION"]) })).to.deep.equal([]));
  it("without functions owes nothing, and a part of an organ its duties alone (ZJ8-2)", () => {
    const bare: DossierFacts = { ...owesNothing, sections: {}, categories: {}, contacts: [], boards: 0 };
    expect(gapsOf({ ...bare, hasFunctions: false })).to.deep.equal([]);
    expect(kinds({ ...bare, isOrgan: false })).to.deep.equal(["CATEGORY_MISSING DUTIES"]);
  });
  it("opens five contents to the public (ZJ8-3)", () => {
    expect(openContents(owesNothing).every(({ isOpen }) => isOpen)).to.equal(true);
    expect(openContents({ ...owesNothing, sections: {}, contacts: [] }).filter(({ isOpen }) => isOpen)).to.deep.equal([]);
  });
});

describe("who acts on an item of the bureau's agency", () => {
  const parties = { organId: "bureau", unitId: "agency", kind: "LONG_TERM", authors: ["gong"] } as const;
  const who = (unitId: string, role: Role, personId = "somebody", organId = "bureau"): Actor =>
    ({ tenantId: "t", accountId: "a", personId, scopes: null, posts: [{ postId: "p", unitId, unitPath: [unitId, organId], organId, roles: [role] }] });
  /** Read a row as: somebody so placed is answered so when collecting, reviewing, publishing long-term, publishing temporary, withdrawing. */
  const ANSWERS = [
    ["a handler of the agency", who("agency", "HANDLER"), [true, false, false, true, true]],
    ["a handler beside it", who("section", "HANDLER"), [false, false, false, false, false]],
    ["the office", who("office", "OFFICE"), [false, false, true, true, true]],
    ["the legal section", who("legal", "LEGAL_SECTION"), [false, true, false, false, false]],
    ["its author in the legal section", who("legal", "LEGAL_SECTION", "gong"), [false, false, false, false, false]],
    ["the office of another bureau", who("office2", "OFFICE", "x", "other"), [false, false, false, false, false]],
    ["the legal section of another bureau", who("legal2", "LEGAL_SECTION", "x", "other"), [false, false, false, false, false]],
  ] as const;
  for (const [name, actor, answers] of ANSWERS) {
    it(`${name} (ZJ8-6-1, ZJ8-6-2)`, () => expect([
      ofCollectingUnit([])(actor, parties), disclosureReviewer([])(actor, parties), disclosurePublisher([])(actor, parties), disclosurePublisher([])(actor, { ...parties, kind: "TEMPORARY" }), ofUnitOrOffice([])(actor, parties),
    ].map(({ allowed }) => allowed)).to.deep.equal(answers));
  }
  it("whoever wrote in it is told so (ZJ8-6-1)", () => expect(disclosureReviewer([])(who("legal", "LEGAL_SECTION", "gong"), parties).because).to.equal("OWN_DISCLOSURE"));
});
