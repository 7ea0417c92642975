/** Expectations on refusals: codes and law, never sentences or HTTP status. */
import { expect } from "chai";
import type { Answer } from "./world.js";

/** A refusal by law or state, as a member of the mutation's result. */
export interface RefusedResult { readonly __typename: string; readonly code?: string; readonly law?: readonly { readonly id: string }[] }

export function expectRefusal(result: RefusedResult, typename: string, code: string, ...law: string[]): void {
  expect(result.__typename).to.equal(typename);
  expect(result.code).to.equal(code);
  if (law.length > 0) expect(result.law?.map(({ id }) => id)).to.include.members(law);
}

/** A request that was not answered at all: its code, and the rule where one refused it. */
export function expectDenied(answer: Answer<unknown>, code: string, rule?: string): void {
  expect(answer.errors?.map((error) => error.extensions.code)).to.deep.equal([code]);
  if (rule) expect(answer.errors?.[0]?.extensions["rule"]).to.equal(rule);
}
