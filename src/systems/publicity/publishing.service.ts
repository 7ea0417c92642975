/** Verbs of what is fit for publication: put on record where it stands, looked at again, taken down. */
import { DisclosurePublication, NoticeBoardCheck } from "../../../entities/publicity/disclosure-item.entity.js";
import { badInput } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { SITES, type PublicityChannel } from "../../kernel/publicity-words.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { startDeadline } from "../../platform/deadlines/deadlines.js";
import { advance } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn } from "../../platform/lifecycle/verb.js";
import { unredacted } from "../../platform/text/unredacted.js";
import { policyValues } from "../organisations/index.js";
import { verb } from "./beginning.service.js";
import type { DisclosureFacts } from "./disclosure.states.js";
import type { ExplainedStep } from "./disclosures.service.js";
import { boardsOf, disclosures, lockedFacts } from "./disclosures.store.js";

type Maybe<T> = T | null | undefined;
export interface PublishDisclosureItem extends StepOn {
  readonly channel: PublicityChannel;
  readonly publishedOn?: Maybe<LegalDate>;
  readonly url?: Maybe<string>;
  readonly location?: Maybe<string>;
  readonly outlet?: Maybe<string>;
  readonly issue?: Maybe<string>;
  readonly copies?: Maybe<number>;
}

/** Published from the day on which it stands on a site; on a board or in a newspaper alone it is published in part (ZJ8-5-3). */
export const publishDisclosureItem = (caller: Caller, input: PublishDisclosureItem): Promise<Outcome> =>
  performing(caller, verb("publishDisclosureItem", "publishDisclosures"), input, async (tx) => {
    const { id, channel, publishedOn } = input;
    const facts = await lockedFacts(tx, id);
    if (publishedOn && publishedOn > tx.today) throw badInput({ path: "input.publishedOn", rule: "notInTheFuture" });
    if (publishedOn && facts?.reviewedOn && publishedOn < facts.reviewedOn) throw badInput({ path: "input.publishedOn", rule: "notBeforeTheReview" });
    const isOnSite = SITES.includes(channel) || facts?.publishedOn != null;
    return advance(tx, disclosures, id, "publishDisclosureItem", {
      input, expectedVersion: input.expectedVersion, note: input.note, to: isOnSite ? "PUBLISHED" : "PARTLY_PUBLISHED", audit: { channel },
      patch: () => (isOnSite && facts?.publishedOn == null ? { published_on: publishedOn } : {}),
      leaves: channel === "NOTICE_BOARD" ? [] : ["disclosure.board"],
      async also() {
        await tx.insert(DisclosurePublication, publicationOf(tx, input));
        if (facts && isOnSite && facts.publishedOn === null) await boardFollows(tx, facts, publishedOn!);
        return undefined;
      },
    });
  });

/** Where an earlier edition hangs on a board, the board is due as soon as what rests on a basis (ZJ8-5-1). */
async function boardFollows(tx: Tx, { id, unitId, organId, followsBoard, boards }: DisclosureFacts, startsOn: LegalDate): Promise<void> {
  if (!followsBoard || boards.length > 0) return;
  const { adjustmentDeadline, adjustmentDeadlineUnit } = await policyValues(tx, tx.tenantId, organId, tx.today, ["adjustmentDeadline", "adjustmentDeadlineUnit"]);
  await startDeadline(tx, {
    subject: { type: "DisclosureItem", id }, kind: "disclosure.board", ownerUnitId: unitId, startsOn, amount: Number(adjustmentDeadline), law: ["ZJ8-5-1", "ZJ8-7"],
    unit: adjustmentDeadlineUnit === "MONTHS" ? "MONTHS" : "WORKING",
  });
}

const textOf = (text: Maybe<string>): string | null => text?.trim() || null;
const publicationOf = ({ tenantId }: Tx, { id: itemId, channel, publishedOn, url, location, outlet, issue, copies }: PublishDisclosureItem): DisclosurePublication =>
  Object.assign(new DisclosurePublication(), {
    tenantId, id: newId(), itemId, channel, publishedOn: publishedOn!, url: textOf(url), location: textOf(location), outlet: textOf(outlet), issue: textOf(issue), copies: copies ?? null,
  });

/** Somebody stood before every board on which it hangs (ZJ8-5-1). */
export const checkNoticeBoard = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("checkNoticeBoard", "publishDisclosures"), input, async (tx) => {
    const facts = await lockedFacts(tx, input.id);
    return advance(tx, disclosures, input.id, "checkNoticeBoard", {
      expectedVersion: input.expectedVersion, note: input.note, to: facts?.publishedOn == null ? "PARTLY_PUBLISHED" : "PUBLISHED",
      async also() {
        const boards = await boardsOf(tx, input.id);
        await tx.insert(NoticeBoardCheck, boards.map(({ id }) => Object.assign(new NoticeBoardCheck(), { tenantId: tx.tenantId, id: newId(), publicationId: id, checkedOn: tx.today })));
        return undefined;
      },
    });
  });

export interface ConfirmDisclosureItem extends StepOn { readonly nextReviewOn: LegalDate }

/** It says what is still right; somebody looks again on a later day (TJ-3.1.1.1-2). */
export const confirmDisclosureItem = (caller: Caller, input: ConfirmDisclosureItem): Promise<Outcome> =>
  performing(caller, verb("confirmDisclosureItem", "collectDisclosures"), input, (tx) => {
    if (input.nextReviewOn <= tx.today) throw badInput({ path: "input.nextReviewOn", rule: "inTheFuture" });
    return advance(tx, disclosures, input.id, "confirmDisclosureItem", {
      expectedVersion: input.expectedVersion, note: input.note, patch: () => ({ next_review_on: input.nextReviewOn, confirmed_on: tx.today }),
    });
  });

export const withdrawDisclosureItem = (caller: Caller, input: ExplainedStep): Promise<Outcome> =>
  performing(caller, verb("withdrawDisclosureItem", "publishDisclosures"), input, (tx) =>
    advance(tx, disclosures, input.id, "withdrawDisclosureItem", {
      input, expectedVersion: input.expectedVersion, note: input.reason.trim(), patch: () => ({ withdrawn_on: tx.today, withdrawal_reason: input.reason.trim() }),
      also: () => Promise.resolve(unredacted(input.reason)),
    }));
