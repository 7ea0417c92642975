/** The README's first query and its answer, in both languages: what a stranger pastes is what the server says. */
import { expect } from "chai";
import { readFileSync } from "node:fs";
import { firstQuery } from "../../../src/first-query.js";
import { inProject } from "../../../src/platform/config/root.js";
import { openWorld, type NamedWorld } from "../../support/world.js";

const blockOf = (page: string, language: string): string => new RegExp(`\`\`\`${language}\\n(.*?)\\n\`\`\``, "s").exec(page)?.[1] ?? "";

describe("the README", () => {
  let w: NamedWorld;
  before(async () => { w = await openWorld(); });
  after(() => w.close());

  for (const file of ["README.md", "README.zh-CN.md"]) {
    it(`${file} shows the first query and its real answer (YB-2.4.1-3, YB-2.4.1-4)`, async () => {
      const page = readFileSync(inProject(file), "utf8");
      expect(blockOf(page, "graphql")).to.equal(firstQuery);
      expect(JSON.parse(blockOf(page, "json"))).to.deep.equal({ data: await w.as("李顺姬").asks(firstQuery) });
    });
  }
});
