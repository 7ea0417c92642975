/** What organs disclose before they enforce, as the public reads it: the edition of each item that stands on a site on the day, and where. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { publishedPages, type PublishedPages } from "./ddl.js";

/** In the order of a dossier; what stands in none comes last. */
const SECTIONS = `ARRAY['SUBJECT', 'DUTIES', 'POWERS', 'BASES', 'PROCEDURE', 'REMEDIES', 'RANDOM_LIST', 'BENCHMARKS', 'STAFF_ROSTER', 'PENALTY_FILING', 'DECISIONS', 'SUPERVISION']`;
const STANDS = `i.tenant_id = $1 AND i.published_on <= $2 AND (i.withdrawn_on IS NULL OR $2 < i.withdrawn_on) AND i.valid_from <= $2 AND (i.valid_to IS NULL OR $2 <= i.valid_to)
  AND NOT EXISTS (SELECT FROM public.disclosure_item n WHERE n.tenant_id = $1 AND n.series_id = i.series_id AND n.edition > i.edition AND n.published_on <= $2)`;
/** An organ that is closed on the day has no name on it, and discloses nothing. */
const ORGAN = `JOIN public.org_unit t ON t.tenant_id = $1 AND t.id = i.organ_id
  JOIN public.org_name o ON o.tenant_id = $1 AND o.unit_id = t.id AND o.language = 'ZH' AND o.valid_from <= $2 AND (o.valid_to IS NULL OR $2 < o.valid_to)`;

/** $3 organ, $4 groups, $5 sections, $6 text. */
const DISCLOSURES: PublishedPages = {
  filter: ["text", "text[]", "text[]", "text"],
  returns: "organ text, organ_code text, edition integer, kind text, category text, section text, title text, body text, valid_from date, valid_to date, published_on date, places json",
  found: `SELECT i.id, t.code || ' ' || to_char(coalesce(array_position(${SECTIONS}, i.section), 99), 'FM00') || to_char(99999999 - to_char(i.published_on, 'YYYYMMDD')::int, 'FM00000000') AS key
      FROM public.disclosure_item i ${ORGAN}
     WHERE ${STANDS} AND ($3 IS NULL OR t.code = $3) AND ($4 IS NULL OR i.category = ANY ($4)) AND ($5 IS NULL OR i.section = ANY ($5))
       AND ($6 IS NULL OR strpos(lower(concat_ws(' ', i.title, i.body)), lower($6)) > 0)`,
  shown: `o.name, t.code, i.edition, i.kind, i.category, i.section, i.title, i.body, i.valid_from, i.valid_to, i.published_on,
    (SELECT json_agg(json_build_object('channel', p.channel, 'publishedOn', p.published_on, 'url', p.url, 'location', p.location, 'outlet', p.outlet, 'issue', p.issue) ORDER BY p.published_on, p.id)
       FROM public.disclosure_publication p WHERE p.tenant_id = $1 AND p.item_id = i.id AND p.published_on <= $2)`,
  from: `JOIN public.disclosure_item i ON i.tenant_id = $1 AND i.id = found.id ${ORGAN}`,
};

export class PublicDisclosures1767227310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of publishedPages("published_disclosures", DISCLOSURES)) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
