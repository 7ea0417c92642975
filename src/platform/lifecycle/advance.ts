/** The engine: one step of one object, always in the same order: lock, may, version, state, needs, change, history, audit. */
import { staleVersion, transitionRefused } from "../../../entities/platform/refusals.js";
import { mayUse } from "../../../permissions/policies/abilities.js";
import { isVisible } from "../../../permissions/policies/visibility.js";
import { isSystem } from "../../kernel/actor.js";
import type { DeadlineKind } from "../../kernel/deadline-words.js";
import { forbidden, notFound } from "../../kernel/fault.js";
import { newId, type Id } from "../../kernel/ids.js";
import { actionsFrom, ends, isPossible, lacking } from "../../kernel/lifecycle.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { AuditEntry, Fact } from "../audit/audit-event.format.js";
import type { Tx } from "../db/tx.js";
import { cancelDeadline, meetDeadline, startDeadline } from "../deadlines/deadlines.js";
import type { Facts, LifecycleStore } from "./lifecycle-store.js";
import { keepStep, lockRow, moveRow, type Patch } from "./transitions.store.js";
import type { Decided } from "./verb.js";

/** What a step is asked with, besides its name. */
export interface Asked<S extends string, F, I = unknown> {
  /** What the needs that ask the input are given. */
  readonly input?: I;
  readonly expectedVersion?: number | null | undefined;
  /** The reason or remark that stays in the object's history. */
  readonly note?: string | null | undefined;
  /** Where to, when the row leaves it to the act. */
  readonly to?: S;
  /** Deadlines of the row that this act does not meet yet, when the row leaves it to the act. */
  readonly leaves?: readonly DeadlineKind[];
  readonly patch?: (facts: F) => Patch;
  /** Further rows of the same decision, in the same transaction; a refusal undoes everything. */
  readonly also?: (facts: F) => Promise<Refusal | undefined>;
  /** Rows of other tables that `also` gave a further version. */
  readonly moved?: () => AuditEntry["moved"];
  /** Ids and codes for the audit event, never names or texts. */
  readonly audit?: Readonly<Record<string, Fact>>;
}

/** Takes the step, or answers why not. Records the audit event of the unit of work. */
export async function advance<S extends string, F extends Facts<S>, A extends string, I>(
  tx: Tx, store: LifecycleStore<S, F, A>, id: Id, action: A, asked: Asked<S, F, I> = {},
): Promise<Decided> {
  await lockRow(tx, store.table, id);
  const facts = (await store.factsOf(tx, { tenantId: tx.tenantId, ids: [id], today: tx.today, isActing: true })).get(id);
  if (!facts || !isVisible(store.type, { actor: tx.who, ...facts.seenBy })) throw notFound();
  requireRight(tx, store, facts, action);
  if (asked.expectedVersion != null && asked.expectedVersion !== facts.version) return staleVersion(facts.version);
  const refused = refusalOf(tx, store, facts, action, asked.input) ?? (await asked.also?.(facts));
  if (refused) return refused;
  const to = destination(store, action, asked.to);
  if (!(await moveRow(tx, store.table, facts, to, asked.patch?.(facts) ?? {}))) return staleVersion(facts.version);
  await keepStep(tx, { subject: { type: store.type, id }, action, from: facts.state, to, version: facts.version + 1, note: asked.note });
  await moveClocks(tx, store, id, action, asked.leaves);
  tx.record({ action, subject: { type: store.type, id }, facts: { from: facts.state, to, version: facts.version + 1, ...asked.audit }, moved: asked.moved?.() ?? [] });
  return { id };
}

/** An object begins: the same questions, asked of what it will stand on. `insert` writes the row in the first state at version 1. */
export interface Beginning<S extends string, F, I = unknown> extends Omit<Asked<S, F, I>, "patch" | "expectedVersion" | "leaves"> {
  /** As if the object stood there already, without a state: state null, version 0. */
  readonly facts: (id: Id) => F | Promise<F>;
  readonly insert: (id: Id, state: S) => Promise<void>;
}

export async function begin<S extends string, F extends Facts<S>, A extends string, I>(
  tx: Tx, store: LifecycleStore<S, F, A>, action: A, asked: Beginning<S, F, I>,
): Promise<Decided> {
  const id = newId();
  const facts = await asked.facts(id);
  requireRight(tx, store, facts, action);
  const refused = refusalOf(tx, store, facts, action, asked.input) ?? (await asked.also?.(facts));
  if (refused) return refused;
  const to = destination(store, action, asked.to);
  await asked.insert(id, to);
  await keepStep(tx, { subject: { type: store.type, id }, action, from: null, to, version: 1, note: asked.note });
  await moveClocks(tx, store, id, action);
  tx.record({ action, subject: { type: store.type, id }, facts: { from: null, to, version: 1, ...asked.audit } });
  return { id };
}

/** What the step was in time for is met, what it makes pointless falls away, and what it sets running starts on the facts as they now are. */
async function moveClocks<S extends string, F extends Facts<S>, A extends string>(tx: Tx, store: LifecycleStore<S, F, A>, id: Id, action: A, leaves: readonly DeadlineKind[] = []): Promise<void> {
  const { starts = [], meets = [], cancels = [] } = store.lifecycle.transitions[action];
  const subject = { type: store.type, id };
  for (const kind of meets.filter((each) => !leaves.includes(each))) await meetDeadline(tx, subject, kind);
  for (const kind of cancels) await cancelDeadline(tx, subject, kind);
  if (starts.length === 0) return;
  const facts = (await store.factsOf(tx, { tenantId: tx.tenantId, ids: [id], today: tx.today, isActing: true })).get(id)!;
  for (const kind of starts) {
    const term = store.deadlineOf?.(kind, facts, tx.today);
    if (term) await startDeadline(tx, { ...term, subject, kind });
  }
}

/** Ability, then relation and interest. A job or a seed acts for the reason it states, and is bound by state and needs alone. */
function requireRight<S extends string, F extends Facts<S>, A extends string>({ who, today }: Tx, { lifecycle }: LifecycleStore<S, F, A>, facts: F, action: A): void {
  if (isSystem(who)) return;
  const row = lifecycle.transitions[action];
  const able = mayUse(who, row.ability);
  const may = able.allowed ? row.who(who, facts, today) : able;
  if (!may.allowed) throw forbidden(may);
}

/** State, then needs. */
function refusalOf<S extends string, F extends Facts<S>, A extends string>(
  { today }: Tx, { lifecycle, refusals }: LifecycleStore<S, F, A>, facts: F, action: A, input: unknown,
): Refusal | undefined {
  const row = lifecycle.transitions[action];
  const place = { action, state: facts.state, possibleActions: actionsFrom(lifecycle, facts.state) };
  if (!isPossible(lifecycle, action, facts.state)) return transitionRefused("ILLEGAL_TRANSITION", row.law, place);
  const lack = lacking(row.needs, facts, today, { input });
  return lack && (refusals?.[lack.code]?.(facts) ?? transitionRefused(lack.code, lack.law, place));
}

function destination<S extends string, F extends Facts<S>, A extends string>({ lifecycle }: LifecycleStore<S, F, A>, action: A, chosen: S | undefined): S {
  const possible = ends(lifecycle.transitions[action]);
  const to = chosen ?? (possible.length === 1 ? possible[0] : undefined);
  if (to === undefined || !possible.includes(to)) throw new Error(`${lifecycle.name}.${action} does not lead to ${String(chosen)}`);
  return to;
}

