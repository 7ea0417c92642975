/** Basis 执法依据: a law, regulation, rule or document on which powers rest, as the unit that executes it keeps it (AR-4.1.1-1). */
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Field, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { BASIS_RANK, type BasisRank } from "../../src/kernel/list-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { BasisRankEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";

@Access("seeStructure")
@ObjectType("Basis", { simpleResolvers: true, implements: NodeShape, description: "执法依据: a law, regulation, rule or document on which powers rest, kept by the unit that executes it (AR-4.1.1-1)." })
@Entity("basis")
@OneOf("basis", "rank", BASIS_RANK)
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "basis_unit_fkey" })
@Index("basis_by_unit", ["tenantId", "unitId"])
export class Basis extends TenantRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;
  @Column("uuid", { name: "organ_id" }) organId: string;

  @Field(() => String, { description: "名称: its title." })
  @Column("text")
  title: string;

  @Field(() => BasisRankEnum, { description: "效力层级: its rank; catalogues begin with the highest (AR-4.1.1-2)." })
  @Column("text")
  rank: BasisRank;

  @Field(() => String, { description: "制定机关: who issued it." })
  @Column("text")
  issuer: string;

  @Field(() => String, { nullable: true, description: "文号: its number, where it has one." })
  @Column("text", { nullable: true })
  number: string | null;

  @Field(() => LegalDateScalar, { description: "公布日期: the day of promulgation." })
  @Column("date", { name: "promulgated_on" })
  promulgatedOn: string;

  @Field(() => LegalDateScalar, { description: "施行日期: the first day in force." })
  @Column("date", { name: "effective_on" })
  effectiveOn: string;

  @Field(() => LegalDateScalar, { nullable: true, description: "有效期届满日期: the first day on which it has lapsed by its own words; null where it names none." })
  @Column("date", { name: "lapses_on", nullable: true })
  lapsesOn: string | null;
}
