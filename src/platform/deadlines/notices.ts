/** Notices to posts: whoever holds one of the posts when looking into the inbox is told, not whoever held it then. */
import type { NoticeFacts } from "../../../entities/platform/notice.entity.js";
import type { NoticeKind } from "../../kernel/deadline-words.js";
import { newId, type Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Role } from "../../kernel/vocabulary.js";
import type { Tx } from "../db/tx.js";
import type { Subject } from "./deadline.store.js";
import { insertNotices } from "./notices.store.js";

export interface NoticeToPosts {
  readonly unitId: Id;
  /** Left out, every post of the unit is told. */
  readonly roles?: readonly Role[] | undefined;
  readonly kind: NoticeKind;
  readonly subject: Subject;
  /** Ids, codes and days, never names or texts. */
  readonly facts?: NoticeFacts | undefined;
  readonly deadlineId?: Id | undefined;
  readonly dueOn?: LegalDate | undefined;
  /** A word of the sender's own: whoever sends under it again sends nothing. */
  readonly once?: string | undefined;
}

/** How many were sent that had not been sent before. */
export const notifyAll = (tx: Tx, notices: readonly NoticeToPosts[]): Promise<number> =>
  insertNotices(tx, notices.map(({ unitId, roles = [], kind, subject, facts = {}, deadlineId = null, dueOn = null, once = null }) => ({
    id: newId(), unitId, roles, kind, subjectType: subject.type, subjectId: subject.id, facts, deadlineId, dueOn, once,
  })));

export const notify = async (tx: Tx, notice: NoticeToPosts): Promise<boolean> => (await notifyAll(tx, [notice])) === 1;
