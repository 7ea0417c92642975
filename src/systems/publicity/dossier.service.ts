/** The verb of the dossier: it goes on the organ's page as a whole, and not while one of the six sections is empty (TJ-3.1.1.1-1). */
import { DossierPublication } from "../../../entities/publicity/dossier.entity.js";
import { ofDisclosingOrgan } from "../../../permissions/policies/publicity.policy.js";
import { scopeOf } from "../../../permissions/policies/visibility.js";
import { isSystem } from "../../kernel/actor.js";
import { badInput, forbidden, notFound } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Caller } from "../../platform/db/unit-of-work.js";
import { performing, type Outcome, type VerbInput } from "../../platform/lifecycle/verb.js";
import { getPlace, verb } from "./beginning.service.js";
import { missingSections } from "./dossier.rules.js";
import { dossiersOf, nextEdition, standingItems } from "./dossier.store.js";
import { dossierIncomplete, nothingToDisclose } from "./publicity.refusals.js";

export interface PublishDisclosureDossier extends VerbInput { readonly unitId: string; readonly url: string; readonly publishedOn: LegalDate }

const mayPublish = ofDisclosingOrgan("arrangeDisclosures", ["TJ-3.1.1.1-1", "ZJ8-6-1"]);

export const publishDisclosureDossier = (caller: Caller, input: PublishDisclosureDossier): Promise<Outcome> =>
  performing(caller, verb("publishDisclosureDossier", "arrangeDisclosures"), input, async (tx) => {
    if (input.publishedOn > tx.today) throw badInput({ path: "input.publishedOn", rule: "notInTheFuture" });
    const { organId, unitId } = await getPlace(tx, input.unitId);
    const may = isSystem(tx.who) ? undefined : mayPublish(tx.who, { organId, unitId });
    if (may && !may.allowed) throw forbidden(may);
    const edition = await nextEdition(tx, organId);
    const scope = scopeOf(tx.who, tx.today);
    const [facts] = await dossiersOf(tx, scope, [organId]);
    if (!facts) throw notFound();
    if (!facts.hasFunctions) return nothingToDisclose();
    const missing = missingSections(facts);
    if (missing.length > 0) return dossierIncomplete(missing);
    const itemIds = (await standingItems(tx, scope, [organId])).map(({ itemId }) => itemId);
    const row = Object.assign(new DossierPublication(), { tenantId: tx.tenantId, id: newId(), organId, edition, url: input.url, publishedOn: input.publishedOn, itemIds });
    await tx.insert(DossierPublication, row);
    tx.record({ action: "dossierPublished", subject: { type: "DisclosureDossier", id: row.id }, facts: { organ: organId, edition, items: itemIds.length } });
    return { id: row.id };
  });
