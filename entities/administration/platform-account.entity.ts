/** PlatformAccount 平台账号: one of the three administrators; a person holds at most one that is open, whichever it is. */
import { Check, Column, Entity, Exclusion, ForeignKey, Unique } from "typeorm";
import { Field, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { PLATFORM_OFFICE, type PlatformOffice } from "../../src/kernel/administration.js";
import { graphEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { InstantScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";

export const PlatformOfficeEnum = graphEnum("PlatformOffice", "三员: the three administrators of the platform, who exclude one another.", PLATFORM_OFFICE);

/** Known by the number under which the operating organisation employs the person: names repeat, numbers do not. */
@Entity("platform_person")
@Unique("platform_person_staff_no_key", ["tenantId", "staffNo"])
export class PlatformPerson extends TenantRow {
  @Column("text", { name: "staff_no" }) staffNo: string;
  @Column("text") name: string;
}

@Access("seePlatformAccounts")
@ObjectType("PlatformAccount", {
  simpleResolvers: true, implements: NodeShape, description: "平台账号: the account of one of the three administrators; it belongs to no tenant and sees no business content.",
})
@Entity("platform_account")
@OneOf("platform_account", "office", PLATFORM_OFFICE)
@ForeignKey(() => PlatformPerson, ["tenantId", "personId"], ["tenantId", "id"], { name: "platform_account_person_fkey" })
@Unique("platform_account_subject_key", ["tenantId", "issuer", "subject"])
@Check("platform_account_period_check", `"closed_at" >= "opened_at"`)
@Exclusion("platform_account_one_at_a_time", `USING gist ("tenant_id" WITH =, "person_id" WITH =, tstzrange("opened_at", "closed_at") WITH &&)`)
export class PlatformAccount extends TenantRow {
  @Column("uuid", { name: "person_id" }) personId: string;

  @Field(() => PlatformOfficeEnum, { description: "职位: which of the three." })
  @Column("text")
  office: PlatformOffice;

  @Column("text", { nullable: true }) issuer: string | null;
  @Column("text", { nullable: true }) subject: string | null;

  @Field(() => InstantScalar, { description: "开立时间: since when it may be used." })
  @Column("timestamptz", { name: "opened_at" })
  openedAt: Date | string;

  @Field(() => InstantScalar, { nullable: true, description: "注销时间: since when it may not; null while it is open." })
  @Column("timestamptz", { name: "closed_at", nullable: true })
  closedAt: Date | string | null;

  @Field(() => String, { description: "姓名: the person behind the account." })
  personName: string;

  @Field(() => String, { description: "工号: the number under which the operating organisation employs the person." })
  staffNo: string;
}
