/** A visibility row: whom one type of record is shown to, and what of it. Whatever no row shows does not exist for the reader. */
import type { Ability } from "../../src/kernel/abilities.js";
import type { NodeType } from "../../src/kernel/ids.js";
import type { LawRef } from "../../src/kernel/verdict.js";
import { words } from "../../src/kernel/words.js";

/** How a reader can stand to a record. Each word has one meaning in visibility.ts and one in src/platform/db/scope-sql.ts. */
export const REACH = words({
  TENANT: ["本租户成员", "Every signed-in member of the tenant"],
  OWN_UNIT: ["本单位", "The reader holds a post in the unit that owns the record"],
  ABOVE_OWNER: ["上级单位", "The reader holds a post in a unit above the owner"],
  BELOW_OWNER: ["下级单位", "The reader holds a post in a unit below the owner, and so inherits from it"],
  SAME_ORGAN: ["本机关", "The reader serves in the organ that owns the record, or in one of its sections and institutions"],
  OWN_AREA: ["本级政府辖区", "The reader works in the legal office of a government in whose area the owner lies"],
  PUBLISHED: ["已公布", "The record is published, so every signed-in member of the tenant reads it"],
  PARTY: ["相关机关", "The reader serves in one of the organs between which the record stands, or in the one that keeps it"],
  EXAMINER: ["审查机关", "The reader serves in the organ that the record was reported to for examination"],
  OWN_PERSON: ["本人", "The record is about the reader"],
});
export type Reach = keyof typeof REACH;

export const FIELD_SET = words({
  GENERAL: ["一般信息", "What every reader of the record sees"],
  SIGN_IN: ["登录信息", "How an account signs in: issuer and subject"],
});
export type FieldSet = keyof typeof FIELD_SET;

/** Read a row as: a record of TYPE shows its FIELDS to whoever stands within REACH and holds the ability it NEEDS. */
export interface VisibilityRow {
  readonly type: NodeType;
  readonly reach: Reach;
  readonly fields: readonly FieldSet[];
  readonly needs?: Ability;
  readonly rule: string;
  readonly law: readonly LawRef[];
}
