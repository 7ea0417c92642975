/** The edge of a letter of delegation: drawn when the letter takes effect, brought to its end with it; used inside the unit of work of the letter only. */
import { OrgRelation } from "../../../entities/organisations/org-relation.entity.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import type { Tx } from "../../platform/db/unit-of-work.js";
import { raiseVersion } from "./change.store.js";
import { bringForward, endUndated } from "./delegation-edges.store.js";
import { refuseCircle } from "./relations.service.js";
import { edgeRow } from "./units.service.js";

export interface DelegationDrawn {
  readonly delegatorId: Id; readonly delegateId: Id; readonly actionKinds: readonly ActionKind[];
  readonly from: LegalDate; readonly to: LegalDate; readonly documentNo: string;
}

/** Takes the place of an edge without a last day that was registered before there was a letter. */
export async function drawDelegation(tx: Tx, { delegatorId, delegateId, actionKinds, from, to, documentNo }: DelegationDrawn): Promise<Id | Refusal> {
  await tx.lockHierarchy();
  const circle = await refuseCircle(tx, delegatorId, "DELEGATES_TO", delegateId, from, to);
  if (circle) return circle;
  await endUndated(tx, delegatorId, delegateId, from);
  const edge = edgeRow(tx, { subjectId: delegatorId, kind: "DELEGATES_TO", objectId: delegateId, actionKinds: [...actionKinds], scopeLeft: false, validFrom: from, validTo: to, documentNo });
  await tx.insert(OrgRelation, edge);
  await raiseVersion(tx, delegatorId);
  return edge.id;
}

/** From the day on they no longer hold; one that has not begun never will. */
export async function endDelegation(tx: Tx, delegatorId: Id, edgeIds: readonly Id[], on: LegalDate): Promise<void> {
  if (edgeIds.length === 0) return;
  await tx.lockHierarchy();
  if ((await bringForward(tx, edgeIds, on)) > 0) await raiseVersion(tx, delegatorId);
}
