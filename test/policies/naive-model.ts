/** A second model of §§2.3, 2.6 and 2.9, written rule by rule over raw places and sharing nothing with the policies but their words. */
import type { OrgPlace } from "../../src/kernel/org-facts.js";
import type { ActionKind, AssessmentKind } from "../../src/kernel/vocabulary.js";

type Places = ReadonlyMap<string, OrgPlace>;
export interface NaiveAnswer { responsible: [id: string, share: string][]; implementers: string[]; mustHear: string[]; refusal: string | undefined }
const refused = (refusal: string): NaiveAnswer => ({ responsible: [], implementers: [], mustHear: [], refusal });

export class NaiveModel {
  constructor(private readonly places: Places) {}

  private get(id: string | null): OrgPlace | undefined {
    if (id === null) return undefined;
    const p = this.places.get(id);
    return p !== undefined && p.open ? p : undefined;
  }

  private all(ids: readonly string[], except: string): OrgPlace[] {
    const found: OrgPlace[] = [];
    for (const id of ids) { const p = this.get(id); if (p && p.id !== except) found.push(p); }
    return found;
  }

  private isTown = (p: OrgPlace): boolean => p.kind === "GOVERNMENT" && p.level === "TOWNSHIP";
  private isLow = (p: OrgPlace): boolean => this.isTown(p) || p.kind === "STREET_OFFICE";

  private hosted(p: OrgPlace): boolean {
    if (p.kind !== "AUTHORISED_ORG" || p.assessedAsDepartment || p.mode === "VERTICAL") return false;
    const host = this.get(p.belongsTo);
    return host !== undefined && host.kind !== "GOVERNMENT" && host.kind !== "STREET_OFFICE";
  }

  private isPart(p: OrgPlace): boolean {
    return ["INTERNAL_ORGAN", "SUBORDINATE_INSTITUTION", "DISPATCHED_BODY", "OTHER_ORG"].includes(p.kind) || this.hosted(p);
  }

  /** The nearest department, authorised organisation, street or township: the unit itself or one above it. */
  private department(p: OrgPlace): OrgPlace | undefined {
    let at: OrgPlace | undefined = p;
    while (at && this.isPart(at)) at = this.get(at.belongsTo);
    return at && at.kind === "GOVERNMENT" && !this.isTown(at) ? undefined : at;
  }

  private governmentOf(p: OrgPlace): OrgPlace | undefined {
    if (p.kind === "GOVERNMENT" || p.kind === "STREET_OFFICE") return undefined;
    const led = this.all(p.ledBy, p.id).find((x) => x.kind === "GOVERNMENT");
    const parent = this.all(p.belongsTo ? [p.belongsTo] : [], p.id).find((x) => x.kind === "GOVERNMENT");
    const located = this.all(p.locatedIn, p.id).find((x) => x.kind === "GOVERNMENT" && x.level !== "TOWNSHIP");
    if (p.kind !== "GOV_LEGAL_OFFICE" && p.mode === "VERTICAL") return located ?? parent;
    return led ?? parent ?? located;
  }

  private above(p: OrgPlace): OrgPlace | undefined {
    return this.all(p.ledBy, p.id).find((x) => x.kind === "GOVERNMENT") ?? this.all(p.belongsTo ? [p.belongsTo] : [], p.id).find((x) => x.kind === "GOVERNMENT");
  }

  private leaders(p: OrgPlace): OrgPlace[] {
    return this.all(p.ledBy, p.id).filter((x) => x.kind !== "GOVERNMENT");
  }

  private officesOf(government: OrgPlace): string[] {
    return [...this.places.values()].filter((p) => p.open && p.kind === "GOV_LEGAL_OFFICE" && this.governmentOf(p)?.id === government.id).map((p) => p.id);
  }

  private covers = (kinds: readonly ActionKind[], matter: ActionKind | undefined): boolean => !matter || kinds.length === 0 || kinds.includes(matter);

  private delegators(units: readonly OrgPlace[], matter: ActionKind | undefined, except: (string | undefined)[]): [string, string][] {
    const found = new Set<string>();
    const parts = ["INTERNAL_ORGAN", "SUBORDINATE_INSTITUTION", "DISPATCHED_BODY", "OTHER_ORG"];
    for (const unit of units) {
      for (const d of unit.delegations) {
        const from = this.get(d.delegator);
        if (!from || parts.includes(from.kind) || from.id === unit.id || except.includes(from.id)) continue;
        if (this.covers(d.actionKinds, matter)) found.add(from.id);
      }
    }
    return [...found].map((id) => [id, "DELEGATED_MATTERS"]);
  }

  /** Rules 4, 5 and 9 for a body that stands by its mode. */
  private byMode(p: OrgPlace, mode: string | null): NaiveAnswer {
    const government = this.governmentOf(p);
    const offices = government ? this.officesOf(government) : [];
    if (mode === "LOCAL") return { responsible: government ? [[government.id, "ALL"]] : [], implementers: offices, mustHear: [], refusal: undefined };
    const superiors = this.leaders(p);
    if (mode === "VERTICAL") {
      return { responsible: superiors.map((s) => [s.id, "ALL"]), implementers: [], mustHear: government ? [government.id] : [], refusal: undefined };
    }
    if (mode !== "DUAL") return refused("NO_ASSESSOR_DEFINED");
    if (!p.divisionInForce && (government || superiors.length > 0)) return refused("DIVISION_MISSING");
    if (!p.divisionInForce) return refused("NO_ASSESSOR_DEFINED");
    return {
      responsible: [...superiors.map((s): [string, string] => [s.id, "SUPERIOR"]), ...(government ? [[government.id, "LOCAL"] as [string, string]] : [])],
      implementers: offices, mustHear: [], refusal: undefined,
    };
  }

  /** Rule 9: the office's government decides, but somebody else must implement. */
  private legalOffice(p: OrgPlace): NaiveAnswer {
    const government = this.governmentOf(p);
    const others = this.designated(p);
    if (government && others.length === 0) return refused("IMPLEMENTER_CONFLICT");
    // an office cannot implement its own, so it is its own conflict even where no government is on record
    if (!government) return { responsible: [], implementers: others, mustHear: [], refusal: undefined };
    return { responsible: [[government.id, "ALL"]], implementers: others, mustHear: [], refusal: undefined };
  }

  private designated(p: OrgPlace): string[] {
    return this.all(p.assessmentImplementedBy, p.id).filter((x) => this.department(x)?.id !== p.id && x.id !== this.governmentOf(p)?.id).map((x) => x.id);
  }

  private upward(p: OrgPlace): NaiveAnswer {
    const county = this.above(p);
    return { responsible: county ? [[county.id, "ALL"]] : [], implementers: county ? this.officesOf(county) : [], mustHear: [], refusal: undefined };
  }

  assess(unitId: string, kind: AssessmentKind, matter?: ActionKind): NaiveAnswer {
    const p = this.get(unitId);
    if (!p) return refused("SUBJECT_NOT_FOUND");
    const answersForItself = p.kind === "GOVERNMENT" || p.kind === "STREET_OFFICE" || this.department(p)?.id === p.id;
    const whose = (answersForItself && this.get(p.belongsTo)) || p;
    if (!whose.policies.assessmentKinds.includes(kind)) return refused("NO_ASSESSOR_DEFINED");
    return this.finish(this.assessUnit(p, kind, matter));
  }

  /** Whoever is responsible is named as such and not again as implementer or as heard. */
  private finish(a: NaiveAnswer): NaiveAnswer {
    const isResponsible = (id: string): boolean => a.responsible.some(([r]) => r === id);
    const implementers = a.implementers.filter((id) => !isResponsible(id));
    const mustHear = a.mustHear.filter((id) => !isResponsible(id) && !implementers.includes(id));
    return { ...a, implementers, mustHear, refusal: a.responsible.length === 0 ? (a.refusal ?? "NO_ASSESSOR_DEFINED") : undefined };
  }

  private assessUnit(p: OrgPlace, kind: AssessmentKind, matter: ActionKind | undefined): NaiveAnswer {
    const ofOrgans = kind === "ENFORCEMENT" || kind === "LAW_ADMIN";
    if (p.kind === "ENFORCEMENT_DEPARTMENT" || (p.kind === "AUTHORISED_ORG" && !this.hosted(p))) return ofOrgans ? this.byMode(p, p.mode) : refused("NO_ASSESSOR_DEFINED");
    if (p.kind === "GOV_LEGAL_OFFICE") return ofOrgans ? this.legalOffice(p) : refused("NO_ASSESSOR_DEFINED");
    if (p.kind === "STREET_OFFICE" || this.isTown(p)) return ofOrgans ? this.low(p, kind, matter) : refused("NO_ASSESSOR_DEFINED");
    if (p.kind === "GOVERNMENT") return kind === "LAW_ADMIN" && p.policies.upperGovAssessesLower ? this.upward(p) : refused("NO_ASSESSOR_DEFINED");
    if (p.kind === "OTHER_ORG") {
      if (kind !== "ENFORCEMENT") return refused("NO_ASSESSOR_DEFINED");
      const responsible = this.delegators([p], matter, []);
      return { responsible, implementers: responsible.flatMap(([id]) => this.groupOffice(this.get(id), p)), mustHear: [], refusal: undefined };
    }
    if (!this.isPart(p) || (kind !== "INTERNAL_UNIT" && kind !== "ENFORCEMENT")) return refused("NO_ASSESSOR_DEFINED");
    return this.part(p, matter);
  }

  /** Rule 7. */
  private low(p: OrgPlace, kind: AssessmentKind, matter: ActionKind | undefined): NaiveAnswer {
    const handedOver = p.powersReceived.some((power) => this.covers(power.actionKinds, matter));
    const none: NaiveAnswer = { responsible: [], implementers: [], mustHear: [], refusal: undefined };
    const base = p.kind === "STREET_OFFICE" || kind === "LAW_ADMIN" || handedOver ? this.upward(p) : none;
    const county = base.responsible.map(([id]) => id);
    return { ...base, responsible: [...base.responsible, ...this.delegators([p], matter, county)] };
  }

  /** Rule 3, and rule 4 for a hosted authorised organisation. */
  private part(p: OrgPlace, matter: ActionKind | undefined): NaiveAnswer {
    const owner = this.department(p);
    const isInstitution = p.kind === "SUBORDINATE_INSTITUTION" || p.kind === "AUTHORISED_ORG";
    const hears = p.kind === "DISPATCHED_BODY" && p.policies.townshipOpinionOnDispatched;
    return {
      responsible: [...(owner ? [[owner.id, "ALL"] as [string, string]] : []), ...(isInstitution ? this.delegators([p], matter, [owner?.id]) : [])],
      implementers: this.groupOffice(owner, p),
      mustHear: hears ? this.all(p.locatedIn, p.id).filter((x) => this.isLow(x) && x.id !== owner?.id).map((x) => x.id) : [],
      refusal: undefined,
    };
  }

  /** The office of the leading group, and every legal section of the department. */
  private groupOffice(owner: OrgPlace | undefined, subject: OrgPlace): string[] {
    if (!owner) return [];
    const parts = [...this.places.values()].filter((p) => p.open && p.id !== owner.id && p.id !== subject.id && this.department(p)?.id === owner.id);
    return parts.filter((p) => p.kind === "INTERNAL_ORGAN").filter((p) => p.id === owner.leadingGroupOffice || p.sectionRole === "LEGAL_SECTION").map((p) => p.id);
  }

  /** Rule 2. */
  assessOfficer(unitId: string, leads: boolean, underDelegation: boolean, matter?: ActionKind): NaiveAnswer {
    const unit = this.get(unitId);
    if (!unit) return refused("SUBJECT_NOT_FOUND");
    if (!unit.policies.assessmentKinds.includes("OFFICER")) return refused("NO_ASSESSOR_DEFINED");
    const d = this.department(unit);
    const units: OrgPlace[] = [unit];
    for (let at = unit; d && at.id !== d.id;) { at = this.get(at.belongsTo)!; units.push(at); }
    const ordinary = (owner: OrgPlace): NaiveAnswer =>
      ({ responsible: [[owner.id, "ALL"]], implementers: this.groupOffice(owner, unit), mustHear: [], refusal: undefined });
    const base = !d ? refused("NO_ASSESSOR_DEFINED") : leads ? this.leader(d) : ordinary(d);
    // a stronger part in the same assessment absorbs the weaker one of the same organ
    const wholes = base.responsible.filter(([, share]) => share === "ALL").map(([id]) => id);
    const forActs = underDelegation ? this.delegators(units, matter, [d?.id]) : [];
    const responsible = [
      ...base.responsible.filter(([id, share]) => share === "ALL" || !forActs.some(([other]) => other === id)),
      ...forActs.filter(([id]) => !wholes.includes(id)),
    ];
    return this.finish({ ...base, responsible });
  }

  private leader(d: OrgPlace): NaiveAnswer {
    if (d.policies.leadingOfficerAssessor === "APPOINTING_AUTHORITY") {
      const by = this.all(d.leadersAppointedBy, d.id).filter((x) => this.department(x)?.id !== d.id);
      return { responsible: by.map((x) => [x.id, "ALL"]), implementers: [], mustHear: [], refusal: undefined };
    }
    if (this.isLow(d)) return this.upward(d);
    if (d.kind === "GOV_LEGAL_OFFICE") {
      const government = this.governmentOf(d);
      return {
        responsible: government ? [[government.id, "ALL"]] : [], mustHear: [], refusal: undefined,
        implementers: this.designated(d),
      };
    }
    return { ...this.byMode(d, d.mode), mustHear: [] };
  }

  /** §2.6: the code of the refusal, or "ALLOWED". */
  delegate(from: OrgPlace, to: OrgPlace, kind: ActionKind, said: { basis: boolean; own: boolean; qualified: boolean; named: boolean }): string {
    const received = from.delegations.filter((d) => this.covers(d.actionKinds, kind));
    if (from.kind === "INTERNAL_ORGAN") return "NOT_AN_ORGAN";
    if (["SUBORDINATE_INSTITUTION", "DISPATCHED_BODY", "OTHER_ORG"].includes(from.kind)) return from.delegations.length > 0 ? "SUBDELEGATION_FORBIDDEN" : "NOT_AN_ORGAN";
    if (received.length > 0 && !said.own) return "SUBDELEGATION_FORBIDDEN";
    if (kind === "COMPULSION") return "NOT_DELEGABLE";
    const low = from.kind === "STREET_OFFICE" || (this.isTown(from) && !said.own && from.powersReceived.some((p) => this.covers(p.actionKinds, kind)));
    const kindOfTo = this.delegateKind(from, to, said.qualified);
    if (kindOfTo === undefined) return "DELEGATE_KIND";
    if (from.kind === "AUTHORISED_ORG") return this.delegateOfAuthorised(from, to, kindOfTo, kind, said);
    if (["SECTION", "NOBODY"].includes(kindOfTo)) return "DELEGATE_KIND";
    if (kindOfTo === "DISPATCHED" && (from.kind === "GOVERNMENT" || from.kind === "STREET_OFFICE" || kind === "LICENCE" || !said.qualified)) return "DELEGATE_KIND";
    if (kind === "LICENCE" && kindOfTo === "INSTITUTION") return "DELEGATE_KIND";
    if (low) return "DELEGATION_NO_BASIS";
    if (kind === "LICENCE" && kindOfTo === "AUTHORISED" && !from.policies.authorisedOrgAsOrganForLicence) return "DELEGATE_KIND";
    const lost = this.isLostTowards(from, to, kind);
    if (lost && from.kind !== "GOVERNMENT" && (kind === "PENALTY" || kind === "LICENCE")) return "POWER_TRANSFERRED";
    if (lost || !said.basis || !said.own) return "DELEGATION_NO_BASIS";
    return kind === "PENALTY" && !said.qualified ? "NOT_QUALIFIED" : "ALLOWED";
  }

  /** A street that took a power over holds it for its own area; an organ in which powers were gathered holds them for everybody's. */
  private isLostTowards(from: OrgPlace, to: OrgPlace, kind: ActionKind): boolean {
    const gone = from.powersGivenUp.filter((p) => !p.scopeLeft && this.covers(p.actionKinds, kind)).map((p) => p.other);
    const holders = gone.map((id) => this.places.get(id));
    return gone.includes(to.id) || holders.some((holder) => holder === undefined || !this.isLow(holder));
  }

  private delegateKind(from: OrgPlace, to: OrgPlace, qualified: boolean): string | undefined {
    if (to.id === from.id || to.kind === "SUPERVISION_ORGAN") return undefined;
    if (to.kind === "SUBORDINATE_INSTITUTION") return "INSTITUTION";
    if (to.kind === "INTERNAL_ORGAN") return "SECTION";
    if (to.kind === "AUTHORISED_ORG") return "AUTHORISED";
    if (to.kind === "OTHER_ORG") return qualified || to.subjectStatus === "DELEGATED" ? "INSTITUTION" : "NOBODY";
    if (to.kind === "DISPATCHED_BODY") return this.get(to.belongsTo)?.id === from.id || this.department(to)?.id === from.id ? "DISPATCHED" : undefined;
    return "ORGAN";
  }

  private delegateOfAuthorised(
    from: OrgPlace, receiver: OrgPlace, to: string, kind: ActionKind, said: { basis: boolean; own: boolean; named: boolean },
  ): string {
    if (kind === "PENALTY") return "NOT_AN_ORGAN";
    const canReceive = to === "ORGAN" || to === "AUTHORISED";
    if (kind === "LICENCE") {
      if (!from.policies.authorisedOrgAsOrganForLicence) return "NOT_AN_ORGAN";
      const lost = this.isLostTowards(from, receiver, kind);
      return !canReceive ? "DELEGATE_KIND" : said.basis && said.own && !lost ? "ALLOWED" : "DELEGATION_NO_BASIS";
    }
    if (!canReceive && to !== "INSTITUTION") return "DELEGATE_KIND";
    return said.named ? "ALLOWED" : "NOT_AN_ORGAN";
  }

  /** §2.9: id and reach of every supervisor; who delegates watches over what it delegated (处罚法§20). */
  supervisors(unitId: string): [string, string][] {
    const p = this.get(unitId);
    if (!p) return [];
    const found = this.supervisorsByPlace(p);
    for (const [id, reach] of this.delegators([p], undefined, [])) if (!found.some(([by, how]) => by === id && how === "FULL")) found.push([id, reach]);
    return found;
  }

  private supervisorsByPlace(p: OrgPlace): [string, string][] {
    if (p.kind === "GOVERNMENT") {
      const found: [string, string][] = [];
      for (let up = this.above(p); up; up = this.above(up)) if (!this.isTown(up)) found.push([up.id, "FULL"]);
      return found;
    }
    if (p.kind === "STREET_OFFICE") { const up = this.above(p); return up && !this.isTown(up) ? [[up.id, "FULL"]] : []; }
    const d = this.department(p);
    if (p.kind === "INTERNAL_ORGAN" || p.kind === "DISPATCHED_BODY") return d ? [[d.id, "FULL"]] : [];
    if (!d || ["SUPERVISION_ORGAN", "SUBORDINATE_INSTITUTION", "OTHER_ORG"].includes(p.kind)) return [];
    const found: [string, string][] = [];
    const government = this.governmentOf(d);
    const isLocal = d.kind === "GOV_LEGAL_OFFICE" || d.mode === null || d.mode === "LOCAL" || (d.mode === "DUAL" && d.dualPrimary === "LOCAL");
    if (government && !this.isTown(government)) found.push([government.id, isLocal ? "FULL" : "LAW_AND_POLICY"]);
    this.climb(d, found);
    return found;
  }

  private climb(d: OrgPlace, found: [string, string][]): void {
    if (d.kind === "GOV_LEGAL_OFFICE" || !(d.mode === "VERTICAL" || (d.mode === "DUAL" && d.dualPrimary === "SUPERIOR"))) return;
    for (const s of this.leaders(d)) if (!found.some(([id]) => id === s.id)) { found.push([s.id, "FULL"]); this.climb(s, found); }
  }
}
