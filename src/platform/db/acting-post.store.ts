/** Whoever acts through a post must still hold it when the act commits: a holding ended meanwhile stops it. */
import { isSystem, type Acting, type Actor } from "../../kernel/actor.js";
import { Denied } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import { statement } from "./statement.js";
import type { Tx } from "./tx.js";

const isOn = (alias: string): string => `${alias}.valid_from <= $4::date AND (${alias}.valid_to IS NULL OR $4::date < ${alias}.valid_to)`;

/** FOR SHARE: an ending that is under way is waited for, one that begins later comes after our commit. */
const stillHeld = statement<{ post_id: string }>(
  "platform.postStillHeld",
  `SELECT h.post_id FROM post_holding h JOIN post p ON p.tenant_id = $1 AND p.id = h.post_id AND ${isOn("p")}
    WHERE h.tenant_id = $1 AND h.person_id = $2 AND h.post_id = ANY ($3::uuid[]) AND ${isOn("h")}
    LIMIT 1 FOR SHARE OF h, p`,
);

/** The same for one of the three administrators: a closing that is under way is waited for. */
const officeStillHeld = statement<{ id: string }>(
  "platform.officeStillHeld",
  `SELECT id FROM platform_account WHERE tenant_id = $1 AND id = $2 AND closed_at IS NULL FOR SHARE`,
);

async function requireOfficeStillHeld(tx: Tx, { tenantId, accountId }: Actor): Promise<void> {
  if (!(await tx.first(officeStillHeld, [tenantId, accountId]))) throw new Denied("FORBIDDEN", { because: "NO_POST" });
}

/** `granting`: those of the posts that grant what is done; without them any post that was held will do. */
export async function requirePostStillHeld(tx: Tx, who: Acting, granting?: readonly Id[]): Promise<void> {
  if (isSystem(who)) return;
  if (who.office) return requireOfficeStillHeld(tx, who);
  if (who.personId === null) return;
  const posts = granting ?? who.posts.map(({ postId }) => postId);
  if (granting === undefined && posts.length === 0) return;
  const held = await tx.first(stillHeld, [who.tenantId, who.personId, posts, tx.today]);
  if (!held) throw new Denied("FORBIDDEN", { because: "NO_POST" });
}
