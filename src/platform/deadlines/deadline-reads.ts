/** What a request reads of deadlines: by id and by object in batches, lists and the inbox page by page. */
import type { Actor } from "../../kernel/actor.js";
import type { Id, NodeType } from "../../kernel/ids.js";
import type { Page, PageRequest } from "../../kernel/page.js";
import type { Scope } from "../../kernel/scope.js";
import type { Reader } from "../db/tenant-database.js";
import { batched, groupedInOrder, inOrder, type Batched } from "../loaders/batched.js";
import type { CursorSeal } from "../pages/cursor-seal.js";
import { pageOf, sliceOf } from "../pages/keyset.js";
import type { PauseRow } from "./deadline.store.js";
import {
  countDeadlines, deadlinesById, deadlinesOfSubjects, listDeadlines, readJournals, readPauses,
  type DeadlineListing, type DeadlineOrderField, type DeadlineRow, type Direction, type JournalRow,
} from "./deadline-list.store.js";
import { countInbox, listInbox, sumInbox, type InboxFilter, type InboxRow, type InboxSums } from "./inbox.store.js";

export type { DeadlineListing, DeadlineOrderField, DeadlineRow, Direction, JournalRow } from "./deadline-list.store.js";
export type { PauseRow } from "./deadline.store.js";
export type { InboxFilter, InboxRow, InboxSums } from "./inbox.store.js";

export interface DeadlineOrder { readonly field: DeadlineOrderField; readonly direction: Direction }
export type CountedPage<T> = Page<T> & { readonly count: () => Promise<number> };

export interface DeadlineReads {
  readonly byId: Batched<Id, DeadlineRow | null>;
  /** The deadlines of an object, those that are over too, by their last day; fifty objects of one type are one statement. */
  deadlinesOf(type: NodeType, id: Id): Promise<DeadlineRow[]>;
  /** For deadlines that the reader sees already. */
  readonly pauses: Batched<Id, PauseRow[]>;
  readonly journal: Batched<Id, JournalRow[]>;
  page(listing: DeadlineListing, order: DeadlineOrder, page: PageRequest): Promise<CountedPage<DeadlineRow>>;
  inbox(filter: InboxFilter, direction: Direction, page: PageRequest): Promise<CountedPage<InboxRow>>;
  sums(): Promise<InboxSums>;
}

interface Reading { readonly db: Reader; readonly scope: Scope; readonly who: Actor; readonly cursors: CursorSeal; now(): Date }

const itself = (id: Id): Id => id;

export function deadlineReads(reading: Reading): DeadlineReads {
  const { db, scope } = reading;
  const { tenantId } = scope;
  const ofType = new Map<NodeType, Batched<Id, DeadlineRow[]>>();
  const subjects = (type: NodeType): Batched<Id, DeadlineRow[]> => {
    const known = ofType.get(type) ?? batched(async (ids: readonly Id[]) =>
      groupedInOrder(ids, itself, await deadlinesOfSubjects(db, scope, type, ids), ({ subjectId }) => subjectId));
    ofType.set(type, known);
    return known;
  };
  return {
    byId: batched(async (ids) => inOrder(ids, itself, await deadlinesById(db, scope, ids), ({ id }) => id, (row) => row ?? null)),
    deadlinesOf: (type, id) => subjects(type).load(id),
    pauses: batched(async (ids) => groupedInOrder(ids, itself, await readPauses(db, tenantId, ids), ({ deadlineId }) => deadlineId)),
    journal: batched(async (ids) => groupedInOrder(ids, itself, await readJournals(db, tenantId, ids), ({ deadlineId }) => deadlineId)),
    page: (listing, order, page) => deadlinePage(reading, listing, order, page),
    inbox: (filter, direction, page) => inboxPage(reading, filter, direction, page),
    sums: () => sumInbox(reading),
  };
}

async function deadlinePage(reading: Reading, listing: DeadlineListing, order: DeadlineOrder, page: PageRequest): Promise<CountedPage<DeadlineRow>> {
  const { db, scope, cursors } = reading;
  const binding = JSON.stringify([scope.tenantId, "deadlines", listing, order]);
  const slice = sliceOf(page, order.direction, cursors, binding);
  const rows = await listDeadlines(db, scope, listing, reading.now(), { order: order.field, ...slice });
  return { ...pageOf(rows, slice, cursors, binding), count: () => countDeadlines(db, scope, listing, reading.now()) };
}

async function inboxPage(reading: Reading, filter: InboxFilter, direction: Direction, page: PageRequest): Promise<CountedPage<InboxRow>> {
  const { scope, cursors, who } = reading;
  const binding = JSON.stringify([scope.tenantId, "inbox", who.accountId, filter, direction]);
  const slice = sliceOf(page, direction, cursors, binding);
  return { ...pageOf(await listInbox(reading, filter, slice), slice, cursors, binding), count: () => countInbox(reading, filter) };
}
