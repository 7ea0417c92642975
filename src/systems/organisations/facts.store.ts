/** OrgFacts for the policies: the neighbourhood of some units on a date with their rows for the graph, in one statement whatever the question. */
import { POLICY_PRESETS } from "../../../seeds/reference/policy-presets.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { AuthorityPolicies, OrgFacts, OrgPlace } from "../../kernel/org-facts.js";
import type { PolicyKey } from "../../kernel/policy-keys.js";
import type { ActionKind, RelationKind } from "../../kernel/vocabulary.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { effectivePolicy, type AttachmentFact, type PolicyFacts, type SettingFact } from "./policy.rules.js";
import { stands, UNIT_COLUMNS, unitJoins, type UnitRow } from "./units.store.js";

/** [kind, the other unit, action kinds, scope left, does the edge arrive here]. */
type EdgeRow = readonly [kind: RelationKind, other: string, actionKinds: readonly ActionKind[], scopeLeft: boolean, arrives: boolean];

interface PlaceRow extends UnitRow {
  open: boolean; divisionInForce: boolean | null; leadingGroupOffice: string | null;
  edges: readonly EdgeRow[] | null; settings: readonly Omit<SettingFact, "unitId">[] | null; preset: string | null;
  revision: string | null;
}

/** What one reading brings: facts for the policies, rows of those units that stand on the day, and the revision all of it was true at. */
export interface Neighbourhood {
  readonly facts: OrgFacts;
  /** null: the unit is known and closed on the day. */
  readonly units: ReadonlyMap<string, UnitRow | null>;
  readonly revision: string | null;
}

const ON = (alias: string): string => `${alias}.valid_from <= $3::date AND (${alias}.valid_to IS NULL OR $3::date < ${alias}.valid_to)`;

/**
 * Upwards over every edge that makes somebody stand over a unit, and to whoever delegated or handed powers to it; then what no edge of the
 * unit names: legal offices and watchdogs of the governments reached, legal sections and leading groups' offices of the departments.
 * ANY over an array keeps the plan on the indexes: of a recursion PostgreSQL expects thousands of units, and reads whole tables for them.
 */
const neighbourhood = statement<PlaceRow>(
  "organisations.neighbourhood",
  `WITH RECURSIVE reach (id) AS (
     SELECT unnest($2::uuid[])
     UNION
     SELECT e.id FROM reach CROSS JOIN LATERAL (
       SELECT r.object_id AS id FROM org_relation r
        WHERE r.tenant_id = $1 AND r.subject_id = reach.id AND ${ON("r")}
          AND r.kind IN ('BELONGS_TO', 'LED_BY', 'GUIDED_BY', 'LOCATED_IN', 'LEADERS_APPOINTED_BY', 'ASSESSMENT_IMPLEMENTED_BY')
       UNION ALL
       SELECT r.subject_id FROM org_relation r
        WHERE r.tenant_id = $1 AND r.object_id = reach.id AND r.kind IN ('DELEGATES_TO', 'POWER_TRANSFERRED') AND ${ON("r")}) e),
   near (id) AS (
     SELECT id FROM reach
     UNION
     SELECT o.id FROM org_relation b JOIN org_unit o ON o.tenant_id = $1 AND o.id = b.subject_id AND (o.kind IN ('GOV_LEGAL_OFFICE', 'SUPERVISION_ORGAN', 'AUDIT_ORGAN') OR o.section_role = 'LEGAL_SECTION')
      WHERE b.tenant_id = $1 AND b.object_id = ANY (ARRAY(SELECT id FROM reach)) AND ${ON("b")}
        AND (b.kind IN ('BELONGS_TO', 'LED_BY') OR (b.kind = 'LOCATED_IN' AND o.kind IN ('SUPERVISION_ORGAN', 'AUDIT_ORGAN')))
     UNION
     SELECT g.office_unit_id FROM leading_group g
      WHERE g.tenant_id = $1 AND g.unit_id = ANY (ARRAY(SELECT id FROM reach)) AND g.office_unit_id IS NOT NULL AND ${ON("g")})
   SELECT ${UNIT_COLUMNS}, $3::date AS "asOf", ${stands("$3::date")} AS open, p.preset,
          (SELECT v.revision FROM org_revision v WHERE v.tenant_id = $1) AS revision,
          m.mode = 'DUAL' AND EXISTS (SELECT FROM duty_division d WHERE d.tenant_id = $1 AND d.unit_id = u.id AND ${ON("d")}) AS "divisionInForce",
          (SELECT g.office_unit_id FROM leading_group g WHERE g.tenant_id = $1 AND g.unit_id = u.id AND ${ON("g")} ORDER BY g.id LIMIT 1) AS "leadingGroupOffice",
          (SELECT json_agg(json_build_array(r.kind, CASE WHEN r.subject_id = u.id THEN r.object_id ELSE r.subject_id END, r.action_kinds,
                                            r.scope_left, r.subject_id <> u.id) ORDER BY r.kind, r.valid_from, r.id)
             FROM (SELECT * FROM org_relation o WHERE o.tenant_id = $1 AND o.subject_id = u.id AND ${ON("o")}
                   UNION ALL
                   SELECT * FROM org_relation i
                    WHERE i.tenant_id = $1 AND i.object_id = u.id AND i.kind IN ('DELEGATES_TO', 'POWER_TRANSFERRED') AND ${ON("i")}) r) AS edges,
          (SELECT json_agg(json_build_object('key', s.key, 'value', s.value, 'locked', s.locked, 'lockBasis', s.lock_basis, 'documentNo', s.document_no))
             FROM policy_setting s WHERE s.tenant_id = $1 AND s.unit_id = u.id AND ${ON("s")}) AS settings
     FROM org_unit u ${unitJoins("$3::date")}
     LEFT JOIN preset_attachment p ON p.tenant_id = $1 AND p.unit_id = u.id AND ${ON("p")}
    WHERE u.tenant_id = $1 AND u.id = ANY (ARRAY(SELECT id FROM near))`,
);

export async function readNeighbourhood(reader: Reader, tenantId: string, unitIds: readonly string[], date: LegalDate): Promise<Neighbourhood> {
  const rows = new Map((await reader.rows(neighbourhood, [tenantId, unitIds, date])).map((row) => [row.id, row]));
  const places = new Map<string, OrgPlace>();
  const units = new Map<string, UnitRow | null>();
  let revision: string | null = null;
  for (const row of rows.values()) {
    places.set(row.id, placeOf(row, rows));
    units.set(row.id, row.open ? row : null);
    ({ revision } = row);
  }
  for (const row of rows.values()) row.edges = null; // the places hold them, and what is remembered must be small
  return { facts: { date, places }, units, revision };
}

/** For whoever asks nothing but the policies. */
export const orgFacts = async (reader: Reader, tenantId: string, unitIds: readonly string[], date: LegalDate): Promise<OrgFacts> =>
  (await readNeighbourhood(reader, tenantId, unitIds, date)).facts;

/** Most places have no edge of most kinds. */
const NONE: readonly never[] = [];

function edgesOf<E>({ edges }: PlaceRow, kind: RelationKind, arrives: boolean, read: (edge: EdgeRow) => E): readonly E[] {
  const those = edges?.filter((edge) => edge[0] === kind && edge[4] === arrives) ?? NONE;
  return those.length === 0 ? NONE : those.map(read);
}

function placeOf(row: PlaceRow, rows: ReadonlyMap<string, PlaceRow>): OrgPlace {
  const leaving = (kind: RelationKind) => edgesOf(row, kind, false, (e) => rows.get(e[1])?.id ?? e[1]);
  const powers = (arrives: boolean) => edgesOf(row, "POWER_TRANSFERRED", arrives, (e) => ({ other: e[1], actionKinds: e[2], scopeLeft: e[3] }));
  return Object.assign(new WithPolicies(row, rows), {
    id: row.id, kind: row.kind, level: row.level, sectionRole: row.sectionRole, subjectStatus: row.subjectStatus, open: row.open,
    mode: row.mode, dualPrimary: row.dualPrimary, external: row.external, divisionInForce: row.divisionInForce ?? false,
    leadingGroupOffice: row.leadingGroupOffice,
    belongsTo: leaving("BELONGS_TO")[0] ?? null, ledBy: leaving("LED_BY"), guidedBy: leaving("GUIDED_BY"), locatedIn: leaving("LOCATED_IN"),
    leadersAppointedBy: leaving("LEADERS_APPOINTED_BY"), assessmentImplementedBy: leaving("ASSESSMENT_IMPLEMENTED_BY"),
    delegations: edgesOf(row, "DELEGATES_TO", true, (e) => ({ delegator: e[1], actionKinds: e[2] })),
    powersReceived: powers(true), powersGivenUp: powers(false),
  });
}

/** Most questions ask the policies of one place only, so they are worked out when they are asked. */
class WithPolicies {
  private known: AuthorityPolicies | undefined;
  constructor(private readonly row: PlaceRow, private readonly rows: ReadonlyMap<string, PlaceRow>) {}

  get policies(): AuthorityPolicies {
    return (this.known ??= authorityPolicies(policyFactsAround(this.row, this.rows)));
  }
}

function policyFactsAround(row: PlaceRow, rows: ReadonlyMap<string, PlaceRow>): PolicyFacts {
  const path: string[] = [];
  const settings: SettingFact[] = [];
  const attachments: AttachmentFact[] = [];
  for (let at: PlaceRow | undefined = row; at && !path.includes(at.id); at = rows.get(at.parentId ?? "")) {
    const unitId = at.id;
    path.push(unitId);
    settings.push(...(at.settings ?? []).map((s) => ({ ...s, unitId })));
    if (at.preset) attachments.push({ unitId, preset: at.preset, documentNo: null });
  }
  return { path, settings, attachments };
}

function authorityPolicies(facts: PolicyFacts): AuthorityPolicies {
  const value = <K extends PolicyKey>(key: K) => effectivePolicy(facts, POLICY_PRESETS, key).value;
  return {
    upperGovAssessesLower: value("upperGovAssessesLower") as boolean,
    leadingOfficerAssessor: value("leadingOfficerAssessor") as AuthorityPolicies["leadingOfficerAssessor"],
    townshipOpinionOnDispatched: value("townshipOpinionOnDispatched") as boolean,
    authorisedOrgAsOrganForLicence: value("authorisedOrgAsOrganForLicence") as boolean,
    superiorReadsDecisionOpinion: value("superiorReadsDecisionOpinion") as boolean,
    assessmentKinds: value("assessmentKinds") as readonly string[],
  };
}
