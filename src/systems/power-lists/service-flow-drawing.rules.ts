/** The flow chart of a guide (流程图) as SVG text: the same steps are always drawn the same way, and nothing of a title is ever markup (TJ-3.1.1.3-1). */
import { FLOW_STEP_KIND } from "../../kernel/service-words.js";
import { layOut, type Box, type Line, type Placed } from "./service-flow-layout.rules.js";
import type { FlowStep } from "./service-flow.rules.js";

export interface FlowHeading { readonly title: string; readonly subtitle: string; readonly footer: string }

const FONT = `"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif`;
const INK = "#1f2d3d";
const FAINT = "#5c6b7a";
const WIRE = "#7d8c9b";
const TITLE_SIZE = 15;
const SMALL_SIZE = 12;
const TITLE_LINE = 22;
const SMALL_LINE = 18;
const HEAD = 88;
const FOOT = 44;

/** Signs that no XML may hold are left out, the others that mean something to it are written out. */
const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu, "").replace(/[&<>"']/g, (sign) => MARKUP[sign]!);

/** Chinese signs are as wide as they are high, others about half. */
const widthOf = (text: string, size: number): number => [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2e7f ? size : size * 0.58), 0);
/** Signs that do not begin a line. */
const CLINGING = /^[，。、；：？！）〕》」』”’…·,.;:?!)\]]$/u;

/** Lines no wider than that; words of other scripts stay whole where they can. */
export function wrapped(text: string, size: number, width: number): string[] {
  const pieces = text.trim().match(/[\u0021-\u2e7f]+|[^\u0021-\u2e7f]/gu) ?? [];
  const lines: string[] = [""];
  for (const piece of pieces.flatMap((each) => (widthOf(each, size) > width ? [...each] : [each]))) {
    const line = lines.at(-1)!;
    if (widthOf(line + piece, size) <= width || line === "" || (CLINGING.test(piece) && widthOf(line, size) <= width)) lines[lines.length - 1] = line + piece;
    else lines.push(piece.trim());
  }
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

/** Texts of a step: its title, and below it who acts and by when. */
const textsOf = ({ kind, title, actor, timeLimit }: FlowStep): { readonly title: string[]; readonly small: string[] } => {
  const room = kind === "DECISION" ? 132 : kind === "TASK" ? 196 : 168;
  return { title: wrapped(title, TITLE_SIZE, room), small: [actor, timeLimit].flatMap((text) => (text?.trim() ? wrapped(text, SMALL_SIZE, room) : [])) };
};

function boxOf(step: FlowStep): Box {
  const { title, small } = textsOf(step);
  const text = title.length * TITLE_LINE + small.length * SMALL_LINE + (small.length > 0 ? 4 : 0);
  if (step.kind === "DECISION") return { width: 264, height: Math.round((text + 6) / 0.46) };
  return { width: step.kind === "TASK" ? 232 : 204, height: text + (step.kind === "TASK" ? 30 : 22) };
}

export interface Guided { readonly steps: readonly FlowStep[]; readonly edition: number; readonly statutoryDays: number | null; readonly promisedDays: number | null }

/** The flow chart of a guide whose steps are a way, under the name of its matter and of the organ that accepts it. */
export const flowChartOf = ({ steps, edition, statutoryDays, promisedDays }: Guided, matter: string, organ: string): string => drawFlow(steps, {
  title: `${matter}办理流程图`, subtitle: [organ, `第${edition}版`].filter(Boolean).join(" · "),
  footer: [statutoryDays === null ? "" : `法定期限${statutoryDays}个工作日`, promisedDays === null ? "" : `承诺期限${promisedDays}个工作日`].filter(Boolean).join(" · "),
});

/** Steps that are a way, beneath the heading of their guide. */
export function drawFlow(steps: readonly FlowStep[], { title, subtitle, footer }: FlowHeading): string {
  const layout = layOut(steps, boxOf);
  const heading = wrapped(title, 20, 640);
  const width = Math.max(layout.width, widthOf(subtitle, 13) + 56, widthOf(footer, 12) + 56, ...heading.map((line) => widthOf(line, 20) + 56));
  const head = HEAD + (heading.length - 1) * 28;
  const height = head + layout.height + FOOT;
  const middle = round(width / 2);
  const all = new Map(steps.map((step) => [step.code, step]));
  const inset = round((width - layout.width) / 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${height}" width="${round(width)}" height="${height}" role="img" aria-labelledby="flow-title flow-text" lang="zh-CN" font-family='${FONT}'>`,
    `<title id="flow-title">${escaped(title)}</title>`,
    `<desc id="flow-text">${escaped(inWords(steps))}</desc>`,
    `<defs><marker id="flow-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0.8 10 5 0 9.2 2.4 5Z" fill="${WIRE}"/></marker></defs>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...heading.map((line, at) => textAt(middle, 42 + at * 28, line, 20, { fill: INK, weight: 600 })),
    textAt(middle, head - 22, subtitle, 13, { fill: FAINT }),
    `<g transform="translate(${inset} ${head})">`,
    ...layout.lines.map(drawLine),
    ...layout.steps.map((placed) => drawStep(all.get(placed.code)!, placed)),
    ...layout.lines.filter(({ label }) => label !== "").map(drawLabel),
    `</g>`,
    textAt(middle, height - 18, footer, SMALL_SIZE, { fill: FAINT }),
    `</svg>`,
  ].join("\n");
}

const round = (value: number): number => Math.round(value * 10) / 10;

interface Ink { readonly fill: string; readonly weight?: number; readonly anchor?: string; readonly isHaloed?: boolean }
const textAt = (x: number, y: number, text: string, size: number, { fill, weight = 400, anchor = "middle", isHaloed = false }: Ink): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}" fill="${fill}" font-weight="${weight}"${isHaloed ? ` stroke="#ffffff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"` : ""}>${escaped(text)}</text>`;

function drawStep(step: FlowStep, { x, y, width, height }: Placed): string {
  const { title, small } = textsOf(step);
  const isEnd = step.kind === "START" || step.kind === "END";
  const top = y - (title.length * TITLE_LINE + small.length * SMALL_LINE + (small.length > 0 ? 4 : 0)) / 2;
  return [
    `<g>`,
    SHAPES[step.kind]({ x, y, width, height }),
    ...title.map((line, at) => textAt(x, top + at * TITLE_LINE + 16, line, TITLE_SIZE, { fill: isEnd ? "#ffffff" : INK, weight: 500 })),
    ...small.map((line, at) => textAt(x, top + title.length * TITLE_LINE + 4 + at * SMALL_LINE + 13, line, SMALL_SIZE, { fill: isEnd ? "#dbe7f3" : FAINT })),
    `</g>`,
  ].join("");
}

type Place = Omit<Placed, "code">;
const rounded = ({ x, y, width, height }: Place, radius: number, paint: string): string =>
  `<rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${width}" height="${height}" rx="${round(radius)}" ${paint}/>`;

/** Read a row as: a step of this KIND has this shape. */
const SHAPES: Readonly<Record<FlowStep["kind"], (place: Place) => string>> = {
  START: (place) => rounded(place, place.height / 2, `fill="#1f4e79"`),
  TASK: (place) => rounded(place, 8, `fill="#f5f9fd" stroke="#8fb0cf" stroke-width="1.4"`),
  DECISION: ({ x, y, width, height }) =>
    `<path d="M${round(x)} ${round(y - height / 2)} ${round(x + width / 2)} ${round(y)} ${round(x)} ${round(y + height / 2)} ${round(x - width / 2)} ${round(y)}Z" fill="#fff8e8" stroke="#d9a441" stroke-width="1.4" stroke-linejoin="round"/>`,
  END: (place) => rounded(place, place.height / 2, `fill="#3a6a4c"`),
};

/** Corners are rounded as far as the parts beside them let it. */
function drawLine({ points }: Line): string {
  const path = points.map((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (!before) return `M${round(point.x)} ${round(point.y)}`;
    if (!after) return `L${round(point.x)} ${round(point.y)}`;
    const bend = Math.min(8, distance(before, point) / 2, distance(point, after) / 2);
    const [enter, leave] = [towards(point, before, bend), towards(point, after, bend)];
    return `L${round(enter.x)} ${round(enter.y)}Q${round(point.x)} ${round(point.y)} ${round(leave.x)} ${round(leave.y)}`;
  });
  return `<path d="${path.join("")}" fill="none" stroke="${WIRE}" stroke-width="1.5" marker-end="url(#flow-arrow)"/>`;
}

type Point = Line["points"][number];
const distance = (one: Point, other: Point): number => Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
const towards = (from: Point, to: Point, by: number): Point => {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / whole) * by, y: from.y + ((to.y - from.y) / whole) * by };
};

const drawLabel = ({ label, labelAt, anchor }: Line): string => textAt(labelAt.x, labelAt.y, label, SMALL_SIZE, { fill: "#8a5a00", anchor, isHaloed: true });

/** For whoever hears it: each step with who acts, by when, and what follows. */
const inWords = (steps: readonly FlowStep[]): string => {
  const titles = new Map(steps.map(({ code, title }) => [code, title]));
  return steps.map(({ kind, title, actor, timeLimit, next }, at) => {
    const facts = [FLOW_STEP_KIND[kind].zh, actor?.trim(), timeLimit?.trim()].filter(Boolean).join("，");
    const after = next.map(({ to, label }) => `${label?.trim() ? `${label.trim()}：` : ""}${titles.get(to) ?? ""}`).join("；");
    return `${at + 1}. ${title}（${facts}）${after ? `，之后：${after}` : ""}。`;
  }).join("");
};
