/** Catalogues of organisations: the keys and presets of policies, and who is responsible for a clause. */
import { POLICY_PRESETS } from "../../../seeds/reference/policy-presets.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { POLICY_KEYS, type PolicyKey, type PolicyKeyRow, type PolicyShape } from "../../kernel/policy-keys.js";
import type { Scope } from "../../kernel/scope.js";
import { wordsOf } from "../../kernel/words.js";
import type { TenantDatabase } from "../../platform/db/tenant-database.js";
import { tasksOfClause, type TaskRow } from "./profile.store.js";

/** Every key as a portal shows it: its words as a list, with a label for each. */
export const allPolicyKeys = () =>
  (Object.entries(POLICY_KEYS) as [PolicyKey, PolicyKeyRow][]).map(([key, row]) => ({ key, ...row, shape: shapeShown(row.shape) }));

const shapeShown = (shape: PolicyShape) => ("words" in shape ? { is: shape.is, words: wordsOf(shape.words), labels: shape.words } : shape);

export const allPresets = () => Object.entries(POLICY_PRESETS).map(([name, preset]) => ({ name, ...preset }));

interface Reading { readonly db: TenantDatabase; readonly scope: Scope }

export async function responsibleFor({ db, scope }: Reading, clauseId: string, date: LegalDate): Promise<(TaskRow & { asOf: LegalDate })[]> {
  const tasks = await tasksOfClause(db, scope, clauseId, date);
  return tasks.map((task) => ({ ...task, asOf: date }));
}
