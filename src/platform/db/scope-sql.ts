/** Visibility of whole lists: the rows of a type as one SQL condition of constant text; whoever reads enters it as parameters. */
import type { NodeType } from "../../kernel/ids.js";
import type { Scope } from "../../kernel/scope.js";
import { rowsOf } from "../../../permissions/policies/visibility.js";
import type { Reach, VisibilityRow } from "../../../permissions/policies/visibility-row.js";

/** Where a statement keeps what the rows ask for, e.g. `{ tenant: "s.tenant_id", owner: "s.unit_id" }`. */
export interface ScopeColumns {
  readonly tenant: string;
  /** The unit that owns the record. */
  readonly owner?: string;
  /** The person it is about. */
  readonly person?: string;
  /** Whether it is published. */
  readonly published?: string;
  /** The organ it was reported to for examination; null before. */
  readonly examiner?: string;
  /** An array of the organs between which it stands, and the one that keeps it. */
  readonly parties?: string;
}

export interface ScopeSql {
  /** A condition in parentheses. */
  readonly text: string;
  /** How many parameters the text has, from `first` on. */
  readonly size: number;
  /** As many values as the text has parameters, in their order. */
  params(scope: Scope): readonly unknown[];
}

/** Read a row as: PARAMETER: its SQL type, and where its value comes from. */
const PARAMETERS = {
  tenant: ["uuid", (scope) => scope.tenantId],
  reason: ["text", (scope) => scope.reason],
  abilities: ["text[]", (scope) => scope.abilities],
  ownUnits: ["uuid[]", (scope) => scope.ownUnits],
  unitsAbove: ["uuid[]", (scope) => scope.unitsAbove],
  ownOrgans: ["uuid[]", (scope) => scope.ownOrgans],
  ownAreas: ["uuid[]", (scope) => scope.ownAreas],
  person: ["uuid", (scope) => scope.personId],
  today: ["date", (scope) => scope.today],
} as const satisfies Record<string, readonly [sqlType: string, value: (scope: Scope) => unknown]>;
type Parameter = keyof typeof PARAMETERS;
type Place = (parameter: Parameter) => string;

/** Read a row as: the reader stands within REACH of a record when this condition holds. */
const WITHIN: Readonly<Record<Reach, (columns: Required<ScopeColumns>, $: Place) => string>> = {
  TENANT: () => "TRUE",
  OWN_UNIT: ({ owner }, $) => `${owner} = ANY (${$("ownUnits")})`,
  BELOW_OWNER: ({ owner }, $) => `${owner} = ANY (${$("unitsAbove")})`,
  ABOVE_OWNER: ({ tenant, owner }, $) =>
    `EXISTS (SELECT FROM org_closure AS above
       WHERE above.tenant_id = ${tenant} AND above.descendant_id = ${owner} AND above.depth > 0 AND above.ancestor_id = ANY (${$("ownUnits")})
         AND above.valid_from <= ${$("today")} AND (above.valid_to IS NULL OR ${$("today")} < above.valid_to))`,
  SAME_ORGAN: ({ owner }, $) => `${owner} = ANY (${$("ownOrgans")})`,
  OWN_AREA: ({ tenant, owner }, $) =>
    `EXISTS (SELECT FROM org_closure AS above
       WHERE above.tenant_id = ${tenant} AND above.descendant_id = ${owner} AND above.valid_from <= ${$("today")} AND (above.valid_to IS NULL OR ${$("today")} < above.valid_to)
         AND (above.ancestor_id = ANY (${$("ownAreas")}) OR EXISTS (SELECT FROM org_relation AS place
           WHERE place.tenant_id = ${tenant} AND place.subject_id = above.ancestor_id AND place.kind = 'LOCATED_IN' AND place.object_id = ANY (${$("ownAreas")})
             AND place.valid_from <= ${$("today")} AND (place.valid_to IS NULL OR ${$("today")} < place.valid_to))))`,
  PUBLISHED: ({ published }) => `(${published})`,
  PARTY: ({ parties }, $) => `${parties} && ${$("ownOrgans")}`,
  EXAMINER: ({ examiner }, $) => `${examiner} = ANY (${$("ownOrgans")})`,
  OWN_PERSON: ({ person }, $) => `${person} = ${$("person")}`,
};

/** Read a row as: this REACH cannot be asked of a statement without this COLUMN. */
const COLUMN_NEEDED: Readonly<Partial<Record<Reach, Exclude<keyof ScopeColumns, "tenant">>>> = {
  OWN_UNIT: "owner", BELOW_OWNER: "owner", ABOVE_OWNER: "owner", SAME_ORGAN: "owner", OWN_AREA: "owner", OWN_PERSON: "person", PUBLISHED: "published", EXAMINER: "examiner", PARTY: "parties",
};

/** The condition under which a statement's rows are seen; its parameters are numbered from `first`. */
export const visibleSql = (type: NodeType, columns: ScopeColumns, first: number): ScopeSql => rowsSql(rowsOf(type), columns, first);

/** The same of rows that need not be all of a type's; without rows nothing is seen. */
export function rowsSql(rows: readonly VisibilityRow[], columns: ScopeColumns, first: number): ScopeSql {
  const used: Parameter[] = [];
  const place: Place = (parameter) => {
    if (!used.includes(parameter)) used.push(parameter);
    return `$${first + used.indexOf(parameter)}::${PARAMETERS[parameter][0]}`;
  };
  const tenant = `${columns.tenant} = ${place("tenant")}`;
  const terms = [`${place("reason")} IS NOT NULL`, ...rows.map((row) => term(row, columns, place))];
  return {
    text: `(${tenant} AND (${terms.join("\n    OR ")}))`,
    size: used.length,
    params: (scope) => used.map((parameter) => PARAMETERS[parameter][1](scope)),
  };
}

function term({ type, reach, needs }: VisibilityRow, columns: ScopeColumns, place: Place): string {
  const column = COLUMN_NEEDED[reach];
  if (column !== undefined && columns[column] === undefined) throw new Error(`${type} is seen by ${reach}: name its ${column} column`);
  const within = WITHIN[reach]({ owner: "", person: "", published: "", examiner: "", parties: "", ...columns }, place);
  return needs === undefined ? `(${within})` : `('${needs}' = ANY (${place("abilities")}) AND ${within})`;
}
