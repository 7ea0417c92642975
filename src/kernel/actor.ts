/** Who acts: an account of one tenant, with the person behind it and the posts held today. Read from the database on each request. */
import type { PlatformOffice } from "./administration.js";
import type { Role } from "./vocabulary.js";

export interface HeldPost {
  readonly postId: string;
  readonly unitId: string;
  /** The unit and everything above it in the tenant's tree, nearest first. */
  readonly unitPath: readonly string[];
  /** The organ the unit is a part of, or the unit itself: sections, institutions and dispatched bodies are parts. Absent where nobody asked. */
  readonly organId?: string | null;
  readonly roles: readonly Role[];
  /** Not the post's holder, but acting for him while he is absent. */
  readonly acting?: boolean;
}

export interface Actor {
  readonly tenantId: string;
  readonly accountId: string;
  /** null for service accounts: a portal is nobody's career. */
  readonly personId: string | null;
  readonly posts: readonly HeldPost[];
  /** Scopes of an API token: they only narrow what the posts grant. null = not narrowed. */
  readonly scopes: readonly string[] | null;
  /** One of the three administrators of the platform, who belongs to no tenant and holds no post. */
  readonly office?: PlatformOffice | undefined;
}

/** A job, a seed, an operator's command, a change that two administrators of the platform agreed on: acts without a post, for a stated reason that is audited. */
export interface SystemActor {
  readonly tenantId: string;
  readonly system: "seed" | "job" | "operator" | "platform";
  readonly reason: string;
}

/** The posts in which the actor stands for an absent holder. */
export const actedFor = ({ posts }: Actor): string[] => posts.filter(({ acting }) => acting === true).map(({ postId }) => postId);

export type Acting = Actor | SystemActor;
export const isSystem = (who: Acting): who is SystemActor => "system" in who;
