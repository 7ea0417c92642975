/** Ids on their way to the policies: an organ, a body, a post, a person or an account becomes the party that the tables speak of. */
import type { AssessParty, AssessSubject } from "../../../permissions/policies/assessment.facts.js";
import { findOrgan, findPlace } from "../../../permissions/policies/structure.js";
import { isVisible } from "../../../permissions/policies/visibility.js";
import { notFound } from "../../kernel/fault.js";
import type { Id, NodeType } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { OrgFacts } from "../../kernel/org-facts.js";
import { requireUnits, type Asking } from "./authority.loaders.js";
import { assessedPost, assessingPost, NO_UNIT, NOBODYS_POST, officerThrough, ownPosts, type Held } from "./parties.rules.js";
import { findAccount, findGroup, findPerson, findPost } from "./parties.store.js";

export interface Ref { readonly type: NodeType; readonly id: Id }

/** Who acts, and the units that must be among the facts. `asked` are units that the asker named and must be able to see. */
export interface Acting { readonly parties: readonly AssessParty[]; readonly units: readonly string[]; readonly asked: readonly string[] }

/** One organ, body or post; an account may act through several posts. */
export async function actingParty(asking: Asking, { type, id }: Ref, date: LegalDate): Promise<Acting> {
  switch (type) {
    case "OrgUnit": return { parties: [{ as: "ORGAN", unitId: id }], units: [id], asked: [id] };
    case "LeadingGroup": {
      const unitId = await groupUnit(asking, id, date);
      return { parties: [{ as: "LEADING_GROUP", unitId }], units: [unitId], asked: [] };
    }
    case "Post": {
      const { own, stands, personId, posts } = await seenPost(asking, id, date);
      return through([stands ? assessingPost(own, personId, posts ?? []) : NOBODYS_POST]);
    }
    case "Account": {
      const account = await findAccount(asking.db, id, date);
      if (!account || !isVisible("Account", { actor: asking.who, personId: account.personId })) throw notFound();
      if (account.service) return { parties: [{ as: "ACCOUNT" }], units: [], asked: [] };
      return through(throughPosts(account.personId, account.posts ?? []));
    }
    default: throw notFound();
  }
}

const through = (parties: readonly ReturnType<typeof assessingPost>[]): Acting =>
  ({ parties, units: parties.flatMap(({ unitId, alsoIn = [] }) => [unitId, ...alsoIn]).filter((unit) => unit !== NO_UNIT), asked: [] });

/** Every post that somebody holds, as a party of its own. */
export const throughPosts = (personId: string | null, held: readonly Held[]): ReturnType<typeof assessingPost>[] =>
  held.length === 0 ? [NOBODYS_POST] : held.map((post) => assessingPost(post, personId, held));

export async function seenPost({ db, who }: Asking, id: Id, date: LegalDate) {
  const post = isVisible("Post", { actor: who }) ? await findPost(db, id, date) : undefined;
  if (!post) throw notFound();
  return post;
}

export async function groupUnit({ db, who }: Asking, id: Id, date: LegalDate): Promise<string> {
  const group = isVisible("LeadingGroup", { actor: who }) ? await findGroup(db, id, date) : undefined;
  if (!group) throw notFound();
  return group.stands ? group.unitId : NO_UNIT;
}

/** Who is assessed: a unit, or an officer through the post held on the day. */
export interface Assessed {
  readonly unitId: string;
  readonly officer?: { readonly personId: string; readonly held: readonly Held[] };
}

export async function assessed(asking: Asking, { type, id }: Ref, date: LegalDate): Promise<Assessed> {
  switch (type) {
    case "OrgUnit": return { unitId: id };
    case "Post": {
      const { own, stands, personId, posts } = await seenPost(asking, id, date);
      // a post that is closed or vacant has no officer in it
      return stands && personId ? { unitId: own.unitId, officer: { personId, held: ownPosts(posts ?? []) } } : { unitId: NO_UNIT };
    }
    case "Person": {
      if (!isVisible("Person", { actor: asking.who, personId: id })) throw notFound();
      const person = await findPerson(asking.db, id, date);
      if (!person) throw notFound();
      const held = ownPosts(person.posts ?? []);
      return { unitId: assessedPost(held)?.unitId ?? NO_UNIT, officer: { personId: id, held } };
    }
    default: throw notFound();
  }
}

export const factsFor = (asking: Asking, unitIds: readonly string[], date: LegalDate): Promise<OrgFacts> =>
  asking.organisations.facts([...new Set(unitIds.filter((id) => id !== NO_UNIT))], date);

/** The same, with whoever received powers from a delegator: whether a hand-over counts against a delegation hangs on what the receiver is. */
export async function factsForDelegating(asking: Asking, delegators: readonly string[], others: readonly string[], date: LegalDate): Promise<OrgFacts> {
  const units = [...delegators, ...others];
  const facts = await factsFor(asking, units, date);
  const organs = delegators.flatMap((id) => { const unit = findPlace(facts, id); return unit ? [unit, findOrgan(facts, unit) ?? unit] : []; });
  const receivers = organs.flatMap(({ powersGivenUp }) => powersGivenUp.map(({ other }) => other)).filter((id) => !facts.places.has(id));
  return receivers.length === 0 ? facts : factsFor(asking, [...units, ...receivers], date);
}

/** The subject as the tables see it; what the asker named must be in sight. */
export function subjectIn(asking: Asking, facts: OrgFacts, { unitId, officer }: Assessed, actsUnderDelegation?: boolean): AssessSubject {
  if (!officer) {
    if (unitId !== NO_UNIT) requireUnits(asking, facts, unitId);
    return { unitId };
  }
  return { ...officerThrough(facts, officer.personId, unitId, officer.held), actsUnderDelegation: actsUnderDelegation === true };
}
