/** What a change of posts and of the people in them is asked with, and what lists of posts are. */
import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Matches } from "class-validator";
import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { ActingGroundEnum, RoleEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { ActingGround } from "../../src/kernel/people.js";
import type { Role } from "../../src/kernel/vocabulary.js";
import type { PostOrder as OrderField } from "../../src/systems/organisations/index.js";
import { AmendInput, ChangeInput, IN_A_WORD, IN_WORDS } from "../platform/change.inputs.js";
import { DirectionEnum } from "./organisations.inputs.js";

export const PostOrderEnum = { UNIT: "UNIT", TITLE: "TITLE", HOLDER: "HOLDER", SINCE: "SINCE" } as const;
registerEnumType(PostOrderEnum, {
  name: "PostOrderField", description: "岗位排序依据: what a list of posts is ordered by.",
  valuesConfig: {
    UNIT: { description: "所在单位代码: by the code of the unit." }, TITLE: { description: "岗位名称: by title." },
    HOLDER: { description: "任职人员姓名: by the syllables of the holder's name, vacant posts first." }, SINCE: { description: "任职日期: by the day on which the holder began, vacant posts first." },
  },
});

@InputType("PostOrder", { description: "岗位排序: field and direction." })
export class PostOrder {
  @Field(() => PostOrderEnum, { description: "排序依据: what to order by." })
  field: OrderField;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}

@InputType("PostFilter", { description: "岗位筛选条件: every condition given must hold." })
export class PostFilter {
  @Field(() => [RoleEnum], { nullable: true, description: "岗位职责: posts with any of these roles." })
  @IsOptional() @ArrayMaxSize(32)
  roles?: Role[] | null;
  @Field(() => Boolean, { nullable: true, description: "是否空缺: only posts that nobody holds on the day, or only those that somebody holds." })
  vacant?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "是否有人代理: only posts in which somebody acts on the day, or only those in which nobody does." })
  acting?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "含下级单位: with `unit`, also the posts of everything below it." })
  below?: boolean | null;
  @Field(() => String, { nullable: true, description: "检索词: part of the title, or of the name of whoever is in the post, its syllables or their initials; 1 to 64 characters." })
  @IsOptional() @Length(1, 64)
  search?: string | null;
}

@InputType({ description: "设置岗位: a post of a unit and what it makes its holder." })
export class CreatePostInput extends ChangeInput {
  @Field(() => ID, { description: "单位: id of the unit." })
  unit: string;
  @Field(() => String, { description: "岗位名称: 2 to 60 characters." })
  @Length(2, 60) @Matches(IN_WORDS)
  title: string;
  @Field(() => [RoleEnum], { description: "岗位职责: at least one." })
  @ArrayMinSize(1) @ArrayMaxSize(8)
  roles: Role[];
  @Field(() => ID, { nullable: true, description: "上级岗位: id of the post it answers to." })
  reportsTo?: string | null;
}

@InputType({ description: "登记人员: a person who can be appointed." })
export class RegisterPersonInput extends ChangeInput {
  @Field(() => String, { description: "姓名: 2 to 40 characters." })
  @Length(2, 40) @Matches(IN_WORDS)
  name: string;
}

@InputType({ description: "任职: puts a person into a post." })
export class AppointInput extends AmendInput {
  @Field(() => ID, { description: "岗位: id of the post." })
  post: string;
  @Field(() => ID, { description: "人员: id of the person." })
  person: string;
  @Field(() => LegalDateScalar, { nullable: true, description: "任期届满: the first day no longer in post, if already known." })
  to?: LegalDate | null;
}

@InputType({ description: "离任: the day from which whoever holds the post no longer does." })
export class EndAppointmentInput extends AmendInput {
  @Field(() => ID, { description: "岗位: id of the post that is left." })
  post: string;
}

@InputType({ description: "撤销岗位: the day from which the post no longer stands." })
export class EndPostInput extends AmendInput {
  @Field(() => ID, { description: "岗位: id of the post." })
  post: string;
  @Field(() => Boolean, { defaultValue: false, description: "同时免职: whether whoever holds it leaves it on that day; otherwise a post that is held is not abolished." })
  endHolding: boolean;
}

@InputType({ description: "代理: another person acts in a post for a stated time while its holder is absent." })
export class ActForInput extends AmendInput {
  @Field(() => ID, { description: "岗位: id of the post." })
  post: string;
  @Field(() => ID, { description: "代理人: id of the person who acts." })
  person: string;
  @Field(() => LegalDateScalar, { description: "代理期满: the first day on which nobody acts any more." })
  to: LegalDate;
  @Field(() => ActingGroundEnum, { description: "代理事由: why the holder is absent." })
  ground: ActingGround;
  @Field(() => String, { description: "文号: the decision of whoever appoints the holder, up to 120 characters." })
  @Length(1, 120) @Matches(IN_A_WORD)
  declare documentNo: string;
}

@InputType({ description: "终止代理: the day from which nobody acts in the post." })
export class EndActingInput extends AmendInput {
  @Field(() => ID, { description: "岗位: id of the post." })
  post: string;
}
