/** Verbs of bases: the unit that executes one registers it (AR-4.1.1-1). */
import { ofOwnDepartment } from "../../../permissions/policies/power-lists.policy.js";
import { Basis } from "../../../entities/power-lists/basis.entity.js";
import { isSystem } from "../../kernel/actor.js";
import { badInput, forbidden } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { BasisRank } from "../../kernel/list-words.js";
import type { Caller } from "../../platform/db/unit-of-work.js";
import { performing, type Outcome, type VerbInput } from "../../platform/lifecycle/verb.js";
import { getPlace, verb } from "./beginning.service.js";
import { areDaysInOrder } from "./power-lists.rules.js";

export interface RegisterBasis extends VerbInput {
  readonly unitId: string;
  readonly title: string;
  readonly rank: BasisRank;
  readonly issuer: string;
  readonly number?: string | null | undefined;
  readonly promulgatedOn: LegalDate;
  readonly effectiveOn: LegalDate;
  readonly lapsesOn?: LegalDate | null | undefined;
}

const mayMaintain = ofOwnDepartment("maintainBases", ["AR-4.1.1-1"]);

export const registerBasis = (caller: Caller, input: RegisterBasis): Promise<Outcome> =>
  performing(caller, verb("registerBasis", "maintainBases"), input, async (tx) => {
    const { rank, promulgatedOn, effectiveOn, lapsesOn = null } = input;
    if (!areDaysInOrder({ promulgatedOn, effectiveOn, lapsesOn })) throw badInput({ path: "input.effectiveOn", rule: "daysInOrder" });
    const { unitId, organId } = await getPlace(tx, input.unitId);
    const may = isSystem(tx.who) ? undefined : mayMaintain(tx.who, { organId, examinerId: null, draftedBy: null });
    if (may && !may.allowed) throw forbidden(may);
    const basis = Object.assign(new Basis(), {
      tenantId: tx.tenantId, id: newId(), unitId, organId, title: input.title.trim(), rank, issuer: input.issuer.trim(), number: input.number?.trim() ?? null,
      promulgatedOn, effectiveOn, lapsesOn,
    });
    await tx.insert(Basis, basis);
    tx.record({ action: "basisRegistered", subject: { type: "Basis", id: basis.id }, facts: { unit: unitId, rank } });
    return { id: basis.id };
  });
