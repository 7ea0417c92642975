/** Why a policy answered as it did, as one sentence: who stands as what, to whom, with what share, and on which fact it hung. */
import type { AssessmentVerdict } from "../../../permissions/policies/assessment.facts.js";
import type { DelegationVerdict } from "../../../permissions/policies/delegation.policy.js";
import type { ReadVerdict } from "../../../permissions/policies/opinion.policy.js";
import type { SupervisionSource, SupervisionVerdict } from "../../../permissions/policies/supervision.policy.js";
import { sentence, type Code, type MessageLanguage } from "../../kernel/codes.js";
import { OTHERWISE } from "../../kernel/verdict.js";
import {
  ACTION_KIND, ASSESSOR_STANDING, DELEGATE_COLUMN, DELEGATOR_STANDING, OPINION_KIND, READER_STANDING, SHARE, SUBJECT_COLUMN,
  type AssessmentAnswer, type ReadAnswer,
} from "../../kernel/vocabulary.js";
import { label, words, type Label, type WordList } from "../../kernel/words.js";

interface Told { readonly because: Code; readonly condition?: Label | null | undefined }
type ToldAssessment = Told & Pick<AssessmentVerdict, "answer" | "share" | "standing" | "subjectColumn">;
type ToldDelegation = Told & Pick<DelegationVerdict, "allowed" | "standing" | "delegateColumn" | "actionKind">;
type ToldReading = Told & Pick<ReadVerdict, "answer" | "standing" | "opinion">;
type ToldSupervision = Told & Pick<SupervisionVerdict, "source" | "scope">;
/** A verdict as a policy gave it or as the graph shows it; one that comes from no table has its code alone. */
export type Reasoned = ToldAssessment | ToldDelegation | ToldReading | ToldSupervision | Told;

/** Read a row as: somebody with this ANSWER has that part; WHO is the assessor, WHOM the subject. */
const PART_IN_ASSESSMENT: WordList<AssessmentAnswer> = words({
  A: ["WHO负责考核WHOM", "WHO is the responsible assessor of WHOM"],
  HALF: ["WHO按份额考核WHOM，只评定本方份额", "WHO assesses WHOM for its own share only"],
  I: ["WHO只对WHOM组织实施考核，不审定等次", "WHO implements the assessment of WHOM and confirms no grade"],
  O: ["WHO对WHOM只提出当地意见，不评定等次", "WHO only gives an opinion on WHOM that must be heard, and no grade"],
  E: ["WHO对WHOM只提供考核材料，不评定等次", "WHO only gives evidence on WHOM, and no grade"],
  R: ["WHO只接收WHOM的考核结果，不评定等次", "WHO only receives the result of WHOM, and gives no grade"],
  S: ["WHO对WHOM只自查自评，不评定等次", "WHO only makes the self-check on WHOM, and gives no grade"],
  NONE: ["WHO不得考核WHOM", "WHO does not assess WHOM"],
});
const NO_STANDING = label("与其没有考核关系的一方", "a party without a relation to it");
/** Nobody is asked about where it is the subject that lacks an assessor. */
const ABOUT_THE_SUBJECT: ReadonlySet<Code> = new Set(["NO_ASSESSOR_DEFINED", "IMPLEMENTER_CONFLICT", "DIVISION_MISSING"]);
const SUBJECT_ALONE = label("关于WHOM的考核", "As to the assessment of WHOM");

const DELEGATION = {
  allowed: label("WHO可以将WHAT委托给WHOM", "WHO may delegate WHAT to WHOM"),
  refused: label("WHO不得将WHAT委托给WHOM", "WHO may not delegate WHAT to WHOM"),
  /** What hangs on the facts of the day is no ban. */
  notNow: label("就此项委托而言，WHO目前不能将WHAT委托给WHOM", "As things stand, WHO cannot make this delegation of WHAT to WHOM"),
};
/** Codes whose own sentence already names the fact that is missing. */
const SAYS_WHAT_IS_MISSING: ReadonlySet<Code> = new Set(["DELEGATION_NO_BASIS", "NOT_QUALIFIED", "POWER_TRANSFERRED"]);
const NO_COLUMN = label("该受委托方", "this delegate");

/** Read a row as: a reader with this ANSWER reads so far; WHO is the reader, WHAT the opinion. */
const READING: WordList<ReadAnswer> = words({
  WRITE: ["WHO撰写并可以查阅WHAT", "WHO writes WHAT, and so reads it"],
  READ: ["WHO可以查阅WHAT", "WHO may read WHAT"],
  READ_ACTING: ["WHO只在办理期间可以查阅WHAT", "WHO may read WHAT only while acting in that item"],
  READ_AFTER_REQUEST: ["WHO登记用途后可以调阅WHAT", "WHO may read WHAT after a logged request with its purpose"],
  NONE: ["WHO不得查阅WHAT", "WHO may not read WHAT"],
});
const NO_READER = label("在该事项中没有职责的人员", "somebody without a part in the item");

/** Read a row as: a supervisor of this SOURCE supervises so far, and grades nobody for it. */
const SUPERVISION: WordList<SupervisionSource> = words({
  GOVERNMENT: [
    "县级以上人民政府监督所属部门、派出机关和下级政府的行政执法",
    "A government from the county upward supervises the enforcement of its departments, dispatched organs and lower governments",
  ],
  LOCAL_GOVERNMENT: [
    "当地人民政府只监督该单位遵守法律和政策的情况，发现的问题告知其上级主管部门",
    "The local government only supervises whether the unit keeps law and policy, and tells its superior what it finds",
  ],
  DEPARTMENT: ["部门监督其内设机构和派出机构的行政执法", "A department supervises the enforcement of its internal organs and dispatched bodies"],
  LINE: ["上级主管部门监督以其领导为主的下级单位的行政执法", "A superior supervises the enforcement of the units below that it leads in the main"],
  DELEGATOR: ["委托机关监督受委托组织办理受委托事项的行为", "The delegator supervises what the delegate does under the delegation"],
});
const NOT_ASSESSMENT = label("监督不是考核，不评定等次", "supervision is no assessment and gives no grade");

/** Codes that say no more than the part does. */
const SAID_BY_THE_PART: ReadonlySet<Code> = new Set(["RULE_HOLDS", "NOT_ASSESSOR", "FORBIDDEN", "IMPLEMENTER_CANNOT_CONFIRM"]);

type Fill = Readonly<Partial<Record<"WHO" | "WHOM" | "WHAT", Label>>>;

/** In a sentence an English label loses its capital and takes an article, unless it has one. */
const small = (text: string): string => (/^[A-Z](?:[a-z]| )/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
const inSentence = (label: string): string => {
  const text = small(label);
  return /^(?:the|a|an|this|somebody) /.test(text) ? text : `the ${text}`;
};
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const filled = (pattern: Label, fill: Fill, language: MessageLanguage): string =>
  pattern[language].replace(/WHOM|WHO|WHAT/g, (name) => {
    const named = fill[name as keyof Fill];
    return named === undefined ? name : language === "zh" ? named.zh : inSentence(named.en);
  });

/** The part, the facts beside it in brackets, and the code's own sentence where it says more. */
function composed(part: string, facts: readonly (string | undefined)[], because: Code, language: MessageLanguage): string {
  const given = facts.filter((fact) => fact !== undefined);
  const isZh = language === "zh";
  const beside = given.length === 0 ? "" : isZh ? `（${given.join("；")}）` : ` (${given.join("; ")})`;
  const more = isZh ? `：${sentence(because, "zh")}` : `: ${small(sentence(because, "en"))}`;
  const end = SAID_BY_THE_PART.has(because) ? (isZh ? "。" : ".") : more;
  return capital(part) + beside + end;
}

const shareFact = (share: ToldAssessment["share"], language: MessageLanguage): string | undefined =>
  share ? (language === "zh" ? `份额：${SHARE[share].zh}` : `share: ${small(SHARE[share].en)}`) : undefined;
/** The last case of a row is no fact by itself: the named facts before it do not hold. */
const NO_CASE_HOLDS = label("规定的情形均不具备", "none of the facts named in the rule holds");
function conditionFact({ condition }: Told, language: MessageLanguage): string | undefined {
  if (!condition) return undefined;
  if (condition === OTHERWISE) return NO_CASE_HOLDS[language];
  return language === "zh" ? `情形：${condition.zh}` : `condition: ${condition.en}`;
}

function assessmentReason(verdict: ToldAssessment, language: MessageLanguage): string {
  const { answer, share, standing, subjectColumn, because } = verdict;
  if (!subjectColumn) return sentence(because, language);
  const isSubjects = standing === null && ABOUT_THE_SUBJECT.has(because);
  const fill = { WHO: standing ? ASSESSOR_STANDING[standing] : NO_STANDING, WHOM: SUBJECT_COLUMN[subjectColumn] };
  const part = filled(isSubjects ? SUBJECT_ALONE : PART_IN_ASSESSMENT[answer], fill, language);
  return composed(part, [shareFact(share, language), conditionFact(verdict, language)], because, language);
}

function delegationReason(verdict: ToldDelegation, language: MessageLanguage): string {
  const { allowed, standing, delegateColumn, actionKind, because } = verdict;
  if (!standing) return sentence(because, language);
  const to = delegateColumn ? DELEGATE_COLUMN[delegateColumn] : NO_COLUMN;
  const fill = { WHO: DELEGATOR_STANDING[standing], WHOM: to, WHAT: ACTION_KIND[actionKind] };
  const hangsOnFacts = SAYS_WHAT_IS_MISSING.has(because);
  const unmet = hangsOnFacts ? undefined : verdict.condition;
  const missing = unmet && (language === "zh" ? `未满足：${unmet.zh}` : `not met: ${small(unmet.en)}`);
  return composed(filled(DELEGATION[allowed ? "allowed" : hangsOnFacts ? "notNow" : "refused"], fill, language), [missing ?? undefined], because, language);
}

function readingReason(verdict: ToldReading, language: MessageLanguage): string {
  const fill = { WHO: verdict.standing ? READER_STANDING[verdict.standing] : NO_READER, WHAT: OPINION_KIND[verdict.opinion] };
  return composed(filled(READING[verdict.answer], fill, language), [conditionFact(verdict, language)], verdict.because, language);
}

const supervisionReason = ({ source, because }: ToldSupervision, language: MessageLanguage): string =>
  source ? composed(SUPERVISION[source][language], [NOT_ASSESSMENT[language]], because, language) : sentence(because, language);

/** The reason of any verdict, in the reader's language. */
export function reasonOf(verdict: Reasoned, language: MessageLanguage): string {
  if ("subjectColumn" in verdict) return assessmentReason(verdict, language);
  if ("actionKind" in verdict) return delegationReason(verdict, language);
  if ("opinion" in verdict) return readingReason(verdict, language);
  if ("scope" in verdict) return supervisionReason(verdict, language);
  return sentence(verdict.because, language);
}
