/** 谁能看到哪份审核意见: the answers of the reading table, for one reader and for a whole column (model §2.7). */
import type { OrgFacts, OrgPlace } from "../../src/kernel/org-facts.js";
import { OTHERWISE, type LawRef, type PathStep, type Verdict } from "../../src/kernel/verdict.js";
import type { Code } from "../../src/kernel/codes.js";
import type { OpinionKind, ReadAnswer, ReaderStanding, Role } from "../../src/kernel/vocabulary.js";
import { READ_ANSWER, READER_STANDING } from "../../src/kernel/vocabulary.js";
import { wordsOf, type Label } from "../../src/kernel/words.js";
import type { OpinionCircumstances, ReadSituation } from "./opinion.conditions.js";
import { OPINION_TABLE, type OpinionColumn } from "./opinion.table.js";
import { relationsTo, surroundingsOf, type Relation } from "./relation.js";
import { findOrgan, findPlace, isGovernment } from "./structure.js";

export interface ReadingPost { readonly as: "POST"; readonly unitId: string; readonly roles: readonly Role[]; readonly personId: string }
export type ReaderParty = ReadingPost | { readonly as: "CITIZEN" } | { readonly as: "ACCOUNT" };

export interface ReaderAnswer {
  readonly standing: ReaderStanding | null;
  readonly answer: ReadAnswer;
  /** Named only to whoever asks for the reason; the field itself answers null without a hint. */
  readonly refusal: Code | null;
  readonly condition: Label | undefined;
  readonly law: readonly LawRef[];
}
export interface ReadVerdict extends Verdict, Omit<ReaderAnswer, "law" | "condition"> {
  readonly opinion: OpinionKind;
  readonly others: readonly ReaderAnswer[];
}

/** Read a row as: a post with ROLE in the organ that owns the opinion's object stands in ROW. */
const ROW_AT_HOME: Readonly<Partial<Record<Role, ReaderStanding>>> = {
  LEGAL_SECTION: "LEGAL_SECTION",
  LEGAL_REVIEWER: "LEGAL_SECTION",
  LEGAL_STAFF: "LEGAL_SECTION",
  PERSONNEL_SUPERVISION: "PERSONNEL_SUPERVISION_SECTION",
  OFFICE: "BUREAU_OFFICE",
  BUREAU_HEAD: "BUREAU_LEADERS",
  DEPUTY: "BUREAU_LEADERS",
  LEADING_BODY: "BUREAU_LEADERS",
  HANDLER: "HANDLING_UNIT",
  UNIT_HEAD: "HANDLING_UNIT",
  OFFICER: "HANDLING_UNIT",
};
/** Colleagues without a part in the item; where they sit decides the row. */
const COLLEAGUES: ReadonlySet<Role> = new Set<Role>([
  "HANDLER", "UNIT_HEAD", "OFFICER", "RECORDER", "OFFICE", "PERSONNEL_SUPERVISION", "LG_OFFICE", "ARCHIVE", "SEAL",
]);
/** Who receives a result, a list or a letter for the body it is about. */
const REPRESENTATIVES: ReadonlySet<Role> = new Set<Role>([
  "BUREAU_HEAD", "DEPUTY", "LEADING_BODY", "LEADING_GROUP", "LG_OFFICE", "RESPONSIBILITY_SYSTEM_LEADER",
]);
/** Who acts for another organ towards the owner. */
const ENVOYS_OF_LEGAL_OFFICE: ReadonlySet<Role> = new Set<Role>(["GOV_LEGAL", "LEGAL_REVIEWER", "BUREAU_HEAD", "DEPUTY"]);
const ENVOYS_OF_SUPERIOR: ReadonlySet<Role> = new Set<Role>(["SUPERIOR_DEPT", "LEGAL_SECTION", "BUREAU_HEAD", "DEPUTY", "LEADING_BODY"]);
const ENVOYS_OF_WATCHDOG: ReadonlySet<Role> = new Set<Role>(["SUPERVISION", "AUDIT"]);
const LEADERS: ReadonlySet<Role> = new Set<Role>(["BUREAU_HEAD", "DEPUTY", "LEADING_BODY"]);
/** Guests and machines stand in one row wherever their post hangs. */
const ROW_OF_GUEST: Readonly<Partial<Record<Role, ReaderStanding>>> = {
  EXPERT: "EXPERT_OR_LEGAL_ADVISER",
  LEGAL_ADVISER: "EXPERT_OR_LEGAL_ADVISER",
  NPC_CPPCC: "PARTY_OR_CITIZEN",
  SUPERVISOR_VOLUNTEER: "PARTY_OR_CITIZEN",
  PORTAL: "INTEGRATOR_OR_PORTAL",
  INTEGRATOR: "INTEGRATOR_OR_PORTAL",
  PLATFORM_ADMIN: "PLATFORM_ADMIN",
};

interface Standing { readonly row: ReaderStanding; readonly path: readonly PathStep[] }
/** The organ that owns the opinion's object, the reader's unit and organ, and what that organ is to the owner. */
interface Setting {
  readonly owner: OrgPlace;
  readonly organ: OrgPlace | undefined;
  readonly unit: OrgPlace | undefined;
  readonly relations: readonly Relation[];
}

const holdsAny = (roles: readonly Role[], of: ReadonlySet<Role>): boolean => roles.some((role) => of.has(role));

function settingOf(facts: OrgFacts, reader: ReaderParty, ownerUnitId: string): Setting | undefined {
  const place = findPlace(facts, ownerUnitId);
  const owner = place && (findOrgan(facts, place) ?? place);
  if (!owner) return undefined;
  const unit = reader.as === "POST" ? findPlace(facts, reader.unitId) : undefined;
  const organ = unit && (findOrgan(facts, unit) ?? (isGovernment(unit) ? unit : undefined));
  return { owner, organ, unit, relations: organ && organ.id !== owner.id ? relationsTo(facts, organ, surroundingsOf(facts, owner)) : [] };
}

function atHome(roles: readonly Role[], unit: OrgPlace, isPersonHeld: boolean): ReaderStanding[] {
  const rows = roles.flatMap((role) => ROW_AT_HOME[role] ?? []);
  if (holdsAny(roles, COLLEAGUES)) {
    rows.push(unit.kind === "SUBORDINATE_INSTITUTION" || unit.kind === "AUTHORISED_ORG" ? "SUBORDINATE_INSTITUTION_NOT_HANDLING" : "OTHER_INTERNAL_ORGAN");
  }
  if (holdsAny(roles, REPRESENTATIVES) || isPersonHeld) rows.push("ASSESSED_BODY");
  return rows;
}

function fromElsewhere(roles: readonly Role[], relations: readonly Relation[]): Standing[] {
  const row = (word: Relation["word"], envoys: ReadonlySet<Role>, standing: ReaderStanding): Standing[] =>
    holdsAny(roles, envoys) ? relations.filter((r) => r.word === word).map((r) => ({ row: standing, path: r.path })) : [];
  return [
    ...row("OWN_GOV_LEGAL_OFFICE", ENVOYS_OF_LEGAL_OFFICE, "OWN_GOV_LEGAL_OFFICE"),
    ...row("DIRECT_BUSINESS_SUPERIOR", ENVOYS_OF_SUPERIOR, "SUPERIOR_DEPARTMENT"),
    ...row("SUPERVISION_OR_AUDIT_ORGAN", ENVOYS_OF_WATCHDOG, "SUPERVISION_OR_AUDIT_ORGAN"),
  ];
}

function standingsIn(setting: Setting, reader: ReaderParty, opinion: OpinionKind | undefined, told: OpinionCircumstances): Standing[] {
  if (reader.as === "CITIZEN") return [{ row: "PARTY_OR_CITIZEN", path: [] }];
  if (reader.as === "ACCOUNT") return [{ row: "INTEGRATOR_OR_PORTAL", path: [] }];
  const { roles } = reader;
  const { owner, organ, unit, relations } = setting;
  const plain = (rows: readonly ReaderStanding[]): Standing[] => rows.map((row) => ({ row, path: [] }));
  const standings = plain(roles.flatMap((role) => ROW_OF_GUEST[role] ?? []));
  if (!unit || !organ) return standings;
  standings.push(...(organ.id === owner.id ? plain(atHome(roles, unit, told.isPersonHeld === true)) : fromElsewhere(roles, relations)));
  // the local opinion alone asks of leaders which side they lead, so they stand in their row wherever they lead
  if (opinion === "LOCAL_OPINION" && holdsAny(roles, LEADERS)) standings.push(...plain(["BUREAU_LEADERS"]));
  if (told.observes === true) standings.push(...plain(["MEETING_OBSERVER"]));
  return standings.filter((s, place) => standings.findIndex((other) => other.row === s.row) === place);
}

function answerIn(column: OpinionColumn, standing: ReaderStanding | null, s: ReadSituation): ReaderAnswer {
  const cases = standing ? (column.rows[standing] ?? []) : [];
  const found = cases.find((c) => c.when === null || c.when.holds(s));
  const answer = found?.answer ?? "NONE";
  const condition = found ? found.when?.name : cases.length > 0 ? OTHERWISE : undefined;
  return { standing, answer, refusal: answer === "NONE" ? "FORBIDDEN" : null, condition, law: found?.law ?? column.law };
}

const STRENGTH = new Map<ReadAnswer, number>(wordsOf(READ_ANSWER).map((word, place) => [word, place]));

/** May this reader read this opinion on an object of this unit? The strongest standing answers. */
export function mayReadOpinion(
  facts: OrgFacts, reader: ReaderParty, opinion: OpinionKind, ownerUnitId: string, circumstances: OpinionCircumstances = {},
): ReadVerdict {
  const column = OPINION_TABLE[opinion];
  const setting = settingOf(facts, reader, ownerUnitId);
  if (!setting) {
    return {
      allowed: false, rule: `read.NO_OWNER.${opinion}`, because: "FORBIDDEN", law: column.law, path: [],
      answer: "NONE", standing: null, refusal: "FORBIDDEN", opinion, others: [],
    };
  }
  const situation: ReadSituation = {
    circumstances, owner: setting.owner, isOwner: setting.organ?.id === setting.owner.id,
    isDirectSuperior: setting.relations.some((r) => r.word === "DIRECT_BUSINESS_SUPERIOR"),
  };
  const standings: (Standing | { row: null; path: readonly PathStep[] })[] = standingsIn(setting, reader, opinion, circumstances);
  if (standings.length === 0) standings.push({ row: null, path: [] });
  const ranked = standings
    .map(({ row, path }) => ({ path, answer: answerIn(column, row, situation) }))
    .sort((a, b) => STRENGTH.get(a.answer.answer)! - STRENGTH.get(b.answer.answer)!);
  const [top, ...others] = ranked as [(typeof ranked)[number], ...typeof ranked];
  return {
    ...top.answer, allowed: top.answer.answer !== "NONE", because: top.answer.refusal ?? "RULE_HOLDS",
    rule: `read.${top.answer.standing ?? "NO_STANDING"}.${opinion}`, path: top.path, opinion, others: others.map((o) => o.answer),
  };
}

/** The rows a reader stands in towards a unit's opinions; for one opinion, where its kind makes a difference. */
export function readerRowsOf(
  facts: OrgFacts, reader: ReaderParty, ownerUnitId: string, opinion?: OpinionKind, circumstances: OpinionCircumstances = {},
): ReaderStanding[] {
  const setting = settingOf(facts, reader, ownerUnitId);
  return setting ? standingsIn(setting, reader, opinion, circumstances).map((s) => s.row) : [];
}

/** One column of the table as it is printed: every reader, every case, and the refusal that closes the row. */
export interface ReaderRow { readonly standing: ReaderStanding; readonly cases: readonly Omit<ReaderAnswer, "standing">[] }

export function readersOf(opinion: OpinionKind): ReaderRow[] {
  const column = OPINION_TABLE[opinion];
  return wordsOf(READER_STANDING).map((standing) => {
    const cell = column.rows[standing] ?? [];
    const cases = cell.map((c): Omit<ReaderAnswer, "standing"> => ({
      answer: c.answer, refusal: c.answer === "NONE" ? "FORBIDDEN" : null,
      condition: c.when?.name ?? (cell.length > 1 ? OTHERWISE : undefined), law: c.law,
    }));
    const isClosed = cell.some((c) => c.when === null);
    const closing = { answer: "NONE", refusal: "FORBIDDEN", condition: cell.length > 0 ? OTHERWISE : undefined, law: column.law } as const;
    return { standing, cases: isClosed ? cases : [...cases, closing] };
  });
}
