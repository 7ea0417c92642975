/** Who registers an authorisation, what may authorise, and whom: law and regulations alone, and somebody who is no department by itself (WP-A-5-1, NL-XK-23, model §2.6). */
import type { Actor } from "../../src/kernel/actor.js";
import type { BasisRank } from "../../src/kernel/list-words.js";
import type { OrgPlace } from "../../src/kernel/org-facts.js";
import type { Verdict } from "../../src/kernel/verdict.js";
import type { UnitKind } from "../../src/kernel/vocabulary.js";
import { isInArea, type AreaParties } from "./power-transfer.policy.js";
import { isTownshipOrStreet } from "./structure.js";

/** Whatever stands lower only lets an organ delegate (处罚法§§19-20). */
export const AUTHORISING_RANKS: readonly BasisRank[] = ["LAW", "ADMINISTRATIVE_REGULATION", "LOCAL_REGULATION"];
export const authorises = (rank: BasisRank): boolean => AUTHORISING_RANKS.includes(rank);

/** Departments and governments have their powers by law, sections act in the bureau's name: neither needs one. */
const AUTHORISED: readonly UnitKind[] = ["AUTHORISED_ORG", "SUBORDINATE_INSTITUTION", "DISPATCHED_BODY", "OTHER_ORG"];
const IN_MATTERS_OF: readonly UnitKind[] = ["ENFORCEMENT_DEPARTMENT", "GOVERNMENT"];
export const canBeAuthorised = (organisation: OrgPlace | undefined, department: OrgPlace | undefined): boolean =>
  organisation !== undefined && department !== undefined && organisation.id !== department.id &&
  (AUTHORISED.includes(organisation.kind) || isTownshipOrStreet(organisation)) && IN_MATTERS_OF.includes(department.kind);

const said = (allowed: boolean, rule: string, refused: "OUTSIDE_AREA" | "OWN_AUTHORISATION"): Verdict =>
  ({ allowed, rule: `authorisation.${rule}`, because: allowed ? "ROLE_GRANTS" : refused, law: ["WP-A-5-1"], path: [] });

export const drafterOfAuthorisations = (actor: Actor, parties: AreaParties): Verdict =>
  said(isInArea(actor, "draftAuthorisations", parties), "DRAFTER_IN_AREA", "OUTSIDE_AREA");

/** The legal office of the organisation's area, through a person who did not draft it: persons are compared, not posts. */
export const registrarOfAuthorisations = (actor: Actor, parties: AreaParties & { readonly draftedBy: string | null }): Verdict =>
  parties.draftedBy !== null && parties.draftedBy === actor.personId
    ? said(false, "NOT_ONES_OWN", "OWN_AUTHORISATION")
    : said(isInArea(actor, "registerAuthorisations", parties), "OFFICE_OF_AREA", "OUTSIDE_AREA");
