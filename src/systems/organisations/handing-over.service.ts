/** Handing over: what hangs on one unit goes to its heir on a day. The old rows end, the same facts begin again with the heir in their place. */
import { LeadingGroupSeat, MeetingBodySeat } from "../../../entities/organisations/group.entity.js";
import { OrgRelation } from "../../../entities/organisations/org-relation.entity.js";
import { ActingHolding, Post, PostHolding } from "../../../entities/organisations/post.entity.js";
import { ResponsibilityAssignment } from "../../../entities/organisations/responsibility-assignment.entity.js";
import { newId, type Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { HandedOver } from "../../kernel/reorganisation-words.js";
import type { RelationKind } from "../../kernel/vocabulary.js";
import type { Tx } from "../../platform/db/unit-of-work.js";
import type { UnitRow } from "./change.store.js";
import * as store from "./handing-over.store.js";
import { canBelong, HIERARCHY_LAW } from "./hierarchy.rules.js";
import { changeRefused, hierarchyCycle } from "./organisations.refusals.js";
import { pluggedRegister } from "./registers.service.js";
import { edgeRow } from "./units.service.js";

/** One unit, its heir, the day and the document. `only`: when not everything of a kind goes, the units, posts and edges that do. */
export interface HandOver {
  readonly from: UnitRow;
  readonly heir: UnitRow;
  readonly on: LegalDate;
  readonly documentNo: string | null;
  readonly only?: ReadonlySet<Id> | undefined;
}

/** Read a row as: edges of KIND are handed over as this. */
const TIE_OF: Readonly<Partial<Record<RelationKind, HandedOver>>> = {
  BELONGS_TO: "CHILDREN", LED_BY: "GUIDANCE", GUIDED_BY: "GUIDANCE", LOCATED_IN: "GUIDANCE", LEADERS_APPOINTED_BY: "GUIDANCE",
  ASSESSMENT_IMPLEMENTED_BY: "GUIDANCE", DELEGATES_TO: "DELEGATIONS", AUTHORISED_FOR: "POWERS", POWER_TRANSFERRED: "POWERS",
};
/** Edges that put the heir above their subject: none of them may close a circle. */
const ABOVE: readonly RelationKind[] = ["BELONGS_TO", "LED_BY", "GUIDED_BY"];

/** Hands over these kinds of ties, or tells why one of them cannot go there. */
export async function handOver(tx: Tx, hand: HandOver, ties: readonly HandedOver[]): Promise<Refusal | undefined> {
  const refusal = await handOverEdges(tx, hand, ties);
  if (refusal) return refusal;
  if (ties.includes("POSTS")) await handOverPosts(tx, hand);
  if (ties.includes("TASKS")) await handOverTasks(tx, hand);
  return undefined;
}

async function handOverEdges(tx: Tx, hand: HandOver, ties: readonly HandedOver[]): Promise<Refusal | undefined> {
  const { from, heir, on, documentNo } = hand;
  const around = await store.readEdgesAround(tx, from.id, on);
  const edges = around.filter((edge) => ties.includes(TIE_OF[edge.kind]!) && isAmong(hand, edge));
  const refusal = await refuseEdges(tx, hand, edges);
  if (refusal) return refusal;
  const known = new Set((await store.readEdgesOfHeir(tx, heir.id, on)).map(keyOf));
  await store.endEdges(tx, edges.map(({ id }) => id), on);
  const drawn: OrgRelation[] = [];
  for (const edge of edges) {
    const moved = { ...edge, subjectId: edge.subjectId === from.id ? heir.id : edge.subjectId, objectId: edge.objectId === from.id ? heir.id : edge.objectId };
    if (moved.subjectId === moved.objectId || known.has(keyOf(moved))) continue;
    known.add(keyOf(moved));
    const { kind, subjectId, objectId, actionKinds, scopeLeft, validTo } = moved;
    drawn.push(edgeRow(tx, { kind, subjectId, objectId, actionKinds, scopeLeft, validFrom: on, validTo, documentNo }));
  }
  await insertSome(tx, OrgRelation, drawn);
  await store.raiseVersions(tx, [...new Set(edges.map(({ subjectId }) => subjectId))].filter((id) => id !== from.id));
  return undefined;
}

const keyOf = ({ kind, subjectId, objectId }: Pick<store.EdgeRow, "kind" | "subjectId" | "objectId">): string => `${kind} ${subjectId} ${objectId}`;
const isAmong = ({ only, from }: HandOver, { id, kind, subjectId }: store.EdgeRow): boolean =>
  only === undefined || only.has(id) || (kind === "BELONGS_TO" && only.has(subjectId) && subjectId !== from.id);

/** The heir must be able to have these below it, and must not stand below any of them. */
async function refuseEdges(tx: Tx, { heir, on }: HandOver, edges: readonly store.EdgeRow[]): Promise<Refusal | undefined> {
  const rising = edges.filter(({ kind, subjectId }) => ABOVE.includes(kind) && subjectId !== heir.id);
  const unsuitable = rising.some(({ kind, subjectKind, subjectLevel, subjectExternal }) =>
    kind === "BELONGS_TO" && !canBelong({ kind: subjectKind, level: subjectLevel, external: subjectExternal }, heir));
  if (unsuitable) return changeRefused("PARENT_UNSUITABLE", HIERARCHY_LAW);
  const above = rising.length > 0 ? await store.readAllAbove(tx, heir.id, on) : new Set<string>();
  const under = rising.find(({ subjectId }) => above.has(subjectId));
  return under && hierarchyCycle([heir.id, under.subjectId]);
}

/** People go with their posts: the same title and roles at the heir, held by the same persons; whoever stays reports to nobody who left. */
async function handOverPosts(tx: Tx, { from, heir, on, documentNo, only }: HandOver): Promise<void> {
  const posts = (await store.readHeldPosts(tx, from.id, on)).filter(({ id }) => only === undefined || only.has(id));
  const moving = only && posts.flatMap(({ holdings }) => (holdings ?? []).map(({ personId }) => personId));
  await pluggedRegister().handOver(tx, from.id, heir.id, moving);
  if (posts.length === 0) return;
  const made = new Map(posts.map(({ id }) => [id, newId()] as const));
  await store.endPosts(tx, posts.map(({ id }) => id), on);
  const row = (validTo: LegalDate | null, validFrom: LegalDate = on) => ({ tenantId: tx.tenantId, id: newId(), validFrom, validTo, documentNo });
  await tx.insert(Post, inOrder(posts).map(({ id, title, roles, reportsToId, validTo }) => Object.assign(new Post(), {
    ...row(validTo), version: 1, id: made.get(id)!, unitId: heir.id, title, roles, reportsToId: (reportsToId && made.get(reportsToId)) ?? null,
  })));
  await insertSome(tx, PostHolding, posts.flatMap(({ id, holdings }) => (holdings ?? []).map(({ personId, validFrom, validTo }) =>
    Object.assign(new PostHolding(), { ...row(validTo, validFrom > on ? validFrom : on), postId: made.get(id)!, personId }))));
  await insertSome(tx, ActingHolding, posts.flatMap(({ id, acting }) => (acting ?? []).map((each) =>
    Object.assign(new ActingHolding(), { ...row(each.validTo, each.validFrom > on ? each.validFrom : on), documentNo: each.documentNo, ground: each.ground, personId: each.personId, postId: made.get(id)! }))));
  await insertSome(tx, LeadingGroupSeat, posts.flatMap(({ id, groupSeats }) => (groupSeats ?? []).map(({ groupId, position, validTo }) =>
    Object.assign(new LeadingGroupSeat(), { ...row(validTo), groupId, postId: made.get(id)!, position }))));
  await insertSome(tx, MeetingBodySeat, posts.flatMap(({ id, bodySeats }) => (bodySeats ?? []).map(({ bodyId, validTo }) =>
    Object.assign(new MeetingBodySeat(), { ...row(validTo), bodyId, postId: made.get(id)! }))));
}

/** Whoever is reported to comes first. */
function inOrder(posts: readonly store.PostRow[]): store.PostRow[] {
  const depth = (post: store.PostRow, seen: readonly string[] = []): number => {
    const above = posts.find(({ id }) => id === post.reportsToId && !seen.includes(id));
    return above ? 1 + depth(above, [...seen, post.id]) : 0;
  };
  return [...posts].sort((a, b) => depth(a) - depth(b));
}

async function handOverTasks(tx: Tx, { from, heir, on, documentNo }: HandOver): Promise<void> {
  const tasks = await store.readTasks(tx, from.id, heir.id, on);
  await store.endTasks(tx, tasks.map(({ id }) => id), on);
  await insertSome(tx, ResponsibilityAssignment, tasks.filter(({ isHeirs }) => !isHeirs).map(({ clauseId, task, validTo }) =>
    Object.assign(new ResponsibilityAssignment(), { tenantId: tx.tenantId, id: newId(), validFrom: on, validTo, documentNo, unitId: heir.id, clauseId, task })));
}

const insertSome = async <E extends object>(tx: Tx, entity: new () => E, rows: readonly E[]): Promise<void> => {
  if (rows.length > 0) await tx.insert(entity, rows);
};
