/** Any node of the organisations by type and id, as it stands on a day; what the reader may not see does not exist. */
import type { NodeType } from "../../kernel/ids.js";
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Scope } from "../../kernel/scope.js";
import type { TenantDatabase } from "../../platform/db/tenant-database.js";
import type { OrganisationReads } from "./organisations.loaders.js";
import { findNode } from "./nodes.store.js";

interface Reading { readonly db: TenantDatabase; readonly scope: Scope; readonly organisations: OrganisationReads }

export async function nodeOf({ db, scope, organisations }: Reading, type: NodeType, id: string, date: LegalDate): Promise<object | null> {
  if (type === "OrgUnit") return named("OrgUnit", await organisations.unit.load({ id, date }));
  if (type === "Post" && scope.abilities.includes("seeStructure")) return named("Post", await organisations.post.load({ id, date }), date);
  return (await findNode(db, scope, type, id, date)) ?? null;
}

const named = (__typename: string, row: object | null, asOf?: LegalDate) => row && { __typename, ...(asOf ? { asOf } : {}), ...row };
