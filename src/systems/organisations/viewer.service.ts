/** The viewer: the account, the person, today's posts and what they make possible. */
import { actedFor } from "../../kernel/actor.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import { tenantById } from "../../platform/db/control.store.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { SignedIn } from "./accounts.store.js";
import type { OrganisationReads } from "./organisations.loaders.js";

interface Asking {
  readonly signedIn: SignedIn;
  readonly scope: Scope;
  readonly today: LegalDate;
  readonly database: { readonly control: Reader };
  readonly organisations: OrganisationReads;
}

export async function viewerOf({ signedIn, scope, database, organisations, today }: Asking) {
  const { actor, label, personName } = signedIn;
  const tenant = await database.control.first(tenantById, [actor.tenantId]);
  const held = actor.personId === null ? [] : actor.posts;
  const loaded = await organisations.post.loadMany(held.map(({ postId }) => ({ id: postId, date: today })));
  const posts = loaded.filter((post) => post !== null).map((post) => ({ ...post, asOf: today }));
  const actedIn = actedFor(actor);
  const tasks = await organisations.onDay("tasks").loadMany(scope.ownUnits.map((id) => ({ id, date: today })));
  return {
    label, personName, abilities: scope.abilities,
    tenant: { code: tenant!.code, name: tenant!.name, divisionCode: tenant!.division_code },
    posts, actingPosts: posts.filter(({ id }) => actedIn.includes(id)),
    responsibilities: tasks.flat().map((task) => ({ ...task, asOf: today })),
  };
}
