/** Every code the platform answers with, and its sentence in each language. A code, once published, never changes its meaning. */

/** Read a row as: CODE: ["中文句子", "English sentence"]. */
const CODES = {
  // how a request fails before the law is asked
  BAD_USER_INPUT: ["输入不符合要求,请按所列字段修改。", "The input is not well formed; see the fields listed."],
  UNAUTHENTICATED: ["请先登录,或令牌已失效。", "Sign in first; the token is missing, unknown or no longer valid."],
  FORBIDDEN: ["当前岗位无权进行此操作。", "Your post does not permit this."],
  NOT_FOUND: ["未找到,或不在您的查看范围内。", "There is nothing here that you may see."],
  INTERNAL: ["系统内部错误,已记录,请凭请求编号联系运维。", "Something failed on our side; quote the request id to the operator."],
  REQUEST_REJECTED: ["请求超出限制,未予执行。", "The request exceeds a limit and was not executed."],
  RATE_LIMITED: ["请求过于频繁,请稍后再试。", "Too many requests; try again later."],
  TIMED_OUT: ["请求超时,已中止。", "The request took too long and was stopped."],
  UNAVAILABLE: ["服务暂时不可用,请稍后再试。", "The service is busy or stopping; try again."],
  INVALID_CURSOR: ["游标无效,请从第一页重新查询。", "The cursor does not belong to this query; start from the first page."],
  IDEMPOTENCY_KEY_REUSED: ["同一幂等键已用于不同内容的请求。", "This idempotency key was used with another input."],
  STALE_VERSION: ["该记录已被他人修改,请刷新后重试。", "Somebody changed this record since you read it; read it again."],
  UNKNOWN_OUTCOME: ["提交结果未知,请用同一幂等键重试。", "The commit's outcome is unknown; repeat with the same idempotency key."],
  // why a verdict says yes
  RULE_HOLDS: ["符合规定。", "The rule holds."],
  ROLE_GRANTS: ["岗位具有此项权限。", "The post holds this ability."],
  // why an ability is missing
  NO_ABILITY: ["所任岗位均不具有此项权限。", "None of your posts holds this ability."],
  NO_POST: ["当日没有在任岗位。", "You hold no post on this day."],
  OUTSIDE_SCOPE: ["令牌未授予此项范围。", "The token's scopes do not cover this."],
  OUTSIDE_AREA: ["对象不在本机关的管辖范围内。", "The object lies outside your organ's area."],
  // assessment (§2.3–2.4)
  NOT_ASSESSOR: ["无考核权。", "This organ or person has no right to assess the subject."],
  SELF_ASSESSMENT: ["不得考核自己或本部门负责人。", "Nobody grades himself or herself, nor a department its own head or deputy."],
  IMPLEMENTER_CANNOT_CONFIRM: ["具体实施机构无权审定等次。", "The implementer prepares; only the responsible organ confirms the grade."],
  IMPLEMENTER_CONFLICT: ["法制部门不得组织对自己的考核,须另行指定实施机关。", "A legal office does not implement its own assessment; another organ must be designated."],
  DIVISION_MISSING: ["双重管理部门尚无有效的管理职责分工。", "No duty division is in force for this body under dual management."],
  WRONG_SHARE: ["该指标不在本方考核份额内。", "This lies in the other side's share."],
  NO_ASSESSOR_DEFINED: ["该类考核对该对象没有法定的考核主体。", "No assessor is defined for this subject and kind of assessment."],
  SUBJECT_NOT_FOUND: ["该日不存在此考核对象。", "The subject does not exist on this day."],
  // delegation (§2.6)
  NOT_AN_ORGAN: ["不具有委托主体资格。", "This delegator is not an organ that can delegate."],
  SUBDELEGATION_FORBIDDEN: ["受委托组织不得再委托。", "A delegate may not delegate further."],
  NOT_DELEGABLE: ["行政强制措施权不得委托。", "Compulsory measures can never be delegated."],
  DELEGATE_KIND: ["受委托方的组织性质不符合规定。", "An organisation of this kind cannot receive the delegation."],
  POWER_TRANSFERRED: ["该权力已划转,原机关不再行使,不得再行委托。", "The power was handed over; the old holder no longer exercises it and cannot delegate it again."],
  DELEGATION_NO_BASIS: ["没有法律、法规、规章依据,或不属于本机关法定权限。", "There is no basis in law, regulation or rule, or the power is not the delegator's own."],
  NOT_QUALIFIED: ["受委托组织不符合《行政处罚法》第二十一条的条件。", "The delegate does not meet the conditions of Article 21 of the Penalties Law."],
  // supervision (§2.9)
  NOT_SUPERVISOR: ["不具有对该机关的执法监督关系;委托事项由委托机关负责监督。", "No supervision edge leads from this organ to the subject; delegated matters are supervised by the delegator."],
  // organisations (issue of writes)
  HIERARCHY_CYCLE: ["隶属或领导关系将形成循环。", "The change would close a circle of organs above each other."],
  OVERLAPPING_VALIDITY: ["与已有记录的有效期重叠。", "The period overlaps one already on record."],
  MANAGEMENT_MODE_INVALID: ["管理体制登记不完整或相互矛盾。", "The management mode lacks what its kind requires, or contradicts it."],
  DUTY_DIVISION_INVALID: ["职责分工未覆盖全部指标组,或同一指标组重复归属。", "The duty division leaves a group unowned or owned twice."],
  POLICY_LOCKED: ["该项政策已被上级锁定,不得另行设定。", "An organ above has locked this policy."],
  POLICY_VALUE_INVALID: ["政策取值不符合规定。", "The value does not fit this policy key."],
  UNIT_NOT_OPEN: ["该单位在此日期尚未设立或已撤销。", "The unit is not yet established, or closed, on this day."],
  CODE_TAKEN: ["单位代码已被使用。", "The unit code is taken."],
  PARENT_UNSUITABLE: ["上级单位的性质或层级不适合。", "A unit of this kind cannot stand under that parent."],
  ROLE_RESERVED: ["管理员和审计员岗位由平台运维设置和任命。", "Posts of administrators and auditors are created and filled by the operator."],
  SELF_APPOINTMENT: ["不得任命本人。", "Nobody appoints himself or herself."],
  // posts and people
  SAME_PERSON: ["同一事项中,这两项工作不得由同一人承担。", "One person may not have both parts in one matter."],
  INTEREST_CONFLICT: ["与该事项有利害关系,应当回避。", "Whoever has an interest in the matter steps aside."],
  POST_VACANT: ["该岗位在此日期无人任职。", "Nobody holds the post on this day."],
  POST_NOT_OPEN: ["该岗位在此期间尚未设立或已撤销。", "The post does not stand through this time."],
  POST_HELD: ["该岗位届时仍有人任职,须同时免去其职务。", "Somebody would still hold the post; the same decision must end that holding."],
  ACTING_FOR_ONESELF: ["任职人员不得代理自己的岗位。", "Nobody acts for himself or herself."],
  NOBODY_TO_ACT_FOR: ["代理期间该岗位须始终由同一人任职;岗位空缺应当任命,不适用代理。", "One person must hold the post through the whole time; a vacant post is filled, not acted for."],
  NOBODY_ACTS: ["该岗位在此日期无人代理。", "Nobody acts in the post on this day."],
  LEADER_NOT_HEAD: ["领导小组组长须由主要负责人担任。", "The leading group must be led by the organ's main head."],
  ILLEGAL_TRANSITION: ["当前状态不允许此步骤。", "The state the object stands in does not allow this step."],
  BACKDATED_TOO_FAR: ["生效日期早于允许追溯的日期。", "The date lies before the earliest day that may still be changed."],
  // reorganisation (issue of people, reorganisation and clocks)
  DECISION_REQUIRED: ["本机关的机构变更须经机构改革决定,不得直接登记。", "Here the structure changes only by a decided reorganisation, not by direct registration."],
  UNIT_STILL_IN_USE: ["该单位尚有下级单位、岗位、关系或责任未作移交,不得撤销。", "Units, posts, relations or tasks still hang on this unit; hand them over or end them first."],
  NO_COMMON_GOVERNMENT: ["没有同时管辖所有涉及单位的人民政府。", "No government stands over all the units touched."],
  NOT_COMMON_GOVERNMENT: ["须由所有涉及单位的共同上级人民政府领导决定。", "Only the leader of the nearest government common to all units touched decides."],
  OWN_REORGANISATION: ["拟稿人不得决定或会签本人拟稿的事项。", "Whoever drafted it neither decides nor signs it."],
  NOT_A_SIGNER: ["本岗位不是须会签的上级或一方。", "Your post stands for none of those whose signature is needed."],
  ALREADY_SIGNED: ["本方已经会签。", "Your side has signed already."],
  FACTS_CHANGED: ["报送后涉及单位的机构情况已变更,须退回重新拟稿。", "What is on record of the units has changed since submission; it has to be drafted anew."],
  REASON_REQUIRED: ["须说明理由。", "A reason is needed."],
  DAY_NOT_COME: ["生效日期尚未到来。", "Its day has not come."],
  DAY_HAS_COME: ["生效日期已到,不得撤回。", "Its day has come; it is no longer taken back."],
  NO_PARENT: ["该单位当日没有上级单位。", "The unit belongs to no other unit on this day."],
  // administrators of the platform (three offices, two steps)
  DRAFTER_CANNOT_DECIDE: ["起草人不得审批本人起草的变更。", "Whoever drafted a change does not decide it, through whatever account."],
  OWN_ACCOUNT_CHANGE: ["不得审批涉及本人账号的变更。", "Nobody decides about an account of his or her own."],
  NOT_DRAFTER: ["只有起草人可以撤回。", "Only its drafter withdraws a draft."],
  DRAFT_EXPIRED: ["变更草案已超过有效期,请重新起草。", "The draft was not decided in time; draft it anew."],
  ACCOUNT_CHANGE_OVERTAKEN: ["变更所依据的情况已发生变化,请重新起草。", "What the change rests on has changed meanwhile; draft it anew."],
  LABEL_TAKEN: ["账号名称已被使用。", "The account's name is taken."],
  ACCOUNT_NOT_OPEN: ["没有这样的账号,或账号已注销。", "There is no such account, or it is closed."],
  NO_RESERVED_POST: ["该账号的持有人不在此管理岗位上。", "The person behind the account holds no such post."],
  NO_SUCH_TENANT: ["没有这个租户。", "There is no such tenant."],
  TOKEN_NOT_VALID: ["没有这样的令牌,或令牌已失效。", "There is no such token, or it is no longer valid."],
  ISSUER_TRUSTED: ["该身份提供方已被信任。", "The identity provider is trusted already."],
  PERSON_HAS_OFFICE: ["该人员已持有平台账号,三员不得兼任。", "The person holds an account of the three administrators already; nobody holds two."],
  LAST_OF_OFFICE: ["该职位仅剩一个账号,不得注销。", "It is the last open account of its office."],
  // training, study and publicity of law (issue of people and clocks)
  OWN_DRAFT: ["起草人不得批准本人起草的计划。", "Whoever drafted a plan does not approve it."],
  OUTSIDE_ORGAN: ["只能办理本机关的学法培训事项。", "Only people of the organ itself act on its training."],
  STUDY_WITHOUT_LAW: ["学法活动应当注明所学法律。", "A study session names the law that is studied."],
  PLAN_NOT_APPROVED: ["培训计划尚未批准或者已经结束。", "The plan is not approved, or already closed."],
  SESSION_NOT_HELD: ["培训尚未举办,不能登记出勤。", "Attendance is recorded from the day of the session on."],
  HOURS_EXCEED_SESSION: ["登记学时超过该次培训学时。", "Nobody attends more hours than the session had."],
  ATTENDANCE_RECORDED: ["该人员出勤已登记,更正应当另行补充登记并说明理由。", "The person's attendance is on record; correct it with a supplement and its reason."],
  ATTENDANCE_MISSING: ["该人员尚无出勤登记,无可更正。", "There is no attendance of this person to correct."],
  EFFECT_MISSING: ["未填写学习效果,不能办结。", "A study plan is not closed without its effect."],
  STUDY_NOT_FIXED: ["计划、内容、时间、人员未全部落实。", "Plan, content, time and people are not all fixed."],
  AUDIENCE_MISSING: ["宣传活动应当注明宣传对象。", "A publicity activity names its audience."],
  MEDIUM_WITHOUT_NUMBER: ["每种宣传形式应当填写数量。", "Each medium comes with its number."],
  MEETING_NOT_PLANNED: ["该会议不在所选学法计划内。", "The meeting does not stand in this study plan."],
  // deadlines and calendar feeds (§4)
  TOO_MANY_FEEDS: ["有效的日历订阅已达上限,请先撤销不用的。", "You have as many calendar feeds as there may be; revoke one first."],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type Code = keyof typeof CODES;
export const isCode = (text: string): text is Code => Object.hasOwn(CODES, text);
export const ALL_CODES = Object.keys(CODES) as Code[];

export type MessageLanguage = "zh" | "en";
export const sentence = (code: Code, language: MessageLanguage): string => CODES[code][language === "zh" ? 0 : 1];
