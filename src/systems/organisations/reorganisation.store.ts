/** Reorganisations in the database: what a step looks at, the lines of a revision, and lists for whoever may see them. */
import { ReorganisationLine, ReorganisationSignature } from "../../../entities/organisations/reorganisation.entity.js";
import type { Signer } from "../../../permissions/policies/reorganisation.policy.js";
import { newId, type Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { ReorganisationState } from "../../kernel/reorganisation-words.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/unit-of-work.js";
import type { FactsAsked, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import { reorganisation, type ReorganisationFacts } from "./reorganisation.states.js";
import type { Line } from "./reorganisation-lines.rules.js";

/** Everything a decision of the day rests on: the units with what leaves and arrives at them, their modes, names and posts, and who stands above them. */
const STILL = (alias: string): string => `${alias}.tenant_id = $1 AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > m.effective_on)`;
const DIGEST = `(SELECT md5(coalesce(string_agg(x.line, E'\\n' ORDER BY x.line), '')) FROM (
    SELECT concat_ws(' ', 'unit', u.id, u.closed_on) AS line FROM org_unit u WHERE u.tenant_id = $1 AND u.id = ANY (m.unit_ids)
    UNION ALL SELECT concat_ws(' ', 'out', r.id, r.valid_to) FROM org_relation r WHERE ${STILL("r")} AND r.subject_id = ANY (m.unit_ids)
    UNION ALL SELECT concat_ws(' ', 'in', r.id, r.valid_to) FROM org_relation r WHERE ${STILL("r")} AND r.object_id = ANY (m.unit_ids)
    UNION ALL SELECT concat_ws(' ', 'mode', t.id, t.valid_to) FROM management_term t WHERE ${STILL("t")} AND t.unit_id = ANY (m.unit_ids)
    UNION ALL SELECT concat_ws(' ', 'name', n.id, n.valid_to) FROM org_name n WHERE ${STILL("n")} AND n.unit_id = ANY (m.unit_ids)
    UNION ALL SELECT concat_ws(' ', 'post', p.id, p.valid_to) FROM post p WHERE ${STILL("p")} AND p.unit_id = ANY (m.unit_ids)
    UNION ALL SELECT concat_ws(' ', 'above', c.descendant_id, c.ancestor_id, c.depth) FROM org_closure c WHERE ${STILL("c")} AND c.descendant_id = ANY (m.unit_ids)) x)`;

interface FactsRow {
  readonly id: Id; readonly state: ReorganisationState; readonly version: number; readonly effectiveOn: LegalDate; readonly governmentId: Id | null;
  readonly governmentPath: Id[] | null; readonly drafterIds: Id[]; readonly signers: Signer[] | null; readonly isUnchanged: boolean;
}

const facts = (name: string, lock: string) => statement<FactsRow>(
  name,
  `SELECT m.id, m.state, m.version, m.effective_on AS "effectiveOn", m.government_id AS "governmentId", m.drafter_ids AS "drafterIds",
          (SELECT array_agg(c.ancestor_id ORDER BY c.depth) FROM org_closure c
            WHERE c.tenant_id = $1 AND c.descendant_id = m.government_id AND c.valid_from <= $3::date AND (c.valid_to IS NULL OR $3::date < c.valid_to)) AS "governmentPath",
          (SELECT json_agg(json_build_object('unitId', u.id, 'kind', u.kind, 'external', u.external, 'signed', EXISTS (
                    SELECT FROM reorganisation_signature s WHERE s.tenant_id = $1 AND s.reorganisation_id = m.id AND s.revision = m.revision AND s.signer_id = u.id)) ORDER BY u.id)
             FROM org_unit u WHERE u.tenant_id = $1 AND u.id = ANY (m.signer_ids)) AS signers,
          CASE WHEN m.state IN ('SUBMITTED', 'AWAITING_SIGNATURE', 'SCHEDULED') THEN m.facts_digest = ${DIGEST} ELSE true END AS "isUnchanged"
     FROM reorganisation m WHERE m.tenant_id = $1 AND m.id = ANY ($2::uuid[])${lock}`,
);
const looked = facts("organisations.reorganisationFacts", "");
const acted = facts("organisations.reorganisationFactsLocked", " FOR UPDATE OF m");

export const reorganisations: LifecycleStore<ReorganisationState, ReorganisationFacts, keyof typeof reorganisation.transitions & string> = {
  lifecycle: reorganisation, type: "Reorganisation", system: "organisations", table: "reorganisation",
  async factsOf(reader: Reader, { tenantId, ids, today, isActing }: FactsAsked) {
    const rows = await reader.rows(isActing ? acted : looked, [tenantId, ids, today]);
    return new Map(rows.map(({ governmentId, governmentPath, signers, ...row }) => [row.id, {
      ...row, signers: signers ?? [], seenBy: {}, government: governmentId && { unitId: governmentId, path: governmentPath ?? [governmentId] },
    } as ReorganisationFacts]));
  },
};

const digest = statement<{ digest: string }>(
  "organisations.reorganisationDigest",
  `SELECT ${DIGEST} AS digest FROM (SELECT $2::uuid[] AS unit_ids, $3::date AS effective_on) m`,
);
export const factsDigestOf = async (tx: Tx, unitIds: readonly Id[], on: LegalDate): Promise<string> => (await tx.first(digest, [tx.tenantId, unitIds, on]))!.digest;

export interface MatterRow {
  readonly id: Id; readonly title: string; readonly documentNo: string; readonly effectiveOn: LegalDate; readonly revision: number;
  readonly drafterIds: Id[]; readonly unitIds: Id[]; readonly signerIds: Id[]; readonly governmentId: Id | null;
}
const matter = statement<MatterRow>(
  "organisations.reorganisationMatter",
  `SELECT id, title, document_no AS "documentNo", effective_on AS "effectiveOn", revision, drafter_ids AS "drafterIds", unit_ids AS "unitIds",
          signer_ids AS "signerIds", government_id AS "governmentId"
     FROM reorganisation WHERE tenant_id = $1 AND id = $2`,
);
export const findMatter = (reader: Reader, tenantId: Id, id: Id) => reader.first(matter, [tenantId, id]);

const linesOf = statement<{ content: Line }>(
  "organisations.reorganisationLines",
  `SELECT content FROM reorganisation_line WHERE tenant_id = $1 AND reorganisation_id = $2 AND revision = $3 ORDER BY "position"`,
);
export const readLines = async (reader: Reader, tenantId: Id, id: Id, revision: number): Promise<Line[]> =>
  (await reader.rows(linesOf, [tenantId, id, revision])).map(({ content }) => content);

export const insertLines = (tx: Tx, reorganisationId: Id, revision: number, lines: readonly Line[]): Promise<void> =>
  tx.insert(ReorganisationLine, lines.map((content, at) =>
    Object.assign(new ReorganisationLine(), { tenantId: tx.tenantId, id: newId(), reorganisationId, revision, position: at + 1, kind: content.kind, content })));

export const insertSignatures = (tx: Tx, reorganisationId: Id, revision: number, personId: Id, signerIds: readonly Id[]): Promise<void> =>
  tx.insert(ReorganisationSignature, signerIds.map((signerId) =>
    Object.assign(new ReorganisationSignature(), { tenantId: tx.tenantId, id: newId(), reorganisationId, revision, signerId, personId, signedOn: tx.today })));

const known = statement<{ count: number }>("organisations.knownUnits", `SELECT count(*)::int AS count FROM org_unit WHERE tenant_id = $1 AND id = ANY ($2::uuid[])`);
/** Whether all of these units are or were on record in the tenant. */
export const areKnown = async (tx: Tx, ids: readonly Id[]): Promise<boolean> => (await tx.first(known, [tx.tenantId, ids]))?.count === ids.length;

/** The units named, whoever stands under them by an edge or acts for them, and everything below, on the day. */
const concerned = statement<{ id: Id }>(
  "organisations.concernedByReorganisation",
  `WITH near (id) AS (
     SELECT unnest($2::uuid[])
     UNION SELECT r.subject_id FROM org_relation r WHERE r.tenant_id = $1 AND r.object_id = ANY ($2) AND r.valid_from <= $3::date AND (r.valid_to IS NULL OR $3::date < r.valid_to)
       AND EXISTS (SELECT FROM org_unit o WHERE o.tenant_id = $1 AND o.id = r.object_id AND o.kind <> 'GOVERNMENT')
     UNION SELECT r.object_id FROM org_relation r WHERE r.tenant_id = $1 AND r.subject_id = ANY ($2) AND r.kind IN ('DELEGATES_TO', 'POWER_TRANSFERRED')
       AND r.valid_from <= $3::date AND (r.valid_to IS NULL OR $3::date < r.valid_to)),
   below (id) AS (
     SELECT id FROM near
     UNION SELECT c.descendant_id FROM near JOIN org_unit o ON o.tenant_id = $1 AND o.id = near.id AND (o.kind <> 'GOVERNMENT' OR near.id = ANY ($4::uuid[]))
       JOIN org_closure c ON c.tenant_id = $1 AND c.ancestor_id = near.id AND c.valid_from <= $3::date AND (c.valid_to IS NULL OR $3::date < c.valid_to))
   SELECT id FROM below ORDER BY id LIMIT $5`,
);
/** `changed`: those of the units that are changed themselves, so that what stands below a government among them is concerned, too. */
export const readConcerned = async (tx: Tx, unitIds: readonly Id[], on: LegalDate, changed: readonly Id[], limit: number): Promise<Id[]> =>
  (await tx.rows(concerned, [tx.tenantId, unitIds, on, changed, limit])).map(({ id }) => id);

const due = statement<{ id: Id }>(
  "organisations.reorganisationsDue",
  `SELECT id FROM reorganisation WHERE tenant_id = $1 AND state = 'SCHEDULED' AND effective_on <= $2::date ORDER BY effective_on, id LIMIT 100`,
);
/** Those whose day has come, the earliest first. */
export const readDue = async (reader: Reader, tenantId: Id, today: LegalDate): Promise<Id[]> => (await reader.rows(due, [tenantId, today])).map(({ id }) => id);
