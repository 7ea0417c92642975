/** Text and shapes that would be changed without a word, or understood as something else: refused by path, never echoed. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { codesOf, startToy, type Answer, type Toy } from "../support/http.js";

const ECHO = `query ($text: String) { echo(text: $text) }`;
const FILTER = `query ($filter: Filter!) { echoFilter(filter: $filter) }`;
const SECRET = "110101199003070000";

describe("abuse: input", () => {
  let toy: Toy;
  before(async () => void (toy = await startToy()));
  after(() => toy.stop());

  const fieldsOf = (answer: Answer): string[] => (answer.body.errors ?? []).flatMap((each) => (each.extensions.fields ?? []).map(({ path, rule }) => `${path}: ${rule}`));
  const refused = async (body: unknown, ...fields: string[]): Promise<void> => {
    const answer = await toy.post(body);
    expect(codesOf(answer), answer.text).to.deep.equal(["BAD_USER_INPUT"]);
    expect(fieldsOf(answer)).to.have.members(fields);
    expect(answer.text).not.to.include(SECRET);
  };
  const echoes = async (text: string): Promise<void> => void expect((await toy.post({ query: ECHO, variables: { text } })).body.data).to.deep.equal({ echo: text });

  it("INP-002 NUL", async () => {
    await refused({ query: ECHO, variables: { text: "a\u0000b" } }, "text: wellFormedText");
    await refused({ query: FILTER, variables: { filter: { code: "x", and: { code: "\u0000" } } } }, "filter.and.code: wellFormedText");
    await refused({ query: `{ echo(text: "a\\u0000b") }` }, "document: wellFormedText");
    await echoes("a\tb\nc");
  });

  it("INP-003 half a character", async () => {
    await refused(`{"query":${JSON.stringify(ECHO)},"variables":{"text":"x\\ud800y"}}`, "text: wellFormedText");
    await refused(`{"query":${JSON.stringify(ECHO)},"variables":{"text":"\\udc00\\ud800"}}`, "text: wellFormedText");
    const literal = await toy.post({ query: `{ echo(text: "x\\ud800y") }` });
    expect(codesOf(literal)).to.deep.equal(["GRAPHQL_PARSE_FAILED"]);
    await echoes("行政执法 𠮷 연변 👨‍👩‍👧");
  });

  it("INP-003 bytes that are not UTF-8 are refused, not replaced", async () => {
    const body = Buffer.concat([Buffer.from(`{"query":${JSON.stringify(ECHO)},"variables":{"text":"`), Buffer.from([0xc3, 0x28]), Buffer.from(`"}}`)]);
    expect(fieldsOf(await toy.post(body))).to.deep.equal(["body: utf8"]);
  });

  it("INP-017 __proto__ and constructor are fields like any other that does not exist", async () => {
    await refused(`{"query":${JSON.stringify(FILTER)},"variables":{"filter":{"code":"x","__proto__":{"admin":true}}}}`, "filter: unknownField");
    await refused({ query: FILTER, variables: { filter: { code: "x", constructor: { prototype: { admin: true } } } } }, "filter: unknownField");
    await toy.post(`{"query":"{ __typename }","__proto__":{"admin":true},"variables":{"__proto__":{"admin":true}}}`);
    expect({}).not.to.have.property("admin");
    expect((await toy.post({ query: FILTER, variables: { filter: { code: "x" } } })).body.data).to.deep.equal({ echoFilter: `{"code":"x"}` });
  });

  it("INP-018 an object where a text is asked for", async () => {
    await refused({ query: ECHO, variables: { text: { _type: "raw", value: SECRET } } }, "text: type");
    await refused({ query: ECHO, variables: { text: [SECRET] } }, "text: type");
    await refused({ query: `query ($id: ID!) { unit(id: $id) { id } }`, variables: { id: { not: "" } } }, "id: type");
  });

  it("INP-009 a malformed value is named by its path and not repeated", async () => {
    await refused({ query: FILTER, variables: { filter: { code: 7, since: SECRET, shades: [{ colour: SECRET }] } } }, "filter.code: type", "filter.since: type", "filter.shades.0.colour: type");
    await refused({ query: `query ($on: Day) { day(on: $on) { } }`.replace(" { }", ""), variables: { on: SECRET } }, "on: type");
    await refused({ query: ECHO, variables: [SECRET] }, "variables: type");
    await refused({ query: ECHO, variables: SECRET }, "variables: type");
    await refused({ query: `query A { __typename } query B { __typename }`, operationName: "C" }, "operationName: required");
  });

  it("literals in a document are not repeated either", async () => {
    for (const query of [`{ day(on: "${SECRET}") }`, `{ page(first: "${SECRET}") { totalCount } }`, `{ echoFilter(filter: { code: "x", shades: [{ colour: "${SECRET}" }] }) }`, `{ echo "${SECRET}" }`, `{ echo(text: ["${SECRET}"]) }`]) {
      const answer = await toy.post({ query });
      expect(codesOf(answer)[0], query).to.match(/^GRAPHQL_(VALIDATION|PARSE)_FAILED$/);
      expect(answer.text, query).not.to.include(SECRET);
    }
  });

  it("INP-029 other charsets and compressed bodies", async () => {
    const body = JSON.stringify({ query: "{ __typename }" });
    for (const charset of ["gb18030", "utf-7", "utf-16", "iso-8859-1", "UTF-8-sig"]) {
      expect((await toy.post(body, { "content-type": `application/json; charset=${charset}` })).status, charset).to.equal(415);
    }
    expect((await toy.post(body, { "content-encoding": "gzip" })).status).to.equal(415);
    expect((await toy.post(body, { "content-type": `application/json; charset="utf-8"` })).status).to.equal(200);
  });

  it("a fault says nothing of itself but the request id", async () => {
    for (const as of ["ERROR", "GRAPHQL", "NOT_AN_ERROR"]) {
      const answer = await toy.post({ query: `query ($as: String!) { fail(as: $as) }`, variables: { as } }, { "x-request-id": "request-0001" });
      expect(codesOf(answer)).to.deep.equal(["INTERNAL"]);
      expect(answer.body.errors?.[0]?.extensions).to.deep.equal({ code: "INTERNAL", requestId: "request-0001" });
      expect(answer.text).not.to.match(/hunter2|secret_column|stack|bare string/);
    }
  });

  it("a denial carries its rule, reason and law, in the reader's language", async () => {
    const ask = (language?: string): Promise<Answer> => toy.post({ query: `{ fail(as: "DENIED") }` }, language === undefined ? {} : { "accept-language": language });
    const { extensions, message } = (await ask()).body.errors?.[0] ?? { extensions: { code: "" }, message: "" };
    expect(extensions).to.include({ code: "FORBIDDEN", rule: "assess.NONE", because: "NOT_ASSESSOR", reason: "无考核权。" });
    expect(extensions["law"]).to.deep.equal(["YB-2.4.1-4"]);
    expect((await ask()).headers.get("content-language")).to.equal("zh-CN");
    for (const language of ["en", "en-GB,zh;q=0.5", "fr, zh;q=0.2, en;q=0.7"]) {
      const answer = await ask(language);
      expect(answer.headers.get("content-language"), language).to.equal("en");
      expect(answer.body.errors?.[0]?.message).not.to.equal(message);
    }
    for (const language of ["zh-CN", "ko", "*", "en;q=0", ";;;,=", "x".repeat(9_000)]) expect((await ask(language)).headers.get("content-language"), language.slice(0, 9)).to.equal("zh-CN");
  });
});
