/** OrgUnit 单位: what never changes of a unit; its names, mode and place in the tree are dated rows of their own. */
import { Column, Entity, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { LEVEL, SECTION_ROLE, SUBJECT_STATUS, UNIT_KIND, type Level, type ManagementMode, type DualPrimary, type SectionRole, type SubjectStatus, type UnitKind } from "../../src/kernel/vocabulary.js";
import { DualPrimaryEnum, LevelEnum, ManagementModeEnum, SectionRoleEnum, SubjectStatusEnum, UnitKindEnum } from "../platform/enums.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { NodeShape } from "../platform/node-shape.js";
import { TenantRow } from "../platform/tenant-row.js";

@Access("seeStructure")
@ObjectType("OrgUnit", { simpleResolvers: true, implements: NodeShape, description: "单位: a government, department, section, institution, dispatched body or street, as it stood on `asOf`." })
@Entity("org_unit")
@OneOf("org_unit", "kind", UNIT_KIND)
@OneOf("org_unit", "level", LEVEL)
@OneOf("org_unit", "section_role", SECTION_ROLE)
@OneOf("org_unit", "subject_status", SUBJECT_STATUS)
@Unique("org_unit_code_key", ["tenantId", "code"])
export class OrgUnit extends TenantRow {
  @Field(() => String, { description: "单位代码: the unit's stable code, unique in the tenant." })
  @Column("text")
  code: string;

  @Field(() => UnitKindEnum, { description: "单位性质: what the unit is in law; it never changes." })
  @Column("text")
  kind: UnitKind;

  @Field(() => LevelEnum, { description: "层级: the unit's level in the tenant's tree; it never changes." })
  @Column("text")
  level: Level;

  @Field(() => SectionRoleEnum, { nullable: true, description: "内设机构职能: what an internal organ does for its department; null for other kinds." })
  @Column("text", { name: "section_role", nullable: true })
  sectionRole: SectionRole | null;

  @Field(() => SubjectStatusEnum, { description: "执法主体资格: in whose right the unit enforces." })
  @Column("text", { name: "subject_status" })
  subjectStatus: SubjectStatus;

  @Field(() => Boolean, { description: "是否具有执法职能: whether the unit enforces at all." })
  @Column("boolean", { name: "enforcement_function" })
  enforcementFunction: boolean;

  @Field(() => Boolean, { description: "是否纳入行政执法责任制范围: whether the unit is inside the responsibility system on `asOf` (AR-2.1-1)." })
  inResponsibilityScope: boolean;

  @Field(() => String, { nullable: true, description: "行政区划代码: GB/T 2260 code of the territory, for governments, townships and streets." })
  @Column("text", { name: "territory_code", nullable: true })
  territoryCode: string | null;

  @Field(() => Boolean, { description: "是否外部机关: stands outside the tenant's own tree, such as a provincial department." })
  @Column("boolean")
  external: boolean;

  @Field(() => LegalDateScalar, { description: "设立日期: the first day on which the unit existed." })
  @Column("date", { name: "established_on" })
  establishedOn: string;

  @Field(() => LegalDateScalar, { nullable: true, description: "撤销日期: the first day on which the unit no longer exists; null while it stands." })
  @Column("date", { name: "closed_on", nullable: true })
  closedOn: string | null;

  @Field(() => Int, { description: "版本: rises with every change of the unit's own row; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Field(() => LegalDateScalar, { description: "时点: the day on which this answer describes the unit." })
  asOf: string;

  @Field(() => ManagementModeEnum, { nullable: true, description: "管理体制: LOCAL, VERTICAL or DUAL on `asOf`; null for kinds that have none." })
  mode: ManagementMode | null;

  @Field(() => DualPrimaryEnum, { nullable: true, description: "双重管理主次: the side that leads in the main; null unless DUAL." })
  dualPrimary: DualPrimary | null;

  /** Name in each language on `asOf`, read with the row; the graph asks for one of them by the field `name`. */
  names: { readonly zh: string; readonly en: string | null; readonly ko: string | null; readonly short: string | null };
  parentId: string | null;
}
