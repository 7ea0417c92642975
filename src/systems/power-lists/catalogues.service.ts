/** The yearly catalogue of bases: one version of a department for a year, compiled by its legal section from what its units keep (WP-F-3). */
import { BasisCatalogue, BasisCatalogueEntry } from "../../../entities/power-lists/basis-catalogue.entity.js";
import { transitionRefused } from "../../../entities/platform/refusals.js";
import { ofOwnDepartment } from "../../../permissions/policies/power-lists.policy.js";
import { isSystem } from "../../kernel/actor.js";
import type { Code } from "../../kernel/codes.js";
import { forbidden } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import type { Caller } from "../../platform/db/unit-of-work.js";
import { performing, type Outcome, type VerbInput } from "../../platform/lifecycle/verb.js";
import { getPlace, verb } from "./beginning.service.js";
import { entriesToCompile } from "./catalogues.store.js";

export interface CompileBasisCatalogue extends VerbInput { readonly unitId: string }

const mayCompile = ofOwnDepartment("confirmBases", ["WP-F-3"]);
const refused = (code: Code) => transitionRefused(code, ["WP-F-3"], { action: "compileBasisCatalogue", state: null, possibleActions: [] });

/** What the legal section confirmed, with what is not in force any more left out; the year is the running one. */
export const compileBasisCatalogue = (caller: Caller, input: CompileBasisCatalogue): Promise<Outcome> =>
  performing(caller, verb("compileBasisCatalogue", "confirmBases"), input, async (tx) => {
    const { organId } = await getPlace(tx, input.unitId);
    const may = isSystem(tx.who) ? undefined : mayCompile(tx.who, { organId, examinerId: null, authors: [] });
    if (may && !may.allowed) throw forbidden(may);
    const year = Number(tx.today.slice(0, 4));
    const { isCompiled, bases } = await entriesToCompile(tx, organId, year);
    if (isCompiled) return refused("CATALOGUE_COMPILED");
    if (bases.length === 0) return refused("CATALOGUE_EMPTY");
    const id = newId();
    const { tenantId } = tx;
    await tx.insert(BasisCatalogue, Object.assign(new BasisCatalogue(), { tenantId, id, organId, year, compiledOn: tx.today, entries: bases.length }));
    await tx.insert(BasisCatalogueEntry, bases.map(({ id: basisId, version: basisVersion }) => Object.assign(new BasisCatalogueEntry(), { tenantId, id: newId(), catalogueId: id, basisId, basisVersion })));
    tx.record({ action: "basisCatalogueCompiled", subject: { type: "BasisCatalogue", id }, facts: { organ: organId, year, entries: bases.length } });
    return { id };
  });
