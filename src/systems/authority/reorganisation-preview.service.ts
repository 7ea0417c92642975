/** 机构改革预览: who assesses, supervises, delegates, reads and sees before and after a reorganisation. Its lines are carried out, looked at, and undone. */
import { organsAround, ownerOf } from "./opinions.rules.js";
import { assessorsOf } from "../../../permissions/policies/assessment.policy.js";
import { findPlace, parentOf } from "../../../permissions/policies/structure.js";
import { supervisorsOf } from "../../../permissions/policies/supervision.policy.js";
import { POLICY_PRESETS } from "../../../seeds/reference/policy-presets.js";
import type { Id } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { OrgFacts, OrgPlace } from "../../kernel/org-facts.js";
import type { Page, PageRequest } from "../../kernel/page.js";
import { POLICY_KEYS, type PolicyKey } from "../../kernel/policy-keys.js";
import { isRefusal, type Refusal } from "../../kernel/refusal.js";
import type { ReorganisationAspect } from "../../kernel/reorganisation-words.js";
import { ASSESSMENT_KIND } from "../../kernel/vocabulary.js";
import { wordsOf } from "../../kernel/words.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Caller } from "../../platform/db/unit-of-work.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import { pageOf, sliceOf } from "../../platform/pages/keyset.js";
import { effectivePolicy, policyFactsOf, readNeighbourhood, rehearseReorganisation, type Rehearsed, type UnitRow } from "../organisations/index.js";
import { effectsBetween, type Effect, type Standing } from "./reorganisation-preview.rules.js";
import { postsOf } from "./reorganisation-preview.store.js";

interface Asking extends Caller { readonly cursors: CursorSeal }

/** A unit as it stands before or, when it is established, after. */
export interface PreviewedUnit { readonly id: Id; readonly code: string; readonly name: string }

export interface ReorganisationPreview {
  readonly __typename: "ReorganisationPreview";
  readonly on: LegalDate;
  readonly unitsLookedAt: number;
  readonly effects: readonly Effect[];
  readonly units: ReadonlyMap<Id, PreviewedUnit>;
  readonly posts: ReadonlyMap<Id, readonly Id[]>;
}

/** What is looked at on each side: how every unit stands, and what the units are called. */
interface Seen { readonly standings: ReadonlyMap<Id, Standing>; readonly units: ReadonlyMap<Id, PreviewedUnit>; readonly posts: ReadonlyMap<Id, readonly Id[]> }

export async function reorganisationPreview(asking: Asking, matter: Rehearsed): Promise<ReorganisationPreview | Refusal> {
  const seen = await rehearseReorganisation(asking, matter, seenBy);
  if (isRefusal(seen)) return seen;
  const { before, after, on, unitIds } = seen;
  return {
    __typename: "ReorganisationPreview", on, unitsLookedAt: unitIds.length, effects: effectsBetween(unitIds, before.standings, after.standings),
    units: new Map([...after.units, ...before.units]), posts: new Map([...after.posts, ...before.posts]),
  };
}

/** The same reading before and after, and by whoever compares a preview with what came of it. Three statements, however many units. */
export async function seenBy(reader: Reader, tenantId: Id, unitIds: readonly Id[], on: LegalDate): Promise<Seen> {
  const { facts, units } = await readNeighbourhood(reader, tenantId, unitIds, on);
  const policies = await policyFactsOf(reader, tenantId, unitIds, on);
  const standings = new Map(unitIds.map((id, at) => [id, standingOf(facts, id, findPlace(facts, id) ? policies[at]! : undefined)] as const));
  const seeing = [...new Set([...standings.values()].flatMap(({ SIGHT }) => [...SIGHT.values()].flat()))];
  return {
    standings, posts: await postsOf(reader, tenantId, seeing, on),
    units: new Map([...units.values()].flatMap((unit: UnitRow | null) => (unit ? [[unit.id, { id: unit.id, code: unit.code, name: unit.nameZh }] as const] : []))),
  };
}

/** Nothing of a unit that does not stand. */
const NOWHERE: Standing = { ASSESSOR: new Map(), SUPERVISOR: new Map(), DELEGATION: new Map(), OPINION_READER: new Map(), SIGHT: new Map(), POLICY: new Map() };

function standingOf(facts: OrgFacts, id: Id, policies: Awaited<ReturnType<typeof policyFactsOf>>[number] | undefined): Standing {
  const place = findPlace(facts, id);
  if (!place || !policies) return NOWHERE;
  const owner = ownerOf(facts, id);
  return {
    ASSESSOR: new Map(wordsOf(ASSESSMENT_KIND).map((kind) => [kind, assessorsOf(facts, { unitId: id }, kind).responsible.map(({ unitId, share }) => `${unitId} ${share}`)])),
    SUPERVISOR: new Map([["", supervisorsOf(facts, id).map(({ unitId, scope }) => `${unitId} ${scope}`)]]),
    DELEGATION: new Map([["", place.delegations.map(({ delegator, actionKinds }) => `${delegator} ${actionKinds.join(",")}`)]]),
    OPINION_READER: new Map([["", owner ? organsAround(facts, owner) : []]]),
    SIGHT: new Map([["", above(facts, place)]]),
    POLICY: new Map((Object.keys(POLICY_KEYS) as PolicyKey[]).map((key) => [key, [JSON.stringify(effectivePolicy(policies, POLICY_PRESETS, key).value)]])),
  };
}

/** Posts above a unit see what it owns; so the way upwards is who sees. */
function above(facts: OrgFacts, place: OrgPlace): Id[] {
  const way: Id[] = [];
  for (let at = parentOf(facts, place); at && !way.includes(at.id); at = parentOf(facts, at)) way.push(at.id);
  return way;
}

export type EffectPage = Page<Effect & { readonly id: Id; readonly sortKey: string }> & { readonly count: () => Promise<number> };

/** One page of the effects; a cursor belongs to this preview and this choice of aspects. */
export function pageOfEffects({ effects, units, on }: ReorganisationPreview, aspects: readonly ReorganisationAspect[] | null, page: PageRequest, seal: CursorSeal, tenantId: Id): EffectPage {
  const binding = JSON.stringify([tenantId, "effects", on, aspects, effects.length]);
  const slice = sliceOf(page, "ASC", seal, binding);
  const keyed = effects.filter(({ aspect }) => !aspects || aspects.includes(aspect))
    .map((effect) => ({ ...effect, id: effect.unitId, sortKey: `${effect.aspect} ${units.get(effect.unitId)?.code ?? ""} ${effect.about}` }))
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0));
  const ordered = slice.direction === "ASC" ? keyed : [...keyed].reverse();
  const { after } = slice;
  const isPast = ({ sortKey }: { sortKey: string }): boolean => !after || (slice.direction === "ASC" ? sortKey > after[0] : sortKey < after[0]);
  return { ...pageOf(ordered.filter(isPast).slice(0, slice.limit), slice, seal, binding), count: () => Promise.resolve(keyed.length) };
}
