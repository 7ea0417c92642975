/** 权限判定: the actions that can be asked about, and which policy decides each. */
import { mayUse } from "../../../permissions/policies/abilities.js";
import { mayAssess } from "../../../permissions/policies/assessment.policy.js";
import { mayDelegate } from "../../../permissions/policies/delegation.policy.js";
import { mayReadOpinion } from "../../../permissions/policies/opinion.policy.js";
import { mayDecide } from "../../../permissions/policies/roles.js";
import { findOrgan, findPlace } from "../../../permissions/policies/structure.js";
import { NO_SUPERVISION, supervisionBy, supervisorsOf } from "../../../permissions/policies/supervision.policy.js";
import type { AssessSubject } from "../../../permissions/policies/assessment.facts.js";
import type { Ability } from "../../kernel/abilities.js";
import type { Actor, HeldPost } from "../../kernel/actor.js";
import type { OrgFacts } from "../../kernel/org-facts.js";
import type { Verdict } from "../../kernel/verdict.js";
import type { ActionKind, AssessmentKind, Decision, OpinionKind } from "../../kernel/vocabulary.js";
import { words } from "../../kernel/words.js";
import { strongest } from "./answers.rules.js";
import { assessingPost } from "./parties.rules.js";

export const ACCESS_ACTION = words({
  SEE: ["查看", "See that the resource exists, and its general fields"],
  SEE_PEOPLE: ["查看任职人员", "See who holds the posts of the unit"],
  SEE_POLICIES: ["查看政策设定", "See the policy settings of the unit"],
  ASK_AUTHORITY: ["查询权限", "Ask who may assess, delegate, read and supervise"],
  ASSESS: ["考核", "Grade the unit or officer"],
  DELEGATE: ["委托执法", "Delegate enforcement to the unit, for the organ of the post"],
  READ_OPINION: ["查阅审核意见", "Read an opinion on an object of the unit"],
  SUPERVISE: ["执法监督", "Supervise the unit's enforcement, for the organ of the post"],
  MAINTAIN_ORGANISATION: ["维护组织机构", "Change the unit, its names, relations, mode and division"],
  MAINTAIN_POSTS: ["维护岗位与任职", "Change the posts of the unit and who holds them"],
  MAINTAIN_POLICIES: ["设定政策", "Set the policies of the unit"],
  READ_AUDIT: ["查阅审计事件", "Read audit events on the resource"],
  READ_ACCESS_LOG: ["查阅访问日志", "Read who looked at the resource"],
});
export type AccessAction = keyof typeof ACCESS_ACTION;

/** What some actions cannot be decided without. */
export interface Kinds {
  readonly assessmentKind?: AssessmentKind | null | undefined;
  readonly actionKind?: ActionKind | null | undefined;
  readonly opinionKind?: OpinionKind | null | undefined;
}

/** `table`: which table decides; `needs`: the kind that must be named. */
export type DecidedBy =
  | { readonly table: "visibility" }
  | { readonly table: "roles"; readonly ability: Ability }
  | { readonly table: "assessment" | "delegation" | "opinion" | "supervision"; readonly needs?: keyof Kinds };

/** Read a row as: whether somebody may do ACTION stands in that table. */
export const DECIDED_BY: Readonly<Record<AccessAction, DecidedBy>> = {
  SEE: { table: "visibility" },
  SEE_PEOPLE: { table: "roles", ability: "seePeople" },
  SEE_POLICIES: { table: "roles", ability: "seePolicies" },
  ASK_AUTHORITY: { table: "roles", ability: "askAuthority" },
  ASSESS: { table: "assessment", needs: "assessmentKind" },
  DELEGATE: { table: "delegation", needs: "actionKind" },
  READ_OPINION: { table: "opinion", needs: "opinionKind" },
  SUPERVISE: { table: "supervision" },
  MAINTAIN_ORGANISATION: { table: "roles", ability: "maintainOrganisation" },
  MAINTAIN_POSTS: { table: "roles", ability: "maintainPosts" },
  MAINTAIN_POLICIES: { table: "roles", ability: "maintainPolicies" },
  READ_AUDIT: { table: "roles", ability: "readAudit" },
  READ_ACCESS_LOG: { table: "roles", ability: "readAccessLog" },
};

const refused = (rule: string, because: Verdict["because"]): Verdict => ({ allowed: false, rule, because, law: [], path: [] });

/** The posts that may be asked for the decision at all; without one, why not. */
function decidingPosts({ posts }: Actor, decision: Decision): readonly HeldPost[] | Verdict {
  const deciding = posts.filter(({ roles }) => mayDecide(roles, decision));
  return deciding.length > 0 ? deciding : refused(`decision.${decision}`, posts.length === 0 ? "NO_POST" : "NO_ABILITY");
}

const isVerdict = (answer: readonly HeldPost[] | Verdict): answer is Verdict => "allowed" in answer;
const firstAllowed = (verdicts: readonly Verdict[]): Verdict => verdicts.find(({ allowed }) => allowed) ?? verdicts[0]!;

export const decideByRole = (actor: Actor, ability: Ability): Verdict => mayUse(actor, ability);

export function decideAssessment(facts: OrgFacts, actor: Actor, subject: AssessSubject, kind: AssessmentKind): Verdict {
  const posts = decidingPosts(actor, "assess");
  if (isVerdict(posts)) return posts;
  return strongest(posts.map((post) => mayAssess(facts, assessingPost(post, actor.personId, actor.posts), subject, kind)));
}

export function decideDelegation(facts: OrgFacts, actor: Actor, delegateId: string, kind: ActionKind): Verdict {
  const posts = decidingPosts(actor, "delegate");
  if (isVerdict(posts)) return posts;
  return firstAllowed(posts.map(({ unitId }) => mayDelegate(facts, { unitId: organOf(facts, unitId) }, { unitId: delegateId }, kind)));
}

export function decideReading(facts: OrgFacts, actor: Actor, ownerId: string, kind: OpinionKind): Verdict {
  const posts = decidingPosts(actor, "readOpinion");
  if (isVerdict(posts)) return posts;
  const { accountId, personId } = actor;
  return strongest(posts.map(({ unitId, roles }) => mayReadOpinion(facts, { as: "POST", unitId, roles, personId: personId ?? accountId }, kind, ownerId)));
}

/** A government supervises through its legal office, so the office's staff act in that supervision (NL-SUP-2). */
export function decideSupervision(facts: OrgFacts, actor: Actor, subjectId: string): Verdict {
  const organs = new Set(actor.posts.map(({ unitId }) => organOf(facts, unitId)));
  const found = supervisorsOf(facts, subjectId).find(({ unitId, through }) => organs.has(unitId) || (through !== undefined && organs.has(through)));
  if (found) return supervisionBy(found);
  return actor.posts.length === 0 ? { ...NO_SUPERVISION, because: "NO_POST" } : NO_SUPERVISION;
}

function organOf(facts: OrgFacts, unitId: string): string {
  const unit = findPlace(facts, unitId);
  return (unit && findOrgan(facts, unit)?.id) ?? unitId;
}
