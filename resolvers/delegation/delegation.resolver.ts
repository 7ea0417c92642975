/** Delegated enforcement: reading letters and clean-ups, asking whether an act lies within a letter, and the verbs of each. */
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Delegation } from "../../entities/delegation/delegation.entity.js";
import { DelegationCampaign } from "../../entities/delegation/delegation-supervision.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { badInput } from "../../src/kernel/fault.js";
import * as delegation from "../../src/systems/delegation/index.js";
import { recorded } from "../platform/change.results.js";
import { found, idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import * as inputs from "./delegation.inputs.js";
import * as results from "./delegation.results.js";

const INPUT = { description: "输入: what is to be done." };
const letterOf = ({ delegation: id }: { readonly delegation: string }) => idOf("Delegation", id, "input.delegation");
const campaignOf = ({ campaign }: { readonly campaign: string }) => idOf("DelegationCampaign", campaign, "input.campaign");
const textOf = ({ bases, qualifications, ...text }: inputs.DelegationTextInput): delegation.LetterText => ({
  ...text, bases: bases.map(({ basis, articles, namesDelegator }, at) => ({ articles, namesDelegator, basisId: idOf("Basis", basis, `input.text.bases.${at}.basis`) })),
  qualifications: qualifications.map((each) => ({ ...each, evidence: each.evidence ?? null })),
});
function delegateOf({ delegate, outside }: inputs.DraftDelegationInput) {
  if ((delegate == null) === (outside == null)) throw badInput({ path: "input.delegate", rule: "oneOf" });
  return outside ? { as: outside } : { unitId: idOf("OrgUnit", delegate!, "input.delegate") };
}

@Resolver()
export class DelegationResolver {
  @Access("seeStructure")
  @Query(() => Delegation, { description: "委托书: one letter by its id." })
  async delegation(@Arg("id", () => ID, { description: "标识: its global id." }) id: string, @Ctx() { delegation: reads }: RequestContext) {
    return found(await reads.letter.load(idOf("Delegation", id, "id")));
  }

  @Access("seeStructure")
  @Query(() => results.DelegationConnection, { description: "委托书列表: confirmed letters of everybody, and those being prepared that concern your organ; `inForceOn` makes it the catalogue of a day (YB-2.1-10)." })
  delegations(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { delegation: reads }: RequestContext,
    @Arg("filter", () => inputs.DelegationFilter, { nullable: true, description: "筛选条件: which of them." }) filter?: inputs.DelegationFilter,
    @Arg("orderBy", () => inputs.DelegationOrder, { nullable: true, description: "排序: by number when absent." }) order?: inputs.DelegationOrder,
  ) {
    const unit = (key: "delegator" | "delegate" | "under") => optionalId("OrgUnit", filter?.[key], `filter.${key}`);
    return reads.letters({ ...filter, delegator: unit("delegator"), delegate: unit("delegate"), under: unit("under") }, order ?? { field: "LETTER_NO", direction: "ASC" }, page);
  }

  @Access("seeStructure")
  @Query(() => results.DelegationActVerdict, { description: "受委托执法核查: whether a delegate may do this on the day, under which letter and in whose name (AR-4.2-7, YB-2.1-11)." })
  async delegationActCheck(@Ctx() context: RequestContext, @Arg("act", () => inputs.DelegationActInput, { description: "执法行为: what is asked about." }) act: inputs.DelegationActInput) {
    const officerIds = act.officers?.map((id, at) => idOf("Officer", id, `act.officers.${at}`));
    return delegation.delegationActCheck(context, { ...act, officerIds, delegateId: idOf("OrgUnit", act.delegate, "act.delegate"), date: act.date ?? context.today });
  }

  @Access("seeDelegations")
  @Query(() => DelegationCampaign, { description: "委托执法清理: one clean-up by its id." })
  async delegationCampaign(@Arg("id", () => ID, { description: "标识: its global id." }) id: string, @Ctx() { delegation: reads }: RequestContext) {
    return found(await reads.campaign.load(idOf("DelegationCampaign", id, "id")));
  }

  @Access("seeDelegations")
  @Query(() => results.DelegationCampaignConnection, { description: "委托执法清理列表: the latest first." })
  delegationCampaigns(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { delegation: reads }: RequestContext,
    @Arg("office", () => ID, { nullable: true, description: "法制机构: only those of this office." }) office?: string | null,
  ) {
    return reads.campaigns(optionalId("OrgUnit", office, "office"), page);
  }
}

@Resolver()
export class DelegationLetters {
  @Access("draftDelegations")
  @Mutation(() => results.DraftDelegationResult, { description: "拟订委托书: whoever may never delegate, what never is, and to whom nothing is, is refused at once (NL-CF-20-1, NL-QZ-17)." })
  draftDelegation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.DraftDelegationInput, INPUT) input: inputs.DraftDelegationInput) {
    const { text, idempotencyKey, validateOnly } = input;
    const sides = { delegatorId: idOf("OrgUnit", input.delegator, "input.delegator"), delegate: delegateOf(input), renewsId: optionalId("Delegation", input.renews, "input.renews") };
    return recorded("Delegation", delegation.draftDelegation(caller, { ...sides, text: textOf(text), idempotencyKey, validateOnly }));
  }

  @Access("draftDelegations")
  @Mutation(() => results.ReviseDelegationResult, { description: "修改委托书: as a whole, before it is confirmed; a consent given before falls away." })
  reviseDelegation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ReviseDelegationInput, INPUT) { text, ...input }: inputs.ReviseDelegationInput) {
    return recorded("Delegation", delegation.reviseDelegation(caller, { ...input, text: textOf(text), id: letterOf(input) }));
  }

  @Access("consentDelegations")
  @Mutation(() => results.DelegationStepResult, { description: "领导同意委托: by a leader of the delegator; own power and basis are looked up (YB-2.1-9)." })
  consentDelegation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ConsentDelegationInput, INPUT) input: inputs.ConsentDelegationInput) {
    return recorded("Delegation", delegation.consentDelegation(caller, { ...input, id: letterOf(input) }));
  }

  @Access("confirmDelegations")
  @Mutation(() => results.DelegationStepResult, { description: "法制确认委托: by the legal office of the delegator's government; for a VERTICAL body by its superior (YB-2.1-9, NL-CF-21)." })
  confirmDelegation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ConfirmDelegationInput, INPUT) input: inputs.ConfirmDelegationInput) {
    return recorded("Delegation", delegation.confirmDelegation(caller, { ...input, id: letterOf(input) }));
  }

  @Access("confirmDelegations")
  @Mutation(() => results.DelegationStepResult, { description: "退回委托书: with the reasons." })
  returnDelegation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ReturnDelegationInput, INPUT) input: inputs.ReturnDelegationInput) {
    return recorded("Delegation", delegation.returnDelegation(caller, { ...input, id: letterOf(input) }));
  }

  @Access("signDelegations")
  @Mutation(() => results.DelegationStepResult, { description: "签署委托书: by the leader of each side; nobody signs for both." })
  signDelegation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.SignDelegationInput, INPUT) input: inputs.SignDelegationInput) {
    return recorded("Delegation", delegation.signDelegation(caller, { ...input, id: letterOf(input) }));
  }

  @Access("seeDelegations")
  @Mutation(() => results.DelegationEffectResult, { description: "登记委托书公布: it is in force from its first day when both sides published it; for licences the delegator's announcement suffices (NL-CF-20-2, NL-XK-24)." })
  publishDelegation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.PublishDelegationInput, INPUT) input: inputs.PublishDelegationInput) {
    return recorded("Delegation", delegation.publishDelegation(caller, { ...input, id: letterOf(input) }));
  }
}

@Resolver()
export class DelegationRunning {
  @Access("seeDelegations")
  @Mutation(() => results.DelegationStepResult, { description: "中止委托: by the delegator or a legal office, with its reason." })
  suspendDelegation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.SuspendDelegationInput, INPUT) input: inputs.SuspendDelegationInput) {
    return recorded("Delegation", delegation.suspendDelegation(caller, { ...input, id: letterOf(input) }));
  }

  @Access("seeDelegations")
  @Mutation(() => results.DelegationEffectResult, { description: "恢复委托: every condition is looked up anew." })
  resumeDelegation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ResumeDelegationInput, INPUT) input: inputs.ResumeDelegationInput) {
    return recorded("Delegation", delegation.resumeDelegation(caller, { ...input, id: letterOf(input) }));
  }

  @Access("seeDelegations")
  @Mutation(() => results.DelegationStepResult, { description: "责令整改: by a day; when it passes, the legal office is told (NL-CF-20-3)." })
  orderRectification(@Ctx() caller: RequestContext, @Arg("input", () => inputs.OrderRectificationInput, INPUT) input: inputs.OrderRectificationInput) {
    return recorded("Delegation", delegation.orderRectification(caller, { ...input, id: letterOf(input) }));
  }

  @Access("seeDelegations")
  @Mutation(() => results.DelegationStepResult, { description: "确认整改完成: what was found is put right." })
  acceptRectification(@Ctx() caller: RequestContext, @Arg("input", () => inputs.AcceptRectificationInput, INPUT) input: inputs.AcceptRectificationInput) {
    return recorded("Delegation", delegation.acceptRectification(caller, { ...input, id: letterOf(input) }));
  }

  @Access("seeDelegations")
  @Mutation(() => results.DelegationStepResult, { description: "终止委托: at once; what is open goes back to the delegator (YB-2.1-11)." })
  terminateDelegation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.TerminateDelegationInput, INPUT) input: inputs.TerminateDelegationInput) {
    return recorded("Delegation", delegation.terminateDelegation(caller, { ...input, id: letterOf(input) }));
  }

  @Access("seeDelegations")
  @Mutation(() => results.DelegationStepResult, { description: "登记到期: that its last day has passed, where no job has recorded it." })
  expireDelegation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ExpireDelegationInput, INPUT) input: inputs.ExpireDelegationInput) {
    return recorded("Delegation", delegation.expireDelegation(caller, { ...input, id: letterOf(input) }));
  }

  @Access("seeDelegations")
  @Mutation(() => results.RecordSupervisionResult, { description: "登记委托监督: an inspection of the delegate or a report by it (NL-CF-20-3)." })
  recordDelegationSupervision(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RecordDelegationSupervisionInput, INPUT) input: inputs.RecordDelegationSupervisionInput) {
    return recorded("Delegation", delegation.recordDelegationSupervision(caller, { ...input, id: letterOf(input) }));
  }
}

@Resolver()
export class DelegationCampaigns {
  @Access("confirmDelegations")
  @Mutation(() => results.DraftDelegationResult, { description: "开展委托执法清理: by a legal office, over every running delegation of its area (YB-2.1-8)." })
  openDelegationCampaign(@Ctx() caller: RequestContext, @Arg("input", () => inputs.OpenDelegationCampaignInput, INPUT) input: inputs.OpenDelegationCampaignInput) {
    return recorded("DelegationCampaign", delegation.openDelegationCampaign(caller, { ...input, officeId: idOf("OrgUnit", input.office, "input.office") }));
  }

  @Access("confirmDelegations")
  @Mutation(() => results.DelegationStepResult, { description: "作出清理结论: kept, put right by a day, or removed at once (YB-2.1-8, YB-2.1-11)." })
  giveCampaignVerdict(@Ctx() caller: RequestContext, @Arg("input", () => inputs.GiveCampaignVerdictInput, INPUT) input: inputs.GiveCampaignVerdictInput) {
    return recorded("DelegationCampaign", delegation.giveCampaignVerdict(caller, { ...input, id: campaignOf(input), delegationId: letterOf(input) }));
  }

  @Access("confirmDelegations")
  @Mutation(() => results.DelegationStepResult, { description: "结束清理: not while a delegation has no verdict (YB-2.1-8)." })
  closeDelegationCampaign(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CloseDelegationCampaignInput, INPUT) input: inputs.CloseDelegationCampaignInput) {
    return recorded("DelegationCampaign", delegation.closeDelegationCampaign(caller, { ...input, id: campaignOf(input) }));
  }
}
