/** Edges of dossiers, contacts and rosters: units, sections with what stands in them, coverage and gaps for those who may be told. */
import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { DisclosureItem } from "../../entities/publicity/disclosure-item.entity.js";
import { DossierPublication, UnitContact } from "../../entities/publicity/dossier.entity.js";
import { DossierSectionEnum } from "../../entities/platform/publicity-enums.js";
import { PowerList } from "../../entities/power-lists/power-list.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { globalId } from "../../src/kernel/ids.js";
import { DOSSIER_SECTION, SECTIONS_OF_A_DOSSIER, type DossierSection } from "../../src/kernel/publicity-words.js";
import { wordsOf } from "../../src/kernel/words.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import * as publicity from "../../src/systems/publicity/index.js";
import { lawOf } from "../../src/systems/reference/index.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";
import { LawReference } from "../reference/reference.results.js";
import { CategoryCoverageShape, DisclosureDossierShape, DisclosureGapShape, DossierSectionView, OpenContent, RosterEntry } from "./dossier.results.js";

type Context = Pick<RequestContext, "organisations" | "today">;
/** Units are named as they stand today. */
const unitOf = (id: string, { organisations, today }: Context) => organisations.unit.load({ id, date: today });

type Dossier = publicity.DossierRow;
/** What it lacks is told to the organ itself and to the government's legal office. */
const told = <T>(dossier: Dossier, of: (dossier: Dossier) => T): T | null => (dossier.isOpenToReader ? of(dossier) : null);

@Resolver(() => DisclosureDossierShape)
export class DisclosureDossierFields {
  @FieldResolver(() => OrgUnit, { nullable: true, description: "单位: whose dossier it is." })
  unit(@Root() { unitId }: Dossier, @Ctx() context: RequestContext) {
    return unitOf(unitId, context);
  }

  @FieldResolver(() => PowerList, { nullable: true, description: "现行权责清单: the edition in force, from which duties, powers, bases and procedure come; null where there is none." })
  powerList(@Root() { powerListId }: Dossier, @Ctx() { powerLists }: RequestContext) {
    return powerListId && powerLists.list.load(powerListId);
  }

  @FieldResolver(() => [DossierSectionView], { description: "公示档案栏目: the six and the further ones, in the order of a dossier (TJ-3.1.1.1-1, WP-I-1-3)." })
  sections(@Root() dossier: Dossier) {
    return wordsOf(DOSSIER_SECTION).map((section) => ({
      section, unitId: dossier.unitId, isRequired: SECTIONS_OF_A_DOSSIER.includes(section), isFilled: publicity.isFilled(dossier, section),
      itemCount: dossier.sections[section] ?? 0, registerCount: publicity.fromRegisters(dossier, section),
    }));
  }

  @FieldResolver(() => [OpenContent], { description: "公示基本内容: the five contents of publicity (ZJ8-3)." })
  contents(@Root() dossier: Dossier) {
    return publicity.openContents(dossier);
  }

  @FieldResolver(() => [UnitContact], { description: "联系电话: the numbers of the organ and its parts that are in use." })
  contacts(@Root() { organId }: Dossier, @Ctx() { publicity: reads }: RequestContext) {
    return reads.contacts.load(organId);
  }

  @FieldResolver(() => [DossierPublication], { description: "公示档案公示记录: when it went on the page as a whole, newest first, at most 20." })
  publications(@Root() { organId }: Dossier, @Ctx() { publicity: reads }: RequestContext) {
    return reads.dossierPublications.load(organId);
  }

  @Access("seeDisclosures")
  @FieldResolver(() => [DossierSectionEnum], { nullable: true, description: "空缺栏目: which of the six are empty; null for whoever serves neither in the organ nor in its government's legal office." })
  missing(@Root() dossier: Dossier): DossierSection[] | null {
    return told(dossier, publicity.missingSections);
  }

  @Access("seeDisclosures")
  @FieldResolver(() => [CategoryCoverageShape], { nullable: true, description: "公示类别覆盖情况: the eight groups (ZJ8-4-1); null as for `missing`." })
  coverage(@Root() dossier: Dossier) {
    return told(dossier, publicity.coverageOf);
  }

  @Access("seeDisclosures")
  @FieldResolver(() => [DisclosureGapShape], { nullable: true, description: "公示缺项: what is owed and missing; none for a unit without functions (ZJ8-2); null as for `missing`." })
  gaps(@Root() dossier: Dossier) {
    return told(dossier, publicity.gapsOf);
  }
}

@Resolver(() => DossierSectionView)
export class DossierSectionFields {
  @FieldResolver(() => [DisclosureItem], { description: "公示内容: the latest that stand in it today, at most 20; all of them by `disclosureItems`." })
  async items(@Root() { unitId, section }: DossierSectionView & { unitId: string }, @Ctx() { publicity: reads }: RequestContext) {
    const standing = await reads.standing.load(unitId);
    return reads.item.loadMany(standing.filter((row) => row.section === section).map(({ itemId }) => itemId));
  }
}

@Resolver(() => DisclosureGapShape)
export class DisclosureGapFields {
  @FieldResolver(() => [LawReference], { description: "依据: the clauses that ask for it." })
  law(@Root() { law }: publicity.DisclosureGap) {
    return lawOf(law);
  }
}

export const UnitContactLife = lifecycleFields(UnitContact, anyLifecycle(publicity.contacts), "联系电话", "seeDisclosures");

@Resolver(() => UnitContact)
export class UnitContactFields {
  @FieldResolver(() => ID, { description: "标识: global id of the number." })
  id(@Root() { id }: publicity.ContactRow): string {
    return globalId("UnitContact", id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "单位: who answers; null once it is closed." })
  unit(@Root() { unitId }: publicity.ContactRow, @Ctx() context: RequestContext) {
    return unitOf(unitId, context);
  }
}

@Resolver(() => RosterEntry)
export class RosterEntryFields {
  @FieldResolver(() => OrgUnit, { nullable: true, description: "单位: where the person serves." })
  unit(@Root() { unitId }: publicity.RosterRow, @Ctx() context: RequestContext) {
    return unitOf(unitId, context);
  }
}
