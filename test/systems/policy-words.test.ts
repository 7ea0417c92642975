/** Values of policies in words: what a portal shows of a setting without keeping a list of its own. */
import { expect } from "chai";
import { describe, it } from "mocha";
import { POLICY_PRESETS } from "../../seeds/reference/policy-presets.js";
import { POLICY_KEYS, type PolicyKey, type PolicyKeyRow, type PolicyValue } from "../../src/kernel/policy-keys.js";
import { POLICY_UNIT } from "../../src/kernel/policy-words.js";
import { wordsOf } from "../../src/kernel/words.js";
import { allPolicyKeys } from "../../src/systems/organisations/index.js";
import { valueLabel } from "../../src/systems/organisations/policy.rules.js";

const keys = Object.entries(POLICY_KEYS) as [PolicyKey, PolicyKeyRow][];
/** Every value a key can take, numbers by their bounds. */
const valuesOf = ({ shape }: PolicyKeyRow): readonly PolicyValue[] => {
  switch (shape.is) {
    case "BOOLEAN": return [true, false];
    case "INTEGER": return [shape.min, shape.max];
    case "ONE_OF": return wordsOf(shape.words);
    case "SOME_OF": return [[], ...wordsOf(shape.words).map((word) => [word]), wordsOf(shape.words)];
    case "TEXT": return [];
  }
};

describe("a policy's value in words", () => {
  for (const language of ["zh", "en"] as const) {
    it(`every value of every key has a label of its own in ${language}`, () => {
      for (const [key, row] of keys) {
        const labels = valuesOf(row).map((value) => valueLabel(key, value, language));
        expect(new Set(labels).size, key).to.equal(labels.length);
        expect(labels.filter((text) => text === "" || /undefined|[A-Z]{2,}_/.test(text)), key).to.deep.equal([]);
      }
    });
  }

  it("every value of a preset has a label", () => {
    for (const { values } of Object.values(POLICY_PRESETS))
      for (const [key, value] of Object.entries(values))
        expect(valueLabel(key as PolicyKey, value, "zh"), key).to.match(/^[\p{Script=Han}\d]/u);
  });

  it("a number comes with what it counts, and only a number counts anything", () => {
    for (const [key, { shape, unit }] of keys) expect(unit === undefined, key).to.equal(shape.is !== "INTEGER");
    expect(valueLabel("legalReviewDays", 7, "en")).to.equal(`7 ${POLICY_UNIT.WORKING_DAYS.en}`);
  });

  it("the catalogue shows the words of a choice as a list, and a label for each", () => {
    for (const { key, shape } of allPolicyKeys()) if ("words" in shape) expect(Object.keys(shape.labels), key).to.deep.equal(shape.words);
  });
});
