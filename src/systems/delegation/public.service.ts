/** 委托执法公开: which letters of delegation anybody reads without signing in, on a day, and those that are over (YB-2.1-10). */
import type { DelegationSide, DelegationStanding } from "../../kernel/delegation-words.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { PageRequest } from "../../kernel/page.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import { atPlace, noRows, type Asking } from "../../platform/pages/at-place.js";
import type { Keyed } from "../../platform/pages/keyset.js";
import { publishedListOf } from "../../platform/pages/published.store.js";

export interface PublicDelegationRow {
  readonly delegator: string; readonly delegatorCode: string; readonly delegate: string; readonly delegateCode: string; readonly letterNo: string; readonly powers: string;
  readonly territory: string[]; readonly startsOn: string; readonly endsOn: string; readonly effectiveOn: string; readonly endedOn: string | null; readonly standing: DelegationStanding;
  readonly matters: readonly { readonly code: string; readonly actionKind: ActionKind }[];
  readonly bases: readonly { readonly title: string; readonly articles: string }[];
  readonly sites: readonly { readonly side: DelegationSide; readonly url: string; readonly publishedOn: string }[];
}
const publishedDelegations = publishedListOf<PublicDelegationRow>({
  system: "delegation", question: "published_delegations", filter: ["text", "text", "text[]", "boolean"],
  columns: `delegator, delegator_code AS "delegatorCode", delegate, delegate_code AS "delegateCode", letter_no AS "letterNo", powers, territory, starts_on AS "startsOn", ends_on AS "endsOn",
    effective_on AS "effectiveOn", ended_on AS "endedOn", standing, matters, bases, sites`,
});

type Maybe<T> = T | null | undefined;
export interface PublicDelegationsFilter { readonly delegator?: Maybe<string>; readonly delegate?: Maybe<string>; readonly actionKinds?: Maybe<readonly ActionKind[]> }
export interface OnDay { readonly asOf: Maybe<LegalDate>; readonly history: boolean }

/** The directory of the day; a letter that has not taken effect does not exist here. */
export const publicDelegations = (context: Asking, place: string, { asOf, history }: OnDay, { delegator, delegate, actionKinds = null }: PublicDelegationsFilter, page: PageRequest) =>
  atPlace(context, place, noRows<Keyed & PublicDelegationRow>, (published) =>
    publishedDelegations.page(published, [delegator?.trim() || null, delegate?.trim() || null, actionKinds, history], [asOf ?? null], page), asOf);
