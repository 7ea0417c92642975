/** The lives of service matters and windows: a matter is kept, adjusted or cancelled by a document, and has one window and one leader at a time (WP-F-4, WP-H-4). */
import { ofServingOrgan, type ServiceParties } from "../../../permissions/policies/services.policy.js";
import type { RecordFacts } from "../../../permissions/policies/visibility.js";
import { lifecycle, need, needOfInput, type Standing } from "../../kernel/lifecycle.js";
import { CATEGORY_OF, SERVICE_MATTER_STATE, SERVICE_WINDOW_STATE, type ServiceCategory, type ServiceMatterState, type ServiceWindowState } from "../../kernel/service-words.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import { label } from "../../kernel/words.js";

export interface MatterFacts extends Standing<ServiceMatterState>, ServiceParties {
  readonly seenBy: RecordFacts;
  readonly windowId: string | null;
  readonly leaderId: string | null;
}
/** What a matter is registered with: the power it rests on, and whether its code is free. */
export interface Registered { readonly category: ServiceCategory; readonly actionKind: ActionKind | null; readonly isCodeFree: boolean }
export interface WindowFound { readonly windowState: ServiceWindowState }
export interface LeaderFound { readonly isLeader: boolean }

/** A licence rests on the power to license, and nothing else is handled as one. */
const isWhatItIs = needOfInput<MatterFacts, Registered>("NOT_A_LICENCE", ["WP-G-2-1"], (_facts, { category, actionKind }) =>
  actionKind === null ? category !== "LICENCE" : category === CATEGORY_OF[actionKind] || (category !== "LICENCE" && CATEGORY_OF[actionKind] === undefined));
const isNew = needOfInput<MatterFacts, Registered>("MATTER_CODE_TAKEN", ["WP-E-5"], (_facts, { isCodeFree }) => isCodeFree);
const keeper = ofServingOrgan("maintainServices", ["WP-F-4", "WP-H-4"]);
const KEPT = ["RETAINED", "ADJUSTED"] as const;

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. */
export const matterLife = lifecycle<ServiceMatterState, MatterFacts>()("serviceMatter", SERVICE_MATTER_STATE, {
  registerServiceMatter: {
    from: null, to: "RETAINED", label: label("登记政务服务事项", "Register a matter"), ability: "maintainServices", who: keeper, law: ["WP-E-5", "WP-G-2-1"], needs: [isWhatItIs, isNew],
  },
  adjustServiceMatter: { from: KEPT, to: "ADJUSTED", label: label("调整事项", "Adjust the matter"), ability: "maintainServices", who: keeper, law: ["WP-H-4"] },
  cancelServiceMatter: { from: KEPT, to: "CANCELLED", label: label("取消事项", "Cancel the matter"), ability: "maintainServices", who: keeper, law: ["WP-H-4"] },
  assignServiceWindow: {
    from: KEPT, to: [...KEPT], label: label("确定受理窗口", "Say which window accepts it"), ability: "maintainServices", who: keeper, law: ["WP-F-4"],
    needs: [
      need("WINDOW_ASSIGNED", ["WP-F-4"], ({ windowId }) => windowId === null),
      needOfInput<MatterFacts, WindowFound>("WINDOW_CLOSED", ["WP-F-4"], (_facts, { windowState }) => windowState === "OPEN"),
    ],
  },
  releaseServiceWindow: {
    from: KEPT, to: [...KEPT], label: label("撤销受理窗口", "Take it from its window"), ability: "maintainServices", who: keeper, law: ["WP-F-4"],
    needs: [need("NO_WINDOW", ["WP-F-4"], ({ windowId }) => windowId !== null)],
  },
  assignServiceLeader: {
    from: KEPT, to: [...KEPT], label: label("确定分管领导", "Say which leader is in charge"), ability: "maintainServices", who: keeper, law: ["WP-F-4"],
    needs: [
      need("LEADER_ASSIGNED", ["WP-F-4"], ({ leaderId }) => leaderId === null),
      needOfInput<MatterFacts, LeaderFound>("NOT_A_LEADER", ["WP-F-4"], (_facts, { isLeader }) => isLeader),
    ],
  },
  releaseServiceLeader: {
    from: KEPT, to: [...KEPT], label: label("免除分管领导", "Take the leader from it"), ability: "maintainServices", who: keeper, law: ["WP-F-4"],
    needs: [need("NO_LEADER", ["WP-F-4"], ({ leaderId }) => leaderId !== null)],
  },
});
export type MatterAction = keyof typeof matterLife.transitions;

export interface WindowFacts extends Standing<ServiceWindowState>, ServiceParties {
  readonly seenBy: RecordFacts;
  /** Matters that are accepted there. */
  readonly matters: number;
}
const host = ofServingOrgan("maintainServices", ["TJ-3.1.2.2-1"]);

/** Read a row as: ACTION leads FROM a state TO the next when the post holds the ABILITY, WHO stands right and the NEEDS hold. */
export const windowLife = lifecycle<ServiceWindowState, WindowFacts>()("serviceWindow", SERVICE_WINDOW_STATE, {
  openServiceWindow: { from: null, to: "OPEN", label: label("设立服务窗口", "Open a window"), ability: "maintainServices", who: host, law: ["TJ-3.1.2.2-1", "WP-B-3"] },
  reviseServiceWindow: { from: "OPEN", to: "OPEN", label: label("更新窗口公示", "Write its board anew"), ability: "maintainServices", who: host, law: ["TJ-3.1.2.2-1"] },
  closeServiceWindow: {
    from: "OPEN", to: "CLOSED", label: label("停用服务窗口", "Close the window"), ability: "maintainServices", who: host, law: ["WP-F-4"], needs: [need("WINDOW_IN_USE", ["WP-F-4"], ({ matters }) => matters === 0)],
  },
});
export type WindowAction = keyof typeof windowLife.transitions;
