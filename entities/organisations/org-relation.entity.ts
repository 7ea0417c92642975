/** OrgRelation 关系: a dated edge between two units, read SUBJECT kind OBJECT; the truth from which the tree is derived. */
import { Check, Column, Entity, Exclusion, ForeignKey, Index } from "typeorm";
import { Field, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { ACTION_KIND, RELATION_KIND, type ActionKind, type RelationKind } from "../../src/kernel/vocabulary.js";
import { ActionKindEnum, RelationKindEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { DatedRow } from "../platform/dated-row.js";
import { OneOf, SomeOf } from "../platform/one-of.js";
import { OrgUnit } from "./org-unit.entity.js";

@Access("seeStructure")
@ObjectType("OrgRelation", { simpleResolvers: true, implements: NodeShape, description: "机构关系: a dated edge between two units, read SUBJECT kind OBJECT." })
@Entity("org_relation")
@Check("org_relation_period_check", `"valid_to" > "valid_from" OR ("kind" = 'DELEGATES_TO' AND "valid_to" = "valid_from")`)
@OneOf("org_relation", "kind", RELATION_KIND)
@SomeOf("org_relation", "action_kinds", ACTION_KIND)
@ForeignKey(() => OrgUnit, ["tenantId", "subjectId"], ["tenantId", "id"], { name: "org_relation_subject_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "objectId"], ["tenantId", "id"], { name: "org_relation_object_fkey" })
@Exclusion(
  "org_relation_no_overlap",
  `USING gist ("tenant_id" WITH =, "subject_id" WITH =, "kind" WITH =, "object_id" WITH =, daterange("valid_from", "valid_to") WITH &&) WHERE ("kind" <> 'DELEGATES_TO')`,
)
@Exclusion(
  "org_relation_one_parent",
  `USING gist ("tenant_id" WITH =, "subject_id" WITH =, daterange("valid_from", "valid_to") WITH &&) WHERE ("kind" = 'BELONGS_TO')`,
)
@Index("org_relation_by_subject", ["tenantId", "subjectId", "kind"])
@Index("org_relation_by_object", ["tenantId", "objectId", "kind"])
export class OrgRelation extends DatedRow {
  @Column("uuid", { name: "subject_id" }) subjectId: string;
  @Column("uuid", { name: "object_id" }) objectId: string;

  @Field(() => RelationKindEnum, { description: "关系种类: how the subject stands to the object." })
  @Column("text")
  kind: RelationKind;

  @Field(() => [ActionKindEnum], { description: "涉及的执法行为种类: for delegations and transfers of power; empty means every kind." })
  @Column("text", { name: "action_kinds", array: true })
  actionKinds: ActionKind[];

  @Field(() => Boolean, { description: "原机关是否保留部分权限: for transfers of power, whether the decision leaves the old holder a scope." })
  @Column("boolean", { name: "scope_left" })
  scopeLeft: boolean;
}
