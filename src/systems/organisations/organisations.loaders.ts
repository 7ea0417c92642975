/** What one request reads of the organisations: every load is batched, keyed by unit and day, and bounded by the reader's scope. */
import { POLICY_PRESETS } from "../../../seeds/reference/policy-presets.js";
import { seesAll } from "../../../permissions/policies/visibility.js";
import { badInput } from "../../kernel/fault.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { OrgFacts } from "../../kernel/org-facts.js";
import type { Counted, PageRequest } from "../../kernel/page.js";
import { POLICY_KEYS, type PolicyKey } from "../../kernel/policy-keys.js";
import type { Scope } from "../../kernel/scope.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import { batched, groupedInOrder, inOrder, type Batched } from "../../platform/loaders/batched.js";
import type { CursorSeal } from "../../platform/pages/cursor-seal.js";
import { pageOf, sliceOf } from "../../platform/pages/keyset.js";
import { containing } from "../../platform/text/search-text.js";
import { holdingsOfPeople, holdingsOfPosts, peopleById, type HoldingRow, type PersonRow } from "./holdings.store.js";
import { neighbourhoodOf, type Remembering } from "./neighbourhoods.loaders.js";
import { effectivePolicy, type EffectivePolicy } from "./policy.rules.js";
import { countSettings, listSettings, policyFactsOf, type SettingListing, type SettingRow } from "./policies.store.js";
import { readEver, readOnDay, readPosts, readProfiles, type Ever, type EverRow, type OnDay, type OnDayRow, type PostRow, type ProfileRow } from "./profile.store.js";
import { reorganisationReads, type ReorganisationReads } from "./reorganisation.loaders.js";
import { buildTree, TREE_LIMIT, type TreeNode } from "./tree.rules.js";
import { countUnits, findUnitByCode, listUnits, treeBelow, unitsAbove, unitsById, unitWithChain, type ListedUnit, type UnitFilter, type UnitOrder, type UnitRow } from "./units.store.js";

export interface UnitKey { readonly id: string; readonly date: LegalDate }
export interface Ordering { readonly field: UnitOrder; readonly direction: "ASC" | "DESC" }
export interface UnitListKey { readonly owner: string | null; readonly date: LegalDate; readonly filter: UnitFilter; readonly order: Ordering; readonly page: PageRequest }

const keyOf = ({ id, date }: UnitKey): string => `${id} ${date}`;

/** Groups keys by day, because a statement reads one day. */
async function byDay<K extends { readonly date: LegalDate }, V>(keys: readonly K[], read: (keys: readonly K[], date: LegalDate) => Promise<readonly V[]>): Promise<V[]> {
  const days = [...new Set(keys.map(({ date }) => date))];
  const answers = new Map<K, V>();
  for (const date of days) {
    const ofDay = keys.filter((key) => key.date === date);
    const values = await read(ofDay, date);
    ofDay.forEach((key, at) => answers.set(key, values[at]!));
  }
  return keys.map((key) => answers.get(key)!);
}

const daily = <V>(read: (ids: string[], keys: readonly UnitKey[], date: LegalDate) => Promise<readonly V[]>): Batched<UnitKey, V> =>
  batched<UnitKey, V>((keys) => byDay(keys, (ofDay, date) => read(ofDay.map(({ id }) => id), ofDay, date)), { keyOf });

export interface OrganisationReads {
  unit: Batched<UnitKey, UnitRow | null>;
  unitByCode(code: string, date: LegalDate): Promise<UnitRow | null>;
  above: Batched<UnitKey, UnitRow[]>;
  /** One unit of which the units above are asked as well: both in one statement. */
  unitWithChain(key: UnitKey): Promise<UnitRow | null>;
  onDay<K extends OnDay>(what: K): Batched<UnitKey, OnDayRow<K>[]>;
  ever<K extends Ever>(what: K): Batched<UnitKey, EverRow<K>[]>;
  post: Batched<UnitKey, PostRow | null>;
  person: Batched<string, PersonRow | null>;
  /** Everybody who ever held the post or acted in it, newest first. */
  holdersOf: Batched<string, HoldingRow[]>;
  /** Every post that the person ever held or acted in, newest first. */
  postsOf: Batched<string, HoldingRow[]>;
  profile: Batched<UnitKey, ProfileRow | null>;
  policies(key: UnitKey): Promise<EffectivePolicy[]>;
  policy(key: UnitKey, policy: PolicyKey): Promise<EffectivePolicy>;
  units: Batched<UnitListKey, Counted<ListedUnit>>;
  settings(listing: SettingListing, page: PageRequest): Promise<Counted<SettingRow>>;
  readonly reorganisations: ReorganisationReads;
  tree(rootId: string, date: LegalDate, depth: number): Promise<TreeNode | null>;
  facts(unitIds: readonly string[], date: LegalDate): Promise<OrgFacts>;
  /** For questions about many units at once: one neighbourhood that holds all of them. */
  factsAround: Batched<UnitKey, OrgFacts>;
}

/** One for each request: kept longer, it would answer tomorrow's reader with what yesterday's was allowed to see. */
export function organisationReads(reader: Reader, scope: Scope, seal: CursorSeal, remembering: Remembering): OrganisationReads {
  const { tenantId } = scope;
  const made = new Map<string, unknown>();
  const once = <L>(name: string, make: () => L): L => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as L;
  };
  const around = async (unitIds: readonly string[], date: LegalDate): Promise<OrgFacts> => {
    const { facts, units } = await neighbourhoodOf(reader, tenantId, unitIds, date, remembering);
    if (seesAll("OrgUnit", scope)) for (const [id, row] of units) unit.prime({ id, date }, row);
    return facts;
  };
  const policyFacts = daily((ids, _keys, date) => policyFactsOf(reader, tenantId, ids, date));
  const unit = daily(async (ids, keys, date) => inOrder(keys, ({ id }) => id, await unitsById(reader, scope, ids, date), ({ id }) => id, (row) => row ?? null));
  const above = daily(async (ids, keys, date) => groupedInOrder(keys, ({ id }) => id, await unitsAbove(reader, scope, ids, date), ({ belowId }) => belowId));
  return {
    unit,
    unitByCode: async (code, date) => (await findUnitByCode(reader, scope, code, date)) ?? null,
    above,
    unitWithChain: async (key) => {
      const [self, ...chain] = await unitWithChain(reader, scope, key.id, key.date);
      if (self?.depth !== 0) return unit.load(key); // the chain is derived; whether the unit is there is not decided by it
      unit.prime(key, self);
      above.prime(key, chain);
      return self;
    },
    onDay: (what) => once(what, () => daily(async (ids, keys, date) =>
      groupedInOrder(keys, ({ id }) => id, await readOnDay(reader, what, tenantId, ids, date), ({ unitId }) => unitId))),
    ever: (what) => once(`ever.${what}`, () => daily(async (ids, keys) =>
      groupedInOrder(keys, ({ id }) => id, await readEver(reader, what, tenantId, ids), ({ unitId }) => unitId))),
    post: daily(async (ids, keys, date) => inOrder(keys, ({ id }) => id, await readPosts(reader, tenantId, ids, date), ({ id }) => id, (row) => row ?? null)),
    person: batched<string, PersonRow | null>(async (ids) => inOrder(ids, (id) => id, await peopleById(reader, scope, ids), ({ id }) => id, (row) => row ?? null)),
    holdersOf: batched<string, HoldingRow[]>(async (ids) => groupedInOrder(ids, (id) => id, await holdingsOfPosts(reader, tenantId, ids), ({ postId }) => postId)),
    postsOf: batched<string, HoldingRow[]>(async (ids) => groupedInOrder(ids, (id) => id, await holdingsOfPeople(reader, tenantId, ids), ({ personId }) => personId)),
    profile: daily(async (ids, keys, date) => inOrder(keys, ({ id }) => id, await readProfiles(reader, tenantId, ids, date), ({ unitId }) => unitId, (row) => row ?? null)),
    policies: async (key) => {
      const facts = await policyFacts.load(key);
      return (Object.keys(POLICY_KEYS) as PolicyKey[]).map((policy) => effectivePolicy(facts, POLICY_PRESETS, policy));
    },
    policy: async (key, policy) => effectivePolicy(await policyFacts.load(key), POLICY_PRESETS, policy),
    units: batched<UnitListKey, Counted<ListedUnit>>((keys) => unitPages(reader, scope, seal, keys), { keyOf: (key) => JSON.stringify(key) }),
    get reorganisations() { return once("reorganisations", () => reorganisationReads(reader, scope, seal)); },
    settings: (listing, page) => settingPage(reader, scope, seal, listing, page),
    tree: async (rootId, date, depth) => {
      const columns = await treeBelow(reader, scope, rootId, date, depth, TREE_LIMIT);
      if (columns === "TOO_LARGE") throw badInput({ path: "depth", rule: `atMost${TREE_LIMIT}Units` });
      return columns ? buildTree(columns) : null;
    },
    facts: around,
    factsAround: daily(async (ids, keys, date) => {
      const facts = await around(ids, date);
      return keys.map(() => facts);
    }),
  };
}

/** Lists that differ in nothing but their owner are one statement; a cursor belongs to one owner, so such a list reads alone. */
async function unitPages(reader: Reader, scope: Scope, seal: CursorSeal, keys: readonly UnitListKey[]): Promise<Counted<ListedUnit>[]> {
  const alike = new Map<string, UnitListKey[]>();
  for (const key of keys) {
    const likeness = JSON.stringify({ ...key, owner: key.owner === null || key.page.after || key.page.before ? key.owner : "any" });
    alike.set(likeness, [...(alike.get(likeness) ?? []), key]);
  }
  const pages = new Map<UnitListKey, Counted<ListedUnit>>();
  for (const group of alike.values()) for (const [key, page] of await pagesOfGroup(reader, scope, seal, group)) pages.set(key, page);
  return keys.map((key) => pages.get(key)!);
}

async function pagesOfGroup(reader: Reader, scope: Scope, seal: CursorSeal, group: readonly UnitListKey[]): Promise<[UnitListKey, Counted<ListedUnit>][]> {
  const { date, filter, order, page, owner } = group[0]!;
  const bindingOf = (key: UnitListKey): string => JSON.stringify([scope.tenantId, "units", key.owner, date, filter, order]);
  const slice = sliceOf(page, order.direction, seal, bindingOf(group[0]!));
  const owners = owner === null ? null : group.map((key) => key.owner!);
  const listing = { owners, date, filter, pattern: filter.search ? containing(filter.search) : null };
  const rows = await listUnits(reader, scope, listing, { order: order.field, direction: slice.direction, after: slice.after, limit: slice.limit });
  const counts = lazily(() => countUnits(reader, scope, listing));
  return group.map((key) => [key, {
    ...pageOf(rows.filter((row) => row.ownerId === key.owner), slice, seal, bindingOf(key)),
    count: async () => (await counts()).get(key.owner) ?? 0,
  }]);
}

async function settingPage(reader: Reader, scope: Scope, seal: CursorSeal, listing: SettingListing, page: PageRequest): Promise<Counted<SettingRow>> {
  const binding = JSON.stringify([scope.tenantId, "settings", listing]);
  const slice = sliceOf(page, "ASC", seal, binding);
  const rows = await listSettings(reader, scope, listing, slice);
  return { ...pageOf(rows, slice, seal, binding), count: () => countSettings(reader, scope, listing) };
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
