/** Account 账号: a way to sign in, of a person or of a service; it grants nothing by itself. */
import { Check, Column, Entity, ForeignKey, Unique } from "typeorm";
import type { Role } from "../../src/kernel/vocabulary.js";
import { TenantRow } from "../platform/tenant-row.js";
import { OrgUnit } from "./org-unit.entity.js";
import { Person } from "./post.entity.js";

@Entity("account")
@ForeignKey(() => Person, ["tenantId", "personId"], ["tenantId", "id"], { name: "account_person_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "serviceUnitId"], ["tenantId", "id"], { name: "account_service_unit_fkey" })
@Unique("account_subject_key", ["tenantId", "issuer", "subject"])
@Check("account_is_person_or_service", `("person_id" IS NULL) <> ("service_role" IS NULL) AND ("service_role" IS NULL) = ("service_unit_id" IS NULL)`)
export class Account extends TenantRow {
  @Column("text") label: string;
  @Column("uuid", { name: "person_id", nullable: true }) personId: string | null;
  /** Service accounts: PORTAL or INTEGRATOR, standing at a unit. */
  @Column("text", { name: "service_role", nullable: true }) serviceRole: Role | null;
  @Column("uuid", { name: "service_unit_id", nullable: true }) serviceUnitId: string | null;
  /** The OIDC issuer and subject that sign in as this account, if any. */
  @Column("text", { nullable: true }) issuer: string | null;
  @Column("text", { nullable: true }) subject: string | null;
  @Column("date", { name: "closed_on", nullable: true }) closedOn: string | null;
}
