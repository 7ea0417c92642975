/** Anchoring as the configuration wants it: the job, with its keys and everywhere its anchors go. */
import { systemClock } from "../../kernel/clock.js";
import type { Config } from "../config/config.js";
import { anchorFiles } from "./anchor-files.js";
import { anchorJob, type AnchorJob } from "./anchor-job.js";
import { openAnchorKeys } from "./anchor-keys.js";
import { anchorWebhook } from "./anchor-webhook.js";

const SECOND_MS = 1_000;

/** Refuses a key that cannot be read or that others can; a sink that is down is nobody's reason not to start. */
export function configuredAnchors(config: Config): AnchorJob {
  const { folder, webhooks, webhookSecret = "", everySeconds } = config.anchors;
  return anchorJob({
    keys: openAnchorKeys(config, systemClock.now()),
    sinks: [anchorFiles(folder), ...webhooks.map((url) => anchorWebhook({ url, secret: webhookSecret }))],
    everyMs: everySeconds * SECOND_MS,
  });
}
