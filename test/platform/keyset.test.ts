/** What is asked of a page: one direction, one end, and a cursor that was sealed for this list. */
import { expect } from "chai";
import { describe, it } from "mocha";
import { Denied } from "../../src/kernel/fault.js";
import type { PageRequest } from "../../src/kernel/page.js";
import { cursorSeal } from "../../src/platform/pages/cursor-seal.js";
import { sliceOf } from "../../src/platform/pages/keyset.js";

const seal = cursorSeal(Buffer.alloc(32, 1));
const cursor = seal.seal("list", "key", "id");
const asked = (request: PageRequest): unknown => {
  try {
    const { isBackward, size, after } = sliceOf(request, "ASC", seal, "list");
    return { isBackward, size, after };
  } catch (error) {
    return error instanceof Denied ? (error.fields?.[0] ?? error.code) : error;
  }
};

describe("keyset pages", () => {
  it("read one way from one end", () => {
    expect(asked({})).to.deep.equal({ isBackward: false, size: 20, after: null });
    expect(asked({ first: 2, after: cursor, last: null, before: null })).to.deep.equal({ isBackward: false, size: 2, after: ["key", "id"] });
    expect(asked({ last: 2, before: cursor })).to.deep.equal({ isBackward: true, size: 2, after: ["key", "id"] });
    expect(asked({ before: cursor })).to.deep.equal({ isBackward: true, size: 20, after: ["key", "id"] });
  });

  it("TEN-022 refuse what they would otherwise ignore, a wrong cursor too", () => {
    expect(asked({ first: 1, last: 1 })).to.deep.equal({ path: "last", rule: "notWithFirst" });
    expect(asked({ last: 1, after: "made up" })).to.deep.equal({ path: "after", rule: "notWithLast" });
    expect(asked({ first: 1, before: "made up" })).to.deep.equal({ path: "before", rule: "notWithFirst" });
    expect(asked({ after: cursor, before: cursor })).to.deep.equal({ path: "before", rule: "notWithAfter" });
    expect(asked({ before: "made up" })).to.equal("INVALID_CURSOR");
  });
});
