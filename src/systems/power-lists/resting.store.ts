/** Items of power lists that rest on what has changed, and those of them that a later edition replaced. */
import type { Id } from "../../kernel/ids.js";
import type { AdjustmentTarget, PowerListState } from "../../kernel/list-words.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/tx.js";
import { isStanding } from "./power-lists.store.js";

export interface Resting {
  readonly id: Id;
  /** The department that has to follow. */
  readonly organId: Id;
  /** Whoever examined it and is told when nothing happens; null where nobody does. */
  readonly examinerId: Id | null;
}
export interface Changed { readonly basisId: Id | null; readonly organId: Id | null }

export interface RestingKind {
  readonly target: AdjustmentTarget;
  /** It is no catalogue, so what was adjusted is filed with nobody, whatever the policy asks of lists (AR-4.3-2). */
  readonly neverFiled?: true;
  /** Those in force that cite the basis, or are the organ's own; one statement for any number. */
  resting(tx: Tx, changed: Changed): Promise<readonly Resting[]>;
  /** Those of `ids` that a later one in force has replaced, or that are no longer in force; one statement for any number. */
  followed(reader: Reader, tenantId: Id, ids: readonly Id[]): Promise<readonly Id[]>;
  /** Those of `ids` of which a later one is finished, though not yet in force; left out where being finished and being in force are one. */
  adjusted?(reader: Reader, tenantId: Id, ids: readonly Id[]): Promise<readonly Id[]>;
}

const laterThan = (list: string, ...states: PowerListState[]): string =>
  `EXISTS (SELECT FROM power_list n WHERE n.tenant_id = $1 AND n.organ_id = ${list}.organ_id AND n.edition > ${list}.edition AND n.state IN (${states.map((state) => `'${state}'`).join(", ")}))`;

/** Items of the latest finished edition of each department that cite the basis, or are the organ's own: one that passed before the change follows it no more than one that stands. $2 basis, $3 organ. */
const resting = statement<Resting>(
  "powerLists.itemsResting",
  `SELECT i.id, l.organ_id AS "organId", l.examiner_id AS "examinerId" FROM power_list l JOIN power_item i ON i.tenant_id = $1 AND i.list_id = l.id
    WHERE l.tenant_id = $1 AND l.state IN ('PASSED', 'PARTLY_PUBLISHED', 'PUBLISHED') AND ${isStanding("i")} AND NOT ${laterThan("l", "PASSED", "PARTLY_PUBLISHED", "PUBLISHED")}
      AND (l.organ_id = $3::uuid OR EXISTS (SELECT FROM power_item_basis b WHERE b.tenant_id = $1 AND b.item_id = i.id AND b.basis_id = $2::uuid))
    ORDER BY l.organ_id, i.code`,
);
export const itemsResting = (tx: Tx, { basisId, organId }: Changed) => tx.rows(resting, [tx.tenantId, basisId, organId]);

const itemsWithLater = (name: string, ...states: PowerListState[]) => {
  const those = statement<{ id: Id }>(
    `powerLists.${name}`,
    `SELECT i.id FROM power_item i JOIN power_list l ON l.tenant_id = $1 AND l.id = i.list_id WHERE i.tenant_id = $1 AND i.id = ANY ($2::uuid[]) AND ${laterThan("l", ...states)}`,
  );
  return async (reader: Reader, tenantId: Id, ids: readonly Id[]): Promise<Id[]> => (await reader.rows(those, [tenantId, ids])).map(({ id }) => id);
};
export const followedItems = itemsWithLater("itemsFollowed", "PUBLISHED");
/** Examined and found fit is adjusted; that it stands on both sites is the publication (AR-4.3-1, AR-4.3-2). */
export const adjustedItems = itemsWithLater("itemsAdjusted", "PASSED", "PARTLY_PUBLISHED", "PUBLISHED");
