/** The closed lists that reorganisations are written in: what a line does, what hangs on a unit that is to be closed, what a preview compares. */
import { words } from "./words.js";

/** What must be handed over or ended before a unit is closed. */
export const UNIT_TIE = words({
  CHILDREN: ["下级单位", "Units that belong to it"],
  POSTS: ["在任岗位", "Posts in it that somebody holds"],
  GUIDANCE: ["领导与指导关系", "Units it leads, guides or hosts, whose leaders it appoints or whose assessment it implements"],
  DELEGATIONS: ["委托关系", "Delegations it gave or received"],
  POWERS: ["授权与赋权关系", "Authorisations and powers handed over, on either side"],
  TASKS: ["责任条款", "Clauses it was made responsible for"],
  GROUP_OFFICES: ["领导小组办公室", "Leading groups of other units whose office sits in it"],
  SERVICE_ACCOUNTS: ["服务账号", "Service accounts placed at it"],
  LATER_RECORDS: ["后续记录", "Records of its own that begin on the day or later"],
});
export type UnitTie = keyof typeof UNIT_TIE;
