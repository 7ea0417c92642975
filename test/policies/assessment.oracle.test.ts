/** Every cell of §2.4: the file's answer, share, refusal and clauses, asked of mayAssess in a world where the cell holds. */
import { expect } from "chai";
import type { AssessmentKind, AssessorStanding } from "../../src/kernel/vocabulary.js";
import { answerIn, mayAssess, situationOf } from "../../permissions/policies/assessment.policy.js";
import { ASSESSMENT_TABLE } from "../../permissions/policies/assessment.table.js";
import { KINDS, questionOf } from "./assessment-worlds.js";
import { clausesOf, orNull, readCells, titleOf, type Cell } from "./authority-file.js";

const WORDS: Readonly<Record<string, string>> = { none: "NONE", s: "S" };
const expected = (cell: Cell) => ({
  answer: WORDS[cell.answer] ?? cell.answer, share: orNull(cell.share), refusal: orNull(cell.refusal), law: clausesOf(cell),
});

/** Read a row as: nobody can stand in ROW → COLUMN, where a condition is named under it alone, so the cell is read from the table itself. */
const NOBODY_STANDS: readonly (readonly [cell: string, why: string, condition?: string])[] = [
  ["OWN_GOVERNMENT → LOWER_GOVERNMENT", "cannot arise: looked at by the next upper government"],
  ["OWN_GOVERNMENT → TOWNSHIP_GOVERNMENT", "cannot arise: the county stands in NEXT_UPPER_GOVERNMENT"],
  ["OWN_GOVERNMENT → STREET_OFFICE", "cannot arise: the county stands in NEXT_UPPER_GOVERNMENT"],
  ["OWN_GOV_LEGAL_OFFICE → LOWER_GOVERNMENT", "cannot arise: see UPPER_GOV_LEGAL_OFFICE"],
  ["OWN_GOV_LEGAL_OFFICE → TOWNSHIP_GOVERNMENT", "cannot arise: see UPPER_GOV_LEGAL_OFFICE"],
  ["OWN_GOV_LEGAL_OFFICE → STREET_OFFICE", "cannot arise: see UPPER_GOV_LEGAL_OFFICE"],
  ["OWN_GOVERNMENT → OFFICER", "see NEXT_UPPER_GOVERNMENT", "leading officer (head or deputy) of a township or street, policy DEPARTMENT_ASSESSOR"],
  ["OWN_GOV_LEGAL_OFFICE → OFFICER", "see UPPER_GOV_LEGAL_OFFICE", "leading officer (head or deputy) of a township or street, policy DEPARTMENT_ASSESSOR"],
  ["TOWNSHIP_OR_STREET_WHERE_LOCATED → LOWER_GOVERNMENT", "a township that is itself the subject stands in TOWNSHIP_GOVERNMENT", "itself the subject"],
];
const isDirect = (cell: Cell): boolean =>
  NOBODY_STANDS.some(([name, , condition]) => name === `${cell.row} → ${cell.column}` && (condition === undefined || condition === cell.condition));

function answerOf(cell: Cell, kind: AssessmentKind) {
  const { facts, party, subject, circumstances } = questionOf(cell);
  const verdict = mayAssess(facts, party, subject, kind, circumstances);
  const row = cell.row as AssessorStanding;
  const situation = situationOf(facts, party, subject, kind, circumstances);
  const stands = isDirect(cell) && typeof situation === "object"
    ? answerIn(ASSESSMENT_TABLE[situation.column], row, situation)
    : [verdict, ...verdict.others].find((a) => a.standing === row);
  if (!stands) throw new Error(`nobody stands in ${cell.row}; the verdict is ${verdict.rule} ${verdict.answer} ${verdict.because}`);
  const { answer, share, refusal, law } = stands;
  return { answer, share, refusal, law: [...law] };
}

describe("§2.4 who may assess whom, cell by cell", () => {
  for (const cell of readCells("ASSESS")) {
    it(titleOf(cell), () => {
      const kinds = cell.kind === "-" ? KINDS[cell.column]! : [cell.kind as AssessmentKind];
      for (const kind of kinds) expect(answerOf(cell, kind), kind).to.deep.equal(expected(cell));
    });
  }
});
