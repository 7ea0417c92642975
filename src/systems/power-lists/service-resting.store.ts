/** Guides in force that rest on what has changed, and those of them that a later edition replaced or that are no longer in force (TJ-3.1.1.3-2). */
import type { Id } from "../../kernel/ids.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Resting, RestingKind } from "./resting.store.js";
import { basesOfGuide } from "./service-guides.store.js";

const PUBLISHED = "n.published_on IS NOT NULL";
const hasLater = (guide: string, that: string): string =>
  `EXISTS (SELECT FROM service_guide n WHERE n.tenant_id = $1 AND n.matter_id = ${guide}.matter_id AND n.edition > ${guide}.edition AND (${that}))`;

/** $2 basis, $3 organ. Whoever reviewed it sits in the organ itself, so nobody else is told. */
const resting = statement<Resting>(
  "services.guidesResting",
  `SELECT g.id, g.organ_id AS "organId", NULL::uuid AS "examinerId" FROM service_guide g JOIN service_matter m ON m.tenant_id = $1 AND m.id = g.matter_id AND m.state <> 'CANCELLED'
    WHERE g.tenant_id = $1 AND g.state = 'PUBLISHED' AND NOT ${hasLater("g", PUBLISHED)}
      AND (g.organ_id = $3::uuid OR EXISTS (SELECT ${basesOfGuide("g")} AND b.id = $2::uuid))
    ORDER BY g.organ_id, g.id`,
);
const guidesWithLater = (name: string, that: string) => {
  const those = statement<{ id: Id }>(
    `services.${name}`,
    `SELECT g.id FROM service_guide g JOIN service_matter m ON m.tenant_id = $1 AND m.id = g.matter_id
      WHERE g.tenant_id = $1 AND g.id = ANY ($2::uuid[]) AND (g.state = 'WITHDRAWN' OR m.state = 'CANCELLED' OR ${hasLater("g", that)})`,
  );
  return async (reader: Reader, tenantId: Id, ids: readonly Id[]): Promise<Id[]> => (await reader.rows(those, [tenantId, ids])).map(({ id }) => id);
};

export const restingGuides: RestingKind = {
  target: "SERVICE_GUIDE", neverFiled: true,
  resting: (tx, { basisId, organId }) => tx.rows(resting, [tx.tenantId, basisId, organId]),
  followed: guidesWithLater("guidesFollowed", PUBLISHED),
  adjusted: guidesWithLater("guidesAdjusted", `${PUBLISHED} OR n.state = 'REVIEWED'`),
};
