/** How the worlds write a post: POST of UNIT, its TITLE, what it makes its holder, who held it from when, and the sentence. */
import type { HoldingFact, PersonFact, PostFact } from "./world.types.js";
import type { Role } from "../../src/kernel/vocabulary.js";

/** Most posts are older than the documents; holders come and go. */
const POSTS_SINCE = "2010-08-01";

export const post = (
  unit: string, code: string, title: string, roles: readonly Role[], heldBy: readonly HoldingFact[], says: string, reportsTo?: string,
  from: string = POSTS_SINCE,
): PostFact => ({ says, code: `${unit}/${code}`, unit, title, roles, heldBy, from, ...(reportsTo ? { reportsTo: `${unit}/${reportsTo}` } : {}) });

export const person = (name: string, login: string, says: string): PersonFact => ({ says, name, login });
