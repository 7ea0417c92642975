/** Abilities: what a post can make its holder able to ask or do. Which role holds which stands in permissions/policies/roles.ts. */
import { words } from "./words.js";

export const ABILITY = words({
  seeReference: ["查阅通用目录(条款、行为种类、日历、区划)", "Read the reference catalogues: clauses, action kinds, calendar, divisions"],
  seeStructure: ["查阅组织机构", "Read the structure of the organisations"],
  seePeople: ["查阅岗位任职人员", "Read who holds a post"],
  seePolicies: ["查阅政策设定", "Read policy settings"],
  askAuthority: ["查询考核、委托、监督权限", "Ask who may assess, delegate, supervise and read"],
  askAboutOthers: ["查询他人的权限", "Ask what another person may do"],
  maintainOrganisation: ["维护组织机构", "Establish and change units, names, relations, modes and divisions"],
  maintainPosts: ["维护岗位与任职", "Create posts, appoint people, form groups and bodies"],
  maintainPolicies: ["设定与锁定政策", "Set and lock policies, attach presets"],
  seeDeadlines: ["查阅本单位及下级单位的期限", "See the deadlines of the own unit and those below, and what its posts are told"],
  seeReorganisations: ["查阅机构改革事项", "Read reorganisations that are drafted, decided and carried out"],
  draftReorganisations: ["拟办机构改革事项", "Draft, submit, withdraw and carry out reorganisations"],
  decideReorganisations: ["决定机构改革事项", "Decide reorganisations for the common government"],
  signReorganisations: ["会签机构改革事项", "Sign reorganisations for a superior or a side, or send them back"],
  readAudit: ["查阅审计事件", "Read audit events"],
  readAccessLog: ["查阅访问日志", "Read the access log"],
  seePlatformAccounts: ["查阅平台账号与账号变更", "See platform accounts and changes of accounts"],
  draftAccountChange: ["起草账号变更", "Draft and withdraw changes of accounts, posts of administrators, tokens and identity providers"],
  decideAccountChange: ["审批账号变更", "Approve or reject changes of accounts"],
  readPlatformAudit: ["查阅平台审计事件", "Read the audit of the platform"],
  seeTraining: ["查阅学法培训与普法宣传", "Read training plans, sessions, publicity activities and their totals"],
  seeTrainingRecords: ["查阅培训学时", "Read the hours of each person of the own organ"],
  seeTrainingResults: ["查阅考试成绩", "Read test results as content of assessment and promotion"],
  planTraining: ["拟订学法培训计划", "Draft plans of training and of leaders' study, close them, keep funds on record"],
  recordTraining: ["登记培训与普法活动", "Arrange sessions, record attendance, tests and publicity activities"],
  approveTraining: ["批准学法培训计划", "Approve plans of the own unit that somebody else drafted"],
});
export type Ability = keyof typeof ABILITY;
