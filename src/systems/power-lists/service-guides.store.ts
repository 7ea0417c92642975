/** Guides as the engine reads them before a step: their matter, what they say, and whether their bases carry them. */
import type { GuideChannel, HandlingMode, ServiceCategory, ServiceGuideState, ServiceMatterState } from "../../kernel/service-words.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { FactsAsked, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import { pathOf } from "../organisations/index.js";
import { flowFaults, type FlowStep } from "./service-flow.rules.js";
import { missingContents } from "./service-guide.rules.js";
import { guideLife, type GuideAction, type GuideFacts } from "./service-guide.states.js";
import { flowUnsound, guideIncomplete } from "./services.refusals.js";

/** The bases of a guide as it was last written, as a FROM. */
export const basesOfGuide = (guide: string): string =>
  `FROM service_guide_basis gb JOIN basis b ON b.tenant_id = $1 AND b.id = gb.basis_id WHERE gb.tenant_id = $1 AND gb.guide_id = ${guide}.id AND gb.written_at = ${guide}.written_at`;
/** A basis of the guide that is not in force on the day: repealed, lapsed, or not yet begun (as `basisStatus` says it). */
export const hasDeadBasis = (guide: string, date: string): string =>
  `EXISTS (SELECT ${basesOfGuide(guide)} AND (${date} < b.effective_on OR b.lapses_on <= ${date}
     OR EXISTS (SELECT FROM basis_change c WHERE c.tenant_id = $1 AND c.basis_id = b.id AND c.kind = 'REPEALED' AND c.changed_on <= ${date})))`;

interface FactsRow {
  readonly id: string; readonly state: ServiceGuideState; readonly version: number; readonly organId: string; readonly sectionId: string; readonly path: readonly string[] | null;
  readonly authors: readonly string[]; readonly writtenAt: number; readonly matterState: ServiceMatterState; readonly category: ServiceCategory; readonly bases: number; readonly isBased: boolean;
  readonly isUnderWay: boolean; readonly conditions: string | null; readonly quantity: string | null; readonly steps: readonly FlowStep[]; readonly mode: HandlingMode;
  readonly statutoryDays: number | null; readonly promisedDays: number | null; readonly longerBy: string | null; readonly materials: readonly unknown[]; readonly sampleFormUrl: string | null;
  readonly channels: GuideChannel[]; readonly publishedOn: string | null;
}
const facts = statement<FactsRow>(
  "services.guideFacts",
  `SELECT g.id, g.state, g.version, g.organ_id AS "organId", m.section_id AS "sectionId", ${pathOf("g.organ_id", "$3::date")} AS path, g.authors, g.written_at AS "writtenAt", m.state AS "matterState",
          m.category, (SELECT count(*)::int ${basesOfGuide("g")}) AS bases, NOT ${hasDeadBasis("g", "$3::date")} AS "isBased", FALSE AS "isUnderWay", g.conditions, g.quantity, g.steps, g.mode,
          g.statutory_days AS "statutoryDays", g.promised_days AS "promisedDays", g.longer_by AS "longerBy", g.materials, g.sample_form_url AS "sampleFormUrl",
          ARRAY(SELECT p.channel FROM service_guide_publication p WHERE p.tenant_id = $1 AND p.guide_id = g.id ORDER BY p.id) AS channels, g.published_on AS "publishedOn"
     FROM service_guide g JOIN service_matter m ON m.tenant_id = $1 AND m.id = g.matter_id WHERE g.tenant_id = $1 AND g.id = ANY ($2::uuid[])`,
);
async function factsOf(reader: Reader, { tenantId, ids, today }: FactsAsked): Promise<Map<string, GuideFacts>> {
  const rows = await reader.rows(facts, [tenantId, ids, today]);
  return new Map(rows.map((row) => [row.id, { ...row, seenBy: { owner: { unitId: row.organId, path: row.path ?? [] }, isPublished: row.state === "PUBLISHED" } }]));
}
/** Whoever wrote it is told what is missing, and at which step its way ends. */
const refusals = {
  GUIDE_INCOMPLETE: (guide: GuideFacts) => guideIncomplete(missingContents(guide.category, guide)),
  FLOW_UNSOUND: ({ steps }: GuideFacts) => flowUnsound(flowFaults(steps)),
};
export const serviceGuides = { lifecycle: guideLife, type: "ServiceGuide", system: "services", table: "service_guide", factsOf, refusals } as const satisfies LifecycleStore<ServiceGuideState, GuideFacts, GuideAction>;
