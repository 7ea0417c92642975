/** What the public sees of letters of delegation: types of their own over what took effect; drafts, evidence and supervision are not part of them. */
import { Field, ObjectType } from "type-graphql";
import { DelegationSideEnum, DelegationStandingEnum } from "../../entities/platform/delegation-enums.js";
import { ActionKindEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { DelegationSide, DelegationStanding } from "../../src/kernel/delegation-words.js";
import type { ActionKind } from "../../src/kernel/vocabulary.js";
import { connectionOf } from "../platform/connection.js";

@ObjectType("PublicDelegationMatter", { simpleResolvers: true, description: "公布的委托事项: an item of the delegator's power list." })
export class PublicDelegationMatter {
  @Field(() => String, { description: "事项编码: its code." })
  code: string;
  @Field(() => ActionKindEnum, { description: "行为种类: the kind of action." })
  actionKind: ActionKind;
}

@ObjectType("PublicDelegationBasis", { simpleResolvers: true, description: "公布的委托依据: what allows the delegation." })
export class PublicDelegationBasis {
  @Field(() => String, { description: "依据名称: its title." })
  title: string;
  @Field(() => String, { description: "条款: the articles." })
  articles: string;
}

@ObjectType("PublicDelegationSite", { simpleResolvers: true, description: "委托书公布处: where a side published it, and since when (NL-CF-20-2)." })
export class PublicDelegationSite {
  @Field(() => DelegationSideEnum, { description: "公布方: which side." })
  side: DelegationSide;
  @Field(() => String, { description: "网址: where it is read." })
  url: string;
  @Field(() => LegalDateScalar, { description: "公布日期: the first day it stood there." })
  publishedOn: string;
}

@ObjectType("PublicDelegation", { simpleResolvers: true, description: "公布的委托书: who acts in whose name, for what, where and until when (YB-2.1-10)." })
export class PublicDelegation {
  @Field(() => String, { description: "委托机关: name of the delegator on the day asked about, or the last it had." })
  delegator: string;
  @Field(() => String, { description: "委托机关代码: code of the delegator." })
  delegatorCode: string;
  @Field(() => String, { description: "受委托组织: name of the delegate on the day asked about, or the last it had." })
  delegate: string;
  @Field(() => String, { description: "受委托组织代码: code of the delegate." })
  delegateCode: string;
  @Field(() => String, { description: "委托书文号: its number." })
  letterNo: string;
  @Field(() => String, { description: "委托权限: what the delegate may do." })
  powers: string;
  @Field(() => [String], { description: "委托地域: codes of divisions." })
  territory: string[];
  @Field(() => LegalDateScalar, { description: "起始日: its first day." })
  startsOn: string;
  @Field(() => LegalDateScalar, { description: "终止日: its last day." })
  endsOn: string;
  @Field(() => LegalDateScalar, { description: "生效日: the day from which it was in force." })
  effectiveOn: string;
  @Field(() => LegalDateScalar, { nullable: true, description: "结束日: the day on which it was over; null before." })
  endedOn: string | null;
  @Field(() => DelegationStandingEnum, { description: "委托效力: what it is worth on the day asked about." })
  standing: DelegationStanding;
  @Field(() => [PublicDelegationMatter], { description: "委托事项: what it is about." })
  matters: PublicDelegationMatter[];
  @Field(() => [PublicDelegationBasis], { description: "委托依据: what it rests on." })
  bases: PublicDelegationBasis[];
  @Field(() => [PublicDelegationSite], { description: "委托书公布处: of each side." })
  sites: PublicDelegationSite[];
}
export const PublicDelegationConnection = connectionOf(PublicDelegation, "PublicDelegation", "公布的委托书");
