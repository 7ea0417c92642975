/** A named prepared statement: SQL that is written once, planned once per connection, and never built from input. */

export interface Statement<Row> {
  /** `<system>.<whatItReads>`, unique in the process. */
  readonly name: string;
  readonly text: string;
  /** Only for the compiler: what a row looks like. Never present at run time. */
  readonly row?: Row;
}

/** Whoever answers statements with rows. */
export interface Reader {
  rows<Row>(s: Statement<Row>, params?: readonly unknown[]): Promise<Row[]>;
  first<Row>(s: Statement<Row>, params?: readonly unknown[]): Promise<Row | undefined>;
}

const texts = new Map<string, string>();

export function statement<Row>(name: string, text: string): Statement<Row> {
  const known = texts.get(name);
  // PostgreSQL would answer the first text's plan to whoever asks for the second.
  if (known !== undefined && known !== text) throw new Error(`two statements are named ${name}`);
  texts.set(name, text);
  return Object.freeze({ name, text });
}

/** What one request has sent so far. */
export interface StatementCount {
  /** Statements: read by budgets in tests and by metrics. */
  count: number;
  /** Transactions begun: from the first one on, what was true at sign-in may be older than what the request itself wrote. */
  transactions: number;
}
export const countStatements = (): StatementCount => ({ count: 0, transactions: 0 });
