/** The life of an edition of a benchmark: drafted, reviewed by somebody else, agreed to by the leader, published before anybody cites it (model §3.5). */
import { benchmarkReviewer, leaderOfDepartment, ofOwnDepartment, type ListParties } from "../../../permissions/policies/power-lists.policy.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import { BENCHMARK_STATE, type BenchmarkState } from "../../kernel/discretion-words.js";
import { lifecycle, need, needOfInput, type Standing } from "../../kernel/lifecycle.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { label } from "../../kernel/words.js";

export interface BenchmarkFacts extends Standing<BenchmarkState>, ListParties {
  readonly seenBy: RecordFacts;
  /** Elements it must still say. */
  readonly missing: number;
  /** Whether its basis is in force today. */
  readonly isBasisInForce: boolean;
  /** Whether it ranks high enough for a penalty. */
  readonly isBasisHighEnough: boolean;
  /** The day on which the leader agreed; null before. */
  readonly decidedOn: LegalDate | null;
}
export interface BenchmarkDrafted { readonly isUnderWay: boolean }
export interface Reasoned { readonly note?: string | null | undefined }

const drafter = ofOwnDepartment("draftLists", ["YB-2.2-3"]);
const isComplete = need<BenchmarkFacts>("BENCHMARK_INCOMPLETE", ["WP-J-12"], ({ missing }) => missing === 0);
const rests = [
  need<BenchmarkFacts>("BASIS_NOT_IN_FORCE", ["AR-3.1-3", "YB-2.1-6"], ({ isBasisInForce }) => isBasisInForce),
  need<BenchmarkFacts>("BASIS_LEVEL", ["AR-3.1-3"], ({ isBasisHighEnough }) => isBasisHighEnough),
];
const isAgreedTo = need<BenchmarkFacts>("NOT_REVIEWED", ["YB-2.2-3"], ({ state }) => state === "DECIDED");
const hasReason = needOfInput<BenchmarkFacts, Reasoned>("REASON_REQUIRED", ["YB-2.2-3"], (_facts, { note }) => Boolean(note?.trim()));

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. */
export const benchmarkLife = lifecycle<BenchmarkState, BenchmarkFacts>()("discretionBenchmark", BENCHMARK_STATE, {
  draftBenchmark: {
    from: null, to: "DRAFT", label: label("起草裁量基准", "Draft an edition"), ability: "draftLists", who: drafter, law: ["YB-2.2-3"],
    needs: [needOfInput<BenchmarkFacts, BenchmarkDrafted>("BENCHMARK_IN_PROGRESS", ["YB-2.2-3"], (_facts, { isUnderWay }) => !isUnderWay)],
  },
  reviseBenchmark: {
    from: ["DRAFT", "RETURNED", "REVIEWED", "DECIDED"], to: "DRAFT", label: label("修改裁量基准", "Revise it; a review or decision given before falls away"), ability: "draftLists", who: drafter, law: ["YB-2.2-3", "WP-J-12"],
  },
  submitBenchmark: {
    from: ["DRAFT", "RETURNED"], to: "IN_REVIEW", label: label("送法制审核", "Send it to the legal review"), ability: "draftLists", who: drafter, law: ["YB-2.2-3", "WP-J-12"], needs: [isComplete, ...rests],
  },
  passBenchmark: {
    from: "IN_REVIEW", to: "REVIEWED", label: label("审核通过", "Pass it"), ability: "reviewBenchmarks", who: benchmarkReviewer(["YB-2.2-3"]), law: ["YB-2.2-3"], needs: rests,
  },
  returnBenchmark: {
    from: "IN_REVIEW", to: "RETURNED", label: label("退回修改", "Return it"), ability: "reviewBenchmarks", who: benchmarkReviewer(["YB-2.2-3"]), law: ["YB-2.2-3"], needs: [hasReason],
  },
  decideBenchmark: {
    from: "REVIEWED", to: "DECIDED", label: label("领导审定", "Agree to it"), ability: "consentLists", who: leaderOfDepartment(["YB-2.2-3"]), law: ["YB-2.2-3"], needs: rests,
  },
  publishBenchmark: {
    from: ["DRAFT", "IN_REVIEW", "RETURNED", "REVIEWED", "DECIDED"], to: "PUBLISHED", label: label("登记公布", "Put its publication on record"), ability: "publishLists",
    who: ofOwnDepartment("publishLists", ["TJ-3.1.1.2-3"]), law: ["TJ-3.1.1.2-3"], needs: [isAgreedTo, ...rests],
  },
  withdrawBenchmark: {
    from: "PUBLISHED", to: "WITHDRAWN", label: label("登记失效", "Withdraw it"), ability: "consentLists", who: leaderOfDepartment(["YB-2.2-3"]), law: ["YB-2.2-3"], needs: [hasReason],
  },
});
export type BenchmarkAction = keyof typeof benchmarkLife.transitions;
