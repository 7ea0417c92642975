/** One planted import for each way to break the arrow, and the lawful imports that stand nearest to it. */

export interface Planted { readonly from: string; readonly to: string; readonly breaks: readonly string[]; readonly typeOnly?: boolean }

const plant = (from: string, to: string, ...breaks: string[]): Planted => ({ from, to, breaks });
const plantType = (from: string, to: string, ...breaks: string[]): Planted => ({ from, to, breaks, typeOnly: true });

/** Read a row as: FILE importing FILE or package breaks these RULES and no other; no rule named: the import is lawful. */
export const PLANTED: readonly Planted[] = [
  plant("src/kernel/circle.ts", "src/kernel/round.ts", "no-cycles"),
  plant("src/kernel/round.ts", "src/kernel/circle.ts"), // a circle is reported once, at its first file
  plant("src/kernel/upward.ts", "src/platform/log/log.ts", "kernel-is-a-leaf"),
  plant("src/kernel/packaged.ts", "some-package", "kernel-touches-nothing"),
  plant("src/kernel/reader.ts", "node:fs", "kernel-reads-no-world"),
  plant("src/kernel/ids.ts", "node:crypto"),
  plant("src/kernel/access.ts", "type-graphql"),

  plant("permissions/policies/storing.ts", "entities/organisations/org-unit.entity.ts", "policies-are-pure"),
  plant("permissions/policies/packaged.ts", "some-package", "policies-are-pure"),
  plant("permissions/policies/reading.ts", "node:fs", "policies-are-pure"),
  plant("permissions/policies/timed.ts", "src/kernel/clock.ts", "the-law-has-no-clock-and-no-dice"),
  plant("permissions/policies/dicing.ts", "src/kernel/ids.ts", "the-law-has-no-clock-and-no-dice"),
  plantType("permissions/policies/naming.ts", "src/kernel/ids.ts"),
  plant("permissions/policies/cases.policy.ts", "permissions/policies/relation.ts"),

  plant("src/systems/cases/time-limit.rules.ts", "src/systems/cases/cases.store.ts", "rules-and-states-are-pure"),
  plant("src/systems/cases/case.states.ts", "node:fs", "rules-and-states-are-pure", "systems-open-no-socket"),
  plant("src/systems/cases/clock.rules.ts", "src/kernel/clock.ts", "the-law-has-no-clock-and-no-dice"),
  plant("src/systems/cases/asking.rules.ts", "permissions/policies/relation.ts"),

  plant("entities/cases/calling.entity.ts", "src/systems/cases/cases.service.ts", "entities-are-data"),
  plant("entities/cases/packaged.entity.ts", "express", "entities-carry-metadata-only"),
  plant("entities/cases/reading.entity.ts", "node:fs", "entities-touch-no-world"),
  plant("entities/cases/stated.entity.ts", "src/systems/cases/case.states.ts"),
  plant("entities/organisations/org-unit.entity.ts", "typeorm"),

  plant("src/platform/jobs/knowing.ts", "src/systems/cases/index.ts", "platform-knows-no-system"),
  plant("src/platform/http/composing.ts", "src/app.ts", "platform-knows-no-system", "the-app-stands-on-top"),
  plant("src/platform/http/querying.ts", "pg", "sql-has-two-homes"),
  plant("src/platform/db/pool.ts", "pg"),

  plant("src/systems/cases/behind.service.ts", "src/systems/organisations/units.store.ts", "systems-speak-through-the-front-door"),
  plant("src/systems/cases/cases.service.ts", "src/systems/organisations/index.ts"),
  plant("src/systems/cases/transport.service.ts", "express", "systems-know-no-transport"),
  plant("src/systems/cases/answering.service.ts", "graphql", "systems-know-no-transport"),
  plant("src/systems/cases/guarding.service.ts", "permissions/shield/index.ts", "systems-know-no-transport"),
  plant("src/systems/cases/typed.service.ts", "type-graphql", "systems-know-no-schema"),
  plant("src/systems/cases/cases.refusals.ts", "type-graphql"),
  plant("src/systems/cases/reading.service.ts", "node:fs", "systems-open-no-socket"),
  plant("src/systems/cases/querying.service.ts", "typeorm", "sql-has-two-homes"),
  plant("src/systems/cases/cases.store.ts", "typeorm"),
  plant("src/systems/organisations/early.service.ts", "src/systems/cases/index.ts", "organisations-calls-only-what-stands-before-it"),
  plant("src/systems/reference/early.service.ts", "src/systems/organisations/index.ts", "reference-calls-only-what-stands-before-it"),
  plant("src/systems/remedies/early.service.ts", "src/systems/reports/index.ts", "remedies-calls-only-what-stands-before-it"),
  plant("src/systems/reports/early.service.ts", "src/systems/administration/index.ts", "reports-calls-only-what-stands-before-it"),

  plant("resolvers/cases/storing.resolver.ts", "src/systems/cases/cases.store.ts", "systems-are-entered-by-the-front-door"),
  plant("resolvers/cases/judging.resolver.ts", "permissions/policies/relation.ts", "resolvers-are-thin"),
  plant("resolvers/cases/querying.resolver.ts", "typeorm", "sql-has-two-homes"),
  plant("resolvers/cases/reading.resolver.ts", "node:fs", "resolvers-touch-no-world"),
  plantType("resolvers/cases/case.resolver.ts", "src/context.ts"),
  plant("resolvers/cases/case.fields.ts", "src/systems/cases/index.ts"),

  plant("src/schema.ts", "graphql-shield", "shield-lives-in-one-place"),
  plant("permissions/shield/adapt.ts", "graphql-shield"),
  plant("permissions/shield/leaning.shield.ts", "resolvers/cases/case.resolver.ts", "shield-guards-without-leaning-on-what-it-guards"),
  plant("permissions/shield/index.ts", "src/systems/cases/index.ts"),
  plant("src/context.ts", "src/systems/cases/index.ts"),
  plant("src/app.ts", "src/systems/cases/cases.store.ts", "systems-are-entered-by-the-front-door"),
  plant("src/main.ts", "src/app.ts"),

  plant("src/systems/cases/seeded.service.ts", "seeds/world/people.ts", "worlds-are-made-from-the-top"),
  plant("src/systems/cases/informed.service.ts", "seeds/reference/presets.ts"),
  plant("permissions/policies/informed.ts", "seeds/reference/presets.ts", "policies-are-pure", "reference-data-is-read-by-systems"),
  plant("src/platform/jobs/seeded.ts", "seeds/world/people.ts", "platform-knows-no-system", "worlds-are-made-from-the-top"),
  plant("seeds/reference/leaning.ts", "src/systems/organisations/index.ts", "reference-data-leans-on-nothing"),
  plant("seeds/world/people.ts", "src/systems/organisations/index.ts"),
  plant("seeds/world/serving.ts", "src/app.ts", "seeds-act-through-verbs", "the-app-stands-on-top"),
  plant("src/platform/log/trying.ts", "test/support/world.ts", "production-never-imports-tests"),
  plant("test/support/world.ts", "src/app.ts"),

  plant("src/platform/log/tracing.ts", "tried-only", "no-development-packages-in-production"),
  plant("src/platform/log/dangling.ts", "src/platform/log/nowhere.ts", "no-dangling-imports"),
];
