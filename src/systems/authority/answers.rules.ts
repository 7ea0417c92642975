/** Of several answers the strongest: somebody with three posts may do what one of them permits. */
import type { AssessmentAnswer, ReadAnswer } from "../../kernel/vocabulary.js";
import { ASSESSMENT_ANSWER, READ_ANSWER } from "../../kernel/vocabulary.js";
import { wordsOf } from "../../kernel/words.js";

interface Ranked { readonly allowed: boolean; readonly answer: AssessmentAnswer | ReadAnswer }

/** Both lists stand strongest first. */
const STRENGTH = new Map<string, number>([wordsOf(ASSESSMENT_ANSWER), wordsOf(READ_ANSWER)].flatMap((list) => list.map((word, place) => [word, place])));
const rank = ({ allowed, answer }: Ranked): number => (allowed ? 0 : 100) + (answer === "NONE" ? 99 : (STRENGTH.get(answer) ?? 99));

export function strongest<V extends Ranked>(verdicts: readonly V[]): V {
  const [first, ...rest] = verdicts;
  if (!first) throw new Error("there is always at least one party, even if it stands for nobody");
  return rest.reduce((best, verdict) => (rank(verdict) < rank(best) ? verdict : best), first);
}
