/** Verbs of numbers at which a unit is reached: landlines and hotlines, never somebody's own phone (ZJ8-3). */
import { UnitContact } from "../../../entities/publicity/dossier.entity.js";
import { badInput } from "../../kernel/fault.js";
import { privateData } from "../../kernel/private-data.js";
import type { ContactKind } from "../../kernel/publicity-words.js";
import type { Caller } from "../../platform/db/unit-of-work.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { getPlace, verb } from "./beginning.service.js";
import { contacts, isContactKnown } from "./contacts.store.js";
import { isPublicNumber, numberOf } from "./publicity.rules.js";

export interface RegisterUnitContact extends VerbInput { readonly unitId: string; readonly kind: ContactKind; readonly number: string; readonly hours: string }

export const registerUnitContact = (caller: Caller, input: RegisterUnitContact): Promise<Outcome> =>
  performing(caller, verb("registerUnitContact", "publishDisclosures"), input, async (tx) => {
    const number = numberOf(input.number);
    const isPrivate = privateData(number).includes("MOBILE_PHONE");
    if (!isPrivate && !isPublicNumber(number)) throw badInput({ path: "input.number", rule: "landlineOrHotline" });
    const { unitId, organId, path } = await getPlace(tx, input.unitId);
    return begin(tx, contacts, "registerUnitContact", {
      input: { isPrivate, isKnown: await isContactKnown(tx, unitId, input.kind, number) }, audit: { unit: unitId, kind: input.kind },
      facts: (id) => ({ id, state: null, version: 0, organId, unitId, seenBy: { owner: { unitId, path } } }),
      insert: (id, state) => tx.insert(UnitContact, Object.assign(new UnitContact(), {
        tenantId: tx.tenantId, id, organId, unitId, state, version: 1, kind: input.kind, number, hours: input.hours.trim(), registeredOn: tx.today, endedOn: null,
      })),
    });
  });

export const endUnitContact = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("endUnitContact", "publishDisclosures"), input, (tx) =>
    advance(tx, contacts, input.id, "endUnitContact", { expectedVersion: input.expectedVersion, note: input.note, patch: () => ({ ended_on: tx.today }) }));
