/** The questions that are measured, each as GraphQL for our server and as a path for the yardstick. */
import type { Shot } from "./load.js";
import type { PlantedTree } from "./plant-tree.js";

export type QuestionName = "unit" | "tree" | "assessors";

export interface Question {
  readonly title: string;
  readonly ours: readonly Shot[];
  /** Absent where there is no plain SQL to compare with. */
  readonly raw?: readonly Shot[];
  /** Requests of one round, which may end earlier by time. */
  readonly count: number;
}

const UNIT = "query Unit($id: ID!) { orgUnit(id: $id) { id code name kind level mode ancestors { id code name kind level } } }";
const NODE = "id code name kind level mode";
const TREE = `query Tree($id: ID!) { organisationTree(root: $id, depth: 3) {
  ${NODE} children { ${NODE} children { ${NODE} children { ${NODE} } } } } }`;
const ASSESSORS = `query Assessors($id: ID!) { assessorsOf(subject: $id, kind: ENFORCEMENT) {
  responsible { unit { name } share } mustHear { unit { name } preparedBy { name } } } }`;

/** Different units in turn, so that no answer is the same page of memory each time. */
const SAMPLE = 200;

const shotsOf = (trees: readonly PlantedTree[], idsOf: (tree: PlantedTree) => readonly string[], shot: (id: string, token: string) => Shot): Shot[] => {
  const perTree = trees.map((tree) => idsOf(tree).map((id) => shot(`unit_${id}`, tree.token)));
  const longest = Math.max(...perTree.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => perTree.flatMap((shots) => shots.slice(at, at + 1))).flat();
};
const spread = <T>(all: readonly T[], wanted: number): readonly T[] => all.filter((_, at) => at % Math.max(1, Math.floor(all.length / wanted)) === 0).slice(0, wanted);

const graphql = (query: string) => (id: string, token: string): Shot => ({ path: "/graphql", token, body: JSON.stringify({ query, variables: { id } }) });
const plain = (path: string, more: object = {}) => (id: string, token: string): Shot => ({ path, token, body: JSON.stringify({ id, ...more }) });

const anywhere = ({ units }: PlantedTree) => spread(units, SAMPLE).map(({ id }) => id);
const departments = ({ units }: PlantedTree) => spread(units.filter(({ kind }) => kind === "ENFORCEMENT_DEPARTMENT"), SAMPLE).map(({ id }) => id);

export const subjectsOf = departments;

export const questionsOver = (trees: readonly PlantedTree[]): Readonly<Record<QuestionName, Question>> => ({
  unit: { title: "Q1 unit with its chain", ours: shotsOf(trees, anywhere, graphql(UNIT)), raw: shotsOf(trees, anywhere, plain("/unit")), count: 5_000 },
  tree: {
    title: "Q2 organisationTree", count: 150,
    ours: shotsOf(trees, ({ rootId }) => [rootId], graphql(TREE)), raw: shotsOf(trees, ({ rootId }) => [rootId], plain("/tree", { depth: 3 })),
  },
  assessors: { title: "assessorsOf", ours: shotsOf(trees, departments, graphql(ASSESSORS)), count: 3_000 },
});
