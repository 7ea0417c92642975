/** What a person is told after asking for a change: what now stands, the refusal with its facts, or that nothing was answered. */
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
