/** An organ as the public finds it: what the registers and its dossier say of it, at which number it is reached, and who enforces for it where it discloses its roster. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { publishedPages, publishedQuestion, type PublishedPages, type PublishedQuestion } from "./ddl.js";

const isOn = (row: string): string => `${row}.valid_from <= $2 AND (${row}.valid_to IS NULL OR $2 < ${row}.valid_to)`;
const NAME = (name: string, unit: string): string => `JOIN public.org_name ${name} ON ${name}.tenant_id = $1 AND ${name}.unit_id = ${unit} AND ${name}.language = 'ZH' AND ${isOn(name)}`;
const PARTS_OF_ORGANS = "'INTERNAL_ORGAN', 'SUBORDINATE_INSTITUTION', 'DISPATCHED_BODY'";
const ORGAN_OF = (unit: string): string => `(SELECT c.ancestor_id FROM public.org_closure c JOIN public.org_unit a ON a.tenant_id = $1 AND a.id = c.ancestor_id AND a.kind NOT IN (${PARTS_OF_ORGANS})
   WHERE c.tenant_id = $1 AND c.descendant_id = ${unit} AND ${isOn("c")} ORDER BY c.depth LIMIT 1)`;
const STANDS = `i.tenant_id = $1 AND i.published_on <= $2 AND (i.withdrawn_on IS NULL OR $2 < i.withdrawn_on) AND i.valid_from <= $2 AND (i.valid_to IS NULL OR $2 <= i.valid_to)
  AND NOT EXISTS (SELECT FROM public.disclosure_item n WHERE n.tenant_id = $1 AND n.series_id = i.series_id AND n.edition > i.edition AND n.published_on <= $2)`;
const LIST_IN_FORCE = `LATERAL (SELECT l.id, l.edition, l.published_on FROM public.power_list l
   WHERE l.tenant_id = $1 AND l.organ_id = t.id AND l.state = 'PUBLISHED' AND l.published_on <= $2 ORDER BY l.edition DESC LIMIT 1) l`;
const POWERS = `(SELECT count(*)::int FROM public.power_item i WHERE i.tenant_id = $1 AND i.list_id = l.id AND NOT i.removed
   AND NOT EXISTS (SELECT FROM public.power_item z WHERE z.tenant_id = $1 AND z.list_id = i.list_id AND z.code = i.code AND z.revision > i.revision))`;
const DOSSIER = `LATERAL (SELECT d.edition, d.url, d.published_on FROM public.dossier_publication d WHERE d.tenant_id = $1 AND d.organ_id = t.id AND d.published_on <= $2 ORDER BY d.edition DESC LIMIT 1) d`;
const CONTACTS = `(SELECT json_agg(json_build_object('unit', w.name, 'kind', c.kind, 'number', c.number, 'hours', c.hours) ORDER BY c.kind, w.name, c.number)
   FROM public.unit_contact c ${NAME("w", "c.unit_id")} WHERE c.tenant_id = $1 AND c.organ_id = t.id AND c.registered_on <= $2 AND (c.ended_on IS NULL OR $2 < c.ended_on))`;

/** $3 organ. */
const PROFILE: PublishedQuestion = {
  takes: ["text"],
  returns: `TABLE (organ text, organ_code text, examined_on date, powers integer, list_edition integer, dossier_edition integer, dossier_url text, dossier_published_on date, contacts json)`,
  query: `SELECT o.name, t.code, e.examined_on, ${POWERS}, l.edition, d.edition, d.url, d.published_on, ${CONTACTS}
     FROM public.org_unit t ${NAME("o", "t.id")}
     LEFT JOIN public.enforcement_subject e ON e.tenant_id = $1 AND e.unit_id = t.id AND e.state = 'QUALIFIED' AND e.examined_on <= $2
     LEFT JOIN ${LIST_IN_FORCE} ON true LEFT JOIN ${DOSSIER} ON true
    WHERE t.tenant_id = $1 AND t.code = $3 AND t.kind NOT IN (${PARTS_OF_ORGANS})`,
};

/** $3 organ, $4 auxiliaries or officers. Names of officers are everybody's only while their organ has its roster on a site; name, unit, number and fields, nothing else of the person (WP-I-1-3). */
const ROSTER: PublishedPages = {
  filter: ["text", "boolean"],
  returns: `name text, unit text, unit_code text, is_auxiliary boolean, areas text[], "number" text`,
  given: `open_organ AS MATERIALIZED (SELECT t.id FROM public.org_unit t WHERE t.tenant_id = $1 AND t.code = $3
      AND EXISTS (SELECT FROM public.disclosure_item i WHERE ${STANDS} AND i.organ_id = t.id AND i.section = 'STAFF_ROSTER')),
    serving AS MATERIALIZED (SELECT f.id, p.name, u.name AS unit, t.code AS unit_code, f.auxiliary, coalesce(k.areas, f.areas) AS areas, k.number
       FROM open_organ r JOIN public.org_closure c ON c.tenant_id = $1 AND c.ancestor_id = r.id AND ${isOn("c")}
       JOIN public.officer f ON f.tenant_id = $1 AND f.unit_id = c.descendant_id AND f.state = 'ACTIVE' AND f.registered_on <= $2 AND ${ORGAN_OF("f.unit_id")} = r.id
       JOIN public.person p ON p.tenant_id = $1 AND p.id = f.person_id JOIN public.org_unit t ON t.tenant_id = $1 AND t.id = f.unit_id ${NAME("u", "t.id")}
       LEFT JOIN LATERAL (SELECT k.number, k.areas FROM public.certificate k WHERE k.tenant_id = $1 AND k.officer_id = f.id AND k.state = 'VALID' AND $2 < k.expires_on
         ORDER BY k.issued_on DESC LIMIT 1) k ON NOT f.auxiliary
      WHERE (f.auxiliary OR k.number IS NOT NULL) AND ($4 IS NULL OR f.auxiliary = $4))`,
  found: `SELECT s.id, s.unit_code || ' ' || s.name AS key FROM serving s`,
  shown: "s.name, s.unit, s.unit_code, s.auxiliary, s.areas, s.number",
  from: "JOIN serving s ON s.id = found.id",
};

export class PublicProfiles1767227320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of [...publishedQuestion("published_profile", PROFILE), ...publishedPages("published_roster", ROSTER)]) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
