/** The words of time limits: how they are counted, where they stand, why one rests, and what each of them is called. */
import { words } from "./words.js";

export const DEADLINE_UNIT = words({
  WORKING: ["工作日", "Working days: holidays are left out, make-up working days count"],
  CALENDAR: ["自然日", "Calendar days"],
  MONTHS: ["月", "Months: the same day of the month, or its last"],
  YEARS: ["年", "Years: the same day of the year, or the month's last"],
  FIXED: ["固定日期", "A fixed day of each year, its amount written as month and day: 115 is 15 January"],
  BEFORE_EVENT: ["事前自然日", "Calendar days counted back from an event"],
  WORKING_BEFORE_EVENT: ["事前工作日", "Working days counted back from an event"],
  HOURS: ["小时", "Hours from an instant"],
});
export type DeadlineUnit = keyof typeof DEADLINE_UNIT;

/** What is written of a deadline. That it has passed is never written: the clock says so. */
export const DEADLINE_STATE = words({
  RUNNING: ["计算中", "The time runs"],
  PAUSED: ["中止计算", "The time rests on a recorded ground"],
  MET: ["已办结", "What was due was done"],
  CANCELLED: ["已取消", "It is no longer due"],
});
export type DeadlineState = keyof typeof DEADLINE_STATE;

export const DEADLINE_STANDING = words({
  RUNNING: ["计算中", "The time runs"],
  PAUSED: ["中止计算", "The time rests on a recorded ground"],
  DUE_SOON: ["即将到期", "The time runs out within the days of warning"],
  OVERDUE: ["已逾期", "The time has run out and nothing was done"],
  MET: ["已办结", "What was due was done"],
  CANCELLED: ["已取消", "It is no longer due"],
});
export type DeadlineStanding = keyof typeof DEADLINE_STANDING;

export const PAUSE_GROUND = words({
  SUPPLEMENT: ["补正材料", "Materials are being supplemented"],
  APPRAISAL: ["检验检测鉴定", "Inspection, testing or expert appraisal"],
  HEARING: ["听证", "A hearing"],
  EXPERT_REVIEW: ["专家评审", "A review by experts"],
});
export type PauseGround = keyof typeof PAUSE_GROUND;

export const DEADLINE_EVENT = words({
  STARTED: ["起算", "The time began"],
  PAUSED: ["中止", "The time was stopped on a ground"],
  RESUMED: ["恢复", "The time runs again"],
  RECOMPUTED: ["重新计算", "The calendar changed and the days were counted again"],
  WARNED: ["到期提醒", "The owner was told that it is due soon"],
  ESCALATED: ["逾期上报", "The owner and the unit above were told that it has passed"],
  HANDED_OVER: ["移交", "Another unit answers for it"],
  MET: ["办结", "What was due was done"],
  CANCELLED: ["取消", "It is no longer due"],
});
export type DeadlineEvent = keyof typeof DEADLINE_EVENT;

/** Why a day between start and end was not counted. */
export const SKIP_REASON = words({
  REST_DAY: ["休息日", "A weekend"],
  HOLIDAY: ["法定节假日", "A public holiday"],
  PAUSED: ["中止期间", "The time rested"],
});
export type SkipReason = keyof typeof SKIP_REASON;

/** Read a row as: what is due under this KEY is called this. A system that starts a new kind of deadline adds its row. */
export const DEADLINE_KIND = words({
  "certificate.expiry": ["执法证件到期", "Expiry of an enforcement certificate"],
  "certificate.annualCheck": ["执法证件年审", "Annual check of an enforcement certificate"],
  "certificate.suspension": ["执法证件暂停期满", "End of the suspension of a certificate"],
  "training.hours": ["年度培训学时", "Yearly hours of training"],
  "reorganisation.signature": ["机构变更签署", "Signature under a reorganisation"],
  "reorganisation.effect": ["机构变更生效", "Taking effect of a reorganisation"],
  "list.publication": ["权责清单公布", "Publication of an examined list"],
  "disclosure.board": ["公示栏更换", "New notice on the board after a further edition"],
  "list.confirmation": ["权责清单确认上报", "Confirmation and report of a list under a call"],
  "list.examination": ["权责清单审查", "Examination of a list under a call"],
  "basis.adjustment": ["执法依据调整", "Adjustment of list and bases"],
  "basis.adjustmentPublication": ["调整后公布", "Publication of what was adjusted"],
  "basis.adjustmentFiling": ["调整后备案", "Filing of what was adjusted"],
  "decision.publication": ["执法决定公示", "Publication of an enforcement decision"],
  "decision.legalReview": ["重大执法决定法制审核", "Legal review of a major enforcement decision"],
  "decision.penalty": ["行政处罚决定", "Decision on a penalty"],
  "property.seizure": ["查封扣押期限", "End of a seizure"],
  "meeting.notice": ["会议通知", "Notice of a meeting"],
  "emergency.report": ["应急处置报告", "Report of an emergency act"],
  "report.annual": ["年度执法报告", "Annual report on enforcement"],
  "delegation.renewal60": ["委托到期前六十日", "Sixty days before a delegation ends"],
  "delegation.renewal30": ["委托到期前三十日", "Thirty days before a delegation ends"],
  "thirdParty.end": ["第三人服务期满", "Last day of a third party's custody or performance"],
  "rectification": ["限期整改", "Rectification by a day that was set"],
});
export type DeadlineKind = keyof typeof DEADLINE_KIND;

/** Measures against a party end on their calendar day: no weekend lengthens them. */
const AGAINST_A_PARTY: readonly DeadlineKind[] = ["property.seizure", "thirdParty.end"];
export const isAgainstParty = (kind: DeadlineKind): boolean => AGAINST_A_PARTY.includes(kind);


/** What lies in an inbox: what is to be done, and what was told. */
export const INBOX_KIND = words({
  TASK: ["待办事项", "Something that is to be done by a day"],
  DUE_SOON: ["即将到期提醒", "A deadline of the unit runs out soon"],
  OVERDUE: ["逾期通知", "A deadline of the unit has passed"],
  ESCALATION: ["逾期上报通知", "A deadline of a unit below has passed"],
  TO_DECIDE: ["待决定通知", "Something was laid before the unit and waits for its decision"],
  TO_SIGN: ["待会签通知", "Something was decided and waits for the unit's signature"],
});
export type InboxKind = keyof typeof INBOX_KIND;
/** What a post can be told. */
export type NoticeKind = Exclude<InboxKind, "TASK">;
