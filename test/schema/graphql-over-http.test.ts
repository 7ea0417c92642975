/** The endpoint speaks GraphQL over HTTP as the specification's own audit asks. */
import { expect } from "chai";
import { serverAudits } from "graphql-http";
import { after, before, describe, it } from "mocha";
import { startToy, type Toy } from "../support/http.js";

describe("GraphQL over HTTP", () => {
  let toy: Toy;
  before(async () => void (toy = await startToy()));
  after(() => toy.stop());

  for (const audit of serverAudits({ url: () => toy.graphql })) {
    if (!/^(MUST|SHOULD) /.test(audit.name)) continue;
    it(`${audit.name} (${audit.id})`, async () => {
      const result = await audit.fn();
      expect(result.status, "reason" in result ? result.reason : "").to.equal("ok");
    });
  }
});
