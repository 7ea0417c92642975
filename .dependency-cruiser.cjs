/** The arrow: kernel ← policies, *.states, *.rules ← entities ← platform ← systems ← resolvers, permissions/shield ← context, schema, app. */

/** One calls only those before it; what must go the other way goes through a port that the earlier one declares. */
const SYSTEMS = [
  "reference", "organisations", "authority", "officers", "power-lists", "delegation", "cases", "legal-review", "publicity",
  "assessment", "accountability", "decisions", "supervision", "complaints", "norms", "remedies", "reports", "administration",
];

const OURS = "^(src|entities|resolvers|permissions|seeds|test|bench)/|^ormconfig\\.ts$";
const TOP = "^src/(app|main|serve|schema|context)\\.ts$|\\.main\\.ts$";
const PURE = "^permissions/policies/|^src/systems/[^/]+/[^/]+\\.(rules|states)\\.ts$";
const INSIDE_A_SYSTEM = "^src/systems/[^/]+/(?!index\\.ts$)";
const PACKAGE = "(^|/)node_modules/";
const CORE = { dependencyTypes: ["core"] };

/** Read a row as: NAME: files FROM may not import files TO, because COMMENT. */
const deny = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const order = SYSTEMS.slice(0, -1).map((system, index) =>
  deny(`${system}-calls-only-what-stands-before-it`, "the other direction goes through a port or an outbox event",
    { path: `^src/systems/${system}/` }, { path: `^src/systems/(${SYSTEMS.slice(index + 1).join("|")})/` }));

module.exports = {
  forbidden: [
    deny("no-cycles", "a cycle means that two files are one file",
      {}, { circular: true }),
    deny("no-dangling-imports", "an import that resolves to nothing fails on the reader's machine",
      {}, { couldNotResolve: true }),
    deny("no-development-packages-in-production", "npm ci with NODE_ENV=production leaves them out",
      { path: "^(src|entities|resolvers|permissions|ormconfig)" }, { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] }),

    deny("kernel-is-a-leaf", "the kernel knows nobody",
      { path: "^src/kernel/" }, { path: OURS, pathNot: "^src/kernel/" }),
    deny("kernel-touches-nothing", "words have no dependencies but the decorator of access",
      { path: "^src/kernel/" }, { path: PACKAGE, pathNot: `${PACKAGE}type-graphql/` }),
    deny("kernel-reads-no-world", "random bits for ids are all it takes from the machine",
      { path: "^src/kernel/" }, { ...CORE, path: "^(?!(node:)?crypto$)" }),

    deny("policies-are-pure", "who-may-do-what is arithmetic on facts: no ORM, no GraphQL, no I/O",
      { path: "^permissions/policies/" }, { pathNot: "^(permissions/policies|src/kernel)/" }),
    deny("rules-and-states-are-pure", "domain rules take facts and return answers",
      { path: "^src/systems/[^/]+/[^/]+\\.(rules|states)\\.ts$" }, { pathNot: `^src/kernel/|${PURE}` }),
    deny("the-law-has-no-clock-and-no-dice", "a day and an id are facts that come in; only their types may be named",
      { path: PURE }, { path: "^src/kernel/(clock|ids|access)\\.ts$", dependencyTypesNot: ["type-only"] }),

    deny("entities-are-data", "entities may use kernel and state names only",
      { path: "^entities/" }, { path: OURS, pathNot: "^(src/kernel|entities)/|^src/systems/[^/]+/[^/]+\\.states\\.ts$" }),
    deny("entities-carry-metadata-only", "columns, fields and constraints need no other package",
      { path: "^entities/" }, { path: PACKAGE, pathNot: `${PACKAGE}(typeorm|type-graphql|graphql|class-validator)/` }),
    deny("entities-touch-no-world", "a row does not act",
      { path: "^entities/" }, CORE),

    deny("platform-knows-no-system", "how we touch the world is the same for every system",
      { path: "^src/platform/" }, { path: `^(src/systems|resolvers|permissions/shield|seeds)/|${TOP}` }),

    deny("systems-speak-through-the-front-door", "a system reaches another only through its index.ts",
      { path: "^src/systems/([^/]+)/" }, { path: INSIDE_A_SYSTEM, pathNot: "^src/systems/$1/" }),
    deny("systems-are-entered-by-the-front-door", "what index.ts does not offer is nobody else's business",
      { path: `^(resolvers|permissions/shield|seeds)/|${TOP}`, pathNot: "^src/systems/" }, { path: INSIDE_A_SYSTEM }),
    deny("systems-know-no-transport", "a verb is the same whoever calls it",
      { path: "^src/systems/" }, { path: `^(resolvers|permissions/shield)/|${TOP}|${PACKAGE}(graphql|graphql-[^/]+|@apollo|@as-integrations|express|helmet|@types/express)/` }),
    deny("systems-know-no-schema", "only refusals, which the public sees as they are, carry fields",
      { path: "^src/systems/", pathNot: "\\.refusals\\.ts$" }, { path: `${PACKAGE}type-graphql/` }),
    deny("systems-open-no-socket", "files are read by stores, the network by the platform",
      { path: "^src/systems/", pathNot: "\\.(store|main)\\.ts$" }, { ...CORE, path: "^(node:)?(fs|fs/promises|net|http|https|tls|dgram|child_process|worker_threads)$" }),
    ...order,

    deny("sql-has-two-homes", "only stores and src/platform/db touch SQL; entities describe tables",
      { pathNot: "^(entities|src/platform/db|test|bench)/|^src/systems/[^/]+/[^/]+\\.store\\.ts$|^ormconfig\\.ts$" },
      { path: `${PACKAGE}(typeorm|pg|pg-[^/]+|@types/pg)/` }),

    deny("resolvers-are-thin", "no ORM, no policy, no store in a resolver",
      { path: "^resolvers/" }, { path: `^(permissions|seeds|src/platform/db)/|^src/(app|main|serve|schema)\\.ts$|\\.main\\.ts$|${PACKAGE}(graphql-shield|graphql-middleware)/` }),
    deny("resolvers-touch-no-world", "a resolver's method is three lines and one call",
      { path: "^resolvers/" }, CORE),

    deny("shield-lives-in-one-place", "one gate, one shelf",
      { pathNot: "^permissions/shield/" }, { path: `${PACKAGE}graphql-shield/` }),
    deny("shield-guards-without-leaning-on-what-it-guards", "rules ask policies and systems, never resolvers or the app",
      { path: "^permissions/shield/" }, { path: "^(resolvers|seeds)/|^src/(app|main|serve|schema)\\.ts$|\\.main\\.ts$" }),

    deny("the-app-stands-on-top", "only entry points and tests start it",
      { pathNot: `^(test|bench)/|${TOP}` }, { path: "^src/(app|main|serve|schema)\\.ts$|\\.main\\.ts$" }),
    deny("worlds-are-made-from-the-top", "no rule of the product depends on what a demo world holds",
      { pathNot: `^(test|bench|seeds)/|${TOP}` }, { path: "^seeds/(world|scale)/" }),
    deny("reference-data-is-read-by-systems", "policies get it as facts, resolvers through a system",
      { pathNot: `^(test|bench|seeds|src/systems)/|${TOP}` }, { path: "^seeds/reference/" }),
    deny("reference-data-leans-on-nothing", "it is loaded before any tenant exists",
      { path: "^seeds/reference/" }, { path: `^(src/systems|entities|permissions|resolvers|seeds/(world|scale))/|${TOP}` }),
    deny("seeds-act-through-verbs", "a world that skips the verbs proves nothing",
      { path: "^seeds/" }, { path: "^(resolvers|permissions/shield|test|bench)/|^src/(app|main|serve|schema|context)\\.ts$" }),
    deny("production-never-imports-tests", "what is shipped does not know how it is tried",
      { pathNot: "^(test|bench)/" }, { path: "^(test|bench)/" }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], mainFields: ["module", "main", "types"] },
  },
};
