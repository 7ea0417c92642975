/** What every dated fact has: the stretch [validFrom, validTo) of valid time and the document it rests on. Ending it is the only change it knows. */
import { Column } from "typeorm";
import { Field, ObjectType } from "type-graphql";
import { LegalDateScalar } from "./scalars.js";
import { TenantRow } from "./tenant-row.js";

@ObjectType({ simpleResolvers: true, description: "有期限的事实: a fact that holds for a stretch of time." })
export abstract class DatedRow extends TenantRow {
  @Field(() => LegalDateScalar, { description: "起始日期: the first day on which this holds." })
  @Column("date", { name: "valid_from" })
  validFrom: string;

  @Field(() => LegalDateScalar, { nullable: true, description: "终止日期: the first day on which this no longer holds; null while it does." })
  @Column("date", { name: "valid_to", nullable: true })
  validTo: string | null;

  @Field(() => String, { nullable: true, description: "文号: the document or law on which this rests." })
  @Column("text", { name: "document_no", nullable: true })
  documentNo: string | null;
}
