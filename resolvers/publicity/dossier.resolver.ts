/** Dossiers, contacts and rosters: reading them, and their verbs. */
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { UnitContact } from "../../entities/publicity/dossier.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import * as publicity from "../../src/systems/publicity/index.js";
import { recorded } from "../platform/change.results.js";
import { found, idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import * as inputs from "./dossier.inputs.js";
import { ContactStepResult, DisclosureDossierShape, DossierConnection, PublishDossierResult, RegisterContactResult, RosterConnection } from "./dossier.results.js";

const INPUT = { description: "输入: what is to be done." };

@Resolver()
export class DossiersResolver {
  @Access("seeStructure")
  @Query(() => DisclosureDossierShape, { description: "公示档案: of a unit, as it stands today (TJ-3.1.1.1-1)." })
  async disclosureDossier(@Arg("unit", () => ID, { description: "单位: id of an organ, section or institution." }) unit: string, @Ctx() { publicity: reads }: RequestContext) {
    return found(await reads.dossier.load(idOf("OrgUnit", unit, "unit")));
  }

  @Access("seeStructure")
  @Query(() => DossierConnection, { description: "公示档案列表: of the organs to which law gives functions, by code (ZJ8-2)." })
  async disclosureDossiers(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { publicity: reads }: RequestContext,
    @Arg("under", () => ID, { nullable: true, description: "所属单位: only this unit and those below." }) under?: string | null,
  ) {
    const units = await reads.dossierUnits(optionalId("OrgUnit", under, "under"), page);
    const nodes = await reads.dossier.loadMany(units.edges.map(({ node }) => node.id));
    return { ...units, edges: units.edges.map((edge, at) => ({ ...edge, node: nodes[at] })) };
  }

  @Access("seeStructure")
  @Query(() => RosterConnection, { description: "执法人员名录: officers with a valid certificate, and auxiliaries, by unit (WP-I-1-3)." })
  enforcementRoster(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { publicity: reads }: RequestContext,
    @Arg("filter", () => inputs.RosterFilter, { nullable: true, description: "筛选条件: which of them." }) filter?: inputs.RosterFilter,
  ) {
    return reads.roster({ ...filter, under: optionalId("OrgUnit", filter?.under, "filter.under") }, page);
  }

  @Access("seeStructure")
  @Query(() => UnitContact, { description: "联系电话: one number by its id." })
  async unitContact(@Arg("id", () => ID, { description: "标识: its global id." }) id: string, @Ctx() { publicity: reads }: RequestContext) {
    return found(await reads.contact.load(idOf("UnitContact", id, "id")));
  }

  @Access("arrangeDisclosures")
  @Mutation(() => PublishDossierResult, { description: "公示档案公示: by the office, when none of the six sections is empty (TJ-3.1.1.1-1)." })
  publishDisclosureDossier(@Ctx() caller: RequestContext, @Arg("input", () => inputs.PublishDisclosureDossierInput, INPUT) input: inputs.PublishDisclosureDossierInput) {
    return recorded("DisclosureDossier", publicity.publishDisclosureDossier(caller, { ...input, unitId: idOf("OrgUnit", input.unit, "input.unit") }));
  }

  @Access("publishDisclosures")
  @Mutation(() => RegisterContactResult, { description: "登记联系电话: of the own unit, or by the office for any part of the organ (ZJ8-3, ZJ8-5-2)." })
  registerUnitContact(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RegisterUnitContactInput, INPUT) input: inputs.RegisterUnitContactInput) {
    return recorded("UnitContact", publicity.registerUnitContact(caller, { ...input, unitId: idOf("OrgUnit", input.unit, "input.unit") }));
  }

  @Access("publishDisclosures")
  @Mutation(() => ContactStepResult, { description: "停用联系电话: nobody answers there any more; the record stays." })
  endUnitContact(@Ctx() caller: RequestContext, @Arg("input", () => inputs.EndUnitContactInput, INPUT) input: inputs.EndUnitContactInput) {
    return recorded("UnitContact", publicity.endUnitContact(caller, { ...input, id: idOf("UnitContact", input.contact, "input.contact") }));
  }
}
