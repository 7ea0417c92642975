/** Reorganisations: lists, and the steps of their life. */
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Reorganisation } from "../../entities/organisations/reorganisation.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import * as organisations from "../../src/systems/organisations/index.js";
import { found, idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import { linesOf } from "./reorganisation-lines.inputs.js";
import { DraftReorganisationInput, ReorganisationFilterInput, ReorganisationOrderInput, ReorganisationStepInput, ReviseReorganisationInput } from "./reorganisation.inputs.js";
import { DraftReorganisationResult, ReorganisationConnection, ReorganisationStepResult, reorganised } from "./reorganisation.results.js";

const INPUT = { description: "输入: which reorganisation, at which version, with which remark." };
const stepOf = ({ reorganisation, ...input }: ReorganisationStepInput) => ({ ...input, id: idOf("Reorganisation", reorganisation, "input.reorganisation") });

@Resolver()
export class ReorganisationResolver {
  @Access("seeReorganisations")
  @Query(() => Reorganisation, { description: "机构改革事项: one reorganisation by its id." })
  async reorganisation(@Ctx() { organisations: reads }: RequestContext, @Arg("id", () => ID, { description: "标识: global id." }) id: string) {
    return found(await reads.reorganisations.one.load(idOf("Reorganisation", id, "id")));
  }

  @Access("seeReorganisations")
  @Query(() => ReorganisationConnection, { description: "机构改革事项列表: by the day from which they hold, the latest first, unless ordered otherwise." })
  reorganisations(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { organisations: reads }: RequestContext,
    @Arg("filter", () => ReorganisationFilterInput, { nullable: true, description: "筛选条件: which of them." }) filter?: ReorganisationFilterInput,
    @Arg("orderBy", () => ReorganisationOrderInput, { nullable: true, description: "排序: by day, the latest first, when absent." }) order?: ReorganisationOrderInput,
  ) {
    const asked = { ...filter, unitId: optionalId("OrgUnit", filter?.unit, "filter.unit") };
    return reads.reorganisations.list({ filter: asked, order: order ?? { field: "EFFECTIVE", direction: "DESC" }, page: { ...page } });
  }

  @Access("draftReorganisations")
  @Mutation(() => DraftReorganisationResult, { description: "拟稿: drafts a reorganisation; nothing of the organisation changes yet." })
  draftReorganisation(@Ctx() caller: RequestContext, @Arg("input", () => DraftReorganisationInput, INPUT) input: DraftReorganisationInput) {
    return reorganised(organisations.draftReorganisation(caller, { ...input, lines: linesOf(input.lines, "input.lines") }));
  }

  @Access("draftReorganisations")
  @Mutation(() => ReorganisationStepResult, { description: "修改: writes the whole draft anew." })
  reviseReorganisation(@Ctx() caller: RequestContext, @Arg("input", () => ReviseReorganisationInput, INPUT) { draft, reorganisation, ...step }: ReviseReorganisationInput) {
    const { title, documentNo, effectiveOn } = draft;
    const lines = linesOf(draft.lines, "input.draft.lines");
    return reorganised(organisations.reviseReorganisation(caller, { ...stepOf({ ...step, reorganisation }), title, documentNo, effectiveOn, lines }));
  }

  @Access("draftReorganisations")
  @Mutation(() => ReorganisationStepResult, { description: "报送: lays it before the common government, once its lines could be carried out as things stand." })
  submitReorganisation(@Ctx() caller: RequestContext, @Arg("input", () => ReorganisationStepInput, INPUT) input: ReorganisationStepInput) {
    return reorganised(organisations.submitReorganisation(caller, stepOf(input)));
  }

  @Access("decideReorganisations")
  @Mutation(() => ReorganisationStepResult, { description: "决定: decides for the common government; it takes effect when signed and when its day has come (NL-OG-83)." })
  decideReorganisation(@Ctx() caller: RequestContext, @Arg("input", () => ReorganisationStepInput, INPUT) input: ReorganisationStepInput) {
    return reorganised(organisations.decideReorganisation(caller, stepOf(input)));
  }

  @Access("signReorganisations")
  @Mutation(() => ReorganisationStepResult, { description: "会签: signs for a superior whose edge is drawn or ended, or for a side of a duty division (YB-2.4.1-5)." })
  signReorganisation(@Ctx() caller: RequestContext, @Arg("input", () => ReorganisationStepInput, INPUT) input: ReorganisationStepInput) {
    return reorganised(organisations.signReorganisation(caller, stepOf(input)));
  }

  @Access("draftReorganisations")
  @Mutation(() => ReorganisationStepResult, { description: "实施: carries out a decided reorganisation whose day has come, without waiting for the server to do it." })
  carryOutReorganisation(@Ctx() caller: RequestContext, @Arg("input", () => ReorganisationStepInput, INPUT) input: ReorganisationStepInput) {
    return reorganised(organisations.carryOutReorganisation(caller, stepOf(input)));
  }

  @Access("signReorganisations")
  @Mutation(() => ReorganisationStepResult, { description: "退回: sends it back to be drafted anew; the note says why." })
  returnReorganisation(@Ctx() caller: RequestContext, @Arg("input", () => ReorganisationStepInput, INPUT) input: ReorganisationStepInput) {
    return reorganised(organisations.returnReorganisation(caller, stepOf(input)));
  }

  @Access("draftReorganisations")
  @Mutation(() => ReorganisationStepResult, { description: "撤回: takes it back before its day; nothing of the organisation has changed." })
  withdrawReorganisation(@Ctx() caller: RequestContext, @Arg("input", () => ReorganisationStepInput, INPUT) input: ReorganisationStepInput) {
    return reorganised(organisations.withdrawReorganisation(caller, stepOf(input)));
  }
}
