/** Letters of delegation as the public reads them: who acts in whose name on a day, and those that are over (YB-2.1-10). */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { publishedPages, type PublishedPages } from "./ddl.js";

/** The edge that the letter drew holds on the day: published, begun, neither suspended nor ended. */
const IN_FORCE = `EXISTS (SELECT FROM public.delegation_edge e JOIN public.org_relation r ON r.tenant_id = $1 AND r.id = e.relation_id
  WHERE e.tenant_id = $1 AND e.delegation_id = d.id AND r.valid_from <= $2 AND (r.valid_to IS NULL OR $2 < r.valid_to))`;
const SIDES = `JOIN public.org_unit a ON a.tenant_id = $1 AND a.id = d.delegator_id JOIN public.org_unit b ON b.tenant_id = $1 AND b.id = d.delegate_id`;
/** A side that was closed since keeps the name it had last. */
const nameOf = (unit: string): string =>
  `(SELECT o.name FROM public.org_name o WHERE o.tenant_id = $1 AND o.unit_id = ${unit}.id AND o.language = 'ZH' AND o.valid_from <= $2 ORDER BY o.valid_from DESC LIMIT 1)`;

/** $3 delegator, $4 delegate, $5 kinds of action, $6 whether those that are over or rest are shown as well. */
const DELEGATIONS: PublishedPages = {
  filter: ["text", "text", "text[]", "boolean"],
  returns: `delegator text, delegator_code text, delegate text, delegate_code text, letter_no text, powers text, territory text[], starts_on date, ends_on date, effective_on date, ended_on date,
    standing text, matters json, bases json, sites json`,
  found: `SELECT d.id, a.code || ' ' || b.code || ' ' || d.letter_no AS key FROM public.delegation d ${SIDES}
     WHERE d.tenant_id = $1 AND d.effective_on <= $2 AND ($6 OR ${IN_FORCE}) AND ($3 IS NULL OR a.code = $3) AND ($4 IS NULL OR b.code = $4)
       AND ($5 IS NULL OR EXISTS (SELECT FROM public.delegation_matter m WHERE m.tenant_id = $1 AND m.delegation_id = d.id AND m.written_at = d.written_at AND m.action_kind = ANY ($5)))`,
  shown: `${nameOf("a")}, a.code, ${nameOf("b")}, b.code, d.letter_no, d.powers, d.territory, d.starts_on, d.ends_on, d.effective_on, CASE WHEN d.ended_on <= $2 THEN d.ended_on END,
    CASE WHEN d.ends_on < $2 THEN 'EXPIRED' WHEN ${IN_FORCE} THEN 'IN_FORCE' WHEN d.state = 'TERMINATED' AND d.ended_on <= $2 THEN 'TERMINATED' ELSE 'SUSPENDED' END,
    (SELECT json_agg(json_build_object('code', m.code, 'actionKind', m.action_kind) ORDER BY m.code) FROM public.delegation_matter m
      WHERE m.tenant_id = $1 AND m.delegation_id = d.id AND m.written_at = d.written_at),
    (SELECT json_agg(json_build_object('title', s.title, 'articles', t.articles) ORDER BY s.title) FROM public.delegation_basis t JOIN public.basis s ON s.tenant_id = $1 AND s.id = t.basis_id
      WHERE t.tenant_id = $1 AND t.delegation_id = d.id AND t.written_at = d.written_at),
    (SELECT json_agg(json_build_object('side', p.side, 'url', p.url, 'publishedOn', p.published_on) ORDER BY p.published_on, p.side) FROM public.delegation_publication p
      WHERE p.tenant_id = $1 AND p.delegation_id = d.id)`,
  from: `JOIN public.delegation d ON d.tenant_id = $1 AND d.id = found.id ${SIDES}`,
};

export class PublicDelegations1767227910000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ddl of publishedPages("published_delegations", DELEGATIONS)) await runner.query(ddl);
  }

  async down(): Promise<void> {
    throw new Error("records are not taken back: restore a backup instead");
  }
}
