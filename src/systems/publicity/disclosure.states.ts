/** The life of what an organ discloses: officers collect, the office arranges, the legal section reviews, then it is published; later editions replace it (ZJ8-6-1). */
import {
  disclosurePublisher, disclosureReviewer, ofCollectingUnit, ofDisclosingOrgan, ofUnitOrOffice, type DisclosureParties,
} from "../../../permissions/policies/publicity.policy.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import { lifecycle, need, needOfInput, type Standing } from "../../kernel/lifecycle.js";
import { DISCLOSURE_STATE, SITES, type DisclosureKind, type DisclosureState, type PublicityChannel, type SecrecyClass } from "../../kernel/publicity-words.js";
import { label } from "../../kernel/words.js";
import { lacksOf, type ChannelRecord } from "./publicity.rules.js";

export interface DisclosureFacts extends Standing<DisclosureState>, DisclosureParties {
  readonly seenBy: RecordFacts;
  readonly seriesId: string;
  readonly edition: number;
  readonly writtenAt: number;
  readonly channels: readonly PublicityChannel[];
  readonly boards: readonly string[];
  /** Whether an earlier edition hung on a board. */
  readonly followsBoard: boolean;
  readonly reviewedOn: string | null;
  readonly publishedOn: string | null;
  /** Whether a later edition is under way or stands already. */
  readonly isReplaced: boolean;
}
export interface Written { readonly kind: DisclosureKind; readonly validTo?: string | null | undefined; readonly secrecy: SecrecyClass }
export interface Collected extends Written { readonly replaced: Pick<DisclosureFacts, "state" | "isReplaced"> | null }
export interface Checked { readonly isRedacted: boolean; readonly isNoSecret: boolean }
export interface Explained { readonly reason?: string | null | undefined }

const isReviewed = need<DisclosureFacts>("DISCLOSURE_NOT_REVIEWED", ["ZJ8-6-1"], ({ reviewedOn }) => reviewedOn !== null);
const isLongTerm = need<DisclosureFacts>("NOT_FOR_ARRANGEMENT", ["ZJ8-6-2"], ({ kind }) => kind === "LONG_TERM");
const isArranged = need<DisclosureFacts>("NOT_ARRANGED", ["ZJ8-6-1"], ({ kind, state }) => kind === "TEMPORARY" || state === "ARRANGED");
const isNoSecret = needOfInput<DisclosureFacts, Written>("SECRET", ["TJ-3.1.3.1-4"], (_facts, { secrecy }) => secrecy === "NONE");
const hasEnd = needOfInput<DisclosureFacts, Written>("END_DATE_MISSING", ["ZJ8-6-2"], (_facts, { kind, validTo }) => kind === "LONG_TERM" || Boolean(validTo));
const isExplained = needOfInput<DisclosureFacts, Explained>("DISCLOSURE_REASON_MISSING", ["ZJ8-6-1"], (_facts, { reason }) => Boolean(reason?.trim()));
const replacesWhatStands = needOfInput<DisclosureFacts, Collected>("NOTHING_TO_REPLACE", ["TJ-3.1.1.1-2"], (_facts, { replaced }) => replaced === null || replaced.state === "PUBLISHED");
const isOnlyOne = needOfInput<DisclosureFacts, Collected>("DISCLOSURE_IN_PROGRESS", ["TJ-3.1.1.1-2"], (_facts, { replaced }) => !replaced?.isReplaced);
const isWhole = needOfInput<DisclosureFacts, ChannelRecord>("CHANNEL_INCOMPLETE", ["ZJ8-5-1", "ZJ8-5-4"], (_facts, channel) => lacksOf(channel).length === 0);
/** A board at a place and a site carry it once; media as often as they like. */
const isNew = needOfInput<DisclosureFacts, ChannelRecord>("DISCLOSURE_CHANNEL_RECORDED", ["ZJ8-5-3"], ({ channels, boards }, { channel, location }) =>
  channel === "NOTICE_BOARD" ? !boards.includes(location?.trim() ?? "") : !SITES.includes(channel) || !channels.includes(channel));

const collector = ofCollectingUnit(["ZJ8-6-1", "TJ-3.1.1.1-3"]);
const BEFORE_PUBLICATION = ["COLLECTED", "ARRANGED", "REVIEWED", "RETURNED"] as const;
const STANDING_SOMEWHERE = ["PARTLY_PUBLISHED", "PUBLISHED"] as const;

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. A change after the review asks for it anew. */
export const disclosureLife = lifecycle<DisclosureState, DisclosureFacts>()("disclosureItem", DISCLOSURE_STATE, {
  collectDisclosureItem: {
    from: null, to: "COLLECTED", label: label("收集公示内容", "Collect an item"), ability: "collectDisclosures", who: collector, law: ["ZJ8-6-1", "ZJ8-6-2"],
    needs: [isNoSecret, hasEnd, replacesWhatStands, isOnlyOne],
  },
  reviseDisclosureItem: {
    from: BEFORE_PUBLICATION, to: "COLLECTED", label: label("修改公示内容", "Write it anew"), ability: "collectDisclosures", who: collector, law: ["ZJ8-6-1"], needs: [isNoSecret, hasEnd],
  },
  arrangeDisclosureItem: {
    from: "COLLECTED", to: "ARRANGED", label: label("整理公示内容", "Arrange it"), ability: "arrangeDisclosures", who: ofDisclosingOrgan("arrangeDisclosures", ["ZJ8-6-1"]), law: ["ZJ8-6-1"],
    needs: [isLongTerm],
  },
  passDisclosureItem: {
    from: ["COLLECTED", "ARRANGED"], to: "REVIEWED", label: label("审核通过", "Find it fit for publication"), ability: "reviewDisclosures", who: disclosureReviewer(["ZJ8-6-1"]),
    law: ["ZJ8-6-1", "ZJ8-6-2"],
    needs: [isArranged, needOfInput<DisclosureFacts, Checked>("REDACTION_UNCHECKED", ["ZJ8-6-2", "TJ-3.1.3.1-4"], (_facts, checked) => checked.isRedacted && checked.isNoSecret)],
  },
  returnDisclosureItem: {
    from: ["COLLECTED", "ARRANGED"], to: "RETURNED", label: label("退回修改", "Return it"), ability: "reviewDisclosures", who: disclosureReviewer(["ZJ8-6-1"]), law: ["ZJ8-6-1"],
    needs: [isArranged, isExplained],
  },
  publishDisclosureItem: {
    from: [...BEFORE_PUBLICATION, ...STANDING_SOMEWHERE], to: [...STANDING_SOMEWHERE], label: label("登记公示", "Put a publication on record"), ability: "publishDisclosures",
    who: disclosurePublisher(["ZJ8-6-1"]), law: ["ZJ8-5-1", "ZJ8-5-3", "ZJ8-5-4", "ZJ8-6-1"], needs: [isReviewed, isWhole, isNew], meets: ["disclosure.board"],
  },
  checkNoticeBoard: {
    from: STANDING_SOMEWHERE, to: [...STANDING_SOMEWHERE], label: label("查看公示栏", "Look at the board"), ability: "publishDisclosures", who: ofUnitOrOffice(["ZJ8-5-1"]), law: ["ZJ8-5-1"],
    needs: [need<DisclosureFacts>("NO_NOTICE_BOARD", ["ZJ8-5-1"], ({ boards }) => boards.length > 0)],
  },
  confirmDisclosureItem: {
    from: "PUBLISHED", to: "PUBLISHED", label: label("复核公示内容", "Find it still right"), ability: "collectDisclosures", who: collector, law: ["TJ-3.1.1.1-2"],
  },
  withdrawDisclosureItem: {
    from: [...BEFORE_PUBLICATION, ...STANDING_SOMEWHERE], to: "WITHDRAWN", label: label("撤下公示内容", "Take it down"), ability: "publishDisclosures",
    who: ofUnitOrOffice(["ZJ8-6-1"]), law: ["TJ-3.1.1.1-2"], needs: [isExplained], cancels: ["disclosure.board"],
  },
});
export type DisclosureAction = keyof typeof disclosureLife.transitions;
