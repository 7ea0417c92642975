/** 执法证件: 待考试 → 合格 → 有效 → 暂停 ↔ 有效 → 注销 / 过期. The department proposes, the issuing office decides, nobody on himself (§3.4). */
import { ofIssuingOffice, ofIssuingOfficeOnAnothersProposal, ofOwnOrgan, type ProposedParties } from "../../../permissions/policies/officers.policy.js";
import { lifecycle, need, needOfInput, type Standing } from "../../kernel/lifecycle.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import { CERTIFICATE_STATE, type CertificateProposal, type CertificateState, type Employment, type OfficerState } from "../../kernel/officer-words.js";
import type { LawRef } from "../../kernel/verdict.js";
import { label } from "../../kernel/words.js";

export interface CertificateFacts extends Standing<CertificateState>, ProposedParties {
  readonly officerState: OfficerState;
  readonly employment: Employment;
  readonly auxiliary: boolean;
  readonly examValidUntil: LegalDate | null;
  readonly issuedOn: LegalDate | null;
  readonly expiresOn: LegalDate | null;
  readonly checkedYear: number | null;
  readonly proposal: CertificateProposal | null;
  readonly number: string | null;
  /** Whether the last full year of training stands against a renewal here. */
  readonly missedTraining: boolean;
  /** For an application: whether another one is open. */
  readonly holdsAnother: boolean;
  /** The first day on which nothing bars the person any more, in whatever unit it was imposed. */
  readonly barredUntil: LegalDate | null;
}

const CERTIFICATE: readonly LawRef[] = ["AR-3.1-2"];
const EXAM: readonly LawRef[] = ["WP-J-III-3-1", "WP-D-3-2"];
const EMPLOYMENT: readonly LawRef[] = ["WP-J-III-3-1"];
const CONSEQUENCE: readonly LawRef[] = ["YB-2.4.3-4", "YB-2.4.3-5"];

const serves = need<CertificateFacts>("OFFICER_LEFT", CERTIFICATE, ({ officerState }) => officerState === "ACTIVE");
const isEstablished = need<CertificateFacts>("EMPLOYMENT_UNSUITABLE", EMPLOYMENT, ({ employment, auxiliary }) => employment === "ESTABLISHED" && !auxiliary);
const isInTerm = need<CertificateFacts>("CERTIFICATE_LAPSED", CERTIFICATE, ({ expiresOn }, today) => expiresOn === null || today < expiresOn);
const hasLapsed = need<CertificateFacts>("CERTIFICATE_NOT_LAPSED", CERTIFICATE, ({ expiresOn }, today) => expiresOn !== null && expiresOn <= today);
const isNotBarred = need<CertificateFacts>("CERTIFICATE_BARRED", ["YB-2.4.3-5"], ({ barredUntil }, today) => barredUntil === null || barredUntil <= today);
const hasExamDue = need<CertificateFacts>("EXAM_STILL_COUNTS", EXAM, ({ state, examValidUntil }, today) => state !== "PASSED" || (examValidUntil !== null && examValidUntil <= today));
const isProposed = (proposal: CertificateProposal) => need<CertificateFacts>("PROPOSAL_MISSING", CONSEQUENCE, (facts) => facts.proposal === proposal);
const isNotYetProposed = (proposal: CertificateProposal) => need<CertificateFacts>("PROPOSAL_MADE", CONSEQUENCE, (facts) => facts.proposal !== proposal);

/** What the needs look at in an input. */
export interface CheckInput { readonly year: number }

/** Read a row as: ACTION leads FROM a state TO the next when WHO may and the NEEDS hold. */
export const certificate = lifecycle<CertificateState, CertificateFacts>()("certificate", CERTIFICATE_STATE, {
  applyForCertificate: {
    from: null, to: "AWAITING_EXAM", label: label("申领证件", "Apply"), ability: "maintainOfficers", who: ofOwnOrgan(EXAM), law: EXAM,
    needs: [
      serves, isEstablished,
      need("CERTIFICATE_HELD", CERTIFICATE, ({ holdsAnother }) => !holdsAnother),
      isNotBarred,
    ],
  },
  recordExam: {
    from: ["AWAITING_EXAM", "PASSED"], to: ["PASSED", "AWAITING_EXAM"], label: label("登记考试成绩", "Record the exam"), ability: "superviseOfficers", who: ofIssuingOffice(EXAM),
    needs: [serves, hasExamDue], law: EXAM,
  },
  issueCertificate: {
    from: "PASSED", to: "VALID", label: label("核发证件", "Issue"), ability: "superviseOfficers", who: ofIssuingOfficeOnAnothersProposal(EXAM), law: EXAM,
    needs: [
      serves, isEstablished, isNotBarred,
      need("EXAM_EXPIRED", ["WP-D-3-2"], ({ examValidUntil }, today) => examValidUntil === null || today < examValidUntil),
    ],
    starts: ["certificate.expiry", "certificate.annualCheck"],
  },
  recordAnnualCheck: {
    from: "VALID", to: ["VALID", "SUSPENDED"], label: label("年度审验", "Record the annual check"), ability: "superviseOfficers", who: ofIssuingOffice(CERTIFICATE), law: CERTIFICATE,
    needs: [isInTerm, needOfInput("ANNUAL_CHECK_DONE", CERTIFICATE, ({ checkedYear }, { year }: CheckInput) => checkedYear === null || checkedYear < year)],
    meets: ["certificate.annualCheck"], starts: ["certificate.annualCheck"],
  },
  recordContinuingEducation: {
    from: ["VALID", "SUSPENDED"], to: ["VALID", "SUSPENDED"], label: label("登记继续教育", "Record continuing education"), ability: "maintainOfficers",
    who: ofOwnOrgan(["WP-D-3-2"]), needs: [isInTerm], law: ["WP-D-3-2"],
  },
  renewCertificate: {
    from: "VALID", to: "VALID", label: label("换发证件", "Renew"), ability: "superviseOfficers", who: ofIssuingOffice(CERTIFICATE), law: CERTIFICATE,
    needs: [serves, isEstablished, isInTerm, need("TRAINING_NOT_MET", ["WP-H-9"], ({ missedTraining }) => !missedTraining)],
    cancels: ["certificate.expiry"], starts: ["certificate.expiry"],
  },
  replaceCertificate: {
    from: "VALID", to: "VALID", label: label("遗失补发", "Replace a lost one"), ability: "superviseOfficers", who: ofIssuingOffice(CERTIFICATE), needs: [isInTerm], law: CERTIFICATE,
  },
  proposeSuspension: {
    from: "VALID", to: "VALID", label: label("建议暂停", "Propose suspension"), ability: "maintainOfficers", who: ofOwnOrgan(CONSEQUENCE), law: CONSEQUENCE,
    needs: [isInTerm, isNotYetProposed("SUSPENSION")],
  },
  suspendCertificate: {
    from: "VALID", to: "SUSPENDED", label: label("暂停使用", "Suspend"), ability: "superviseOfficers", who: ofIssuingOfficeOnAnothersProposal(CONSEQUENCE), law: CONSEQUENCE,
    needs: [isInTerm, isProposed("SUSPENSION")],
  },
  proposeRestoration: {
    from: "SUSPENDED", to: "SUSPENDED", label: label("建议恢复", "Propose restoration"), ability: "maintainOfficers", who: ofOwnOrgan(CONSEQUENCE), law: CONSEQUENCE,
    needs: [isInTerm, isNotYetProposed("RESTORATION")],
  },
  restoreCertificate: {
    from: "SUSPENDED", to: "VALID", label: label("恢复使用", "Restore"), ability: "superviseOfficers", who: ofIssuingOfficeOnAnothersProposal(CONSEQUENCE), law: CONSEQUENCE,
    needs: [serves, isEstablished, isInTerm, isProposed("RESTORATION")],
  },
  proposeCancellation: {
    from: ["VALID", "SUSPENDED"], to: ["VALID", "SUSPENDED"], label: label("建议注销", "Propose cancellation"), ability: "maintainOfficers", who: ofOwnOrgan(CONSEQUENCE),
    law: CONSEQUENCE, needs: [isNotYetProposed("CANCELLATION")],
  },
  cancelCertificate: {
    from: ["VALID", "SUSPENDED"], to: "CANCELLED", label: label("注销证件", "Cancel"), ability: "superviseOfficers", who: ofIssuingOfficeOnAnothersProposal(CONSEQUENCE), law: CONSEQUENCE,
    needs: [isProposed("CANCELLATION")], cancels: ["certificate.expiry", "certificate.annualCheck"],
  },
  expireCertificate: {
    from: ["VALID", "SUSPENDED"], to: "EXPIRED", label: label("登记过期", "Record the expiry"), ability: "superviseOfficers", who: ofIssuingOffice(CERTIFICATE), law: CERTIFICATE,
    needs: [hasLapsed], meets: ["certificate.expiry"], cancels: ["certificate.annualCheck"],
  },
});
