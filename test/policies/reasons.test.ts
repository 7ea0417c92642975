/** The sentence of every cell: precise, complete, and never the same for two answers to one pair (§§2.4, 2.6, 2.7, 2.9). */
import { expect } from "chai";
import { describe, it } from "mocha";
import type { Answer } from "../../permissions/policies/assessment.answers.js";
import { PERSONALLY_INVOLVED } from "../../permissions/policies/assessment.conditions.js";
import { ASSESSMENT_TABLE } from "../../permissions/policies/assessment.table.js";
import { COMPULSION, DELEGATION_TABLE, NEVER_A_DELEGATOR, NO_DELEGATE, type Way } from "../../permissions/policies/delegation.table.js";
import { readersOf } from "../../permissions/policies/opinion.policy.js";
import { NO_SUPERVISION } from "../../permissions/policies/supervision.policy.js";
import type { Code, MessageLanguage } from "../../src/kernel/codes.js";
import { OTHERWISE } from "../../src/kernel/verdict.js";
import {
  ACTION_KIND, ASSESSOR_STANDING, DELEGATE_COLUMN, DELEGATION_CONDITION, DELEGATOR_STANDING, OPINION_KIND, SUBJECT_COLUMN,
  type DelegatorStanding,
} from "../../src/kernel/vocabulary.js";
import { wordsOf, type Label } from "../../src/kernel/words.js";
import { reasonOf, type Reasoned } from "../../src/systems/authority/reasons.rules.js";

/** One answer that a pair can get, named so that two answers alike have one name. */
interface Told { readonly pair: string; readonly answer: string; readonly verdict: Reasoned }

const BECAUSE: Readonly<Partial<Record<Answer["answer"], Code>>> = { A: "RULE_HOLDS", HALF: "RULE_HOLDS", I: "IMPLEMENTER_CANNOT_CONFIRM" };
const NOBODY: Answer = { answer: "NONE", share: null, refusal: "NOT_ASSESSOR", law: [] };

const assessments: Told[] = wordsOf(SUBJECT_COLUMN).flatMap((subjectColumn) =>
  [null, ...wordsOf(ASSESSOR_STANDING)].flatMap((standing) => {
    const cell = standing ? ASSESSMENT_TABLE[subjectColumn].rows[standing] : undefined;
    const cases: readonly (readonly [Answer, Label | undefined])[] = cell === undefined ? [[NOBODY, undefined]]
      : "answer" in cell ? [[cell, undefined]]
      : [...cell.map(({ when, then }) => [then, when?.name ?? OTHERWISE] as const), [NOBODY, OTHERWISE]];
    return cases.map(([{ answer, share, refusal, grading }, condition]): Told => ({
      pair: `${standing} → ${subjectColumn}`, answer: [answer, share, refusal, grading].join(),
      verdict: { subjectColumn, standing, answer, share, condition, because: refusal ?? grading ?? BECAUSE[answer] ?? "NOT_ASSESSOR" },
    }));
  }));

const waysOf = (standing: DelegatorStanding): readonly (readonly [string, Way])[] => {
  const never = NEVER_A_DELEGATOR[standing];
  if (never || !(standing in DELEGATION_TABLE)) return [["anybody", never ?? NO_DELEGATE]];
  const rows = DELEGATION_TABLE[standing as keyof typeof DELEGATION_TABLE];
  return wordsOf(DELEGATE_COLUMN).flatMap((column) => Object.values(rows[column]).map((way: Way) => [column, way] as const));
};
const delegations: Told[] = wordsOf(DELEGATOR_STANDING).flatMap((standing) => waysOf(standing).flatMap(([column, way]) =>
  wordsOf(ACTION_KIND).flatMap((actionKind) => (actionKind === "COMPULSION" ? COMPULSION : way).map(({ needs, deny }): Told => ({
    pair: `${standing} → ${column} ${actionKind}`, answer: [needs, deny].join(),
    verdict: {
      standing, actionKind, allowed: deny === null, because: deny ?? "RULE_HOLDS",
      condition: needs ? DELEGATION_CONDITION[needs] : undefined,
      delegateColumn: column in DELEGATE_COLUMN ? (column as keyof typeof DELEGATE_COLUMN) : null,
    },
  })))));

const readings: Told[] = wordsOf(OPINION_KIND).flatMap((opinion) => readersOf(opinion).flatMap(({ standing, cases }) =>
  cases.map(({ answer, refusal, condition }): Told => ({
    pair: `${standing} → ${opinion}`, answer, verdict: { opinion, standing, answer, condition, because: refusal ?? "RULE_HOLDS" },
  }))));

const supervisions: Told[] = [
  ...(["GOVERNMENT", "LOCAL_GOVERNMENT", "DEPARTMENT", "LINE", "DELEGATOR"] as const).map((source): Told =>
    ({ pair: "any", answer: source, verdict: { source, scope: "FULL", because: "RULE_HOLDS" } })),
  { pair: "any", answer: "none", verdict: NO_SUPERVISION },
];

const FULL_STOP = { zh: /^[^.]+。$/, en: /^[A-Z][^。]+\.$/ };
const isWhole = (text: string, language: MessageLanguage): boolean =>
  FULL_STOP[language].test(text) && !/undefined|null|WHO|WHAT/.test(text);

describe("the reason of a verdict, as a sentence", () => {
  for (const [table, told] of Object.entries({ assessments, delegations, readings, supervisions })) {
    for (const language of ["zh", "en"] as const) {
      it(`${table}: every cell speaks ${language} in whole sentences`, () => {
        const broken = told.map(({ verdict }) => reasonOf(verdict, language)).filter((text) => !isWhole(text, language));
        expect([...new Set(broken)]).to.deep.equal([]);
      });

      it(`${table}: two answers to one pair are two sentences in ${language}`, () => {
        const answers = new Map<string, Set<string>>();
        for (const { pair, answer, verdict } of told) {
          const said = `${pair}: ${reasonOf(verdict, language)}`;
          answers.set(said, (answers.get(said) ?? new Set()).add(answer));
        }
        expect([...answers].filter(([, different]) => different.size > 1).map(([said]) => said)).to.deep.equal([]);
      });
    }
  }

  it("Chinese sentences hold no English word, English ones no Chinese", () => {
    const all = [...assessments, ...delegations, ...readings, ...supervisions].map(({ verdict }) => verdict);
    expect(all.map((verdict) => reasonOf(verdict, "zh")).filter((text) => /[A-Za-z]{2,}/.test(text))).to.deep.equal([]);
    expect(all.map((verdict) => reasonOf(verdict, "en")).filter((text) => /\p{Script=Han}/u.test(text))).to.deep.equal([]);
  });

  it("YB-2.4.1-3: what a verdict holds stands in its sentence", () => {
    const superior: Reasoned =
      { subjectColumn: "DEPT_VERTICAL", standing: "DIRECT_BUSINESS_SUPERIOR", answer: "A", share: "ALL", because: "RULE_HOLDS" };
    for (const word of [ASSESSOR_STANDING.DIRECT_BUSINESS_SUPERIOR, SUBJECT_COLUMN.DEPT_VERTICAL])
      expect(reasonOf(superior, "zh")).to.include(word.zh);
    expect(reasonOf({ ...superior, because: "WRONG_SHARE" }, "zh")).not.to.equal(reasonOf(superior, "zh"));
    expect(reasonOf({ ...superior, condition: PERSONALLY_INVOLVED }, "en")).to.include(PERSONALLY_INVOLVED.en);
  });

  it("NL-CF-24: a power that moved is no ban on delegating it, and the sentence does not read like one", () => {
    const asked = { standing: "DEPARTMENT", delegateColumn: "TOWNSHIP_OR_STREET", actionKind: "PENALTY", allowed: false } as const;
    const moved = reasonOf({ ...asked, because: "POWER_TRANSFERRED" }, "zh");
    const never = reasonOf({ ...asked, because: "DELEGATE_KIND" }, "zh");
    expect(moved.split(":")[0]).not.to.equal(never.split(":")[0]);
  });
});
