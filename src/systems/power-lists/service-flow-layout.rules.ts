/** Where each step of a flow chart stands and how the lines between them run: rows from above to below, nothing over anything else. */
import type { FlowStep } from "./service-flow.rules.js";

export interface Box { readonly width: number; readonly height: number }
export interface Placed { readonly code: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export interface Point { readonly x: number; readonly y: number }
export interface Line { readonly from: string; readonly points: readonly Point[]; readonly label: string; readonly labelAt: Point; readonly anchor: "start" | "end" }
export interface Layout { readonly width: number; readonly height: number; readonly steps: readonly Placed[]; readonly lines: readonly Line[] }

/** A place in a row: a step, or where a line passes a row by. */
interface Cell { readonly key: string; readonly width: number; readonly height: number; x: number }
interface Edge { readonly from: string; readonly to: string; readonly label: string; readonly isBack: boolean }
/** The part of a line between two rows: from x at the upper one to x at the lower one, on a track of its own. */
interface Hop { readonly edge: number; readonly gap: number; readonly fromX: number; readonly toX: number; track: number }

const BETWEEN_CELLS = 40;
const LINE_WIDTH = 28;
const TRACK = 22;
const ABOVE_TRACKS = 18;
const BELOW_TRACKS = 26;
const LANE = 22;
const PORT = 34;
const MARGIN = 28;

/** The steps are a way (`flowFaults`); `boxOf` says how much room each needs. */
export function layOut(steps: readonly FlowStep[], boxOf: (step: FlowStep) => Box): Layout {
  const edges = edgesOf(steps);
  const rank = ranksOf(steps, edges);
  const rows = rowsOf(steps, edges, rank, boxOf);
  arrange(rows, edges, rank);
  return route(rows, edges, rank, new Map(steps.map((step) => [step.code, step])));
}

/** A line back is one to a step on the way to where it comes from. */
function edgesOf(steps: readonly FlowStep[]): Edge[] {
  const all = new Map(steps.map((step) => [step.code, step]));
  const state = new Map<string, "open" | "done">();
  const back = new Set<string>();
  const visit = (code: string): void => {
    state.set(code, "open");
    for (const { to } of all.get(code)!.next) {
      if (state.get(to) === "open") back.add(`${code} ${to}`);
      else if (!state.has(to)) visit(to);
    }
    state.set(code, "done");
  };
  for (const { code, kind } of steps) if (kind === "START") visit(code);
  return steps.flatMap(({ code, next }) => next.map(({ to, label }) => ({ from: code, to, label: label?.trim() ?? "", isBack: back.has(`${code} ${to}`) })));
}

/** A step stands below everything that leads to it. */
function ranksOf(steps: readonly FlowStep[], edges: readonly Edge[]): Map<string, number> {
  const rank = new Map(steps.map(({ code }) => [code, 0]));
  for (let round = 0; round < steps.length; round += 1) {
    for (const { from, to, isBack } of edges) if (!isBack) rank.set(to, Math.max(rank.get(to)!, rank.get(from)! + 1));
  }
  return rank;
}

const passing = (edge: number, row: number): string => `line ${edge} ${row}`;

function rowsOf(steps: readonly FlowStep[], edges: readonly Edge[], rank: ReadonlyMap<string, number>, boxOf: (step: FlowStep) => Box): Cell[][] {
  const rows: Cell[][] = Array.from({ length: Math.max(...rank.values()) + 1 }, () => []);
  for (const step of steps) rows[rank.get(step.code)!]!.push({ key: step.code, ...boxOf(step), x: 0 });
  edges.forEach(({ from, to, isBack }, at) => {
    if (isBack) return;
    for (let row = rank.get(from)! + 1; row < rank.get(to)!; row += 1) rows[row]!.push({ key: passing(at, row), width: LINE_WIDTH, height: 0, x: 0 });
  });
  return rows;
}

/** The cells through which a line goes, from above to below. */
const wayOf = ({ from, to }: Edge, at: number, rank: ReadonlyMap<string, number>): string[] =>
  [from, ...Array.from({ length: rank.get(to)! - rank.get(from)! - 1 }, (_, step) => passing(at, rank.get(from)! + 1 + step)), to];

/** Cells stand near what they are joined with, first in order, then in place; the same steps always stand the same way. */
function arrange(rows: Cell[][], edges: readonly Edge[], rank: ReadonlyMap<string, number>): void {
  const joined = new Map<string, { readonly above: string[]; readonly below: string[] }>(rows.flat().map(({ key }) => [key, { above: [], below: [] }]));
  edges.forEach((edge, at) => {
    if (edge.isBack) return;
    const way = wayOf(edge, at, rank);
    way.slice(1).forEach((lower, index) => {
      joined.get(lower)!.above.push(way[index]!);
      joined.get(way[index]!)!.below.push(lower);
    });
  });
  const cells = new Map(rows.flat().map((cell) => [cell.key, cell]));
  for (const row of rows) pack(row, row.map(() => 0));
  const near = (cell: Cell, side: "above" | "below"): number => {
    const found = joined.get(cell.key)![side].map((key) => cells.get(key)!.x);
    return found.length > 0 ? found.reduce((sum, x) => sum + x, 0) / found.length : cell.x;
  };
  for (let round = 0; round < 12; round += 1) {
    const side = round % 2 === 0 ? "above" : "below";
    for (const row of side === "above" ? rows : [...rows].reverse()) {
      const wanted = new Map(row.map((cell) => [cell.key, near(cell, side)]));
      if (round < 6) row.sort((one, other) => wanted.get(one.key)! - wanted.get(other.key)!);
      pack(row, row.map(({ key }) => wanted.get(key)!));
    }
  }
}

/** Each as near to where it wants to be as its neighbours let it: those that would overlap move as one. */
function pack(row: readonly Cell[], wanted: readonly number[]): void {
  const offsets: number[] = [];
  row.forEach((cell, at) => offsets.push(at === 0 ? 0 : offsets[at - 1]! + (row[at - 1]!.width + cell.width) / 2 + BETWEEN_CELLS));
  const blocks: { sum: number; size: number }[] = [];
  const place = ({ sum, size }: { sum: number; size: number }): number => sum / size;
  for (const [at, want] of wanted.entries()) {
    blocks.push({ sum: want - offsets[at]!, size: 1 });
    while (blocks.length > 1 && place(blocks.at(-2)!) > place(blocks.at(-1)!)) {
      const last = blocks.pop()!;
      const before = blocks.pop()!;
      blocks.push({ sum: before.sum + last.sum, size: before.size + last.size });
    }
  }
  let at = 0;
  for (const block of blocks) for (let count = 0; count < block.size; count += 1, at += 1) row[at]!.x = Math.round(place(block) + offsets[at]!);
}

/** How far from the middle of a box each of its lines leaves or arrives, in the order of where they go. */
function portsOf(ends: readonly { readonly edge: number; readonly towards: number }[], width: number): Map<number, number> {
  const sorted = [...ends].sort((one, other) => one.towards - other.towards || one.edge - other.edge);
  const apart = Math.min(PORT, (width - 24) / Math.max(1, sorted.length - 1));
  return new Map(sorted.map(({ edge }, at) => [edge, Math.round((at - (sorted.length - 1) / 2) * apart)]));
}

function route(rows: readonly Cell[][], edges: readonly Edge[], rank: ReadonlyMap<string, number>, steps: ReadonlyMap<string, FlowStep>): Layout {
  const cells = new Map(rows.flat().map((cell) => [cell.key, cell]));
  const left = Math.min(...rows.flat().map(({ x, width }) => x - width / 2));
  const right = Math.max(...rows.flat().map(({ x, width }) => x + width / 2));
  const backs = edges.flatMap(({ isBack }, at) => (isBack ? [at] : []));
  const laneOf = (edge: number): number => right + LANE * (backs.indexOf(edge) + 1);
  const ways = edges.map((edge, at) => (edge.isBack ? [] : wayOf(edge, at, rank)));
  const [leaving, arriving] = portsOfAll(edges, cells, ways, laneOf);
  const startX = (at: number): number => cells.get(edges[at]!.from)!.x + leaving.get(at)!;
  const endX = (at: number): number => cells.get(edges[at]!.to)!.x + arriving.get(at)!;
  const hops: Hop[] = edges.flatMap(({ from, to, isBack }, edge): Hop[] => {
    if (isBack) return [{ edge, gap: rank.get(from)!, fromX: startX(edge), toX: laneOf(edge), track: 0 }, { edge, gap: rank.get(to)! - 1, fromX: laneOf(edge), toX: endX(edge), track: 0 }];
    const xs = ways[edge]!.map((key, at, way) => (at === 0 ? startX(edge) : at === way.length - 1 ? endX(edge) : cells.get(key)!.x));
    return xs.slice(1).map((toX, at) => ({ edge, gap: rank.get(from)! + at, fromX: xs[at]!, toX, track: 0 }));
  });
  const heights = rows.map((_, gap) => settleTracks(hops.filter((hop) => hop.gap === gap)));
  const tops = topsOf(rows, heights);
  const shift = MARGIN - left;
  const trackY = ({ gap, track }: Hop): number => tops[gap]! + rowHeight(rows[gap]!) + ABOVE_TRACKS + TRACK * track;
  const yOf = (code: string): number => tops[rank.get(code)!]! + rowHeight(rows[rank.get(code)!]!) / 2;
  const placed = [...steps.keys()].map((code) => ({ code, x: cells.get(code)!.x + shift, y: yOf(code), width: cells.get(code)!.width, height: cells.get(code)!.height }));
  const lines = edges.map((edge, at): Line => {
    const [own, source, target] = [hops.filter((hop) => hop.edge === at), cells.get(edge.from)!, cells.get(edge.to)!];
    const points = [
      { x: startX(at), y: exitY(steps.get(edge.from)!, source, yOf(edge.from), leaving.get(at)!) },
      ...own.flatMap((hop) => (hop.fromX === hop.toX ? [] : [{ x: hop.fromX, y: trackY(hop) }, { x: hop.toX, y: trackY(hop) }])),
      { x: endX(at), y: entryY(steps.get(edge.to)!, target, yOf(edge.to), arriving.get(at)!) },
    ].map(({ x, y }) => ({ x: x + shift, y }));
    const first = own[0]!;
    const isLeft = first.toX < first.fromX;
    const labelY = first.fromX === first.toX ? tops[first.gap]! + rowHeight(rows[first.gap]!) + heights[first.gap]! - 14 : trackY(first) - 5;
    return { from: edge.from, points, label: edge.label, labelAt: { x: first.fromX + shift + (isLeft ? -7 : 7), y: labelY }, anchor: isLeft ? "end" : "start" };
  });
  return { width: right - left + LANE * backs.length + MARGIN * 2, height: tops.at(-1)! + rowHeight(rows.at(-1)!) + MARGIN, steps: placed, lines };
}

function portsOfAll(edges: readonly Edge[], cells: ReadonlyMap<string, Cell>, ways: readonly (readonly string[])[], laneOf: (edge: number) => number): [Map<number, number>, Map<number, number>] {
  const [leaving, arriving] = [new Map<number, number>(), new Map<number, number>()];
  for (const { key, width } of cells.values()) {
    const out = edges.flatMap(({ from, isBack }, edge) => (from === key ? [{ edge, towards: isBack ? laneOf(edge) : cells.get(ways[edge]![1]!)!.x }] : []));
    const into = edges.flatMap(({ to, isBack }, edge) => (to === key ? [{ edge, towards: isBack ? laneOf(edge) : cells.get(ways[edge]!.at(-2)!)!.x }] : []));
    portsOf(out, width).forEach((offset, edge) => leaving.set(edge, offset));
    portsOf(into, width).forEach((offset, edge) => arriving.set(edge, offset));
  }
  edges.forEach(({ from, to }, edge) => {
    const [only, sole] = [edges.filter((other) => other.from === from).length === 1, edges.filter((other) => other.to === to).length === 1];
    const apart = cells.get(from)!.x + leaving.get(edge)! - cells.get(to)!.x - arriving.get(edge)!;
    if (ways[edge]!.length !== 2 || Math.abs(apart) > PORT || !(only || sole)) return; // a jog of a few points looks like a mistake
    if (only) leaving.set(edge, leaving.get(edge)! - apart);
    else arriving.set(edge, arriving.get(edge)! + apart);
  });
  return [leaving, arriving];
}

/** Lines that would lie on one another run on tracks of their own; the height that a gap needs for them. */
function settleTracks(hops: readonly Hop[]): number {
  const taken: [number, number][][] = [];
  const bent = hops.filter(({ fromX, toX }) => fromX !== toX).sort((one, other) => turn(one) - turn(other) || one.edge - other.edge);
  for (const hop of bent) {
    const span: [number, number] = [Math.min(hop.fromX, hop.toX) - 8, Math.max(hop.fromX, hop.toX) + 8];
    const free = taken.findIndex((spans) => spans.every(([from, to]) => span[1] < from || to < span[0]));
    hop.track = free < 0 ? taken.length : free;
    (taken[hop.track] ??= []).push(span);
  }
  return ABOVE_TRACKS + TRACK * Math.max(1, taken.length) + BELOW_TRACKS;
}
/** Of lines to the left the outermost comes first, of lines to the right the innermost last: so fewer cross. */
const turn = ({ fromX, toX }: Hop): number => (toX < fromX ? fromX : -fromX);

const rowHeight = (row: readonly Cell[]): number => Math.max(...row.map(({ height }) => height));

function topsOf(rows: readonly Cell[][], heights: readonly number[]): number[] {
  const tops: number[] = [];
  rows.forEach((_, at) => tops.push(at === 0 ? MARGIN : tops[at - 1]! + rowHeight(rows[at - 1]!) + heights[at - 1]!));
  return tops;
}

/** The edge of a decision slants away from its middle. */
const slant = ({ kind }: FlowStep, { width, height }: Cell, offset: number): number => (kind === "DECISION" ? (height / 2) * (Math.abs(offset) / (width / 2)) : 0);
const exitY = (step: FlowStep, cell: Cell, y: number, offset: number): number => Math.round(y + cell.height / 2 - slant(step, cell, offset));
const entryY = (step: FlowStep, cell: Cell, y: number, offset: number): number => Math.round(y - cell.height / 2 + slant(step, cell, offset));
