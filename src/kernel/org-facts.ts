/** All that a policy may know of the organisations on one date. Stores fill it, policies read it; nobody else interprets it. */
import type { LegalDate } from "./legal-date.js";
import type { ActionKind, DualPrimary, Level, ManagementMode, SectionRole, SubjectStatus, UnitKind } from "./vocabulary.js";

/** One unit as it stood on the date: what it is, and every edge that leaves it (ids of other units). */
export interface OrgPlace {
  readonly id: string;
  readonly kind: UnitKind;
  readonly level: Level;
  readonly sectionRole: SectionRole | null;
  readonly subjectStatus: SubjectStatus;
  /** Established and not closed on the date. */
  readonly open: boolean;
  /** Departments and authorised organisations only. */
  readonly mode: ManagementMode | null;
  readonly dualPrimary: DualPrimary | null;
  /** Stands outside the tenant's own tree: the upper government, its legal office, superior departments above the prefecture. */
  readonly external: boolean;
  /** 隶属: the unit directly above in the tenant's tree. */
  readonly belongsTo: string | null;
  /** 领导: governments and superior departments that lead it, as the mode says. */
  readonly ledBy: readonly string[];
  /** 业务指导: superior departments that only guide it. */
  readonly guidedBy: readonly string[];
  /** 属地: the government, township or street where it is located. */
  readonly locatedIn: readonly string[];
  /** 任免机关 of its head and deputies. */
  readonly leadersAppointedBy: readonly string[];
  /** The organ designated to implement the assessment of this unit (of a legal office, §2.3 rule 9). */
  readonly assessmentImplementedBy: readonly string[];
  /** Delegations in force that this unit received. */
  readonly delegations: readonly DelegationEdge[];
  /** Powers handed over to this unit (赋权, 下放, 相对集中), and those it handed over itself. */
  readonly powersReceived: readonly PowerEdge[];
  readonly powersGivenUp: readonly PowerEdge[];
  /** DUAL only: the duty division in force, if any. */
  readonly divisionInForce: boolean;
  /** The policies the tables hang on, as they are effective for this unit. */
  readonly policies: AuthorityPolicies;
  /** An authorised organisation that a department hosts, but that is assessed like a department (§2.3 rule 4). */
  readonly assessedAsDepartment?: boolean;
  /** 领导小组办公室: the internal organ that serves as the office of its leading group, where one is recorded. */
  readonly leadingGroupOffice?: string | null;
}

/** `actionKinds` empty means every kind. */
export interface DelegationEdge { readonly delegator: string; readonly actionKinds: readonly ActionKind[] }
export interface PowerEdge { readonly other: string; readonly actionKinds: readonly ActionKind[]; readonly scopeLeft: boolean }

export interface AuthorityPolicies {
  readonly upperGovAssessesLower: boolean;
  readonly leadingOfficerAssessor: "DEPARTMENT_ASSESSOR" | "APPOINTING_AUTHORITY";
  readonly townshipOpinionOnDispatched: boolean;
  readonly authorisedOrgAsOrganForLicence: boolean;
  readonly superiorReadsDecisionOpinion: boolean;
  readonly assessmentKinds: readonly string[];
}

/** The neighbourhood of a question: every place its answer can depend on. A place that is missing here does not exist for the policy. */
export interface OrgFacts {
  readonly date: LegalDate;
  readonly places: ReadonlyMap<string, OrgPlace>;
}
