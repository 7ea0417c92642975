/** Posts and people: which posts there are, who can sign in, and on which groups and bodies the posts sit. */
import { Account } from "../../../entities/organisations/account.entity.js";
import { LeadingGroup, LeadingGroupSeat, MeetingBody, MeetingBodySeat } from "../../../entities/organisations/group.entity.js";
import { Person, Post } from "../../../entities/organisations/post.entity.js";
import { ResponsibilityAssignment } from "../../../entities/organisations/responsibility-assignment.entity.js";
import { isSystem } from "../../kernel/actor.js";
import { badInput, forbidden, notFound } from "../../kernel/fault.js";
import { newId, type NodeType } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { isRefusal } from "../../kernel/refusal.js";
import type { GroupPosition, LeadingGroupDuty, MeetingBodyKind, Role } from "../../kernel/vocabulary.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { findableBy } from "../../platform/text/search-text.js";
import { changing, openUnit, openUnits, type Change, type Decided, type Outcome } from "./change.service.js";
import { findPersonRow, findPostRow, findPostRows, inTheWay } from "./change.store.js";
import { isHeadPost } from "./requirements.rules.js";
import { changeRefused, overlapping } from "./organisations.refusals.js";

export interface CreatePost extends Change {
  readonly unitId: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly reportsToId?: string | null | undefined;
  readonly to?: LegalDate | null | undefined;
}

export const createPost = (caller: Caller, input: CreatePost): Promise<Outcome> =>
  changing(caller, "createPost", "maintainPosts", input, async (tx) => {
    const unit = await openUnit(tx, input.unitId, input.from);
    if (isRefusal(unit)) return unit;
    requireOrdinary(tx, input.roles);
    if (input.reportsToId && !(await findPostRow(tx, input.reportsToId))) throw notFound();
    const post = Object.assign(new Post(), {
      ...dated(tx, input), unitId: unit.id, title: input.title.trim(), roles: [...input.roles], reportsToId: input.reportsToId ?? null,
    });
    await tx.insert(Post, post);
    return recorded(tx, "postCreated", "Post", post.id, { unit: unit.id, roles: post.roles });
  });

export interface RegisterPerson extends Change { readonly name: string }

export const registerPerson = (caller: Caller, input: RegisterPerson): Promise<Outcome> =>
  changing(caller, "registerPerson", "maintainPosts", input, async (tx) => {
    const person = Object.assign(new Person(), { tenantId: tx.tenantId, id: newId(), name: input.name.normalize("NFC").trim(), ...findableBy(input.name, null) });
    await tx.insert(Person, person);
    return recorded(tx, "personRegistered", "Person", person.id, {});
  });

export interface OpenAccount extends Change {
  readonly label: string;
  readonly personId?: string | null | undefined;
  readonly service?: { readonly role: "PORTAL" | "INTEGRATOR"; readonly unitId: string } | null | undefined;
  readonly signIn?: { readonly issuer: string; readonly subject: string } | null | undefined;
}

/** An account is a person's or a service's, never both and never nobody's. */
export const openAccount = (caller: Caller, input: OpenAccount): Promise<Outcome> =>
  changing(caller, "openAccount", "maintainPosts", input, async (tx) => {
    if (input.personId && !(await findPersonRow(tx, input.personId))) throw notFound();
    const account = Object.assign(new Account(), {
      tenantId: tx.tenantId, id: newId(), label: input.label, personId: input.personId ?? null, serviceRole: input.service?.role ?? null,
      serviceUnitId: input.service?.unitId ?? null, issuer: input.signIn?.issuer ?? null, subject: input.signIn?.subject ?? null, closedOn: null,
    });
    await tx.insert(Account, account);
    return recorded(tx, "accountOpened", "Account", account.id, { person: account.personId, service: account.serviceRole });
  });

/** The three administrators exclude one another: none of them makes or fills such a post, for himself or for an accomplice. */
const RESERVED: readonly string[] = ["TENANT_ADMIN", "PLATFORM_ADMIN", "AUDITOR"] satisfies readonly Role[];

export function requireOrdinary({ who }: Tx, roles: readonly string[]): void {
  if (!isSystem(who) && roles.some((role) => RESERVED.includes(role))) throw forbidden({ rule: "posts.RESERVED_ROLE", because: "ROLE_RESERVED", law: [] });
}

/** Every post exists and sits once; one of another tenant does not exist here. */
async function requirePosts(tx: Tx, ids: readonly string[]): Promise<Awaited<ReturnType<typeof findPostRows>>> {
  if (new Set(ids).size < ids.length) throw badInput({ path: "input", rule: "arrayUnique" });
  const posts = await findPostRows(tx, ids);
  if (posts.length < ids.length) throw notFound();
  return posts;
}

export interface FormLeadingGroup extends Change {
  readonly unitId: string;
  readonly name: string;
  readonly officeUnitId?: string | null | undefined;
  readonly duties: readonly LeadingGroupDuty[];
  readonly seats: readonly { readonly postId: string; readonly position: GroupPosition }[];
}

/** The main head leads in person (YB-4.1-1, AR-5.1-1): a group led by anyone else is refused. */
export const formLeadingGroup = (caller: Caller, input: FormLeadingGroup): Promise<Outcome> =>
  changing(caller, "formLeadingGroup", "maintainPosts", input, async (tx) => {
    const units = await openUnits(tx, [input.unitId, input.officeUnitId], input.from);
    if (isRefusal(units)) return units;
    const posts = await requirePosts(tx, input.seats.map(({ postId }) => postId));
    const leaders = input.seats.filter((seat) => seat.position === "LEADER");
    const leader = posts.find(({ id }) => id === leaders[0]?.postId);
    if (leaders.length !== 1 || !leader || !isHeadPost(leader, input.unitId)) return changeRefused("LEADER_NOT_HEAD", ["YB-4.1-1", "AR-5.1-1"]);
    const name = input.name.trim();
    const [standing] = await inTheWay(tx, "leading_group", input.unitId, name, input.from, null);
    if (standing) return overlapping(standing);
    const group = Object.assign(new LeadingGroup(), {
      ...dated(tx, input), unitId: input.unitId, officeUnitId: input.officeUnitId ?? null, name, duties: [...input.duties],
    });
    await tx.insert(LeadingGroup, group);
    await tx.insert(LeadingGroupSeat, input.seats.map((seat) => Object.assign(new LeadingGroupSeat(), { ...dated(tx, input), ...seat, groupId: group.id })));
    return recorded(tx, "groupFormed", "LeadingGroup", group.id, { unit: input.unitId, office: group.officeUnitId });
  });

export interface FormMeetingBody extends Change { readonly unitId: string; readonly kind: MeetingBodyKind; readonly postIds: readonly string[] }

export const formMeetingBody = (caller: Caller, input: FormMeetingBody): Promise<Outcome> =>
  changing(caller, "formMeetingBody", "maintainPosts", input, async (tx) => {
    const unit = await openUnit(tx, input.unitId, input.from);
    if (isRefusal(unit)) return unit;
    const [standing] = await inTheWay(tx, "meeting_body", unit.id, input.kind, input.from, null);
    if (standing) return overlapping(standing);
    await requirePosts(tx, input.postIds);
    const body = Object.assign(new MeetingBody(), { ...dated(tx, input), unitId: unit.id, kind: input.kind });
    await tx.insert(MeetingBody, body);
    await tx.insert(MeetingBodySeat, input.postIds.map((postId) => Object.assign(new MeetingBodySeat(), { ...dated(tx, input), bodyId: body.id, postId })));
    return recorded(tx, "bodyFormed", "MeetingBody", body.id, { unit: unit.id, kind: input.kind });
  });

export interface AssignResponsibility extends Change { readonly unitId: string; readonly clauseId: string; readonly task?: string | null | undefined }

export const assignResponsibility = (caller: Caller, input: AssignResponsibility): Promise<Outcome> =>
  changing(caller, "assignResponsibility", "maintainOrganisation", input, async (tx) => {
    const unit = await openUnit(tx, input.unitId, input.from);
    if (isRefusal(unit)) return unit;
    const [standing] = await inTheWay(tx, "responsibility_assignment", unit.id, input.clauseId, input.from, null);
    if (standing) return overlapping(standing);
    const row = Object.assign(new ResponsibilityAssignment(), { ...dated(tx, input), unitId: unit.id, clauseId: input.clauseId, task: input.task ?? null });
    await tx.insert(ResponsibilityAssignment, row);
    return recorded(tx, "responsibilityAssigned", "ResponsibilityAssignment", row.id, { unit: unit.id, clause: input.clauseId });
  });

export const dated = (tx: Tx, input: Change & { readonly to?: LegalDate | null | undefined }) => ({
  tenantId: tx.tenantId, id: newId(), validFrom: input.from, validTo: input.to ?? null, documentNo: input.documentNo ?? null,
});

function recorded(tx: Tx, action: string, type: NodeType, id: string, facts: Record<string, string | null | readonly string[]>): Decided {
  tx.record({ action, subject: { type, id }, facts });
  return { id };
}
