/** Every cell of §2.7: answer, refusal and clauses, asked of mayReadOpinion by a post that stands in the row. */
import { expect } from "chai";
import type { OpinionKind, Role } from "../../src/kernel/vocabulary.js";
import type { OpinionCircumstances } from "../../permissions/policies/opinion.conditions.js";
import { mayReadOpinion, type ReaderParty } from "../../permissions/policies/opinion.policy.js";
import { clausesOf, orNull, readCells, titleOf, type Cell } from "./authority-file.js";
import { factsOf, place, withPolicies, type Draft } from "./places.js";

interface World {
  readonly owner: Draft;
  reader: ReaderParty;
  readonly told: { -readonly [K in keyof OpinionCircumstances]: OpinionCircumstances[K] };
}

const post = (unitId: string, ...roles: Role[]): ReaderParty => ({ as: "POST", unitId, roles, personId: "p.reader" });

/** Read a row as: ROW: the post that stands in it towards the bureau's opinions. */
const READERS: Readonly<Record<string, ReaderParty>> = {
  LEGAL_SECTION: post("legalSection", "LEGAL_SECTION"),
  HANDLING_UNIT: post("section", "HANDLER"),
  OTHER_INTERNAL_ORGAN: post("section", "RECORDER"),
  BUREAU_OFFICE: post("office", "OFFICE"),
  PERSONNEL_SUPERVISION_SECTION: post("personnelSection", "PERSONNEL_SUPERVISION"),
  BUREAU_LEADERS: post("bureau", "DEPUTY"),
  MEETING_OBSERVER: post("county", "GOV_LEADER"),
  SUBORDINATE_INSTITUTION_NOT_HANDLING: post("institution", "RECORDER"),
  OWN_GOV_LEGAL_OFFICE: post("countyLegal", "GOV_LEGAL"),
  SUPERIOR_DEPARTMENT: post("superior", "SUPERIOR_DEPT"),
  SUPERVISION_OR_AUDIT_ORGAN: post("audit", "AUDIT"),
  ASSESSED_BODY: post("bureau", "LG_OFFICE"),
  EXPERT_OR_LEGAL_ADVISER: post("bureau", "LEGAL_ADVISER"),
  PARTY_OR_CITIZEN: { as: "CITIZEN" },
  INTEGRATOR_OR_PORTAL: { as: "ACCOUNT" },
  PLATFORM_ADMIN: post("county", "PLATFORM_ADMIN"),
};

const nothing = (): void => undefined;
const told = (...circumstances: (keyof OpinionCircumstances)[]) => (w: World): void => { for (const c of circumstances) w.told[c] = true; };
const superiorMayRead = (w: World): void => withPolicies(w.owner, { superiorReadsDecisionOpinion: true });
const mode = (word: "LOCAL" | "VERTICAL" | "DUAL") => (w: World): void => {
  Object.assign(w.owner, word === "LOCAL" ? { mode: word, ledBy: ["county"], guidedBy: ["superior"] } : { mode: word, ledBy: ["county", "superior"], guidedBy: [] });
  if (word === "VERTICAL") Object.assign(w.owner, { belongsTo: null, ledBy: ["superior"], locatedIn: ["county"] });
};
const all = (...parts: ((w: World) => void)[]) => (w: World): void => { for (const part of parts) part(w); };

/** Read a row as: CONDITION of the file: what it makes of the world. */
const CONDITIONS: Readonly<Record<string, (w: World) => void>> = {
  "-": nothing, otherwise: nothing, "anything else": nothing,
  "acting on its own bureau's document": told("acting"), "acting on its own bureau's list": told("acting"),
  "acting in that case or item": told("acting"), "acting in that item, not in the team": told("acting"), "acting in that item otherwise": told("acting"),
  "not acting in it": nothing,
  "the bureau's own review": told("ownReview"), "own review": told("ownReview"), "review of the bureau's files by another body": nothing,
  "member of the assessing team of the item": told("acting", "inAssessingTeam"),
  "runs the consultation of the item": told("acting", "runsConsultation"),
  "own files": told("ownFiles"), "others' files": nothing,
  counts: told("countsOnly"), "text and persons": nothing,
  "meeting material it prepares": told("preparesMeeting"),
  "opened decision-fault case, jointly": told("decisionFaultCase"),
  "attends the meeting": told("attendsMeeting"), "attends the meeting, no fault case opened": told("attendsMeeting"),
  "opened fault case on the item": told("attendsMeeting", "faultCaseOpen"),
  "leader of the assessor, before or after deciding": all(mode("VERTICAL"), (w) => { w.reader = post("superior", "BUREAU_HEAD"); }),
  "leader of the assessed body, after release": all(mode("VERTICAL"), told("released")),
  "leader of the assessed body, before release": mode("VERTICAL"),
  "any other leader": all(mode("VERTICAL"), told("released"), (w) => { w.reader = post("peer", "BUREAU_HEAD"); }),
  "consents to or decides the case": told("decidesCase"),
  "at that meeting": told("attendsMeeting"), "other meetings and times": nothing,
  "request with purpose logged": told("purposeLogged"), "no logged request": nothing,
  "reviews the case file": told("reviewsFile", "purposeLogged"),
  "does not review the file; request with purpose logged": told("purposeLogged"), "does not review the file; no logged request": nothing,
  "examines the draft": told("examinesDraft"),
  "its government is the filing organ": told("isFilingOrgan"),
  "same-level examiner of the list": told("examinesList"),
  "its government is heard": told("isHeard"),
  "handles the case as reconsideration body": told("reconsiders", "letterIssued"),
  "its government is the reconsideration organ, letter issued": told("letterIssued"),
  "policy superiorReadsDecisionOpinion off (default)": told("purposeLogged"),
  "policy superiorReadsDecisionOpinion on, request with purpose logged": all(superiorMayRead, told("purposeLogged")),
  "policy superiorReadsDecisionOpinion on, no logged request": superiorMayRead,
  "body is VERTICAL or DUAL, request with purpose logged": all(mode("DUAL"), told("purposeLogged")),
  "body is VERTICAL or DUAL, no logged request": mode("DUAL"),
  "body is LOCAL": all(mode("LOCAL"), told("purposeLogged")),
  "maker is VERTICAL and under it": mode("VERTICAL"), "assessor of the VERTICAL body": mode("VERTICAL"),
  "superior of the respondent": told("ownerIsRespondent"), "it is the respondent": told("ownerIsRespondent"),
  "file referred to it": told("referred"),
  "own list": told("ownList"), "another's list": nothing,
  "adoption note, after release": told("adoptionNoteOnly", "released"), "the opinion itself, or before release": told("released"),
  "the person held: own file": (w) => { w.reader = post("section", "RECORDER"); w.told.isPersonHeld = true; },
  "after release": told("released"), "before release": nothing,
  "engaged legal adviser acting as reviewer of the item": told("engagedAsReviewer", "ownContribution"),
  "own contribution, not the reviewer": told("ownContribution"), "own contribution": told("ownContribution"),
  "materials handed over for it": told("materialsHandedOver"),
  "applicant or third party of a reconsideration in which it was filed as evidence": told("filedAsEvidence"),
  "the answer to the own request": told("ownRequest"),
  "own opinion": told("ownOpinion"), "others' opinions": nothing,
  "published adoption summary": told("publishedOnly"), "published aggregates": told("publishedOnly"),
  "outcome notice of the own case": told("outcomeNoticeOnly"),
};

function ask(cell: Cell) {
  const owner = place("bureau", "ENFORCEMENT_DEPARTMENT", { belongsTo: "county" });
  const w: World = { owner, reader: READERS[cell.row]!, told: {} };
  mode("LOCAL")(w);
  if (cell.row === "MEETING_OBSERVER") w.told.observes = true;
  const change = CONDITIONS[cell.condition];
  if (!change) throw new Error(`no world for the condition: ${cell.condition}`);
  change(w);
  const facts = factsOf([
    owner, place("county", "GOVERNMENT"), place("countyLegal", "GOV_LEGAL_OFFICE", { belongsTo: "county" }), place("audit", "AUDIT_ORGAN", { belongsTo: "county" }),
    place("superior", "ENFORCEMENT_DEPARTMENT", { level: "PREFECTURE", mode: "LOCAL" }), place("peer", "ENFORCEMENT_DEPARTMENT", { mode: "LOCAL", belongsTo: "county" }),
    place("legalSection", "INTERNAL_ORGAN", { belongsTo: "bureau" }), place("office", "INTERNAL_ORGAN", { belongsTo: "bureau" }),
    place("personnelSection", "INTERNAL_ORGAN", { belongsTo: "bureau" }), place("section", "INTERNAL_ORGAN", { belongsTo: "bureau" }),
    place("institution", "SUBORDINATE_INSTITUTION", { belongsTo: "bureau" }),
  ]);
  const verdict = mayReadOpinion(facts, w.reader, cell.column as OpinionKind, owner.id, w.told);
  const stands = [verdict, ...verdict.others].find((a) => a.standing === cell.row);
  if (!stands) throw new Error(`nobody stands in ${cell.row}; the verdict is ${verdict.rule} ${verdict.answer}`);
  return { answer: stands.answer, refusal: stands.refusal, law: [...stands.law] };
}

const WORDS: Readonly<Record<string, string>> = {
  write: "WRITE", read: "READ", "read-acting": "READ_ACTING", "read-after-request": "READ_AFTER_REQUEST", none: "NONE",
};

describe("§2.7 who may read which review opinion, cell by cell", () => {
  for (const cell of readCells("READ")) {
    it(titleOf(cell), () => {
      expect(ask(cell)).to.deep.equal({ answer: WORDS[cell.answer], refusal: orNull(cell.refusal), law: clausesOf(cell) });
    });
  }
});
