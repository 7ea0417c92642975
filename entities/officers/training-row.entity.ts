/** What every record of training has: the unit whose it is, the organ that answers for it, and where it stands in its life. */
import { Column } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { TenantRow } from "../platform/tenant-row.js";

@ObjectType({ simpleResolvers: true, description: "学法培训记录: what every record of training has." })
export abstract class TrainingRow extends TenantRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;
  /** The unit itself, or the organ it is a part of: who sees the record is decided by it. */
  @Column("uuid", { name: "organ_id" }) organId: string;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;
}
