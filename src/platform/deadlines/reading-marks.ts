/** Marking a notice as read, and laying it back: each account for itself. */
import { isSystem } from "../../kernel/actor.js";
import { notFound } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import type { Caller } from "../db/unit-of-work.js";
import { performing, type Outcome, type VerbInput } from "../lifecycle/verb.js";
import { markNotice } from "./inbox.store.js";

export interface MarkNotice extends VerbInput { readonly noticeId: Id }

const marking = (verb: string, action: string, isRead: boolean) => (caller: Caller, input: MarkNotice): Promise<Outcome> =>
  performing(caller, { operation: `deadlines.${verb}`, ability: "seeDeadlines" }, input, async (tx) => {
    if (isSystem(tx.who) || !(await markNotice(tx, tx.who, input.noticeId, isRead))) throw notFound();
    tx.record({ action, subject: { type: "Notice", id: input.noticeId } });
    return { id: input.noticeId };
  });

export const markNoticeRead = marking("markNoticeRead", "noticeRead", true);
export const markNoticeUnread = marking("markNoticeUnread", "noticeLaidBack", false);
