/** Verbs of discretion benchmarks: what a person does and asks, each exactly one HTTP request. */
import type * as inputs from "../../../resolvers/power-lists/benchmarks.inputs.js";
import type { NamedPerson } from "../world.js";
import { verbsOver, type Sent } from "./told.verbs.js";

const verb = verbsOver({ RedactionRequired: "code law { id } found" });
const STEP = ["Recorded", "TransitionRefused", "StaleVersion"] as const;

export const draftsBenchmark = verb<inputs.DraftBenchmarkInput>("draftBenchmark", "Recorded", "TransitionRefused", "RedactionRequired");
export const revises = verb<inputs.ReviseBenchmarkInput>("reviseBenchmark", ...STEP, "RedactionRequired");
export const sendsToReview = verb<inputs.SubmitBenchmarkInput>("submitBenchmark", ...STEP);
export const passes = verb<inputs.PassBenchmarkInput>("passBenchmark", ...STEP);
export const returns = verb<inputs.ReturnBenchmarkInput>("returnBenchmark", ...STEP);
export const agrees = verb<inputs.DecideBenchmarkInput>("decideBenchmark", ...STEP);
export const publishes = verb<inputs.PublishBenchmarkInput>("publishBenchmark", ...STEP);
export const withdraws = verb<inputs.WithdrawBenchmarkInput>("withdrawBenchmark", ...STEP);

export interface Finding { readonly allowed: boolean; readonly because: string; readonly needsReview: boolean; readonly irrelevantFactors: readonly string[]; readonly law: readonly { readonly id: string }[] }
export const checks = async (person: NamedPerson, input: Sent<inputs.DiscretionCheckInput>, asOf?: string): Promise<Finding> =>
  (await person.asks<{ discretionCheck: Finding }>(
    `query($input: DiscretionCheckInput!, $asOf: LegalDate) { discretionCheck(input: $input, asOf: $asOf) { allowed because needsReview irrelevantFactors law { id } } }`, { input, asOf })).discretionCheck;

type Fields = Readonly<Record<string, unknown>>;
export const looksUp = async (person: NamedPerson, id: string, fields: string): Promise<Fields> =>
  (await person.asks<{ discretionBenchmark: Fields }>(`query($id: ID!) { discretionBenchmark(id: $id) { ${fields} } }`, { id })).discretionBenchmark;

export const inForce = async (person: NamedPerson, organ: string, itemCode: string, asOf: string): Promise<{ edition: number } | null> =>
  (await person.asks<{ benchmarkInForce: { edition: number } | null }>(`query($o: ID!, $c: String!, $d: LegalDate) { benchmarkInForce(organ: $o, itemCode: $c, asOf: $d) { edition } }`, { o: organ, c: itemCode, d: asOf })).benchmarkInForce;

export const gaps = async (person: NamedPerson, under: string): Promise<string[]> =>
  (await person.asks<{ benchmarkGaps: { edges: { node: { code: string } }[] } }>(`query($u: ID!) { benchmarkGaps(under: $u, first: 50) { edges { node { code } } } }`, { u: under })).benchmarkGaps.edges.map(({ node }) => node.code);
