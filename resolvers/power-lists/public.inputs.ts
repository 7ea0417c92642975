/** How the public narrows what it looks up of power lists and bases: by code and by text, never by an id of the registers. */
import { ArrayMaxSize, IsOptional, Length, MaxLength } from "class-validator";
import { Field, InputType } from "type-graphql";
import { ActionKindEnum, BasisRankEnum } from "../../entities/platform/enums.js";
import { ServiceCategoryEnum } from "../../entities/platform/service-enums.js";
import type { BasisRank } from "../../src/kernel/list-words.js";
import type { ServiceCategory } from "../../src/kernel/service-words.js";
import type { ActionKind } from "../../src/kernel/vocabulary.js";

@InputType({ description: "公布事项筛选: which items of lists in force." })
export class PublicPowerItemFilter {
  @Field(() => String, { nullable: true, description: "机关代码: code of the organ whose list it is." })
  @IsOptional() @MaxLength(40)
  organ?: string | null;
  @Field(() => [ActionKindEnum], { nullable: true, description: "行为种类: one of these kinds of action (WP-H-5)." })
  @IsOptional() @ArrayMaxSize(10)
  actionKinds?: ActionKind[] | null;
  @Field(() => String, { nullable: true, description: "关键词: in code, matter, duty or power, up to 60 characters." })
  @IsOptional() @Length(1, 60)
  search?: string | null;
  @Field(() => String, { nullable: true, description: "执法依据: words of the title or number of a basis it rests on, up to 120 characters." })
  @IsOptional() @Length(1, 120)
  basis?: string | null;
  @Field(() => String, { nullable: true, description: "条款: words of the articles it rests on, such as 第五十四条, up to 40 characters; of the same basis." })
  @IsOptional() @Length(1, 40)
  article?: string | null;
}

@InputType({ description: "公布依据筛选: which bases of items in force." })
export class PublicBasisFilter {
  @Field(() => String, { nullable: true, description: "机关代码: code of an organ whose items rest on it." })
  @IsOptional() @MaxLength(40)
  organ?: string | null;
  @Field(() => [BasisRankEnum], { nullable: true, description: "效力层级: one of these ranks." })
  @IsOptional() @ArrayMaxSize(10)
  ranks?: BasisRank[] | null;
  @Field(() => String, { nullable: true, description: "关键词: in title, number or issuer, up to 60 characters." })
  @IsOptional() @Length(1, 60)
  search?: string | null;
}

@InputType({ description: "公布的裁量基准筛选: which of what may be cited." })
export class PublicBenchmarkFilter {
  @Field(() => String, { nullable: true, description: "机关代码: code of the organ." })
  @IsOptional() @MaxLength(40)
  organ?: string | null;
  @Field(() => String, { nullable: true, description: "事项编码: code of the item." })
  @IsOptional() @MaxLength(40)
  itemCode?: string | null;
  @Field(() => String, { nullable: true, description: "关键词: in title or scope, up to 60 characters." })
  @IsOptional() @Length(1, 60)
  search?: string | null;
}

@InputType({ description: "公布的服务指南筛选: which of what people go by." })
export class PublicServiceGuideFilter {
  @Field(() => String, { nullable: true, description: "机关代码: code of the organ that accepts." })
  @IsOptional() @MaxLength(40)
  organ?: string | null;
  @Field(() => String, { nullable: true, description: "事项编码: code of the service matter in its organ." })
  @IsOptional() @MaxLength(40)
  matter?: string | null;
  @Field(() => [ServiceCategoryEnum], { nullable: true, description: "政务服务事项类别: any of these." })
  @IsOptional() @ArrayMaxSize(8)
  categories?: ServiceCategory[] | null;
  @Field(() => String, { nullable: true, description: "关键词: in code or name of the matter or in the conditions, up to 60 characters." })
  @IsOptional() @Length(1, 60)
  search?: string | null;
}
