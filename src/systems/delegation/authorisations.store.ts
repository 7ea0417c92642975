/** What the engine reads of an authorisation before a step: its sides, its days, and what the register knows of its basis on the day. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { AuthorisationState } from "../../kernel/transfer-words.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { FactsAsked, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import { locatedOf, pathOf } from "../organisations/index.js";
import { basesKnownAs, type KnownBasisRow } from "../power-lists/index.js";
import { authorisationLife, type AuthorisationAction, type AuthorisationFacts } from "./authorisation.states.js";

const PUBLISHED = "t.state IN ('PUBLISHED', 'ENDED')";
export const AUTHORISATION_SEEN_BY = { tenant: "t.tenant_id", owner: "t.organisation_id", published: PUBLISHED, parties: "ARRAY[t.organisation_id, t.department_id, t.keeper_id]" };
/** It holds from its first day to its last; the clock says it. */
export const authorisedOn = (date: string): string => `(${PUBLISHED} AND t.from_on <= ${date} AND (least(t.to_on, t.ended_on) IS NULL OR ${date} < least(t.to_on, t.ended_on)))`;

interface FactsRow {
  readonly id: string; readonly state: AuthorisationState; readonly version: number; readonly organisationId: string; readonly departmentId: string; readonly keeperId: string;
  readonly draftedBy: string | null; readonly basisId: string; readonly articles: string; readonly fromOn: string; readonly toOn: string | null; readonly relationId: string | null;
  readonly actionKinds: readonly ActionKind[]; readonly path: readonly string[] | null; readonly locatedIn: readonly string[];
}
const looking = statement<FactsRow>(
  "delegation.authorisationFacts",
  `SELECT t.id, t.state, t.version, t.organisation_id AS "organisationId", t.department_id AS "departmentId", t.keeper_id AS "keeperId", t.drafted_by AS "draftedBy", t.basis_id AS "basisId",
          t.articles, t.from_on AS "fromOn", t.to_on AS "toOn", t.relation_id AS "relationId", t.action_kinds AS "actionKinds",
          ${pathOf("t.organisation_id", "$3::date")} AS path, ${locatedOf("t.organisation_id", "$3::date")} AS "locatedIn"
     FROM authorisation t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[])`,
);
const locking = statement<unknown>("delegation.lockAuthorisation", `SELECT t.id FROM authorisation t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[]) ORDER BY t.id FOR UPDATE`);

export type AuthorisationFactsRead = AuthorisationFacts & Omit<FactsRow, "path"> & { readonly basisTitle: string };

async function factsOf(reader: Reader, { tenantId, ids, today, isActing }: FactsAsked): Promise<Map<string, AuthorisationFactsRead>> {
  if (isActing) await reader.rows(locking, [tenantId, ids]);
  const rows = await reader.rows(looking, [tenantId, ids, today]);
  const bases = new Map((rows.length === 0 ? [] : await basesKnownAs(reader, tenantId, rows.map(({ basisId }) => basisId), today as LegalDate)).map((basis) => [basis.id, basis]));
  return new Map(rows.map(({ path, ...row }) => [row.id, { ...row, ...knownOf(bases.get(row.basisId)!), path: path ?? [], seenBy: authorisationSeenBy(row, path ?? []) }]));
}

export const knownOf = ({ rank, isInForce, title }: KnownBasisRow) => ({ rank, isBasisInForce: isInForce, basisTitle: title });
type Sides = Pick<FactsRow, "organisationId" | "departmentId" | "keeperId" | "locatedIn"> & { readonly state: AuthorisationState | null };
export const authorisationSeenBy = ({ organisationId, departmentId, keeperId, locatedIn, state }: Sides, path: readonly string[]) => ({
  owner: { unitId: organisationId, path, locatedIn }, partyIds: [organisationId, departmentId, keeperId], isPublished: state === "PUBLISHED" || state === "ENDED",
});

export const authorisations = {
  lifecycle: authorisationLife, type: "Authorisation", system: "delegation", table: "authorisation", factsOf,
} as const satisfies LifecycleStore<AuthorisationState, AuthorisationFactsRead, AuthorisationAction>;
