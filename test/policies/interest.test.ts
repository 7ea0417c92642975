/** Parts that exclude each other: every pair against a matrix written out by hand, and posts that make no difference. */
import fc from "fast-check";
import { expect } from "chai";
import { describe, it } from "mocha";
import { conflictsOf, exclusionOf, mayTakePart, type Participant } from "../../permissions/policies/interest.policy.js";
import { EXCLUSIONS } from "../../permissions/policies/interest.table.js";
import { MATTER_PART, type MatterPart } from "../../src/kernel/people.js";
import { wordsOf } from "../../src/kernel/words.js";

const PARTS = wordsOf(MATTER_PART);
const REASON: Readonly<Record<string, string>> = { "S": "SAME_PERSON", "I": "INTEREST_CONFLICT", "A": "SELF_ASSESSMENT", "C": "IMPLEMENTER_CANNOT_CONFIRM" };

/** Read a row as: whoever is PART may not be what stands above a letter. S same person · I interest · A self-assessment · C implementer confirms. */
const MATRIX = `
                  HAN INV DRA REV EXA APP DEC PRE SCO IMP CON SUB MEM HEA
HANDLER            .   .   .   S   S   S   S   S   .   .   .   I   .   .
INVESTIGATOR       .   .   .   S   S   S   S   S   .   .   .   I   I   .
DRAFTER            .   .   .   S   S   S   S   .   .   .   .   I   .   .
REVIEWER           S   S   S   .   .   S   S   .   .   .   .   I   .   .
EXAMINER           S   S   S   .   .   .   .   S   .   .   .   I   .   .
APPROVER           S   S   S   S   .   S   S   .   .   .   .   I   .   .
DECIDER            S   S   S   S   .   S   .   .   .   .   .   I   .   .
PRESIDER           S   S   .   .   S   .   .   .   .   .   .   I   .   .
SCORER             .   .   .   .   .   .   .   .   .   .   .   A   I   I
IMPLEMENTER        .   .   .   .   .   .   .   .   .   .   C   A   I   I
CONFIRMER          .   .   .   .   .   .   .   .   .   C   .   A   I   I
SUBJECT            I   I   I   I   I   I   I   I   A   A   A   .   .   .
MEMBER_OF_SUBJECT  .   I   .   .   .   .   .   .   I   I   I   .   .   .
HEAD_OF_DELEGATE   .   .   .   .   .   .   .   .   I   I   I   .   .   .`;
const rows = MATRIX.trim().split("\n").map((line) => line.trim().split(/\s+/));
const expected = (row: readonly string[], other: MatterPart): string | undefined => REASON[row[1 + rows[0]!.indexOf(other.slice(0, 3))]!];

describe("parts in one matter", () => {
  it("are all in the matrix", () => {
    expect(rows.slice(1).map(([part]) => part)).to.deep.equal([...PARTS]);
    expect(rows[0]).to.deep.equal(PARTS.map((part) => part.slice(0, 3)));
  });

  for (const row of rows.slice(1)) {
    const part = row[0] as MatterPart;
    it(`${part}: excluded by exactly those parts of the same person that the matrix names`, () => {
      for (const other of PARTS) {
        expect(exclusionOf(part, other)?.because, `${part} ${other}`).to.equal(expected(row, other));
        expect(conflictsOf("wang", part, [{ personId: "wang", part: other }]).map(({ because }) => because), `${part} ${other}`).to.deep.equal([expected(row, other)].filter(Boolean));
        expect(conflictsOf("wang", part, [{ personId: "li", part: other }]), "somebody else's part").to.deep.equal([]);
      }
    });
  }

  it("that two rows keep apart do not exist: each pair has one row", () => {
    const keys = EXCLUSIONS.map(({ parts }) => [...parts].sort().join("."));
    expect(new Set(keys).size).to.equal(keys.length);
  });

  const part = fc.constantFrom(...PARTS);
  const person = fc.constantFrom("wang", "li", "zhao");

  it("exclude each other in either order", () => {
    fc.assert(fc.property(part, part, (a, b) => exclusionOf(a, b) === exclusionOf(b, a)));
  });

  it("are asked of persons: posts taken from one and given to another post of the same person change nothing", () => {
    const held = fc.record({ personId: person, part, postId: fc.constantFrom("p1", "p2", "p3") });
    fc.assert(fc.property(person, part, fc.array(held, { maxLength: 12 }), fc.array(fc.constantFrom("p1", "p2", "p3"), { minLength: 12, maxLength: 12 }), (who, asked, taken, posts) => {
      const swapped: Participant[] = taken.map((each, at) => ({ ...each, postId: posts[at]! }));
      expect(conflictsOf(who, asked, swapped)).to.deep.equal(conflictsOf(who, asked, taken));
      expect(conflictsOf(who, asked, [...taken].reverse())).to.deep.equal(conflictsOf(who, asked, taken));
    }));
  });

  it("of others never stand in somebody's way, and one's own always do: more parts, never fewer conflicts", () => {
    const taken = fc.array(fc.record({ personId: person, part }), { maxLength: 12 });
    fc.assert(fc.property(person, part, taken, taken, (who, asked, some, more) => {
      const before = conflictsOf(who, asked, some).map(({ rule }) => rule);
      const after = conflictsOf(who, asked, [...some, ...more]).map(({ rule }) => rule);
      expect(after).to.include.members(before);
      expect(conflictsOf(who, asked, some.filter(({ personId }) => personId !== who))).to.deep.equal([]);
      expect(mayTakePart(who, asked, some).allowed).to.equal(before.length === 0);
    }));
  });
});
