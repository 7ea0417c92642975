/** Every cell of §2.6, each with real units that stand for it: decided through a letter that somebody drafts, it answers as the oracle does, with the same clauses. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { legalDate } from "../../../src/kernel/legal-date.js";
import { ACTION_KIND, type ActionKind } from "../../../src/kernel/vocabulary.js";
import { wordsOf } from "../../../src/kernel/words.js";
import { isDone } from "../../../src/platform/lifecycle/verb.js";
import { draftDelegation, type LetterText } from "../../../src/systems/delegation/index.js";
import { lettersOf, measure } from "../../../src/systems/delegation/delegation.store.js";
import { globalId } from "../../../src/kernel/ids.js";
import { demoToken } from "../../../seeds/world/demo-accounts.js";
import { clausesOf, orNull, readCells, titleOf, type Cell } from "../../policies/authority-file.js";
import { DAY, dropsItem, plantOracle, takesEffect, type OracleWorld } from "../../support/delegation-oracle-world.js";
import { asksDelegation } from "../../support/verbs/authority.verbs.js";
import * as delegation from "../../support/verbs/delegation.verbs.js";
import * as officers from "../../support/verbs/officers.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, personAt, type NamedWorld } from "../../support/world.js";

/** Read a row as: ROW of the file: the unit that stands in it; a hand-over has a delegator of its own. */
const DELEGATORS: Readonly<Record<string, string>> = {
  DEPARTMENT: "DEPT", GOVERNMENT: "GOV", AUTHORISED_ORG: "AUTHORISED", STREET_OR_TOWNSHIP_WITH_HANDED_OVER_POWER: "TOWN", DELEGATE: "HOLDS-BY-LETTER", INTERNAL_ORGAN_OFFICER_OR_LEADING_GROUP: "SECTION",
};
/** Read a row as: this delegator dispatches this body; a section is part of its bureau, whose body is its own. */
const DISPATCHED: Readonly<Record<string, string>> = {
  DEPT: "DEPT-SQUAD", GAVE: "GAVE-SQUAD", GOV: "GOV-SQUAD", AUTHORISED: "AUTHORISED-SQUAD", TOWN: "TOWN-SQUAD", "HOLDS-BY-LETTER": "HOLDS-SQUAD", SECTION: "DEPT-SQUAD",
};
const DELEGATES: Readonly<Record<string, string>> = {
  SUBORDINATE_INSTITUTION: "INSTITUTION", TOWNSHIP_OR_STREET: "STREET", OTHER_ADMINISTRATIVE_ORGAN: "OTHER", AUTHORISED_ORG: "SECOND-AUTHORISED", INTERNAL_ORGAN: "BUSINESS-SECTION",
};
const OUTSIDE = { ENTERPRISE_OR_ASSOCIATION: "ENTERPRISE", INDIVIDUAL: "INDIVIDUAL" } as const;

const MET = (["LAWFULLY_ESTABLISHED", "QUALIFIED_STAFF", "TECHNICAL_CAPACITY"] as const).map((condition) => ({ condition, met: true, evidence: "文件" }));
const says = ({ condition }: Cell, part: string): boolean => condition.split("; ").includes(part);
const lacksBasis = (cell: Cell): boolean => cell.condition.includes("no basis in law");
const isQualified = (cell: Cell): boolean => !says(cell, "§21 not met") && !says(cell, "not an organisation meeting 处罚法§21");

let number = 0;
/** What a letter of the cell says; where the cell asks for no basis or no own power, each of the two in turn. */
function textsOf(cell: Cell, kind: ActionKind, { basis, notice }: OracleWorld): LetterText[] {
  const written = (code: string, basisId: string): LetterText => ({
    letterNo: `委〔2026〕${(number += 1)}号`, powers: "执法", territory: ["220281"], startsOn: legalDate(DAY), endsOn: legalDate("2027-08-31"), matters: [{ code, actionKind: kind }],
    bases: [{ basisId, articles: "第一条", namesDelegator: !says(cell, "sector law does not name it as delegator") }], qualifications: isQualified(cell) ? MET : [],
  });
  return lacksBasis(cell) ? [written("不在清单", basis), written(kind, notice)] : [written(kind, basis)];
}

const kindsOf = ({ kind }: Cell): readonly ActionKind[] => (kind === "-" ? wordsOf(ACTION_KIND) : kind === "CONFIRMATION" ? ["CONFIRMATION", "REGISTRATION", "RULING", "OTHER"] : [kind as ActionKind]);
const delegatorOf = (cell: Cell): string => (cell.condition.includes("power transferred away") ? "GAVE" : DELEGATORS[cell.row]!);
const delegateOf = (cell: Cell): string => (cell.column === "OWN_DISPATCHED_BODY" ? DISPATCHED[delegatorOf(cell)]! : DELEGATES[cell.column]!);

interface TableAnswer { readonly refusal: string | null; readonly law: readonly string[] }
const wanted = (cell: Cell): TableAnswer => ({ refusal: orNull(cell.refusal), law: clausesOf(cell) });

/** The draft is refused, or the letter stands there and the table answers for it, as it will at every further step. */
async function answersOf(cell: Cell, kind: ActionKind, world: OracleWorld): Promise<TableAnswer[]> {
  const { caller, unit } = world;
  const outside = OUTSIDE[cell.column as keyof typeof OUTSIDE];
  const sides = { delegatorId: unit(delegatorOf(cell)), delegate: outside ? { as: outside } : { unitId: unit(delegateOf(cell)) }, renewsId: null };
  const answers: TableAnswer[] = [];
  for (const text of textsOf(cell, kind, world)) {
    const told = await draftDelegation(caller, { ...sides, text });
    if (isDone(told)) {
      const [measured] = await measure(caller.db, caller.db.tenantId, await lettersOf(caller.db, caller.db.tenantId, [told.id]), caller.today);
      const { refusal, law } = measured!.decisions[0]!;
      answers.push({ refusal, law });
    } else answers.push("code" in told ? { refusal: told.code, law: told.law } : { refusal: told.__typename, law: [] });
  }
  return answers;
}

const CELLS = readCells("DELEGATE");
let w: NamedWorld;
let on: OracleWorld;
let off: OracleWorld;
before(async function () {
  this.timeout(180_000);
  w = await openWorld();
  [on, off] = [await plantOracle(w.clone, true), await plantOracle(w.clone, false)];
});
after(() => w.close());
const worldOf = (cell: Cell): OracleWorld => (says(cell, "policy authorisedOrgAsOrganForLicence off") ? off : on);

describe("§2.6 decided through letters that are drafted, cell by cell", () => {
  it("a unit of the county stands for every row and every column", () => {
    for (const cell of CELLS) {
      expect(DELEGATORS).to.have.property(cell.row);
      if (cell.column === "OWN_DISPATCHED_BODY") expect(DISPATCHED).to.have.property(delegatorOf(cell));
      else expect({ ...DELEGATES, ...OUTSIDE }).to.have.property(cell.column);
    }
  });
  for (const cell of CELLS) {
    it(titleOf(cell), async () => {
      for (const kind of kindsOf(cell)) {
        for (const answer of await answersOf(cell, kind, worldOf(cell))) expect(answer, kind).to.deep.equal(wanted(cell));
      }
    });
  }
});

const people = () => ["drafter", "leader", "confirmer"].map((login) => personAt(w.url, login, demoToken(`oracle-on-${login}`)));
/** Cells of a department that its own people can write a letter for. */
const BY_PEOPLE = CELLS.filter(({ row, kind, condition }) => row === "DEPARTMENT" && ["PENALTY", "LICENCE", "COMPULSION"].includes(kind) && !condition.includes("power transferred away") && !condition.includes(" off"));

describe("§2.6 over HTTP: 起草人 drafts, 局长 agrees, 确认人 confirms", () => {
  it("there are at least twelve of them", () => expect(BY_PEOPLE.length).to.be.at.least(12));
  for (const cell of BY_PEOPLE) {
    it(titleOf(cell), async () => {
      const [drafter, leader, confirmer] = people();
      const outside = OUTSIDE[cell.column as keyof typeof OUTSIDE];
      const side = outside ? { outside } : { delegate: globalId("OrgUnit", on.unit(delegateOf(cell))) };
      for (const written of textsOf(cell, cell.kind as ActionKind, on)) {
        const text = { ...written, bases: written.bases.map(({ basisId, ...basis }) => ({ ...basis, basis: globalId("Basis", basisId) })) };
        let told = await delegation.drafts(drafter!, { delegator: globalId("OrgUnit", on.unit("DEPT")), ...side, text });
        if (told.__typename === "Recorded") {
          const letter = done(told);
          told = await delegation.consents(leader!, { delegation: letter });
          if (told.__typename === "Recorded") told = await delegation.confirms(confirmer!, { delegation: letter });
        }
        expect(told.code ?? null).to.equal(orNull(cell.refusal));
        if (told.code) expect(told.law!.map(({ id }) => id)).to.deep.equal(clausesOf(cell));
        expect(told.__typename).to.equal(cell.answer === "allow" ? "Recorded" : "TransitionRefused");
      }
    });
  }
});

describe("§2.6 asked again over HTTP, when something ended between two requests", () => {
  /** The only cell of the row and column that speaks of penalties under these conditions. */
  const cellOf = (row: string, column: string, ...parts: readonly string[]): TableAnswer => {
    const found = CELLS.filter((cell) => cell.row === row && cell.column === column && ["-", "PENALTY"].includes(cell.kind) && parts.every((part) => says(cell, part)));
    if (found.length !== 1) throw new Error(`${found.length} cells: ${row} ${column} ${parts.join("; ")}`);
    return wanted(found[0]!);
  };
  const toInstitution = (...parts: readonly string[]) => cellOf("DEPARTMENT", "SUBORDINATE_INSTITUTION", "power held", ...parts);
  const GROUNDED = "basis in law, regulation or rule, own power";
  let letter: string;
  const decided = async (): Promise<TableAnswer> => {
    const { decisions } = await delegation.looksUp(people()[0]!, "delegation", letter, "decisions { refusal law { id } }") as { decisions: { refusal: string | null; law: { id: string }[] }[] };
    return { refusal: decisions[0]!.refusal, law: decisions[0]!.law.map(({ id }) => id) };
  };

  it("a delegation: its delegate stands in the row of a delegate no more, but among those who are no organ (NL-CF-20-3, YB-2.1-11)", async () => {
    const [, leader, confirmer] = people();
    letter = globalId("Delegation", await takesEffect(on, MET));
    const passedOn = async (): Promise<TableAnswer> => {
      const { because, law } = await asksDelegation(confirmer!, { delegator: globalId("OrgUnit", on.unit("INSTITUTION")), delegate: globalId("OrgUnit", on.unit("OTHER")), actionKind: "PENALTY", told: { basis: true, qualified21: true } });
      return { refusal: because, law: law.map(({ id }) => id) };
    };
    expect(await passedOn()).to.deep.equal(cellOf("DELEGATE", "OTHER_ADMINISTRATIVE_ORGAN"));
    done(await delegation.terminates(leader!, { delegation: letter, ground: "BY_DELEGATOR", reason: "委托方收回" }));
    expect(await passedOn()).to.deep.equal(cellOf("INTERNAL_ORGAN_OFFICER_OR_LEADING_GROUP", "OTHER_ADMINISTRATIVE_ORGAN"));
  });

  it("a certificate, so that only one officer of the delegate is certified; and given back, it holds again (NL-CF-21)", async () => {
    const [drafter, , confirmer] = people();
    const { id } = (await officers.certificatesRegister.asks(confirmer!, "id number", { filter: { standings: ["VALID"] } })).find(({ number }) => number === "ORACLE-ON-INSTITUTION-1")!;
    expect(await decided()).to.deep.equal(toInstitution(GROUNDED, "§21 met"));
    done(await officers.proposesSuspension(drafter!, { certificate: id, ground: "OTHER" }));
    done(await officers.suspends(confirmer!, { certificate: id, ground: "OTHER" }));
    expect(await decided()).to.deep.equal(toInstitution(GROUNDED, "§21 not met"));
    done(await officers.proposesRestoration(drafter!, { certificate: id }));
    done(await officers.restores(confirmer!, { certificate: id }));
    expect(await decided()).to.deep.equal(toInstitution(GROUNDED, "§21 met"));
  });

  it("an item of the list: the power is not the department's own any more (NL-CF-20-1)", async () => {
    await dropsItem(on, "PENALTY");
    expect(await decided()).to.deep.equal(toInstitution("no basis in law, regulation or rule, or not its own power"));
  });
});
