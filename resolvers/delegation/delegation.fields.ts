/** Edges of letters and clean-ups: both sides, what hangs on a letter, what the table answers today, and the steps before and behind it. */
import { Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { Delegation, DelegationBasis, DelegationMatter, DelegationPublication, DelegationQualification, DelegationSignature } from "../../entities/delegation/delegation.entity.js";
import { CampaignEntry, DelegationCampaign, DelegationSupervision, HandedBackMatter } from "../../entities/delegation/delegation-supervision.entity.js";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { DelegationStandingEnum } from "../../entities/platform/delegation-enums.js";
import { Basis } from "../../entities/power-lists/basis.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { globalId } from "../../src/kernel/ids.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import * as delegation from "../../src/systems/delegation/index.js";
import { DelegationVerdict } from "../authority/authority.results.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";

type Context = Pick<RequestContext, "organisations" | "today">;
/** Units are named as they stand today. */
const unitOf = (id: string | null, { organisations, today }: Context) => id && organisations.unit.load({ id, date: today });

/** Who agreed, returned and remarked is for whoever works on delegations, also when the letter is everybody's. */
export const DelegationLife = lifecycleFields(Delegation, anyLifecycle(delegation.delegations), "委托书", "seeDelegations");
export const DelegationCampaignLife = lifecycleFields(DelegationCampaign, anyLifecycle(delegation.campaigns), "委托执法清理");

@Resolver(() => Delegation)
export class DelegationFields {
  @FieldResolver(() => ID, { description: "标识: global id of the letter." })
  id(@Root() { id }: delegation.DelegationRow): string {
    return globalId("Delegation", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "委托机关: whose power it is; null once it is closed." })
  delegator(@Root() { delegatorId }: delegation.DelegationRow, @Ctx() context: RequestContext) {
    return unitOf(delegatorId, context);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "受委托组织: who exercises it in the delegator's name; null once it is closed." })
  delegate(@Root() { delegateId }: delegation.DelegationRow, @Ctx() context: RequestContext) {
    return unitOf(delegateId, context);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "法制确认机关: who confirms it; null before the leader agrees." })
  confirmer(@Root() { confirmerId }: delegation.DelegationRow, @Ctx() context: RequestContext) {
    return unitOf(confirmerId, context);
  }

  @FieldResolver(() => Delegation, { nullable: true, description: "续签委托书: the letter whose place it takes; null for a first one, or where you do not see it." })
  renews(@Root() { renewsId }: delegation.DelegationRow, @Ctx() { delegation: reads }: RequestContext) {
    return renewsId && reads.letter.load(renewsId);
  }

  @FieldResolver(() => DelegationStandingEnum, { description: "委托效力: what the letter is worth today." })
  standing(@Root() letter: delegation.DelegationRow) {
    return delegation.standingOf(letter, letter.asOf);
  }

  @Access("askAuthority")
  @FieldResolver(() => [DelegationVerdict], { description: "委托判定: what the table of delegation answers today for each kind of action of the letter; every condition is looked up in the registers (NL-CF-20-1, NL-CF-21)." })
  decisions(@Root() { id }: delegation.DelegationRow, @Ctx() context: RequestContext) {
    return delegation.explainedDecisions(context, id);
  }

  @FieldResolver(() => [DelegationMatter], { description: "委托事项: at most 100." })
  matters(@Root() { id }: delegation.DelegationRow, @Ctx() { delegation: reads }: RequestContext) {
    return reads.matters.load(id);
  }

  @FieldResolver(() => [DelegationBasis], { description: "委托依据: at most 20." })
  bases(@Root() { id }: delegation.DelegationRow, @Ctx() { delegation: reads }: RequestContext) {
    return reads.bases.load(id);
  }

  @Access("seeDelegations")
  @FieldResolver(() => [DelegationQualification], { description: "受委托条件核查: the three conditions of law with their evidence (NL-CF-21)." })
  qualifications(@Root() { id }: delegation.DelegationRow, @Ctx() { delegation: reads }: RequestContext) {
    return reads.qualifications.load(id);
  }

  @FieldResolver(() => [DelegationSignature], { description: "签署: at most two." })
  signatures(@Root() { id }: delegation.DelegationRow, @Ctx() { delegation: reads }: RequestContext) {
    return reads.signatures.load(id);
  }

  @FieldResolver(() => [DelegationPublication], { description: "公布记录: at most two." })
  publications(@Root() { id }: delegation.DelegationRow, @Ctx() { delegation: reads }: RequestContext) {
    return reads.publications.load(id);
  }

  @Access("seeDelegations")
  @FieldResolver(() => [DelegationSupervision], { description: "监督记录: oldest first (NL-CF-20-3)." })
  supervisions(@Root() { id }: delegation.DelegationRow, @Ctx() { delegation: reads }: RequestContext) {
    return reads.supervisions.load(id);
  }

  @Access("seeDelegations")
  @FieldResolver(() => [HandedBackMatter], { description: "移交委托机关的事项: what was open when it ended (YB-2.1-11)." })
  handedBack(@Root() { id }: delegation.DelegationRow, @Ctx() { delegation: reads }: RequestContext) {
    return reads.handedBack.load(id);
  }
}

@Resolver(() => DelegationBasis)
export class DelegationBasisFields {
  @FieldResolver(() => Basis, { description: "执法依据: the basis." })
  basis(@Root() { basisId }: delegation.DelegationBasisRow, @Ctx() { powerLists }: RequestContext) {
    return powerLists.basis.load(basisId);
  }
}

@Resolver(() => DelegationCampaign)
export class DelegationCampaignFields {
  @FieldResolver(() => ID, { description: "标识: global id of the clean-up." })
  id(@Root() { id }: delegation.CampaignRow): string {
    return globalId("DelegationCampaign", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "法制机构: who cleans up; null once it is closed." })
  office(@Root() { officeId }: delegation.CampaignRow, @Ctx() context: RequestContext) {
    return unitOf(officeId, context);
  }

  @FieldResolver(() => Int, { description: "未作结论数: delegations that still have no verdict." })
  withoutVerdict(@Root() { withoutVerdict }: delegation.CampaignRow): number {
    return withoutVerdict;
  }

  @FieldResolver(() => [CampaignEntry], { description: "清理对象: every delegation it lists." })
  entries(@Root() { id }: delegation.CampaignRow, @Ctx() { delegation: reads }: RequestContext) {
    return reads.entries.load(id);
  }
}

@Resolver(() => CampaignEntry)
export class CampaignEntryFields {
  @FieldResolver(() => Delegation, { nullable: true, description: "委托书: the letter; null where you do not see it." })
  letter(@Root() { delegationId }: delegation.EntryRow, @Ctx() { delegation: reads }: RequestContext) {
    return reads.letter.load(delegationId);
  }
}
