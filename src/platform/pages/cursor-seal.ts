/** Cursors: sealed to the tenant, the list, its filter and its order, so that one made elsewhere or by hand opens nothing. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { Denied } from "../../kernel/fault.js";

export interface CursorSeal {
  seal(binding: string, key: string, id: string): string;
  /** The sort key and id of the row the cursor points at; INVALID_CURSOR for anything not sealed here for this list. */
  open(binding: string, cursor: string): readonly [key: string, id: string];
}

const MAC_BYTES = 12;

export function cursorSeal(key: Buffer): CursorSeal {
  const mac = (binding: string, body: Buffer): Buffer => createHmac("sha256", key).update(`${binding}\0`).update(body).digest().subarray(0, MAC_BYTES);
  return {
    seal(binding, sortKey, id) {
      const body = Buffer.from(JSON.stringify([sortKey, id]));
      return Buffer.concat([mac(binding, body), body]).toString("base64url");
    },
    open(binding, cursor) {
      const bytes = Buffer.from(cursor, "base64url");
      const body = bytes.subarray(MAC_BYTES);
      if (bytes.length <= MAC_BYTES || !timingSafeEqual(mac(binding, body), bytes.subarray(0, MAC_BYTES))) throw new Denied("INVALID_CURSOR");
      return JSON.parse(body.toString()) as [string, string];
    },
  };
}
