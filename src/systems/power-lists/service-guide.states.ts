/** The life of a guide: the section writes it, lays it complete before the legal section, which finds it fit; then it is published, and a later edition replaces it. */
import { guideReviewer, ofHandlingSection, ofServingOrgan, type GuideParties } from "../../../permissions/policies/services.policy.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import { lifecycle, need, needOfInput, type Standing } from "../../kernel/lifecycle.js";
import { SERVICE_GUIDE_STATE, type GuideChannel, type ServiceCategory, type ServiceGuideState, type ServiceMatterState } from "../../kernel/service-words.js";
import { label } from "../../kernel/words.js";
import { flowFaults } from "./service-flow.rules.js";
import { isPromiseKeepable, isWithinLaw, missingContents, type GuideLimits, type GuideSays } from "./service-guide.rules.js";

export interface GuideFacts extends Standing<ServiceGuideState>, GuideParties, GuideSays, GuideLimits {
  readonly seenBy: RecordFacts;
  readonly matterState: ServiceMatterState;
  readonly category: ServiceCategory;
  readonly writtenAt: number;
  /** Whether each basis that it names is in force. */
  readonly isBased: boolean;
  /** Whether another edition of the matter's guide is being written or reviewed. */
  readonly isUnderWay: boolean;
  readonly channels: readonly GuideChannel[];
  readonly publishedOn: string | null;
}
export interface Explained { readonly reason?: string | null | undefined }
export interface Publicised { readonly channel: GuideChannel }

const isOffered = need<GuideFacts>("MATTER_CANCELLED", ["WP-H-4"], ({ matterState }) => matterState !== "CANCELLED");
const isOnlyOne = need<GuideFacts>("GUIDE_IN_PROGRESS", ["TJ-3.1.1.3-2"], ({ isUnderWay }) => !isUnderWay);
const saysAll = need<GuideFacts>("GUIDE_INCOMPLETE", ["ZJ8-4-2", "TJ-3.1.1.3-1"], (facts) => missingContents(facts.category, facts).length === 0);
const leadsOn = need<GuideFacts>("FLOW_UNSOUND", ["TJ-3.1.1.3-1"], ({ steps }) => flowFaults(steps).length === 0);
const isLawful = need<GuideFacts>("LIMIT_BEYOND_LAW", ["NL-XK-42", "NL-XK-42-2"], (facts) => isWithinLaw(facts.category, facts));
const isKeepable = need<GuideFacts>("PROMISE_BEYOND_LIMIT", ["ZJ8-4-2"], isPromiseKeepable);
const isBased = need<GuideFacts>("GUIDE_BASIS_NOT_IN_FORCE", ["TJ-3.1.1.3-2"], ({ isBased: holds }) => holds);
const isExplained = needOfInput<GuideFacts, Explained>("GUIDE_REASON_MISSING", ["ZJ8-6-1"], (_facts, { reason }) => Boolean(reason?.trim()));
const isNew = needOfInput<GuideFacts, Publicised>("GUIDE_CHANNEL_RECORDED", ["TJ-3.1.1.3-1"], ({ channels }, { channel }) => !channels.includes(channel));

const writer = ofHandlingSection(["ZJ8-4-2", "TJ-3.1.1.3-1"]);
const publisher = ofServingOrgan("publishGuides", ["TJ-3.1.1.3-1"]);
const BEFORE_PUBLICATION = ["DRAFT", "SUBMITTED", "REVIEWED", "RETURNED"] as const;

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. What is written anew is reviewed anew. */
export const guideLife = lifecycle<ServiceGuideState, GuideFacts>()("serviceGuide", SERVICE_GUIDE_STATE, {
  draftServiceGuide: {
    from: null, to: "DRAFT", label: label("编写服务指南", "Write a guide"), ability: "draftGuides", who: writer, law: ["ZJ8-4-2", "TJ-3.1.1.3-1"], needs: [isOffered, isOnlyOne],
  },
  reviseServiceGuide: {
    from: BEFORE_PUBLICATION, to: "DRAFT", label: label("修改服务指南", "Write it anew"), ability: "draftGuides", who: writer, law: ["ZJ8-4-2", "TJ-3.1.1.3-1"],
  },
  submitServiceGuide: {
    from: "DRAFT", to: "SUBMITTED", label: label("送审服务指南", "Lay it before the legal section"), ability: "draftGuides", who: writer, law: ["ZJ8-4-2", "TJ-3.1.1.3-1"],
    needs: [isOffered, saysAll, leadsOn, isLawful, isKeepable, isBased],
  },
  passServiceGuide: {
    from: "SUBMITTED", to: "REVIEWED", label: label("审核通过", "Find it fit for publication"), ability: "reviewGuides", who: guideReviewer(["ZJ8-6-1"]), law: ["ZJ8-6-1", "ZJ8-4-2"], needs: [isOffered, isBased],
  },
  returnServiceGuide: {
    from: "SUBMITTED", to: "RETURNED", label: label("退回修改", "Return it"), ability: "reviewGuides", who: guideReviewer(["ZJ8-6-1"]), law: ["ZJ8-6-1"], needs: [isExplained],
  },
  publishServiceGuide: {
    from: ["REVIEWED", "PUBLISHED"], to: "PUBLISHED", label: label("登记公布", "Put a publication on record"), ability: "publishGuides", who: publisher, law: ["ZJ8-4-2", "TJ-3.1.1.3-1"],
    needs: [isOffered, isBased, isNew],
  },
  withdrawServiceGuide: {
    from: [...BEFORE_PUBLICATION, "PUBLISHED"], to: "WITHDRAWN", label: label("撤回服务指南", "Take it down"), ability: "publishGuides", who: publisher, law: ["TJ-3.1.1.3-2"], needs: [isExplained],
  },
});
export type GuideAction = keyof typeof guideLife.transitions;
