/** Verbs of transfers of power: draft, decide, publish, inspect, end; publishing draws the edge that every question of authority follows. */
import { PowerTransfer, TransferInspection, type TransferredMatter } from "../../../entities/delegation/power-transfer.entity.js";
import { carries, fitsParties } from "../../../permissions/policies/power-transfer.policy.js";
import { findPlace as findPlaceIn } from "../../../permissions/policies/structure.js";
import { badInput } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { DecidingLevel, TransferFinding, TransferKind } from "../../kernel/transfer-words.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { orgFacts } from "../organisations/index.js";
import { personOf, verb } from "./beginning.service.js";
import { powerTransfers, seenBy, type TransferFactsRead } from "./power-transfers.store.js";
import { drawEdge, endEdge, keeperOf, placeOf, undrawn, type Drawn } from "./recording.service.js";

export interface DraftPowerTransfer extends VerbInput {
  readonly kind: TransferKind;
  readonly fromId: string;
  readonly toId: string;
  readonly matters: readonly TransferredMatter[];
  readonly measures: readonly string[];
  readonly scopeLeft?: string | null | undefined;
  readonly guidePost?: string | null | undefined;
  readonly fromOn: LegalDate;
  readonly toOn?: LegalDate | null | undefined;
}

export const draftPowerTransfer = (caller: Caller, input: DraftPowerTransfer): Promise<Outcome> =>
  performing(caller, verb("draftPowerTransfer", "draftTransfers"), input, async (tx) => {
    const { kind, fromId, toId, measures, fromOn, toOn = null, scopeLeft, guidePost } = input;
    if (toOn && toOn <= fromOn) throw badInput({ path: "input.toOn", rule: "afterFrom" });
    const { path, locatedIn } = await placeOf(tx, fromId);
    await placeOf(tx, toId);
    const { places } = await orgFacts(tx, tx.tenantId, [fromId, toId], tx.today);
    const actionKinds = [...new Set(input.matters.map(({ actionKind }) => actionKind))].sort();
    const row = {
      kind, fromId, toId, keeperId: keeperOf(tx, fromId), draftedBy: personOf(tx), actionKinds, fromOn, toOn, endedOn: null, relationId: null, decidedOn: null,
      scopeLeft: scopeLeft?.trim() ?? null, documentNo: null,
    };
    const facts = { date: tx.today, places };
    return begin(tx, powerTransfers, "draftPowerTransfer", {
      input: { fitsParties: fitsParties(kind, findPlaceIn(facts, fromId), findPlaceIn(facts, toId)), carries: carries(kind, actionKinds, measures) },
      audit: { kind, from: fromId, to: toId },
      facts: (id) => ({ ...row, id, state: null, version: 0, path, locatedIn, seenBy: seenBy({ ...row, locatedIn, state: null }, path) }),
      insert: (id, state) => tx.insert(PowerTransfer, Object.assign(new PowerTransfer(), {
        ...row, tenantId: tx.tenantId, id, state, version: 1, matters: input.matters, measures: [...measures], guidePost: guidePost?.trim() ?? null,
        decidedLevel: null, decidedBy: null, publishedOn: null, url: null, endDocumentNo: null, endDecidedLevel: null, endDecidedBy: null, endDecidedOn: null,
      })),
    });
  });

export interface DecidePowerTransfer extends StepOn {
  readonly documentNo?: string | null | undefined;
  readonly decidedLevel: DecidingLevel;
  readonly decidedBy: string;
  readonly decidedOn: LegalDate;
}
const decisionOf = ({ documentNo, decidedBy }: DecidePowerTransfer) => ({ documentNo: documentNo?.trim() ?? null, decidedBy: decidedBy.trim() });

export const decidePowerTransfer = (caller: Caller, input: DecidePowerTransfer): Promise<Outcome> =>
  performing(caller, verb("decidePowerTransfer", "decideTransfers"), input, async (tx) => {
    const { id, decidedLevel, decidedOn, expectedVersion, note } = input;
    const { documentNo, decidedBy } = decisionOf(input);
    if (decidedOn > tx.today) throw badInput({ path: "input.decidedOn", rule: "notInTheFuture" });
    return advance(tx, powerTransfers, id, "decidePowerTransfer", {
      input, expectedVersion, note, audit: { decidedLevel },
      patch: () => ({ document_no: documentNo, decided_level: decidedLevel, decided_by: decidedBy, decided_on: decidedOn }),
    });
  });

export interface PublishPowerTransfer extends StepOn { readonly publishedOn: LegalDate; readonly url: string }

/** Its edge stands from its first day on: whoever asks who holds, delegates or assesses follows it from then. */
export const publishPowerTransfer = (caller: Caller, input: PublishPowerTransfer): Promise<Outcome> =>
  performing(caller, verb("publishPowerTransfer", "decideTransfers"), input, async (tx) => {
    const { id, publishedOn, url, expectedVersion, note } = input;
    if (publishedOn > tx.today) throw badInput({ path: "input.publishedOn", rule: "notInTheFuture" });
    const drawn = undrawn();
    return advance(tx, powerTransfers, id, "publishPowerTransfer", {
      input, expectedVersion, note, also: (facts) => drawTransfer(tx, facts, publishedOn, drawn), moved: () => drawn.moved,
      patch: () => ({ published_on: publishedOn, url, relation_id: drawn.relationId }),
    });
  });

async function drawTransfer(tx: Tx, facts: TransferFactsRead, publishedOn: LegalDate, drawn: Drawn): Promise<Refusal | undefined> {
  const { fromId, toId, actionKinds, scopeLeft, documentNo, decidedOn } = facts;
  const [from, to] = [facts.fromOn as LegalDate, facts.toOn as LegalDate | null];
  if (decidedOn && publishedOn < decidedOn) throw badInput({ path: "input.publishedOn", rule: "notBeforeTheDecision" });
  return drawEdge(tx, { subjectId: fromId, kind: "POWER_TRANSFERRED", objectId: toId, from, to, actionKinds, scopeLeft: scopeLeft !== null, documentNo }, drawn);
}

export interface RecordTransferInspection extends StepOn { readonly finding: TransferFinding; readonly report: string; readonly inspectedOn: LegalDate }

export const recordTransferInspection = (caller: Caller, input: RecordTransferInspection): Promise<Outcome> =>
  performing(caller, verb("recordTransferInspection", "inspectTransfers"), input, async (tx) => {
    const { id, finding, report, inspectedOn, expectedVersion, note } = input;
    if (inspectedOn > tx.today) throw badInput({ path: "input.inspectedOn", rule: "notInTheFuture" });
    return advance(tx, powerTransfers, id, "recordTransferInspection", {
      expectedVersion, note, audit: { finding },
      async also() {
        await tx.insert(TransferInspection, Object.assign(new TransferInspection(), { tenantId: tx.tenantId, id: newId(), transferId: id, finding, report: report.trim(), inspectedOn }));
        return undefined;
      },
    });
  });

export interface EndPowerTransfer extends DecidePowerTransfer { readonly endsOn: LegalDate }

/** By a decision of a government that could have made it; from the day it names the old holder has the power again; never for days gone by. */
export const endPowerTransfer = (caller: Caller, input: EndPowerTransfer): Promise<Outcome> =>
  performing(caller, verb("endPowerTransfer", "decideTransfers"), input, async (tx) => {
    const { id, endsOn, decidedLevel, decidedOn, expectedVersion, note } = input;
    if (endsOn < tx.today) throw badInput({ path: "input.endsOn", rule: "notInThePast" });
    if (decidedOn > tx.today) throw badInput({ path: "input.decidedOn", rule: "notInTheFuture" });
    const [drawn, { documentNo, decidedBy }] = [undrawn(), decisionOf(input)];
    return advance(tx, powerTransfers, id, "endPowerTransfer", {
      input, expectedVersion, note, audit: { decidedLevel }, moved: () => drawn.moved,
      patch: () => ({ ended_on: endsOn, end_document_no: documentNo, end_decided_level: decidedLevel, end_decided_by: decidedBy, end_decided_on: decidedOn }),
      async also(facts) {
        if (facts.decidedOn && decidedOn < facts.decidedOn) throw badInput({ path: "input.decidedOn", rule: "notBeforeTheDecision" });
        return endEdge(tx, facts, endsOn, drawn);
      },
    });
  });

export const withdrawPowerTransfer = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("withdrawPowerTransfer", "draftTransfers"), input, (tx) =>
    advance(tx, powerTransfers, input.id, "withdrawPowerTransfer", { expectedVersion: input.expectedVersion, note: input.note }));
