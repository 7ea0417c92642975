/** The questions of authority: who may assess, delegate, read and supervise whom on a day. */
import { Arg, Args, Ctx, Extensions, ID, Query, Resolver } from "type-graphql";
import { OpinionKindEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import type { NodeType } from "../../src/kernel/ids.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { OpinionKind } from "../../src/kernel/vocabulary.js";
import * as authority from "../../src/systems/authority/index.js";
import { idOf, optionalId } from "../platform/node-id.js";
import { AssessorsArgs, DecisionArgs, DelegationArgs, InterestArgs, MayAssessArgs, optionalRef, refOf, SubjectsArgs } from "./authority.inputs.js";
import {
  AssessableSubjectConnection, AssessmentVerdict, AssessorsAnswer, DelegationVerdict, InterestVerdict, OpinionReader, SupervisionVerdict, Supervisor, Verdict,
} from "./authority.results.js";

/** Read a row as: what may stand in this place of a question. */
const SUBJECT: readonly NodeType[] = ["OrgUnit", "Post", "Person"];
const ASSESSOR: readonly NodeType[] = ["OrgUnit", "LeadingGroup", "Post", "Account"];
const DELEGATOR: readonly NodeType[] = ["OrgUnit", "LeadingGroup", "Post", "Person"];
const DELEGATE: readonly NodeType[] = ["OrgUnit", "Person"];
const RESOURCE: readonly NodeType[] = ["OrgUnit", "Post", "Person", "Account", "LeadingGroup"];
const ACTOR: readonly NodeType[] = ["Post", "Person"];

const AS_OF = { nullable: true, description: "时点: the day whose relations count, today when absent; the rules are those of `rulesVersion`, also for past days." } as const;

@Resolver()
export class AuthorityResolver {
  @Access("askAuthority")
  @Query(() => AssessorsAnswer, { description: "谁有权考核: who assesses this unit or officer, who must be heard, who gives evidence." })
  assessorsOf(@Ctx() context: RequestContext, @Args(() => AssessorsArgs) { subject, asOf, ...rest }: AssessorsArgs) {
    return authority.assessorsOf(context, { ...rest, subject: refOf(SUBJECT, subject, "subject"), asOf: asOf ?? context.today });
  }

  @Access("askAuthority")
  @Query(() => AssessmentVerdict, { description: "是否有权考核: whether this organ, body, post or account may grade the subject, and else what part it has." })
  mayAssess(@Ctx() context: RequestContext, @Args(() => MayAssessArgs) { assessor, subject, asOf, ...rest }: MayAssessArgs) {
    const parties = { assessor: refOf(ASSESSOR, assessor, "assessor"), subject: refOf(SUBJECT, subject, "subject") };
    return authority.mayAssess(context, { ...rest, ...parties, asOf: asOf ?? context.today });
  }

  @Access("askAuthority")
  @Extensions({ cost: 100 })
  @Query(() => AssessableSubjectConnection, {
    description: "可考核对象列表: the units, or for officers the posts, in whose assessment the party has a part, by unit code.",
  })
  subjectsOf(@Ctx() context: RequestContext, @Args(() => SubjectsArgs) { assessor, kind, capacity, circumstances, asOf, ...page }: SubjectsArgs) {
    const party = refOf(ASSESSOR, assessor, "assessor");
    return authority.subjectsOf(context, { assessor: party, kind, capacity, circumstances, page, asOf: asOf ?? context.today });
  }

  @Access("askAuthority")
  @Query(() => DelegationVerdict, { description: "是否可以委托: whether one party may delegate this kind of action to another, with every condition." })
  delegationCheck(@Ctx() context: RequestContext, @Args(() => DelegationArgs) { delegator, delegate, asOf, ...rest }: DelegationArgs) {
    const parties = { delegator: refOf(DELEGATOR, delegator, "delegator"), delegate: optionalRef(DELEGATE, delegate, "delegate") };
    return authority.delegationCheck(context, { ...rest, ...parties, asOf: asOf ?? context.today });
  }

  @Access("askAuthority")
  @Extensions({ cost: 50 })
  @Query(() => [OpinionReader], { description: "审核意见查阅范围: who may read opinions of this kind, row by row; with an owner also who stands there." })
  opinionReaders(
    @Ctx() context: RequestContext,
    @Arg("kind", () => OpinionKindEnum, { description: "审核意见种类: which opinions." }) kind: OpinionKind,
    @Arg("owner", () => ID, { nullable: true, description: "所属单位: id of the unit whose objects the opinions are on." }) owner?: string | null,
    @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate | null,
  ) {
    return authority.opinionReaders(context, kind, optionalId("OrgUnit", owner, "owner"), asOf ?? context.today);
  }

  @Access("askAuthority")
  @Query(() => Verdict, { description: "权限判定: whether a person may do something, oneself or, for auditors and legal offices, somebody else." })
  accessDecision(@Ctx() context: RequestContext, @Args(() => DecisionArgs) { resource, actor, at, ...rest }: DecisionArgs) {
    const parties = { resource: refOf(RESOURCE, resource, "resource"), actor: optionalRef(ACTOR, actor, "actor") };
    return authority.accessDecision(context, { ...rest, ...parties, at: at ?? context.today });
  }

  @Access("askAuthority")
  @Query(() => InterestVerdict, {
    description: "回避核查: whether somebody may take a part in a matter beside the parts already taken; persons are compared, not posts. About oneself, or, for auditors and legal offices, somebody else.",
  })
  interestCheck(@Ctx() context: RequestContext, @Args(() => InterestArgs) { part, actor, participants }: InterestArgs) {
    const taken = participants.map((each, at) => ({ who: refOf(ACTOR, each.who, `participants.${at}.who`), part: each.part }));
    return authority.interestCheck(context, { part, actor: optionalRef(ACTOR, actor, "actor"), participants: taken });
  }

  @Access("askAuthority")
  @Query(() => [Supervisor], { description: "执法监督机关: who supervises the enforcement of this unit; none of them may grade it for that." })
  supervisorsOf(
    @Ctx() context: RequestContext, @Arg("subject", () => ID, { description: "被监督单位: id of the unit." }) subject: string,
    @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate | null,
  ) {
    return authority.supervisorsOf(context, idOf("OrgUnit", subject, "subject"), asOf ?? context.today);
  }

  @Access("askAuthority")
  @Query(() => SupervisionVerdict, { description: "是否有权监督: whether one organ supervises the enforcement of a unit, and how far." })
  maySupervise(
    @Ctx() context: RequestContext, @Arg("supervisor", () => ID, { description: "监督方: id of the organ." }) supervisor: string,
    @Arg("subject", () => ID, { description: "被监督单位: id of the unit." }) subject: string, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate | null,
  ) {
    return authority.maySupervise(context, idOf("OrgUnit", supervisor, "supervisor"), idOf("OrgUnit", subject, "subject"), asOf ?? context.today);
  }
}
