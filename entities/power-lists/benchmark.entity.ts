/** DiscretionBenchmark 裁量权基准: how an organ uses its discretion over one matter, tier by tier, edition by edition (YB-2.2-3). */
import { Check, Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import {
  BENCHMARK_DEGREE, BENCHMARK_ELEMENT, BENCHMARK_MEASURE, BENCHMARK_STATE, type BenchmarkDegree, type BenchmarkElement, type BenchmarkMeasure, type BenchmarkState,
} from "../../src/kernel/discretion-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { BenchmarkDegreeEnum, BenchmarkElementEnum, BenchmarkMeasureEnum, BenchmarkStateEnum } from "../platform/discretion-enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf, SomeOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";
import { Basis } from "./basis.entity.js";

@Access("seeStructure")
@ObjectType("DiscretionBenchmark", { simpleResolvers: true, implements: NodeShape, description: "裁量权基准: how an organ uses its discretion over one matter; an unpublished one is cited by nobody (TJ-3.1.1.2-3)." })
@Entity("discretion_benchmark")
@OneOf("discretion_benchmark", "state", BENCHMARK_STATE)
@SomeOf("discretion_benchmark", "missing", BENCHMARK_ELEMENT)
@Check("discretion_benchmark_edition_check", `"edition" > 0`)
@Check("discretion_benchmark_published_check", `("published_on" IS NOT NULL) = ("state" IN ('PUBLISHED', 'WITHDRAWN')) AND ("published_on" IS NULL) = ("url" IS NULL)`)
@Check("discretion_benchmark_withdrawn_check", `("withdrawn_on" IS NOT NULL) = ("state" = 'WITHDRAWN')`)
@ForeignKey(() => OrgUnit, ["tenantId", "organId"], ["tenantId", "id"], { name: "discretion_benchmark_organ_fkey" })
@ForeignKey(() => Basis, ["tenantId", "basisId"], ["tenantId", "id"], { name: "discretion_benchmark_basis_fkey" })
@Unique("discretion_benchmark_edition_key", ["tenantId", "organId", "itemCode", "edition"])
@Index("discretion_benchmark_by_basis", ["tenantId", "basisId"])
export class DiscretionBenchmark extends TenantRow {
  @Column("uuid", { name: "organ_id" }) organId: string;
  @Column("uuid", { name: "drafted_by", nullable: true }) draftedBy: string | null;
  @Column("uuid", { name: "basis_id" }) basisId: string;
  /** The version at which the tiers were last written; rows of an earlier one are what it said before. */
  @Column("integer", { name: "written_at" }) writtenAt: number;

  @Field(() => String, { description: "事项编码: code of the item of the organ's power list whose discretion it is; all editions of it share it." })
  @Column("text", { name: "item_code" })
  itemCode: string;

  @Field(() => Int, { description: "版次: the first edition is 1." })
  @Column("integer")
  edition: number;

  @Field(() => BenchmarkStateEnum, { description: "状态: where the edition stands." })
  @Column("text")
  state: BenchmarkState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Field(() => String, { description: "违法行为: what is penalised or decided." })
  @Column("text")
  title: string;

  @Field(() => String, { nullable: true, description: "适用范围: to what it applies (WP-J-12)." })
  @Column("text", { nullable: true })
  scope: string | null;

  @Field(() => String, { nullable: true, description: "依据条款: the articles of its basis." })
  @Column("text", { nullable: true })
  articles: string | null;

  @Field(() => [BenchmarkElementEnum], { description: "缺项: what it must still say before it goes to the review (WP-J-12)." })
  @Column("text", { array: true })
  missing: BenchmarkElement[];

  @Field(() => LegalDateScalar, { nullable: true, description: "公布日期: the day from which it may be cited; null before." })
  @Column("date", { name: "published_on", nullable: true })
  publishedOn: string | null;

  @Field(() => String, { nullable: true, description: "网址: where it stands." })
  @Column("text", { nullable: true })
  url: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "失效日期: the day from which it may no longer be cited; null while nobody has withdrawn it." })
  @Column("date", { name: "withdrawn_on", nullable: true })
  withdrawnOn: string | null;
}

/** Read a row as: at this version a case of this DEGREE, under these conditions, was followed by this measure within this range. */
@ObjectType("BenchmarkTier", { simpleResolvers: true, description: "裁量档次: one degree of gravity, its conditions, and what follows." })
@Entity("benchmark_tier")
@OneOf("benchmark_tier", "degree", BENCHMARK_DEGREE)
@OneOf("benchmark_tier", "measure", BENCHMARK_MEASURE)
@Check("benchmark_tier_range_check", `"measure" = 'FINE' OR ("amount_from" IS NULL AND "amount_to" IS NULL)`)
@ForeignKey(() => DiscretionBenchmark, ["tenantId", "benchmarkId"], ["tenantId", "id"], { name: "benchmark_tier_benchmark_fkey" })
@Unique("benchmark_tier_key", ["tenantId", "benchmarkId", "writtenAt", "degree"])
export class BenchmarkTier extends TenantRow {
  @Column("uuid", { name: "benchmark_id" }) benchmarkId: string;
  @Column("integer", { name: "written_at" }) writtenAt: number;

  @Field(() => BenchmarkDegreeEnum, { description: "档次: how grave the case is." })
  @Column("text")
  degree: BenchmarkDegree;

  @Field(() => String, { description: "适用条件: when a case is of this degree; empty while it is being drafted." })
  @Column("text")
  conditions: string;

  @Field(() => BenchmarkMeasureEnum, { description: "裁量种类: what follows." })
  @Column("text")
  measure: BenchmarkMeasure;

  @Field(() => String, { nullable: true, description: "罚款下限: yuan as a decimal number, this amount included; null for what is no fine." })
  @Column("numeric", { name: "amount_from", precision: 14, scale: 2, nullable: true })
  amountFrom: string | null;

  @Field(() => String, { nullable: true, description: "罚款上限: yuan as a decimal number, this amount included; null for what is no fine." })
  @Column("numeric", { name: "amount_to", precision: 14, scale: 2, nullable: true })
  amountTo: string | null;

  @Field(() => [String], { description: "考虑因素: the factors that may be considered within the tier; others are irrelevant (AR-3.2-2)." })
  @Column("text", { array: true })
  factors: string[];
}
