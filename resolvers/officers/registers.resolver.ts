/** Questions about officers: the registers, and whether people may sign or review. */
import { Arg, Args, Ctx, Extensions, ID, Query, Resolver } from "type-graphql";
import { EnforcementAreaEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { EnforcementArea } from "../../src/kernel/officer-words.js";
import { reviewerCheck, signatoryCheck } from "../../src/systems/officers/index.js";
import { idOf, optionalId } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import {
  CertificateConnection, Eligibility, EnforcementSubjectConnection, IdentificationConnection, LegalReviewerConnection, OfficerConnection, SignatoryVerdict,
} from "./officers.results.js";
import * as inputs from "./registers.inputs.js";

const FILTER = { nullable: true, description: "筛选条件: which of them." } as const;
const ORDER = { nullable: true, description: "排序: the register's own order when absent." } as const;
const AS_OF = { nullable: true, description: "时点: the day to answer for; today when absent." } as const;

/** The unit of a filter, as the stores know it. */
const within = <F extends { under?: string | null }>(filter: F | undefined) => ({ ...filter, under: optionalId("OrgUnit", filter?.under, "filter.under") });

@Resolver()
export class RegistersResolver {
  @Access("signedIn")
  @Query(() => OfficerConnection, { description: "执法人员登记: officers and auxiliaries of the own organ or, for a legal office, of its area; by unit unless ordered otherwise (YB-2.3-4)." })
  officers(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { officers }: RequestContext, @Arg("filter", () => inputs.OfficerFilter, FILTER) filter?: inputs.OfficerFilter,
    @Arg("orderBy", () => inputs.OfficerOrder, ORDER) order?: inputs.OfficerOrder,
  ) {
    return officers.officers(within(filter), order ?? { field: "UNIT", direction: "ASC" }, { ...page });
  }

  @Access("signedIn")
  @Query(() => CertificateConnection, { description: "执法证件登记: certificates you may see, the first to expire first unless ordered otherwise (YB-2.3-4)." })
  certificates(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { officers }: RequestContext, @Arg("filter", () => inputs.CertificateFilter, FILTER) filter?: inputs.CertificateFilter,
    @Arg("orderBy", () => inputs.CertificateOrder, ORDER) order?: inputs.CertificateOrder,
  ) {
    return officers.certificates(within(filter), order ?? { field: "EXPIRES", direction: "ASC" }, { ...page });
  }

  @Access("seeOfficers")
  @Query(() => EnforcementSubjectConnection, { description: "执法主体登记: enforcement subjects you may see, by unit unless ordered otherwise (YB-2.3-4)." })
  enforcementSubjects(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { officers }: RequestContext,
    @Arg("filter", () => inputs.EnforcementSubjectFilter, FILTER) filter?: inputs.EnforcementSubjectFilter,
    @Arg("orderBy", () => inputs.EnforcementSubjectOrder, ORDER) order?: inputs.EnforcementSubjectOrder,
  ) {
    return officers.subjects(within(filter), order ?? { field: "UNIT", direction: "ASC" }, { ...page });
  }

  @Access("signedIn")
  @Query(() => LegalReviewerConnection, { description: "法制审核人员登记: who reviews penalties, by name (NL-CF-58-2)." })
  legalReviewers(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { officers }: RequestContext, @Arg("filter", () => inputs.LegalReviewerFilter, FILTER) filter?: inputs.LegalReviewerFilter,
  ) {
    return officers.reviewers(within(filter), { field: "NAME", direction: "ASC" }, { ...page });
  }

  @Access("seeOfficers")
  @Query(() => IdentificationConnection, { description: "现场亮证记录: identifications on site of the own organ, newest first (TJ-3.1.2.1-1)." })
  identificationRecords(
    @Args(() => PageArgs) page: PageArgs, @Ctx() { officers }: RequestContext, @Arg("filter", () => inputs.IdentificationFilter, FILTER) filter?: inputs.IdentificationFilter,
  ) {
    return officers.identifications(within(filter), { field: "HAPPENED", direction: "DESC" }, { ...page });
  }

  @Access("seeOfficers")
  @Extensions({ cost: 10 })
  @Query(() => SignatoryVerdict, { description: "签署资格: whether these people together may sign in a matter of the field; a helper never counts (WP-I-2-4c)." })
  signatoryCheck(
    @Ctx() context: RequestContext, @Arg("officers", () => [ID], { description: "执法人员: ids of at most 10 officers." }) ids: string[],
    @Arg("area", () => EnforcementAreaEnum, { description: "执法领域: the field of the matter." }) area: EnforcementArea, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
  ) {
    return signatoryCheck(context, ids.map((id, at) => idOf("Officer", id, `officers.${at}`)), area, asOf ?? context.today);
  }

  @Access("seeOfficers")
  @Query(() => Eligibility, { description: "法制审核资格: whether a person may review penalties for a unit (NL-CF-58-2)." })
  reviewerCheck(
    @Ctx() context: RequestContext, @Arg("unit", () => ID, { description: "单位: id of the unit." }) unit: string,
    @Arg("person", () => ID, { description: "人员: id of the person." }) person: string, @Arg("asOf", () => LegalDateScalar, AS_OF) asOf?: LegalDate,
  ) {
    return reviewerCheck(context, { unitId: idOf("OrgUnit", unit, "unit"), personId: idOf("Person", person, "person"), asOf: asOf ?? context.today });
  }
}
