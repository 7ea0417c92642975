/** Texts that go out are looked through before anything is written: one that says more of somebody than the public may read is refused. */
import { redactionRequired } from "../../../entities/platform/refusals.js";
import { privateData } from "../../kernel/private-data.js";
import type { Refusal } from "../../kernel/refusal.js";

export function unredacted(...texts: readonly (string | null | undefined)[]): Refusal | undefined {
  const found = privateData(...texts);
  return found.length > 0 ? redactionRequired(found) : undefined;
}
