/** What carries an item, without a database: every rank against every kind of action, and every way in which a basis carries nothing. */
import { expect } from "chai";
import { describe, it } from "mocha";
import { legalDate } from "../../src/kernel/legal-date.js";
import { BASIS_RANK, type BasisRank } from "../../src/kernel/list-words.js";
import { ACTION_KIND } from "../../src/kernel/vocabulary.js";
import { wordsOf } from "../../src/kernel/words.js";
import { cleanUpDueOn, faultOfBasis, faultsOfItem, type BasisFacts } from "../../src/systems/power-lists/basis-faults.rules.js";

const ON = legalDate("2026-09-01");
const of = (rank: BasisRank, more: Partial<BasisFacts> = {}): BasisFacts =>
  ({ rank, effectiveOn: "2025-01-01", lapsesOn: null, amendedOn: null, repealedOn: null, publishedIn: "公报", cleanedUpOn: null, cleanUpVerdict: null, ...more });

describe("the rank that an action needs", () => {
  /** Read a row as: by this RANK alone, these kinds of action are not carried; every other kind is. */
  const TOO_LOW: Readonly<Record<BasisRank, readonly string[]>> = {
    LAW: [], ADMINISTRATIVE_REGULATION: [], LOCAL_REGULATION: [], DEPARTMENT_RULE: ["COMPULSION"], LOCAL_GOVERNMENT_RULE: ["COMPULSION"],
    NORMATIVE_DOCUMENT: ["LICENCE", "PENALTY", "COMPULSION", "LEVY", "FEE"], POLICY: ["LICENCE", "PENALTY", "COMPULSION", "LEVY", "FEE"],
  };
  for (const rank of wordsOf(BASIS_RANK)) {
    it(`is not that of ${rank} for ${TOO_LOW[rank].join(", ") || "nothing"}`, () =>
      expect(wordsOf(ACTION_KIND).filter((actionKind) => faultsOfItem({ actionKind, bases: [of(rank)] }, ON).includes("RANK_TOO_LOW"))).to.deep.equal(TOO_LOW[rank]));
  }
  it("is lent by one of several bases, and by none that is not in force", () => {
    expect(faultsOfItem({ actionKind: "PENALTY", bases: [of("POLICY"), of("LAW")] }, ON)).to.deep.equal([]);
    expect(faultsOfItem({ actionKind: "PENALTY", bases: [of("POLICY"), of("LAW", { repealedOn: "2026-09-01" })] }, ON)).to.deep.equal(["NOT_IN_FORCE", "RANK_TOO_LOW"]);
  });
  it("is not asked of an item without bases, which lacks an element anyway", () => expect(faultsOfItem({ actionKind: "PENALTY", bases: null }, ON)).to.deep.equal([]));
});

describe("a basis on a day", () => {
  /** Read a row as: of this RANK and with these facts it has this fault on 2026-09-01. */
  const ANSWERS: readonly (readonly [BasisRank, Partial<BasisFacts>, string | null])[] = [
    ["LAW", {}, null], ["LAW", { publishedIn: null }, null], ["LAW", { effectiveOn: "1995-01-01" }, null], ["LAW", { amendedOn: "2026-01-01" }, null],
    ["LAW", { repealedOn: "2026-09-01" }, "NOT_IN_FORCE"], ["LAW", { repealedOn: "2026-09-02" }, null], ["LAW", { lapsesOn: "2026-09-01" }, "NOT_IN_FORCE"],
    ["LAW", { effectiveOn: "2026-09-02" }, null],
    ["NORMATIVE_DOCUMENT", {}, null], ["NORMATIVE_DOCUMENT", { publishedIn: null }, "UNPUBLISHED"], ["POLICY", { publishedIn: null }, "UNPUBLISHED"],
    ["NORMATIVE_DOCUMENT", { effectiveOn: "2024-09-01" }, null], ["NORMATIVE_DOCUMENT", { effectiveOn: "2024-08-31" }, "NOT_IN_VALID_LIST"],
    ["NORMATIVE_DOCUMENT", { effectiveOn: "2020-01-01", cleanedUpOn: "2024-09-01", cleanUpVerdict: "KEPT" }, null],
    ["NORMATIVE_DOCUMENT", { effectiveOn: "2020-01-01", cleanedUpOn: "2022-01-01", cleanUpVerdict: "KEPT" }, "NOT_IN_VALID_LIST"],
    ["NORMATIVE_DOCUMENT", { cleanedUpOn: "2026-01-01", cleanUpVerdict: "REMOVED" }, "NOT_IN_VALID_LIST"],
  ];
  for (const [rank, facts, fault] of ANSWERS) {
    it(`of ${rank} with ${JSON.stringify(facts)}: ${fault ?? "carries an item"} (WP-J-9-3, WP-J-11-2)`, () => expect(faultOfBasis(of(rank, facts), ON)).to.equal(fault));
  }
  it("is looked at again two years after its last clean-up, or after it came into force", () => {
    expect(cleanUpDueOn(of("NORMATIVE_DOCUMENT", { effectiveOn: "2024-02-29" }))).to.equal("2026-02-28");
    expect(cleanUpDueOn(of("NORMATIVE_DOCUMENT", { cleanedUpOn: "2025-05-01" }))).to.equal("2027-05-01");
    expect(cleanUpDueOn(of("LAW"))).to.equal(null);
  });
});
