/** Whoever acts must still be who he was when the act commits: the account open, and a post that grants the act held or acted for. */
import { isSystem, type Acting, type Actor } from "../../kernel/actor.js";
import { Denied } from "../../kernel/fault.js";
import type { Id } from "../../kernel/ids.js";
import { statement } from "./statement.js";
import type { Tx } from "./tx.js";

const isOn = (alias: string): string => `${alias}.valid_from <= $4::date AND (${alias}.valid_to IS NULL OR $4::date < ${alias}.valid_to)`;
const through = (holding: string): string =>
  `SELECT FROM ${holding} h JOIN post p ON p.tenant_id = $1 AND p.id = h.post_id AND ${isOn("p")}
    WHERE h.tenant_id = $1 AND h.person_id = $2 AND h.post_id = ANY ($3::uuid[]) AND ${isOn("h")} LIMIT 1 FOR SHARE OF h, p`;

/** FOR SHARE: an ending that is under way is waited for, one that begins later comes after our commit. */
const stillStands = statement<{ closed: boolean; held: boolean }>(
  "platform.stillStands",
  `WITH signed_in AS (SELECT a.closed_on FROM account a WHERE a.tenant_id = $1 AND a.id = $5 FOR SHARE),
        held AS (${through("post_holding")}),
        acted AS (${through("acting_holding")})
   SELECT EXISTS (SELECT FROM signed_in WHERE closed_on <= $4::date) AS closed, EXISTS (SELECT FROM held) OR EXISTS (SELECT FROM acted) AS held`,
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
  const posts = granting ?? who.posts.map(({ postId }) => postId);
  const standing = await tx.first(stillStands, [who.tenantId, who.personId, posts, tx.today, who.accountId]);
  if (standing?.closed !== false) throw new Denied("UNAUTHENTICATED");
  if (who.personId === null || (granting === undefined && posts.length === 0)) return;
  if (!standing.held) throw new Denied("FORBIDDEN", { because: "NO_POST" });
}
