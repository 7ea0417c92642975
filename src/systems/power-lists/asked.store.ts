/** What later systems ask of lists and bases: which items stand in the lists in force on a day, and what rules know of a basis. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { basisFacts } from "./basis.store.js";
import { faultOfBasis, type BasisFacts } from "./basis-faults.rules.js";
import { inForceOn } from "./catalogue.store.js";
import { basisStatus } from "./power-lists.rules.js";
import { isStanding } from "./power-lists.store.js";

export interface ItemInForce { readonly id: string; readonly organId: string; readonly code: string; readonly actionKind: ActionKind }
const items = statement<ItemInForce>(
  "powerLists.itemsInForce",
  `SELECT i.id, l.organ_id AS "organId", i.code, i.action_kind AS "actionKind" FROM power_list l JOIN power_item i ON i.tenant_id = $1 AND i.list_id = l.id
    WHERE l.tenant_id = $1 AND l.organ_id = ANY ($2::uuid[]) AND i.code = ANY ($3::text[]) AND ${isStanding("i")} AND ${inForceOn("l", "$4::date")}`,
);
/** Of these codes those that the organs' lists in force on the day hold. */
export const itemsInForce = (reader: Reader, tenantId: string, organIds: readonly string[], codes: readonly string[], on: LegalDate) => reader.rows(items, [tenantId, organIds, codes, on]);

type BasisKnown = BasisFacts & { readonly id: string; readonly title: string };
const known = statement<BasisKnown>("powerLists.basesKnownAs", `SELECT t.id, t.title, ${basisFacts("t")} FROM basis t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[])`);
export interface KnownBasisRow extends BasisKnown { readonly isInForce: boolean }
export const basesKnownAs = async (reader: Reader, tenantId: string, ids: readonly string[], on: LegalDate): Promise<KnownBasisRow[]> =>
  (await reader.rows(known, [tenantId, ids])).map((basis) => ({ ...basis, isInForce: faultOfBasis(basis, on) === null && basisStatus(basis, on) !== "NOT_YET_IN_FORCE" }));
