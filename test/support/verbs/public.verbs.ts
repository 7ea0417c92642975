/** What somebody without an account looks up, each exactly one HTTP request; and how a department brings a list before the public. */
import type { NamedPerson } from "../world.js";
import * as lists from "./power-lists.verbs.js";
import { done } from "./told.verbs.js";

type Fields = Readonly<Record<string, unknown>>;
interface PageRead { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly edges: readonly { readonly node: Fields }[] }

export const pageOf = (field: string, args: string, fields: string): string =>
  `{ ${field}(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { node { ${fields} } } } }`;

/** Rows of a published list: `args` as GraphQL text. */
export async function looksUp(person: NamedPerson, field: string, args: string, fields: string): Promise<{ readonly total: number; readonly rows: readonly Fields[]; readonly endCursor: string | null }> {
  const { totalCount, edges, pageInfo } = (await person.asks<Record<string, PageRead>>(pageOf(field, args, fields)))[field]!;
  return { total: totalCount, rows: edges.map(({ node }) => node), endCursor: pageInfo.endCursor };
}

/** Whoever drafts, consents and examines in one department. */
export interface ListMakers { readonly drafter: NamedPerson; readonly leader: NamedPerson; readonly examiner: NamedPerson }

export async function passesList({ drafter, leader, examiner }: ListMakers, list: string): Promise<void> {
  done(await lists.consents(leader, { list }));
  done(await lists.submits(drafter, { list }));
  done(await lists.accepts(examiner, { list }));
  done(await lists.passes(examiner, { list }));
}

export async function putsOnBothSites(drafter: NamedPerson, list: string, publishedOn: string): Promise<void> {
  for (const channel of ["DEPARTMENT_SITE", "GOVERNMENT_SITE"])
    done(await lists.publishes(drafter, { list, channel, url: `https://www.example.gov.cn/${channel.toLowerCase()}`, publishedOn }));
}
