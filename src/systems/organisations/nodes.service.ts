/** Any nodes of the organisations by type and id, as they stand on a day; what the reader may not see does not exist. */
import type { NodeType } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import type { TenantDatabase } from "../../platform/db/tenant-database.js";
import type { OrganisationReads } from "./organisations.loaders.js";
import { nodesById } from "./nodes.store.js";

interface Reading { readonly db: TenantDatabase; readonly scope: Scope; readonly organisations: OrganisationReads }
export interface NodeRef { readonly type: NodeType; readonly id: string }

/** In the order of the ids. One statement for each type among them, however many there are: a statement for each id would starve the tenant. */
export async function nodesOf(reading: Reading, refs: readonly NodeRef[], date: LegalDate): Promise<(object | null)[]> {
  const types = [...new Set(refs.map(({ type }) => type))];
  const found = new Map(await Promise.all(types.map(async (type) => {
    const ids = [...new Set(refs.filter((ref) => ref.type === type).map(({ id }) => id))];
    return [type, await ofType(reading, type, ids, date)] as const;
  })));
  return refs.map(({ type, id }) => found.get(type)?.get(id) ?? null);
}

async function ofType({ db, scope, organisations }: Reading, type: NodeType, ids: readonly string[], date: LegalDate): Promise<Map<string, object>> {
  const keys = ids.map((id) => ({ id, date }));
  if (type === "OrgUnit") return byId(await organisations.unit.loadMany(keys), { __typename: "OrgUnit" });
  if (type === "Post" && scope.abilities.includes("seeStructure")) return byId(await organisations.post.loadMany(keys), { __typename: "Post", asOf: date });
  if (type === "Reorganisation") return byId(await organisations.reorganisations.one.loadMany(ids), { __typename: "Reorganisation" });
  return byId(await nodesById(db, scope, type, ids, date), {});
}

const byId = (rows: readonly ({ readonly id: string } | null)[], named: object): Map<string, object> =>
  new Map(rows.flatMap((row) => (row ? [[row.id, { ...named, ...row }] as const] : [])));
