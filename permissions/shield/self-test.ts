/** The gate tried on a schema of three fields before every start: what is undeclared does not boot, what is not permitted does not answer. */
import { graphql, GraphQLID, GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import type { AccessClass } from "../../src/kernel/access.js";
import type { Actor } from "../../src/kernel/actor.js";
import { Denied } from "../../src/kernel/fault.js";
import { shieldSchema } from "./index.js";

interface Declared { readonly root?: AccessClass; readonly edge?: AccessClass }

const declaring = (access: AccessClass | undefined) => (access === undefined ? {} : { extensions: { access } });

/** A root field, behind it a room, and in the room a person with an identity. */
function tinySchema({ root, edge }: Declared): GraphQLSchema {
  const person = new GraphQLObjectType({ name: "Person", fields: { id: { type: GraphQLID }, name: { type: GraphQLString } } });
  const guest = { type: person, ...declaring(edge), resolve: () => ({ id: "1", name: "客" }) };
  const room = { type: new GraphQLObjectType({ name: "Room", fields: { guest } }), ...declaring(root), resolve: () => ({}) };
  return new GraphQLSchema({ query: new GraphQLObjectType({ name: "Query", fields: { room } }) });
}

const WITHOUT_POST: Actor = { tenantId: "", accountId: "", personId: null, posts: [], scopes: null };

/** What comes out for the guest's name: the name, or the code of the refusal. */
async function answerOf(schema: GraphQLSchema, actor: Actor | null): Promise<unknown> {
  const { data, errors = [] } = await graphql({ schema, source: "{ room { guest { name } } }", contextValue: { actor } });
  const [error] = errors;
  if (error) return error.originalError instanceof Denied ? error.originalError.code : error.message;
  return (data as { room: { guest: { name: string } } }).room.guest.name;
}

function boots(declarations: Declared): boolean {
  try {
    shieldSchema(tinySchema(declarations));
    return true;
  } catch {
    return false;
  }
}

/** Throws unless the gate refuses what it must and lets through what it may. */
export async function proveRefusal(): Promise<void> {
  const open = shieldSchema(tinySchema({ root: "anyone", edge: "signedIn" }));
  const closed = shieldSchema(tinySchema({ root: "signedIn", edge: "seePeople" }));
  /** Read a row as: WHAT was tried, what came out, what must come out. */
  const trials: readonly (readonly [what: string, got: unknown, must: unknown])[] = [
    ["a root field without a declaration", boots({ edge: "seePeople" }), false],
    ["an edge without a declaration", boots({ root: "anyone" }), false],
    ["a declared edge, signed in", await answerOf(open, WITHOUT_POST), "客"],
    ["a declared edge, not signed in", await answerOf(open, null), "UNAUTHENTICATED"],
    ["a declared edge without the ability", await answerOf(closed, WITHOUT_POST), "FORBIDDEN"],
  ];
  const wrong = trials.filter(([, got, must]) => got !== must);
  if (wrong.length > 0) throw new Error(`the gate does not hold: ${wrong.map(([what, got]) => `${what} → ${String(got)}`).join("; ")}`);
}
