/** How 阿荣旗人社局 studies and publicises law in 2026: a plan approved, sessions held, an officer still short of seven days, a leaders' plan. */
import type { TrainingFacts } from "./training.types.js";

const BUREAU = "HL-ARUN-HRSS";
const YEARLY = "2026 年更新知识培训";

/** Sessions carry hours; eight are one day. */
export const HULUNBUIR_TRAINING: TrainingFacts = {
  plans: [
    {
      says: "阿荣旗人社局 plans to train ten of its staff in 2026 (WP-F-14).",
      unit: BUREAU, year: 2026, title: YEARLY, audience: "STAFF", targetHeadcount: 10, laws: ["行政处罚法", "劳动保障监察条例"], programme: "八五普法",
    },
  ],
  sessions: [
    {
      says: "莫日根 and 涂振国 attended four days of knowledge update; 莫日根 passed the test.",
      unit: BUREAU, plan: YEARLY, heldOn: "2026-04-20", hours: 32, kind: "KNOWLEDGE_UPDATE", title: "行政处罚法修订要点", audience: "OFFICERS", laws: ["行政处罚法"],
      attendance: [["莫日根", 32, 86], ["涂振国", 32, 91]],
    },
    {
      says: "莫日根 studied two days before the wage inspection and stands at six of seven days (WP-H-9, WP-D-2).",
      unit: `${BUREAU}-INSPECTION`, plan: YEARLY, heldOn: "2026-06-15", hours: 16, kind: "PRE_CAMPAIGN_STUDY", title: "根治欠薪专项检查前学习", audience: "OFFICERS",
      laws: ["保障农民工工资支付条例"], campaign: "根治欠薪专项检查", attendance: [["莫日根", 16]],
    },
    {
      says: "敖春林 and 孟繁荣 studied at the directors' meeting in March (WP-H-1).",
      unit: BUREAU, heldOn: "2026-03-10", hours: 2, kind: "EXECUTIVE_MEETING_STUDY", title: "会前学法:社会保险法", audience: "LEADERS", laws: ["社会保险法"],
      agenda: "研究社会保险扩面", attendance: [["敖春林", 2], ["孟繁荣", 2]],
    },
  ],
  studies: [
    {
      says: "The leaders of 阿荣旗人社局 study before each quarter's first meeting (WP-J-1).",
      unit: BUREAU, year: 2026, plan: "全年学法四次", content: "行政处罚法、社会保险法", timing: "每季度第一次局务会前", people: "局领导班子成员", minimumHours: 8,
      meetings: [["2026-03-10", "研究社会保险扩面"], ["2026-06-10", "研究根治欠薪"]],
    },
  ],
  activities: [
    {
      says: "阿荣旗人社局 gave out leaflets in communities in the publicity month (WP-E-3, WP-A-7-2).",
      unit: BUREAU, heldOn: "2026-05-20", title: "民法典宣传月", kind: "PUBLICITY_MONTH", audiences: ["SERVICE_USERS", "COMMUNITY", "VILLAGE"], laws: ["民法典"], programme: "八五普法",
      personsReached: 12_000, counts: [["LEAFLET", 500], ["COLUMN", 8], ["SLOGAN", 50]],
    },
  ],
  funds: [{ says: "阿荣旗人社局 set funds aside for the publicity of law in 2026 (WP-E-4).", unit: BUREAU, year: 2026, amountYuan: 30_000, source: "部门预算" }],
};
