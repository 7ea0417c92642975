/** What a person is told after asking for a change: what now stands, the refusal with its facts, or that nothing was answered. */
import type { NamedPerson } from "../world.js";
import { expect } from "chai";
import type { Answer } from "../world.js";

export interface Told {
  /** A member of the mutation's result, or `Denied` when the request was not answered at all. */
  readonly __typename: string;
  readonly recordedId?: string;
  readonly unit?: { readonly id: string; readonly code: string; readonly version: number } | null;
  readonly code?: string;
  readonly law?: readonly { readonly id: string }[];
  readonly rule?: string;
  readonly because?: string;
  readonly fields?: readonly { readonly path: string; readonly rule: string }[];
  readonly [fact: string]: unknown;
}

export function toldBy({ data, errors }: Answer<Readonly<Record<string, Told>>>): Told {
  const result = Object.values(data ?? {})[0];
  if (!errors && result) return result;
  expect(errors, "a request that answers nothing says why").to.have.length(1);
  return { ...errors![0]!.extensions, __typename: "Denied" };
}

/** It was done: the global id of what now stands. */
export function done(told: Told): string {
  const id = told.recordedId ?? told.unit?.id;
  if (!id) throw new Error(`expected a change, was told ${JSON.stringify(told)}`);
  return id;
}

/** Facts of a refusal that a person needs to mend it. */
export function expectFacts(told: Told, facts: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(facts)) expect(told[name], name).to.deep.equal(value);
}

/** The names of an input's fields, with whatever somebody may put there. */
export type Sent<Input> = { readonly [Field in keyof Input]?: unknown };

const REFUSAL = "code law { id }";
/** Read a row as: of an answer of TYPE, which every system may give, these fields are read. */
export const SHARED = {
  Recorded: "recordedId",
  Validated: "action",
  StaleVersion: `${REFUSAL} currentVersion`,
  TransitionRefused: `${REFUSAL} action state possibleActions`,
} as const;
export type SharedAnswer = keyof typeof SHARED;

/** A maker of verbs over the answers of one system: each verb is one HTTP request, and may always be a dry run. */
export const verbsOver = <Own extends string>(own: Readonly<Record<Own, string>>) =>
  <Input>(mutation: string, ...results: readonly (Own | SharedAnswer)[]) => {
    const read: Readonly<Record<string, string>> = { ...SHARED, ...own };
    const members = [...new Set<string>([...results, "Validated"])].map((type) => `... on ${type} { ${read[type]} }`).join(" ");
    const input = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation($input: ${input}!) { ${mutation}(input: $input) { __typename ${members} } }`;
    return async (person: NamedPerson, sent: Sent<Input>): Promise<Told> => toldBy(await person.tries<Record<string, Told>>(document, { input: sent }));
  };
