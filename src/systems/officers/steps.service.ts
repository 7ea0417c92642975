/** The frame of every step in the life of a subject, an officer, a certificate or a reviewer. */
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { badInput } from "../../kernel/fault.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { advance, type Asked } from "../../platform/lifecycle/advance.js";
import type { Facts, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import { performing, type Outcome, type VerbInput } from "../../platform/lifecycle/verb.js";

/** What every step is asked with. */
export interface Step extends VerbInput {
  readonly id: Id;
  readonly expectedVersion?: number | null | undefined;
  readonly note?: string | null | undefined;
}

type More<S extends string, F> = Omit<Asked<S, F>, "input" | "expectedVersion">;

export const step = <S extends string, F extends Facts<S>, A extends string, I extends Step>(
  caller: Caller, store: LifecycleStore<S, F, A>, action: A, input: I, more: (tx: Tx) => More<S, F> | Promise<More<S, F>> = () => ({}),
): Promise<Outcome> =>
  performing(caller, { operation: `${store.system}.${action}`, ability: store.lifecycle.transitions[action].ability }, input, async (tx) => {
    const { id, expectedVersion, note } = input;
    return advance(tx, store, id, action, { input, expectedVersion, note, ...(await more(tx)) });
  });

/** For steps that leave the state as it is: the state it stands in, held until the end of the transaction. */
export async function staying<S extends string, F extends Facts<S>, A extends string>(tx: Tx, store: LifecycleStore<S, F, A>, id: Id, among: readonly S[]): Promise<{ to: S }> {
  const state = (await store.factsOf(tx, { tenantId: tx.tenantId, ids: [id], today: tx.today, isActing: true })).get(id)?.state;
  return { to: among.find((each) => each === state) ?? among[0]! };
}

export function requireNotInFuture(date: LegalDate, today: LegalDate, path: string): void {
  if (date > today) throw badInput({ path, rule: "notInFuture" });
}

export function requireAfter(date: LegalDate | null | undefined, day: LegalDate, path: string): void {
  if (date && date <= day) throw badInput({ path, rule: "afterThatDay" });
}
