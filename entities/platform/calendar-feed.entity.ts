/** CalendarFeed 日历订阅: a secret address under which a calendar program reads the deadlines of its holder's posts. */
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { Account } from "../organisations/account.entity.js";
import { InstantScalar } from "./scalars.js";
import { TenantRow } from "./tenant-row.js";

/** Read a row as: whoever knows the token of this DIGEST reads, until it expires or is revoked, what the posts of ACCOUNT have to do. */
@Access("seeDeadlines")
@ObjectType("CalendarFeed", { simpleResolvers: true, description: "日历订阅: a secret address for a calendar program; it shows titles and days of the deadlines of your posts of today." })
@Entity("calendar_feed")
@ForeignKey(() => Account, ["tenantId", "accountId"], ["tenantId", "id"], { name: "calendar_feed_account_fkey" })
@Unique("calendar_feed_token_key", ["tenantId", "tokenHash"])
@Index("calendar_feed_by_account", ["tenantId", "accountId"])
export class CalendarFeed extends TenantRow {
  @Column("uuid", { name: "account_id" }) accountId: string;

  @Field(() => String, { description: "名称: what you call it, such as the device that reads it." })
  @Column("text")
  label: string;

  /** Only the digest is kept: whoever reads the table reads no calendar. */
  @Column("bytea", { name: "token_hash" }) tokenHash: Buffer;

  @Field(() => InstantScalar, { description: "建立时间: when it was made." })
  @Column("timestamptz", { name: "created_at" })
  createdAt: Date;

  @Field(() => InstantScalar, { description: "失效时间: the instant from which nothing answers there." })
  @Column("timestamptz", { name: "expires_at" })
  expiresAt: Date;

  @Field(() => InstantScalar, { nullable: true, description: "撤销时间: when it was revoked; null while it is good." })
  @Column("timestamptz", { name: "revoked_at", nullable: true })
  revokedAt: Date | null;
}
