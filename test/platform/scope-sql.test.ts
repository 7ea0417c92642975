/** A list shows exactly what its check would show one by one: random trees, readers and records, asked of PostgreSQL and of the rows. */
import { expect } from "chai";
import fc from "fast-check";
import { after, before, describe, it } from "mocha";
import type pg from "pg";
import { holds, rowsOf, scopeOf } from "../../permissions/policies/visibility.js";
import { REACH, type VisibilityRow } from "../../permissions/policies/visibility-row.js";
import { ABILITY } from "../../src/kernel/abilities.js";
import type { Acting } from "../../src/kernel/actor.js";
import { newId, type Id, type NodeType } from "../../src/kernel/ids.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import { ROLE } from "../../src/kernel/vocabulary.js";
import { wordsOf } from "../../src/kernel/words.js";
import { newConnection } from "../../src/platform/db/connection.js";
import { rowsSql, visibleSql } from "../../src/platform/db/scope-sql.js";
import { cloneDatabase, type ClonedDatabase } from "../support/database.js";

type Question = readonly [name: string, rows: readonly VisibilityRow[]];
const TYPES: readonly NodeType[] = ["OrgUnit", "Person", "Account", "PolicySetting", "PresetAttachment", "AuditEvent", "Tenant"];
/** The rows of a type as they stand together, and every reach by itself, where no other row covers for it. */
const QUESTIONS: readonly Question[] = [
  ...TYPES.map((type) => [type, rowsOf(type)] as const),
  ...wordsOf(REACH).map((reach) => [reach, [{ type: "OrgUnit", reach, fields: [], rule: reach, law: [] }]] as const),
];
const COLUMNS = { tenant: "r.tenant_id", owner: "r.unit_id", person: "r.person_id", published: "r.person_id IS NULL", examiner: "r.unit_id", parties: "ARRAY[r.unit_id]" };
const WORLDS = 1_000;
const SEED = 20260105;

const YESTERDAY = "2026-01-04";
const TODAY = legalDate("2026-01-05");
const TOMORROW = "2026-01-06";
/** Read a row as: an edge of the tree of this PERIOD [from, to); the last two are in force today. */
const PERIODS = { ended: ["2019-01-01", TODAY], future: [TOMORROW, null], open: ["2020-01-01", null], ending: [YESTERDAY, TOMORROW] } as const;
type Period = keyof typeof PERIODS;

const index = fc.nat({ max: 7 });
const world = fc.record({
  /** Unit i stands under unit parents[i] modulo i; the first under none. */
  parents: fc.array(fc.option(index, { freq: 6 }), { minLength: 1, maxLength: 8 }),
  inForce: fc.constantFrom<Period>("open", "ending"),
  /** Edges that are not in force: of other days, between any two units. */
  strays: fc.array(fc.record({ ancestor: index, descendant: index, period: fc.constantFrom<Period>("ended", "future") }), { maxLength: 6 }),
  posts: fc.array(index, { maxLength: 3 }),
  /** How far up the path of a post its organ stands. */
  organ: fc.nat({ max: 2 }),
  /** Unit i is located in unit places[i] modulo i, without belonging to it. */
  places: fc.array(fc.option(index), { maxLength: 8 }),
  scopes: fc.option(fc.subarray(wordsOf(ABILITY)), { freq: 4 }),
  roles: fc.subarray(wordsOf(ROLE), { minLength: 1 }),
  hasPerson: fc.boolean(),
  records: fc.array(
    fc.record({ owner: index, person: fc.constantFrom("self", "other", "nobody"), isForeign: fc.nat({ max: 9 }).map((n) => n === 0) }),
    { minLength: 1, maxLength: 10 },
  ),
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;
interface Unit { readonly id: Id; readonly path: readonly Id[]; readonly place?: Id | undefined }
interface Row { readonly id: Id; readonly tenantId: Id; readonly unit: Unit; readonly personId: Id | null }

const at = <T>(list: readonly T[], position: number): T => list[position % list.length]!;

/** Where a unit, or one above it, is located. */
const locationsOf = (units: readonly Unit[], { path }: Unit): Id[] => path.flatMap((id) => units.find((unit) => unit.id === id)?.place ?? []);

function unitsOf({ parents, places }: World): Unit[] {
  const units: Unit[] = [];
  for (const [position, parent] of parents.entries()) {
    const id = newId();
    const above = parent === null || units.length === 0 ? undefined : units[parent % units.length];
    const place = places[position];
    units.push({ id, path: [id, ...(above?.path ?? [])], place: place == null || units.length === 0 ? undefined : at(units, place).id });
  }
  return units;
}


describe("lists and their checks", () => {
  const tenantId = newId();
  let clone: ClonedDatabase;
  let client: pg.Client;
  before(async () => {
    clone = await cloneDatabase();
    client = newConnection(clone.urlFor("app"), tenantId);
    await client.connect();
    await client.query("BEGIN");
  });
  after(async () => {
    await client.end();
    await clone.drop();
  });

  async function plant(edges: readonly (readonly [ancestor: Id, descendant: Id, depth: number, period: Period])[]): Promise<void> {
    const once = [...new Map(edges.map((edge) => [`${edge[0]} ${edge[1]} ${edge[3]}`, edge])).values()];
    await client.query({
      name: "plant",
      text: `INSERT INTO org_closure (tenant_id, ancestor_id, descendant_id, depth, valid_from, valid_to)
             SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::int[], $5::date[], $6::date[])`,
      values: [
        tenantId, once.map(([ancestor]) => ancestor), once.map(([, descendant]) => descendant), once.map(([, , depth]) => depth),
        once.map(([, , , period]) => PERIODS[period][0]), once.map(([, , , period]) => PERIODS[period][1]),
      ],
    });
  }

  /** An edge hangs on units, so they are written first; nothing is ever committed. */
  async function locate(units: readonly Unit[]): Promise<void> {
    await client.query({
      name: "units",
      text: `INSERT INTO org_unit (tenant_id, id, code, kind, level, subject_status, enforcement_function, external, established_on, version)
             SELECT $1, id, id::text, 'OTHER_ORG', 'COUNTY', 'NONE', false, false, '2020-01-01', 1 FROM unnest($2::uuid[]) AS u (id)`,
      values: [tenantId, units.map(({ id }) => id)],
    });
    const located = units.filter(({ id, place }) => place !== undefined && place !== id);
    await client.query({
      name: "places",
      text: `INSERT INTO org_relation (tenant_id, id, subject_id, object_id, kind, action_kinds, scope_left, valid_from)
             SELECT $1, gen_random_uuid(), p.subject, p.object, 'LOCATED_IN', '{}', false, '2020-01-01' FROM unnest($2::uuid[], $3::uuid[]) AS p (subject, object)`,
      values: [tenantId, located.map(({ id }) => id), located.map(({ place }) => place)],
    });
  }

  async function listed([name, rows]: Question, records: readonly Row[], who: Acting): Promise<Id[]> {
    const visible = rowsSql(rows, COLUMNS, 5);
    const { rows: seen } = await client.query<{ id: Id }>({
      name: `listed.${name}`,
      text: `SELECT r.id FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) AS r (id, tenant_id, unit_id, person_id) WHERE ${visible.text}`,
      values: [
        records.map((r) => r.id), records.map((r) => r.tenantId), records.map((r) => r.unit.id), records.map((r) => r.personId),
        ...visible.params(scopeOf(who, TODAY)),
      ],
    });
    return seen.map(({ id }) => id).sort();
  }

  const checked = ([, rows]: Question, records: readonly Row[], who: Acting, units: readonly Unit[] = []): Id[] => records
    .filter((r) => r.tenantId === tenantId)
    .filter(({ unit, personId }) => rows.some((row) => holds(row, { actor: who, owner: { unitId: unit.id, path: unit.path, locatedIn: locationsOf(units, unit) }, personId, isPublished: personId === null, examinerId: unit.id, partyIds: [unit.id] })))
    .map(({ id }) => id).sort();

  const shown = new Map<string, number>();
  const hidden = new Map<string, number>();
  const count = (into: Map<string, number>, what: string, by: number) => into.set(what, (into.get(what) ?? 0) + by);

  it(`agree in ${WORLDS} random worlds`, async function () {
    this.timeout(60_000);
    await fc.assert(fc.asyncProperty(world, async (w) => {
      const units = unitsOf(w);
      const self = newId();
      await plant([
        ...units.flatMap(({ id, path }) => path.map((ancestor, depth) => [ancestor, id, depth, w.inForce] as const)),
        ...w.strays.map(({ ancestor, descendant, period }) => [at(units, ancestor).id, at(units, descendant).id, 1, period] as const),
      ]);
      await locate(units);
      const posts = w.posts.map((position) => ({
        postId: newId(), unitId: at(units, position).id, unitPath: at(units, position).path, roles: w.roles, organId: at(at(units, position).path, w.organ),
      }));
      const who: Acting = { tenantId, accountId: newId(), personId: w.hasPerson ? self : null, posts, scopes: w.scopes };
      const rows = w.records.map(({ owner, person, isForeign }): Row => ({
        id: newId(), tenantId: isForeign ? newId() : tenantId, unit: at(units, owner),
        personId: person === "self" ? self : person === "other" ? newId() : null,
      }));
      for (const question of QUESTIONS) {
        const seen = checked(question, rows, who, units);
        expect(await listed(question, rows, who), question[0]).to.deep.equal(seen);
        count(shown, question[0], seen.length);
        count(hidden, question[0], rows.length - seen.length);
      }
    }), { numRuns: WORLDS, seed: SEED });
    for (const [name] of QUESTIONS) {
      expect(shown.get(name), `shown: ${name}`).to.be.greaterThan(0);
      expect(hidden.get(name), `hidden: ${name}`).to.be.greaterThan(0);
    }
  });

  it("a job sees the whole tenant and nothing of another", async () => {
    const unit: Unit = { id: newId(), path: [] };
    const rows: Row[] = [tenantId, newId()].map((tenant) => ({ id: newId(), tenantId: tenant, unit, personId: null }));
    const job: Acting = { tenantId, system: "job", reason: "the nightly check" };
    for (const question of QUESTIONS) expect(await listed(question, rows, job), question[0]).to.deep.equal([rows[0]!.id]);
  });

  it("a type without rows shows nothing but to a job", () =>
    expect(visibleSql("Clause" as NodeType, COLUMNS, 1).text.replace(/\s+/g, " ")).to.equal("(r.tenant_id = $1::uuid AND ($2::text IS NOT NULL))"));

  it("a statement must name the column that a row asks for", () =>
    expect(() => visibleSql("PolicySetting", { tenant: "s.tenant_id" }, 1)).to.throw("owner"));
});
