/** What the sources cite of the law exists, and the committed page of coverage tells the truth. */
import { expect } from "chai";
import { describe, it } from "mocha";
import { coverageOf, coveragePage, strayCitations } from "../../src/systems/reference/coverage.rules.js";
import { citingTexts, committedPage, scenarioTexts } from "../../src/systems/reference/coverage.store.js";
import { allClauses } from "../../src/systems/reference/index.js";

describe("citations of law", () => {
  it("no policy, rule, table or system cites what does not exist", () =>
    expect(strayCitations(allClauses(), citingTexts()).map(({ path, ref }) => `${path}: ${ref}`).join("\n")).to.equal(""));

  it("docs/clauses.md is what `npm run clauses` writes", () =>
    expect(committedPage()).to.equal(coveragePage(coverageOf(allClauses(), scenarioTexts(), citingTexts()))));
});
