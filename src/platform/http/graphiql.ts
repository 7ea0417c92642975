/** GraphiQL from our own origin: a government network reaches no other, and the page loads nothing from elsewhere. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFile } from "node:fs/promises";
import { Router } from "express";
import { send } from "./answers.js";

export interface GraphiqlPage {
  readonly query: string;
  /** Demo accounts to act as; empty in production. */
  readonly accounts: readonly { readonly name: string; readonly token: string }[];
}

const fromPackages = createRequire(import.meta.url);
const inPackage = (name: string, file: string): string => join(dirname(fromPackages.resolve(`${name}/package.json`)), file);
/** The page's own files are not compiled: they are read from the sources beside the build. */
const ours = (file: string): string => fileURLToPath(new URL(`../../../../src/platform/http/graphiql/${file}`, import.meta.url));

const HTML = "text/html; charset=utf-8";
const SCRIPT = "text/javascript; charset=utf-8";
const STYLE = "text/css; charset=utf-8";

/** Read a row as: path: [content type, file]. */
const filesOfPage = (): Readonly<Record<string, readonly [type: string, file: string]>> => ({
  "/": [HTML, ours("index.html")],
  "/graphiql/page.js": [SCRIPT, ours("page.js")],
  "/graphiql/page.css": [STYLE, ours("page.css")],
  "/graphiql/graphiql.js": [SCRIPT, inPackage("graphiql", "graphiql.min.js")],
  "/graphiql/graphiql.css": [STYLE, inPackage("graphiql", "graphiql.min.css")],
  "/graphiql/react.js": [SCRIPT, inPackage("react", "umd/react.production.min.js")],
  "/graphiql/react-dom.js": [SCRIPT, inPackage("react-dom", "umd/react-dom.production.min.js")],
});

export function graphiqlRoutes(page: GraphiqlPage = { query: "{ __typename }", accounts: [] }): Router {
  const router = Router();
  for (const [path, [type, file]] of Object.entries(filesOfPage())) {
    router.get(path, async (_request, response) => send(response, 200, type, await readFile(file, "utf8")));
  }
  router.get("/graphiql/page.json", (_request, response) => send(response, 200, "application/json; charset=utf-8", JSON.stringify(page)));
  return router;
}
