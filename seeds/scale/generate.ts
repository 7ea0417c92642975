/** Organisation trees for benchmarks: as many tenants and units as asked for, the same for the same seed, as rows of facts. */
import { person, post } from "../world/posts.js";
import type { ModeFact, UnitFact, World } from "../world/world.types.js";

export interface ScaleSize {
  readonly tenants: number;
  /** Units of each tenant, all kinds together; never fewer than its governments and bureaus. */
  readonly units: number;
  readonly seed: number;
}

export const SMALL_TREE: ScaleSize = { tenants: 1, units: 3_250, seed: 1 };
export const LARGE_TREE: ScaleSize = { tenants: 100, units: 3_250, seed: 1 };

const COUNTIES = 10;
/** With 3,250 units this leaves about seven units inside each bureau. */
const BUREAUS = 36;
const FOUNDED = "2010-01-01";

/** Read a row as: of ten bureaus so many stand in this mode. */
const MODES_OF_TEN = ["LOCAL", "LOCAL", "LOCAL", "LOCAL", "LOCAL", "LOCAL", "VERTICAL", "VERTICAL", "DUAL", "DUAL"] as const;
const FIELDS = ["人力资源和社会保障", "市场监督管理", "交通运输", "城市管理", "卫生健康", "农业农村", "文化和旅游", "应急管理", "水利", "民政", "教育", "自然资源"];
const INSIDE = [
  ["INTERNAL_ORGAN", "办公室", "OFFICE"],
  ["INTERNAL_ORGAN", "政策法规科", "LEGAL_SECTION"],
  ["INTERNAL_ORGAN", "业务科", "BUSINESS_SECTION"],
  ["SUBORDINATE_INSTITUTION", "执法大队", null],
  ["DISPATCHED_BODY", "派出所", null],
] as const;

/** mulberry32: thirty-two bits of state are plenty for choosing among ten rows. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const numbered = (prefix: string, number: number): string => `${prefix}${String(number).padStart(2, "0")}`;
const government = (code: string, zh: string, level: "PREFECTURE" | "COUNTY", under: string | null): UnitFact => ({
  says: `${zh} is a government of the generated tree.`, code, kind: "GOVERNMENT", level, zh, under, status: "ADMINISTRATIVE_ORGAN", from: FOUNDED,
});

type Mode = (typeof MODES_OF_TEN)[number];

/** The bureaus of a county take the mode of the prefecture's bureau of the same field, so that every vertical chain has its next link. */
function bureauOf(owner: UnitFact, place: string, number: number, mode: Mode): UnitFact {
  const zh = `${place}${FIELDS[number % FIELDS.length]}局${Math.floor(number / FIELDS.length) + 1}`;
  const superior = owner.under && numbered(`${owner.under}-B`, number);
  return {
    says: `${zh} is a bureau of the generated tree.`, code: numbered(`${owner.code}-B`, number), kind: "ENFORCEMENT_DEPARTMENT", level: owner.level, zh,
    under: mode === "VERTICAL" && superior ? superior : owner.code, status: "ADMINISTRATIVE_ORGAN", enforces: true, inScope: true, from: FOUNDED,
  };
}

/** A prefecture's bureau has nobody above it in the tree, so it is LOCAL whatever its counties' bureaus are. */
function modeOf(bureau: UnitFact, owner: UnitFact, number: number, mode: Mode): ModeFact {
  const says = `${bureau.zh} stands in its mode in the generated tree.`;
  const superior = owner.under && numbered(`${owner.under}-B`, number);
  if (!superior) return { says, unit: bureau.code, mode: "LOCAL", government: owner.code, from: FOUNDED };
  switch (mode) {
    case "LOCAL": return { says, unit: bureau.code, mode, government: owner.code, guidedBy: superior, from: FOUNDED };
    case "VERTICAL": return { says, unit: bureau.code, mode, superior, locatedIn: owner.code, from: FOUNDED };
    case "DUAL": return { says, unit: bureau.code, mode, superior, government: owner.code, primary: "SUPERIOR", from: FOUNDED };
  }
}

function insideOf(bureau: UnitFact, number: number, choose: () => number): UnitFact {
  const [kind, name, sectionRole] = INSIDE[Math.floor(choose() * INSIDE.length)]!;
  const zh = `${name}${number + 1}`;
  return {
    says: `${zh} stands inside ${bureau.zh}.`, code: numbered(`${bureau.code}-U`, number), kind, level: bureau.level, zh, under: bureau.code,
    ...(sectionRole ? { sectionRole } : {}), inScope: true, from: FOUNDED,
  };
}

/** One prefecture with its counties, bureaus and what stands inside them; parents come before children. One person signs in as `scale-<number>`. */
function treeOf(tenant: number, size: ScaleSize): World {
  const choose = randomOf(size.seed * 1_000 + tenant);
  const code = `S${String(tenant).padStart(3, "0")}`;
  const root = government(`${code}-GOV`, `测试${tenant + 1}州人民政府`, "PREFECTURE", null);
  const counties = Array.from({ length: COUNTIES }, (_, at) => government(numbered(`${code}-C`, at), `测试${tenant + 1}州第${at + 1}县人民政府`, "COUNTY", root.code));
  const modes = Array.from({ length: BUREAUS }, () => MODES_OF_TEN[Math.floor(choose() * MODES_OF_TEN.length)]!);
  const placed = [root, ...counties].flatMap((owner) =>
    modes.map((mode, number) => {
      const bureau = bureauOf(owner, owner.zh.replace("人民政府", ""), number, mode);
      return { bureau, mode: modeOf(bureau, owner, number, mode) };
    }));
  const bureaus = placed.map(({ bureau }) => bureau);
  const left = Math.max(0, size.units - 1 - COUNTIES - bureaus.length);
  const inside = Array.from({ length: left }, (_, at) => insideOf(bureaus[at % bureaus.length]!, Math.floor(at / bureaus.length), choose));
  const asker = "测试员";
  return {
    code: `scale-${tenant}`, name: `测试${tenant + 1}州`, root: root.code, division: "222400",
    units: [root, ...counties, ...bureaus, ...inside], modes: placed.map(({ mode }) => mode),
    persons: [person(asker, `scale-${tenant}`, `${asker} asks the questions of the benchmark.`)],
    posts: [post(root.code, "asker", "平台管理员", ["TENANT_ADMIN", "GOV_LEGAL"], [[asker, "2010-08-01"]], `${asker} may see the whole tree.`)],
    names: [], divisions: [], relations: [], services: [], groups: [], bodies: [], presets: [], policies: [], responsibilities: [],
  };
}

/** One tree at a time: a hundred of them are not held in memory together. */
export function* organisationTree(size: ScaleSize): Generator<World> {
  for (let tenant = 0; tenant < size.tenants; tenant += 1) yield treeOf(tenant, size);
}
