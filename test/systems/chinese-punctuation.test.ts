/** What people read in Chinese is punctuated as Chinese is written (GB/T 15834): full-width marks beside Han characters. */
import { expect } from "chai";
import { isEnumType } from "graphql";
import { describe, it } from "mocha";
import { ALL_CODES, sentence } from "../../src/kernel/codes.js";
import { POLICY_KEYS } from "../../src/kernel/policy-keys.js";
import { REQUIREMENTS } from "../../src/systems/organisations/requirements.rules.js";
import { LIFECYCLES } from "../../src/lifecycles.js";
import { committedSchema, ownTypes, partsOf } from "../schema/graph.js";

const HALF_WIDTH = /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u;
const wrong = (texts: readonly string[]): string[] => texts.filter((text) => HALF_WIDTH.test(text));

describe("Chinese punctuation", () => {
  it("is full-width in the sentence of every code, which ends with a full stop", () => {
    const sentences = ALL_CODES.map((code) => sentence(code, "zh"));
    expect(wrong(sentences)).to.deep.equal([]);
    expect(sentences.filter((text) => !text.endsWith("。"))).to.deep.equal([]);
  });

  it("is full-width in the name of every policy, gap and step", () => {
    const steps = LIFECYCLES.flatMap(({ lifecycle: { transitions } }) => Object.values(transitions).map(({ label }) => label.zh));
    expect(wrong([...Object.values(POLICY_KEYS), ...REQUIREMENTS].map(({ zh }) => zh).concat(steps))).to.deep.equal([]);
  });

  it("is full-width in the label of every word of the graph", () => {
    const labels = ownTypes(committedSchema()).filter(isEnumType).flatMap((type) => partsOf(type).slice(1)).map(({ description }) => (description ?? "").split(": ")[0] ?? "");
    expect(labels.length).to.be.greaterThan(300);
    expect(wrong(labels)).to.deep.equal([]);
  });
});
