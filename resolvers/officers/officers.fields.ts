/** Edges of subjects, officers, certificates, reviewers and identifications, and what units and people show of them. */
import { Args, Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { Certificate, CertificateExam } from "../../entities/officers/certificate.entity.js";
import { EnforcementSubject } from "../../entities/officers/enforcement-subject.entity.js";
import { CertificateShown, IdentificationRecord } from "../../entities/officers/identification-record.entity.js";
import { LegalReviewer } from "../../entities/officers/legal-reviewer.entity.js";
import { Officer } from "../../entities/officers/officer.entity.js";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { Person } from "../../entities/organisations/post.entity.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { sentence, type MessageLanguage } from "../../src/kernel/codes.js";
import { globalId } from "../../src/kernel/ids.js";
import { certificateStore, officerStore, reviewerStore, subjectStore } from "../../src/systems/officers/index.js";
import type { CertificateRow, IdentificationRow, OfficerRow, ReviewerRow, ShownRow, SubjectRow } from "../../src/systems/officers/index.js";
import { anyLifecycle } from "../../src/platform/lifecycle/lifecycle-store.js";
import { lawOf } from "../../src/systems/reference/index.js";
import { lifecycleFields } from "../platform/lifecycle.results.js";
import { PageArgs } from "../platform/page.inputs.js";
import { Spoken } from "../platform/spoken.js";
import { LawReference } from "../reference/reference.results.js";
import { Eligibility, OfficerConnection, OfficerEligibility } from "./officers.results.js";
import { OfficerFilter } from "./registers.inputs.js";

const unitOf = ({ organisations, today }: RequestContext, id: string | null) => id && organisations.unit.load({ id, date: today });

export const SubjectLifecycle = lifecycleFields(EnforcementSubject, anyLifecycle(subjectStore), "执法主体");
export const OfficerLifecycle = lifecycleFields(Officer, anyLifecycle(officerStore), "执法人员");
export const CertificateLifecycle = lifecycleFields(Certificate, anyLifecycle(certificateStore), "执法证件");
export const ReviewerLifecycle = lifecycleFields(LegalReviewer, anyLifecycle(reviewerStore), "法制审核人员");

@Resolver(() => EnforcementSubject)
export class SubjectFields {
  @FieldResolver(() => ID, { description: "标识: global id of the subject." })
  id(@Root() subject: SubjectRow): string {
    return globalId("EnforcementSubject", subject.id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "单位: the unit that enforces." })
  unit(@Root() { unitId }: SubjectRow, @Ctx() context: RequestContext) {
    return unitOf(context, unitId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "审查机关: the legal office that examined it last; null before the first examination." })
  examinedBy(@Root() { examinedById }: SubjectRow, @Ctx() context: RequestContext) {
    return unitOf(context, examinedById);
  }
}

@Resolver(() => Officer)
export class OfficerFields {
  @FieldResolver(() => ID, { description: "标识: global id of the officer." })
  id(@Root() officer: OfficerRow): string {
    return globalId("Officer", officer.id);
  }

  @FieldResolver(() => ID, { description: "人员: global id of the person." })
  person(@Root() { personId }: OfficerRow): string {
    return globalId("Person", personId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "单位: where the person serves." })
  unit(@Root() { unitId }: OfficerRow, @Ctx() context: RequestContext) {
    return unitOf(context, unitId);
  }

  @Access("signedIn")
  @FieldResolver(() => [Certificate], { description: "执法证件: every certificate of this officer, oldest first." })
  certificates(@Root() { id }: OfficerRow, @Ctx() { officers }: RequestContext) {
    return officers.certificatesOf.load(id);
  }
}

@Resolver(() => Certificate)
export class CertificateFields {
  @FieldResolver(() => ID, { description: "标识: global id of the certificate." })
  id(@Root() certificate: CertificateRow): string {
    return globalId("Certificate", certificate.id);
  }

  @Access("signedIn")
  @FieldResolver(() => Officer, { nullable: true, description: "持证人员: the officer it belongs to." })
  officer(@Root() { officerId }: CertificateRow, @Ctx() { officers }: RequestContext) {
    return officers.officer.load(officerId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "所属机关: the organ printed on it; null before issue." })
  organ(@Root() { organId }: CertificateRow, @Ctx() context: RequestContext) {
    return unitOf(context, organId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "核发机关: the legal office that issued it; null before issue." })
  issuedBy(@Root() { issuedById }: CertificateRow, @Ctx() context: RequestContext) {
    return unitOf(context, issuedById);
  }

  @FieldResolver(() => [CertificateExam], { description: "考试与继续教育: newest first; empty for whoever may not see results (WP-D-3-2)." })
  exams(@Root() { id }: CertificateRow, @Ctx() { officers }: RequestContext) {
    return officers.exams.load(id);
  }
}

@Resolver(() => LegalReviewer)
export class LegalReviewerFields {
  @FieldResolver(() => ID, { description: "标识: global id of the reviewer." })
  id(@Root() reviewer: ReviewerRow): string {
    return globalId("LegalReviewer", reviewer.id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "单位: for which the person reviews." })
  unit(@Root() { unitId }: ReviewerRow, @Ctx() context: RequestContext) {
    return unitOf(context, unitId);
  }
}

@Resolver(() => IdentificationRecord)
export class IdentificationFields {
  @FieldResolver(() => ID, { description: "标识: global id of the record." })
  id(@Root() record: IdentificationRow): string {
    return globalId("IdentificationRecord", record.id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "单位: the unit that enforced." })
  unit(@Root() { unitId }: IdentificationRow, @Ctx() context: RequestContext) {
    return unitOf(context, unitId);
  }

  @FieldResolver(() => [CertificateShown], { description: "亮证: officer by officer, in the order of time." })
  shown(@Root() { id }: IdentificationRow, @Ctx() { officers }: RequestContext) {
    return officers.shown.load(id);
  }
}

@Resolver(() => CertificateShown)
export class CertificateShownFields {
  @Access("signedIn")
  @FieldResolver(() => Officer, { nullable: true, description: "执法人员: who showed it; null when out of sight." })
  officer(@Root() { officerId }: ShownRow, @Ctx() { officers }: RequestContext) {
    return officers.officer.load(officerId);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitOfficerFields {
  @Access("seeOfficers")
  @FieldResolver(() => EnforcementSubject, { nullable: true, description: "执法主体登记: the unit's entry; null when it has none or you may not see it." })
  enforcementSubject(@Root() { id }: { id: string }, @Ctx() { officers }: RequestContext) {
    return officers.subjectOfUnit.load(id);
  }

  @Access("signedIn")
  @FieldResolver(() => OfficerConnection, { description: "执法人员: officers of this unit and those below whom you may see, by unit." })
  officers(
    @Root() { id }: { id: string }, @Args(() => PageArgs) page: PageArgs, @Ctx() { officers }: RequestContext,
    @Arg("filter", () => OfficerFilter, { nullable: true, description: "筛选条件: which of them; `under` is this unit." }) filter?: OfficerFilter,
  ) {
    return officers.officers({ ...filter, under: id }, { field: "UNIT", direction: "ASC" }, { ...page });
  }
}

@Resolver(() => Person)
export class PersonOfficerFields {
  @Access("signedIn")
  @FieldResolver(() => [Officer], { description: "执法人员登记: the person's entries as officer or auxiliary that you may see." })
  officers(@Root() { id }: { id: string }, @Ctx() { officers }: RequestContext) {
    return officers.officersOfPerson.load(id);
  }

  @Access("signedIn")
  @FieldResolver(() => [LegalReviewer], { description: "法制审核人员登记: the person's entries as legal reviewer that you may see." })
  legalReviewers(@Root() { id }: { id: string }, @Ctx() { officers }: RequestContext) {
    return officers.reviewersOfPerson.load(id);
  }
}

@Resolver(() => Eligibility)
export class EligibilityFields {
  @FieldResolver(() => String, { description: "理由: the reason as a sentence in the language of the request unless another is asked for." })
  message(@Root() { because }: Eligibility, @Spoken() language: MessageLanguage): string {
    return sentence(because, language);
  }

  @FieldResolver(() => String, { nullable: true, description: "条件: the fact on which the answer hung; null where it hung on none." })
  condition(@Root() { condition }: Eligibility, @Spoken() language: MessageLanguage): string | null {
    return condition?.[language] ?? null;
  }

  @FieldResolver(() => [LawReference], { description: "法律依据: the clauses the answer rests on." })
  law(@Root() { law }: Eligibility) {
    return lawOf(law);
  }
}

@Resolver(() => OfficerEligibility)
export class OfficerEligibilityFields {
  @FieldResolver(() => ID, { description: "执法人员: global id of the officer." })
  officer(@Root() { officerId }: OfficerEligibility): string {
    return globalId("Officer", officerId);
  }
}
