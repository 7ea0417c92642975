/** A lifecycle: one table that says what may follow what, by whom, on which needs. Refusals, buttons, diagrams and tests are read from it. */
import type { Ability } from "./abilities.js";
import type { Actor } from "./actor.js";
import type { Code } from "./codes.js";
import type { DeadlineKind } from "./deadline-words.js";
import type { LegalDate } from "./legal-date.js";
import type { LawRef, Verdict } from "./verdict.js";
import { wordsOf, type Label, type WordList } from "./words.js";

/** What every object with a lifecycle can say of itself; its own facts come on top. */
export interface Standing<S extends string> {
  readonly id: string;
  /** null before the object exists: only a row whose `from` is null may follow. */
  readonly state: S | null;
  readonly version: number;
}

/** Relation and interest: the second and third question. The first, the ability, stands in the row itself. */
export type Who<F> = (actor: Actor, facts: F, today: LegalDate) => Verdict;

/** What must be there, besides the state. `asks` the input when only the request itself can supply it: a button cannot know it yet. */
export interface Need<F, I = unknown> {
  readonly code: Code;
  readonly law: readonly LawRef[];
  /** Where the facts say more exactly on which clauses it fails. */
  readonly lawOf?: (facts: F) => readonly LawRef[];
  readonly asks: "facts" | "input";
  readonly holds: (facts: F, input: I, today: LegalDate) => boolean;
}

export const need = <F>(code: Code, law: readonly LawRef[], holds: (facts: F, today: LegalDate) => boolean): Need<F, never> =>
  ({ code, law, asks: "facts", holds: (facts, _input, today) => holds(facts, today) });
export const needOfInput = <F, I>(code: Code, law: readonly LawRef[], holds: (facts: F, input: I, today: LegalDate) => boolean): Need<F, I> =>
  ({ code, law, asks: "input", holds });

export interface Transition<S extends string, F> {
  /** null creates the object. */
  readonly from: S | readonly S[] | null;
  /** Several when the act itself decides between them: examined and found fit, or unfit. */
  readonly to: S | readonly S[];
  readonly label: Label;
  readonly ability: Ability;
  readonly who: Who<F>;
  // An input that only the verb can supply is checked by the verb's own type.
  readonly needs?: readonly Need<F, never>[];
  readonly law: readonly LawRef[];
  /** Only a job takes it: nobody has a button for it. */
  readonly byJob?: true;
  /** Deadlines that begin when this has happened, those that it meets, and those that fall away with it. */
  readonly starts?: readonly DeadlineKind[];
  readonly meets?: readonly DeadlineKind[];
  readonly cancels?: readonly DeadlineKind[];
}

export interface Lifecycle<S extends string = string, F extends Standing<S> = Standing<S>, A extends string = string> {
  readonly name: string;
  readonly states: WordList<S>;
  readonly transitions: Readonly<Record<A, Transition<S, F>>>;
}

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. An absent row is impossible. */
export const lifecycle = <S extends string, F extends Standing<S>>() =>
  <A extends string>(name: string, states: WordList<S>, transitions: Record<A, Transition<S, F>>): Lifecycle<S, F, A> =>
    Object.freeze({ name, states, transitions });

const isFrom = <S extends string>({ from }: Pick<Transition<S, never>, "from">, state: S | null): boolean =>
  from === null || state === null ? from === state : Array.isArray(from) ? from.includes(state) : from === state;

/** Actions that the state leaves open to people, whoever asks. */
export const actionsFrom = <S extends string, F extends Standing<S>, A extends string>(cycle: Lifecycle<S, F, A>, state: S | null): A[] =>
  (Object.keys(cycle.transitions) as A[]).filter((action) => !cycle.transitions[action].byJob && isFrom(cycle.transitions[action], state));

export const isPossible = <S extends string, F extends Standing<S>, A extends string>(cycle: Lifecycle<S, F, A>, action: A, state: S | null): boolean =>
  isFrom(cycle.transitions[action], state);

/** The states an action can lead to. */
export const ends = <S extends string>({ to }: { readonly to: S | readonly S[] }): readonly S[] => (typeof to === "string" ? [to as S] : to);

/** The first need that does not hold. Without an input only those are asked that the facts can answer. */
export function lacking<F, I>(needs: readonly Need<F, never>[] | undefined, facts: F, today: LegalDate, given?: { readonly input: I }): Pick<Need<F>, "code" | "law"> | undefined {
  const failed = (needs as readonly Need<F, unknown>[] | undefined)?.find((each) => (given || each.asks === "facts") && !each.holds(facts, given?.input, today));
  return failed && { code: failed.code, law: failed.lawOf?.(facts) ?? failed.law };
}

/** One possible step of one object for one person: the button, or why it is grey. */
export interface AvailableAction {
  readonly action: string;
  readonly label: Label;
  readonly allowed: boolean;
  readonly because: Code;
  readonly rule: string;
  readonly law: readonly LawRef[];
  /** The last day on which it is in time, where a deadline runs that it meets. */
  readonly dueOn: LegalDate | null;
}

/** Every action the state leaves open, each with the answer the mutation would give to this person today. */
export function actionsOf<S extends string, F extends Standing<S>>(
  cycle: Lifecycle<S, F>, facts: F, actor: Actor, today: LegalDate, mayUse: (actor: Actor, ability: Ability) => Verdict,
  due: ReadonlyMap<DeadlineKind, LegalDate> = new Map(),
): AvailableAction[] {
  return actionsFrom(cycle, facts.state).map((action) => {
    const row = cycle.transitions[action]!;
    const able = mayUse(actor, row.ability);
    const may = able.allowed ? row.who(actor, facts, today) : able;
    const lack = may.allowed ? lacking(row.needs, facts, today) : undefined;
    const law = lack?.law ?? (may.allowed ? row.law : may.law);
    return { action, label: row.label, allowed: may.allowed && !lack, because: lack?.code ?? may.because, rule: lack ? `${cycle.name}.${action}` : may.rule, law, dueOn: earliest(row.meets, due) };
  });
}

const earliest = (kinds: readonly DeadlineKind[] = [], due: ReadonlyMap<DeadlineKind, LegalDate>): LegalDate | null =>
  kinds.flatMap((kind) => due.get(kind) ?? []).sort()[0] ?? null;

/** Everyone whose post holds the ability: where neither relation nor interest takes anything away. */
export const anyoneAble = <F>(rule: string, law: readonly LawRef[] = []): Who<F> => () => ({ allowed: true, rule, because: "ROLE_GRANTS", law, path: [] });

/** For documents: state by state, in the order of the words. */
export const statesOf = <S extends string>(cycle: Pick<Lifecycle<S>, "states">): S[] => wordsOf(cycle.states);
