/** The conformance matrix in memory: read once from seeds/reference, the same for every tenant, never changed while serving. */
import { readFileSync } from "node:fs";
import { Denied } from "../../kernel/fault.js";
import type { Page, PageRequest } from "../../kernel/page.js";
import type { LawRef } from "../../kernel/verdict.js";
import { inProject } from "../../platform/config/root.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import { sliceOf } from "../../platform/pages/keyset.js";
import { lawReference, matches, parseClauses, type Clause, type ClauseFilter, type LawReference } from "./law.rules.js";

interface Matrix { readonly rows: readonly Clause[]; readonly byId: ReadonlyMap<string, Clause> }

let matrix: Matrix | undefined;

function loaded(): Matrix {
  if (!matrix) {
    const rows = parseClauses(readFileSync(inProject("seeds/reference/clauses.tsv"), "utf8"));
    matrix = { rows, byId: new Map(rows.map((row) => [row.id, row])) };
  }
  return matrix;
}

export const allClauses = (): readonly Clause[] => loaded().rows;
export const findClause = (id: string): Clause | undefined => loaded().byId.get(id);
export const lawOf = (ids: readonly LawRef[]): LawReference[] => ids.map((id) => lawReference(id, findClause(id)));

/** The rows are public and never move: a cursor is the id of its row, and nothing needs to be sealed. */
const BY_ROW: CursorSeal = { seal: (_binding, _key, id) => id, open: (_binding, cursor) => [cursor, cursor] };

export interface ClausePage extends Page<Clause> { readonly count: () => Promise<number> }

/** A page in the order of the matrix. */
export function clausePage(filter: ClauseFilter, request: PageRequest): ClausePage {
  const found = allClauses().filter((clause) => matches(clause, filter));
  const { isBackward, size, after } = sliceOf(request, "ASC", BY_ROW, "clauses");
  const at = after ? positionOf(found, after[1]) : isBackward ? found.length : -1;
  const [low, high] = isBackward ? [Math.max(0, at - size), at] : [at + 1, Math.min(found.length, at + 1 + size)];
  const nodes = found.slice(low, high);
  return {
    edges: nodes.map((node) => ({ cursor: node.id, node })),
    pageInfo: {
      hasNextPage: high < found.length,
      hasPreviousPage: low > 0,
      startCursor: nodes[0]?.id ?? null,
      endCursor: nodes.at(-1)?.id ?? null,
    },
    count: () => Promise.resolve(found.length),
  };
}

function positionOf(rows: readonly Clause[], cursor: string): number {
  const position = rows.findIndex((row) => row.id === cursor);
  if (position < 0) throw new Denied("INVALID_CURSOR");
  return position;
}
