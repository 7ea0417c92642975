/** GraphiQL in a real browser, on a network that reaches nothing but us. Needs Chromium: CHROMIUM names it where it is not in its usual place. */
import { existsSync } from "node:fs";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { chromium, type Browser } from "playwright-core";
import { anonymous, startToy, type Toy } from "../support/http.js";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

async function statusOf(url: string): Promise<number> {
  const response = await fetch(url);
  await response.arrayBuffer(); // an answer nobody reads keeps its connection busy
  return response.status;
}

describe("GraphiQL", () => {
  let toy: Toy;
  const asked: (string | undefined)[] = [];
  before(async () => {
    toy = await startToy({
      config: { graphiql: true },
      graphiql: { query: `query First { unit(id: "延吉市") { name } }`, accounts: [{ name: "郑主任", token: "demo-token-of-zheng" }, { name: "门户", token: "demo-token-of-portal" }] },
      contextFor: async (head) => {
        asked.push(head.headers.authorization);
        return anonymous(head);
      },
    });
  });
  after(() => toy.stop());

  it("serves every file from our own origin, with a policy that permits no other", async () => {
    const page = await fetch(`${toy.url}/`);
    const html = await page.text();
    expect(page.headers.get("content-security-policy")).to.include("script-src 'self'").and.include("default-src 'none'");
    expect(html).not.to.match(/https?:\/\//);
    expect(html, "no inline script").not.to.match(/<script(?![^>]*\bsrc=)/);
    for (const [, path = ""] of html.matchAll(/(?:src|href)="(\/[^"]*)"/g)) expect(await statusOf(toy.url + path), path).to.equal(200);
  });

  it("is not there unless it is switched on", async () => {
    const plain = await startToy();
    expect([await statusOf(`${plain.url}/`), await statusOf(`${plain.url}/graphiql/page.json`)]).to.deep.equal([404, 404]);
    await plain.stop();
  });

  describe("in Chromium", () => {
    let browser: Browser | undefined;
    before(async function () {
      this.timeout(30_000);
      if (existsSync(executablePath)) browser = await chromium.launch({ executablePath, args: QUIET });
      else if (process.env["CI"]) throw new Error(`Chromium is not at ${executablePath}; CHROMIUM can say where it is.`);
      else this.skip();
    });
    after(async () => browser?.close());

    it("loads, calls no other host, runs the first query as the chosen account and shows the answer", async function () {
      this.timeout(30_000);
      const page = await (browser as Browser).newPage({ viewport: { width: 1280, height: 800 } });
      const hosts = new Set<string>();
      const troubles: string[] = [];
      page.on("request", (request) => void (request.url().startsWith("http") && hosts.add(new URL(request.url()).origin)));
      page.on("pageerror", (error) => troubles.push(error.message));
      page.on("console", (message) => void (message.type() === "error" && troubles.push(message.text())));

      await page.goto(toy.url);
      await page.locator("button.graphiql-execute-button").click();
      await page.locator(".result-window", { hasText: "unit 延吉市" }).waitFor();
      expect(asked).to.include("Bearer demo-token-of-zheng");

      await page.locator("#account").selectOption("门户");
      await page.locator("button.graphiql-execute-button").click();
      await page.locator(".result-window", { hasText: "unit 延吉市" }).waitFor();
      expect(asked).to.include("Bearer demo-token-of-portal");

      if (process.env["SCREENSHOT"]) await page.screenshot({ path: process.env["SCREENSHOT"] });
      expect([...hosts]).to.deep.equal([toy.url]);
      expect(troubles).to.deep.equal([]);
      await page.close();
    });
  });
});
