/** Whoever acts through a post must still hold one when the act commits: a holding ended meanwhile stops it. */
import { isSystem, type Acting } from "../../kernel/actor.js";
import { Denied } from "../../kernel/fault.js";
import { statement } from "./statement.js";
import type { Tx } from "./tx.js";

/** FOR SHARE: an ending that is under way is waited for, one that begins later comes after our commit. */
const stillHeld = statement<{ post_id: string }>(
  "platform.postStillHeld",
  `SELECT post_id FROM post_holding
    WHERE tenant_id = $1 AND person_id = $2 AND post_id = ANY ($3::uuid[]) AND valid_from <= $4::date AND (valid_to IS NULL OR $4::date < valid_to)
    LIMIT 1 FOR SHARE`,
);

export async function requirePostStillHeld(tx: Tx, who: Acting): Promise<void> {
  if (isSystem(who) || who.personId === null || who.posts.length === 0) return;
  const held = await tx.first(stillHeld, [who.tenantId, who.personId, who.posts.map((post) => post.postId), tx.today]);
  if (!held) throw new Denied("FORBIDDEN", { because: "NO_POST" });
}
