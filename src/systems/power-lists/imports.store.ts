/** Imports in the database: what the engine reads of a run, the rows kept aside with their faults, what files name, and how far writing has come. */
import type { ImportFault, ImportRun } from "../../../entities/power-lists/import-run.entity.js";
import type { ImportKind, ImportState } from "../../kernel/exchange-words.js";
import { newId, type Id } from "../../kernel/ids.js";
import type { CellFault } from "../../kernel/table-columns.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/tx.js";
import type { FactsAsked, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import { anyOf, listOf } from "../../platform/pages/listing.store.js";
import { organOf, pathOf } from "../organisations/index.js";
import { importLife, type ImportAction, type RunFacts } from "./import-run.states.js";
import type { BasisOnRecord, BasisToWrite, UnitOnRecord } from "./import.rules.js";
import type { BasisText } from "./basis.store.js";

interface FactsRow extends Omit<RunFacts, "seenBy" | "examinerId" | "authors"> { readonly state: ImportState; readonly path: readonly string[] | null }
const facts = statement<FactsRow>(
  "powerLists.importFacts",
  `SELECT r.id, r.state, r.version, r.organ_id AS "organId", r.account_id AS "accountId", r.kind, r.unit_ids AS "unitIds", r.rows, r.bad, ${pathOf("r.organ_id", "$3::date")} AS path
     FROM import_run r WHERE r.tenant_id = $1 AND r.id = ANY ($2::uuid[])`,
);
async function factsOf(reader: Reader, { tenantId, ids, today }: FactsAsked): Promise<Map<string, RunFacts>> {
  const rows = await reader.rows(facts, [tenantId, ids, today]);
  return new Map(rows.map(({ path, ...row }) => [row.id, { ...row, examinerId: null, authors: [], seenBy: { owner: { unitId: row.organId, path: path ?? [] } } }]));
}
export const importRuns = { lifecycle: importLife, type: "ImportRun", system: "powerLists", table: "import_run", factsOf } as const satisfies LifecycleStore<ImportState, RunFacts, ImportAction>;

export type RunRow = Omit<ImportRun, "tenantId" | "accountId" | "unitIds"> & { readonly asOf: LegalDate };
const RUN = `r.organ_id AS "organId", r.kind, r.list_id AS "listId", r.state, r.version, r.file_name AS "fileName", r.sha256, r.uploaded_on AS "uploadedOn", r.kept_until AS "keptUntil", r.rows, r.bad, r.done,
  r.created, r.changed, r.unchanged, r.failed_because AS "failedBecause"`;
const SEEN_BY = { tenant: "r.tenant_id", owner: "r.organ_id" };
/** $3 kinds, $4 states. */
export const runList = listOf<RunRow, "UPLOADED">({
  name: "imports", system: "powerLists", type: "ImportRun", select: RUN, from: "FROM import_run r", id: "r.id", filters: 2, seenBy: SEEN_BY,
  narrowed: `r.tenant_id = $1 AND ${anyOf("r.kind", "$3")} AND ${anyOf("r.state", "$4")}`, orders: { UPLOADED: "r.id::text" },
});
const SEEN = visibleSql("ImportRun", SEEN_BY, 4);
const byId = statement<RunRow>("powerLists.importsById", `SELECT r.id, $2::date AS "asOf", ${RUN} FROM import_run r WHERE r.tenant_id = $1 AND r.id = ANY ($3::uuid[]) AND ${SEEN.text}`);
export const runsById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(byId, [scope.tenantId, scope.today, ids, ...SEEN.params(scope)]);

export type FaultRow = Omit<ImportFault, "tenantId">;
/** $3 run. In the order of each file. */
export const faultList = listOf<FaultRow, "PLACE">({
  name: "importFaults", system: "powerLists", type: "ImportRun", select: `f.run_id AS "runId", f.sheet, f.row, f.column, f.field, f.rule`, from: "FROM import_fault f JOIN import_run r ON r.tenant_id = $1 AND r.id = f.run_id",
  id: "f.id", filters: 1, seenBy: SEEN_BY, narrowed: `f.tenant_id = $1 AND ($3::uuid IS NULL OR f.run_id = $3)`, orders: { PLACE: `f.run_id::text || to_char(f.row, 'FM0000000') || lpad(coalesce(f.column, ''), 3)` },
});

const keepRows = statement<unknown>("powerLists.keepImportRows", `INSERT INTO import_row (tenant_id, id, run_id, place, written) SELECT $1, r.id, $2, r.place, r.written FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, place integer, written jsonb)`);
const keepFaults = statement<unknown>(
  "powerLists.keepImportFaults",
  `INSERT INTO import_fault (tenant_id, id, run_id, sheet, "row", "column", field, rule) SELECT $1, f.id, $2, $3, f.row, f.column, f.field, f.rule
     FROM jsonb_to_recordset($4::jsonb) AS f (id uuid, "row" integer, "column" text, field text, rule text)`,
);
/** So many in one statement; a file in which every cell is wrong would run one out of time. */
const AT_ONCE = 5_000;
async function inParts<Row>(rows: readonly Row[], keep: (part: readonly Row[], from: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) await keep(rows.slice(from, from + AT_ONCE), from);
}
export const insertRows = (tx: Tx, runId: Id, rows: readonly object[]) =>
  inParts(rows, (part, from) => tx.change(keepRows, [tx.tenantId, runId, JSON.stringify(part.map((written, at) => ({ id: newId(), place: from + at + 1, written })))]));
export const insertFaults = (tx: Tx, runId: Id, sheet: string, faults: readonly CellFault[]) =>
  inParts(faults, (part) => tx.change(keepFaults, [tx.tenantId, runId, sheet, JSON.stringify(part.map((fault) => ({ id: newId(), ...fault })))]));

const units = statement<Omit<UnitOnRecord, "isMaintained">>(
  "powerLists.unitsNamed",
  `SELECT u.id, u.code, ${organOf("u.id", "$3::date")} AS "organId" FROM org_unit u WHERE u.tenant_id = $1 AND u.code = ANY ($2::text[]) AND u.established_on <= $3::date AND (u.closed_on IS NULL OR $3::date < u.closed_on)`,
);
export const unitsNamed = (tx: Tx, codes: readonly string[]) => tx.rows(units, [tx.tenantId, codes, tx.today]);

/** $2 titles, $3 ids of the department's own, $4 ids of the platform's, $5 the department. */
const bases = statement<BasisOnRecord>(
  "powerLists.basesNamed",
  `SELECT b.id, b.title, b.number, b.organ_id AS "organId", b.unit_id AS "unitId", x.external_id AS "externalId" FROM basis b LEFT JOIN basis_external_id x ON x.tenant_id = $1 AND x.basis_id = b.id
    WHERE b.tenant_id = $1 AND (b.title = ANY ($2::text[]) OR b.id = ANY ($4::uuid[]) OR b.id IN (SELECT y.basis_id FROM basis_external_id y WHERE y.tenant_id = $1 AND y.organ_id = $5 AND y.external_id = ANY ($3::text[])))`,
);
export const basesNamed = (tx: Tx, { titles, externalIds, ids, organId }: { readonly titles: readonly string[]; readonly externalIds: readonly string[]; readonly ids: readonly Id[]; readonly organId: Id }) =>
  tx.rows(bases, [tx.tenantId, titles, externalIds, ids, organId]);
export const basesTitled = (reader: Reader, tenantId: Id, titles: readonly string[]) => reader.rows(bases, [tenantId, titles, [], [], null]);

const externalIds = statement<{ basisId: Id; externalId: string }>("powerLists.externalIds", `SELECT basis_id AS "basisId", external_id AS "externalId" FROM basis_external_id WHERE tenant_id = $1 AND basis_id = ANY ($2::uuid[])`);
/** For bases that the reader sees already. */
export const externalIdsOf = (reader: Reader, tenantId: Id, basisIds: readonly Id[]) => reader.rows(externalIds, [tenantId, basisIds]);

export interface RunToWrite { readonly id: Id; readonly kind: ImportKind; readonly organId: Id; readonly listId: Id | null; readonly state: ImportState; readonly rows: number; readonly done: number; readonly acceptedBy: Id | null }
const writing = statement<{ id: Id }>("powerLists.importsToWrite", `SELECT id FROM import_run WHERE tenant_id = $1 AND state = 'WRITING' ORDER BY id`);
export const runsToWrite = (reader: Reader, tenantId: Id) => reader.rows(writing, [tenantId]);
const held = statement<RunToWrite>("powerLists.holdImport", `SELECT r.id, r.kind, r.organ_id AS "organId", r.list_id AS "listId", r.state, r.rows, r.done,
          (SELECT s.person_id FROM transition s WHERE s.tenant_id = $1 AND s.subject_type = 'ImportRun' AND s.subject_id = r.id AND s.action = 'acceptImport') AS "acceptedBy"
     FROM import_run r WHERE r.tenant_id = $1 AND r.id = $2 FOR UPDATE OF r`);
export const holdRun = async (tx: Tx, id: Id): Promise<RunToWrite> => (await tx.first(held, [tx.tenantId, id]))!;
const batch = statement<{ written: object }>("powerLists.importBatch", `SELECT written FROM import_row WHERE tenant_id = $1 AND run_id = $2 AND place > $3 ORDER BY place LIMIT $4`);
export const batchOf = (tx: Tx, runId: Id, done: number, size: number) => tx.rows(batch, [tx.tenantId, runId, done, size]);

const drop = statement<unknown>("powerLists.dropImportRows", `DELETE FROM import_row WHERE tenant_id = $1 AND run_id = $2`);
/** With the step that ends the run: nothing of the file is kept but what was written, its counts and its report. */
export async function dropRows(tx: Tx, runId: Id): Promise<undefined> {
  await tx.change(drop, [tx.tenantId, runId]);
  return undefined;
}
const undecided = statement<{ id: Id }>("powerLists.importsUndecided", `SELECT id FROM import_run WHERE tenant_id = $1 AND state = 'CHECKED' AND kept_until < $2::date ORDER BY id LIMIT $3`);
export const runsUndecided = (reader: Reader, tenantId: Id, today: LegalDate, limit: number) => reader.rows(undecided, [tenantId, today, limit]);

export interface Counts { readonly created: number; readonly changed: number; readonly unchanged: number }
const progress = statement<unknown>(
  "powerLists.importProgress",
  `UPDATE import_run SET done = done + $4 + $5 + $6, created = created + $4, changed = changed + $5, unchanged = unchanged + $6, version = version + 1 WHERE tenant_id = $1 AND id = $2 AND done = $3 AND state = 'WRITING'`,
);
/** Rows are counted with the transaction that writes them, so whoever goes on after a kill begins behind them. */
export async function countRows(tx: Tx, { id, done }: RunToWrite, { created, changed, unchanged }: Counts): Promise<void> {
  if ((await tx.change(progress, [tx.tenantId, id, done, created, changed, unchanged])) !== 1) throw new Error(`import ${id} is written by somebody else`);
}

export interface BasisStanding extends BasisText { readonly id: Id; readonly version: number; readonly state: string }
const standing = statement<BasisStanding>(
  "powerLists.basesToRewrite",
  `SELECT b.id, b.version, b.state, b.title, b.rank, b.issuer, b.number, b.promulgated_on AS "promulgatedOn", b.effective_on AS "effectiveOn", b.lapses_on AS "lapsesOn", b.published_in AS "publishedIn", b.url, b.articles
     FROM basis b WHERE b.tenant_id = $1 AND b.id = ANY ($2::uuid[]) ORDER BY b.id FOR UPDATE`,
);
export const holdBases = (tx: Tx, ids: readonly Id[]) => tx.rows(standing, [tx.tenantId, ids]);
const rewrite = statement<unknown>(
  "powerLists.rewriteBases",
  `UPDATE basis b SET state = $3, version = b.version + 1, title = r.title, rank = r.rank, issuer = r.issuer, number = r.number, promulgated_on = r."promulgatedOn", effective_on = r."effectiveOn",
          lapses_on = r."lapsesOn", published_in = r."publishedIn", url = r.url, articles = r.articles
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, title text, rank text, issuer text, number text, "promulgatedOn" date, "effectiveOn" date, "lapsesOn" date, "publishedIn" text, url text, articles text[])
    WHERE b.tenant_id = $1 AND b.id = r.id`,
);
/** Of bases that are held. */
export const rewriteBases = (tx: Tx, state: string, rows: readonly (BasisToWrite & { readonly id: Id })[]) => tx.change(rewrite, [tx.tenantId, JSON.stringify(rows), state]);
