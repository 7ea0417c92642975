/** Yearly catalogues in the database: what goes into one, those that were compiled, and departments that owe one. */
import type { BasisCatalogue } from "../../../entities/power-lists/basis-catalogue.entity.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/tx.js";
import { listOf } from "../../platform/pages/listing.store.js";
import { PARTS_OF_ORGANS, under } from "../organisations/index.js";
import { basisFacts } from "./basis.store.js";
import type { BasisFacts } from "./basis-faults.rules.js";
import { basisStatus } from "./power-lists.rules.js";

const lockYear = statement<unknown>("powerLists.lockCatalogue", `SELECT pg_advisory_xact_lock(hashtextextended('basisCatalogue/' || $1 || '/' || $2, 0))`);
const compiled = statement<{ id: string }>("powerLists.catalogueOfYear", `SELECT id FROM basis_catalogue WHERE tenant_id = $1 AND organ_id = $2::uuid AND year = $3::integer`);
const standing = statement<BasisFacts & { readonly id: string; readonly version: number }>(
  "powerLists.basesToCompile", `SELECT b.id, b.version, ${basisFacts("b")} FROM basis b WHERE b.tenant_id = $1 AND b.organ_id = $2::uuid AND b.state = 'CONFIRMED' ORDER BY b.id`,
);
/** Whoever compiles the department's catalogue waits until whoever else does has done so. */
export async function entriesToCompile(tx: Tx, organId: string, year: number) {
  await tx.rows(lockYear, [tx.tenantId, organId]);
  const isCompiled = (await tx.first(compiled, [tx.tenantId, organId, year])) !== undefined;
  const bases = (await tx.rows(standing, [tx.tenantId, organId])).filter((basis) => !["REPEALED", "LAPSED"].includes(basisStatus(basis, tx.today)));
  return { isCompiled, bases };
}

export type CatalogueRow = Omit<BasisCatalogue, "tenantId"> & { readonly asOf: LegalDate };
/** $3 unit, $4 year. */
export const catalogueList = listOf<CatalogueRow, "YEAR">({
  name: "catalogues", system: "powerLists", type: "BasisCatalogue", id: "t.id", from: "FROM basis_catalogue t", filters: 2,
  select: `t.organ_id AS "organId", t.year, t.compiled_on AS "compiledOn", t.entries`, seenBy: { tenant: "t.tenant_id" },
  narrowed: `t.tenant_id = $1 AND ${under("t.organ_id", "$3")} AND ($4::integer IS NULL OR t.year = $4)`, orders: { YEAR: "t.year::text" },
});

const SEEN = visibleSql("BasisCatalogue", { tenant: "t.tenant_id" }, 4);
const byId = statement<CatalogueRow>(
  "powerLists.cataloguesById",
  `SELECT t.id, $2::date AS "asOf", t.organ_id AS "organId", t.year, t.compiled_on AS "compiledOn", t.entries FROM basis_catalogue t
    WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[]) AND ${SEEN.text}`,
);
export const cataloguesById = (reader: Reader, scope: Scope, ids: readonly string[]) => reader.rows(byId, [scope.tenantId, scope.today, ids, ...SEEN.params(scope)]);

export interface OwedRow { readonly id: string; readonly bases: number }
/** Organs that enforce, streets among them, or keep a basis, and have no catalogue of the year. $3 unit, $4 year. */
export const owedList = listOf<OwedRow, "CODE">({
  name: "cataloguesOwed", system: "powerLists", type: "BasisCatalogue", id: "o.id", filters: 2, select: "k.bases",
  from: `FROM org_unit o CROSS JOIN LATERAL (SELECT count(*)::int AS bases FROM basis b WHERE b.tenant_id = $1 AND b.organ_id = o.id) k`, seenBy: { tenant: "o.tenant_id" },
  narrowed: `o.tenant_id = $1 AND ${under("o.id", "$3")} AND NOT o.external AND o.kind NOT IN (${PARTS_OF_ORGANS}) AND o.established_on <= $2::date
    AND (o.closed_on IS NULL OR $2::date < o.closed_on) AND (o.enforcement_function OR o.kind = 'STREET_OFFICE' OR k.bases > 0)
    AND NOT EXISTS (SELECT FROM basis_catalogue t WHERE t.tenant_id = $1 AND t.organ_id = o.id AND t.year = $4::integer)`,
  orders: { CODE: "o.code" },
});
