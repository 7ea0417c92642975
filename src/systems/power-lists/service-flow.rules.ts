/** Whether the steps of a guide are a way: one beginning, ends, and every step on a path from the one to the other (TJ-3.1.1.3-1). */
import type { FlowFaultKind, FlowStepKind } from "../../kernel/service-words.js";

export interface FlowBranch { readonly to: string; readonly label?: string | null | undefined }
export interface FlowStep {
  readonly code: string;
  readonly kind: FlowStepKind;
  readonly title: string;
  /** The post or section that acts, never a person. */
  readonly actor?: string | null | undefined;
  readonly timeLimit?: string | null | undefined;
  readonly next: readonly FlowBranch[];
}
/** `step` is null for what the whole lacks. */
export interface FlowFault { readonly step: string | null; readonly fault: FlowFaultKind }

/** Read a row as: a step shows this FAULT when this holds of it. */
const OF_STEP: readonly (readonly [FlowFaultKind, (step: FlowStep, all: ReadonlyMap<string, FlowStep>) => boolean])[] = [
  ["NEXT_UNKNOWN", ({ next }, all) => next.some(({ to }) => !all.has(to))],
  ["START_ENTERED", ({ next }, all) => next.some(({ to }) => all.get(to)?.kind === "START")],
  ["END_GOES_ON", ({ kind, next }) => kind === "END" && next.length > 0],
  ["NOT_ONE_NEXT", ({ kind, next }) => (kind === "START" || kind === "TASK") && next.length !== 1],
  ["TOO_FEW_BRANCHES", ({ kind, next }) => kind === "DECISION" && new Set(next.map(({ to }) => to)).size < 2],
  ["BRANCH_UNNAMED", ({ kind, next }) => kind === "DECISION" && next.some(({ label }) => !label?.trim())],
];

/** None for steps that are a way; in the order of the steps, what the whole lacks first. */
export function flowFaults(steps: readonly FlowStep[]): FlowFault[] {
  const all = new Map(steps.map((step) => [step.code, step]));
  const starts = steps.filter(({ kind }) => kind === "START");
  const ends = steps.filter(({ kind }) => kind === "END");
  const ofWhole: FlowFaultKind[] = [...(starts.length === 0 ? ["NO_START" as const] : []), ...(starts.length > 1 ? ["SEVERAL_STARTS" as const] : []), ...(ends.length === 0 ? ["NO_END" as const] : [])];
  const reached = reachedFrom(starts.map(({ code }) => code), (code) => all.get(code)?.next.map(({ to }) => to) ?? []);
  const leading = reachedFrom(ends.map(({ code }) => code), (code) => steps.filter(({ next }) => next.some(({ to }) => to === code)).map((step) => step.code));
  return [
    ...ofWhole.map((fault) => ({ step: null, fault })),
    ...steps.flatMap((step, at) => [
      ...(steps.findIndex(({ code }) => code === step.code) < at ? [{ step: step.code, fault: "CODE_REPEATED" as const }] : []),
      ...OF_STEP.filter(([, holds]) => holds(step, all)).map(([fault]) => ({ step: step.code, fault })),
      ...(starts.length > 0 && !reached.has(step.code) ? [{ step: step.code, fault: "UNREACHABLE" as const }] : []),
      ...(ends.length > 0 && !leading.has(step.code) ? [{ step: step.code, fault: "NO_WAY_OUT" as const }] : []),
    ]),
  ];
}

function reachedFrom(codes: readonly string[], onward: (code: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(codes);
  const waiting = [...codes];
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    for (const next of onward(code).filter((each) => !seen.has(each))) {
      seen.add(next);
      waiting.push(next);
    }
  }
  return seen;
}
