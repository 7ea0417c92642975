/** Rules of lists and bases without a database: what an item lacks, when a basis is in force, what a change is about, who examines. */
import { expect } from "chai";
import { describe, it } from "mocha";
import { examiner } from "../../permissions/policies/power-lists.policy.js";
import type { Actor } from "../../src/kernel/actor.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import { BASIS_CHANGE_KIND, FOLLOWS_FROM_ENTRY } from "../../src/kernel/list-words.js";
import { wordsOf } from "../../src/kernel/words.js";
import { basisStatus, completenessOf, missingElements, namesItsObject } from "../../src/systems/power-lists/power-lists.rules.js";

const WHOLE = {
  matter: "a", duty: "b", subjectId: "c", power: "d", target: "e", procedure: "f", responsibility: "g", responsiblePost: "h", bases: [{ basisId: "i" }],
};

describe("an item of a power list", () => {
  /** Read a row as: without this FIELD an item lacks this ELEMENT. */
  const LACKS = [
    ["matter", "MATTER"], ["duty", "DUTY"], ["subjectId", "SUBJECT"], ["power", "POWER"], ["target", "TARGET"], ["procedure", "PROCEDURE"],
    ["responsibility", "RESPONSIBILITY"], ["responsiblePost", "RESPONSIBILITY"],
  ] as const;
  it("lacks nothing when all eight elements are there (AR-1.2-1)", () => expect(missingElements(WHOLE)).to.deep.equal([]));
  for (const [field, element] of LACKS) {
    it(`lacks ${element} without ${field}, and spaces are no text`, () => {
      for (const text of [null, "", "  "]) expect(missingElements({ ...WHOLE, [field]: text })).to.deep.equal([element]);
    });
  }
  it("lacks its bases without one (YB-2.1-1)", () => expect(missingElements({ ...WHOLE, bases: [] })).to.deep.equal(["BASES"]));
});

describe("how complete a list is", () => {
  /** Read a row as: with this many items that lack this many elements in all, it says this percentage. */
  const SAYS = [[0, 0, 0], [1, 0, 100], [1, 8, 0], [1, 1, 87], [50, 1, 99], [200, 1, 99], [2, 8, 50]] as const;
  for (const [items, lacking, percent] of SAYS) it(`of ${items} items that lack ${lacking}: ${percent} (AR-1.2-1)`, () => expect(completenessOf({ items, lacking })).to.equal(percent));
});

describe("a basis", () => {
  const on = legalDate("2026-09-01");
  const days = { effectiveOn: "2020-01-01", lapsesOn: null, amendedOn: null, repealedOn: null };
  /** Read a row as: with these days it stands so on 2026-09-01. */
  const STANDS = [
    ["IN_FORCE", {}], ["NOT_YET_IN_FORCE", { effectiveOn: "2026-09-02" }], ["LAPSED", { lapsesOn: "2026-09-01" }], ["IN_FORCE", { lapsesOn: "2026-09-02" }],
    ["AMENDED", { amendedOn: "2026-09-01" }], ["IN_FORCE", { amendedOn: "2026-09-02" }], ["REPEALED", { repealedOn: "2026-09-01", amendedOn: "2024-01-01" }],
    ["LAPSED", { lapsesOn: "2026-01-01", amendedOn: "2024-01-01" }],
  ] as const;
  for (const [status, more] of STANDS) it(`stands as ${status} with ${JSON.stringify(more)}`, () => expect(basisStatus({ ...days, ...more }, on)).to.equal(status));

  it("is what law changes, an organ what organs and functions change, and an item of approval may be either (YB-2.1-6)", () => {
    for (const kind of wordsOf(BASIS_CHANGE_KIND).filter((each) => !FOLLOWS_FROM_ENTRY.includes(each))) {
      const isOfOrgan = kind === "ORGAN_CHANGED" || kind === "FUNCTION_CHANGED";
      const isOfItem = kind.startsWith("ITEM_");
      expect([namesItsObject(kind, "basis", null), namesItsObject(kind, null, "organ")], kind).to.deep.equal([isOfItem || !isOfOrgan, isOfItem || isOfOrgan]);
      expect([namesItsObject(kind, "basis", "organ"), namesItsObject(kind, null, null)], kind).to.deep.equal([false, false]);
    }
    expect(FOLLOWS_FROM_ENTRY.map((kind) => namesItsObject(kind, "basis", null)), "what days and clean-ups say is recorded by nobody").to.deep.equal([false, false]);
  });
});

describe("whoever examines a list", () => {
  const who = (organId: string): Actor => ({
    tenantId: "t", accountId: "a", personId: "quan", scopes: null, posts: [{ postId: "p", unitId: organId, unitPath: [organId], organId, roles: ["LEGAL_SECTION"] }],
  });
  /** Read a row as: somebody of this ORGAN, with this EXAMINER of the bureau's list and this DRAFTER, is answered so. */
  const ANSWERS = [
    ["office", "office", "somebody", "ROLE_GRANTS"], ["bureau", "office", "somebody", "SELF_LIST_EXAMINATION"], ["other", "office", "somebody", "NOT_EXAMINER"],
    ["bureau", "bureau", "somebody", "ROLE_GRANTS"], ["bureau", "bureau", "quan", "SELF_LIST_EXAMINATION"], ["office", null, "somebody", "NOT_EXAMINER"],
    ["office", "office", "quan", "SELF_LIST_EXAMINATION"],
  ] as const;
  for (const [organ, examinerId, draftedBy, because] of ANSWERS) {
    it(`from ${organ}, reported to ${examinerId ?? "nobody"}, drafted by ${draftedBy}: ${because} (YB-2.1-3)`, () =>
      expect(examiner([])(who(organ), { organId: "bureau", examinerId, authors: draftedBy ? [draftedBy] : [] }).because).to.equal(because));
  }
});
