/** Items of disclosure that rest on what has changed, and those of them that a later edition replaced or that were taken down (ZJ8-7). */
import { statement } from "../../platform/db/statement.js";
import type { Resting, RestingKind } from "../power-lists/index.js";

/** What is shown to the public now cites the basis itself, through an item of a power list or a list, or is the organ's own. $2 basis, $3 organ, $4 today. Nobody examined it. */
const resting = statement<Resting>(
  "publicity.itemsResting",
  `SELECT t.id, t.organ_id AS "organId", NULL::uuid AS "examinerId" FROM disclosure_item t
    WHERE t.tenant_id = $1 AND t.state IN ('PARTLY_PUBLISHED', 'PUBLISHED') AND (t.valid_to IS NULL OR $4::date <= t.valid_to)
      AND NOT EXISTS (SELECT FROM disclosure_item n WHERE n.tenant_id = $1 AND n.series_id = t.series_id AND n.edition > t.edition AND n.published_on IS NOT NULL)
      AND (t.organ_id = $3::uuid OR EXISTS (
        SELECT FROM disclosure_source s WHERE s.tenant_id = $1 AND s.item_id = t.id AND s.written_at = t.written_at AND (s.target_id = $2::uuid OR EXISTS (
          SELECT FROM power_item i JOIN power_item_basis b ON b.tenant_id = $1 AND b.item_id = i.id AND b.basis_id = $2::uuid
           WHERE i.tenant_id = $1 AND (i.id = s.target_id OR i.list_id = s.target_id)))))
    ORDER BY t.organ_id, t.id`,
);

const followed = statement<{ id: string }>(
  "publicity.itemsFollowed",
  `SELECT t.id FROM disclosure_item t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[]) AND (t.state = 'WITHDRAWN'
      OR EXISTS (SELECT FROM disclosure_item n WHERE n.tenant_id = $1 AND n.series_id = t.series_id AND n.edition > t.edition AND n.published_on IS NOT NULL))`,
);

export const restingDisclosures: RestingKind = {
  target: "DISCLOSURE", neverFiled: true,
  resting: (tx, { basisId, organId }) => tx.rows(resting, [tx.tenantId, basisId, organId, tx.today]),
  followed: async (reader, tenantId, ids) => (await reader.rows(followed, [tenantId, ids])).map(({ id }) => id),
};
