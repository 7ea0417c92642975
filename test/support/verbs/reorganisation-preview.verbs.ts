/** The preview of a reorganisation as a person reads it: every effect, page by page. */
import type { Answer, NamedPerson } from "../world.js";
import type { ListRead } from "./organisations.verbs.js";

interface SideRead { readonly unit: { readonly code: string; readonly unitId: string } | null; readonly word: string | null; readonly value: unknown; readonly posts: readonly string[] }
export interface EffectRead { readonly aspect: string; readonly of: { readonly code: string; readonly unitId: string }; readonly about: string; readonly before: readonly SideRead[]; readonly after: readonly SideRead[] }
export interface PreviewRead { readonly __typename: string; readonly code?: string; readonly position?: number; readonly on?: string; readonly unitsLookedAt?: number; readonly effects?: ListRead<EffectRead> }

const PREVIEW = `query($id: ID, $draft: DraftReorganisationInput, $aspects: [ReorganisationAspect!], $first: Int, $after: String) {
  reorganisationPreview(id: $id, draft: $draft) { __typename
    ... on LineRefused { code position } ... on ChangeRefused { code }
    ... on ReorganisationPreview { on unitsLookedAt effects(aspects: $aspects, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      edges { node { aspect about of { unitId code } before { unit { code unitId } word value posts } after { unit { code unitId } word value posts } } } } } } }`;
export const triesPreview = (person: NamedPerson, asked: Readonly<Record<string, unknown>>): Promise<Answer<{ reorganisationPreview: PreviewRead }>> => person.tries(PREVIEW, { ...asked });
export const asksPreview = async (person: NamedPerson, asked: Readonly<Record<string, unknown>>): Promise<PreviewRead> =>
  (await person.asks<{ reorganisationPreview: PreviewRead }>(PREVIEW, { first: 100, ...asked })).reorganisationPreview;

/** Every page of the effects. */
export async function asksEffects(person: NamedPerson, asked: Readonly<Record<string, unknown>>): Promise<EffectRead[]> {
  const all: EffectRead[] = [];
  for (let after: string | null = null; ;) {
    const { effects, ...refused }: PreviewRead = await asksPreview(person, { ...asked, after });
    if (!effects) throw new Error(`expected effects, was told ${JSON.stringify(refused)}`);
    all.push(...effects.edges.map(({ node }) => node));
    if (!effects.pageInfo.hasNextPage) return all;
    after = effects.pageInfo.endCursor;
  }
}
