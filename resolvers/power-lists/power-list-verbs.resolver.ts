/** Verbs of power lists: each one unit of work. */
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import * as lists from "../../src/systems/power-lists/index.js";
import { recorded } from "../platform/change.results.js";
import { idOf, optionalId } from "../platform/node-id.js";
import * as inputs from "./power-lists.inputs.js";
import { ConsentPowerListResult, DraftPowerListResult, PowerListStepResult, WritePowerItemResult } from "./power-lists.results.js";

const INPUT = { description: "输入: what is to be done." };
const unitOf = ({ unit }: { readonly unit: string }) => idOf("OrgUnit", unit, "input.unit");
const listOf = ({ list }: { readonly list: string }) => idOf("PowerList", list, "input.list");
const itemOf = ({ bases, subject, ...item }: inputs.WritePowerItemInput) => ({
  ...item, subjectId: optionalId("OrgUnit", subject, "input.subject"),
  bases: bases.map(({ basis, articles }, at) => ({ basisId: idOf("Basis", basis, `input.bases.${at}.basis`), articles })),
});

@Resolver()
export class PowerListVerbs {
  @Access("draftLists")
  @Mutation(() => DraftPowerListResult, { description: "起草权责清单: a further edition, which begins with what the published one says (YB-2.1-1)." })
  draftPowerList(@Ctx() caller: RequestContext, @Arg("input", () => inputs.DraftPowerListInput, INPUT) input: inputs.DraftPowerListInput) {
    return recorded("PowerList", lists.draftPowerList(caller, { ...input, unitId: unitOf(input) }));
  }

  @Access("draftLists")
  @Mutation(() => WritePowerItemResult, { description: "填写权责事项: writes an item of an edition that is not reported yet; a consent given before falls away." })
  writePowerItem(@Ctx() caller: RequestContext, @Arg("input", () => inputs.WritePowerItemInput, INPUT) input: inputs.WritePowerItemInput) {
    return recorded("PowerList", lists.writePowerItem(caller, { ...itemOf(input), id: listOf(input) }));
  }

  @Access("draftLists")
  @Mutation(() => PowerListStepResult, { description: "删去权责事项: takes an item out of an edition that is not reported yet." })
  removePowerItem(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RemovePowerItemInput, INPUT) input: inputs.RemovePowerItemInput) {
    return recorded("PowerList", lists.removePowerItem(caller, { ...input, id: listOf(input) }));
  }
}

@Resolver()
export class PowerListSteps {
  @Access("consentLists")
  @Mutation(() => ConsentPowerListResult, { description: "领导同意清单: by a leader of the department, when every item is complete (YB-3.1-2)." })
  consentPowerList(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ConsentPowerListInput, INPUT) input: inputs.ConsentPowerListInput) {
    return recorded("PowerList", lists.consentPowerList(caller, { ...input, id: listOf(input) }));
  }

  @Access("submitLists")
  @Mutation(() => PowerListStepResult, { description: "上报权责清单: to the legal office of the same-level government, or to whom the policy names (YB-3.1-2)." })
  submitPowerList(@Ctx() caller: RequestContext, @Arg("input", () => inputs.SubmitPowerListInput, INPUT) input: inputs.SubmitPowerListInput) {
    return recorded("PowerList", lists.submitPowerList(caller, { ...input, id: listOf(input) }));
  }

  @Access("examineLists")
  @Mutation(() => PowerListStepResult, { description: "受理清单审查: by whoever it was reported to." })
  acceptPowerList(@Ctx() caller: RequestContext, @Arg("input", () => inputs.AcceptPowerListInput, INPUT) input: inputs.AcceptPowerListInput) {
    return recorded("PowerList", lists.acceptPowerList(caller, { ...input, id: listOf(input) }));
  }

  @Access("examineLists")
  @Mutation(() => PowerListStepResult, { description: "通过清单审查: it may be published, within ten working days (YB-2.1-3)." })
  passPowerList(@Ctx() caller: RequestContext, @Arg("input", () => inputs.PassPowerListInput, INPUT) input: inputs.PassPowerListInput) {
    return recorded("PowerList", lists.passPowerList(caller, { ...input, id: listOf(input) }));
  }

  @Access("examineLists")
  @Mutation(() => PowerListStepResult, { description: "退回权责清单: with the points to mend; whoever examines never edits." })
  returnPowerList(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ReturnPowerListInput, INPUT) input: inputs.ReturnPowerListInput) {
    return recorded("PowerList", lists.returnPowerList(caller, { ...input, id: listOf(input) }));
  }

  @Access("publishLists")
  @Mutation(() => PowerListStepResult, { description: "登记清单公布: on one site; it is published when it stands on both (YB-2.1-4)." })
  publishPowerList(@Ctx() caller: RequestContext, @Arg("input", () => inputs.PublishPowerListInput, INPUT) input: inputs.PublishPowerListInput) {
    return recorded("PowerList", lists.publishPowerList(caller, { ...input, id: listOf(input) }));
  }
}
