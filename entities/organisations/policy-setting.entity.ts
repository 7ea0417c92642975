/** PolicySetting 政策设定 and PresetAttachment 政策预设: what a unit set for itself and everything below it, until something nearer says otherwise. */
import { Column, Entity, Exclusion, ForeignKey } from "typeorm";
import { Field, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import type { PolicyValue } from "../../src/kernel/policy-keys.js";
import { NodeShape } from "../platform/node-shape.js";
import { DatedRow } from "../platform/dated-row.js";
import { Period } from "../platform/one-of.js";
import { OrgUnit } from "./org-unit.entity.js";

@Access("seePolicies")
@ObjectType("PolicySetting", { simpleResolvers: true, implements: NodeShape, description: "政策设定: one policy key set on a unit for a stretch of time." })
@Entity("policy_setting")
@Period("policy_setting")
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "policy_setting_unit_fkey" })
@Exclusion("policy_setting_no_overlap", `USING gist ("tenant_id" WITH =, "unit_id" WITH =, "key" WITH =, daterange("valid_from", "valid_to") WITH &&)`)
export class PolicySetting extends DatedRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;

  @Field(() => String, { description: "政策键: the key, one of `policyKeys`." })
  @Column("text")
  key: string;

  @Column("jsonb") value: PolicyValue;

  @Field(() => Boolean, { description: "是否锁定: whether units below may not set the key otherwise." })
  @Column("boolean")
  locked: boolean;

  @Field(() => String, { nullable: true, description: "锁定依据: the law or document on which a lock rests." })
  @Column("text", { name: "lock_basis", nullable: true })
  lockBasis: string | null;
}

@Access("seePolicies")
@ObjectType("PresetAttachment", { simpleResolvers: true, description: "政策预设挂接: a named bundle of policies attached to a unit for a stretch of time." })
@Entity("preset_attachment")
@Period("preset_attachment")
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "preset_attachment_unit_fkey" })
@Exclusion("preset_attachment_no_overlap", `USING gist ("tenant_id" WITH =, "unit_id" WITH =, daterange("valid_from", "valid_to") WITH &&)`)
export class PresetAttachment extends DatedRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;

  @Field(() => String, { description: "预设名称: the preset, one of `policyPresets`." })
  @Column("text")
  preset: string;
}
