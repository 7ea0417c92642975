/** What the departments of the four worlds have published: their lists in force, and which units keep the bases. */
import type { PublishedListFact } from "./lists.types.js";

const INSPECTS = ["inspection", "overtime", "deposit", "childLabour", "registration", "wages", "obstruction"] as const;
const LABOUR_LAWS = ["labour", "contract", "inspection", "childLabour", "insurance", "wages"] as const;

/** Read a row as: departments of the world with this code have published these lists. */
export const PUBLISHED_LISTS: Readonly<Record<string, readonly PublishedListFact[]>> = {
  yanbian: [
    {
      says: "州人社局's list was examined by the prefecture's legal office and stands on both sites since June 2025 (YB-2.1-3, YB-2.1-4).",
      unit: "YB-HRSS", title: "延边州人力资源和社会保障局行政执法权责清单", post: "劳动保障监察员", prefix: "YBRS",
      keeps: [["YB-HRSS-INSPECTION", [...LABOUR_LAWS, "women", "penalty", "compulsion"]], ["YB-HRSS", ["employment", "market", "dispatch", "injury"]]],
      powers: [...INSPECTS, "women", "agency", "lateFine", "injury", "dispatch"], examined: "2025-06-10", published: "2025-06-18",
      sites: ["https://www.yanbian.example.gov.cn/qzqd/hrss", "https://hrss.yanbian.example.gov.cn/qzqd"], compiled: ["2025-12-05", "2026-01-20"],
    },
    {
      says: "延吉市人社局's list was examined by the legal office of 延吉市, not by the prefecture's.",
      unit: "YB-YANJI-HRSS", title: "延吉市人力资源和社会保障局行政执法权责清单", post: "劳动保障监察员", prefix: "YJRS",
      keeps: [["YB-YANJI-HRSS-INSPECTION", [...LABOUR_LAWS]], ["YB-YANJI-HRSS", ["employment", "market"]]],
      powers: [...INSPECTS, "market"], examined: "2025-06-12", published: "2025-06-24",
      sites: ["https://www.yanji.example.gov.cn/qzqd/hrss", "https://hrss.yanji.example.gov.cn/qzqd"],
    },
    {
      says: "延吉市城管局 enforces in the streets: five powers on three bases.",
      unit: "YB-YANJI-URBAN", title: "延吉市城市管理行政执法局行政执法权责清单", post: "城市管理执法队员", prefix: "YJCG",
      keeps: [["YB-YANJI-URBAN", ["cityscape", "roads", "urban"]]], powers: ["urbanInspection", "graffiti", "stacking", "roads", "demolition"], examined: "2025-06-12", published: "2025-06-25",
      sites: ["https://www.yanji.example.gov.cn/qzqd/urban", "https://urban.yanji.example.gov.cn/qzqd"],
    },
  ],
  hulunbuir: [{
    says: "阿荣旗人社局's own sections sorted the bases, each what it executes, and examined the list; no office outside did (AR-4.1.1-1).",
    unit: "HL-ARUN-HRSS", title: "阿荣旗人力资源和社会保障局执法依据及职权目录", post: "劳动保障监察员", prefix: "ARRS",
    keeps: [
      ["HL-ARUN-HRSS-INSPECTION", ["labour", "contract", "inspection", "childLabour", "wages"]], ["HL-ARUN-HRSS-SOCIAL-INSURANCE", ["insurance", "injury"]],
      ["HL-ARUN-HRSS-EMPLOYMENT", ["employment", "market"]],
    ],
    powers: [...INSPECTS, "fraud", "injury"], examined: "2025-03-05", published: "2025-03-14",
    sites: ["https://www.arongqi.example.gov.cn/zfyj", "https://hrss.arongqi.example.gov.cn/zfyj"],
  }],
  yichang: [{
    says: "枝江市人社局's list: its inspection bureau keeps the bases of labour inspection.",
    unit: "YC-ZHIJIANG-HRSS", title: "枝江市人力资源和社会保障局行政执法权责清单", post: "劳动保障监察员", prefix: "ZJRS",
    keeps: [["YC-ZHIJIANG-HRSS-INSPECTION", [...LABOUR_LAWS]], ["YC-ZHIJIANG-HRSS", ["injury"]]], powers: [...INSPECTS, "injury"], examined: "2025-05-08", published: "2025-05-16",
    sites: ["https://www.zhijiang.example.gov.cn/qzqd/hrss", "https://hrss.zhijiang.example.gov.cn/qzqd"],
  }],
  tianjin: [{
    says: "天津市人社局's list covers licences, too, which its counter handles.",
    unit: "TJ-HRSS", title: "天津市人力资源和社会保障局行政执法权责清单", post: "劳动保障监察员", prefix: "TJRS",
    keeps: [["TJ-HRSS-INSPECTION", [...LABOUR_LAWS, "women"]], ["TJ-HRSS-SERVICE", ["employment", "market", "dispatch", "injury"]]],
    powers: [...INSPECTS, "women", "agency", "injury", "dispatch", "market"], examined: "2025-04-10", published: "2025-04-21",
    sites: ["https://www.tj.example.gov.cn/qzqd/hrss", "https://hrss.tj.example.gov.cn/qzqd"], compiled: ["2026-01-15"],
  }],
};
