/** The life of an edition of a power list: drafted, agreed to by the leader, reported, examined, published on both sites (YB-3.1-2, YB-2.1-4). */
import { examiner, leaderOfDepartment, ofOwnDepartment, type ListParties } from "../../../permissions/policies/power-lists.policy.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import { lifecycle, need, needOfInput, type Standing } from "../../kernel/lifecycle.js";
import { POWER_LIST_STATE, type BasisFault, type ListChannel, type ListElement, type PowerListState } from "../../kernel/list-words.js";
import { label } from "../../kernel/words.js";

export interface ListFacts extends Standing<PowerListState>, ListParties {
  readonly seenBy: RecordFacts;
  /** Items that stand, and those of them that lack an element. */
  readonly items: number;
  readonly incomplete: number;
  /** The first of those, each with what it lacks; asked only while it can be agreed to. */
  readonly lacking: readonly { readonly code: string; readonly missing: ListElement[] }[] | null;
  /** Faults among the bases of its items today; asked only while it can be agreed to. */
  readonly faults: ReadonlySet<BasisFault>;
  readonly channels: readonly ListChannel[];
  readonly edition: number;
  /** The day from which it stood on the one site, as far as on record. */
  readonly stoodSince: string | null;
}
/** What drafting finds of earlier editions. */
export interface Drafted { readonly isUnderWay: boolean }
export interface Reported { readonly examinerId: string | null }
export interface Returned { readonly points: readonly string[] }
export interface Published { readonly channel: ListChannel }

const drafter = ofOwnDepartment("draftLists", ["YB-2.1-2"]);
const isComplete = need<ListFacts>("LIST_STEP_INCOMPLETE", ["YB-2.1-1", "AR-1.2-1"], ({ items, incomplete }) => items > 0 && incomplete === 0);
const isInForce = need<ListFacts>("BASIS_NOT_IN_FORCE", ["AR-3.1-3"], ({ faults }) => !faults.has("NOT_IN_FORCE"));
const isInValidList = need<ListFacts>("BASIS_NOT_IN_FORCE", ["WP-J-11-2"], ({ faults }) => !faults.has("NOT_IN_VALID_LIST"));
const isReadable = need<ListFacts>("BASIS_UNPUBLISHED", ["WP-J-9-3"], ({ faults }) => !faults.has("UNPUBLISHED"));
const isOfRank = need<ListFacts>("BASIS_LEVEL", ["AR-3.1-3"], ({ faults }) => !faults.has("RANK_TOO_LOW"));
const isAgreedTo = need<ListFacts>("NO_LEADER_APPROVAL", ["YB-3.1-2"], ({ state }) => state === "CONSENTED");
const isExamined = need<ListFacts>("NOT_REVIEWED", ["YB-2.1-3"], ({ state }) => state === "PASSED" || state === "PARTLY_PUBLISHED");
const hasExaminer = needOfInput<ListFacts, Reported>("NO_EXAMINER", ["YB-3.1-2"], (_facts, { examinerId }) => examinerId !== null);

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. A change after the consent asks for it anew. */
export const powerListLife = lifecycle<PowerListState, ListFacts>()("powerList", POWER_LIST_STATE, {
  draftPowerList: {
    from: null, to: "DRAFT", label: label("起草权责清单", "Draft an edition of the list"), ability: "draftLists", who: drafter, law: ["YB-2.1-1", "YB-2.1-2"],
    needs: [needOfInput<ListFacts, Drafted>("LIST_IN_PROGRESS", ["YB-2.1-2"], (_facts, { isUnderWay }) => !isUnderWay)],
  },
  writePowerItem: {
    from: ["DRAFT", "CONSENTED", "RETURNED"], to: "DRAFT", label: label("填写权责事项", "Write an item"), ability: "draftLists", who: drafter, law: ["YB-2.1-1", "AR-1.2-1"],
  },
  removePowerItem: {
    from: ["DRAFT", "CONSENTED", "RETURNED"], to: "DRAFT", label: label("删去权责事项", "Take an item out"), ability: "draftLists", who: drafter, law: ["YB-2.1-1"],
  },
  consentPowerList: {
    from: ["DRAFT", "RETURNED"], to: "CONSENTED", label: label("领导同意", "Agree to the list"), ability: "consentLists", who: leaderOfDepartment(["YB-3.1-2"]),
    law: ["YB-3.1-2", "YB-2.1-2"], needs: [isComplete, isInForce, isInValidList, isReadable, isOfRank],
  },
  submitPowerList: {
    from: ["DRAFT", "RETURNED", "CONSENTED"], to: "SUBMITTED", label: label("上报审查", "Report for examination"), ability: "submitLists",
    who: ofOwnDepartment("submitLists", ["YB-3.1-2"]), law: ["YB-3.1-2"], needs: [isAgreedTo, hasExaminer],
  },
  acceptPowerList: {
    from: "SUBMITTED", to: "IN_EXAMINATION", label: label("受理审查", "Take into examination"), ability: "examineLists", who: examiner(["YB-2.1-3"]), law: ["YB-2.1-3", "YB-3.1-2"],
  },
  passPowerList: {
    from: "IN_EXAMINATION", to: "PASSED", label: label("审查通过", "Pass the list"), ability: "examineLists", who: examiner(["YB-2.1-3"]), law: ["YB-2.1-3"],
    starts: ["list.publication"],
  },
  returnPowerList: {
    from: "IN_EXAMINATION", to: "RETURNED", label: label("退回修改", "Return with points"), ability: "examineLists", who: examiner(["YB-2.1-3"]), law: ["YB-2.1-3"],
    needs: [needOfInput<ListFacts, Returned>("POINTS_MISSING", ["YB-3.1-2"], (_facts, { points }) => points.length > 0)],
  },
  publishPowerList: {
    from: ["DRAFT", "CONSENTED", "SUBMITTED", "IN_EXAMINATION", "RETURNED", "PASSED", "PARTLY_PUBLISHED"], to: ["PARTLY_PUBLISHED", "PUBLISHED"],
    label: label("登记公布", "Put a publication on record"), ability: "publishLists", who: ofOwnDepartment("publishLists", ["YB-2.1-3"]), law: ["YB-2.1-4", "YB-3.1-4"],
    needs: [isExamined, needOfInput<ListFacts, Published>("CHANNEL_RECORDED", ["YB-2.1-4"], ({ channels }, { channel }) => !channels.includes(channel))],
  },
});
export type PowerListAction = keyof typeof powerListLife.transitions;
