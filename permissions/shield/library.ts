/** The library behind the gate, loaded as CommonJS: its ESM build fails on newer Node. */
import { createRequire } from "node:module";
import type { deny as Deny, rule as MakeRule, shield as Shield } from "graphql-shield";

const load = createRequire(import.meta.url);

/** No and(), chain(), or(), race(): an empty one lets everybody pass. Nor the negation, which turns a failing rule into a permission. */
export const { deny, rule, shield } = load("graphql-shield") as { deny: typeof Deny; rule: typeof MakeRule; shield: typeof Shield };
