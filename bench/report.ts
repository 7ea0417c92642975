/** What was measured, as a table, and whether the goals are met. */
import { cpus, totalmem } from "node:os";
import type { Measured } from "./measure.js";

export interface Figures {
  readonly measured: ReadonlyMap<string, Measured>;
  readonly pure: number;
  readonly start: { readonly first: number; readonly later: number };
  readonly tenants: number;
  readonly postgres: string;
}

/** Read a row as: GOAL is met when FIGURE is at most (or at least) LIMIT. */
type Goal = readonly [goal: string, figure: (figures: Figures) => number, compare: "≤" | "≥", limit: number, unit: string];

const of = ({ measured }: Figures, name: string): Measured => {
  const found = measured.get(name);
  if (!found) throw new Error(`${name} was not measured`);
  return found;
};
const ratio = (figures: Figures, name: string, against: string): number => of(figures, name).cpu / of(figures, against).cpu;
const ours = ({ measured }: Figures): Measured[] => [...measured].filter(([name]) => name.includes("ours")).map(([, one]) => one);

export const GOALS: readonly Goal[] = [
  ["Q1 CPU against raw SQL, small", (f) => ratio(f, "Q1 ours small", "Q1 raw small"), "≤", 2.5, "×"],
  ["Q1 CPU against raw SQL, large", (f) => ratio(f, "Q1 ours large", "Q1 raw large"), "≤", 2.5, "×"],
  ["Q2 CPU against raw SQL, small", (f) => ratio(f, "Q2 ours small", "Q2 raw small"), "≤", 0.8, "×"],
  ["Q2 CPU against raw SQL, large", (f) => ratio(f, "Q2 ours large", "Q2 raw large"), "≤", 0.8, "×"],
  ["Q1 CPU, large against small", (f) => ratio(f, "Q1 ours large", "Q1 ours small"), "≤", 1.3, "×"],
  ["Q2 CPU, large against small", (f) => ratio(f, "Q2 ours large", "Q2 ours small"), "≤", 1.3, "×"],
  ["assessorsOf CPU, large against small", (f) => ratio(f, "assessorsOf ours large", "assessorsOf ours small"), "≤", 1.3, "×"],
  ["assessorsOf over HTTP, small", (f) => of(f, "assessorsOf ours small").perSecond, "≥", 1_000, " req/s"],
  ["assessorsOf pure, facts loaded", (f) => f.pure, "≥", 5_000, " /s"],
  ["memory under load", (f) => Math.max(...ours(f).map(({ rss }) => rss)), "≤", 220, " MB"],
  ["launcher to 200 on /readyz, later starts", (f) => f.start.later / 1_000, "≤", 1.5, " s"],
];

const pad = (cells: readonly string[], widths: readonly number[]): string =>
  `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(" | ")} |`;

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, at) => Math.max(3, ...rows.map((row) => row[at]!.length)));
  const [head, ...body] = rows.map((row) => pad(row, widths));
  return [head!, `|${widths.map((width, at) => (at === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`, ...body];
}

const shown = (value: number, digits: number): string => (Number.isNaN(value) ? "–" : value.toFixed(digits));

function measuredTable(figures: Figures): string[] {
  const head = ["", "req/s", "p50 ms", "p99 ms", "node ms", "pg ms", "CPU ms", "× raw", "RSS MB"];
  const rows = [...figures.measured].map(([name, m]) => {
    const rawName = name.replace(/ours|other/, "raw");
    const against = rawName === name ? Number.NaN : m.cpu / (figures.measured.get(rawName)?.cpu ?? Number.NaN);
    return [name, shown(m.perSecond, 0), shown(m.p50, 2), shown(m.p99, 2), shown(m.node, 3), shown(m.postgres, 3), shown(m.cpu, 3), shown(against, 2), shown(m.rss, 0)];
  });
  return table([head, ...rows]);
}

function goalTable(figures: Figures): string[] {
  const rows = GOALS.map(([goal, figureOf, compare, limit, unit]) => {
    const figure = figureOf(figures);
    const isMet = compare === "≤" ? figure <= limit : figure >= limit;
    const digits = figure >= 100 ? 0 : 2;
    return [goal, `${shown(figure, digits)}${unit}`, `${compare} ${limit}${unit}`, Number.isNaN(figure) ? "unknown" : isMet ? "met" : "not met"];
  });
  return table([["goal", "measured", "wanted", ""], ...rows]);
}

export function report(figures: Figures): string {
  const { tenants, start, postgres } = figures;
  return [
    `${new Date().toISOString().slice(0, 10)} · Node ${process.versions.node} · ${postgres} · ${cpus().length} processors · ${Math.round(totalmem() / 2 ** 30)} GB · loopback`,
    `small: 1 tenant of 3,250 units · large: ${tenants} tenants of 3,250 units, asked in turn · CPU is a request's, node and PostgreSQL together`, "",
    ...measuredTable(figures), "", ...goalTable(figures), "",
    `first start with an empty data folder: ${shown(start.first / 1_000, 1)} s`, "",
  ].join("\n");
}
