/** Third parties that serve an organ without any of its power: whether one may, and the verbs that register, end and take back what one does. */
import { ThirdPartyService } from "../../../entities/delegation/third-party-service.entity.js";
import { grantingPosts } from "../../../permissions/policies/abilities.js";
import { findPlace, servesIn } from "../../../permissions/policies/structure.js";
import { mayServe, type ThirdPartyQuestion } from "../../../permissions/policies/third-party.policy.js";
import { isSystem } from "../../kernel/actor.js";
import { badInput } from "../../kernel/fault.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Verdict } from "../../kernel/verdict.js";
import type { Caller, Tx } from "../../platform/db/unit-of-work.js";
import { countedOn } from "../../platform/deadlines/questions.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { explainAlone, requireUnits, type Asking, type Explained } from "../authority/index.js";
import { orgFacts } from "../organisations/index.js";
import { verb } from "./beginning.service.js";
import { placeOf } from "./recording.service.js";
import type { Reminding } from "./third-party.states.js";
import { staffServing, thirdPartyServices } from "./third-party.store.js";

export async function thirdPartyCheck(asking: Asking, question: ThirdPartyQuestion, asOf: LegalDate): Promise<Explained> {
  const facts = await orgFacts(asking.db, asking.db.tenantId, [question.organId], asOf);
  requireUnits(asking, facts, question.organId);
  return explainAlone(asking, mayServe(facts, question), asOf);
}

export interface RegisterThirdPartyService extends VerbInput, Pick<ThirdPartyQuestion, "kind" | "organId" | "creditCode" | "interest"> {
  readonly partyName: string;
  readonly subject: string;
  readonly decisionNo: string;
  readonly staffIds: readonly string[];
  readonly fromOn: LegalDate;
  readonly untilOn: LegalDate;
  readonly remindedOn: LegalDate | null;
  /** Something lies on a road, a waterway or a public place and must be cleared at once (强制法§52). */
  readonly isImmediate: boolean;
  readonly costEstimate: string | null;
}

export const registerThirdPartyService = (caller: Caller, input: RegisterThirdPartyService): Promise<Outcome> =>
  performing(caller, verb("registerThirdPartyService", "keepThirdParties"), input, async (tx) => {
    const { kind, organId, creditCode, fromOn, untilOn, costEstimate } = input;
    requireSound(input, tx.today);
    const { path, locatedIn } = await placeOf(tx, organId);
    const check = await checked(tx, input);
    const reminding = await remindingOf(tx, input);
    const row = { kind, organId, handlerId: handlerOf(tx, organId), creditCode, fromOn, untilOn };
    return begin(tx, thirdPartyServices, "registerThirdPartyService", {
      input: { reminding }, audit: { kind, organ: organId, decision: input.decisionNo.trim() },
      facts: (id) => ({ ...row, keeperId: organId, id, state: null, version: 0, check, seenBy: { owner: { unitId: organId, path, locatedIn } } }),
      insert: (id, state) => tx.insert(ThirdPartyService, Object.assign(new ThirdPartyService(), {
        ...row, tenantId: tx.tenantId, id, state, version: 1, partyName: input.partyName.trim(), subject: input.subject.trim(), decisionNo: input.decisionNo.trim(), costEstimate,
        remindedOn: reminding?.on ?? null, checkRule: check.rule, staffIds: [...new Set(input.staffIds)], endedOn: null, report: null,
      })),
    });
  });

/** The unit of the post through which it is registered answers for its last day; a seed leaves that to the organ. */
const handlerOf = ({ who }: Tx, organId: string): string =>
  isSystem(who) ? organId : (who.posts.find((post) => post.organId === organId && grantingPosts(who, "keepThirdParties").includes(post.postId))?.unitId ?? organId);

function requireSound({ kind, fromOn, untilOn, remindedOn, isImmediate }: RegisterThirdPartyService, today: LegalDate): void {
  if (untilOn < fromOn) throw badInput({ path: "input.untilOn", rule: "notBeforeFrom" });
  if (untilOn < today) throw badInput({ path: "input.untilOn", rule: "notInThePast" });
  if (remindedOn && remindedOn > today) throw badInput({ path: "input.remindedOn", rule: "notInTheFuture" });
  if (kind === "CUSTODY" && (remindedOn || isImmediate)) throw badInput({ path: remindedOn ? "input.remindedOn" : "input.immediate", rule: "forSubstitutePerformance" });
}

/** Whoever is named serves in the organ itself or in a section of it, or is an outsider. */
async function checked(tx: Tx, { kind, organId, creditCode, interest, staffIds }: RegisterThirdPartyService): Promise<Verdict> {
  const named = [...new Set(staffIds)];
  const posts = await staffServing(tx, tx.tenantId, named, tx.today);
  const facts = await orgFacts(tx, tx.tenantId, [organId, ...posts.map(({ unitId }) => unitId)], tx.today);
  const organ = findPlace(facts, organId);
  const own = named.filter((id) => organ && posts.some(({ personId, unitId }) => personId === id && servesIn(facts, organ, unitId)));
  return mayServe(facts, { kind, organId, creditCode, interest, staffPresent: own.length, outsiders: named.length - own.length });
}

const DAYS_BEFORE = 3;
/** Nobody is reminded before things are kept, nor where something must be cleared at once. */
async function remindingOf(tx: Tx, { kind, fromOn, remindedOn, isImmediate }: RegisterThirdPartyService): Promise<Reminding["reminding"]> {
  if (kind === "CUSTODY" || isImmediate) return null;
  const { dueOn } = await countedOn(tx, { start: fromOn, amount: DAYS_BEFORE, unit: "WORKING_BEFORE_EVENT" });
  return { by: dueOn, on: remindedOn };
}

export interface EndThirdPartyService extends StepOn { readonly endedOn: LegalDate; readonly report: string }

export const endThirdPartyService = (caller: Caller, input: EndThirdPartyService): Promise<Outcome> =>
  performing(caller, verb("endThirdPartyService", "keepThirdParties"), input, async (tx) => {
    const { id, endedOn, report, expectedVersion, note } = input;
    if (endedOn > tx.today) throw badInput({ path: "input.endedOn", rule: "notInTheFuture" });
    return advance(tx, thirdPartyServices, id, "endThirdPartyService", {
      expectedVersion, note, patch: () => ({ ended_on: endedOn, report: report.trim() }),
      async also({ fromOn }) {
        if (endedOn < fromOn) throw badInput({ path: "input.endedOn", rule: "notBeforeFrom" });
        return undefined;
      },
    });
  });

export const withdrawThirdPartyService = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("withdrawThirdPartyService", "keepThirdParties"), input, (tx) =>
    advance(tx, thirdPartyServices, input.id, "withdrawThirdPartyService", { expectedVersion: input.expectedVersion, note: input.note }));
