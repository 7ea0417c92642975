/** Reference 通用目录: the law as data, kinds of action, the calendar and the divisions; the same for every tenant. */
export { actionKinds, type ActionKindInfo } from "./action-kinds.rules.js";
export { isWorkingDay, type CalendarDay } from "../../kernel/calendar.js";
export { calendarDays } from "./calendar.store.js";
export { allClauses, clausePage, findClause, lawOf } from "./clauses.store.js";
export { divisions, type Division, type DivisionFilter } from "./divisions.store.js";
export {
  CLAUSE_KIND, CLAUSE_LEVEL, CLAUSE_SYSTEM, isArticle, LAW_SOURCE,
  type Clause, type ClauseFilter, type ClauseKind, type ClauseLevel, type ClauseSystem, type LawReference, type LawSource,
} from "./law.rules.js";
