/** Steps in the database: the conditional update of the object, and the row of its history that is never changed. */
import { createHash } from "node:crypto";
import { Transition } from "../../../entities/platform/transition.entity.js";
import { actedFor, isSystem } from "../../kernel/actor.js";
import { newId, type Id, type NodeType } from "../../kernel/ids.js";
import { statement, type Statement } from "../db/statement.js";
import type { Reader } from "../db/tenant-database.js";
import type { Tx } from "../db/tx.js";

/** Everybody who took one of these steps on an object, as a scalar of SQL: whoever wrote any of it, not only whoever began. */
export const authorsOf = (type: NodeType, id: string, actions: readonly string[]): string =>
  `ARRAY(SELECT DISTINCT s.person_id FROM transition s WHERE s.tenant_id = $1 AND s.subject_type = '${type}' AND s.subject_id = ${id} AND s.person_id IS NOT NULL
      AND s.action IN (${actions.map((action) => `'${action}'`).join(", ")}))`;

/** Columns of the object that the step sets besides state and version. */
export type Patch = Readonly<Record<string, unknown>>;

const known = new Map<string, Statement<unknown>>();
const IDENTIFIER = /^[a-z][a-z0-9_]*$/;

/** One named statement for each table and set of columns; both come from our own tables, never from a request. */
function madeOnce(what: string, table: string, columns: readonly string[], text: () => string): Statement<unknown> {
  const name = nameOf(`lifecycle.${what}.${[table, ...columns].join(".")}`);
  const made = known.get(name);
  if (made) return made;
  if (![table, ...columns].every((word) => IDENTIFIER.test(word))) throw new Error(`${name} does not name a table and its columns`);
  const first = statement<unknown>(name, text());
  known.set(name, first);
  return first;
}

const moveOf = (table: string, columns: readonly string[]): Statement<unknown> =>
  madeOnce("move", table, columns, () => `UPDATE ${table} SET state = $4, version = version + 1${columns.map((column, at) => `, ${column} = $${at + 5}`).join("")}
    WHERE tenant_id = $1 AND id = $2 AND version = $3`);
const lockOf = (table: string): Statement<unknown> => madeOnce("lock", table, [], () => `SELECT FROM ${table} WHERE tenant_id = $1 AND id = $2 FOR UPDATE`);

/**
 * Holds the object until the end of the transaction. A statement of its own: one that waits for a lock and then goes on reads the row anew,
 * but everything beside it as it stood before the wait, and would decide on facts that another step has just changed.
 */
export async function lockRow(tx: Tx, table: string, id: Id): Promise<void> {
  await tx.rows(lockOf(table), [tx.tenantId, id]);
}

/** PostgreSQL keeps 63 characters of a name: two long ones could become one. */
const nameOf = (name: string): string => (name.length <= 63 ? name : `${name.slice(0, 40)}.${createHash("sha256").update(name).digest("hex").slice(0, 20)}`);

/** Whether the row still stood at the version that was read. */
export async function moveRow(tx: Tx, table: string, { id, version }: { id: Id; version: number }, to: string, patch: Patch): Promise<boolean> {
  const columns = Object.keys(patch).sort();
  const values = columns.map((column) => patch[column]);
  return (await tx.change(moveOf(table, columns), [tx.tenantId, id, version, to, ...values])) === 1;
}

export interface Step {
  readonly subject: { readonly type: NodeType; readonly id: Id };
  readonly action: string;
  readonly from: string | null;
  readonly to: string;
  /** The version after the step. */
  readonly version: number;
  readonly note?: string | null | undefined;
  /** Of what a job only writes down: the person who decided it. */
  readonly decidedBy?: Id | null | undefined;
}

export const keepStep = (tx: Tx, step: Step): Promise<void> => keepSteps(tx, [step]);

/** Steps of many objects under one decision, in one statement. */
export async function keepSteps(tx: Tx, steps: readonly Step[]): Promise<void> {
  const { who } = tx;
  const by = isSystem(who) ? { personId: null, accountId: null, postIds: [], actingPostIds: [], system: who.system } : { personId: who.personId, accountId: who.accountId, postIds: who.posts.map(({ postId }) => postId), actingPostIds: actedFor(who), system: null };
  const rows = steps.map(({ subject, action, from, to, version, note, decidedBy }) => Object.assign(new Transition(), {
    tenantId: tx.tenantId, id: newId(), subjectType: subject.type, subjectId: subject.id, version, action, fromState: from, toState: to, day: tx.today, note: note ?? null, ...by, ...(decidedBy && { personId: decidedBy }),
  }));
  if (rows.length > 0) await tx.insert(Transition, rows);
}

export interface StepRow {
  readonly id: Id;
  readonly subjectId: Id;
  readonly version: number;
  readonly action: string;
  readonly fromState: string | null;
  readonly toState: string;
  readonly day: string;
  readonly recordedAt: string;
  readonly personId: Id | null;
  readonly postIds: readonly Id[];
  readonly system: string | null;
  readonly note: string | null;
}

/** An object goes through tens of steps, not thousands; the newest hundred say where it stands. */
export const STEP_LIMIT = 100;

const stepsOf = statement<StepRow>(
  "lifecycle.stepsOf",
  `SELECT t.id, t.subject_id AS "subjectId", t.version, t.action, t.from_state AS "fromState", t.to_state AS "toState", t.day, t.recorded_at AS "recordedAt",
          t.person_id AS "personId", t.post_ids AS "postIds", t.system, t.note
     FROM unnest($3::uuid[]) AS s (id)
     CROSS JOIN LATERAL (SELECT * FROM transition t WHERE t.tenant_id = $1 AND t.subject_type = $2 AND t.subject_id = s.id ORDER BY t.version DESC LIMIT ${STEP_LIMIT}) t`,
);

/** Newest first, at most STEP_LIMIT for each object. */
export const readSteps = (reader: Reader, tenantId: Id, type: NodeType, ids: readonly Id[]): Promise<StepRow[]> => reader.rows(stepsOf, [tenantId, type, ids]);
