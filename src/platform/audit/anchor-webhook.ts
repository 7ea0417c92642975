/** Anchors by HTTPS: posted one after another to a recipient elsewhere, at least once, until it answers that it has them. */
import { createHash, createHmac } from "node:crypto";
import type { Id } from "../../kernel/ids.js";
import { anchorLine, type SignedAnchor } from "./anchor.format.js";
import type { AnchorSink } from "./anchor-sink.js";
import { anchorsFrom, keepDelivery, lastDelivered } from "./anchors.store.js";

export interface WebhookConfig {
  readonly url: string;
  /** Shared with the recipient, who recomputes the HMAC of the body with it. */
  readonly secret: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** The address may carry a token: it is named by its digest wherever somebody reads along. */
const recipientOf = (url: string): string => `webhook-${createHash("sha256").update(url).digest("hex").slice(0, 16)}`;

async function post({ url, secret, timeoutMs = TIMEOUT_MS }: WebhookConfig, anchor: SignedAnchor): Promise<void> {
  const body = anchorLine(anchor);
  const response = await fetch(url, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json", "idempotency-key": anchor.id,
      "x-anchor-hmac": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
    },
    redirect: "error", // wherever it points, nobody configured that
    signal: AbortSignal.timeout(timeoutMs),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`it answered ${response.status}`);
}

/** A recipient that fails is left alone for half a minute, then for twice as long each time, an hour at most. */
class Patience {
  private failures = 0;
  private until = 0;

  isOver(now: Date): boolean {
    return now.getTime() >= this.until;
  }
  failed(now: Date): void {
    this.until = now.getTime() + Math.min(FIRST_PAUSE_MS * 2 ** this.failures, LONGEST_PAUSE_MS);
    this.failures += 1;
  }
  succeeded(): void {
    this.failures = 0;
  }
}

export function anchorWebhook(config: WebhookConfig): AnchorSink {
  const name = recipientOf(config.url);
  const reached = new Map<Id, number>();
  const patience = new Patience();
  return {
    name,
    async bringUpTo(latest, { db, tenantId, now }) {
      let number = reached.get(tenantId) ?? (await lastDelivered(db, tenantId, name));
      reached.set(tenantId, number);
      if (number >= latest || !patience.isOver(now)) return number;
      try {
        for await (const anchor of anchorsFrom(db, tenantId, number + 1)) {
          await post(config, anchor);
          await keepDelivery(db, tenantId, name, anchor.number); // killed before this line it is posted again, under the same id
          reached.set(tenantId, (number = anchor.number));
        }
      } catch (error) {
        patience.failed(now);
        throw error;
      }
      patience.succeeded();
      return number;
    },
  };
}
