/** Verbs of authorisations: draft, register, publish, end; publishing draws the edge AUTHORISED_FOR from the organisation to the department in whose matters it acts. */
import { Authorisation } from "../../../entities/delegation/authorisation.entity.js";
import { canBeAuthorised } from "../../../permissions/policies/authorisation.policy.js";
import { findPlace } from "../../../permissions/policies/structure.js";
import { badInput, notFound } from "../../kernel/fault.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import type { Caller } from "../../platform/db/unit-of-work.js";
import { advance, begin } from "../../platform/lifecycle/advance.js";
import { performing, type Outcome, type StepOn, type VerbInput } from "../../platform/lifecycle/verb.js";
import { orgFacts } from "../organisations/index.js";
import { basesKnownAs } from "../power-lists/index.js";
import { authorisationSeenBy, authorisations, knownOf } from "./authorisations.store.js";
import { personOf, verb } from "./beginning.service.js";
import { drawEdge, endEdge, keeperOf, placeOf, undrawn } from "./recording.service.js";

export interface DraftAuthorisation extends VerbInput {
  readonly organisationId: string;
  readonly departmentId: string;
  readonly basisId: string;
  readonly articles: string;
  readonly matters: readonly string[];
  readonly actionKinds: readonly ActionKind[];
  readonly fromOn: LegalDate;
  readonly toOn?: LegalDate | null | undefined;
}

export const draftAuthorisation = (caller: Caller, input: DraftAuthorisation): Promise<Outcome> =>
  performing(caller, verb("draftAuthorisation", "draftAuthorisations"), input, async (tx) => {
    const { organisationId, departmentId, basisId, fromOn, toOn = null } = input;
    if (toOn && toOn <= fromOn) throw badInput({ path: "input.toOn", rule: "afterFrom" });
    const { path, locatedIn } = await placeOf(tx, organisationId);
    await placeOf(tx, departmentId);
    const { places } = await orgFacts(tx, tx.tenantId, [organisationId, departmentId], tx.today);
    const [basis] = await basesKnownAs(tx, tx.tenantId, [basisId], tx.today);
    if (!basis) throw notFound();
    const facts = { date: tx.today, places };
    const row = {
      organisationId, departmentId, keeperId: keeperOf(tx, organisationId), draftedBy: personOf(tx), basisId, articles: input.articles.trim(), fromOn, toOn, relationId: null,
      actionKinds: [...new Set(input.actionKinds)].sort(),
    };
    return begin(tx, authorisations, "draftAuthorisation", {
      input: { canBeAuthorised: canBeAuthorised(findPlace(facts, organisationId), findPlace(facts, departmentId)) },
      audit: { organisation: organisationId, department: departmentId, basis: basisId },
      facts: (id) => ({ ...row, ...knownOf(basis), id, state: null, version: 0, path, locatedIn, seenBy: authorisationSeenBy({ ...row, locatedIn, state: null }, path) }),
      insert: (id, state) => tx.insert(Authorisation, Object.assign(new Authorisation(), {
        ...row, tenantId: tx.tenantId, id, state, version: 1, matters: input.matters.map((matter) => matter.trim()), publishedOn: null, url: null, endedOn: null,
      })),
    });
  });

export const registerAuthorisation = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("registerAuthorisation", "registerAuthorisations"), input, (tx) =>
    advance(tx, authorisations, input.id, "registerAuthorisation", { expectedVersion: input.expectedVersion, note: input.note }));

export interface PublishAuthorisation extends StepOn { readonly publishedOn: LegalDate; readonly url: string }

export const publishAuthorisation = (caller: Caller, input: PublishAuthorisation): Promise<Outcome> =>
  performing(caller, verb("publishAuthorisation", "registerAuthorisations"), input, async (tx) => {
    const { id, publishedOn, url, expectedVersion, note } = input;
    if (publishedOn > tx.today) throw badInput({ path: "input.publishedOn", rule: "notInTheFuture" });
    const drawn = undrawn();
    return advance(tx, authorisations, id, "publishAuthorisation", {
      input, expectedVersion, note, moved: () => drawn.moved, patch: () => ({ published_on: publishedOn, url, relation_id: drawn.relationId }),
      also: ({ organisationId, departmentId, actionKinds, fromOn, toOn, basisTitle, articles }) => drawEdge(tx, {
        subjectId: organisationId, kind: "AUTHORISED_FOR", objectId: departmentId, from: fromOn as LegalDate, to: toOn as LegalDate | null, actionKinds, documentNo: `${basisTitle}${articles}`,
      }, drawn),
    });
  });

export interface EndAuthorisation extends StepOn { readonly endsOn: LegalDate }

/** From the day that is named the organisation has it no more; never for days gone by. */
export const endAuthorisation = (caller: Caller, input: EndAuthorisation): Promise<Outcome> =>
  performing(caller, verb("endAuthorisation", "registerAuthorisations"), input, async (tx) => {
    const { id, endsOn, expectedVersion, note } = input;
    if (endsOn < tx.today) throw badInput({ path: "input.endsOn", rule: "notInThePast" });
    const drawn = undrawn();
    return advance(tx, authorisations, id, "endAuthorisation", {
      expectedVersion, note, patch: () => ({ ended_on: endsOn }), moved: () => drawn.moved, also: (facts) => endEdge(tx, facts, endsOn, drawn),
    });
  });

export const withdrawAuthorisation = (caller: Caller, input: StepOn): Promise<Outcome> =>
  performing(caller, verb("withdrawAuthorisation", "draftAuthorisations"), input, (tx) =>
    advance(tx, authorisations, input.id, "withdrawAuthorisation", { expectedVersion: input.expectedVersion, note: input.note }));
