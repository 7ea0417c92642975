/** What a request reads of lifecycles: the steps an object has behind it, and those it has before it for this person. One set of statements a page. */
import { mayUse } from "../../../permissions/policies/abilities.js";
import type { Actor } from "../../kernel/actor.js";
import type { Id, NodeType } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { actionsOf, type AvailableAction } from "../../kernel/lifecycle.js";
import type { Reader } from "../db/tenant-database.js";
import { readDue } from "../deadlines/deadline.store.js";
import { batched, groupedInOrder, type Batched } from "../loaders/batched.js";
import type { LifecycleStore } from "./lifecycle-store.js";
import { readSteps, type StepRow } from "./transitions.store.js";

export interface LifecycleReads {
  /** For objects that the reader sees already. */
  availableActions(store: LifecycleStore, id: Id): Promise<AvailableAction[]>;
  history(type: NodeType, id: Id): Promise<StepRow[]>;
}

interface Reading { readonly db: Reader; readonly who: Actor; readonly today: LegalDate }

const hasClocks = ({ lifecycle }: LifecycleStore): boolean => Object.values(lifecycle.transitions).some(({ meets = [] }) => meets.length > 0);

export function lifecycleReads({ db, who, today }: Reading): LifecycleReads {
  const { tenantId } = who;
  const loaders = new Map<string, unknown>();
  const once = <V>(name: string, load: (ids: readonly Id[]) => Promise<readonly V[]>): Batched<Id, V> => {
    if (!loaders.has(name)) loaders.set(name, batched(load));
    return loaders.get(name) as Batched<Id, V>;
  };
  const readActions = (store: LifecycleStore) => async (ids: readonly Id[]) => {
    const facts = await store.factsOf(db, { tenantId, ids, today, isActing: false });
    const due = hasClocks(store) ? await readDue(db, tenantId, store.type, ids) : [];
    return ids.map((id) => {
      const of = facts.get(id);
      const mine = new Map(due.flatMap(({ subjectId, kind, dueOn }) => (subjectId === id ? [[kind, dueOn] as const] : [])));
      return of ? actionsOf(store.lifecycle, of, who, today, mayUse, mine) : [];
    });
  };
  return {
    availableActions: (store, id) => once(`actions/${store.type}`, readActions(store)).load(id),
    history: (type, id) => once(`steps/${type}`, async (ids) =>
      groupedInOrder(ids, (one) => one, await readSteps(db, tenantId, type, ids), ({ subjectId }) => subjectId)).load(id),
  };
}
