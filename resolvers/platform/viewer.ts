/** The viewer as the graph shows it: the account, the person, today's posts and what they make possible. */
import type { RequestContext } from "../../src/context.js";
import { tenantById } from "../../src/platform/db/control.store.js";

export async function viewerOf({ signedIn, scope, database, organisations, today }: RequestContext) {
  const { actor, label, personName } = signedIn;
  const tenant = await database.control.first(tenantById, [actor.tenantId]);
  const held = actor.personId === null ? [] : actor.posts;
  const posts = await organisations.post.loadMany(held.map(({ postId }) => ({ id: postId, date: today })));
  const tasks = await organisations.onDay("tasks").loadMany(scope.ownUnits.map((id) => ({ id, date: today })));
  return {
    label, personName, abilities: scope.abilities,
    tenant: { code: tenant!.code, name: tenant!.name, divisionCode: tenant!.division_code },
    posts: posts.filter((post) => post !== null).map((post) => ({ ...post, asOf: today })),
    responsibilities: tasks.flat().map((task) => ({ ...task, asOf: today })),
  };
}
