/** Writes what is generated from the code and committed beside it: schema.graphql, docs/permissions.md, docs/lifecycles.md and docs/public-documents.json. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildPlainSchema } from "./schema.js";
import { generatedFiles } from "./generate.js";
import { projectRoot } from "./platform/config/root.js";

for (const [file, text] of Object.entries(generatedFiles(buildPlainSchema()))) {
  const path = join(projectRoot, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`wrote ${file}`);
}
