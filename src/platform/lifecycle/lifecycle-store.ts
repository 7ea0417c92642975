/** What the engine must be told of one kind of object: its table of steps, its database table, and how its facts are read. */
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import type { DeadlineKind } from "../../kernel/deadline-words.js";
import type { Id, NodeType } from "../../kernel/ids.js";
import type { Code } from "../../kernel/codes.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Lifecycle, Standing } from "../../kernel/lifecycle.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { Reader } from "../db/tenant-database.js";
import type { StartDeadline } from "../deadlines/deadlines.js";

/** A deadline without its object and its kind, which the engine knows. */
export type Term = Omit<StartDeadline, "subject" | "kind">;

/** What a step looks at: the object's own facts, and by whom it may be seen. */
export interface Facts<S extends string = string> extends Standing<S> {
  readonly seenBy: RecordFacts;
}

export interface FactsAsked {
  readonly tenantId: Id;
  readonly ids: readonly Id[];
  readonly today: LegalDate;
  /** Whoever acts locks the rows until the end of the transaction; whoever looks does not. */
  readonly isActing: boolean;
}

export interface LifecycleStore<S extends string = string, F extends Facts<S> = Facts<S>, A extends string = string> {
  readonly lifecycle: Lifecycle<S, F, A>;
  readonly type: NodeType;
  /** The system whose verbs these are, as it stands before the dot of an operation. */
  readonly system: string;
  readonly table: string;
  /** One set of statements for any number of ids; what is not there is absent from the map. */
  factsOf(reader: Reader, asked: FactsAsked): Promise<ReadonlyMap<Id, F>>;
  /** How long a deadline of this kind runs for the object as it stands after the step; undefined when none runs for it. */
  deadlineOf?(kind: DeadlineKind, facts: F, today: LegalDate): Term | undefined;
  /** Read a row as: where the need of this CODE does not hold, this is answered, since the code alone does not say what to mend. */
  readonly refusals?: Readonly<Partial<Record<Code, (facts: F) => Refusal>>>;
}

/** The store as lists of every lifecycle hold it: they hand its facts back to its own rows and to no other's. */
export const anyLifecycle = <S extends string, F extends Facts<S>, A extends string>(store: LifecycleStore<S, F, A>): LifecycleStore => store as unknown as LifecycleStore;
