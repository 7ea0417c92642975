/** What rows of a file must agree with besides their own cells: units, bases and days as they are on record; and whether a row says what is there already. */
import type { CellRule } from "../../kernel/exchange-words.js";
import type { BasisRank } from "../../kernel/list-words.js";
import type { Cells } from "../../kernel/table-columns.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import { privateData } from "../../kernel/private-data.js";
import { citedBy } from "./exchange.rules.js";
import { areDaysInOrder } from "./power-lists.rules.js";

/** Rows of a file wait this many days for a decision; what they say may be somebody's own, so they wait no longer. */
export const WAITING_DAYS = 14;

/** A basis as it will be written. */
export interface BasisToWrite {
  readonly externalId: string; readonly unitId: string; readonly title: string; readonly rank: BasisRank; readonly issuer: string; readonly number: string | null;
  readonly promulgatedOn: string; readonly effectiveOn: string; readonly lapsesOn: string | null; readonly publishedIn: string | null; readonly url: string | null; readonly articles: readonly string[];
}
/** An item as it will be written. */
export interface ItemToWrite {
  readonly code: string; readonly actionKind: ActionKind; readonly matter: string | null; readonly duty: string | null; readonly subjectId: string | null; readonly power: string | null; readonly target: string | null;
  readonly procedure: string | null; readonly responsibility: string | null; readonly responsiblePost: string | null; readonly flowSteps: readonly string[]; readonly flowChartUrl: string | null;
  readonly sourcePowerListItem: string | null; readonly bases: readonly { readonly basisId: string; readonly articles: string | null }[];
}

export interface UnitOnRecord { readonly id: string; readonly code: string; readonly organId: string | null; readonly isMaintained: boolean }
export interface BasisOnRecord { readonly id: string; readonly title: string; readonly number: string | null; readonly organId: string; readonly unitId: string; readonly externalId: string | null }
/** What is on record of everything that a file names. */
export interface OnRecord { readonly organId: string; readonly units: ReadonlyMap<string, UnitOnRecord>; readonly bases: readonly BasisOnRecord[] }
const platformsId = ({ id }: { readonly id: string }): string => `basis_${id}`;
/** What a basis is known by: its department's own id, or the platform's. */
export const isKnownAs = (id: string, organId: string, basis: BasisOnRecord): boolean => (basis.externalId === id && basis.organId === organId) || platformsId(basis) === id;

export type FieldFault = readonly [field: string, rule: CellRule];
export type Resolved<Row> = { readonly row: Row } | { readonly faults: readonly FieldFault[] };
const text = (cells: Cells, field: string): string | null => { const value = cells[field]; return typeof value === "string" ? value : null; };
const list = (cells: Cells, field: string): readonly string[] => { const value = cells[field]; return Array.isArray(value) ? (value as readonly string[]) : []; };
const resolved = <Row>(faults: readonly FieldFault[], row: () => Row): Resolved<Row> => (faults.length > 0 ? { faults } : { row: row() });
/** An id of the platform's own form belongs to a basis of the department, or to none. */
const OWN_FORM = /^basis_[0-9a-f-]{36}$/;

/** Addresses and ids hold numbers that are nobody's. */
const NOBODYS = new Set(["externalId", "code", "url", "flowChartUrl"]);
const withheld = (cells: Cells): FieldFault[] =>
  Object.entries(cells).flatMap(([field, cell]): FieldFault[] => (!NOBODYS.has(field) && privateData(...(Array.isArray(cell) ? (cell as readonly string[]) : [text(cells, field)])).length > 0 ? [[field, "PRIVATE_DATA"]] : []));

/** Read a row as: a row of bases breaks this RULE at this FIELD when this holds. */
const BASIS_FAULTS: readonly (readonly [field: string, rule: CellRule, holds: (cells: Cells, unit: UnitOnRecord | undefined, known: BasisOnRecord | undefined) => boolean])[] = [
  ["unit", "NO_SUCH_UNIT", (_cells, unit) => unit === undefined],
  ["unit", "NOT_MAINTAINED", (_cells, unit) => unit !== undefined && !unit.isMaintained],
  ["unit", "OTHER_UNIT", (_cells, unit, known) => unit !== undefined && known !== undefined && known.unitId !== unit.id],
  ["externalId", "NO_SUCH_BASIS", (cells, _unit, known) => OWN_FORM.test(text(cells, "externalId")!) && known === undefined],
  ["effectiveOn", "DAYS_OUT_OF_ORDER", (cells) => !areDaysInOrder({ promulgatedOn: text(cells, "promulgatedOn")!, effectiveOn: text(cells, "effectiveOn")!, lapsesOn: text(cells, "lapsesOn") })],
];

export function resolveBasis(cells: Cells, { organId, units, bases }: OnRecord): Resolved<BasisToWrite> {
  const externalId = text(cells, "externalId")!;
  const [unit, known] = [units.get(text(cells, "unit")!), bases.find((basis) => basis.organId === organId && isKnownAs(externalId, organId, basis))];
  const faults = [...withheld(cells), ...BASIS_FAULTS.flatMap(([field, rule, holds]): FieldFault[] => (holds(cells, unit, known) ? [[field, rule]] : []))];
  return resolved(faults, () => ({ ...(cells as unknown as Omit<BasisToWrite, "unitId" | "articles">), externalId, unitId: unit!.id, articles: list(cells, "articles") }));
}

/** The department's own first. */
function namedSo({ title, number }: Named, { organId, bases }: Pick<OnRecord, "organId" | "bases">): readonly BasisOnRecord[] {
  const named = bases.filter((basis) => basis.title === title && basis.number === number);
  const own = named.filter((basis) => basis.organId === organId);
  return own.length > 0 ? own : named;
}
type Named = Pick<BasisOnRecord, "title" | "number">;
/** What a basis is cited by so that it is found again: title and number where they are its alone, else the department's own id or the platform's. */
export function nameToCite(basis: Named & { readonly id: string }, record: Pick<OnRecord, "organId" | "bases">): Named {
  const [found, ...others] = namedSo(basis, record);
  if (found?.id === basis.id && others.length === 0) return basis;
  return { title: record.bases.find(({ id, organId }) => id === basis.id && organId === record.organId)?.externalId ?? platformsId(basis), number: null };
}

/** By id, else by title and number; more than one is none. */
function findCited(line: string, { organId, bases }: OnRecord): { readonly basisId: string; readonly articles: string | null } | CellRule {
  const { title, number, articles } = citedBy(line);
  const byId = bases.find((basis) => isKnownAs(title, organId, basis));
  const found = byId ? [byId] : namedSo({ title, number }, { organId, bases });
  return found.length === 1 ? { basisId: found[0]!.id, articles } : found.length > 1 ? "AMBIGUOUS_BASIS" : "NO_SUCH_BASIS";
}

export function resolveItem(cells: Cells, record: OnRecord): Resolved<ItemToWrite> {
  const cited = list(cells, "bases").map((line) => findCited(line, record));
  const bases = cited.filter((each) => typeof each !== "string");
  const [organ, subject] = [record.units.get(text(cells, "organ")!), text(cells, "subject")];
  const subjectId = subject === null ? null : record.units.get(subject)?.id;
  const faults: FieldFault[] = [
    ...withheld(cells),
    ...(organ?.id === record.organId ? [] : [["organ", organ ? "OTHER_DEPARTMENT" : "NO_SUCH_UNIT"] as const]),
    ...(subjectId === undefined ? [["subject", "NO_SUCH_UNIT"] as const] : []),
    ...[...new Set(cited.filter((each) => typeof each === "string"))].map((rule) => ["bases", rule] as const),
    ...(new Set(bases.map(({ basisId }) => basisId)).size < bases.length ? [["bases", "REPEATED"] as const] : []),
  ];
  return resolved(faults, () => ({ ...(cells as unknown as ItemToWrite), subjectId: subjectId ?? null, bases, flowSteps: list(cells, "flowSteps") }));
}

const BASIS_FIELDS = ["title", "rank", "issuer", "number", "promulgatedOn", "effectiveOn", "lapsesOn", "publishedIn", "url", "articles"] as const;
const ITEM_FIELDS = [
  "actionKind", "matter", "duty", "subjectId", "power", "target", "procedure", "responsibility", "responsiblePost", "flowSteps", "flowChartUrl", "sourcePowerListItem",
] as const;
/** Spreadsheets put line breaks of their own in place of what they read: that alone says nothing new. */
const told = (row: object, field: string): string => JSON.stringify((row as Record<string, unknown>)[field] ?? null).replaceAll("\\r\\n", "\\n");
const same = (fields: readonly string[], one: object, other: object): boolean => fields.every((field) => told(one, field) === told(other, field));

export const saysTheSameBasis = (one: object, other: BasisToWrite): boolean => same(BASIS_FIELDS, one, other);
type Rests = readonly { readonly basisId: string; readonly articles?: string | null }[] | null;
const restsOf = (bases: Rests): string => JSON.stringify((bases ?? []).map(({ basisId, articles }) => `${basisId} ${articles ?? ""}`).sort());
export const saysTheSameItem = (one: { readonly bases: Rests }, other: ItemToWrite): boolean => same(ITEM_FIELDS, one, other) && restsOf(one.bases) === restsOf(other.bases);
