/** The shape of a world: one tenant as rows of facts, each with the sentence it states. Units, posts and persons are named by stable codes. */
import type { PolicyKey, PolicyValue } from "../../src/kernel/policy-keys.js";
import type {
  ActionKind, DualPrimary, GroupPosition, IndicatorGroup, Language, LeadingGroupDuty, Level, MeetingBodyKind,
  RelationKind, Role, SectionRole, SubjectStatus, UnitKind,
} from "../../src/kernel/vocabulary.js";
import type { PublishedListFact } from "./lists.types.js";
import type { DossierFact } from "./disclosure.types.js";
import type { PracticeFacts } from "./practice.types.js";
import type { RegisterFacts } from "./register.types.js";
import type { PresetName } from "../reference/policy-presets.js";
import type { TrainingFacts } from "./training.types.js";

/** Dates are LegalDate texts; `to` is the first day on which the fact no longer holds. */
export interface Fact { readonly says: string; readonly from: string; readonly to?: string; readonly document?: string }

export interface UnitFact extends Fact {
  readonly code: string;
  readonly kind: UnitKind;
  readonly level: Level;
  readonly zh: string;
  readonly en?: string;
  readonly ko?: string;
  readonly short?: string;
  /** 隶属; null for the root, for units outside the tree and for vertical bodies whose superior is outside it. */
  readonly under: string | null;
  readonly external?: true;
  readonly sectionRole?: SectionRole;
  readonly status?: SubjectStatus;
  readonly enforces?: true;
  readonly inScope?: true;
  readonly territory?: string;
}

/** A later name; the earlier one in that language ends on the day this begins. */
export interface NameFact extends Fact { readonly unit: string; readonly language: Language; readonly name: string; readonly short?: string }

/** How a unit is managed: LOCAL has no leading superior, VERTICAL no leading government, DUAL has both. */
export type ModeFact = Fact & { readonly unit: string } & (
  | { readonly mode: "LOCAL"; readonly government: string; readonly guidedBy?: string }
  | { readonly mode: "VERTICAL"; readonly superior: string; readonly locatedIn: string }
  | { readonly mode: "DUAL"; readonly superior: string; readonly government: string; readonly primary: DualPrimary }
);

/** Read a line as: [duty area, side that owns it, indicator group]. */
export type DutyLine = readonly [area: string, owner: DualPrimary, group: IndicatorGroup];
export interface DivisionFact extends Fact {
  readonly unit: string;
  readonly lines: readonly DutyLine[];
  readonly weights?: { readonly superior: number; readonly local: number };
}

export interface RelationFact extends Fact {
  readonly subject: string;
  readonly kind: Exclude<RelationKind, "BELONGS_TO">;
  readonly object: string;
  readonly actionKinds?: readonly ActionKind[];
  readonly scopeLeft?: true;
}

/** Names are unique in a world; `login` names the account, and its development token is `demo-token-<login>`. */
export interface PersonFact { readonly says: string; readonly name: string; readonly login: string }
/** Read as: [name of the person, first day, first day no longer]. */
export type HoldingFact = readonly [person: string, from: string, to?: string];
/** A post without holder is vacant. */
export interface PostFact extends Fact {
  readonly code: string;
  readonly unit: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly reportsTo?: string;
  readonly heldBy: readonly HoldingFact[];
}
/** An account nobody holds: a portal or another system. */
export interface ServiceFact {
  readonly says: string;
  readonly label: string;
  readonly login: string;
  readonly role: "PORTAL" | "INTEGRATOR";
  readonly unit: string;
}

export type SeatFact = readonly [post: string, position: GroupPosition];
export interface GroupFact extends Fact {
  readonly unit: string;
  readonly name: string;
  readonly office: string;
  readonly duties: readonly LeadingGroupDuty[];
  readonly seats: readonly SeatFact[];
}
export interface BodyFact extends Fact { readonly unit: string; readonly kind: MeetingBodyKind; readonly posts: readonly string[] }

export interface PresetFact extends Fact { readonly unit: string; readonly preset: PresetName }
export interface PolicyFact extends Fact {
  readonly unit: string;
  readonly key: PolicyKey;
  readonly value: PolicyValue;
  readonly lockedBy?: string;
}
export interface ResponsibilityFact extends Fact { readonly clause: string; readonly task: string; readonly units: readonly string[] }

export interface World {
  readonly code: string;
  readonly name: string;
  readonly root: string;
  readonly division: string;
  readonly units: readonly UnitFact[];
  readonly names: readonly NameFact[];
  readonly modes: readonly ModeFact[];
  readonly divisions: readonly DivisionFact[];
  readonly relations: readonly RelationFact[];
  readonly persons: readonly PersonFact[];
  readonly posts: readonly PostFact[];
  readonly services: readonly ServiceFact[];
  readonly groups: readonly GroupFact[];
  readonly bodies: readonly BodyFact[];
  readonly presets: readonly PresetFact[];
  readonly policies: readonly PolicyFact[];
  readonly responsibilities: readonly ResponsibilityFact[];
  readonly training?: TrainingFacts;
  readonly register?: RegisterFacts;
  readonly lists?: readonly PublishedListFact[];
  readonly practice?: PracticeFacts | undefined;
  readonly dossiers?: readonly DossierFact[];
}
