/** 谁能看到哪份审核意见: the column of an opinion, and with an owner the units and posts that stand in its rows. */
import { mayUse } from "../../../permissions/policies/abilities.js";
import { readerRowsOf, readersOf, type ReaderRow } from "../../../permissions/policies/opinion.policy.js";
import { badInput } from "../../kernel/fault.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { OrgFacts } from "../../kernel/org-facts.js";
import type { OpinionKind, ReadAnswer, ReaderStanding } from "../../kernel/vocabulary.js";
import type { Label } from "../../kernel/words.js";
import type { OrganisationReads, UnitRow } from "../organisations/index.js";
import { lawOf, type LawReference } from "../reference/index.js";
import { requireUnits, unitsIn, unitsNamed, type Asking } from "./authority.loaders.js";
import { organsAround, ownerOf, rowsOfUnit } from "./opinions.rules.js";
import { readingPlacesOf, type ReadingPlaceRow } from "./opinions.store.js";
import { factsFor } from "./parties.service.js";

/** A department and its parts; a government is asked about through its legal office or its departments. */
export const READING_PLACES_LIMIT = 500;

type PostRow = NonNullable<Awaited<ReturnType<OrganisationReads["post"]["load"]>>>;

export interface OpinionReader {
  readonly standing: ReaderStanding;
  readonly cases: readonly { readonly answer: ReadAnswer; readonly condition: Label | null; readonly law: readonly LawReference[] }[];
  readonly units: readonly UnitRow[];
  readonly posts: readonly (PostRow & { readonly asOf: LegalDate })[];
}

type Standing<V> = ReadonlyMap<ReaderStanding, readonly V[]>;

export async function opinionReaders(asking: Asking, kind: OpinionKind, ownerId: string | null, asOf: LegalDate): Promise<OpinionReader[]> {
  const rows = readersOf(kind);
  if (ownerId === null) return rows.map((row) => shown(row, [], []));
  const { units, posts } = await standingAt(asking, kind, ownerId, asOf);
  return rows.map((row) => shown(row, units.get(row.standing) ?? [], posts.get(row.standing) ?? []));
}

const shown = ({ standing, cases }: ReaderRow, units: OpinionReader["units"], posts: OpinionReader["posts"]): OpinionReader => ({
  standing, units, posts, cases: cases.map(({ answer, condition, law }) => ({ answer, condition: condition ?? null, law: lawOf(law) })),
});

interface Reading { readonly units: Standing<UnitRow>; readonly posts: Standing<OpinionReader["posts"][number]> }
const NOBODY: Reading = { units: new Map(), posts: new Map() };

/** Five statements, however many stand there. */
async function standingAt(asking: Asking, kind: OpinionKind, ownerId: string, asOf: LegalDate): Promise<Reading> {
  const around = await factsFor(asking, [ownerId], asOf);
  requireUnits(asking, around, ownerId);
  const organ = ownerOf(around, ownerId);
  if (!organ) return NOBODY;
  const places = await readingPlacesOf(asking.db, organ.id, organsAround(around, organ), asOf, READING_PLACES_LIMIT + 1);
  if (places.length > READING_PLACES_LIMIT) throw badInput({ path: "owner", rule: `atMost${READING_PLACES_LIMIT}Units` });
  const facts = await factsFor(asking, [ownerId, ...places.map(({ unitId }) => unitId)], asOf);
  const units = grouped(places.flatMap(({ unitId }) => rowsOfUnit(facts, unitId, organ).map((row) => [row, unitId] as const)));
  const seen = mayUse(asking.who, "seePeople").allowed ? places : [];
  return loaded(asking, units, grouped(seen.flatMap((place) => rowsOfPosts(facts, place, ownerId, kind))), asOf);
}

const rowsOfPosts = (facts: OrgFacts, { unitId, posts }: ReadingPlaceRow, ownerId: string, kind: OpinionKind): (readonly [ReaderStanding, string])[] =>
  (posts ?? []).flatMap(({ postId, roles, personId }) =>
    readerRowsOf(facts, { as: "POST", unitId, roles, personId: personId ?? postId }, ownerId, kind).map((row) => [row, postId] as const));

async function loaded(asking: Asking, unitIds: Standing<string>, postIds: Standing<string>, asOf: LegalDate): Promise<Reading> {
  const [units, posts] = await Promise.all([
    unitsNamed(asking, [...unitIds.values()].flat(), asOf),
    asking.organisations.post.loadMany([...new Set([...postIds.values()].flat())].map((id) => ({ id, date: asOf }))),
  ]);
  const postOf = new Map(posts.flatMap((post) => (post ? [[post.id, { ...post, asOf }] as const] : [])));
  return {
    units: new Map([...unitIds].map(([row, ids]) => [row, unitsIn(units, ids)])),
    posts: new Map([...postIds].map(([row, ids]) => [row, [...new Set(ids)].flatMap((id) => postOf.get(id) ?? [])])),
  };
}

function grouped(pairs: readonly (readonly [ReaderStanding, string])[]): Map<ReaderStanding, string[]> {
  const groups = new Map<ReaderStanding, string[]>();
  for (const [row, id] of pairs) groups.set(row, [...(groups.get(row) ?? []), id]);
  return groups;
}
