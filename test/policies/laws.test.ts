/** The laws over random organisations: WORLDS of them, a thousand by habit, a million by `npm run laws`. */
import { expect } from "chai";
import { assessorsOf, mayAssess } from "../../permissions/policies/assessment.policy.js";
import { mayDelegate } from "../../permissions/policies/delegation.policy.js";
import { supervisorsOf } from "../../permissions/policies/supervision.policy.js";
import * as laws from "./laws.js";
import { randomWorld } from "./random-world.js";

const WORLDS = Number(process.env["WORLDS"] ?? 1000);
const real = { mayAssess, assessorsOf, mayDelegate, supervisorsOf };

const LAWS: Readonly<Record<string, laws.Law>> = {
  "nobody assesses itself (YB-2.4.1-6, YB-2.4.1-7)": laws.nobodyAssessesItself,
  "leaving delegation aside, assessment is never mutual": laws.neverMutual,
  "guidance gives nothing (NL-OG-83)": laws.guidanceGivesNothing,
  "only the direct superior of a chain assesses (YB-2.4.1-3)": laws.onlyTheDirectSuperior,
  "dual shares are SUPERIOR and LOCAL, disjoint, together the whole (YB-2.4.1-5)": laws.sharesMakeTheWhole,
  "an organ is responsible exactly when it may assess": laws.responsibleIsWhoMayAssess,
  "the second model agrees on assessment (§2.3)": laws.assessmentAgrees,
  "the second model agrees on delegation (§2.6)": laws.delegationAgrees,
  "nothing is delegated to oneself": laws.nothingIsDelegatedToOneself,
  "the second model agrees on supervision (§2.9)": laws.supervisionAgrees,
};

describe(`laws of authority over ${WORLDS} random organisations`, function () {
  this.timeout(0);
  for (const [title, law] of Object.entries(LAWS)) {
    it(title, () => {
      for (let seed = 1; seed <= WORLDS; seed++) expect(law(randomWorld(seed), real), title).to.deep.equal([]);
    });
  }
});
