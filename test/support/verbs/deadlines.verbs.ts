/** Verbs of the clocks: what a person asks of periods, deadlines and the inbox, and does with notices and calendar feeds; each exactly one HTTP request. */
import type * as inputs from "../../../resolvers/deadlines/deadlines.inputs.js";
import type { Answer, NamedPerson } from "../world.js";
import { toldBy, verbsOver, type Sent, type Told } from "./told.verbs.js";

export interface Asked { readonly start: string; readonly amount: number; readonly unit: string; readonly rollForward?: boolean; readonly startsAt?: string }
export interface CountRead {
  readonly dueOn: string; readonly dueAt: string; readonly provisional: boolean; readonly calendarVersion: number;
  readonly skipped: readonly { readonly date: string; readonly because: string; readonly becauseLabel: string; readonly name: string | null; readonly documentNo: string | null }[];
  readonly madeUp: readonly { readonly date: string; readonly name: string | null }[];
  readonly law: readonly { readonly id: string; readonly text: string }[];
}
const COUNT = `query($start: LegalDate!, $amount: Int!, $unit: DeadlineUnit!, $rollForward: Boolean, $startsAt: Instant) {
  deadline(start: $start, amount: $amount, unit: $unit, rollForward: $rollForward, startsAt: $startsAt) {
    dueOn dueAt provisional calendarVersion skipped { date because becauseLabel name documentNo } madeUp { date name } law { id text } } }`;
export const triesCounting = (person: NamedPerson, asked: Asked): Promise<Answer<{ deadline: CountRead }>> => person.tries(COUNT, { ...asked });
export const counts = async (person: NamedPerson, asked: Asked): Promise<CountRead> => (await person.asks<{ deadline: CountRead }>(COUNT, { ...asked })).deadline;

export interface DeadlineRead {
  readonly id: string; readonly kind: string; readonly title: string; readonly dueOn: string; readonly standing: string; readonly metLate: boolean; readonly metOn: string | null;
  readonly provisional: boolean; readonly ownerUnit: { readonly code: string } | null; readonly law: readonly { readonly id: string }[];
  readonly pauses: readonly { readonly ground: string; readonly pausedOn: string; readonly resumedOn: string | null }[]; readonly journal: readonly { readonly event: string }[];
}
interface Listed<Row> {
  readonly totalCount?: number; readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; readonly hasPreviousPage: boolean; readonly startCursor: string | null };
}
export type DeadlineList = Listed<DeadlineRead>;
const PAGE = `pageInfo { hasNextPage endCursor hasPreviousPage startCursor }`;
const DEADLINE = `id kind title dueOn standing metLate metOn provisional ownerUnit { code } law { id } pauses { ground pausedOn resumedOn } journal { event }`;
export const DEADLINES_DOCUMENT = `query($unit: ID!, $includeSubtree: Boolean, $state: [DeadlineStanding!], $kinds: [String!], $dueBefore: LegalDate, $orderBy: DeadlineOrder,
    $first: Int, $after: String, $last: Int, $before: String) {
  deadlines(unit: $unit, includeSubtree: $includeSubtree, state: $state, kinds: $kinds, dueBefore: $dueBefore, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount ${PAGE} edges { node { ${DEADLINE} } } } }`;
export const listsDeadlines = async (person: NamedPerson, asked: Readonly<Record<string, unknown>>): Promise<DeadlineList> =>
  (await person.asks<{ deadlines: DeadlineList }>(DEADLINES_DOCUMENT, { ...asked })).deadlines;
export const triesDeadlines = (person: NamedPerson, asked: Readonly<Record<string, unknown>>): Promise<Answer> => person.tries(DEADLINES_DOCUMENT, { ...asked });

export interface InboxRead {
  readonly id: string; readonly kind: string; readonly title: string; readonly dueOn: string | null; readonly isOverdue: boolean; readonly isRead: boolean | null;
  readonly unit: { readonly code: string } | null; readonly deadline: { readonly standing: string } | null;
}
export type InboxList = Listed<InboxRead>;
const INBOX = `query($filter: InboxFilter, $direction: OrderDirection, $first: Int, $after: String) { inbox(filter: $filter, direction: $direction, first: $first, after: $after) {
  totalCount ${PAGE} edges { node { id kind title dueOn isOverdue isRead unit { code } deadline { standing } } } } }`;
export const opensInbox = async (person: NamedPerson, asked: Readonly<Record<string, unknown>> = {}): Promise<InboxList> =>
  (await person.asks<{ inbox: InboxList }>(INBOX, { ...asked })).inbox;
export const triesInbox = (person: NamedPerson): Promise<Answer> => person.tries(INBOX);

export interface InboxSums { readonly tasks: number; readonly overdue: number; readonly dueSoon: number; readonly unread: number }
export const countsInbox = async (person: NamedPerson): Promise<InboxSums> =>
  (await person.asks<{ inboxCounts: InboxSums }>(`{ inboxCounts { tasks overdue dueSoon unread } }`)).inboxCounts;

const verb = verbsOver({ CalendarFeedCreated: "address feed { id label expiresAt revokedAt }" });
const marks = <Input>(mutation: string, input: string) => async (person: NamedPerson, sent: Sent<Input>): Promise<Told> =>
  toldBy(await person.tries(`mutation($input: ${input}!) { ${mutation}(input: $input) { __typename ... on Recorded { recordedId } ... on Validated { action } } }`, { input: sent }));
export const marksRead = marks<inputs.MarkNoticeReadInput>("markNoticeRead", "MarkNoticeReadInput");
export const marksUnread = marks<inputs.MarkNoticeUnreadInput>("markNoticeUnread", "MarkNoticeUnreadInput");
export const makesFeed = verb<inputs.CreateCalendarFeedInput>("createCalendarFeed", "CalendarFeedCreated", "TransitionRefused");
export const revokesFeed = verb<inputs.RevokeCalendarFeedInput>("revokeCalendarFeed", "Recorded");

export interface FeedRead { readonly id: string; readonly label: string; readonly expiresAt: string; readonly revokedAt: string | null }
export const listsFeeds = async (person: NamedPerson): Promise<readonly FeedRead[]> =>
  (await person.asks<{ calendarFeeds: readonly FeedRead[] }>(`{ calendarFeeds { id label expiresAt revokedAt } }`)).calendarFeeds;
