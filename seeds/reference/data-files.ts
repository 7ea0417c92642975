/** Where the data files of this shelf lie: beside the sources, because the compiler carries no JSON into its output. */
import { readFileSync } from "node:fs";
import { inProject } from "../../src/platform/config/root.js";

export const referenceJson = <Data>(file: string): Data => JSON.parse(readFileSync(inProject("seeds/reference", file), "utf8")) as Data;
