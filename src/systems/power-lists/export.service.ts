/** Bases, items and adjustments as files: the lists of the graph from the first page to the last, so a file holds what its reader sees there and nothing else. */
import { badInput, notFound } from "../../kernel/fault.js";
import { findIdOf, findNodeRef, globalId, type NodeType } from "../../kernel/ids.js";
import { findLegalDate, type LegalDate } from "../../kernel/legal-date.js";
import type { Page, PageRequest } from "../../kernel/page.js";
import type { Scope } from "../../kernel/scope.js";
import type { Cells } from "../../kernel/table-columns.js";
import { label } from "../../kernel/words.js";
import type { ExportTable } from "../../platform/files/export-routes.js";
import type { FileContext } from "../../platform/files/file-route.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { batched, groupedInOrder, inOrder, type Batched } from "../../platform/loaders/batched.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import { everyPage } from "../../platform/pages/every-page.js";
import { unitsById } from "../organisations/index.js";
import type { BasisRow, ItemRow } from "./catalogue.store.js";
import type { TaskRow } from "./adjustment-list.store.js";
import { nameToCite, type BasisOnRecord } from "./import.rules.js";
import { basesTitled } from "./imports.store.js";
import { BASIS_COLUMNS, citation, ITEM_COLUMNS, TASK_COLUMNS } from "./exchange.rules.js";
import { powerListReads, type PowerListReads } from "./power-lists.loaders.js";

export type Exporting = FileContext & { readonly scope: Scope; readonly cursors: CursorSeal };
type Asked = Readonly<Record<string, string>>;

function idOf(type: NodeType, { [type === "OrgUnit" ? "under" : "list"]: id }: Asked, path: string): string | null {
  if (id === undefined) return null;
  if (!findNodeRef(id)) throw badInput({ path, rule: "isGlobalId" });
  const found = findIdOf(type, id);
  if (!found) throw notFound();
  return found;
}
function dayOf({ asOf }: Asked, today: LegalDate): LegalDate {
  const found = asOf === undefined ? today : findLegalDate(asOf);
  if (!found) throw badInput({ path: "asOf", rule: "type" });
  return found;
}

/** What one page reads besides its rows; made anew for each page, so that nothing of an earlier one is kept. */
interface PageReads {
  readonly lists: PowerListReads;
  readonly titled: Batched<string, BasisOnRecord[]>;
  code(unitId: string | null): Promise<string | null>;
}
function pageReads({ scope, cursors, today }: Exporting, moment: Reader): PageReads {
  const codes = batched<string, string | null>(async (ids) => inOrder(ids, (id) => id, await unitsById(moment, scope, ids, today), ({ id }) => id, (row) => row?.code ?? null));
  const titled = batched<string, BasisOnRecord[]>(async (titles) => groupedInOrder(titles, (title) => title, await basesTitled(moment, scope.tenantId, titles), ({ title }) => title));
  return { lists: powerListReads({ db: moment, scope, cursors }), titled, code: async (id) => (id === null ? null : codes.load(id)) };
}

/** A department that gave a basis no id of its own has it by the platform's. */
const basisCells = async (basis: BasisRow, { lists, code }: PageReads): Promise<Cells> => ({
  externalId: (await lists.externalId.load(basis.id)) ?? globalId("Basis", basis.id), unit: await code(basis.unitId), title: basis.title, rank: basis.rank, issuer: basis.issuer, number: basis.number,
  promulgatedOn: basis.promulgatedOn, effectiveOn: basis.effectiveOn, lapsesOn: basis.lapsesOn, publishedIn: basis.publishedIn, url: basis.url, articles: basis.articles,
});

async function itemCells(item: ItemRow, { lists, titled, code }: PageReads): Promise<Cells> {
  const [list, rests] = await Promise.all([lists.list.load(item.listId), lists.rests.load(item.id)]);
  const [organ, subject, bases] = await Promise.all([code(list?.organId ?? null), code(item.subjectId), lists.basis.loadMany(rests.map(({ basisId }) => basisId))]);
  const cited = rests.flatMap(({ articles }, at) => (bases[at] ? [{ articles, basis: bases[at] }] : []));
  const known = (await titled.loadMany([...new Set(cited.map(({ basis }) => basis.title))])).flat();
  return {
    organ, subject, code: item.code, actionKind: item.actionKind, matter: item.matter, duty: item.duty, power: item.power, target: item.target, procedure: item.procedure,
    responsibility: item.responsibility, responsiblePost: item.responsiblePost, flowSteps: item.flowSteps, flowChartUrl: item.flowChartUrl, sourcePowerListItem: item.sourcePowerListItem,
    bases: cited.map(({ articles, basis }) => citation({ ...nameToCite(basis, { organId: list?.organId ?? "", bases: known }), articles })),
  };
}

async function taskCells(task: TaskRow, { lists, code }: PageReads): Promise<Cells> {
  const basis = task.basisId === null ? null : await lists.basis.load(task.basisId);
  return {
    id: globalId("AdjustmentTask", task.id), organ: await code(task.organId), state: task.state, verdict: task.verdict, kind: task.kind, basis: basis && citation({ ...basis, articles: null }),
    promulgatedOn: task.promulgatedOn, changedOn: task.changedOn, dueOn: task.dueOn, adjustedOn: task.adjustedOn, publishedOn: task.publishedOn, receipt: task.receipt,
  };
}

type Table = ExportTable<Exporting>;
const rowsOf = <Row>(context: Exporting, read: (page: PageRequest, lists: PowerListReads) => Promise<Page<Row>>, cellsOf: (row: Row, reads: PageReads) => Promise<Cells>) =>
  async function* (moment: Reader): AsyncGenerator<readonly Cells[]> {
    for await (const rows of everyPage<Row>((page) => read(page, pageReads(context, moment).lists))) {
      const reads = pageReads(context, moment);
      yield await Promise.all(rows.map((row) => cellsOf(row, reads)));
    }
  };

/** Read a row as: TABLE is asked for by this ability, has these columns, is narrowed by these parameters, and read so; what narrows it is tried before the first byte is sent. */
export const exportTables = {
  bases: {
    title: label("执法依据", "Bases"), ability: "seeStructure", columns: BASIS_COLUMNS, narrowedBy: ["under"],
    rows(context, asked) {
      const under = idOf("OrgUnit", asked, "under");
      return rowsOf<BasisRow>(context, (page, lists) => lists.bases({ under }, { field: "CATALOGUE", direction: "ASC" }, page), basisCells);
    },
  },
  powerItems: {
    title: label("权责事项", "Items of power lists"), ability: "seeStructure", columns: ITEM_COLUMNS, narrowedBy: ["under", "list", "asOf"],
    rows(context, asked) {
      const filter = { under: idOf("OrgUnit", asked, "under"), listId: idOf("PowerList", asked, "list"), asOf: dayOf(asked, context.today) };
      return rowsOf<ItemRow>(context, (page, lists) => lists.items(filter, { field: "CODE", direction: "ASC" }, page), itemCells);
    },
  },
  adjustmentTasks: {
    title: label("调整任务", "Adjustments"), ability: "seeLists", columns: TASK_COLUMNS, narrowedBy: ["under"],
    rows(context, asked) {
      const under = idOf("OrgUnit", asked, "under");
      return rowsOf<TaskRow>(context, (page, lists) => lists.tasks({ under }, page), taskCells);
    },
  },
} as const satisfies Readonly<Record<string, Table>>;
