/** 权限判定: may this person do that, with what reason. Who may ask is decided today; the date moves the facts only. */
import { isVisible } from "../../../permissions/policies/visibility.js";
import type { Actor } from "../../kernel/actor.js";
import { badInput, forbidden, notFound } from "../../kernel/fault.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Verdict } from "../../kernel/verdict.js";
import { mayAskAbout, mayAskAtAll } from "./asking.rules.js";
import { explainAlone, requireUnits, type Asking, type Explained } from "./authority.loaders.js";
import {
  DECIDED_BY, decideAssessment, decideByRole, decideDelegation, decideReading, decideSupervision, type AccessAction, type Kinds,
} from "./decisions.rules.js";
import { assessed, factsFor, factsForDelegating, groupUnit, subjectIn, type Ref } from "./parties.service.js";
import { findAccount, findPerson, findPost } from "./parties.store.js";

export interface DecisionQuestion extends Kinds {
  readonly action: AccessAction;
  readonly resource: Ref;
  /** A post or a person; the asker when absent. */
  readonly actor?: Ref | null | undefined;
  readonly at: LegalDate;
}

export async function accessDecision(asking: Asking, question: DecisionQuestion): Promise<Explained> {
  requireKind(question);
  const actor = question.actor ? await actorAsked(asking, question.actor) : asking.who;
  return explainAlone(asking, await decided(asking, actor, question), question.at);
}

/** Some actions cannot be decided without saying of which kind. */
function requireKind({ action, ...kinds }: DecisionQuestion): void {
  const row = DECIDED_BY[action];
  if ("needs" in row && row.needs && !kinds[row.needs]) throw badInput({ path: row.needs, rule: "required" });
}

async function decided(asking: Asking, actor: Actor, { action, resource, at, ...kinds }: DecisionQuestion): Promise<Verdict> {
  const row = DECIDED_BY[action];
  if (row.table === "visibility") return seeing(asking, actor, resource, at);
  if (row.table === "assessment" && kinds.assessmentKind) {
    const about = await assessed(asking, resource, at);
    const facts = await factsFor(asking, [about.unitId, ...unitsOf(actor)], at);
    return decideAssessment(facts, actor, subjectIn(asking, facts, about), kinds.assessmentKind);
  }
  if (resource.type !== "OrgUnit") throw notFound();
  const facts = await (row.table === "delegation"
    ? factsForDelegating(asking, unitsOf(actor), [resource.id], at) : factsFor(asking, [resource.id, ...unitsOf(actor)], at));
  requireUnits(asking, facts, resource.id);
  if (row.table === "roles") return decideByRole(actor, row.ability);
  if (row.table === "delegation" && kinds.actionKind) return decideDelegation(facts, actor, resource.id, kinds.actionKind);
  if (row.table === "opinion" && kinds.opinionKind) return decideReading(facts, actor, resource.id, kinds.opinionKind);
  return decideSupervision(facts, actor, resource.id);
}

const unitsOf = ({ posts }: Actor): string[] => posts.map(({ unitId }) => unitId);

/** What the asker may not see does not exist, whoever is asked about. */
async function seeing(asking: Asking, actor: Actor, resource: Ref, at: LegalDate): Promise<Verdict> {
  const personId = await aboutWhom(asking, resource, at);
  if (!isVisible(resource.type, { actor: asking.who, personId })) throw notFound();
  const allowed = isVisible(resource.type, { actor, personId });
  return { allowed, rule: `see.${resource.type}`, because: allowed ? "RULE_HOLDS" : actor.posts.length === 0 ? "NO_POST" : "NO_ABILITY", law: [], path: [] };
}

/** The person a record is about, if any; NOT_FOUND when there is no such record. */
async function aboutWhom(asking: Asking, { type, id }: Ref, at: LegalDate): Promise<string | null> {
  switch (type) {
    case "OrgUnit": requireUnits(asking, await factsFor(asking, [id], at), id); return null;
    case "LeadingGroup": await groupUnit(asking, id, at); return null;
    case "Post": if (!(await findPost(asking.db, id, at))) throw notFound(); return null;
    case "Person": if (!(await findPerson(asking.db, id, at))) throw notFound(); return id;
    case "Account": {
      const account = await findAccount(asking.db, id, at);
      if (!account) throw notFound();
      return account.personId;
    }
    default: throw notFound();
  }
}

/** The asker, one of the asker's posts, or somebody else whom the asker may ask about. Posts are those of today. */
export async function actorAsked(asking: Asking, { type, id }: Ref): Promise<Actor> {
  const { who, today, db } = asking;
  if (type === "Person" && id === who.personId) return who;
  const own = type === "Post" ? who.posts.find(({ postId }) => postId === id) : undefined;
  if (own) return { ...who, posts: [own] };
  const atAll = mayAskAtAll(who);
  if (!atAll.allowed) throw forbidden(atAll);
  const other = type === "Post" ? await throughPost(asking, id) : type === "Person" ? await findPerson(db, id, today) : undefined;
  if (!other) throw notFound();
  const actor: Actor = { tenantId: who.tenantId, accountId: id, personId: other.personId, posts: other.posts ?? [], scopes: null };
  const verdict = mayAskAbout(await factsFor(asking, unitsOf(who), today), who, actor);
  if (!verdict.allowed) throw forbidden(verdict);
  return actor;
}

async function throughPost({ db, today }: Asking, id: string) {
  const post = await findPost(db, id, today);
  return post && { personId: post.personId, posts: post.stands ? [post.own] : [] };
}
