/** What one request reads of delegations: pages, letters with what hangs on them in batches, and the answers of the table today. */
import type { DelegationVerdict } from "../../../permissions/policies/delegation.policy.js";
import type { DelegationState } from "../../kernel/delegation-words.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Counted, PageRequest } from "../../kernel/page.js";
import type { Scope } from "../../kernel/scope.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { batched, groupedInOrder, inOrder, type Batched } from "../../platform/loaders/batched.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import type { Keyed } from "../../platform/pages/keyset.js";
import type { Ordered } from "../../platform/pages/listing.store.js";
import { lettersOf, measure } from "./delegation.store.js";
import * as lists from "./delegation-lists.store.js";

type Maybe<T> = T | null | undefined;
export interface DelegationFilter {
  readonly delegator?: Maybe<string>; readonly delegate?: Maybe<string>; readonly under?: Maybe<string>; readonly states?: Maybe<readonly DelegationState[]>;
  readonly actionKinds?: Maybe<readonly ActionKind[]>; readonly inForceOn?: Maybe<LegalDate>;
}
type Hanging<F extends (...args: never[]) => Promise<unknown[]>> = Batched<string, Awaited<ReturnType<F>>>;

export interface DelegationReads {
  readonly letter: Batched<string, lists.DelegationRow | null>;
  readonly matters: Hanging<typeof lists.mattersOf>;
  readonly bases: Hanging<typeof lists.basesOf>;
  readonly qualifications: Hanging<typeof lists.qualificationsOf>;
  readonly signatures: Hanging<typeof lists.signaturesOf>;
  readonly publications: Hanging<typeof lists.publicationsOf>;
  readonly supervisions: Hanging<typeof lists.supervisionsOf>;
  readonly handedBack: Hanging<typeof lists.handedBackOf>;
  /** What the delegation table answers today for each kind of action of a letter. */
  readonly decisions: Batched<string, readonly DelegationVerdict[]>;
  readonly campaign: Batched<string, lists.CampaignRow | null>;
  readonly entries: Batched<string, lists.EntryRow[]>;
  letters(filter: DelegationFilter, order: Ordered<lists.DelegationOrder>, page: PageRequest): Promise<Counted<lists.DelegationRow & Keyed>>;
  campaigns(office: Maybe<string>, page: PageRequest): Promise<Counted<lists.CampaignRow & Keyed>>;
}

interface Reading { readonly db: Reader; readonly scope: Scope; readonly cursors: CursorSeal }

/** One for each request. */
export function delegationReads({ db, scope, cursors }: Reading): DelegationReads {
  const { tenantId } = scope;
  const hanging = <R extends { readonly delegationId: string }>(read: (db: Reader, tenantId: string, ids: readonly string[]) => Promise<R[]>): Batched<string, R[]> =>
    batched(async (ids) => groupedInOrder(ids, (id) => id, await read(db, tenantId, ids), ({ delegationId }) => delegationId));
  return {
    letter: batched(async (ids) => inOrder(ids, (id) => id, await lists.delegationsById(db, scope, ids), ({ id }) => id, (row) => row ?? null)),
    matters: hanging(lists.mattersOf), bases: hanging(lists.basesOf), qualifications: hanging(lists.qualificationsOf), signatures: hanging(lists.signaturesOf),
    publications: hanging(lists.publicationsOf), supervisions: hanging(lists.supervisionsOf), handedBack: hanging(lists.handedBackOf),
    decisions: batched(async (ids) => {
      const letters = await lettersOf(db, tenantId, ids);
      const measured = await measure(db, tenantId, letters, scope.today);
      const rows = letters.map(({ id }, at) => ({ id, decisions: measured[at]!.decisions }));
      return inOrder(ids, (id) => id, rows, ({ id }) => id, (row) => row?.decisions ?? []);
    }),
    campaign: batched(async (ids) => inOrder(ids, (id) => id, await lists.campaignsById(db, scope, ids), ({ id }) => id, (row) => row ?? null)),
    entries: batched(async (ids) => groupedInOrder(ids, (id) => id, await lists.entriesOf(db, tenantId, ids), ({ campaignId }) => campaignId)),
    letters: (filter, order, page) => lists.delegationList.page(db, scope, cursors, {
      filter: [filter.delegator ?? null, filter.delegate ?? null, filter.under ?? null, filter.states ?? null, filter.actionKinds ?? null, filter.inForceOn ?? null], order, page,
    }),
    campaigns: (office, page) => lists.campaignList.page(db, scope, cursors, { filter: [office ?? null], order: { field: "OPENED_ON", direction: "DESC" }, page }),
  };
}
