/** Carrying out what was approved: in the tenant first, once by its effect, then in the platform's own realm. It may be asked any number of times. */
import { PLATFORM_REALM } from "../../kernel/administration.js";
import type { Code } from "../../kernel/codes.js";
import type { Id, NodeType } from "../../kernel/ids.js";
import { isRefusal, refuse } from "../../kernel/refusal.js";
import { unitOfWork, type Tx } from "../../platform/db/unit-of-work.js";
import { advance } from "../../platform/lifecycle/advance.js";
import { ACCOUNT_CHANGES, addEffect, findApproved, findEffect, findHalf, findRequest, type EffectRow, type RequestRow } from "./account-change.store.js";
import { changeKind, digestOf, isBasis } from "./change-kinds.service.js";
import { platformCaller, realmOf, type Desk } from "./desk.service.js";
import { hashOfBoth } from "./invitations.service.js";

type Carried = { readonly effect: EffectRow } | { readonly failure: Code };

/** The effect stands in the tenant under the request's id: whoever comes second finds it there, whenever the first was cut off. */
export async function carryOut(desk: Desk, id: Id): Promise<void> {
  const request = await findRequest(realmOf(desk), id);
  if (request?.state !== "APPROVED") return;
  await conclude(desk, request, await carriedOut(desk, request));
}

async function carriedOut(desk: Desk, request: RequestRow): Promise<Carried> {
  const tenantId = request.subjectTenantId;
  const reason = `account change ${request.id}: drafted by ${request.draftedBy}, approved by ${request.decidedBy}`;
  const whole = { ...request, content: await withBothHalves(desk, request) };
  const outcome = await unitOfWork(platformCaller(desk, tenantId, reason), "administration.carryOut", (tx) => effected(tx, desk, whole));
  if (!isRefusal(outcome)) return { effect: outcome };
  const earlier = await findEffect(desk.tenant(tenantId), tenantId, request.id);
  return earlier ? { effect: earlier } : { failure: outcome.code };
}

/** What the drafter's half and the approver's half open together. */
async function withBothHalves(desk: Desk, { id, content }: RequestRow): Promise<RequestRow["content"]> {
  const second = await findHalf(realmOf(desk), id);
  return second === undefined ? content : { ...content, invitation: hashOfBoth(String(content["invitation"]), second) };
}

const undone = (code: Code) => refuse({ __typename: "NotCarriedOut", code, law: [] });

async function effected(tx: Tx, { clock }: Desk, { id, kind, content, basis }: RequestRow) {
  await tx.lockHierarchy();
  if (await findEffect(tx, tx.tenantId, id)) return undone("ACCOUNT_CHANGE_OVERTAKEN");
  const ground = { tenantId: tx.tenantId, today: tx.today, now: clock.now() };
  const standing = await changeKind(kind).basisOf(tx, content, ground);
  if (!isBasis(standing)) return undone(standing);
  if (digestOf(standing) !== basis) return undone("ACCOUNT_CHANGE_OVERTAKEN");
  const effect = await changeKind(kind).apply(tx, content, standing, ground);
  await addEffect(tx, id, effect);
  tx.record({ action: "accountChangeCarriedOut", subject: { type: effect.resultType as NodeType, id: effect.resultId }, facts: { request: id, kind } });
  return effect;
}

/** Of two who conclude at once one takes the step; to the other it is done already. */
async function conclude(desk: Desk, { id, kind }: RequestRow, carried: Carried): Promise<void> {
  const failure = "failure" in carried ? carried.failure : null;
  const executedAt = failure === null ? desk.clock.now() : null;
  await unitOfWork(platformCaller(desk, PLATFORM_REALM, "an approved change of accounts"), "administration.carryOutAccountChange", (tx) =>
    advance(tx, ACCOUNT_CHANGES, id, "carryOutAccountChange", {
      to: failure === null ? "EXECUTED" : "FAILED", patch: () => ({ executed_at: executedAt, failure }), audit: { kind, failure },
    }));
}

/** What a crash left between the approval and its effect. */
export async function carryOutApproved(desk: Desk): Promise<void> {
  for (const { id } of await findApproved(realmOf(desk))) await carryOut(desk, id);
}
