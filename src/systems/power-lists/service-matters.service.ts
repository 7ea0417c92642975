/** Verbs of matters and windows: registered, adjusted, cancelled; one window and one leader at a time (WP-F-4, WP-H-4, TJ-3.1.2.2-1). */
import { ServiceMatter, ServiceWindow, type WindowDuty } from "../../../entities/power-lists/service-matter.entity.js";
import { badInput, notFound } from "../../kernel/fault.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { ServiceCategory } from "../../kernel/service-words.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { unredacted } from "../../platform/text/unredacted.js";
import { getPlace, verb } from "./beginning.service.js";
import type { MatterFacts } from "./service-matter.states.js";
import { findLeaderPost, findPower, findWindow, isCodeFree, serviceMatters, serviceWindows } from "./service-matters.store.js";

type Maybe<T> = T | null | undefined;
const service = (name: string) => verb(name, "maintainServices");

export interface RegisterServiceMatter extends VerbInput {
  /** The section that handles it, or the organ itself. */
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly category: ServiceCategory;
  readonly powerItemId?: Maybe<string>;
}

export const registerServiceMatter = (caller: Caller, input: RegisterServiceMatter): Promise<Outcome> =>
  performing(caller, service("registerServiceMatter"), input, async (tx) => {
    const { category, powerItemId = null } = input;
    const [code, name] = [input.code.trim(), input.name.trim()];
    const { unitId, organId, path } = await getPlace(tx, input.unitId);
    const actionKind = powerItemId === null ? null : ((await findPower(tx, powerItemId, organId)) ?? nothingThere());
    return begin(tx, serviceMatters, "registerServiceMatter", {
      input: { category, actionKind, isCodeFree: await isCodeFree(tx, organId, code) }, audit: { organ: organId, category },
      facts: (id) => ({ id, state: null, version: 0, organId, windowId: null, leaderId: null, seenBy: { owner: { unitId: organId, path } } }),
      also: () => Promise.resolve(unredacted(name)),
      insert: (id, state) => tx.insert(ServiceMatter, Object.assign(new ServiceMatter(), {
        tenantId: tx.tenantId, id, state, version: 1, organId, sectionId: unitId, powerItemId, windowId: null, leaderId: null, code, name, category, documentNo: null, cancelledOn: null,
      })),
    });
  });

export interface AdjustServiceMatter extends StepOn { readonly documentNo: string; readonly name?: Maybe<string>; readonly unitId?: Maybe<string> }

/** Another name, or another section of the same organ that handles it. */
export const adjustServiceMatter = (caller: Caller, input: AdjustServiceMatter): Promise<Outcome> =>
  performing(caller, service("adjustServiceMatter"), input, async (tx) => {
    const section = input.unitId ? await getPlace(tx, input.unitId) : null;
    return advance(tx, serviceMatters, input.id, "adjustServiceMatter", {
      expectedVersion: input.expectedVersion, note: input.note,
      also: () => Promise.resolve(unredacted(input.name)),
      patch: ({ organId }) => ({ document_no: input.documentNo.trim(), ...(input.name && { name: input.name.trim() }), ...(section && { section_id: partOf(section, organId) }) }),
    });
  });

const partOf = ({ unitId, organId }: { readonly unitId: string; readonly organId: string }, of: string): string => (organId === of ? unitId : nothingThere());

export interface CancelServiceMatter extends StepOn { readonly documentNo: string; readonly cancelledOn: LegalDate }

/** Its guide is in force no longer than the matter. */
export const cancelServiceMatter = (caller: Caller, input: CancelServiceMatter): Promise<Outcome> =>
  performing(caller, service("cancelServiceMatter"), input, (tx) => {
    if (input.cancelledOn > tx.today) throw badInput({ path: "input.cancelledOn", rule: "notInTheFuture" });
    return advance(tx, serviceMatters, input.id, "cancelServiceMatter", {
      expectedVersion: input.expectedVersion, note: input.note, patch: () => ({ document_no: input.documentNo.trim(), cancelled_on: input.cancelledOn }),
    });
  });

/** A step that leaves the matter in the state it stands in. */
async function changing<I>(tx: Tx, { id, expectedVersion, note }: StepOn, action: "assignServiceWindow" | "releaseServiceWindow" | "assignServiceLeader" | "releaseServiceLeader",
  patch: Readonly<Record<string, string | null>>, lookUp: (matter: MatterFacts) => Promise<I>) {
  const matter = (await serviceMatters.factsOf(tx, { tenantId: tx.tenantId, ids: [id], today: tx.today, isActing: true })).get(id) ?? nothingThere();
  return advance(tx, serviceMatters, id, action, { input: await lookUp(matter), expectedVersion, note, to: matter.state!, patch: () => patch });
}

export interface AssignServiceWindow extends StepOn { readonly windowId: string }

/** Of two at once one comes first, and the other is told that the matter has its window. */
export const assignServiceWindow = (caller: Caller, input: AssignServiceWindow): Promise<Outcome> =>
  performing(caller, service("assignServiceWindow"), input, (tx) =>
    changing(tx, input, "assignServiceWindow", { window_id: input.windowId }, async ({ organId }) => {
      const found = await findWindow(tx, input.windowId, organId);
      return found?.isNear ? found : nothingThere();
    }));

export const releaseServiceWindow = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, service("releaseServiceWindow"), input, (tx) => changing(tx, input, "releaseServiceWindow", { window_id: null }, () => Promise.resolve(undefined)));

export interface AssignServiceLeader extends StepOn { readonly postId: string }

export const assignServiceLeader = (caller: Caller, input: AssignServiceLeader): Promise<Outcome> =>
  performing(caller, service("assignServiceLeader"), input, (tx) =>
    changing(tx, input, "assignServiceLeader", { leader_id: input.postId }, async ({ organId }) => (await findLeaderPost(tx, input.postId, organId)) ?? nothingThere()));

export const releaseServiceLeader = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, service("releaseServiceLeader"), input, (tx) => changing(tx, input, "releaseServiceLeader", { leader_id: null }, () => Promise.resolve(undefined)));

export interface WindowBoard { readonly name: string; readonly location: string; readonly hours: string; readonly duties: readonly WindowDuty[] }
export interface OpenServiceWindow extends VerbInput, WindowBoard { readonly unitId: string }

const boardOf = ({ name, location, hours, duties }: WindowBoard): WindowBoard =>
  ({ name: name.trim(), location: location.trim(), hours: hours.trim(), duties: duties.map(({ post, duty }) => ({ post: post.trim(), duty: duty.trim() })) });

/** Everything on it that people read. */
const textsOf = ({ name, location, hours, duties }: WindowBoard): readonly string[] => [name, location, hours, ...duties.flatMap(({ post, duty }) => [post, duty])];

export const openServiceWindow = (caller: Caller, input: OpenServiceWindow): Promise<Outcome> =>
  performing(caller, service("openServiceWindow"), input, async (tx) => {
    const { organId, path } = await getPlace(tx, input.unitId);
    return begin(tx, serviceWindows, "openServiceWindow", {
      audit: { organ: organId },
      facts: (id) => ({ id, state: null, version: 0, organId, matters: 0, seenBy: { owner: { unitId: organId, path } } }),
      also: () => Promise.resolve(unredacted(...textsOf(input))),
      insert: (id, state) => tx.insert(ServiceWindow, Object.assign(new ServiceWindow(), { ...boardOf(input), tenantId: tx.tenantId, id, state, version: 1, organId })),
    });
  });

export interface ReviseServiceWindow extends StepOn, WindowBoard {}

export const reviseServiceWindow = (caller: Caller, input: ReviseServiceWindow): Promise<Outcome> =>
  performing(caller, service("reviseServiceWindow"), input, (tx) => {
    const { duties, ...texts } = boardOf(input);
    return advance(tx, serviceWindows, input.id, "reviseServiceWindow", {
      expectedVersion: input.expectedVersion, note: input.note, also: () => Promise.resolve(unredacted(...textsOf(input))), patch: () => ({ ...texts, duties: JSON.stringify(duties) }),
    });
  });

export const closeServiceWindow = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, service("closeServiceWindow"), input, (tx) =>
    advance(tx, serviceWindows, input.id, "closeServiceWindow", { expectedVersion: input.expectedVersion, note: input.note }));

/** Out of sight and never existed are one answer. */
function nothingThere(): never {
  throw notFound();
}
