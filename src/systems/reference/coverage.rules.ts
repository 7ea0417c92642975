/** How far the must rows of the law are shown: by a scenario's title, only by a citation, or not yet. */
import type { LawRef } from "../../kernel/verdict.js";
import { CLAUSE_SYSTEM, isArticle, type Clause, type ClauseSystem } from "./law.rules.js";

export interface Text { readonly path: string; readonly text: string }

export interface Coverage {
  readonly system: ClauseSystem;
  readonly shown: readonly string[];
  readonly cited: readonly string[];
  readonly open: readonly string[];
}

/** A title is the first string of a call of `it` or `describe`, in any of the three quotes. */
const TITLE = /\b(?:it|describe)(?:\.\w+)?\(\s*(["'`])((?:\\.|(?!\1)[\s\S])*)\1/g;
const ID = /\b(?:YB|AR|ZJ|TJ|WP|NL)\d*-[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*/g;
const ARTICLE = /\p{Script=Han}+§\d+(?:\(\d+\))?/gu;

export const idsIn = (text: string): string[] => text.match(ID) ?? [];
export const titlesIn = (text: string): string[] => [...text.matchAll(TITLE)].map((match) => match[2] ?? "");

/** Per part of the system, in the order of the word list; parts without must rows are left out. */
export function coverageOf(clauses: readonly Clause[], scenarios: readonly Text[], citing: readonly Text[]): Coverage[] {
  const shown = new Set(scenarios.flatMap(({ text }) => titlesIn(text).flatMap(idsIn)));
  const cited = new Set(citing.flatMap(({ text }) => idsIn(text)));
  const must = clauses.filter((clause) => clause.level === "MUST");
  return (Object.keys(CLAUSE_SYSTEM) as ClauseSystem[])
    .map((system) => {
      const ids = must.filter((clause) => clause.system === system).map((clause) => clause.id);
      return {
        system,
        shown: ids.filter((id) => shown.has(id)),
        cited: ids.filter((id) => !shown.has(id) && cited.has(id)),
        open: ids.filter((id) => !shown.has(id) && !cited.has(id)),
      };
    })
    .filter((row) => row.shown.length + row.cited.length + row.open.length > 0);
}

export interface StrayCitation { readonly path: string; readonly ref: LawRef }

/** Citations that lead nowhere: neither a row of the matrix nor an article of a law known here. */
export function strayCitations(clauses: readonly Clause[], citing: readonly Text[]): StrayCitation[] {
  const known = new Set(clauses.map((clause) => clause.id));
  return citing.flatMap(({ path, text }) => {
    const rows = idsIn(text).filter((id) => !known.has(id));
    const articles = (text.match(ARTICLE) ?? []).filter((ref) => !isArticle(ref));
    return [...new Set([...rows, ...articles])].map((ref) => ({ path, ref }));
  });
}

/** The committed page: one row per part of the system, numbers only, so that a diff shows what was gained or lost. */
export function coveragePage(rows: readonly Coverage[]): string {
  const total = (pick: (row: Coverage) => readonly string[]) => rows.reduce((sum, row) => sum + pick(row).length, 0);
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [
    "# Which must rows of the law are shown",
    "",
    "Written by `npm run clauses`. *Shown*: the id stands in the title of a scenario. *Cited*: a policy, rule, lifecycle or reference table names it. *Open*: neither yet.",
    "",
    line(["code", "系统", "system", "must", "shown", "cited", "open"]),
    line(["---", "---", "---", "--:", "--:", "--:", "--:"]),
    ...rows.map(({ system, shown, cited, open }) =>
      line([system, CLAUSE_SYSTEM[system].zh, CLAUSE_SYSTEM[system].en, shown.length + cited.length + open.length, shown.length, cited.length, open.length])),
    line(["**all**", "", "", total((r) => [...r.shown, ...r.cited, ...r.open]), total((r) => r.shown), total((r) => r.cited), total((r) => r.open)]),
    "",
  ].join("\n");
}
