/** A unit's profile: its name in a language, its posts by what they make their holder, and what the documents find missing. */
import type { LegalDate } from "../../kernel/legal-date.js";
import type { Language, Role } from "../../kernel/vocabulary.js";
import type { OrganisationReads, UnitKey } from "./organisations.loaders.js";
import type { PostRow } from "./profile.store.js";
import { gapsOf, type Requirement } from "./requirements.rules.js";
import type { UnitRow } from "./units.store.js";

/** A missing language falls back to Chinese. */
export const nameIn = (unit: UnitRow, language: Language): string =>
  (language === "EN" ? unit.nameEn : language === "KO" ? unit.nameKo : null) ?? unit.nameZh;

export async function postsWithRole(reads: OrganisationReads, key: UnitKey, roles: readonly Role[]): Promise<(PostRow & { asOf: LegalDate })[]> {
  const posts = await reads.onDay("posts").load(key);
  return posts.filter((post) => post.roles.some((role) => roles.includes(role as Role))).map((post) => ({ ...post, asOf: key.date }));
}

export async function gapsOfUnit(reads: OrganisationReads, unit: UnitRow): Promise<Requirement[]> {
  const profile = await reads.profile.load({ id: unit.id, date: unit.asOf as LegalDate });
  const { posts, hasLegalSection = false, leadingGroups = 0, presets } = profile ?? {};
  return gapsOf({ ...unit, posts: posts ?? [], hasLegalSection, leadingGroups, presets: presets ?? [] });
}
