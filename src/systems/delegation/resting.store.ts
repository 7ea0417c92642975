/** Letters that rest on what has changed, and those of them that have ended or whose place a later letter between the same two took (YB-2.1-6). */
import type { DelegationState } from "../../kernel/delegation-words.js";
import type { Id } from "../../kernel/ids.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Resting, RestingKind } from "../power-lists/index.js";

const inOneOf = (letter: string, states: readonly DelegationState[]): string => `${letter}.state IN (${states.map((state) => `'${state}'`).join(", ")})`;
const RUNNING: readonly DelegationState[] = ["PUBLISHED", "IN_RECTIFICATION", "SUSPENDED"];

/** A letter written after it between the same two that renews it or names all of its matters again; ids rise with the time of writing. */
const laterThan = (letter: string, states: readonly DelegationState[]): string =>
  `EXISTS (SELECT FROM delegation n WHERE n.tenant_id = $1 AND n.delegator_id = ${letter}.delegator_id AND n.delegate_id = ${letter}.delegate_id AND n.id > ${letter}.id AND ${inOneOf("n", states)}
     AND (n.renews_id = ${letter}.id OR NOT EXISTS (
       SELECT FROM delegation_matter a WHERE a.tenant_id = $1 AND a.delegation_id = ${letter}.id AND a.written_at = ${letter}.written_at AND NOT EXISTS (
         SELECT FROM delegation_matter b WHERE b.tenant_id = $1 AND b.delegation_id = n.id AND b.written_at = n.written_at AND b.code = a.code AND b.action_kind = a.action_kind))))`;

/** A suspended one may run again, so it follows, too. $2 basis, $3 organ, $4 today. */
const resting = statement<Resting>(
  "delegation.lettersResting",
  `SELECT t.id, t.delegator_id AS "organId", t.confirmer_id AS "examinerId" FROM delegation t
    WHERE t.tenant_id = $1 AND ${inOneOf("t", RUNNING)} AND $4::date <= t.ends_on AND NOT ${laterThan("t", ["PUBLISHED", "IN_RECTIFICATION"])}
      AND (t.delegator_id = $3::uuid OR EXISTS (
        SELECT FROM delegation_basis b WHERE b.tenant_id = $1 AND b.delegation_id = t.id AND b.written_at = t.written_at AND b.basis_id = $2::uuid))
    ORDER BY t.delegator_id, t.letter_no`,
);

const endedOrWithLater = (name: string, states: readonly DelegationState[]) => {
  const those = statement<{ id: Id }>(
    `delegation.${name}`, `SELECT t.id FROM delegation t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[]) AND (${inOneOf("t", ["TERMINATED", "EXPIRED"])} OR ${laterThan("t", states)})`,
  );
  return async (reader: Reader, tenantId: Id, ids: readonly Id[]): Promise<Id[]> => (await reader.rows(those, [tenantId, ids])).map(({ id }) => id);
};

export const restingDelegations: RestingKind = {
  target: "DELEGATION", neverFiled: true,
  resting: (tx, { basisId, organId }) => tx.rows(resting, [tx.tenantId, basisId, organId, tx.today]),
  followed: endedOrWithLater("lettersFollowed", ["PUBLISHED", "IN_RECTIFICATION"]),
  adjusted: endedOrWithLater("lettersAdjusted", ["SIGNED", "PARTLY_PUBLISHED", "PUBLISHED", "IN_RECTIFICATION"]),
};
