/** Authorisations: what law itself gives an organisation is drafted by one and registered by another; a rule gives nothing. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { registersLaw } from "../../support/delegation-world.js";
import { expectRefusal } from "../../support/refused.js";
import * as authorisations from "../../support/verbs/authorisations.verbs.js";
import { done, expectFacts, type Told } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const NOBODYS = "00000000-0000-7000-8000-000000000000";
let w: NamedWorld;
/** 丁海燕 of the city's legal office drafts, 李顺姬 of the prefecture's registers. */
let ding: NamedPerson;
let li: NamedPerson;
let law: string;
let rule: string;
let coming: string;
before(async () => {
  w = await openWorld();
  [ding, li] = [w.as("丁海燕"), w.as("李顺姬")];
  const office = await w.unit("YB-YANJI-LEGAL");
  law = done(await registersLaw(ding, office, { title: "中华人民共和国气象法", rank: "LAW", number: null }));
  rule = done(await registersLaw(ding, office, { title: "防雷减灾管理办法", rank: "DEPARTMENT_RULE", number: null }));
  coming = done(await registersLaw(ding, office, { title: "吉林省气象灾害防御条例", rank: "LOCAL_REGULATION", number: null, promulgatedOn: "2026-08-01", effectiveOn: "2027-01-01" }));
});
after(() => w.close());

const input = async (more: object = {}) => ({
  organisation: await w.unit("YB-YANJI-METEO"), department: await w.unit("YB-YANJI-MSA"), basis: law, articles: "第十一条", matters: ["防雷装置检测监督检查"], actionKinds: ["INSPECTION"], fromOn: "2026-09-10", ...more,
});
const publication = (authorisation: string, more: object = {}) => ({ authorisation, publishedOn: "2026-09-01", url: "https://www.example.gov.cn/sq", ...more });
const refusedBy = (told: Told, facts: Readonly<Record<string, unknown>>): void => {
  expectRefusal(told, "Denied", "FORBIDDEN");
  expectFacts(told, facts);
};
const related = async (organisation: string, asOf: string) => {
  const { orgUnit } = await ding.asks<{ orgUnit: { relations: { kind: string; object: { code: string }; actionKinds: string[] }[] } }>(
    `query($id: ID!, $asOf: LegalDate) { orgUnit(id: $id, asOf: $asOf) { relations { kind actionKinds object { code } } } }`, { id: await w.unit(organisation), asOf });
  return orgUnit.relations.filter(({ kind }) => kind === "AUTHORISED_FOR").map(({ object, actionKinds }) => ({ to: object.code, kinds: actionKinds }));
};

describe("an authorisation", () => {
  let authorisation: string;

  it("rests on a law or a regulation; a rule only lets an organ delegate (WP-A-5-1)", async () => {
    await w.unchanged(async () => {
      expectRefusal(await authorisations.drafts(ding, await input({ basis: rule })), "TransitionRefused", "AUTHORISATION_RANK", "WP-A-5-1");
      for (const organisation of ["YB-YANJI-URBAN", "YB-YANJI-HRSS-LEGAL", "YB-YANJI-GOV"])
        expectRefusal(await authorisations.drafts(ding, await input({ organisation: await w.unit(organisation) })), "TransitionRefused", "AUTHORISATION_PARTIES", "WP-A-5-1");
      expectRefusal(await authorisations.drafts(ding, await input({ basis: `basis_${NOBODYS}` })), "Denied", "NOT_FOUND");
      expectRefusal(await authorisations.drafts(ding, await input({ organisation: `unit_${NOBODYS}` })), "Denied", "NOT_FOUND");
      expectRefusal(await authorisations.drafts(ding, await input({ toOn: "2026-09-10" })), "Denied", "BAD_USER_INPUT");
      expectRefusal(await authorisations.drafts(ding, await input({ matters: [] })), "Denied", "BAD_USER_INPUT");
      refusedBy(await authorisations.drafts(w.as("段宏"), await input()), { rule: "authorisation.DRAFTER_IN_AREA", because: "OUTSIDE_AREA" });
      refusedBy(await authorisations.drafts(w.as("罗文静"), await input()), { because: "NO_ABILITY" });
    });
    authorisation = done(await authorisations.drafts(ding, await input()));
  });

  it("is registered by a legal office of the area, through a person who did not draft it", async () => {
    await w.unchanged(async () => {
      refusedBy(await authorisations.registers(ding, { authorisation }), { rule: "authorisation.NOT_ONES_OWN", because: "OWN_AUTHORISATION" });
      refusedBy(await authorisations.registers(w.as("许英花"), { authorisation }), { because: "NO_ABILITY" });
      expectRefusal(await authorisations.registers(w.as("段宏"), { authorisation }), "Denied", "NOT_FOUND");
      expectRefusal(await authorisations.registers(li, { authorisation, expectedVersion: 9 }), "StaleVersion", "STALE_VERSION");
      expectRefusal(await authorisations.publishes(li, publication(authorisation)), "TransitionRefused", "ILLEGAL_TRANSITION");
    });
    done(await authorisations.registers(li, { authorisation }));
    const early = done(await authorisations.drafts(ding, await input({ basis: coming })));
    expectRefusal(await w.unchanged(() => authorisations.registers(li, { authorisation: early })), "TransitionRefused", "AUTHORISATION_BASIS_NOT_IN_FORCE", "WP-A-5-1");
    for (const name of ["罗文静", "yb-portal"]) {
      const { errors } = await w.as(name).tries(`{ authorisation(id: "${authorisation}") { state } }`);
      expect(errors?.[0]?.extensions.code, name).to.equal("NOT_FOUND");
    }
  });

  it("holds no earlier than it is published, and draws its edge for its days", async () => {
    const early = done(await authorisations.drafts(ding, await input({ fromOn: "2026-08-20", department: await w.unit("YB-YANJI-URBAN") })));
    done(await authorisations.registers(li, { authorisation: early }));
    await w.unchanged(async () => {
      expectRefusal(await authorisations.publishes(li, publication(early)), "TransitionRefused", "BEFORE_PUBLICATION", "WP-A-5-1");
      expectRefusal(await authorisations.publishes(li, publication(authorisation, { publishedOn: "2026-09-02" })), "Denied", "BAD_USER_INPUT");
      refusedBy(await authorisations.publishes(ding, publication(authorisation)), { because: "OWN_AUTHORISATION" });
    });
    done(await authorisations.publishes(li, publication(authorisation)));
    expect(await authorisations.looksUp(w.as("罗文静"), authorisation, "state isInForce organisation { code } department { code } basis { rank } history { action }")).to.deep.equal({
      state: "PUBLISHED", isInForce: false, organisation: { code: "YB-YANJI-METEO" }, department: { code: "YB-YANJI-MSA" }, basis: { rank: "LAW" }, history: ["publish", "register", "draft"].map((step) => ({ action: `${step}Authorisation` })),
    });
    expect(await related("YB-YANJI-METEO", "2026-09-09")).to.deep.equal([]);
    expect(await related("YB-YANJI-METEO", "2026-09-10")).to.deep.equal([{ to: "YB-YANJI-MSA", kinds: ["INSPECTION"] }]);
  });

  it("stands once between two units, whoever is faster; the edge in the way is named", async () => {
    const two = await Promise.all([1, 2].map(async () => {
      const each = done(await authorisations.drafts(ding, await input({ organisation: await w.unit("YB-YANJI-HENAN") })));
      done(await authorisations.registers(li, { authorisation: each }));
      return each;
    }));
    const told = await Promise.all(two.map((each) => authorisations.publishes(li, publication(each))));
    expect(told.map(({ __typename }) => __typename).sort()).to.deep.equal(["OverlappingValidity", "Recorded"]);
    const known = done(await authorisations.drafts(ding, await input({ organisation: await w.unit("YB-YANJI-SOCIAL-INSURANCE"), department: await w.unit("YB-YANJI-HRSS") })));
    done(await authorisations.registers(li, { authorisation: known }));
    expectRefusal(await w.unchanged(() => authorisations.publishes(li, publication(known))), "OverlappingValidity", "OVERLAPPING_VALIDITY");
    done(await authorisations.withdraws(ding, { authorisation: known }));
  });

  it("ends on the day that is named, and its edge with it", async () => {
    await w.unchanged(async () => {
      refusedBy(await authorisations.ends(ding, { authorisation, endsOn: "2027-01-01" }), { because: "OWN_AUTHORISATION" });
      expectRefusal(await authorisations.ends(li, { authorisation, endsOn: "2026-08-31" }), "Denied", "BAD_USER_INPUT");
      expectRefusal(await authorisations.ends(li, { authorisation, endsOn: "2026-09-10" }), "Denied", "BAD_USER_INPUT");
    });
    done(await authorisations.ends(li, { authorisation, endsOn: "2027-01-01" }));
    expect(await related("YB-YANJI-METEO", "2026-12-31")).to.have.length(1);
    expect(await related("YB-YANJI-METEO", "2027-01-01")).to.deep.equal([]);
    const fixed = done(await authorisations.drafts(ding, await input({ organisation: await w.unit("YB-YANJI-GONGYUAN"), toOn: "2028-09-10" })));
    done(await authorisations.registers(li, { authorisation: fixed }));
    done(await authorisations.publishes(li, publication(fixed)));
    expectRefusal(await w.unchanged(() => authorisations.ends(li, { authorisation: fixed, endsOn: "2027-01-01" })), "TransitionRefused", "TERM_IS_FIXED", "WP-A-5-1");
  });

  it("is nothing to another tenant", async () => {
    for (const name of ["冉静", "向春梅"]) {
      const { errors } = await w.as(name).tries(`{ authorisation(id: "${authorisation}") { state } }`);
      expect(errors?.[0]?.extensions.code, name).to.equal("NOT_FOUND");
    }
    expectRefusal(await w.unchanged(() => authorisations.ends(w.as("向春梅"), { authorisation, endsOn: "2027-01-01" })), "Denied", "NOT_FOUND");
    expectRefusal(await w.unchanged(async () => authorisations.drafts(w.as("向春梅"), await input({ basis: law }))), "Denied", "NOT_FOUND");
  });

  it("is found by unit, state, kind and day, and costs the same for fifty as for one", async () => {
    const under = await w.unit("YB-YANJI-YILAN");
    for (let at = 0; at < 50; at += 1) done(await authorisations.drafts(ding, await input({ organisation: under })));
    expect((await authorisations.lists(ding, `first: 1, filter: { under: "${under}", states: [DRAFT], actionKinds: [INSPECTION] }`, "id")).total).to.equal(50);
    expect((await authorisations.lists(ding, `first: 1, filter: { under: "${under}", actionKinds: [PENALTY] }`, "id")).total).to.equal(0);
    expect((await authorisations.lists(w.as("罗文静"), `first: 1, filter: { under: "${under}" }`, "id")).total).to.equal(0);
    expect((await authorisations.lists(ding, `first: 9, filter: { under: "${await w.unit("YB-YANJI-METEO")}", inForceOn: "2026-10-01" }, orderBy: { field: FROM_ON }`, "state")).rows).to.deep.equal([{ state: "ENDED" }]);
    const document = (first: number) => `{ authorisations(first: ${first}, filter: { under: "${under}" }) { edges { node { state organisation { code } department { code } basis { title } availableActions { action } history { action } } } } }`;
    const [one, fifty] = [await ding.tries<{ authorisations: { edges: object[] } }>(document(1)), await ding.tries<{ authorisations: { edges: object[] } }>(document(50))];
    expect(fifty.data!.authorisations.edges).to.have.length(50);
    expect(fifty.extensions!.cost.statements).to.equal(one.extensions!.cost.statements).and.to.be.at.most(12);
  });
});
