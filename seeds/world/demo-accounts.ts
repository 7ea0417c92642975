/** The accounts that the start banner names, and the development tokens of everybody. A production start plants neither. */

/** Readable on purpose: it opens the demo world and nothing else. */
export const demoToken = (login: string): string => `demo-token-${login}`;

export interface DemoAccount { readonly login: string; readonly why: string }

/** Read a row as: WORLD shows these logins, each with a reason to try it. */
export const DEMO_ACCOUNTS: Readonly<Record<string, readonly DemoAccount[]>> = {
  yanbian: [
    { login: "yb-legal-officer", why: "李顺姬 implements the prefecture's assessments and asks who may assess whom." },
    { login: "yb-leader", why: "金成哲 decides them for the government." },
    { login: "yb-tax-assessor", why: "郑海峰 assesses 延吉市税务局 as its direct superior." },
    { login: "yanji-leader", why: "元吉顺 gives 延吉市's opinion on it and no score." },
    { login: "yb-hrss-head", why: "朴哲洙 heads 州人社局: graded by others, never by his own bureau." },
    { login: "jl-hrss-guide", why: "方秀英 of the province only guides: NOT_ASSESSOR." },
    { login: "antu-legal-officer", why: "段宏 meets IMPLEMENTER_CONFLICT in 安图县." },
    { login: "yb-tenant-admin", why: "沈明珠 keeps units, posts and policies." },
    { login: "yb-auditor", why: "裴成男 reads audit events and may ask about others." },
    { login: "yb-portal", why: "The portal: scoped reading, no personal data." },
  ],
  hulunbuir: [
    { login: "arun-hrss-head", why: "敖春林 leads the leading group of 阿荣旗人社局." },
    { login: "arun-hrss-office", why: "鄂秀兰 implements from the bureau office." },
    { login: "arun-hrss-legal", why: "杜淑琴 leads the daily work in 政策法规处." },
    { login: "arun-inspection-head", why: "涂振国 approves the brigade's daily work." },
    { login: "arun-inspection-officer", why: "莫日根 enforces under delegation." },
    { login: "arun-legal-officer", why: "郭建军 implements the banner's assessments." },
    { login: "hl-tenant-admin", why: "苏德胜 keeps the organisations." },
    { login: "hl-portal", why: "The portal of the banner." },
  ],
  yichang: [
    { login: "zhijiang-hrss-head", why: "谭志刚 chairs and may not turn a failed review into a pass." },
    { login: "zhijiang-hrss-deputy", why: "田晓玲 extends legal reviews." },
    { login: "zhijiang-hrss-reviewer", why: "闵家豪 writes legality opinions that nobody outside may read." },
    { login: "zhijiang-hrss-personnel", why: "胡桂芳 proposes accountability together with the legal section." },
    { login: "zhijiang-group-office", why: "易小丹 implements the assessment and may not confirm grades." },
    { login: "zhijiang-hrss-handler", why: "邹明 reads an opinion only in his own item." },
    { login: "zhijiang-adviser", why: "章文涛 sees what is assigned to him." },
    { login: "yc-tenant-admin", why: "柯雪 keeps the organisations." },
  ],
  tianjin: [
    { login: "tj-hrss-legal", why: "窦文华 sees which clauses 法规处 answers for." },
    { login: "tj-hrss-service", why: "房志军 sees those of 政务服务处." },
    { login: "tj-inspection-head", why: "边永胜 sees those of the corps." },
    { login: "tj-legal-officer", why: "穆雅琴 of 市司法局 receives filed formats." },
    { login: "tj-tax-assessor", why: "褚天宇 assesses districts directly: a level is absent." },
    { login: "heping-legal-officer", why: "冉静 asks for 和平区." },
    { login: "tj-tenant-admin", why: "荀志明 keeps the organisations." },
    { login: "tj-portal", why: "The portal of the bureau." },
  ],
};
