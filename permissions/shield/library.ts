/** The libraries behind the gate, loaded as CommonJS: their ESM builds fail on newer Node, and one alone breaks an instanceof between them. */
import { createRequire } from "node:module";
import type { applyMiddleware as ApplyMiddleware } from "graphql-middleware";
import type { deny as Deny, rule as MakeRule, shield as Shield } from "graphql-shield";

const load = createRequire(import.meta.url);

/** No and(), chain(), or(), race(): an empty one lets everybody pass. Nor the negation, which turns a failing rule into a permission. */
export const { deny, rule, shield } = load("graphql-shield") as { deny: typeof Deny; rule: typeof MakeRule; shield: typeof Shield };
export const { applyMiddleware } = load("graphql-middleware") as { applyMiddleware: typeof ApplyMiddleware };
