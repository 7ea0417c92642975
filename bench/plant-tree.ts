/** Plants a tree of seeds/scale in bulk, which only a benchmark may: through the verbs, one unit of work a fact, 3,250 units take 20 seconds. */
// The rows are those the verbs would write, in units of work with one audit event each; what is skipped are the checks of
// each fact against the facts before it, which the generator's trees have passed in the tests of the seeds.
import { ManagementTerm } from "../entities/organisations/management-term.entity.js";
import { OrgName } from "../entities/organisations/org-name.entity.js";
import { ResponsibilityTerm } from "../entities/organisations/responsibility-term.entity.js";
import { OrgUnit } from "../entities/organisations/org-unit.entity.js";
import { OrgRelation } from "../entities/organisations/org-relation.entity.js";
import { demoToken } from "../seeds/world/demo-accounts.js";
import type { ModeFact, UnitFact, World } from "../seeds/world/world.types.js";
import { systemClock, todayOf } from "../src/kernel/clock.js";
import { newId, type Id } from "../src/kernel/ids.js";
import { legalDate } from "../src/kernel/legal-date.js";
import { isRefusal } from "../src/kernel/refusal.js";
import { isDone } from "../src/platform/lifecycle/verb.js";
import type { RelationKind, UnitKind } from "../src/kernel/vocabulary.js";
import { MOVED_LIMIT } from "../src/platform/audit/audit-event.format.js";
import { createTenant, createToken } from "../src/platform/db/control.store.js";
import type { Database } from "../src/platform/db/tenant-database.js";
import { unitOfWork, type Caller, type Tx } from "../src/platform/db/unit-of-work.js";
import { findableBy } from "../src/platform/text/search-text.js";
import { appoint, createPost, openAccount, registerPerson, type Outcome } from "../src/systems/organisations/index.js";
import { EDGES } from "../src/systems/organisations/management.rules.js";
import { deriveClosureOf } from "../src/systems/organisations/tree.store.js";
import { edgeRow } from "../src/systems/organisations/units.service.js";

/** One planted tenant, as far as the questions need it. */
export interface PlantedTree {
  readonly tenantId: Id;
  readonly token: string;
  readonly rootId: Id;
  readonly units: readonly { readonly id: Id; readonly kind: UnitKind }[];
}

export async function plantTree(database: Database, world: World): Promise<PlantedTree> {
  const tenantId = newId();
  await database.asOwner((owner) => createTenant(owner, { id: tenantId, code: world.code, name: world.name, divisionCode: world.division, calendarCode: "CN" }));
  const caller: Caller = {
    who: { tenantId, system: "seed", reason: "plants a tree to measure" },
    today: todayOf(systemClock), now: () => systemClock.now(), db: database.tenant(tenantId),
  };
  const ids = new Map(world.units.map(({ code }) => [code, newId()]));
  for (const units of inChunks(world.units)) await establish(caller, units, ids);
  for (const modes of inChunks(world.modes)) await setModes(caller, modes, ids);
  const token = demoToken(world.code);
  const accountId = await seatAsker(caller, world, ids);
  await database.asOwner((owner) => createToken(owner, { token, tenantId, accountId, label: world.code, scopes: null, expiresAt: null }));
  return { tenantId, token, rootId: ids.get(world.root)!, units: world.units.map(({ code, kind }) => ({ id: ids.get(code)!, kind })) };
}

/** An audit event names at most so many rows. */
function inChunks<T>(rows: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / MOVED_LIMIT) }, (_, at) => rows.slice(at * MOVED_LIMIT, (at + 1) * MOVED_LIMIT));
}

type Ids = ReadonlyMap<string, Id>;
const manifestOf = (ids: readonly Id[]) => ids.map((id) => ({ type: "OrgUnit" as const, id, version: 1 }));

/** Parents come before children, so each unit's way up stands when its closure is derived. */
const establish = (caller: Caller, units: readonly UnitFact[], ids: Ids): Promise<void> =>
  unitOfWork(caller, "establishUnits", async (tx) => {
    await tx.lockHierarchy();
    const mine = units.map(({ code }) => ids.get(code)!);
    await tx.insert(OrgUnit, units.map((unit) => unitRow(tx, unit, ids)));
    await tx.insert(OrgName, units.map((unit) => nameRow(tx, unit, ids)));
    await tx.insert(OrgRelation, units.flatMap((unit) => (unit.under ? [edgeOf(tx, unit, "BELONGS_TO", unit.under, ids)] : [])));
    await tx.insert(ResponsibilityTerm, units.filter(({ inScope }) => inScope).map((unit) => scopeRow(tx, unit, ids)));
    await deriveClosureOf(tx, mine);
    tx.record({ action: "established", subject: { type: "OrgUnit", id: mine[0]! }, moved: manifestOf(mine) });
  });

const setModes = (caller: Caller, modes: readonly ModeFact[], ids: Ids): Promise<void> =>
  unitOfWork(caller, "setManagementModes", async (tx) => {
    await tx.lockHierarchy();
    await tx.insert(ManagementTerm, modes.map((mode) => termRow(tx, mode, ids)));
    await tx.insert(OrgRelation, modes.flatMap((mode) => modeEdges(mode).map(([kind, object]) => edgeOf(tx, { code: mode.unit, from: mode.from }, kind, object, ids))));
    const moved = modes.map(({ unit }) => ids.get(unit)!);
    tx.record({ action: "modeSet", subject: { type: "OrgUnit", id: moved[0]! }, moved: manifestOf(moved) });
  });

const unitRow = (tx: Tx, unit: UnitFact, ids: Ids): OrgUnit =>
  Object.assign(new OrgUnit(), {
    tenantId: tx.tenantId, id: ids.get(unit.code)!, code: unit.code, kind: unit.kind, level: unit.level, sectionRole: unit.sectionRole ?? null,
    subjectStatus: unit.status ?? "NONE", enforcementFunction: unit.enforces ?? false,
    territoryCode: unit.territory ?? null, external: unit.external ?? false, establishedOn: unit.from, closedOn: null, version: 1,
  });

const scopeRow = (tx: Tx, unit: UnitFact, ids: Ids): ResponsibilityTerm =>
  Object.assign(new ResponsibilityTerm(), { tenantId: tx.tenantId, id: newId(), unitId: ids.get(unit.code)!, validFrom: unit.from, validTo: null, documentNo: null });

const nameRow = (tx: Tx, unit: UnitFact, ids: Ids): OrgName =>
  Object.assign(new OrgName(), {
    tenantId: tx.tenantId, id: newId(), unitId: ids.get(unit.code)!, language: "ZH", name: unit.zh, shortName: null,
    ...findableBy(unit.zh, null), validFrom: unit.from, validTo: null, documentNo: null,
  });

const termRow = (tx: Tx, mode: ModeFact, ids: Ids): ManagementTerm =>
  Object.assign(new ManagementTerm(), {
    tenantId: tx.tenantId, id: newId(), unitId: ids.get(mode.unit)!, mode: mode.mode, dualPrimary: mode.mode === "DUAL" ? mode.primary : null,
    validFrom: mode.from, validTo: null, documentNo: null,
  });

const edgeOf = (tx: Tx, unit: { readonly code: string; readonly from: string }, kind: RelationKind, object: string, ids: Ids): OrgRelation =>
  edgeRow(tx, { subjectId: ids.get(unit.code)!, kind, objectId: ids.get(object)!, validFrom: legalDate(unit.from), documentNo: null });

function modeEdges(mode: ModeFact): [RelationKind, string][] {
  const { superior, government } = EDGES[mode.mode];
  const above = mode.mode === "LOCAL" ? mode.guidedBy : mode.superior;
  const beside = mode.mode === "VERTICAL" ? mode.locatedIn : mode.government;
  return [...(above ? [[superior, above] as [RelationKind, string]] : []), ...(beside ? government.map((kind) => [kind, beside] as [RelationKind, string]) : [])];
}

async function idOf(outcome: Promise<Outcome>): Promise<Id> {
  const result = await outcome;
  if (!isDone(result)) throw new Error(`${isRefusal(result) ? result.code : "a dry run"} refuses the asker of the benchmark`);
  return result.id;
}

/** The one person of the tree, through the verbs. */
async function seatAsker(caller: Caller, world: World, ids: Ids): Promise<Id> {
  const [asker, seat] = [world.persons[0]!, world.posts[0]!];
  const from = legalDate(seat.from);
  const personId = await idOf(registerPerson(caller, { name: asker.name, from }));
  const accountId = await idOf(openAccount(caller, { label: asker.login, personId, from }));
  const postId = await idOf(createPost(caller, { unitId: ids.get(seat.unit)!, title: seat.title, roles: seat.roles, from }));
  await idOf(appoint(caller, { postId, personId, from }));
  return accountId;
}
