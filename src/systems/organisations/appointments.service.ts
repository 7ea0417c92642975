/** Appointments: who holds a post from when, who leaves it, and who acts for its holder while he is absent. */
import { ActingHolding, PostHolding } from "../../../entities/organisations/post.entity.js";
import { isSystem } from "../../kernel/actor.js";
import { forbidden, notFound } from "../../kernel/fault.js";
import type { NodeType } from "../../kernel/ids.js";
import { isValidOn, type LegalDate } from "../../kernel/legal-date.js";
import type { ActingGround } from "../../kernel/people.js";
import { isRefusal, type Refusal } from "../../kernel/refusal.js";
import type { Fact } from "../../platform/audit/audit-event.format.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import {
  abolishPost, endHeld, findPostForUpdate, heldDuring, leaveSeats, raisePostVersion, type HeldRow, type LockedPost,
} from "./appointments.store.js";
import { changing, overtaken, type Amendment, type Decided, type Outcome } from "./change.service.js";
import { endRow, findPersonRow, inTheWay } from "./change.store.js";
import { changeRefused, overlapping, postHeld } from "./organisations.refusals.js";
import { dated, requireOrdinary } from "./posts.service.js";

/** The post as the caller read it, locked; posts of administrators and auditors are none of this system's business. */
async function postToAmend(tx: Tx, postId: string, amendment: Amendment): Promise<LockedPost | Refusal> {
  const post = await findPostForUpdate(tx, postId);
  if (!post) throw notFound();
  requireOrdinary(tx, post.roles);
  return overtaken(amendment, post) ?? post;
}

const standsOn = ({ validFrom, validTo }: LockedPost, day: LegalDate): boolean => isValidOn({ from: validFrom, to: validTo }, day);

export interface Appoint extends Amendment { readonly postId: string; readonly personId: string }

/** Puts a person into a post; whoever held it until then leaves on that day, and with him whoever acted for him. */
export const appoint = (caller: Caller, input: Appoint): Promise<Outcome> =>
  changing(caller, "appoint", "maintainPosts", input, async (tx) => {
    await tx.lockHierarchy();
    requireOther(tx, input.personId);
    const post = await postToAmend(tx, input.postId, input);
    if (isRefusal(post)) return post;
    if (!standsOn(post, input.from) || !(await findPersonRow(tx, input.personId))) throw notFound();
    for (const standing of await inTheWay(tx, "post_holding", post.id, null, input.from, input.to ?? null)) {
      if ((await endRow(tx, "post_holding", standing.id, input.from)) === 0) return overlapping(standing);
    }
    await endHeld(tx, "acting_holding", post.id, input.from);
    const holding = Object.assign(new PostHolding(), { ...dated(tx, input), postId: post.id, personId: input.personId });
    await tx.insert(PostHolding, holding);
    return concluded(tx, post, "appointed", { type: "PostHolding", id: holding.id }, { person: input.personId, from: input.from });
  });

export interface LeavePost extends Amendment { readonly postId: string }

/** Whoever holds the post on the day leaves it, from that day on. On his first day the appointment is taken back as a whole. */
export const endAppointment = (caller: Caller, input: LeavePost): Promise<Outcome> =>
  changing(caller, "endAppointment", "maintainPosts", input, async (tx) => {
    const post = await postToAmend(tx, input.postId, input);
    if (isRefusal(post)) return post;
    const [holding] = await heldOn(tx, "post_holding", post, input.from);
    if (!holding) return changeRefused("POST_VACANT");
    await endHeld(tx, "post_holding", post.id, input.from, holding.id);
    await endHeld(tx, "acting_holding", post.id, input.from);
    return concluded(tx, post, "appointmentEnded", { type: "PostHolding", id: holding.id }, { person: holding.personId, on: input.from });
  });

export interface EndPost extends LeavePost { readonly endHolding: boolean }

/** Abolishes a post from a day on. Nobody loses a post by the way: whoever would still hold it is named, and leaves only if that was meant. */
export const endPost = (caller: Caller, input: EndPost): Promise<Outcome> =>
  changing(caller, "endPost", "maintainPosts", input, async (tx) => {
    const post = await postToAmend(tx, input.postId, input);
    if (isRefusal(post)) return post;
    if (!standsOn(post, input.from) || post.validFrom >= input.from) return changeRefused("POST_NOT_OPEN");
    const [holder] = await heldDuring(tx, "post_holding", post.id, input.from, null);
    if (holder && !input.endHolding) return postHeld(holder);
    await endHeld(tx, "acting_holding", post.id, input.from);
    const ended = await endHeld(tx, "post_holding", post.id, input.from);
    await leaveSeats(tx, post.id, input.from);
    await abolishPost(tx, post.id, input.from);
    tx.record({
      action: "postEnded", subject: { type: "Post", id: post.id }, facts: { on: input.from, ended },
      moved: [{ type: "Post", id: post.id, version: post.version + 1 }],
    });
    return { id: post.id };
  });

export interface ActFor extends Amendment {
  readonly postId: string;
  readonly personId: string;
  readonly to: LegalDate;
  readonly ground: ActingGround;
  /** The decision of whoever appoints the holder. */
  readonly documentNo: string;
}

/**
 * 代理: for a stated time another person has the post's roles beside its holder, who keeps the post [R]. Whoever decides it signs the document;
 * the keeper of the posts only records it, like an appointment.
 */
export const actFor = (caller: Caller, input: ActFor): Promise<Outcome> =>
  changing(caller, "actFor", "maintainPosts", input, async (tx) => {
    await tx.lockHierarchy();
    requireOther(tx, input.personId);
    const post = await postToAmend(tx, input.postId, input);
    if (isRefusal(post)) return post;
    if (!(await findPersonRow(tx, input.personId))) throw notFound();
    const refused = await refuseActing(tx, post, input);
    if (refused) return refused;
    const acting = Object.assign(new ActingHolding(), { ...dated(tx, input), postId: post.id, personId: input.personId, ground: input.ground });
    await tx.insert(ActingHolding, acting);
    return concluded(tx, post, "actingBegun", { type: "ActingHolding", id: acting.id }, { person: input.personId, from: input.from, to: input.to, ground: input.ground });
  });

/** One holder through the whole time, who is somebody else; and nobody else who acts for him. */
async function refuseActing(tx: Tx, post: LockedPost, { from, to, personId }: ActFor): Promise<Refusal | undefined> {
  if (!standsOn(post, from) || (post.validTo !== null && post.validTo < to)) return changeRefused("POST_NOT_OPEN");
  const holders = await heldDuring(tx, "post_holding", post.id, from, to);
  if (holders.some((holder) => holder.personId === personId)) return changeRefused("ACTING_FOR_ONESELF");
  const [holder] = holders;
  if (!holder || holder.validFrom > from || (holder.validTo !== null && holder.validTo < to)) return changeRefused("NOBODY_TO_ACT_FOR");
  const [standing] = await heldDuring(tx, "acting_holding", post.id, from, to);
  return standing && overlapping(standing);
}

/** The holder is back: from that day on nobody acts for him. */
export const endActing = (caller: Caller, input: LeavePost): Promise<Outcome> =>
  changing(caller, "endActing", "maintainPosts", input, async (tx) => {
    const post = await postToAmend(tx, input.postId, input);
    if (isRefusal(post)) return post;
    const [acting] = await heldOn(tx, "acting_holding", post, input.from);
    if (!acting) return changeRefused("NOBODY_ACTS");
    await endHeld(tx, "acting_holding", post.id, input.from, acting.id);
    return concluded(tx, post, "actingEnded", { type: "ActingHolding", id: acting.id }, { person: acting.personId, on: input.from });
  });

const heldOn = async (tx: Tx, table: "post_holding" | "acting_holding", { id }: LockedPost, day: LegalDate): Promise<HeldRow[]> =>
  (await heldDuring(tx, table, id, day, null)).filter(({ validFrom }) => validFrom <= day);

/** Whoever keeps the posts would otherwise take the auditor's or the leader's. */
function requireOther({ who }: Tx, personId: string): void {
  if (!isSystem(who) && who.personId === personId) throw forbidden({ rule: "appoint.SOMEBODY_ELSE", because: "SELF_APPOINTMENT", law: [] });
}

/** The last word of a verb on a post: its version rises, and the event names it beside its subject. */
async function concluded(tx: Tx, post: LockedPost, action: string, subject: { type: NodeType; id: string }, facts: Record<string, Fact>): Promise<Decided> {
  await raisePostVersion(tx, post.id);
  tx.record({ action, subject, facts: { post: post.id, ...facts }, moved: [{ type: "Post", id: post.id, version: post.version + 1 }] });
  return { id: subject.id };
}
