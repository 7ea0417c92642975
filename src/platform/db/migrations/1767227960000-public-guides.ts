/** Service guides as the public reads them: the edition that people go by on a day, with its steps, materials, window and numbers (ZJ8-4-2, TJ-3.1.1.3-1). */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { publishedPages, type PublishedPages } from "./ddl.js";

const IS_LATER = "n.tenant_id = $1 AND n.matter_id = g.matter_id AND n.edition > g.edition";
const IN_FORCE = `g.tenant_id = $1 AND g.published_on <= $2 AND (g.withdrawn_on IS NULL OR $2 < g.withdrawn_on) AND (m.cancelled_on IS NULL OR $2 < m.cancelled_on)
  AND NOT EXISTS (SELECT FROM public.service_guide n WHERE ${IS_LATER} AND n.published_on <= $2)`;
const namedOn = (name: string, unit: string): string =>
  `JOIN public.org_name ${name} ON ${name}.tenant_id = $1 AND ${name}.unit_id = ${unit} AND ${name}.language = 'ZH' AND ${name}.valid_from <= $2 AND (${name}.valid_to IS NULL OR $2 < ${name}.valid_to)`;
/** An organ that is closed on the day has no name on it, and accepts nothing. */
const OFFERED = `JOIN public.service_matter m ON m.tenant_id = $1 AND m.id = g.matter_id JOIN public.org_unit t ON t.tenant_id = $1 AND t.id = g.organ_id ${namedOn("o", "t.id")}`;

/** $3 organ, $4 code of the matter, $5 categories, $6 text. Matter and window are shown as they are today, for nobody goes to yesterday's window. */
const GUIDES: PublishedPages = {
  filter: ["text", "text", "text[]", "text"],
  returns: `organ text, organ_code text, matter_code text, matter text, category text, edition integer, conditions text, quantity text, mode text, statutory_days integer, promised_days integer,
    longer_by text, materials jsonb, sample_form_url text, steps jsonb, bases json, "window" json, contacts json, places json, published_on date, superseded_on date`,
  found: `SELECT g.id, t.code || ' ' || m.code AS key FROM public.service_guide g ${OFFERED}
     WHERE ${IN_FORCE} AND ($3 IS NULL OR t.code = $3) AND ($4 IS NULL OR m.code = $4) AND ($5 IS NULL OR m.category = ANY ($5))
       AND ($6 IS NULL OR strpos(lower(concat_ws(' ', m.code, m.name, g.conditions)), lower($6)) > 0)`,
  shown: `o.name, t.code, m.code, m.name, m.category, g.edition, g.conditions, g.quantity, g.mode, g.statutory_days, g.promised_days, g.longer_by, g.materials, g.sample_form_url, g.steps,
    (SELECT json_agg(json_build_object('title', s.title, 'articles', b.articles) ORDER BY b.id) FROM public.service_guide_basis b JOIN public.basis s ON s.tenant_id = $1 AND s.id = b.basis_id
      WHERE b.tenant_id = $1 AND b.guide_id = g.id AND b.written_at = g.written_at),
    (SELECT json_build_object('name', w.name, 'location', w.location, 'hours', w.hours, 'duties', w.duties) FROM public.service_window w WHERE w.tenant_id = $1 AND w.id = m.window_id AND w.state = 'OPEN'),
    (SELECT json_agg(json_build_object('unit', u.name, 'kind', c.kind, 'number', c.number, 'hours', c.hours) ORDER BY c.kind, u.name, c.number)
       FROM public.unit_contact c ${namedOn("u", "c.unit_id")} WHERE c.tenant_id = $1 AND c.organ_id = g.organ_id AND c.kind <> 'REPORT' AND c.registered_on <= $2 AND (c.ended_on IS NULL OR $2 < c.ended_on)),
    (SELECT json_agg(json_build_object('channel', p.channel, 'place', p.place, 'publishedOn', p.published_on) ORDER BY p.published_on, p.id)
       FROM public.service_guide_publication p WHERE p.tenant_id = $1 AND p.guide_id = g.id AND p.published_on <= $2),
    g.published_on, (SELECT min(n.published_on) FROM public.service_guide n WHERE ${IS_LATER})`,
  from: `JOIN public.service_guide g ON g.tenant_id = $1 AND g.id = found.id ${OFFERED}`,
};

export class PublicGuides1767227960000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of publishedPages("published_service_guides", GUIDES)) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
