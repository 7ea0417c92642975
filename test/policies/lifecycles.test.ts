/** Every lifecycle of the house, every state and every step: nothing dangles, nothing is unreachable, and each step names laws that exist. */
import { readFileSync } from "node:fs";
import { expect } from "chai";
import { isCode } from "../../src/kernel/codes.js";
import { actionsFrom, ends, isPossible } from "../../src/kernel/lifecycle.js";
import { wordsOf } from "../../src/kernel/words.js";
import { LIFECYCLES } from "../../src/lifecycles.js";
import { inProject } from "../../src/platform/config/root.js";

const CLAUSES = new Set(readFileSync(inProject("seeds/reference/clauses.tsv"), "utf8").split("\n").map((line) => line.split("\t")[0]));

for (const { lifecycle, type } of LIFECYCLES) {
  const actions = Object.keys(lifecycle.transitions);
  const states = wordsOf(lifecycle.states);

  describe(`the lifecycle of ${type}`, () => {
    it("leads only to states it has, and every state is reached", () => {
      const reached = new Set(Object.values(lifecycle.transitions).flatMap((row) => ends(row)));
      expect([...reached].sort()).to.deep.equal([...states].sort());
    });

    it("answers every state × step: possible exactly where a row begins in the state", () => {
      for (const state of [null, ...states]) {
        for (const action of actions) {
          const { from } = lifecycle.transitions[action]!;
          const begins = from === null ? state === null : state !== null && [from].flat().includes(state);
          expect(isPossible(lifecycle, action, state), `${action} from ${state}`).to.equal(begins);
          expect(actionsFrom(lifecycle, state).includes(action), `a button for ${action}`).to.equal(begins && !lifecycle.transitions[action]!.byJob);
        }
      }
    });

    it("names laws that exist and codes that have sentences", () => {
      const rows = Object.values(lifecycle.transitions);
      const cited = rows.flatMap(({ law, needs = [] }) => [...law, ...needs.flatMap((each) => each.law)]);
      expect(cited.filter((id) => !CLAUSES.has(id) && !/§/.test(id))).to.deep.equal([]);
      expect(rows.flatMap(({ needs = [] }) => needs.map(({ code }) => code)).filter((code) => !isCode(code))).to.deep.equal([]);
    });

    it("is begun by somebody", () => {
      expect(actionsFrom(lifecycle, null)).to.not.deep.equal([]);
    });
  });
}

describe("the list of lifecycles", () => {
  it("names each type once", () => {
    const types = LIFECYCLES.map(({ type }) => type);
    expect(new Set(types).size).to.equal(types.length);
  });
});
