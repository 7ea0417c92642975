/** Public documents by GET: only what the house wrote, only what is published, kept by its tag, and signed in to nobody. */
import { readFileSync } from "node:fs";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { inProject } from "../../src/platform/config/root.js";
import { documentIdOf, trustDocuments } from "../../src/platform/http/trusted-documents.js";
import { PUBLIC_DOCUMENTS } from "../../src/public-documents.js";
import { plainSchema } from "../support/sweep.js";
import { openWorld, type NamedWorld } from "../support/world.js";

const PLACE = "222400";
const CARD = { place: PLACE, number: "吉H-2022-0101" };
const ID = Object.fromEntries(Object.entries(PUBLIC_DOCUMENTS).map(([name, text]) => [name, documentIdOf(text)])) as Readonly<Record<keyof typeof PUBLIC_DOCUMENTS, string>>;

interface Got { readonly status: number; readonly headers: Headers; readonly text: string; readonly code: string | undefined; readonly rule: string | undefined }

describe("abuse: public documents", () => {
  let w: NamedWorld;
  before(async () => void (w = await openWorld()));
  after(() => w.close());

  async function gets(id: string, query: string, init: RequestInit = {}): Promise<Got> {
    const response = await fetch(`${w.url}/public/${id}${query}`, init);
    const text = await response.text();
    const error = text === "" ? undefined : (JSON.parse(text) as { errors?: { extensions: { code: string; rule?: string; fields?: { rule: string }[] } }[] }).errors?.[0]?.extensions;
    return { status: response.status, headers: response.headers, text, code: error?.code, rule: error?.rule ?? error?.fields?.[0]?.rule };
  }
  const withVariables = (variables: unknown): string => `?variables=${encodeURIComponent(JSON.stringify(variables))}`;
  const getsCard = (headers: Record<string, string> = {}) => gets(ID.certificate, withVariables(CARD), { headers });

  it("answer what the graph answers, may be kept for a minute, and set no cookie (the control)", async () => {
    const { status, headers, text } = await getsCard();
    expect(status).to.equal(200);
    expect(JSON.parse(text)).to.deep.equal({ data: await w.nobody.asks(PUBLIC_DOCUMENTS.certificate, CARD) });
    expect(headers.get("cache-control")).to.equal("public, max-age=60, must-revalidate");
    expect(headers.get("vary")).to.include("Accept-Language");
    expect(headers.get("etag")).to.match(/^"[\w-]{43}"$/);
    for (const name of ["set-cookie", "x-request-id", "access-control-allow-origin"]) expect(headers.get(name), name).to.equal(null);
  });

  it("are not sent again to whoever has them: the tag belongs to the bytes, in one language", async () => {
    const tag = (await getsCard()).headers.get("etag")!;
    for (const sent of [tag, `"other", ${tag}`, `W/${tag}`, "*"]) {
      const { status, text, headers } = await getsCard({ "if-none-match": sent });
      expect([status, text, headers.get("etag")], sent).to.deep.equal([304, "", tag]);
    }
    expect((await getsCard({ "if-none-match": `"other"` })).status).to.equal(200);
    const english = await getsCard({ "accept-language": "en", "if-none-match": tag });
    expect([english.status, english.headers.get("content-language")]).to.deep.equal([200, "en"]);
    expect(english.headers.get("etag")).not.to.equal(tag);
    const head = await gets(ID.certificate, withVariables(CARD), { method: "HEAD" });
    expect([head.status, head.text, head.headers.get("etag")]).to.deep.equal([200, "", tag]);
  });

  it("carry no name of a person in their address: whether a name is an officer's is asked by POST", () => {
    for (const [name, text] of Object.entries(PUBLIC_DOCUMENTS)) expect(text, name).not.to.match(/\$name\b/);
  });

  it("sign nobody in: a token, good or bad, changes nothing", async () => {
    const { text, headers } = await getsCard();
    for (const authorization of [`Bearer ${w.as("李顺姬").token}`, "Bearer nonsense", "Basic YTpi"]) {
      const got = await getsCard({ authorization, cookie: "session=1" });
      expect([got.status, got.text, got.headers.get("etag")], authorization).to.deep.equal([200, text, headers.get("etag")]);
    }
  });

  it("are the house's alone: another text, another id, another method is refused", async () => {
    const own = "{ publishedSubjects(place: \"222400\") { unit } }";
    for (const id of [documentIdOf(own), "", "x", ID.certificate.slice(1), `${ID.certificate}/`, "..%2fgraphql", "%zz", `${ID.certificate}0`]) {
      const { status, code, headers } = await gets(id, withVariables(CARD));
      expect([status, code, headers.get("etag"), headers.get("cache-control")], id).to.deep.equal([404, "NOT_FOUND", null, "no-store"]);
    }
    expect((await gets(ID.certificate, `${withVariables(CARD)}&query=${encodeURIComponent(own)}`)).rule).to.equal("unknownField");
    for (const method of ["POST", "PUT", "DELETE"]) {
      const { status, code, headers } = await gets(ID.certificate, withVariables(CARD), { method, ...(method !== "DELETE" && { body: "{}" }) });
      expect([status, code, headers.get("allow")], method).to.deep.equal([405, "REQUEST_REJECTED", "GET, HEAD, OPTIONS"]);
    }
  });

  /** Read a row as: these variables as sent are answered this status with this rule. */
  const WRONG: readonly (readonly [what: string, query: string, status: number, rule: string])[] = [
    ["no JSON", "?variables=%7Bplace", 400, "json"],
    ["a list", withVariables([PLACE]), 400, "type"],
    ["a text", withVariables(PLACE), 400, "type"],
    ["twice", `${withVariables(CARD)}&variables=%7B%7D`, 400, "sentTwice"],
    ["missing", "", 400, "required"],
    ["of a wrong type", withVariables({ ...CARD, place: 222400 }), 400, "type"],
    ["not declared", withVariables({ ...CARD, tenant: "yanbian" }), 400, "unknownField"],
    ["no place", withVariables({ ...CARD, place: "yanbian" }), 400, "matches"],
    ["with NUL", withVariables({ ...CARD, number: "\0" }), 400, "wellFormedText"],
    ["too long", withVariables({ ...CARD, number: "长".repeat(600) }), 414, "limits.address"],
  ];
  for (const [what, query, status, rule] of WRONG) {
    it(`refuse variables: ${what}`, async () => {
      const got = await gets(ID.certificate, query);
      expect([got.status, got.code, got.rule]).to.deep.equal([status, status === 414 ? "REQUEST_REJECTED" : "BAD_USER_INPUT", rule]);
      expect([got.headers.get("etag"), got.headers.get("cache-control")]).to.deep.equal([null, "no-store"]);
    });
  }

  it("say by status what went wrong, and then may not be kept", async () => {
    const difference = await gets(ID.powerListDifference, withVariables({ place: PLACE, organ: "YB-HRSS", earlier: 1, later: 2 }));
    expect([difference.status, difference.code, difference.headers.get("cache-control"), difference.headers.get("etag")]).to.deep.equal([404, "NOT_FOUND", "no-store", null]);
    const cursor = await gets(ID.powerItems, withVariables({ place: PLACE, first: 5, after: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }));
    expect([cursor.status, cursor.code]).to.deep.equal([400, "INVALID_CURSOR"]);
    expect((await gets(ID.powerItems, withVariables({ place: PLACE, first: 101 }))).status).to.equal(400);
  });

  it("are bounded like every anonymous question: more than a full page of one list at once is refused", async () => {
    const wide = (times: number) => `{ ${Array.from({ length: times }, (_, at) => `a${at}: publicBases(place: "${PLACE}", first: 100) { edges { node { title items { code } } } }`).join(" ")} }`;
    expect((await w.nobody.tries(wide(1))).errors).to.equal(undefined);
    expect((await w.nobody.tries(wide(6))).errors?.map(({ extensions }) => extensions["rule"])).to.deep.equal(["limits.publicCost"]);
    expect((await w.as("李顺姬").tries(wide(6))).errors).to.equal(undefined);
    for (const [name, text] of Object.entries(PUBLIC_DOCUMENTS)) expect(text.length, name).to.be.below(2_000);
  });

  it("make an address wait that asks too much, whether the document or picture exists or not", async () => {
    for (const id of [ID.certificate, "0".repeat(64), "flow-charts/222400/YB-HRSS/NOTHING.svg"]) {
      let waiting: Got | undefined;
      for (let round = 0; round < 12 && !waiting; round += 1)
        waiting = (await Promise.all(Array.from({ length: 50 }, () => gets(id, withVariables(CARD))))).find(({ status }) => status === 429);
      expect([waiting?.status, waiting?.code], id).to.deep.equal([429, "RATE_LIMITED"]);
      expect(Number(waiting?.headers.get("retry-after"))).to.be.within(1, 60);
    }
  });
});

describe("the manifest of public documents", () => {
  const schema = plainSchema();
  const committed = JSON.parse(readFileSync(inProject("docs/public-documents.json"), "utf8")) as { id: string; name: string; roots: string[]; document: string }[];

  it("names every document by the digest of its text, and each asks for what is everybody's", () => {
    expect(committed.map(({ name }) => name)).to.deep.equal(Object.keys(PUBLIC_DOCUMENTS));
    for (const { id, document, roots, name } of committed) {
      expect(id, name).to.equal(documentIdOf(document));
      for (const root of roots) expect(schema.getQueryType()!.getFields()[root]!.extensions["access"], `${name}.${root}`).to.equal("anyone");
    }
  });

  it("has a document for every published list there is", () => {
    const asked = new Set(committed.flatMap(({ roots }) => roots));
    const published = Object.values(schema.getQueryType()!.getFields()).filter(({ args, extensions }) => extensions["access"] === "anyone" && args.some(({ name }) => name === "place"));
    expect(published.filter(({ name }) => !asked.has(name)).map(({ name }) => name)).to.deep.equal([]);
  });

  /** Read a row as: boot refuses this TEXT. */
  for (const [what, text] of [
    ["what is not everybody's", "{ orgUnits { totalCount } }"], ["what is everybody's beside it", "{ me { name } publishedSubjects(place: \"222400\") { unit } }"],
    ["a change", "mutation { acceptInvitation(input: {}) { __typename } }"], ["a text of two", "query A { divisions { code } } query B { divisions { code } }"],
    ["what lies behind a fragment", "{ ... on Query { orgUnits { totalCount } } }"], ["what does not exist", "{ nothing }"], ["introspection", "{ __schema { types { name } } }"],
  ] as const) {
    it(`is not served with ${what}`, () => expect(() => trustDocuments(schema, { wrong: text })).to.throw(/^public document wrong/));
  }
});
