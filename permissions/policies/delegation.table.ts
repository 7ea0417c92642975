/** Who may delegate what to whom (委托执法, model §2.6): one row for each delegator, one line for each delegate. */
import type { Code } from "../../src/kernel/codes.js";
import type { LawRef } from "../../src/kernel/verdict.js";
import type { DelegateColumn, DelegationCondition, DelegatorStanding } from "../../src/kernel/vocabulary.js";

/** A step either ends the way, or lets pass whoever fulfils `needs`. Every way ends in `allow` or `deny`. */
export type DelegationStep =
  | { readonly needs: DelegationCondition; readonly deny: Code; readonly law: readonly LawRef[] }
  | { readonly needs: null; readonly deny: Code | null; readonly law: readonly LawRef[] };
export type Way = readonly DelegationStep[];

const need = (needs: DelegationCondition, deny: Code, ...law: LawRef[]): DelegationStep => ({ needs, deny, law });
const deny = (code: Code, ...law: LawRef[]): DelegationStep => ({ needs: null, deny: code, law });
const allow = (...law: LawRef[]): DelegationStep => ({ needs: null, deny: null, law });

/** Compulsory measures are delegated by nobody to nobody; every other kind of action goes one of three ways. */
export const COMPULSION: Way = [deny("NOT_DELEGABLE", "NL-QZ-17", "强制法§17")];
export interface Ways { readonly penalty: Way; readonly licence: Way; readonly others: Way }
const ways = (penalty: Way, licence: Way, others: Way): Ways => ({ penalty, licence, others });

/** A power handed over is no longer the old holder's where it was handed over, unless the decision left it a scope (处罚法§24). */
const POWER_HELD = need("POWER_HELD", "POWER_TRANSFERRED", "NL-CF-24");

const PENALTY: Way = [
  need("BASIS_AND_OWN_POWER", "DELEGATION_NO_BASIS", "NL-CF-20-1"),
  need("QUALIFIED", "NOT_QUALIFIED", "NL-CF-21"),
  allow("NL-CF-20-1", "NL-CF-21"),
];
const LICENCE_BASIS = need("BASIS_AND_OWN_POWER", "DELEGATION_NO_BASIS", "NL-XK-24");
const LICENCE: Way = [LICENCE_BASIS, allow("NL-XK-24")];
const LICENCE_AMONG_AUTHORISED: Way = [LICENCE_BASIS, allow("NL-XK-23", "NL-XK-24")];
const LICENCE_TO_AUTHORISED = need("ORGAN_FOR_LICENCE", "DELEGATE_KIND", "NL-XK-23", "NL-XK-24");
/** Inspection, levy, fee, confirmation and all further kinds: as the law of the sector says. */
const BY_SECTOR_LAW: Way = [
  need("BASIS_AND_OWN_POWER", "DELEGATION_NO_BASIS", "YB-2.1-9", "NL-JS-20"),
  allow("YB-2.1-9", "YB-2.1-10"),
];

/** Licences go to administrative organs only (许可法§24). */
const NO_LICENCE: Way = [deny("DELEGATE_KIND", "NL-XK-24")];
/** An internal organ acts in the bureau's name, which is no delegation (AR-2.1-2). */
const NO_SECTION: Way = [deny("DELEGATE_KIND", "AR-2.1-2")];
const TO_SECTION = ways(NO_SECTION, [deny("DELEGATE_KIND", "AR-2.1-2", "NL-XK-24")], NO_SECTION);
const NO_ORGANISATION: Way = [deny("DELEGATE_KIND", "NL-CF-20-1", "NL-CF-21")];
const TO_NO_ORGANISATION = ways(NO_ORGANISATION, NO_LICENCE, NO_ORGANISATION);
const NO_PERSON: Way = [deny("DELEGATE_KIND", "NL-CF-20-1")];
const TO_PERSON = ways(NO_PERSON, NO_LICENCE, NO_PERSON);

/** Its dispatched body may receive only as an organisation that meets §21 by itself, so §21 is asked first and not again. */
const DISPATCHED = need("ORGANISATION_QUALIFIED", "DELEGATE_KIND", "NL-CF-21");
const PENALTY_TO_DISPATCHED: Way = [DISPATCHED, POWER_HELD, PENALTY[0]!, allow("NL-CF-20-1", "NL-CF-21")];

const DEPARTMENT: Record<DelegateColumn, Ways> = {
  SUBORDINATE_INSTITUTION: ways([POWER_HELD, ...PENALTY], NO_LICENCE, BY_SECTOR_LAW),
  TOWNSHIP_OR_STREET: ways([POWER_HELD, ...PENALTY], [POWER_HELD, ...LICENCE], BY_SECTOR_LAW),
  OTHER_ADMINISTRATIVE_ORGAN: ways([POWER_HELD, ...PENALTY], [POWER_HELD, ...LICENCE], BY_SECTOR_LAW),
  AUTHORISED_ORG: ways([POWER_HELD, ...PENALTY], [LICENCE_TO_AUTHORISED, POWER_HELD, ...LICENCE_AMONG_AUTHORISED], BY_SECTOR_LAW),
  INTERNAL_ORGAN: TO_SECTION,
  OWN_DISPATCHED_BODY: ways(PENALTY_TO_DISPATCHED, NO_LICENCE, [DISPATCHED, ...BY_SECTOR_LAW]),
  ENTERPRISE_OR_ASSOCIATION: TO_NO_ORGANISATION,
  INDIVIDUAL: TO_PERSON,
};

const GOVERNMENT: Record<DelegateColumn, Ways> = {
  SUBORDINATE_INSTITUTION: ways(PENALTY, NO_LICENCE, BY_SECTOR_LAW),
  TOWNSHIP_OR_STREET: ways(PENALTY, LICENCE, BY_SECTOR_LAW),
  OTHER_ADMINISTRATIVE_ORGAN: ways(PENALTY, LICENCE, BY_SECTOR_LAW),
  AUTHORISED_ORG: ways(PENALTY, [LICENCE_TO_AUTHORISED, ...LICENCE_AMONG_AUTHORISED], BY_SECTOR_LAW),
  INTERNAL_ORGAN: TO_SECTION,
  OWN_DISPATCHED_BODY: TO_NO_ORGANISATION,
  ENTERPRISE_OR_ASSOCIATION: TO_NO_ORGANISATION,
  INDIVIDUAL: TO_PERSON,
};

/** An authorised organisation counts as an organ for licences (许可法§23); no rule lets it delegate penalties. */
const NO_PENALTY_OF_AUTHORISED: Way = [deny("NOT_AN_ORGAN", "NL-CF-20-1", "NL-XK-23")];
const ORGAN_FOR_LICENCE = need("ORGAN_FOR_LICENCE", "NOT_AN_ORGAN", "NL-XK-23", "NL-XK-24");
const IF_SECTOR_LAW_NAMES_IT: Way = [need("SECTOR_LAW_NAMES_DELEGATOR", "NOT_AN_ORGAN", "YB-2.1-9"), allow("YB-2.1-9", "YB-2.1-10")];
const byAuthorised = (licence: Way, others: Way): Ways => ways(NO_PENALTY_OF_AUTHORISED, [ORGAN_FOR_LICENCE, ...licence], others);

const AUTHORISED_ORG: Record<DelegateColumn, Ways> = {
  SUBORDINATE_INSTITUTION: byAuthorised(NO_LICENCE, IF_SECTOR_LAW_NAMES_IT),
  TOWNSHIP_OR_STREET: byAuthorised(LICENCE_AMONG_AUTHORISED, IF_SECTOR_LAW_NAMES_IT),
  OTHER_ADMINISTRATIVE_ORGAN: byAuthorised(LICENCE_AMONG_AUTHORISED, IF_SECTOR_LAW_NAMES_IT),
  AUTHORISED_ORG: byAuthorised(LICENCE_AMONG_AUTHORISED, IF_SECTOR_LAW_NAMES_IT),
  INTERNAL_ORGAN: byAuthorised(NO_LICENCE, NO_SECTION),
  OWN_DISPATCHED_BODY: byAuthorised(NO_LICENCE, NO_ORGANISATION),
  ENTERPRISE_OR_ASSOCIATION: byAuthorised(NO_LICENCE, NO_ORGANISATION),
  INDIVIDUAL: byAuthorised(NO_LICENCE, NO_ORGANISATION),
};

/** A power handed over to a township or street is not its own statutory power: it uses it, it does not pass it on. */
const NOT_ITS_OWN: Ways = ways(
  [deny("DELEGATION_NO_BASIS", "NL-CF-20-1", "NL-CF-24")],
  [deny("DELEGATION_NO_BASIS", "NL-XK-24", "WP-G-2-2")],
  [deny("DELEGATION_NO_BASIS", "YB-2.1-9", "NL-CF-24")],
);

const STREET_OR_TOWNSHIP_WITH_HANDED_OVER_POWER: Record<DelegateColumn, Ways> = {
  SUBORDINATE_INSTITUTION: { ...NOT_ITS_OWN, licence: NO_LICENCE },
  TOWNSHIP_OR_STREET: NOT_ITS_OWN,
  OTHER_ADMINISTRATIVE_ORGAN: NOT_ITS_OWN,
  AUTHORISED_ORG: NOT_ITS_OWN,
  INTERNAL_ORGAN: ways(NO_SECTION, NO_LICENCE, NO_SECTION),
  OWN_DISPATCHED_BODY: TO_NO_ORGANISATION,
  ENTERPRISE_OR_ASSOCIATION: TO_NO_ORGANISATION,
  INDIVIDUAL: TO_NO_ORGANISATION,
};

/** Delegators who are refused before the action and the delegate are even looked at, compulsion included. */
export const NEVER_A_DELEGATOR: Readonly<Partial<Record<DelegatorStanding, Way>>> = {
  DELEGATE: [deny("SUBDELEGATION_FORBIDDEN", "NL-CF-20-3", "NL-XK-24")],
  INTERNAL_ORGAN_OFFICER_OR_LEADING_GROUP: [deny("NOT_AN_ORGAN", "NL-CF-20-1", "AR-2.1-2")],
};

export type OrganDelegator = "DEPARTMENT" | "GOVERNMENT" | "AUTHORISED_ORG" | "STREET_OR_TOWNSHIP_WITH_HANDED_OVER_POWER";
export const DELEGATION_TABLE: Readonly<Record<OrganDelegator, Readonly<Record<DelegateColumn, Ways>>>> = {
  DEPARTMENT, GOVERNMENT, AUTHORISED_ORG, STREET_OR_TOWNSHIP_WITH_HANDED_OVER_POWER,
};

/** Whoever fits no column, the delegator itself included, cannot receive. */
export const NO_DELEGATE: Way = [deny("DELEGATE_KIND", "NL-CF-20-1", "NL-CF-21")];
