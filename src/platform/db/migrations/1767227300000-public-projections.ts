/** Power lists as the public reads them: lists, items and bases of published editions, and nothing that is being drafted, examined or removed. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { publishedPages, publishedQuestion, type PublishedPages, type PublishedQuestion } from "./ddl.js";

const IS_LATER = "n.tenant_id = $1 AND n.organ_id = l.organ_id AND n.edition > l.edition AND n.state = 'PUBLISHED'";
const IS_STANDING = `i.tenant_id = $1 AND NOT i.removed AND NOT EXISTS (
  SELECT FROM public.power_item later WHERE later.tenant_id = $1 AND later.list_id = i.list_id AND later.code = i.code AND later.revision > i.revision)`;

/** An organ that is closed on the day has no name on it, and no powers. */
const ORGAN = `JOIN public.org_unit t ON t.tenant_id = $1 AND t.id = l.organ_id
  JOIN public.org_name o ON o.tenant_id = $1 AND o.unit_id = t.id AND o.language = 'ZH' AND o.valid_from <= $2 AND (o.valid_to IS NULL OR $2 < o.valid_to)`;
/** The last record of where it stands. */
const SINCE = `(SELECT p.id FROM public.list_publication p WHERE p.tenant_id = $1 AND p.list_id = l.id ORDER BY p.id DESC LIMIT 1)`;
/** Of each department the edition published last by the day, put together before anything is looked for in it. $3 organ. */
const LISTS_IN_FORCE = `in_force AS MATERIALIZED (SELECT l.id, l.edition, l.published_on, o.name AS organ, t.code AS organ_code, ${SINCE} AS since FROM public.power_list l ${ORGAN}
  WHERE l.tenant_id = $1 AND l.state = 'PUBLISHED' AND l.published_on <= $2 AND ($3 IS NULL OR t.code = $3)
    AND NOT EXISTS (SELECT FROM public.power_list n WHERE ${IS_LATER} AND n.published_on <= $2))`;

/** As it was called last by the day: whoever enforced then may be gone. */
const LAST_NAME_OF = (unit: string): string => `(SELECT w.name FROM public.org_name w WHERE w.tenant_id = $1 AND w.unit_id = ${unit} AND w.language = 'ZH' AND w.valid_from <= $2
  ORDER BY w.valid_from DESC LIMIT 1)`;

const RANKS = `ARRAY['LAW', 'ADMINISTRATIVE_REGULATION', 'LOCAL_REGULATION', 'DEPARTMENT_RULE', 'LOCAL_GOVERNMENT_RULE', 'NORMATIVE_DOCUMENT', 'POLICY']`;
/** By rank, then newer first (AR-4.1.1-2). */
const CATALOGUE = `array_position(${RANKS}, s.rank)::text || to_char(99999999 - to_char(s.promulgated_on, 'YYYYMMDD')::int, 'FM00000000')`;
const TEXT = ["title", "rank", "issuer", "number", "promulgated_on", "effective_on", "lapses_on", "published_in", "url", "articles"];
const textOf = (row: string): string => ["version", ...TEXT].map((column) => `${row}.${column}`).join(", ");
/** What an entry said when the edition that cites it was published, for a published edition never changes: a correction reaches the public with the next one. Ids are made in the order of time. */
const said = (basis: string, since: string): string => `LATERAL (SELECT ${basis} AS id, ${TEXT.map((column) => `v.${column}`).join(", ")} FROM (
    SELECT ${textOf("r")} FROM public.basis_revision r WHERE r.tenant_id = $1 AND r.basis_id = ${basis} AND r.id > ${since}
    UNION ALL SELECT ${textOf("e")} FROM public.basis e WHERE e.tenant_id = $1 AND e.id = ${basis}) v ORDER BY v.version LIMIT 1) s`;
const changedBy = (kind: string): string => `(SELECT min(c.changed_on) FROM public.basis_change c WHERE c.tenant_id = $1 AND c.basis_id = s.id AND c.kind = '${kind}')`;
const BASIS = `'title', s.title, 'rank', s.rank, 'issuer', s.issuer, 'number', s.number, 'effectiveOn', s.effective_on, 'lapsesOn', s.lapses_on, 'url', s.url,
  'amendedOn', ${changedBy("AMENDED")}, 'repealedOn', ${changedBy("REPEALED")}`;

const says = (parameter: string, ...columns: string[]): string => `(${parameter} IS NULL OR strpos(lower(concat_ws(' ', ${columns.join(", ")})), lower(${parameter})) > 0)`;
const isAmong = (parameter: string, column: string): string => `(${parameter} IS NULL OR ${column} = ANY (${parameter}))`;
const is = (parameter: string, column: string): string => `(${parameter} IS NULL OR ${column} = ${parameter})`;

/** Read a row as: this LIST is published; its filter begins with $3. */
const LISTS: Readonly<Record<string, PublishedPages>> = {
  // $3 organ, $4 whether every edition is asked for or the one in force
  published_power_lists: {
    filter: ["text", "boolean"],
    returns: "organ text, organ_code text, title text, edition integer, published_on date, superseded_on date, items integer, sites json",
    found: `SELECT l.id, t.code || ' ' || to_char(99999 - l.edition, 'FM00000') AS key FROM public.power_list l ${ORGAN}
      WHERE l.tenant_id = $1 AND l.state = 'PUBLISHED' AND l.published_on <= $2 AND ${is("$3", "t.code")}
        AND ($4 OR NOT EXISTS (SELECT FROM public.power_list n WHERE ${IS_LATER} AND n.published_on <= $2))`,
    shown: `o.name, t.code, l.title, l.edition, l.published_on, (SELECT min(n.published_on) FROM public.power_list n WHERE ${IS_LATER}),
      (SELECT count(*)::int FROM public.power_item i WHERE i.list_id = l.id AND ${IS_STANDING}),
      (SELECT json_agg(json_build_object('channel', p.channel, 'url', p.url, 'publishedOn', p.published_on) ORDER BY p.published_on, p.channel)
         FROM public.list_publication p WHERE p.tenant_id = $1 AND p.list_id = l.id)`,
    from: `JOIN public.power_list l ON l.tenant_id = $1 AND l.id = found.id ${ORGAN}`,
  },
  // $3 organ, $4 kinds of action, $5 text, $6 basis by title or number, $7 article
  published_power_items: {
    filter: ["text", "text[]", "text", "text", "text"],
    returns: `organ text, organ_code text, code text, action_kind text, matter text, duty text, subject text, power text, target text, "procedure" text, responsibility text,
      responsible_post text, flow_steps text[], flow_chart_url text, edition integer, published_on date, bases json`,
    // few bases were ever called so; of these it is asked what their entry said
    given: `${LISTS_IN_FORCE},
      called AS MATERIALIZED (SELECT e.id FROM public.basis e WHERE e.tenant_id = $1 AND ${says("$6", "e.title", "e.number")}
        UNION SELECT r.basis_id FROM public.basis_revision r WHERE r.tenant_id = $1 AND ${says("$6", "r.title", "r.number")})`,
    found: `SELECT i.id, f.organ_code || ' ' || i.code AS key FROM in_force f JOIN public.power_item i ON i.list_id = f.id AND ${IS_STANDING}
      WHERE ${isAmong("$4", "i.action_kind")} AND ${says("$5", "i.code", "i.matter", "i.duty", "i.power")}
        AND ($6 IS NULL AND $7 IS NULL OR EXISTS (SELECT FROM public.power_item_basis b WHERE b.tenant_id = $1 AND b.item_id = i.id AND ${says("$7", "b.articles")}
          AND ($6 IS NULL OR b.basis_id IN (SELECT c.id FROM called c) AND EXISTS (SELECT FROM ${said("b.basis_id", "f.since")} WHERE ${says("$6", "s.title", "s.number")}))))`,
    shown: `f.organ, f.organ_code, i.code, i.action_kind, i.matter, i.duty, ${LAST_NAME_OF("i.subject_id")}, i.power, i.target, i.procedure, i.responsibility, i.responsible_post, i.flow_steps, i.flow_chart_url,
      f.edition, f.published_on,
      (SELECT json_agg(json_build_object(${BASIS}, 'articles', b.articles) ORDER BY ${CATALOGUE}, s.id)
         FROM public.power_item_basis b CROSS JOIN ${said("b.basis_id", "f.since")} WHERE b.tenant_id = $1 AND b.item_id = i.id)`,
    from: `JOIN public.power_item i ON i.tenant_id = $1 AND i.id = found.id JOIN in_force f ON f.id = i.list_id`,
  },
  // $3 organ, $4 ranks, $5 text: a basis is published with the items in force that rest on it
  published_bases: {
    filter: ["text", "text[]", "text"],
    returns: "basis json, promulgated_on date, published_in text, articles text[], items json",
    given: `${LISTS_IN_FORCE},
      rests AS MATERIALIZED (SELECT b.basis_id, b.articles, f.organ, f.organ_code, f.since, i.code, i.matter FROM in_force f JOIN public.power_item i ON i.list_id = f.id AND ${IS_STANDING}
        JOIN public.power_item_basis b ON b.tenant_id = $1 AND b.item_id = i.id),
      cited AS MATERIALIZED (SELECT s.* FROM (SELECT r.basis_id, (array_agg(r.since ORDER BY r.since DESC))[1] AS since FROM rests r GROUP BY r.basis_id) once CROSS JOIN ${said("once.basis_id", "once.since")})`,
    found: `SELECT s.id, ${CATALOGUE} AS key FROM cited s WHERE ${isAmong("$4", "s.rank")} AND ${says("$5", "s.title", "s.number", "s.issuer")}`,
    shown: `json_build_object(${BASIS}), s.promulgated_on, s.published_in, s.articles,
      (SELECT json_agg(json_build_object('organ', m.organ, 'organCode', m.organ_code, 'code', m.code, 'matter', m.matter, 'articles', m.articles) ORDER BY m.organ_code, m.code)
         FROM (SELECT r.* FROM rests r WHERE r.basis_id = s.id ORDER BY r.organ_code, r.code LIMIT 100) m)`,
    from: "JOIN cited s ON s.id = found.id",
  },
};

/** Read a row as: this QUESTION is answered. */
const QUESTIONS: Readonly<Record<string, PublishedQuestion>> = {
  // $3 organ, $4 editions: their items with every element as text
  published_readable_items: {
    takes: ["text", "integer[]"],
    returns: `TABLE (edition integer, code text, action_kind text, matter text, duty text, subject text, bases text, power text, target text, "procedure" text, responsibility text,
      responsible_post text)`,
    query: `SELECT l.edition, i.code, i.action_kind, i.matter, i.duty, ${LAST_NAME_OF("i.subject_id")},
        (SELECT string_agg('《' || s.title || '》' || coalesce(b.articles, ''), '、' ORDER BY ${CATALOGUE}, s.id)
           FROM public.power_item_basis b CROSS JOIN ${said("b.basis_id", SINCE)} WHERE b.tenant_id = $1 AND b.item_id = i.id),
        i.power, i.target, i.procedure, i.responsibility, i.responsible_post
      FROM public.org_unit t JOIN public.power_list l ON l.tenant_id = $1 AND l.organ_id = t.id JOIN public.power_item i ON i.list_id = l.id AND ${IS_STANDING}
     WHERE t.tenant_id = $1 AND t.code = $3 AND l.edition = ANY ($4) AND l.state = 'PUBLISHED' AND l.published_on <= $2`,
  },
};

export class PublicProjections1767227300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, list] of Object.entries(LISTS)) for (const ddl of publishedPages(name, list)) await runner.query(ddl);
    for (const [name, question] of Object.entries(QUESTIONS)) for (const ddl of publishedQuestion(name, question)) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
