/** Who acts on a department's list: its own people draft, report and publish, its leader agrees, somebody else examines. */
import type { Ability } from "../../src/kernel/abilities.js";
import type { Actor } from "../../src/kernel/actor.js";
import type { Code } from "../../src/kernel/codes.js";
import type { LawRef, Verdict } from "../../src/kernel/verdict.js";
import type { ImportKind } from "../../src/kernel/exchange-words.js";
import { grantingPosts, mayUse } from "./abilities.js";
import { worksInAreaOf } from "./visibility.js";

export interface ListParties {
  /** The department whose list or basis it is. */
  readonly organId: string;
  /** Who examines it; null before it is reported. */
  readonly examinerId: string | null;
  /** Everybody who wrote any of it; nobody for what a seed or a job wrote. */
  readonly authors: readonly string[];
}

const isAuthor = ({ personId }: Actor, authors: readonly string[]): boolean => personId !== null && authors.includes(personId);

type WhoLists = (actor: Actor, parties: ListParties) => Verdict;

const verdict = (allowed: boolean, rule: string, refused: Code, law: readonly LawRef[]): Verdict =>
  ({ allowed, rule, because: allowed ? "ROLE_GRANTS" : refused, law, path: [] });

const granting = (actor: Actor, ability: Ability) => {
  const ids = new Set(grantingPosts(actor, ability));
  return actor.posts.filter(({ postId }) => ids.has(postId));
};

/** A post that grants the ability in the department or in a part of it: a sibling department or one below has none (YB-2.1-2). */
export const ofOwnDepartment = (ability: Ability, law: readonly LawRef[]): WhoLists => (actor, { organId }) =>
  verdict(granting(actor, ability).some((post) => post.organId === organId), "list.OWN_DEPARTMENT", "NOT_LIST_OWNER", law);

/** The unit that executes the basis, or a part of it: a sibling section has no hand in it, nor has the legal section, which confirms (AR-4.1.1-1). */
export const ofMaintainingUnit = (actor: Actor, { unitId }: { readonly unitId: string }): Verdict =>
  verdict(granting(actor, "maintainBases").some((post) => post.unitPath.includes(unitId)), "list.MAINTAINING_UNIT", "NOT_MAINTAINING_UNIT", ["AR-4.1.1-1"]);

/** Where the department stands: everything above it, and the governments in whose territory it is located. */
export interface ChangeParties extends ListParties { readonly path: readonly string[]; readonly locatedIn: readonly string[] }

/** Whoever executes the basis records what happened to it, and so does a government's legal office for everything in its own area, no further (YB-2.1-6). */
export const recorderOfChanges = (actor: Actor, { organId, path, locatedIn }: ChangeParties): Verdict => {
  const isOwn = granting(actor, "maintainBases").some((post) => post.organId === organId);
  const isOffice = granting(actor, "examineLists").some(({ roles }) => roles.includes("GOV_LEGAL"));
  const isInArea = isOffice && worksInAreaOf(actor, { path, locatedIn });
  return verdict(isOwn || isInArea, isOffice ? "list.RECORDER_IN_AREA" : "list.RECORDER", isOffice ? "OUTSIDE_AREA" : "NOT_LIST_OWNER", ["YB-2.1-6"]);
};

/** Of a call: the office that issues it, and where each of its addressees stands. */
export interface CallParties extends ListParties { readonly addressees: readonly Pick<ChangeParties, "path" | "locatedIn">[] }

/** A legal office calls on whom its government's area holds, and on nobody else (YB-3.1-1). */
export const callerForLists = (actor: Actor, parties: CallParties): Verdict => {
  const own = ofOwnDepartment("callForLists", ["YB-3.1-1"])(actor, parties);
  const isInArea = parties.addressees.every((addressee) => worksInAreaOf(actor, addressee));
  return own.allowed ? verdict(isInArea, "list.ADDRESSEES_IN_AREA", "ADDRESSEE_OUTSIDE_AREA", ["YB-3.1-1"]) : own;
};

/** The leader sits in the department itself, not in a part of it. */
export const leaderOfDepartment = (law: readonly LawRef[]): WhoLists => (actor, { organId }) =>
  verdict(granting(actor, "consentLists").some((post) => post.unitId === organId), "list.LEADER", "NOT_LIST_OWNER", law);

/** Nobody examines the own department's list, nor what he wrote in, also where the own sections examine or his post there is over. */
export const examiner = (law: readonly LawRef[]): WhoLists => (actor, { organId, examinerId, authors }) => {
  const isOwn = isAuthor(actor, authors) || (examinerId !== organId && actor.posts.some((post) => post.organId === organId));
  if (isOwn) return verdict(false, "list.NOT_ONES_OWN", "SELF_LIST_EXAMINATION", law);
  return verdict(granting(actor, "examineLists").some((post) => post.organId === examinerId), "list.EXAMINER", "NOT_EXAMINER", law);
};

/** The legal section reviews what its department drafts, and nobody what he wrote in himself: persons are compared, not posts. */
export const benchmarkReviewer = (law: readonly LawRef[]): WhoLists => (actor, { organId, authors }) =>
  isAuthor(actor, authors)
    ? verdict(false, "list.SOMEBODY_ELSES_DRAFT", "OWN_BENCHMARK", law)
    : verdict(granting(actor, "reviewBenchmarks").some((post) => post.organId === organId), "list.BENCHMARK_REVIEWER", "NOT_LIST_OWNER", law);

/** The legal section confirms what its department's units entered, and nobody what he entered or corrected himself: persons are compared, not posts. */
export const basisConfirmer: WhoLists = (actor, { organId, authors }) =>
  isAuthor(actor, authors)
    ? verdict(false, "list.SOMEBODY_ELSES_ENTRY", "OWN_BASIS", ["AR-4.1.1-1"])
    : ofOwnDepartment("confirmBases", ["AR-4.1.1-1"])(actor, { organId, examinerId: null, authors });

/** Of an import: who brought it in, for which units' bases, or for which department's list. */
export interface ImportParties extends ListParties { readonly kind: ImportKind; readonly accountId: string; readonly unitIds: readonly string[] }

/** Whoever brought a file in decides on it, as long as each of its rows could be entered by hand: bases of a unit by that unit, items by their department. */
export const importer = (actor: Actor, parties: ImportParties): Verdict => {
  if (parties.accountId !== actor.accountId) return verdict(false, "import.ONES_OWN", "NOT_IMPORTER", ["AR-4.1.1-1"]);
  if (parties.kind === "BASES") {
    const foreign = parties.unitIds.map((unitId) => ofMaintainingUnit(actor, { unitId })).find(({ allowed }) => !allowed);
    return foreign ?? ofOwnDepartment("maintainBases", ["AR-4.1.1-1"])(actor, parties);
  }
  const able = mayUse(actor, "draftLists");
  return able.allowed ? ofOwnDepartment("draftLists", ["YB-2.1-2"])(actor, parties) : able;
};
