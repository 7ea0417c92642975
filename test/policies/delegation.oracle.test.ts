/** Every cell of §2.6: answer, refusal and clauses, asked of mayDelegate in a world where the cell's facts hold. */
import { expect } from "chai";
import type { ActionKind } from "../../src/kernel/vocabulary.js";
import { ACTION_KIND } from "../../src/kernel/vocabulary.js";
import { wordsOf } from "../../src/kernel/words.js";
import { mayDelegate, type DelegateParty, type DelegatingParty, type DelegationCircumstances } from "../../permissions/policies/delegation.policy.js";
import { clausesOf, orNull, readCells, titleOf, type Cell } from "./authority-file.js";
import { factsOf, place, withPolicies, type Draft } from "./places.js";

interface World {
  readonly column: string;
  readonly delegator: Draft;
  readonly stated: { -readonly [K in keyof DelegationCircumstances]: DelegationCircumstances[K] };
}

/** Read a row as: ROW: the places that stand in it. */
const DELEGATORS: Readonly<Record<string, () => Draft | DelegatingParty>> = {
  DEPARTMENT: () => place("from", "ENFORCEMENT_DEPARTMENT", { mode: "LOCAL", belongsTo: "county" }),
  GOVERNMENT: () => place("from", "GOVERNMENT"),
  AUTHORISED_ORG: () => place("from", "AUTHORISED_ORG", { mode: "LOCAL", belongsTo: "county" }),
  STREET_OR_TOWNSHIP_WITH_HANDED_OVER_POWER: () =>
    place("from", "GOVERNMENT", { level: "TOWNSHIP", belongsTo: "county", powersReceived: [{ other: "county", actionKinds: [], scopeLeft: false }] }),
  DELEGATE: () => place("from", "OTHER_ORG", { subjectStatus: "DELEGATED", delegations: [{ delegator: "county", actionKinds: [] }] }),
  INTERNAL_ORGAN_OFFICER_OR_LEADING_GROUP: () => place("from", "INTERNAL_ORGAN", { belongsTo: "county" }),
};

const DELEGATES: Readonly<Record<string, () => Draft | DelegateParty>> = {
  SUBORDINATE_INSTITUTION: () => place("to", "SUBORDINATE_INSTITUTION", { belongsTo: "from" }),
  TOWNSHIP_OR_STREET: () => place("to", "STREET_OFFICE", { level: "TOWNSHIP", belongsTo: "county" }),
  OTHER_ADMINISTRATIVE_ORGAN: () => place("to", "ENFORCEMENT_DEPARTMENT", { mode: "LOCAL", belongsTo: "county" }),
  AUTHORISED_ORG: () => place("to", "AUTHORISED_ORG", { mode: "LOCAL", belongsTo: "county" }),
  INTERNAL_ORGAN: () => place("to", "INTERNAL_ORGAN", { belongsTo: "from" }),
  OWN_DISPATCHED_BODY: () => place("to", "DISPATCHED_BODY", { belongsTo: "from" }),
  ENTERPRISE_OR_ASSOCIATION: () => ({ as: "ENTERPRISE" }),
  INDIVIDUAL: () => ({ as: "INDIVIDUAL" }),
};

const grounded = (w: World): void => { w.stated.basis = true; w.stated.ownPower = true; };
const nothing = (): void => undefined;
/** Read a row as: one part of a CONDITION of the file: what it makes of the world. */
const PARTS: Readonly<Record<string, (w: World) => void>> = {
  "-": nothing,
  "power transferred away, the decision leaves it no scope": (w) => {
    grounded(w); // the hand-over is looked at before the basis
    // to the very township that would receive the delegation, or to an organ that now holds it for the whole area
    const receiver = w.column === "TOWNSHIP_OR_STREET" ? "to" : "concentrated";
    w.delegator.powersGivenUp = [{ other: receiver, actionKinds: [], scopeLeft: false }];
  },
  "power held": (w) => {
    w.delegator.powersGivenUp = [{ other: "street", actionKinds: [], scopeLeft: false }, { other: "concentrated", actionKinds: [], scopeLeft: true }];
  },
  "no basis in law, regulation or rule, or not its own power": (w) => { w.stated.basis = false; w.stated.ownPower = true; w.stated.qualified21 = true; },
  "basis in law, regulation or rule, own power": grounded,
  "no basis in law, regulation or rule of the sector, or not its own power": (w) => { w.stated.basis = true; w.stated.ownPower = false; },
  "basis in law, regulation or rule of the sector, own power": grounded,
  "§21 not met": (w) => { w.stated.qualified21 = false; },
  "§21 met": (w) => { w.stated.qualified21 = true; },
  "organisation meeting §21": (w) => { w.stated.qualified21 = true; },
  "not an organisation meeting 处罚法§21": (w) => { grounded(w); w.stated.qualified21 = false; },
  "policy authorisedOrgAsOrganForLicence off": (w) => { grounded(w); withPolicies(w.delegator, { authorisedOrgAsOrganForLicence: false }); },
  "policy authorisedOrgAsOrganForLicence on (default)": nothing,
  "sector law does not name it as delegator": (w) => { grounded(w); w.stated.qualified21 = true; },
  "sector law names it as delegator": (w) => { w.stated.sectorLawNamesDelegator = true; },
};

const asParty = <P>(made: Draft | P): P | { unitId: string } => (typeof made === "object" && made !== null && "id" in made ? { unitId: made.id } : made);

/** Kinds that the file does not name are treated like CONFIRMATION; a dash speaks for all of them. */
const kindsOf = (cell: Cell): ActionKind[] =>
  cell.kind === "-" ? wordsOf(ACTION_KIND) : cell.kind === "CONFIRMATION" ? ["CONFIRMATION", "REGISTRATION", "RULING", "OTHER"] : [cell.kind as ActionKind];

function ask(cell: Cell, kind: ActionKind) {
  const from = DELEGATORS[cell.row]!();
  const to = DELEGATES[cell.column]!();
  const around = [
    place("county", "GOVERNMENT"), place("concentrated", "ENFORCEMENT_DEPARTMENT", { mode: "LOCAL", belongsTo: "county" }),
    place("street", "STREET_OFFICE", { level: "TOWNSHIP", belongsTo: "county" }),
  ];
  const drafts = [...around, ...[from, to].filter((d): d is Draft => "id" in d)];
  const world: World = { column: cell.column, delegator: drafts.find((d) => d.id === "from")!, stated: {} };
  for (const part of cell.condition.split("; ")) {
    const change = PARTS[part];
    if (!change) throw new Error(`no world for the condition: ${part}`);
    change(world);
  }
  return mayDelegate(factsOf(drafts), asParty<DelegatingParty>(from), asParty<DelegateParty>(to), kind, world.stated);
}

describe("§2.6 who may delegate to whom, cell by cell", () => {
  for (const cell of readCells("DELEGATE")) {
    it(titleOf(cell), () => {
      for (const kind of kindsOf(cell)) {
        const { allowed, refusal, law, standing, delegateColumn } = ask(cell, kind);
        expect({ allowed, refusal, law: [...law], standing, delegateColumn }, kind).to.deep.equal({
          allowed: cell.answer === "allow", refusal: orNull(cell.refusal), law: clausesOf(cell), standing: cell.row, delegateColumn: cell.column,
        });
      }
    });
  }
});
