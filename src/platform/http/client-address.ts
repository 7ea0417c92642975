/** The address a request came from: the last one that a proxy we trust vouches for. */
import type { IncomingMessage } from "node:http";
import type { Application } from "express";

/** Express compiles its `trust proxy` setting into this. */
type Trust = (address: string, hops: number) => boolean;

export function clientAddress(app: Application): (request: IncomingMessage) => string {
  const trusts = app.get("trust proxy fn") as Trust;
  return ({ socket, headers }) => {
    const peer = socket.remoteAddress ?? "";
    const forwarded = headers["x-forwarded-for"];
    if (typeof forwarded !== "string") return peer;
    const hops = [...forwarded.split(",").map((each) => each.trim()), peer];
    let at = hops.length - 1;
    while (at > 0 && trusts(hops[at] ?? "", hops.length - 1 - at)) at--;
    return (hops[at] ?? peer).slice(0, 64);
  };
}
