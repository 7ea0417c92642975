/** The rules of organisations without a database: every cell where there are finitely many, seeded worlds where there are not. */
import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { POLICY_PRESETS } from "../../seeds/reference/policy-presets.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import { POLICY_KEYS, type PolicyKey } from "../../src/kernel/policy-keys.js";
import { DUAL_PRIMARY, INDICATOR_GROUP, MANAGEMENT_MODE, ROLE, UNIT_KIND, type DualPrimary, type IndicatorGroup, type UnitKind } from "../../src/kernel/vocabulary.js";
import { wordsOf } from "../../src/kernel/words.js";
import { faultsOfDivision, isWhole, type DivisionLine } from "../../src/systems/organisations/duty-division.rules.js";
import { canBelong, canStandUnder, earliestChange } from "../../src/systems/organisations/hierarchy.rules.js";
import { faultsOfMode, type ModeChoice } from "../../src/systems/organisations/management.rules.js";
import { effectivePolicy, fitsKey, type PolicyFacts, type SettingFact } from "../../src/systems/organisations/policy.rules.js";
import { gapsOf, isHeadPost, type PostFact, type UnitProfile } from "../../src/systems/organisations/requirements.rules.js";
import { buildTree, type TreeColumns, type TreeNode } from "../../src/systems/organisations/tree.rules.js";

const KINDS = wordsOf(UNIT_KIND);
const SEED = { seed: 20170803, numRuns: 300 };

describe("who may stand under whom (AR-2.1-2, NL-OG-83)", () => {
  /** Organs that have parts. */
  const ORGANS = "GOVERNMENT GOV_LEGAL_OFFICE ESTABLISHMENT_OFFICE SUPERVISION_ORGAN AUDIT_ORGAN ENFORCEMENT_DEPARTMENT AUTHORISED_ORG STREET_OFFICE";
  /** Read a row as: a unit of KIND may stand under these, and at the top where `-` is among them. Transcribed from the model, not from the rule. */
  const ORACLE: Readonly<Record<UnitKind, string>> = {
    GOVERNMENT: "- GOVERNMENT",
    GOV_LEGAL_OFFICE: "- GOVERNMENT",
    ESTABLISHMENT_OFFICE: "- GOVERNMENT",
    SUPERVISION_ORGAN: "- GOVERNMENT",
    AUDIT_ORGAN: "- GOVERNMENT",
    ENFORCEMENT_DEPARTMENT: "- GOVERNMENT ENFORCEMENT_DEPARTMENT",
    AUTHORISED_ORG: "- GOVERNMENT ENFORCEMENT_DEPARTMENT",
    INTERNAL_ORGAN: `${ORGANS} SUBORDINATE_INSTITUTION DISPATCHED_BODY INTERNAL_ORGAN`,
    SUBORDINATE_INSTITUTION: `${ORGANS} SUBORDINATE_INSTITUTION`,
    DISPATCHED_BODY: `${ORGANS} SUBORDINATE_INSTITUTION`,
    STREET_OFFICE: "GOVERNMENT",
    OTHER_ORG: `- ${ORGANS} OTHER_ORG`,
  };
  it("agrees with the table in every cell", () => {
    for (const kind of KINDS) {
      const allowed = ORACLE[kind].split(" ");
      expect(canStandUnder(kind, null), `${kind} at the top`).to.equal(allowed.includes("-"));
      for (const parent of KINDS) expect(canStandUnder(kind, parent), `${kind} under ${parent}`).to.equal(allowed.includes(parent));
    }
  });

  it("reaches back to the first of January of the year, whatever the day", () => {
    for (const day of ["2026-01-01", "2026-09-01", "2026-12-31"]) expect(earliestChange(legalDate(day))).to.equal("2026-01-01");
    expect(earliestChange(legalDate("2027-01-01"))).to.equal("2027-01-01");
  });
});

describe("what a mode requires and forbids (NL-OG-83)", () => {
  const other = (id: string, kind: UnitKind | null) => (kind === null ? null : { id, kind });
  const isDepartment = (kind: UnitKind): boolean => kind === "ENFORCEMENT_DEPARTMENT" || kind === "AUTHORISED_ORG";

  /** The same rules told a second time, plainly. */
  function expected({ mode, dualPrimary, unit, superior, government }: ModeChoice): string[] {
    const faults = isDepartment(unit.kind) ? [] : ["UNIT_HAS_NO_MODE"];
    if (mode !== "LOCAL" && !superior) faults.push("SUPERIOR_REQUIRED");
    if (mode !== "VERTICAL" && !government) faults.push("GOVERNMENT_REQUIRED");
    if (mode === "DUAL" && !dualPrimary) faults.push("DUAL_PRIMARY_REQUIRED");
    if (mode !== "DUAL" && dualPrimary) faults.push("DUAL_PRIMARY_FORBIDDEN");
    if (superior && !isDepartment(superior.kind)) faults.push("SUPERIOR_NOT_A_DEPARTMENT");
    if (superior?.id === unit.id) faults.push("OWN_SUPERIOR");
    if (government && government.kind !== "GOVERNMENT") faults.push("GOVERNMENT_NOT_A_GOVERNMENT");
    return faults;
  }

  it("agrees with a second telling over every mode, main side, unit, superior and government", () => {
    let cells = 0;
    for (const mode of wordsOf(MANAGEMENT_MODE)) for (const dualPrimary of [null, ...wordsOf(DUAL_PRIMARY)]) for (const kind of KINDS)
      for (const superior of [null, ...KINDS]) for (const id of ["superior", "unit"]) for (const government of [null, ...KINDS]) {
        const choice = { mode, dualPrimary, unit: { id: "unit", kind }, superior: other(id, superior), government: other("government", government) };
        const faults = faultsOfMode(choice);
        if (faults.join() !== [...faults].filter((fault) => expected(choice).includes(fault)).join() || faults.length !== expected(choice).length)
          expect(faults, JSON.stringify(choice)).to.have.members(expected(choice));
        cells += 1;
      }
    expect(cells).to.equal(3 * 3 * 12 * 13 * 2 * 13);
  });
});

describe("when a duty division is whole (YB-2.4.1-5)", () => {
  const GROUPS = wordsOf(INDICATOR_GROUP);
  /** Who owns a group: nobody, one side, both. */
  const OWNED: readonly (readonly DualPrimary[])[] = [[], ["SUPERIOR"], ["LOCAL"], ["SUPERIOR", "LOCAL"]];

  it("every group has one owner and both sides own something: all 256 ways to divide", () => {
    for (let way = 0; way < OWNED.length ** GROUPS.length; way += 1) {
      const owners = GROUPS.map((group, at) => [group, OWNED[Math.floor(way / OWNED.length ** at) % OWNED.length]!] as const);
      const lines: DivisionLine[] = owners.flatMap(([indicatorGroup, sides]) => sides.map((owner) => ({ dutyArea: `${indicatorGroup} ${owner}`, owner, indicatorGroup })));
      const faults = faultsOfDivision(lines, null);
      expect(faults.unowned).to.deep.equal(owners.filter(([, sides]) => sides.length === 0).map(([group]) => group));
      expect(faults.ownedTwice).to.deep.equal(owners.filter(([, sides]) => sides.length === 2).map(([group]) => group));
      const sides = new Set(lines.map(({ owner }) => owner));
      expect(isWhole(faults)).to.equal(owners.every(([, each]) => each.length === 1) && sides.size === 2);
    }
  });

  it("weights make a hundred to the hundredth, in decimals and not in binary", () => {
    const whole = (["EXERCISE_OF_POWERS", "FULFILMENT_OF_DUTIES", "RESPONSIBILITY_SYSTEM", "PUBLIC_PARTICIPATION"] as IndicatorGroup[])
      .map((indicatorGroup, at): DivisionLine => ({ dutyArea: indicatorGroup, owner: at === 0 ? "SUPERIOR" : "LOCAL", indicatorGroup }));
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: -2, max: 2 }), (share, off) => {
      const faults = faultsOfDivision(whole, { superior: share / 100, local: (10_000 - share + off) / 100 });
      expect(faults.weightsOff).to.equal(off !== 0);
    }), SEED);
  });

  it("an area stands in one line, however many spaces surround it", () => {
    const line = (dutyArea: string): DivisionLine => ({ dutyArea, owner: "LOCAL", indicatorGroup: "EXERCISE_OF_POWERS" });
    expect(faultsOfDivision([line("执法"), line(" 执法 "), line("执法 "), line("履职")], null).repeatedAreas).to.deep.equal(["执法"]);
  });
});

describe("which policy holds (YB-4.4-2)", () => {
  const KEY = "legalReviewDays" satisfies PolicyKey;
  const LEVELS = ["section", "bureau", "county", "prefecture"];
  const PRESETS = { strict: { values: { [KEY]: 3 } }, silent: { values: {} } };
  const nothing = { lockBasis: null, documentNo: null };

  /** Read top down: the highest lock; else the nearest setting, and on one unit the setting before the preset; else the default. */
  function naive(facts: PolicyFacts): [origin: string, setOn: string | null, value: unknown] {
    for (const unit of [...facts.path].reverse()) {
      const lock = facts.settings.find((s) => s.unitId === unit && s.key === KEY && s.locked);
      if (lock) return ["LOCK", unit, lock.value];
    }
    for (const unit of facts.path) {
      const setting = facts.settings.find((s) => s.unitId === unit && s.key === KEY);
      if (setting) return ["SETTING", unit, setting.value];
      if (facts.attachments.some(({ unitId, preset }) => unitId === unit && preset === "strict")) return ["PRESET", unit, 3];
    }
    return ["DEFAULT", null, POLICY_KEYS[KEY].default];
  }

  it("agrees with a naive walk over every combination on four levels", () => {
    const CHOICES = [null, "set", "locked", "strict", "silent"] as const;
    let worlds = 0;
    for (let code = 0; code < CHOICES.length ** LEVELS.length; code += 1) {
      const chosen = LEVELS.map((unitId, at) => [unitId, CHOICES[Math.floor(code / CHOICES.length ** at) % CHOICES.length]!, at] as const);
      const settings: SettingFact[] = chosen.flatMap(([unitId, choice, at]) => (choice === "set" || choice === "locked"
        ? [{ unitId, key: KEY, value: 10 + at, locked: choice === "locked", ...nothing }, { unitId, key: "quorum", value: 99, locked: true, ...nothing }] : []));
      const attachments = chosen.flatMap(([unitId, choice]) => (choice === "strict" || choice === "silent" ? [{ unitId, preset: choice, documentNo: null }] : []));
      const facts = { path: LEVELS, settings, attachments };
      const { origin, setOn, value, inherited } = effectivePolicy(facts, PRESETS, KEY);
      expect([origin, setOn, value]).to.deep.equal(naive(facts));
      expect(inherited).to.equal(setOn !== null && setOn !== "section");
      worlds += 1;
    }
    expect(worlds).to.equal(625);
  });

  it("every default and every preset's value fits its key, and nothing of another shape does", () => {
    for (const key of Object.keys(POLICY_KEYS) as PolicyKey[]) {
      expect(fitsKey(key, POLICY_KEYS[key].default), key).to.equal(true);
      for (const misfit of [undefined, null, {}, Number.NaN, Infinity, -1, 1.5, "", "NO_SUCH_WORD", ["NO_SUCH_WORD"], [[]]]) expect(fitsKey(key, misfit), `${key} ${String(misfit)}`).to.equal(false);
    }
    for (const { values } of Object.values(POLICY_PRESETS))
      for (const [key, value] of Object.entries(values)) expect(fitsKey(key as PolicyKey, value), key).to.equal(true);
  });

  it("integers fit between their bounds, both included", () => {
    for (const key of Object.keys(POLICY_KEYS) as PolicyKey[]) {
      const { shape } = POLICY_KEYS[key];
      if (shape.is !== "INTEGER") continue;
      expect([shape.min - 1, shape.min, shape.max, shape.max + 1].map((value) => fitsKey(key, value)), key).to.deep.equal([false, true, true, false]);
    }
  });
});

describe("levels in the tree", () => {
  const LEVELS = ["PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"] as const;
  const unit = (kind: UnitKind, level: (typeof LEVELS)[number], external = false) => ({ kind, level, external });

  it("a unit stands no higher than what it belongs to, a government below the one above", () => {
    for (const [low, level] of LEVELS.entries()) {
      for (const [high, above] of LEVELS.entries()) {
        expect(canBelong(unit("ENFORCEMENT_DEPARTMENT", level), unit("GOVERNMENT", above)), `department ${level} under ${above}`).to.equal(low >= high);
        expect(canBelong(unit("GOVERNMENT", level), unit("GOVERNMENT", above)), `government ${level} under ${above}`).to.equal(low > high);
      }
    }
  });

  it("what is outside the tree has nothing of it above or below", () => {
    for (const [inner, outer] of [[true, false], [false, true]] as const) {
      expect(canBelong(unit("ENFORCEMENT_DEPARTMENT", "COUNTY", inner), unit("GOVERNMENT", "PREFECTURE", outer))).to.equal(false);
    }
    expect(canBelong(unit("ENFORCEMENT_DEPARTMENT", "PROVINCE", true), unit("GOVERNMENT", "PROVINCE", true))).to.equal(true);
  });
});

describe("what the documents find missing", () => {
  const bare: UnitProfile = { id: "u", kind: "ENFORCEMENT_DEPARTMENT", level: "COUNTY", external: false, enforcementFunction: true, mode: "LOCAL", presets: [], posts: [], hasLegalSection: false, leadingGroups: 0 };
  const post = (roles: readonly string[], held = true, reportsToId: string | null = "head"): PostFact => ({ unitId: "u", roles, holderId: held ? "p" : null, reportsToId });
  const codes = (profile: Partial<UnitProfile>): string[] => gapsOf({ ...bare, ...profile }).map(({ code }) => code);
  const head = post(["BUREAU_HEAD"], true, null);

  /** Read a row as: a unit that is like this lacks exactly these. */
  const ROWS: readonly (readonly [what: string, profile: Partial<UnitProfile>, ...gaps: string[]])[] = [
    ["a bureau with nothing (WP-C-5, WP-G-2-4)", {}, "FIRST_RESPONSIBLE_POST_MISSING", "LEADER_IN_CHARGE_MISSING"],
    ["a bureau of 延边's prefecture with nothing (YB-4.1-1)", { level: "PREFECTURE", presets: ["YANBIAN"] }, "FIRST_RESPONSIBLE_POST_MISSING", "LEADER_IN_CHARGE_MISSING", "LEADING_GROUP_MISSING"],
    ["a VERTICAL body there, whose superior is another", { level: "PREFECTURE", mode: "VERTICAL", presets: ["YANBIAN"] }, "FIRST_RESPONSIBLE_POST_MISSING", "LEADER_IN_CHARGE_MISSING"],
    ["阿荣旗's bureau with nothing (AR-5.1-1)", { presets: ["ARUN"] }, "FIRST_RESPONSIBLE_POST_MISSING", "LEADER_IN_CHARGE_MISSING", "LEADING_GROUP_MISSING"],
    ["a bureau that does not enforce", { enforcementFunction: false }],
    ["a bureau whose head's post is vacant (WP-C-5)", { posts: [post(["BUREAU_HEAD"], false, null)] }, "FIRST_RESPONSIBLE_PERSON_VACANT", "LEADER_IN_CHARGE_MISSING"],
    ["a bureau with head, leader in charge and group", { posts: [head, post(["RESPONSIBILITY_SYSTEM_LEADER"])], leadingGroups: 1 }],
    ["one whose leader in charge left (WP-G-2-4)", { posts: [head, post(["RESPONSIBILITY_SYSTEM_LEADER"], false)], leadingGroups: 1 }, "LEADER_IN_CHARGE_MISSING"],
    ["one whose deputy answers to nobody (WP-G-5)", { posts: [head, post(["RESPONSIBILITY_SYSTEM_LEADER"], true, null)], leadingGroups: 1 }, "REPORTING_LINE_BROKEN"],
    ["one whose legal section is empty (WP-J-III-4-2)", { posts: [head, post(["RESPONSIBILITY_SYSTEM_LEADER"])], leadingGroups: 1, hasLegalSection: true }, "LEGAL_ORGAN_WITHOUT_STAFF"],
    ["a legal office without staff (WP-J-III-4-2)", { kind: "GOV_LEGAL_OFFICE" }, "LEGAL_ORGAN_WITHOUT_STAFF"],
    ["a legal office with staff", { kind: "GOV_LEGAL_OFFICE", posts: [post(["GOV_LEGAL"])] }],
    ["a street without legal staff (WP-J-III-4)", { kind: "STREET_OFFICE", level: "TOWNSHIP" }, "LEGAL_STAFF_MISSING"],
    ["a town whose legal staff left (WP-J-III-4)", { kind: "GOVERNMENT", level: "TOWNSHIP", posts: [post(["LEGAL_STAFF"], false)] }, "LEGAL_STAFF_MISSING"],
    ["a county government needs none", { kind: "GOVERNMENT", level: "COUNTY" }],
    ["an organ outside the tree", { external: true }],
  ];
  for (const [what, profile, ...gaps] of ROWS) it(what, () => expect(codes(profile)).to.have.members(gaps));

  it("the head's post is one of the unit's own, with a head's role", () => {
    for (const role of wordsOf(ROLE)) {
      expect(isHeadPost({ unitId: "u", roles: [role] }, "u"), role).to.equal(["BUREAU_HEAD", "GOV_LEADER", "UNIT_HEAD"].includes(role));
      expect(isHeadPost({ unitId: "other", roles: [role] }, "u")).to.equal(false);
    }
  });
});

describe("a tree from its columns", () => {
  interface Row { readonly id: string; readonly parentId: string | null; readonly depth: number }
  const columnsOf = (rows: readonly Row[]): TreeColumns => ({
    id: rows.map(({ id }) => id), parentId: rows.map(({ parentId }) => parentId), depth: rows.map(({ depth }) => depth), code: rows.map(({ id }) => `U-${id}`),
    name: rows.map(({ id }) => id), kind: rows.map(() => "GOVERNMENT"), level: rows.map(() => "COUNTY"), mode: rows.map(() => null),
  });

  it("has every unit once, under its parent, in the order of the list", () => {
    fc.assert(fc.property(fc.array(fc.nat(), { maxLength: 60 }), (picks) => {
      const rows: Row[] = [{ id: "0", parentId: "outside", depth: 0 }];
      for (const [at, pick] of picks.entries()) {
        const parent = rows[pick % rows.length]!;
        rows.push({ id: String(at + 1), parentId: parent.id, depth: parent.depth + 1 });
      }
      rows.sort((a, b) => a.depth - b.depth);
      const seen: string[] = [];
      const visit = (node: TreeNode): void => {
        seen.push(node.id);
        expect(node.code).to.equal(`U-${node.id}`);
        expect(node.children.map(({ id }) => id)).to.deep.equal(rows.filter(({ parentId }) => parentId === node.id).map(({ id }) => id));
        node.children.forEach(visit);
      };
      visit(buildTree(columnsOf(rows))!);
      expect(seen).to.have.members(rows.map(({ id }) => id));
    }), SEED);
  });

  it("is nothing without units", () => expect(buildTree(columnsOf([]))).to.equal(null));
});
