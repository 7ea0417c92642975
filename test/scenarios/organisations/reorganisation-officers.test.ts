/** A section is merged into another: its officers serve there from that day, with their certificates; without an heir for them it is not closed. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import * as officers from "../../support/verbs/officers.verbs.js";
import * as verbs from "../../support/verbs/reorganisation.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const EVERYTHING = ["CHILDREN", "POSTS", "GUIDANCE", "DELEGATIONS", "POWERS", "TASKS"];
let w: NamedWorld;
let xu: NamedPerson;
let jin: NamedPerson;
before(async () => {
  w = await openWorld();
  [xu, jin] = [w.as("许英花"), w.as("金成哲")];
});
after(() => w.close());

const serving = async (who: NamedPerson): Promise<string[]> =>
  (await officers.officersRegister.asks(who, "name unit { code }", { filter: {} })).map(({ name, unit }) => `${name} ${unit?.code}`).sort();
const merging = async (handsOver: readonly string[]) => ({
  title: "机构合并", documentNo: "延州发〔2026〕9号", effectiveOn: "2026-09-01",
  lines: [{ merge: { units: [await w.unit("YB-HRSS-INSPECTION")], heir: await w.unit("YB-HRSS-SERVICE"), handsOver } }],
});

describe("a merger of a unit with officers", () => {
  it("is refused while nobody takes them over (NL-OG-83)", async () => {
    const { id } = verbs.standing(await verbs.draftsReorganisation(xu, await merging(EVERYTHING.filter((tie) => tie !== "POSTS"))));
    await w.unchanged(async () => expect((await verbs.submitsReorganisation(xu, id)).__typename).to.equal("LineRefused"));
  });

  it("takes them to the heir: nobody leaves the register, and their certificates are checked there (NL-OG-83, WP-J-III-3-1)", async () => {
    const [li, quan] = [w.as("李顺姬"), w.as("全美兰")];
    const before = await serving(li);
    expect(before.filter((line) => line.endsWith("YB-HRSS-INSPECTION"))).to.not.deep.equal([]);
    const { id } = verbs.standing(await verbs.draftsReorganisation(xu, await merging(EVERYTHING)));
    verbs.standing(await verbs.submitsReorganisation(xu, id));
    expect(verbs.standing(await verbs.decidesReorganisation(jin, id)).state).to.equal("IN_FORCE");
    expect(await serving(li)).to.deep.equal(before.map((line) => line.replace("YB-HRSS-INSPECTION", "YB-HRSS-SERVICE")).sort());
    expect(await serving(quan)).to.include("石磊 YB-HRSS-SERVICE");
    const { certificates } = await officers.officerNamed(quan, "石磊");
    expect(await officers.checksYear(li, { certificate: certificates[0]!.id, year: 2026, passed: true })).to.not.include({ __typename: "Denied" });
  });
});
