/** What the engine reads of a letter before a step: the letter with its parts, and what registers say of every condition that the delegation table asks. */
import type { DelegateParty } from "../../../permissions/policies/delegation.policy.js";
import { findOrgan, findPlace } from "../../../permissions/policies/structure.js";
import type { DeadlineKind } from "../../kernel/deadline-words.js";
import type { DelegationSide, DelegationState } from "../../kernel/delegation-words.js";
import { addDays, daysBetween, type LegalDate } from "../../kernel/legal-date.js";
import { FALLS_AWAY } from "../../kernel/list-words.js";
import type { OrgFacts } from "../../kernel/org-facts.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { FactsAsked, LifecycleStore, Term } from "../../platform/lifecycle/lifecycle-store.js";
import { authorsOf } from "../../platform/lifecycle/transitions.store.js";
import { certifiedOfficers, holdCertificatesOf } from "../officers/index.js";
import { areasOf, locatedOf, organOf, orgFacts, pathOf } from "../organisations/index.js";
import { basesKnownAs, itemsInForce } from "../power-lists/index.js";
import { carryingBases, citesOutOfReach, decisionsOf, isBeyondArea, type LetterBasis, type LetterMatter, type LetterQualification, type MeasuredLetter } from "./delegation.rules.js";
import { delegationLife, type DelegationAction, type DelegationFacts } from "./delegation.states.js";

/** A letter as somebody writes it, or as it stands. */
export interface Letter {
  readonly delegatorId: string;
  readonly delegate: DelegateParty;
  readonly matters: readonly LetterMatter[];
  readonly bases: readonly LetterBasis[];
  readonly qualifications: readonly LetterQualification[];
  readonly territory: readonly string[];
}

export interface Measured extends Pick<DelegationFacts, "decisions" | "isOutOfReach" | "isBeyondArea" | "areBothOpen"> { readonly facts: OrgFacts; readonly letter: MeasuredLetter }

/** Registers are read once for all letters. The day decides which list, which basis and which certificate counts. */
export async function measure(reader: Reader, tenantId: string, letters: readonly Letter[], on: LegalDate): Promise<Measured[]> {
  const delegates = letters.flatMap(({ delegate }) => ("unitId" in delegate ? [delegate.unitId] : []));
  const delegators = letters.map(({ delegatorId }) => delegatorId);
  const facts = await factsAround(reader, tenantId, [...new Set([...delegators, ...delegates])], delegators, on);
  const [items, bases, officers, areas] = [
    await itemsInForce(reader, tenantId, delegators, letters.flatMap(({ matters }) => matters.map(({ code }) => code)), on),
    await basesKnownAs(reader, tenantId, letters.flatMap((letter) => letter.bases.map(({ basisId }) => basisId)), on),
    await certifiedOfficers(reader, tenantId, delegates, on),
    await areasOf(reader, tenantId, delegators, on),
  ];
  const own = new Set(items.map(({ organId, code, actionKind }) => `${organId} ${actionKind} ${code}`));
  const known = new Map(bases.map((basis) => [basis.id, basis]));
  return letters.map((each) => {
    const delegateId = "unitId" in each.delegate ? each.delegate.unitId : null;
    const letter: MeasuredLetter = {
      ...each, areas: areas.get(each.delegatorId) ?? [], matters: each.matters.map((matter) => ({ ...matter, isOwn: own.has(`${each.delegatorId} ${matter.actionKind} ${matter.code}`) })),
      bases: each.bases.flatMap((basis) => { const found = known.get(basis.basisId); return found ? [{ ...found, ...basis }] : []; }),
      officers: new Set(officers.filter(({ unitId }) => unitId === delegateId).map(({ personId }) => personId)).size,
    };
    const areBothOpen = [each.delegatorId, delegateId].every((id) => id !== null && findPlace(facts, id) !== undefined);
    return { facts, letter, decisions: decisionsOf(facts, letter), isOutOfReach: citesOutOfReach(facts, letter), isBeyondArea: isBeyondArea(letter), areBothOpen };
  });
}

/** To whom powers went decides whether they are still held, so receivers are read, too. */
async function factsAround(reader: Reader, tenantId: string, units: readonly string[], delegators: readonly string[], on: LegalDate): Promise<OrgFacts> {
  const facts = await orgFacts(reader, tenantId, units, on);
  const organs = delegators.flatMap((id) => { const unit = findPlace(facts, id); return unit ? [unit, findOrgan(facts, unit) ?? unit] : []; });
  const receivers = organs.flatMap(({ powersGivenUp }) => powersGivenUp.map(({ other }) => other)).filter((id) => !facts.places.has(id));
  return receivers.length === 0 ? facts : orgFacts(reader, tenantId, [...units, ...receivers], on);
}

/** Confirmed once, a letter is everybody's to read, whatever became of it. */
const IS_CONFIRMED = (letter: string): string => `${letter}.state NOT IN ('DRAFT', 'CONSENTED', 'RETURNED')`;
export const SEEN_BY = (letter: string) => ({
  tenant: `${letter}.tenant_id`, owner: `${letter}.delegator_id`, published: IS_CONFIRMED(letter), examiner: `CASE WHEN ${letter}.state NOT IN ('DRAFT', 'RETURNED') THEN ${letter}.confirmer_id END`,
  parties: `ARRAY[${organOf(`${letter}.delegate_id`, "$2::date")}]`,
});

/** Parts of a letter as JSON, as its text was last written. */
const part = (table: string, letter: string, fields: string): string =>
  `coalesce((SELECT jsonb_agg(jsonb_build_object(${fields}) ORDER BY p.id) FROM ${table} p WHERE p.tenant_id = $1 AND p.delegation_id = ${letter}.id AND p.written_at = ${letter}.written_at), '[]')`;
export const MATTERS = (letter: string): string => part("delegation_matter", letter, `'code', p.code, 'actionKind', p.action_kind`);

const BASES = (letter: string): string => part("delegation_basis", letter, `'basisId', p.basis_id, 'articles', p.articles, 'namesDelegator', p.names_delegator`);
const QUALIFICATIONS = (letter: string): string => part("delegation_qualification", letter, `'condition', p.condition, 'met', p.met, 'evidence', p.evidence`);

type LetterRow = Omit<Letter, "delegate"> & { readonly id: string; readonly delegateId: string };
const letters = statement<LetterRow>(
  "delegation.lettersOf",
  `SELECT t.id, t.delegator_id AS "delegatorId", t.delegate_id AS "delegateId", t.territory, ${MATTERS("t")} AS matters, ${BASES("t")} AS bases, ${QUALIFICATIONS("t")} AS qualifications
     FROM delegation t WHERE t.tenant_id = $1 AND t.id = ANY ($2::uuid[]) ORDER BY t.id`,
);
/** Letters as the table is asked about them. */
export const lettersOf = async (reader: Reader, tenantId: string, ids: readonly string[]): Promise<(Letter & { readonly id: string })[]> =>
  (await reader.rows(letters, [tenantId, ids])).map((row) => ({ ...row, delegate: { unitId: row.delegateId } }));

interface FactsRow {
  readonly id: string; readonly state: DelegationState; readonly version: number; readonly letterNo: string; readonly delegatorId: string; readonly delegateId: string; readonly confirmerId: string | null;
  readonly territory: string[]; readonly startsOn: string; readonly endsOn: string; readonly effectiveOn: string | null; readonly rectifyBy: string | null; readonly renewsId: string | null;
  readonly path: readonly string[] | null; readonly locatedIn: readonly string[]; readonly partyIds: string[]; readonly examinerId: string | null; readonly isPublished: boolean;
  readonly matters: LetterMatter[]; readonly bases: LetterBasis[]; readonly qualifications: LetterQualification[];
  readonly signatures: { readonly side: DelegationSide; readonly personId: string | null; readonly signedOn: string }[]; readonly published: DelegationSide[]; readonly authors: string[];
}
const looking = statement<FactsRow>(
  "delegation.facts",
  `SELECT t.id, t.state, t.version, t.letter_no AS "letterNo", t.delegator_id AS "delegatorId", t.delegate_id AS "delegateId", t.confirmer_id AS "confirmerId", t.territory,
          t.starts_on AS "startsOn", t.ends_on AS "endsOn", t.effective_on AS "effectiveOn", t.rectify_by AS "rectifyBy", t.renews_id AS "renewsId",
          ${pathOf("t.delegator_id", "$2::date")} AS path, ${locatedOf("t.delegator_id", "$2::date")} AS "locatedIn",
          ${SEEN_BY("t").parties} AS "partyIds", ${SEEN_BY("t").examiner} AS "examinerId", ${SEEN_BY("t").published} AS "isPublished",
          ${MATTERS("t")} AS matters, ${BASES("t")} AS bases, ${QUALIFICATIONS("t")} AS qualifications,
          coalesce((SELECT jsonb_agg(jsonb_build_object('side', s.side, 'personId', s.person_id, 'signedOn', s.signed_on)) FROM delegation_signature s WHERE s.tenant_id = $1 AND s.delegation_id = t.id), '[]') AS signatures,
          ARRAY(SELECT s.side FROM delegation_publication s WHERE s.tenant_id = $1 AND s.delegation_id = t.id) AS published,
          ${authorsOf("Delegation", "t.id", ["draftDelegation", "reviseDelegation"])} AS authors
     FROM delegation t WHERE t.tenant_id = $1 AND t.id = ANY ($3::uuid[])`,
);

async function factsOf(reader: Reader, { tenantId, ids, today, isActing }: FactsAsked): Promise<Map<string, DelegationFacts>> {
  const rows = await reader.rows(looking, [tenantId, today, ids]);
  if (rows.length === 0) return new Map();
  if (isActing) await holdCertificatesOf(reader, tenantId, rows.map(({ delegateId }) => delegateId), today);
  const measured = await measure(reader, tenantId, rows.map((row) => ({ ...row, delegate: { unitId: row.delegateId } })), today);
  return new Map(rows.map(({ path, locatedIn, partyIds, examinerId, isPublished, ...row }, at) => {
    const { decisions, isOutOfReach, isBeyondArea: isBeyond, areBothOpen } = measured[at]!;
    const above = path ?? [];
    const seenBy = { owner: { unitId: row.delegatorId, path: above, locatedIn }, partyIds, examinerId, isPublished };
    return [row.id, { ...row, path: above, seenBy, decisions, isOutOfReach, isBeyondArea: isBeyond, areBothOpen }];
  }));
}

/** Read a row as: this reminder falls so many days before the last one. */
const REMINDED_BEFORE: Partial<Record<DeadlineKind, number>> = { "delegation.renewal60": 60, "delegation.renewal30": 30 };

/** No reminder is set for a day that has passed, nor before the letter is fully published; what is not put right in time is told to whoever confirmed the letter, as a proposal to end it. */
function termOf(kind: DeadlineKind, { state, delegatorId, confirmerId, endsOn, rectifyBy }: DelegationFacts, today: LegalDate): Term | undefined {
  const days = REMINDED_BEFORE[kind];
  const last = endsOn as LegalDate;
  if (days !== undefined) return state === "PUBLISHED" && today < addDays(last, -days) ? { ownerUnitId: delegatorId, startsOn: last, amount: days, unit: "BEFORE_EVENT", law: ["NL-CF-20-1"] } : undefined;
  if (rectifyBy === null) return undefined;
  return { ownerUnitId: delegatorId, startsOn: today, amount: daysBetween(today, rectifyBy as LegalDate), unit: "CALENDAR", law: ["NL-CF-20-3", "YB-2.1-8"], ...(confirmerId && { escalatesTo: confirmerId }) };
}

export const delegations = {
  lifecycle: delegationLife, type: "Delegation", system: "delegation", table: "delegation", factsOf, deadlineOf: termOf,
} as const satisfies LifecycleStore<DelegationState, DelegationFacts, DelegationAction>;

const holdNumber = statement<unknown>("delegation.holdNumber", `SELECT pg_advisory_xact_lock(hashtextextended('delegation/' || $1 || '/' || $2, 0))`);
const numbered = statement<{ id: string }>("delegation.numbered", `SELECT id FROM delegation WHERE tenant_id = $1 AND delegator_id = $2 AND letter_no = $3 AND id IS DISTINCT FROM $4::uuid`);
/** Whoever writes a number of the delegator waits until whoever writes another has done so. */
export async function isNumberTaken(tx: Reader & { readonly tenantId: string }, delegatorId: string, letterNo: string, besides: string | null): Promise<boolean> {
  await tx.rows(holdNumber, [tx.tenantId, delegatorId]);
  return (await tx.first(numbered, [tx.tenantId, delegatorId, letterNo, besides])) !== undefined;
}

const edges = statement<{ relationId: string }>("delegation.edges", `SELECT relation_id AS "relationId" FROM delegation_edge WHERE tenant_id = $1 AND delegation_id = $2`);
export const edgesOf = async (reader: Reader, tenantId: string, id: string): Promise<string[]> => (await reader.rows(edges, [tenantId, id])).map(({ relationId }) => relationId);

const runOut = statement<{ id: string; endsOn: string }>(
  "delegation.runOut",
  `SELECT t.id, t.ends_on AS "endsOn" FROM delegation t WHERE t.tenant_id = $1 AND t.state IN ('PUBLISHED', 'IN_RECTIFICATION', 'SUSPENDED') AND (t.ends_on < $2::date OR EXISTS (
     SELECT FROM org_unit u WHERE u.tenant_id = $1 AND u.id IN (t.delegator_id, t.delegate_id) AND u.closed_on <= $2::date)) ORDER BY t.ends_on, t.id LIMIT $3`,
);
/** Letters whose last day has passed, and those of a side that is closed. */
export const lettersRunOut = (reader: Reader, tenantId: string, today: LegalDate, limit: number) => reader.rows(runOut, [tenantId, today, limit]);

const onFallen = statement<{ id: string }>(
  "delegation.lettersOnFallenBases",
  `SELECT t.id FROM delegation t WHERE t.tenant_id = $1 AND t.state IN ('PUBLISHED', 'IN_RECTIFICATION', 'SUSPENDED') AND EXISTS (
     SELECT FROM delegation_basis b JOIN basis_change c ON c.tenant_id = $1 AND c.basis_id = b.basis_id AND c.kind = ANY ($3::text[]) AND c.changed_on <= $2::date
      WHERE b.tenant_id = $1 AND b.delegation_id = t.id AND b.written_at = t.written_at) ORDER BY t.id`,
);
/** Running letters of which a basis has fallen away, and no other carries them. */
export async function lettersWithoutBasis(reader: Reader, tenantId: string, today: LegalDate): Promise<string[]> {
  const ids = (await reader.rows(onFallen, [tenantId, today, FALLS_AWAY])).map(({ id }) => id);
  if (ids.length === 0) return [];
  const asked = await lettersOf(reader, tenantId, ids);
  const measured = await measure(reader, tenantId, asked, today);
  return asked.filter((_letter, at) => carryingBases(measured[at]!.facts, measured[at]!.letter).length === 0).map(({ id }) => id);
}
