/** Whether a delegate may do something today or on another day, in whose name, and why not: the letter, its days and its publication, and the table asked anew on the day (AR-4.2-7). */
import type { DelegationVerdict } from "../../../permissions/policies/delegation.policy.js";
import type { Code } from "../../kernel/codes.js";
import { notFound } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { LawRef, PathStep, Verdict } from "../../kernel/verdict.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { explainAlone, type Asking, type Explained } from "../authority/index.js";
import type { OrganisationReads } from "../organisations/index.js";
import { certifiedOfficers } from "../officers/index.js";
import { candidatesOf } from "./delegation-lists.store.js";
import type { DelegationReads } from "./delegation.loaders.js";
import { findLetter, type Act } from "./delegation.rules.js";
import { lettersOf, measure } from "./delegation.store.js";

export interface ActQuestion extends Act {
  readonly delegateId: Id;
  /** Whoever is to act; when nobody is named, only whether two could is asked. */
  readonly officerIds?: readonly Id[] | null | undefined;
}
export interface ActVerdict extends Verdict {
  readonly refusal: Code | null;
  /** The letter that answers; null when none names the matter. */
  readonly delegationId: Id | null;
  /** In whose name it is done (NL-CF-20-3). */
  readonly delegatorId: Id | null;
}

const LAWFUL: readonly LawRef[] = ["NL-CF-20-3", "AR-4.2-7"];

/** For systems that hold a transaction or a request: the units have been looked up by whoever asks. */
export async function actUnderDelegation(reader: Reader, tenantId: Id, question: ActQuestion): Promise<ActVerdict> {
  const { delegateId, date, actionKind, officerIds } = question;
  const letters = await candidatesOf(reader, tenantId, delegateId, date);
  const { letter, refusal } = findLetter(letters, question);
  const answer = (code: Code | null, law: readonly LawRef[]): ActVerdict => ({
    allowed: code === null, rule: "delegation.ACT", because: code ?? "RULE_HOLDS", refusal: code, law, delegationId: letter?.id ?? null, delegatorId: letter?.delegatorId ?? null,
    path: letter ? [{ from: letter.delegatorId, relation: "DELEGATES_TO", to: delegateId } satisfies PathStep] : [],
  });
  if (!letter || refusal) return answer(refusal!.code, refusal!.law);
  const [measured] = await measure(reader, tenantId, await lettersOf(reader, tenantId, [letter.id]), date);
  const barred = measured!.decisions.find((each) => each.actionKind === actionKind && !each.allowed);
  if (barred) return answer(barred.refusal, barred.law);
  return (await areCertified(reader, tenantId, question, officerIds)) ? answer(null, LAWFUL) : answer("NOT_QUALIFIED", ["NL-CF-21"]);
}

/** Two different officers of the delegate with certificates that are valid on the day. */
async function areCertified(reader: Reader, tenantId: Id, { delegateId, date }: ActQuestion, officerIds: ActQuestion["officerIds"]): Promise<boolean> {
  if (!officerIds) return true;
  const known = new Map((await certifiedOfficers(reader, tenantId, [delegateId], date)).map(({ officerId, personId }) => [officerId, personId]));
  return officerIds.every((id) => known.has(id)) && new Set(officerIds.map((id) => known.get(id))).size >= 2;
}

interface Reads { readonly delegation: Pick<DelegationReads, "decisions" | "letter">; readonly organisations: Pick<OrganisationReads, "unit">; readonly today: LegalDate }
type Explaining = Asking & Reads & { readonly scope: { readonly tenantId: Id } };

export async function delegationActCheck(asking: Explaining, question: ActQuestion) {
  const { db, scope, organisations, delegation, today } = asking;
  const delegate = await organisations.unit.load({ id: question.delegateId, date: today });
  if (!delegate) throw notFound();
  const verdict = await actUnderDelegation(db, scope.tenantId, question);
  const [letter, inNameOf] = [verdict.delegationId && (await delegation.letter.load(verdict.delegationId)), verdict.delegatorId && (await organisations.unit.load({ id: verdict.delegatorId, date: today }))];
  return { ...(await explainAlone(asking, verdict, question.date)), letter: letter || null, inNameOf: inNameOf || null };
}

/** The answers of the table about one letter, with their reasons and ways. */
export async function explainedDecisions(asking: Explaining, id: Id): Promise<Explained<DelegationVerdict>[]> {
  const decisions = await asking.delegation.decisions.load(id);
  return Promise.all(decisions.map((verdict) => explainAlone(asking, verdict, asking.today)));
}
