/** Bases in the database: what rules ask of one, what the engine reads of its entry before a step, and the text that a correction replaces. */
import type { BasisRevision } from "../../../entities/power-lists/basis.entity.js";
import type { BasisChangeKind, BasisEntryState } from "../../kernel/list-words.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/tx.js";
import type { FactsAsked, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import { authorsOf } from "../../platform/lifecycle/transitions.store.js";
import { pathOf } from "../organisations/index.js";
import { basisLife, type BasisAction, type EntryFacts } from "./basis.states.js";

const changedBy = (basis: string, kind: BasisChangeKind): string =>
  `(SELECT min(c.changed_on) FROM basis_change c WHERE c.tenant_id = $1 AND c.basis_id = ${basis}.id AND c.kind = '${kind}')`;
const lastCleanUp = (basis: string, column: string): string =>
  `(SELECT u.${column} FROM basis_clean_up u WHERE u.tenant_id = $1 AND u.basis_id = ${basis}.id ORDER BY u.cleaned_up_on DESC, u.id DESC LIMIT 1)`;

/** Read a row as: rules know this of a basis by this NAME, and it is found so. */
const FACTS: Readonly<Record<string, (basis: string) => string>> = {
  rank: (basis) => `${basis}.rank`, effectiveOn: (basis) => `${basis}.effective_on`, lapsesOn: (basis) => `${basis}.lapses_on`, publishedIn: (basis) => `${basis}.published_in`,
  amendedOn: (basis) => changedBy(basis, "AMENDED"), repealedOn: (basis) => changedBy(basis, "REPEALED"),
  cleanedUpOn: (basis) => lastCleanUp(basis, "cleaned_up_on"), cleanUpVerdict: (basis) => lastCleanUp(basis, "verdict"),
};
export const basisFacts = (basis: string): string => Object.entries(FACTS).map(([name, of]) => `${of(basis)} AS "${name}"`).join(", ");
/** The facts of all bases on which an item rests, as JSON; null where it rests on none. */
export const restingOf = (item: string): string =>
  `(SELECT jsonb_agg(jsonb_build_object(${Object.entries(FACTS).map(([name, of]) => `'${name}', ${of("rb")}`).join(", ")}) ORDER BY rb.id)
      FROM power_item_basis pb JOIN basis rb ON rb.tenant_id = $1 AND rb.id = pb.basis_id WHERE pb.tenant_id = $1 AND pb.item_id = ${item}.id)`;

interface EntryRow { readonly id: string; readonly state: BasisEntryState; readonly version: number; readonly unitId: string; readonly organId: string; readonly path: readonly string[] | null; readonly authors: readonly string[] }
const entries = statement<EntryRow>(
  "powerLists.basisFacts",
  `SELECT b.id, b.state, b.version, b.unit_id AS "unitId", b.organ_id AS "organId", ${pathOf("b.organ_id", "$3::date")} AS path,
          ${authorsOf("Basis", "b.id", ["registerBasis", "correctBasis"])} AS authors
     FROM basis b WHERE b.tenant_id = $1 AND b.id = ANY ($2::uuid[])`,
);
async function factsOf(reader: Reader, { tenantId, ids, today }: FactsAsked): Promise<Map<string, EntryFacts>> {
  const rows = await reader.rows(entries, [tenantId, ids, today]);
  return new Map(rows.map(({ path, ...row }) => [row.id, { ...row, examinerId: null, seenBy: { owner: { unitId: row.organId, path: path ?? [] } } }]));
}
export const basisEntries = { lifecycle: basisLife, type: "Basis", system: "powerLists", table: "basis", factsOf } as const satisfies LifecycleStore<BasisEntryState, EntryFacts, BasisAction>;

export type BasisText = Omit<BasisRevision, "tenantId" | "id" | "basisId" | "version" | "replacedOn">;
const TEXT = `b.title, b.rank, b.issuer, b.number, b.promulgated_on AS "promulgatedOn", b.effective_on AS "effectiveOn", b.lapses_on AS "lapsesOn", b.published_in AS "publishedIn", b.url, b.articles`;
const textOf = statement<BasisText>("powerLists.basisText", `SELECT ${TEXT} FROM basis b WHERE b.tenant_id = $1 AND b.id = $2`);
/** What the entry says now. */
export const getBasisText = async (tx: Tx, id: string): Promise<BasisText> => (await tx.first(textOf, [tx.tenantId, id]))!;

export type RevisionRow = Omit<BasisRevision, "tenantId">;
const revisions = statement<RevisionRow>(
  "powerLists.basisRevisions",
  `SELECT b.id, b.basis_id AS "basisId", b.version, b.replaced_on AS "replacedOn", ${TEXT} FROM basis_revision b WHERE b.tenant_id = $1 AND b.basis_id = ANY ($2::uuid[]) ORDER BY b.version DESC`,
);
/** For bases that the reader sees already. */
export const revisionsOf = (reader: Reader, tenantId: string, basisIds: readonly string[]) => reader.rows(revisions, [tenantId, basisIds]);
