/** Visibility of one record: the rows of its type, asked one by one. src/platform/db/scope-sql.ts asks the same rows of whole lists. */
import { isSystem, type Acting, type Actor } from "../../src/kernel/actor.js";
import type { NodeType } from "../../src/kernel/ids.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import { everything, type Scope } from "../../src/kernel/scope.js";
import { abilitiesOf } from "./abilities.js";
import { DELEGATION_VISIBILITY } from "./delegation-visibility.table.js";
import { AUTHORISATION_VISIBILITY } from "./authorisation-visibility.table.js";
import { DEADLINES_VISIBILITY } from "./deadlines-visibility.table.js";
import { ADMINISTRATION_VISIBILITY } from "./administration-visibility.table.js";
import { OFFICERS_VISIBILITY } from "./officers-visibility.table.js";
import { ORGANISATIONS_VISIBILITY } from "./organisations-visibility.table.js";
import { POWER_TRANSFER_VISIBILITY } from "./power-transfer-visibility.table.js";
import { POWER_LISTS_VISIBILITY } from "./power-lists-visibility.table.js";
import { PUBLICITY_VISIBILITY } from "./publicity-visibility.table.js";
import { SERVICES_VISIBILITY } from "./services-visibility.table.js";
import { THIRD_PARTY_VISIBILITY } from "./third-party-visibility.table.js";
import { TRAINING_VISIBILITY } from "./training-visibility.table.js";
import type { FieldSet, Reach, VisibilityRow } from "./visibility-row.js";

/** All that a row may ask of a record: the unit that owns it with everything above that unit, and the person it is about. */
export interface RecordFacts {
  /** The owner's path starts with the owner itself, nearest first, as it stands today. */
  readonly owner?: {
    readonly unitId: string;
    readonly path: readonly string[];
    /** Governments in whose territory the owner, or a unit above it, is located without belonging to them (属地). */
    readonly locatedIn?: readonly string[];
  };
  readonly personId?: string | null;
  readonly isPublished?: boolean;
  /** The organ it was reported to; null before. */
  readonly examinerId?: string | null;
  /** The organs between which it stands, and the one that keeps it. */
  readonly partyIds?: readonly string[];
}
export interface VisibilityFacts extends RecordFacts { readonly actor: Acting }

export const VISIBILITY: readonly VisibilityRow[] = [...ORGANISATIONS_VISIBILITY, ...DEADLINES_VISIBILITY, ...ADMINISTRATION_VISIBILITY, ...TRAINING_VISIBILITY, ...OFFICERS_VISIBILITY, ...POWER_LISTS_VISIBILITY, ...DELEGATION_VISIBILITY, ...POWER_TRANSFER_VISIBILITY, ...AUTHORISATION_VISIBILITY, ...THIRD_PARTY_VISIBILITY, ...PUBLICITY_VISIBILITY, ...SERVICES_VISIBILITY];

/** A type without rows is invisible. */
export const rowsOf = (type: NodeType): readonly VisibilityRow[] => VISIBILITY.filter((row) => row.type === type);

const hasPost = ({ posts }: Actor, unitId: string): boolean => posts.some((post) => post.unitId === unitId);

/** Read a row as: a reader stands within REACH of a record when this holds. */
const WITHIN: Readonly<Record<Reach, (reader: Actor, record: RecordFacts) => boolean>> = {
  TENANT: () => true,
  OWN_UNIT: (reader, { owner }) => owner !== undefined && hasPost(reader, owner.unitId),
  ABOVE_OWNER: (reader, { owner }) => owner !== undefined && owner.path.some((id) => id !== owner.unitId && hasPost(reader, id)),
  BELOW_OWNER: ({ posts }, { owner }) => posts.some(({ unitId, unitPath }) => unitId !== owner?.unitId && unitPath.some((id) => id === owner?.unitId)),
  SAME_ORGAN: ({ posts }, { owner }) => owner !== undefined && posts.some(({ organId }) => organId === owner.unitId),
  OWN_AREA: (reader, { owner }) => owner !== undefined && worksInAreaOf(reader, owner),
  PUBLISHED: (_reader, { isPublished }) => isPublished === true,
  PARTY: ({ posts }, { partyIds }) => posts.some(({ organId }) => organId != null && partyIds?.includes(organId)),
  EXAMINER: ({ posts }, { examinerId }) => examinerId != null && posts.some(({ organId }) => organId === examinerId),
  OWN_PERSON: (reader, { personId }) => reader.personId !== null && reader.personId === personId,
};

/** The governments that the reader's legal offices serve: each belongs to one, in whose area it works and no further. */
const areasOf = ({ posts }: Actor): string[] =>
  posts.filter(({ roles }) => roles.includes("GOV_LEGAL")).flatMap(({ organId, unitPath }) => (organId ? (unitPath[unitPath.indexOf(organId) + 1] ?? []) : []));

/** Whether the reader's legal office serves a government in whose area the owner stands, belonging to it or located in it. */
export const worksInAreaOf = (reader: Actor, { path, locatedIn }: Pick<NonNullable<RecordFacts["owner"]>, "path" | "locatedIn">): boolean =>
  areasOf(reader).some((government) => path.includes(government) || locatedIn?.includes(government));

export function holds(row: VisibilityRow, { actor, ...record }: VisibilityFacts): boolean {
  if (isSystem(actor)) return true;
  return (row.needs === undefined || abilitiesOf(actor).has(row.needs)) && WITHIN[row.reach](actor, record);
}

/** Whether the reader sees the record at all. */
export const isVisible = (type: NodeType, facts: VisibilityFacts): boolean => rowsOf(type).some((row) => holds(row, facts));

/** Whether the reader sees every record of the type in the tenant, whoever owns it and whomever it is about. */
export const seesAll = (type: NodeType, { reason, abilities }: Scope): boolean =>
  reason !== null || rowsOf(type).some(({ reach, needs }) => reach === "TENANT" && (needs === undefined || abilities.includes(needs)));

/** What the reader sees of it: the fields of every row that holds. */
export const seesFields = (type: NodeType, facts: VisibilityFacts): ReadonlySet<FieldSet> =>
  new Set(rowsOf(type).filter((row) => holds(row, facts)).flatMap(({ fields }) => fields));

/** The same standing, as lists need it. */
export function scopeOf(who: Acting, today: LegalDate): Scope {
  if (isSystem(who)) return everything(who, today);
  const above = who.posts.flatMap(({ unitId, unitPath }) => unitPath.filter((id) => id !== unitId));
  return {
    tenantId: who.tenantId, today, abilities: [...abilitiesOf(who)], personId: who.personId, reason: null,
    ownUnits: [...new Set(who.posts.map(({ unitId }) => unitId))], unitsAbove: [...new Set(above)],
    ownOrgans: [...new Set(who.posts.flatMap(({ organId }) => organId ?? []))], ownAreas: [...new Set(areasOf(who))],
  };
}
