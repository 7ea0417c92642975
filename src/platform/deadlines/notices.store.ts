/** Notices in the database: sent once, never changed; beside them which account has read which. */
import type { NoticeFacts } from "../../../entities/platform/notice.entity.js";
import type { NoticeKind } from "../../kernel/deadline-words.js";
import type { Id, NodeType } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Role } from "../../kernel/vocabulary.js";
import { statement } from "../db/statement.js";
import type { Tx } from "../db/tx.js";

export interface NewNotice {
  readonly id: Id;
  readonly unitId: Id;
  readonly roles: readonly Role[];
  readonly kind: NoticeKind;
  readonly subjectType: NodeType;
  readonly subjectId: Id;
  readonly facts: NoticeFacts;
  readonly deadlineId: Id | null;
  readonly dueOn: LegalDate | null;
  readonly once: string | null;
}

const insertAll = statement<unknown>(
  "notices.insertAll",
  `INSERT INTO notice (tenant_id, id, unit_id, roles, kind, subject_type, subject_id, deadline_id, due_on, facts, sent_at, once)
   SELECT $1, n.id, n."unitId", n.roles, n.kind, n."subjectType", n."subjectId", n."deadlineId", n."dueOn", n.facts, $3, n.once
     FROM jsonb_to_recordset($2::jsonb) AS n (id uuid, "unitId" uuid, roles text[], kind text, "subjectType" text, "subjectId" uuid, "deadlineId" uuid,
                                              "dueOn" date, facts jsonb, once text)
   ON CONFLICT (tenant_id, once) DO NOTHING`,
);
export const insertNotices = (tx: Tx, notices: readonly NewNotice[]): Promise<number> =>
  notices.length === 0 ? Promise.resolve(0) : tx.change(insertAll, [tx.tenantId, JSON.stringify(notices), tx.now()]);
