/** The planted worlds: every name they use exists, every period fits, and what the documents ask for stands in them. */
import { expect } from "chai";
import { describe, it } from "mocha";
import { findLegalDate, legalDate, overlaps } from "../../src/kernel/legal-date.js";
import { INDICATOR_GROUP } from "../../src/kernel/vocabulary.js";
import { wordsOf } from "../../src/kernel/words.js";
import { fitsKey } from "../../src/systems/organisations/policy.rules.js";
import { findClause } from "../../src/systems/reference/index.js";
import { divisionRows } from "../../seeds/reference/load-reference.js";
import { POLICY_PRESETS } from "../../seeds/reference/policy-presets.js";
import { organisationTree, SMALL_TREE } from "../../seeds/scale/generate.js";
import { DEMO_ACCOUNTS } from "../../seeds/world/demo-accounts.js";
import type { Fact, World } from "../../seeds/world/world.types.js";
import { WORLDS } from "../../seeds/world/worlds.js";

const repeated = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at);
const CLAUSE_IDS = /\b(?:YB|AR|TJ|ZJ\d*|WP|NL)-[A-Za-z0-9.]+(?:-[A-Za-z0-9.]+)*/g;
const unknownClauses = (ids: readonly string[]): string[] => ids.filter((id) => !findClause(id));

const factsOf = (world: World): readonly Fact[] => [
  ...world.units, ...world.names, ...world.modes, ...world.divisions, ...world.relations, ...world.posts, ...world.groups, ...world.bodies,
  ...world.presets, ...world.policies, ...world.responsibilities,
];
const trainingOf = ({ training }: World) => (training ? [...training.plans, ...training.sessions, ...training.studies, ...training.activities, ...training.funds] : []);
const dossiersOf = ({ dossiers = [] }: World) => dossiers.flatMap((dossier) => [dossier, ...dossier.items, ...dossier.contacts]);
const practiceOf = ({ practice }: World) => (practice ? [...practice.letters, ...practice.benchmarks, ...practice.guides] : []);
const saysOf = (world: World): string[] => [...factsOf(world), ...world.persons, ...world.services, ...trainingOf(world), ...dossiersOf(world), ...practiceOf(world)].map(({ says }) => says);

/** Every unit code that a fact refers to. */
const unitsNamed = (world: World): (string | null | undefined)[] => [
  world.root,
  ...world.units.map(({ under }) => under),
  ...world.names.map(({ unit }) => unit),
  ...world.modes.flatMap((mode) => [
    mode.unit, "superior" in mode ? mode.superior : null, "government" in mode ? mode.government : null,
    "guidedBy" in mode ? mode.guidedBy : null, "locatedIn" in mode ? mode.locatedIn : null,
  ]),
  ...world.divisions.map(({ unit }) => unit),
  ...world.relations.flatMap(({ subject, object }) => [subject, object]),
  ...world.posts.map(({ unit }) => unit),
  ...world.services.map(({ unit }) => unit),
  ...world.groups.flatMap(({ unit, office }) => [unit, office]),
  ...world.bodies.map(({ unit }) => unit),
  ...world.presets.map(({ unit }) => unit),
  ...world.policies.map(({ unit }) => unit),
  ...world.responsibilities.flatMap(({ units }) => units),
  ...trainingOf(world).map(({ unit }) => unit),
  ...dossiersOf(world).map(({ unit }) => unit),
  ...practiceOf(world).flatMap((fact) => [fact.unit, ...("delegate" in fact ? [fact.delegate] : []), ...("section" in fact ? [fact.section] : [])]),
];

for (const world of WORLDS) {
  describe(`the world of ${world.name}`, () => {
    it("states every fact in a sentence with a name in it, on days that exist", () => {
      for (const says of saysOf(world)) expect(says).to.match(/^(?=.*[\p{Script=Han}\p{Script=Hangul}])\p{L}.*\.$/u);
      for (const { from, to } of factsOf(world)) {
        expect(findLegalDate(from), from).to.not.equal(undefined);
        if (to) expect(findLegalDate(to) && to > from, to).to.equal(true);
      }
    });

    it("cites clauses of the matrix only", () => {
      const cited = saysOf(world).flatMap((says) => says.match(CLAUSE_IDS) ?? []).filter((id) => !isUnitCode(world, id));
      expect(unknownClauses([...cited, ...world.responsibilities.map(({ clause }) => clause)])).to.deep.equal([]);
    });

    it("has every code, name and login once", () => {
      expect(repeated(world.units.map(({ code }) => code))).to.deep.equal([]);
      expect(repeated(world.posts.map(({ code }) => code))).to.deep.equal([]);
      expect(repeated(world.persons.map(({ name }) => name))).to.deep.equal([]);
    });

    it("refers to units, posts and persons that stand on the day", () => {
      const units = new Set(world.units.map(({ code }) => code));
      expect(unitsNamed(world).filter((code) => code && !units.has(code))).to.deep.equal([]);
      const posts = new Set(world.posts.map(({ code }) => code));
      const named = [
        ...world.posts.map(({ reportsTo }) => reportsTo), ...world.groups.flatMap(({ seats }) => seats.map(([code]) => code)),
        ...world.bodies.flatMap((body) => body.posts),
      ];
      expect(named.filter((code) => code && !posts.has(code))).to.deep.equal([]);
      const persons = new Set(world.persons.map(({ name }) => name));
      const holders = world.posts.flatMap(({ heldBy }) => heldBy.map(([name]) => name));
      expect(holders.filter((name) => !persons.has(name))).to.deep.equal([]);
      expect([...persons].filter((name) => !holders.includes(name)), "persons without a post").to.deep.equal([]);
    });

    it("lets nothing hang on a unit before it was founded", () => {
      const founded = new Map(world.units.map(({ code, from }) => [code, from]));
      const early = [
        ...world.units.filter(({ under, from }) => under && founded.get(under)! > from).map(({ code }) => code),
        ...world.units.filter(({ under }, at) => under && !world.units.slice(0, at).some(({ code }) => code === under))
          .map(({ code }) => `${code} before its parent`),
        ...[...world.modes, ...world.posts, ...world.groups, ...world.bodies, ...world.presets, ...world.policies, ...world.divisions]
          .filter(({ unit, from }) => founded.get(unit)! > from).map(({ says }) => says),
        ...world.relations.filter(({ subject, object, from }) => founded.get(subject)! > from || founded.get(object)! > from).map(({ says }) => says),
      ];
      expect(early).to.deep.equal([]);
    });

    it("has one holder of a post at a time, inside the post's own time", () => {
      for (const { code, heldBy, from } of world.posts) {
        const periods = heldBy.map(([, start, end]) => ({ from: legalDate(start), to: end ? legalDate(end) : null }));
        for (const [at, period] of periods.entries()) {
          expect(period.from >= from, code).to.equal(true);
          expect(periods.slice(at + 1).some((later) => overlaps(period, later)), code).to.equal(false);
        }
      }
    });

    it("gives every department and authorised organisation under a government or a line one mode at a time", () => {
      for (const unit of world.units.filter(({ kind, external }) => !external && (kind === "ENFORCEMENT_DEPARTMENT" || kind === "AUTHORISED_ORG"))) {
        const modes = world.modes.filter((mode) => mode.unit === unit.code);
        const parent = world.units.find(({ code }) => code === unit.under);
        const isInstitution = unit.kind === "AUTHORISED_ORG" && parent?.kind === "ENFORCEMENT_DEPARTMENT";
        expect(modes.length > 0, unit.code).to.equal(!isInstitution);
        const periods = modes.map(({ from, to }) => ({ from: legalDate(from), to: to ? legalDate(to) : null }));
        expect(periods.some((period, at) => periods.slice(at + 1).some((later) => overlaps(period, later))), unit.code).to.equal(false);
      }
    });

    it("gives every VERTICAL body a superior that is a department (YB-2.4.1-3)", () => {
      const kindOf = new Map(world.units.map(({ code, kind }) => [code, kind]));
      for (const mode of world.modes) {
        if (mode.mode === "VERTICAL") expect(["ENFORCEMENT_DEPARTMENT", "AUTHORISED_ORG"], mode.unit).to.include(kindOf.get(mode.superior));
      }
    });

    it("divides the duties of every DUAL body but the deliberate one, leaving no group unowned (YB-2.4.1-5)", () => {
      const dual = new Set(world.modes.filter(({ mode }) => mode === "DUAL").map(({ unit }) => unit));
      const undivided = [...dual].filter((unit) => !world.divisions.some((division) => division.unit === unit));
      expect(undivided).to.deep.equal(world.code === "yanbian" ? ["YB-HELONG-POLICE"] : []);
      for (const { unit, lines, weights } of world.divisions) {
        expect([...lines.map(([, , group]) => group)].sort(), unit).to.deep.equal([...wordsOf(INDICATOR_GROUP)].sort());
        expect(new Set(lines.map(([, owner]) => owner)).size, unit).to.equal(2);
        if (weights) expect(weights.superior + weights.local, unit).to.equal(100);
      }
    });

    it("sets policies that fit, and attaches presets that exist", () => {
      for (const { key, value, unit } of world.policies) expect(fitsKey(key, value), `${unit} ${key}`).to.equal(true);
      for (const { preset } of world.presets) expect(POLICY_PRESETS).to.have.property(preset);
    });

    it("names demo accounts that exist, each with a reason", () => {
      const logins = new Set([...world.persons, ...world.services].map(({ login }) => login));
      expect(DEMO_ACCOUNTS[world.code]?.filter(({ login, why }) => !logins.has(login) || !why)).to.deep.equal([]);
    });

    it("forms leading groups that the main head leads (YB-4.1-1, AR-5.1-1)", () => {
      for (const { unit, seats } of world.groups) {
        const leaders = seats.filter(([, position]) => position === "LEADER").map(([code]) => world.posts.find((post) => post.code === code));
        expect(leaders.map((post) => [post?.unit, post?.roles.includes("BUREAU_HEAD")])).to.deep.equal([[unit, true]]);
      }
    });
  });
}

/** 延边's unit codes begin like its clauses do. */
const isUnitCode = (world: World, text: string): boolean => world.units.some(({ code }) => code === text);

const worldOf = (code: string): World => WORLDS.find((world) => world.code === code)!;

describe("the documents in the worlds", () => {
  it("阿荣旗: exactly the ten units of the scope list are inside the system (AR-2.1-1)", () => {
    const inScope = worldOf("hulunbuir").units.filter((unit) => unit.inScope).map(({ zh }) => zh);
    expect(inScope).to.deep.equal([
      "局办公室", "阿荣旗劳动保障监察大队", "阿荣旗就业服务局", "阿荣旗人才中心", "阿荣旗医疗工伤生育保险事业管理局", "阿荣旗社会保险公共业务管理中心",
      "阿荣旗社会保险事业管理局", "阿荣旗城乡居民社会养老保险中心", "劳动人事争议仲裁院", "阿荣旗就业训练中心",
    ]);
  });

  it("阿荣旗: the head of every institution that enforces has a seat in the leading group (AR-5.1-1)", () => {
    const { units, groups, posts } = worldOf("hulunbuir");
    const enforcing = units.filter(({ kind, enforces }) => kind === "SUBORDINATE_INSTITUTION" && enforces).map(({ code }) => code);
    const seated = groups.flatMap(({ seats }) => seats.map(([code]) => posts.find((post) => post.code === code)!.unit));
    expect(enforcing).to.have.length(9);
    expect(seated).to.include.members(enforcing);
  });

  it("天津: twelve sections and institutions answer for every task the scheme names (TJ-3.1.1.1-3)", () => {
    const { responsibilities, units } = worldOf("tianjin");
    expect(new Set(responsibilities.flatMap((row) => row.units)).size).to.equal(12);
    const named = (clause: string) => responsibilities.filter((row) => row.clause === clause).flatMap((row) => row.units)
      .map((code) => units.find((unit) => unit.code === code)?.zh);
    expect(named("TJ-3.1.2.2-1")).to.deep.equal(["政务服务处"]);
    expect(named("TJ-3.2.3.2-1")).to.deep.equal([
      "政务服务处", "劳动监察处", "信息化处", "天津市劳动保障监察总队", "天津市社会保险基金管理中心", "天津市人力资源和社会保障信息中心",
    ]);
    expect(repeated(responsibilities.map(({ clause }) => clause))).to.deep.equal([]);
  });

  it("延边: eight counties, each with a legal office, one without a designated assessor of it", () => {
    const { units, relations } = worldOf("yanbian");
    const offices = units.filter(({ kind, level }) => kind === "GOV_LEGAL_OFFICE" && level === "COUNTY").map(({ code }) => code);
    expect(offices).to.have.length(8);
    const designated = new Set(relations.filter(({ kind }) => kind === "ASSESSMENT_IMPLEMENTED_BY").map(({ subject }) => subject));
    expect(offices.filter((code) => !designated.has(code))).to.deep.equal(["YB-ANTU-LEGAL"]);
  });

  it("every territory is a division of GB/T 2260, under the name of its government", () => {
    const divisions = new Map(divisionRows().map(({ code, name }) => [code, name]));
    for (const { territory, zh } of WORLDS.flatMap(({ units }) => units)) {
      if (territory) expect(zh, territory).to.contain(divisions.get(territory));
    }
  });

  it("延边: governments and departments carry Korean names", () => {
    const { units } = worldOf("yanbian");
    const without = units.filter(({ kind, ko }) => (kind === "GOVERNMENT" || kind === "ENFORCEMENT_DEPARTMENT") && !ko).map(({ code }) => code);
    expect(without).to.deep.equal([]);
  });

  it("every world has an administrator, an auditor and a portal", () => {
    for (const { posts, services, code } of WORLDS) {
      const roles = new Set(posts.flatMap((post) => post.roles));
      expect([roles.has("TENANT_ADMIN"), roles.has("AUDITOR"), services.some(({ role }) => role === "PORTAL")], code).to.deep.equal([true, true, true]);
    }
  });

  it("no login is used in two worlds", () => {
    expect(repeated(WORLDS.flatMap(({ persons, services }) => [...persons, ...services].map(({ login }) => login)))).to.deep.equal([]);
  });
});

describe("the generated trees", () => {
  const [tree] = [...organisationTree(SMALL_TREE)];
  const units = new Map(tree!.units.map((unit) => [unit.code, unit]));

  it("are as large as asked for, each code once, parents first, and the same for the same seed", () => {
    expect(units.size).to.equal(3_250);
    const seen = new Set<string>();
    for (const { code, under } of tree!.units) {
      expect(under === null || seen.has(under), code).to.equal(true);
      seen.add(code);
    }
    expect([...organisationTree(SMALL_TREE)][0]).to.deep.equal(tree);
    expect([...organisationTree({ ...SMALL_TREE, seed: 2 })][0]).to.not.deep.equal(tree);
  });

  it("hold all three modes, each side of them a unit of the tree", () => {
    expect(new Set(tree!.modes.map(({ mode }) => mode)).size).to.equal(3);
    for (const mode of tree!.modes) {
      if ("superior" in mode) expect(units.get(mode.superior)?.kind, mode.unit).to.equal("ENFORCEMENT_DEPARTMENT");
      if ("government" in mode) expect(units.get(mode.government)?.kind, mode.unit).to.equal("GOVERNMENT");
    }
  });
});
