/** Who am I: the account, the posts held today, what they make possible; and any object by its id. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { ROLES } from "../../../permissions/policies/roles.js";
import { expectDenied } from "../../support/refused.js";
import { nodesOfTenant, oneOfEach, tenantIdOf } from "../../support/tenant-rows.js";
import { looksAtSelf, triesNode, triesNodes } from "../../support/verbs/platform.verbs.js";
import { openWorld, type NamedWorld } from "../../support/world.js";
import { WORLDS } from "../../../seeds/world/worlds.js";

let w: NamedWorld;
before(async () => {
  w = await openWorld();
});
after(() => w.close());

describe("me", () => {
  it("is everybody of the cast, with the posts held today and what they grant", async () => {
    for (const world of WORLDS) {
      for (const { name, login } of world.persons) {
        const held = world.posts.filter(({ heldBy }) => heldBy.some(([holder, from, to]) => holder === name && from <= w.today && (!to || w.today < to)));
        const self = await looksAtSelf(w.as(login));
        expect([self.personName, self.tenant.code], login).to.deep.equal([name, world.code]);
        const isSeen = self.abilities.includes("seeStructure");
        expect(self.posts.map(({ title, unit }) => `${unit?.code} ${title}`), login).to.have.members(held.map(({ unit, title }) => `${isSeen ? unit : undefined} ${title}`));
        expect(self.abilities, login).to.have.members([...new Set(held.flatMap(({ roles }) => roles.flatMap((role) => ROLES[role])))]);
      }
    }
  });

  it("is a portal without a person and without posts, but with what its service may", async () => {
    const self = await looksAtSelf(w.as("yb-portal"));
    expect([self.personName, self.posts, self.abilities]).to.deep.equal([null, [], [...ROLES.PORTAL]]);
  });

  it("shows the clauses of the own section, none of another (TJ-3.1.1.1-3)", async () => {
    const own = await looksAtSelf(w.as("房志军"));
    expect([...new Set(own.responsibilities.map(({ unit }) => unit.code))]).to.deep.equal(["TJ-HRSS-SERVICE"]);
    expect(own.responsibilities.map(({ clause }) => clause.id)).to.include("TJ-3.1.2.2-1").and.not.include("TJ-3.2.1.1-3");
    expect((await looksAtSelf(w.as("金成哲"))).responsibilities).to.deep.equal([]);
  });

  it("is nobody without a token", async () => expectDenied(await w.nobody.tries("{ me { label } }"), "UNAUTHENTICATED"));
});

describe("people behind posts", () => {
  it("are seen by staff, not by a portal; a portal sees that a post is not vacant", async () => {
    const document = `{ orgUnit(code: "YB-HRSS") { firstResponsible { vacant holder { name } } } }`;
    expect(await w.as("石磊").asks(document)).to.deep.equal({ orgUnit: { firstResponsible: { vacant: false, holder: { name: "朴哲洙" } } } });
    expect(await w.as("yb-portal").asks(document)).to.deep.equal({ orgUnit: { firstResponsible: { vacant: false, holder: null } } });
  });

  it("see themselves, whatever else they may not see", async () => {
    const { me } = await w.as("柳春海").asks<{ me: { posts: unknown[] } }>("{ me { posts { title vacant holder { name } unit { code } } } }");
    expect(me.posts).to.deep.equal([{ title: "平台运维", vacant: false, holder: { name: "柳春海" }, unit: null }]);
  });
});

describe("a node", () => {
  /** Read a row as: a keeper of the tenant loads this TYPE by its id. */
  const LOADED = ["OrgUnit", "OrgRelation", "DutyDivision", "LeadingGroup", "MeetingBody", "Post", "PolicySetting", "ResponsibilityAssignment"];

  it("is any object with a page of its own; what has none is not found", async () => {
    for (const { type, globalId } of oneOfEach(await nodesOfTenant(w.clone, await tenantIdOf(w.clone, "yanbian")))) {
      const answer = await triesNode(w.as("沈明珠"), globalId);
      if (LOADED.includes(type)) expect(answer.data?.node, type).to.deep.equal({ __typename: type, id: globalId });
      else expectDenied(answer, "NOT_FOUND");
    }
  });

  it("of several comes in the order asked, with null where there is nothing to see", async () => {
    const [first, second] = [await w.unit("YB-TAX"), await w.unit("YB-GOV")];
    const { data } = await triesNodes(w.as("李顺姬"), [second, "unit_00000000-0000-7000-8000-000000000000", first, second]);
    expect(data?.nodes.map((node) => node?.id ?? null)).to.deep.equal([second, null, first, second]);
  });

  it("asked by something that is no id is malformed, with the place and without what was sent", async () => {
    for (const [ids, path] of [[["garbage"], "ids.0"], [[await w.unit("YB-GOV"), "unit_1"], "ids.1"]] as const) {
      const { errors } = await triesNodes(w.as("李顺姬"), ids);
      expect(errors?.[0]?.extensions["fields"]).to.have.nested.property("0.path", path);
      expect(JSON.stringify(errors)).to.not.include("garbage").and.not.include("unit_1");
    }
    const many = Array.from({ length: 101 }, () => "unit_00000000-0000-7000-8000-000000000000");
    expect((await triesNodes(w.as("李顺姬"), many)).errors?.[0]?.extensions.code).to.be.oneOf(["REQUEST_REJECTED", "BAD_USER_INPUT"]);
  });

  it("is a unit only for those who may see the structure", async () => {
    const id = await w.unit("YB-GOV");
    expectDenied(await triesNode(w.as("柳春海"), id), "NOT_FOUND");
    expect((await triesNode(w.as("裴成男"), id)).data?.node.id).to.equal(id);
  });
});
