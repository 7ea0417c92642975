/** The transport when things break round it: log sinks, metrics, readiness, and the end of the process. */
import { Writable } from "node:stream";
import { expect } from "chai";
import { describe, it } from "mocha";
import { createLog } from "../../src/platform/log/log.js";
import { createMetrics } from "../../src/platform/metrics/metrics.js";
import { codesOf, startToy } from "../support/http.js";

const query = `query Named { __typename }`;
const lines = (): { sink: Writable; entries: () => Record<string, unknown>[] } => {
  let text = "";
  const sink = new Writable({ write: (chunk, _encoding, done) => { text += String(chunk); done(); } });
  return { sink, entries: () => text.split("\n").filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>) };
};

describe("faults: transport", () => {
  it("one line a request: who asked what, how long, which codes; no token, no variable, no document", async () => {
    const { sink, entries } = lines();
    const toy = await startToy({ log: createLog({ level: "info", destination: sink }) });
    await toy.post({ query: `query Named($t: String) { echo(text: $t) }`, variables: { t: "SECRET-VALUE" } }, { authorization: "Bearer SECRET-TOKEN", "x-request-id": "request-0002" });
    await toy.post({ query: `{ fail(as: "ERROR") }` });
    await toy.stop();
    const [first, ...others] = entries();
    expect(first).to.include({ event: "request", requestId: "request-0002", operation: "Named" });
    expect(first).to.have.all.keys("level", "time", "event", "requestId", "operation", "document", "ms", "cost");
    expect(others.map(({ event }) => event)).to.deep.equal(["request.fault", "request"]);
    expect(others[1]).to.deep.include({ codes: ["INTERNAL"] });
    expect(JSON.stringify(entries())).not.to.match(/SECRET/);
  });

  it("INF-026 a log sink that throws or fails does not fail a request", async () => {
    const broken = { write: () => { throw new Error("disk full"); } };
    const toy = await startToy({ log: createLog({ level: "info", destination: broken }) });
    expect(codesOf(await toy.post({ query }))).to.deep.equal([]);
    expect(codesOf(await toy.post({ query: `{ fail(as: "ERROR") }` }))).to.deep.equal(["INTERNAL"]);
    await toy.stop();
  });

  it("secrets that slip into a log line are covered", () => {
    const { sink, entries } = lines();
    createLog({ level: "info", destination: sink }).info("careless", { authorization: "SECRET", request: { headers: "SECRET", token: "SECRET" }, variables: { a: "SECRET" } });
    createLog({ level: "info", destination: sink }).error("fault", { err: Object.assign(new Error("duplicate key"), { code: "23505", detail: "SECRET", parameters: ["SECRET"] }) });
    expect(JSON.stringify(entries())).to.include("careless").and.include("23505").and.not.include("SECRET");
  });

  it("metrics name listed operations only", async () => {
    const metrics = createMetrics({ operations: ["Named"], gauges: { database_connections: () => 7 } });
    const toy = await startToy({ metrics });
    await toy.post({ query });
    await toy.post({ query: `query Invented { __typename }` });
    const text = await (await fetch(`${toy.url}/metrics`)).text();
    await toy.stop();
    expect(text).to.match(/graphql_requests_total\{operation="Named",code="OK"\} 1/).and.match(/operation="other"/).and.match(/database_connections 7/).and.match(/process_cpu/);
    expect(text).not.to.include("Invented");
  });

  it("readiness follows the database; liveness does not", async () => {
    const state = { database: true };
    const toy = await startToy({ ready: async () => { if (!state.database) throw new Error("no database"); return true; } });
    const status = async (path: string): Promise<number> => (await fetch(`${toy.url}${path}`)).status;
    expect([await status("/livez"), await status("/readyz")]).to.deep.equal([200, 200]);
    state.database = false;
    expect([await status("/livez"), await status("/readyz")]).to.deep.equal([200, 503]);
    await toy.stop();
  });

  it("INF-017 stopping: what is under way is answered, nothing new is taken", async () => {
    const toy = await startToy();
    const held = toy.post({ query: `mutation { slowCount(milliseconds: 250) }` });
    await new Promise((resolve) => setTimeout(resolve, 80));
    const began = performance.now();
    const stopped = toy.stop();
    const late = await toy.post({ query }).then(() => "answered", () => "refused");
    expect((await held).body.data).to.deep.equal({ slowCount: 1 });
    await stopped;
    expect(late).to.equal("refused");
    expect(performance.now() - began).to.be.below(1_500);
  });

  it("INF-017 stopping does not wait for ever", async () => {
    const toy = await startToy({ config: { drain: 100 } });
    const held = toy.post({ query: `{ slow(milliseconds: 2000) }` }).then(() => "answered", () => "cut");
    await new Promise((resolve) => setTimeout(resolve, 50));
    const began = performance.now();
    await toy.stop();
    expect(performance.now() - began).to.be.below(1_000);
    expect(await held).to.equal("cut");
  });
});
