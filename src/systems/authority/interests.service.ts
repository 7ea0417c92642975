/** 回避核查: whether somebody may take a part in a matter beside the parts already taken. Asked about oneself, or by whoever may ask about others. */
import { mayTakePart, type Conflict, type InterestVerdict, type Participant } from "../../../permissions/policies/interest.policy.js";
import { isVisible } from "../../../permissions/policies/visibility.js";
import { badInput, notFound } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import type { MatterPart } from "../../kernel/people.js";
import { lawOf, type LawReference } from "../reference/index.js";
import { explainAlone, type Asking, type Explained } from "./authority.loaders.js";
import { actorAsked } from "./decisions.service.js";
import { peopleInPosts, peopleWithIds } from "./interests.store.js";
import type { Ref } from "./parties.service.js";

export const PARTICIPANT_LIMIT = 50;

export interface InterestQuestion {
  readonly part: MatterPart;
  /** A post or a person; the asker when absent. */
  readonly actor?: Ref | null | undefined;
  readonly participants: readonly { readonly who: Ref; readonly part: MatterPart }[];
}
export type ExplainedConflict = Omit<Conflict, "law"> & { readonly law: readonly LawReference[] };
export type ExplainedInterest = Explained<Omit<InterestVerdict, "conflicts">> & { readonly conflicts: readonly ExplainedConflict[] };

export async function interestCheck(asking: Asking, { part, actor, participants }: InterestQuestion): Promise<ExplainedInterest> {
  if (participants.length > PARTICIPANT_LIMIT) throw badInput({ path: "participants", rule: `atMost${PARTICIPANT_LIMIT}` });
  const { personId } = actor ? await actorAsked(asking, actor) : asking.who;
  const known = await peopleAmong(asking, participants);
  const { conflicts, ...verdict } = mayTakePart(personId ?? NOBODY, part, known);
  return {
    ...(await explainAlone(asking, verdict, asking.today)),
    conflicts: conflicts.map(({ law, ...conflict }) => ({ ...conflict, law: lawOf(law) })),
  };
}

/** A service or a vacant post is no person, and stands in nobody's way. */
const NOBODY: Id = "";

/** A post stands for its holder and for whoever acts for him today. Whoever is out of the asker's sight does not exist. */
async function peopleAmong({ db, who, today }: Asking, participants: InterestQuestion["participants"]): Promise<Participant[]> {
  const idsOf = (type: Ref["type"]): Id[] => [...new Set(participants.flatMap((each) => (each.who.type === type ? [each.who.id] : [])))];
  const [posts, people] = [idsOf("Post"), idsOf("Person")];
  const inPosts = posts.length > 0 ? await peopleInPosts(db, posts, today) : new Map<Id, readonly Id[]>();
  const known = people.length > 0 ? await peopleWithIds(db, people) : new Set<Id>();
  return participants.flatMap(({ who: { type, id }, part }) => {
    const ids = type === "Post" ? inPosts.get(id) : known.has(id) ? [id] : undefined;
    if (!ids?.every((personId) => isVisible("Person", { actor: who, personId }))) throw notFound();
    return ids.map((personId) => ({ personId, part }));
  });
}
