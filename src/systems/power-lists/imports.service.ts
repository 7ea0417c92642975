/** Verbs of imports: a file comes in and is checked to the last cell, and whoever brought it in accepts it or lays it aside. */
import { ImportRun } from "../../../entities/power-lists/import-run.entity.js";
import { ofMaintainingUnit } from "../../../permissions/policies/power-lists.policy.js";
import { isVisible } from "../../../permissions/policies/visibility.js";
import { isSystem } from "../../kernel/actor.js";
import type { ImportKind } from "../../kernel/exchange-words.js";
import { badInput, Denied, notFound } from "../../kernel/fault.js";
import { findIdOf, findNodeRef, globalId, type Id, type NodeType } from "../../kernel/ids.js";
import { addDays } from "../../kernel/legal-date.js";
import { isPossible } from "../../kernel/lifecycle.js";
import { readTable, type CellFault, type Column, type TableRead } from "../../kernel/table-columns.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import type { FileContext } from "../../platform/files/file-route.js";
import type { ImportTable, ReceivedFile } from "../../platform/files/import-routes.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { isDone, performing, type Outcome, type StepOn } from "../../platform/lifecycle/verb.js";
import { getPlace, verb } from "./beginning.service.js";
import { BASIS_COLUMNS, citedBy, ITEM_COLUMNS } from "./exchange.rules.js";
import { resolveBasis, resolveItem, WAITING_DAYS, type BasisToWrite, type ItemToWrite, type OnRecord, type Resolved } from "./import.rules.js";
import { basesNamed, dropRows, importRuns, insertFaults, insertRows, unitsNamed } from "./imports.store.js";
import { powerListLife } from "./power-list.states.js";
import { powerLists } from "./power-lists.store.js";

interface Kind {
  readonly columns: readonly Column[];
  /** What each row is known by. */
  readonly key: string;
  /** Fields that hold codes of units, and those that name bases by whatever id or title. */
  readonly units: readonly string[];
  readonly cites: (cells: TableRead["rows"][number]["cells"]) => readonly string[];
  readonly resolve: (cells: TableRead["rows"][number]["cells"], record: OnRecord) => Resolved<BasisToWrite | ItemToWrite>;
}
const asLines = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);
/** Read a row as: rows of this KIND have these columns, are known by this one, name units and bases there, and are resolved so. */
const KINDS: Readonly<Record<ImportKind, Kind>> = {
  BASES: { columns: BASIS_COLUMNS, key: "externalId", units: ["unit"], cites: ({ externalId }) => [String(externalId)], resolve: resolveBasis },
  POWER_ITEMS: { columns: ITEM_COLUMNS, key: "code", units: ["organ", "subject"], cites: ({ bases }) => asLines(bases).map((line) => citedBy(line).title), resolve: resolveItem },
};

/** Everything that the rows name, in two statements for any number of them. */
async function recordOf(tx: Tx, organId: Id, kind: Kind, rows: TableRead["rows"]): Promise<OnRecord> {
  const { who } = tx;
  const codes = new Set(rows.flatMap(({ cells }) => kind.units.map((field) => cells[field]).filter((code) => typeof code === "string")));
  const named = [...new Set(rows.flatMap(({ cells }) => kind.cites(cells)))];
  const units = await unitsNamed(tx, [...codes]);
  const bases = await basesNamed(tx, { titles: named, externalIds: named, ids: named.flatMap((id) => findIdOf("Basis", id) ?? []), organId });
  return {
    organId, bases, units: new Map(units.map((unit) => [unit.code, { ...unit, isMaintained: unit.organId === organId && (isSystem(who) || ofMaintainingUnit(who, { unitId: unit.id }).allowed) }])),
  };
}

interface Checked { readonly rows: readonly (BasisToWrite | ItemToWrite)[]; readonly faults: readonly CellFault[] }
async function checked(tx: Tx, organId: Id, kind: Kind, { table }: ReceivedFile): Promise<Checked> {
  const read = readTable(kind.columns, table.rows, kind.key);
  const record = await recordOf(tx, organId, kind, read.rows);
  const rows: (BasisToWrite | ItemToWrite)[] = [];
  const faults = [...read.faults];
  for (const { number, cells } of read.rows) {
    const found = kind.resolve(cells, record);
    if ("row" in found) rows.push(found.row);
    else faults.push(...found.faults.map(([field, rule]) => ({ row: number, column: read.placeOf(field), field, rule })));
  }
  return { rows, faults };
}

interface Upload { readonly kind: ImportKind; readonly organId: Id; readonly path: readonly Id[]; readonly listId: Id | null; readonly file: ReceivedFile }
async function keepAside(tx: Tx, { kind, organId, path, listId, file }: Upload) {
  const { rows, faults } = await checked(tx, organId, KINDS[kind], file);
  const accountId = isSystem(tx.who) ? null : tx.who.accountId;
  if (accountId === null) throw new Error("files are brought in by somebody");
  const bad = new Set(faults.map(({ row }) => row)).size;
  const count = Math.max(file.table.rows.length - 1, 0);
  const unitIds = [...new Set(rows.flatMap((row) => ("unitId" in row ? [row.unitId] : [])))];
  return begin(tx, importRuns, "uploadImport", {
    audit: { kind, sha256: file.sha256, rows: count, bad },
    facts: (id) => ({ id, state: null, version: 0, kind, accountId, unitIds, organId, rows: count, bad, examinerId: null, authors: [], seenBy: { owner: { unitId: organId, path } } }),
    async insert(id, state) {
      const { name, sha256, table } = file;
      await tx.insert(ImportRun, Object.assign(new ImportRun(), {
        tenantId: tx.tenantId, id, organId, accountId, kind, listId, unitIds, state, version: 1, fileName: name, sha256, uploadedOn: tx.today, keptUntil: addDays(tx.today, WAITING_DAYS), rows: count, bad, done: 0, created: 0, changed: 0, unchanged: 0, failedBecause: null,
      }));
      if (bad === 0) await insertRows(tx, id, rows);
      else await insertFaults(tx, id, table.sheet, faults);
    },
  });
}

/** Bases of the department of a unit, or of a part of it. */
const uploadBases = (caller: Caller, unitId: Id, file: ReceivedFile): Promise<Outcome> =>
  performing(caller, verb("uploadImport", "maintainBases"), {}, async (tx) => {
    const { organId, path } = await getPlace(tx, unitId);
    return keepAside(tx, { kind: "BASES", organId, path, listId: null, file });
  });

/** Items of an edition that is being drafted. */
const uploadItems = (caller: Caller, listId: Id, file: ReceivedFile): Promise<Outcome> =>
  performing(caller, verb("uploadImport", "draftLists"), {}, async (tx) => {
    const list = (await powerLists.factsOf(tx, { tenantId: tx.tenantId, ids: [listId], today: tx.today, isActing: false })).get(listId);
    if (!list || !isVisible("PowerList", { actor: tx.who, ...list.seenBy })) throw notFound();
    if (!isPossible(powerListLife, "writePowerItem", list.state)) throw new Denied("NO_DRAFT_EDITION", { law: ["YB-2.1-2"] });
    return keepAside(tx, { kind: "POWER_ITEMS", organId: list.organId, path: list.seenBy.owner?.path ?? [], listId, file });
  });

export const acceptImport = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("acceptImport", "maintainBases"), input, (tx) => advance(tx, importRuns, input.id, "acceptImport", { expectedVersion: input.expectedVersion, note: input.note }));
export const discardImport = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("discardImport", "maintainBases"), input, (tx) => advance(tx, importRuns, input.id, "discardImport", { expectedVersion: input.expectedVersion, note: input.note, also: () => dropRows(tx, input.id) }));

function idOf(type: NodeType, id: string | undefined, path: string): Id {
  if (id === undefined || !findNodeRef(id)) throw badInput({ path, rule: id === undefined ? "required" : "isGlobalId" });
  const found = findIdOf(type, id);
  if (!found) throw notFound();
  return found;
}
async function kept(outcome: Promise<Outcome>): Promise<object> {
  const result = await outcome;
  if (!isDone(result)) throw new Error("a file is kept aside or refused");
  return { importRun: globalId("ImportRun", result.id) };
}

/** Read a row as: files of this TABLE are brought in by this ability, for what this parameter names. */
export const importTables: Readonly<Record<string, ImportTable<FileContext>>> = {
  bases: { ability: "maintainBases", asked: ["unit"], receive: (caller, file, { unit }) => kept(uploadBases(caller, idOf("OrgUnit", unit, "unit"), file)) },
  powerItems: { ability: "draftLists", asked: ["list"], receive: (caller, file, { list }) => kept(uploadItems(caller, idOf("PowerList", list, "list"), file)) },
};
