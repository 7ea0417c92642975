/** The dossier of a unit in the database: what stands in it today, what the registers add, and who may be told what it lacks. */
import type { DossierPublication } from "../../../entities/publicity/dossier.entity.js";
import type { EnforcementArea } from "../../kernel/officer-words.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { DossierSection } from "../../kernel/publicity-words.js";
import type { Scope } from "../../kernel/scope.js";
import { visibleSql } from "../../platform/db/scope-sql.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/tx.js";
import { listOf } from "../../platform/pages/listing.store.js";
import { isOn, organOf, PARTS_OF_ORGANS, under } from "../organisations/index.js";
import type { DossierFacts } from "./dossier.rules.js";
import { isToUpdate, stoodOn } from "./disclosure-lists.store.js";
import { replacedOn } from "./disclosures.store.js";

export interface DossierRow extends DossierFacts {
  readonly unitId: string;
  readonly organId: string;
  /** Whether the reader may be told what it lacks: the organ itself, and the government's legal office. */
  readonly isOpenToReader: boolean;
  readonly powerListId: string | null;
  readonly asOf: LegalDate;
}

/** What the unit or a part of it has collected for the organ; $2 is the day. */
const OF_UNIT = `t.tenant_id = $1 AND t.organ_id = a."organId" AND EXISTS (SELECT FROM org_closure c WHERE c.tenant_id = $1 AND c.ancestor_id = a.id AND c.descendant_id = t.unit_id AND ${isOn("c", "$2::date")})`;
const CURRENT = `${OF_UNIT} AND ${stoodOn("t", "$2::date")}`;
const counted = (column: string): string =>
  `(SELECT coalesce(json_object_agg(n.word, n.count), '{}') FROM (SELECT t.${column} AS word, count(*)::int FROM disclosure_item t WHERE ${CURRENT} AND t.${column} IS NOT NULL GROUP BY 1) n)`;
const LOOKED_AT = `greatest(p.published_on, (SELECT max(k.checked_on) FROM notice_board_check k WHERE k.tenant_id = $1 AND k.publication_id = p.id))`;
/** A later edition is on the page and on no board, or a change holds that nobody has stood before the board since. */
const IS_OLDER_THAN_CHANGE = `(${replacedOn("t")} <= $2::date AND NOT EXISTS (SELECT FROM disclosure_item n JOIN disclosure_publication b ON b.tenant_id = $1 AND b.item_id = n.id AND b.channel = 'NOTICE_BOARD'
      WHERE n.tenant_id = $1 AND n.series_id = t.series_id AND n.edition > t.edition)
   OR EXISTS (SELECT FROM adjustment_task j JOIN basis_change h ON h.tenant_id = $1 AND h.id = j.change_id
      WHERE j.tenant_id = $1 AND j.target_id = t.id AND j.verdict IS DISTINCT FROM 'NO_CHANGE_NEEDED' AND h.changed_on <= $2::date AND ${LOOKED_AT} < h.changed_on))`;
const BOARDS = `disclosure_item t JOIN disclosure_publication p ON p.tenant_id = $1 AND p.item_id = t.id AND p.channel = 'NOTICE_BOARD' WHERE ${OF_UNIT} AND t.state IN ('PARTLY_PUBLISHED', 'PUBLISHED')`;
const IN_FORCE = `SELECT l.id FROM power_list l WHERE l.tenant_id = $1 AND l.organ_id = a.id AND l.state = 'PUBLISHED' AND l.published_on <= $2::date ORDER BY l.edition DESC LIMIT 1`;
const ROSTER = (unit: string, organ: string): string => `officer f JOIN org_closure c ON c.tenant_id = $1 AND c.ancestor_id = ${unit} AND c.descendant_id = f.unit_id AND ${isOn("c", "$2::date")}
  WHERE f.tenant_id = $1 AND f.state = 'ACTIVE' AND f.registered_on <= $2::date AND ${organOf("f.unit_id", "$2::date")} = ${organ}`;

const SEEN = visibleSql("DisclosureDossier", { tenant: `a.tenant_id`, owner: `a."organId"` }, 4);
const facts = statement<DossierRow>(
  "publicity.dossiers",
  `SELECT a.id AS "unitId", a."organId", $2::date AS "asOf", a.id = a."organId" AS "isOrgan", a."hasFunctions", ${SEEN.text} AS "isOpenToReader", lf.id AS "powerListId",
          ${counted("section")} AS sections, ${counted("category")} AS categories, coalesce(pw.kinds, '{}') AS "actionKinds", coalesce(pw.count, 0)::int AS powers,
          (SELECT count(*)::int FROM enforcement_subject e WHERE e.tenant_id = $1 AND e.unit_id = a.id AND e.state = 'QUALIFIED') AS subjects,
          (SELECT count(*)::int FROM ${ROSTER("a.id", 'a."organId"')}) AS roster,
          ARRAY(SELECT DISTINCT t.kind FROM unit_contact t WHERE ${OF_UNIT} AND t.state = 'IN_USE' ORDER BY 1) AS contacts,
          (SELECT count(*)::int FROM ${BOARDS}) AS boards, (SELECT count(*)::int FROM ${BOARDS} AND ${IS_OLDER_THAN_CHANGE}) AS "boardsOutdated",
          (SELECT count(*)::int FROM disclosure_item t WHERE ${OF_UNIT} AND t.state = 'PARTLY_PUBLISHED') AS "offSite",
          (SELECT count(*)::int FROM disclosure_item t WHERE ${CURRENT} AND ${isToUpdate("t")}) AS "toUpdate"
     FROM (SELECT u.id, u.tenant_id, u.enforcement_function OR u.subject_status <> 'NONE' AS "hasFunctions", ${organOf("u.id", "$2::date")} AS "organId" FROM org_unit u
            WHERE u.tenant_id = $1 AND u.id = ANY ($3::uuid[]) AND NOT u.external AND u.established_on <= $2::date AND (u.closed_on IS NULL OR $2::date < u.closed_on)) a
     LEFT JOIN LATERAL (${IN_FORCE}) lf ON TRUE
     LEFT JOIN LATERAL (SELECT count(*), array_agg(DISTINCT i.action_kind) AS kinds FROM power_item i WHERE i.tenant_id = $1 AND i.list_id = lf.id AND NOT i.removed
       AND NOT EXISTS (SELECT FROM power_item z WHERE z.tenant_id = $1 AND z.list_id = i.list_id AND z.code = i.code AND z.revision > i.revision)) pw ON TRUE
    WHERE a."organId" IS NOT NULL`,
);
export const dossiersOf = (reader: Reader, scope: Scope, unitIds: readonly string[]) => reader.rows(facts, [scope.tenantId, scope.today, unitIds, ...SEEN.params(scope)]);

/** Of each unit and section the latest that stand today, at most so many. */
export const SECTION_LIMIT = 20;
export interface StandingRow { readonly unitId: string; readonly section: DossierSection; readonly itemId: string }
const standing = statement<StandingRow>(
  "publicity.dossierItems",
  `SELECT a.id AS "unitId", s.section, s.id AS "itemId" FROM (SELECT u.id, ${organOf("u.id", "$2::date")} AS "organId" FROM org_unit u WHERE u.tenant_id = $1 AND u.id = ANY ($3::uuid[])) a
    CROSS JOIN LATERAL (SELECT t.id, t.section, row_number() OVER (PARTITION BY t.section ORDER BY t.published_on DESC, t.id DESC) AS place FROM disclosure_item t WHERE ${CURRENT} AND t.section IS NOT NULL) s
    WHERE s.place <= ${SECTION_LIMIT} ORDER BY a.id, s.section, s.place`,
);
export const standingItems = (reader: Reader, scope: Pick<Scope, "tenantId" | "today">, unitIds: readonly string[]) => reader.rows(standing, [scope.tenantId, scope.today, unitIds]);

const OF_TENANT = { tenant: "u.tenant_id" };
/** $3 unit. Organs of the tenant to which law gives functions: they owe a dossier (ZJ8-2). */
export const dossierList = listOf<{ readonly id: string }, "CODE">({
  name: "dossierUnits", system: "publicity", type: "OrgUnit", select: `u.id AS "unitId"`, from: "FROM org_unit u", id: "u.id", filters: 1, seenBy: OF_TENANT,
  narrowed: `u.tenant_id = $1 AND ${under("u.id", "$3")} AND NOT u.external AND u.kind NOT IN (${PARTS_OF_ORGANS}) AND (u.enforcement_function OR u.subject_status <> 'NONE')
    AND u.established_on <= $2::date AND (u.closed_on IS NULL OR $2::date < u.closed_on)`,
  orders: { CODE: "u.code" },
});

export type DossierPublicationRow = Omit<DossierPublication, "tenantId">;
const publications = statement<DossierPublicationRow>(
  "publicity.dossierPublications",
  `SELECT d.id, d.organ_id AS "organId", d.edition, d.url, d.published_on AS "publishedOn", d.item_ids AS "itemIds" FROM unnest($2::uuid[]) AS o (id)
     CROSS JOIN LATERAL (SELECT * FROM dossier_publication d WHERE d.tenant_id = $1 AND d.organ_id = o.id ORDER BY d.edition DESC LIMIT 20) d`,
);
/** For units that the reader sees already: what went on a page is everybody's. */
export const publicationsOfDossiers = (reader: Reader, tenantId: string, organIds: readonly string[]) => reader.rows(publications, [tenantId, organIds]);

const lockDossier = statement<unknown>("publicity.lockDossier", `SELECT pg_advisory_xact_lock(hashtextextended('dossier/' || $1 || '/' || $2, 0))`);
const lastEdition = statement<{ edition: number }>("publicity.lastDossier", `SELECT coalesce(max(edition), 0)::int AS edition FROM dossier_publication WHERE tenant_id = $1 AND organ_id = $2::uuid`);
/** Whoever publishes the dossier of an organ waits until whoever publishes it as well has done so. */
export async function nextEdition(tx: Tx, organId: string): Promise<number> {
  await tx.rows(lockDossier, [tx.tenantId, organId]);
  return (await tx.first(lastEdition, [tx.tenantId, organId]))!.edition + 1;
}

export interface RosterRow { readonly id: string; readonly unitId: string; readonly name: string; readonly isAuxiliary: boolean; readonly areas: EnforcementArea[]; readonly certificateNumber: string | null }
/** $3 unit, $4 auxiliaries or officers. Name, unit, number and fields, nothing else of the person (WP-I-1-3). */
export const rosterList = listOf<RosterRow, "UNIT">({
  name: "roster", system: "publicity", type: "RosterEntry", id: "f.id", filters: 2, seenBy: { tenant: "f.tenant_id" },
  select: `f.unit_id AS "unitId", p.name, f.auxiliary AS "isAuxiliary", coalesce(k.areas, f.areas) AS areas, k.number AS "certificateNumber"`,
  from: `FROM officer f JOIN person p ON p.tenant_id = $1 AND p.id = f.person_id JOIN org_unit u ON u.tenant_id = $1 AND u.id = f.unit_id
    LEFT JOIN LATERAL (SELECT k.number, k.areas FROM certificate k WHERE k.tenant_id = $1 AND k.officer_id = f.id AND k.state = 'VALID' AND $2::date < k.expires_on ORDER BY k.issued_on DESC LIMIT 1) k ON NOT f.auxiliary`,
  narrowed: `f.tenant_id = $1 AND f.state = 'ACTIVE' AND f.registered_on <= $2::date AND ${under("f.unit_id", "$3")} AND ($4::boolean IS NULL OR f.auxiliary = $4)
    AND (f.auxiliary OR k.number IS NOT NULL)`,
  orders: { UNIT: "u.code || ' ' || p.name" },
});
