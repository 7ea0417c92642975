/** Power lists 权责清单 and their bases 执法依据: the front door. */
export { confirmBasis, correctBasis, recordBasisCleanUp, registerBasis } from "./bases.service.js";
export { basisEntries } from "./basis.store.js";
export { cleanUpDueOn, faultOfBasis, LOWEST_RANK, type BasisFacts } from "./basis-faults.rules.js";
export { closeListCampaign, issueListCampaign } from "./campaigns.service.js";
export { listCampaigns, type AddresseeRow, type CampaignRow } from "./campaigns.store.js";
export { compileBasisCatalogue } from "./catalogues.service.js";
export type { CatalogueRow, OwedRow } from "./catalogues.store.js";
export { removePowerItem, writePowerItem } from "./power-items.service.js";
export { acceptPowerList, consentPowerList, draftPowerList, passPowerList, publishPowerList, returnPowerList, submitPowerList } from "./power-lists.service.js";
export { beginAdjustment, concludeAdjustment, fileAdjustment, publishAdjustment, recordBasisChange } from "./adjustments.service.js";
export { basesLapsed, recordLapses } from "./bases.jobs.js";
/** What else has to follow a change: later systems plug it. */
export { plugResting } from "./resting.service.js";
export type { Changed, Resting, RestingKind } from "./resting.store.js";
export { adjustmentTasks } from "./adjustments.store.js";
export type { ChangeRow, FiguresRow, TaskRow } from "./adjustment-list.store.js";
export { powerLists } from "./power-lists.store.js";
export { powerListReads, type PowerListReads } from "./power-lists.loaders.js";
export type { BasisRow, ItemRow, ListRow, RestRow } from "./catalogue.store.js";
export type { ElementDifference, ItemDifference } from "./difference.rules.js";
export { basisStatus, completenessOf } from "./power-lists.rules.js";
export * from "./service-guides.service.js";
export * from "./service-matters.service.js";
export { serviceGuides } from "./service-guides.store.js";
export { serviceMatters, serviceWindows } from "./service-matters.store.js";
export { serviceReads, type ServiceReads } from "./services.loaders.js";
export type { GuideBasisRow, GuideRow, MatterRow, WindowRow } from "./service-lists.store.js";
export { extensionOf, missingContents } from "./service-guide.rules.js";
export { flowChartOf } from "./service-flow-drawing.rules.js";
export { flowFaults } from "./service-flow.rules.js";
export * from "./services.refusals.js";
export * from "./lists.refusals.js";
export * as published from "./public.service.js";
/** What a letter of delegation asks of lists and bases. */
export { basesKnownAs, itemsInForce, type ItemInForce, type KnownBasisRow } from "./asked.store.js";
export { legalOfficeOf } from "./power-lists.rules.js";
/** What can be had as a file. */
export { exportTables, type Exporting } from "./export.service.js";
/** Discretion over matters of a list: the benchmark a decision cites, and whether it stays inside. */
export { decideBenchmark, draftBenchmark, passBenchmark, publishBenchmark, returnBenchmark, reviseBenchmark, submitBenchmark, withdrawBenchmark } from "./benchmarks.service.js";
export { benchmarks } from "./benchmarks.store.js";
export { discretionReads, type DiscretionReads } from "./discretion.loaders.js";
export type { BenchmarkRow, TierRow } from "./benchmark-lists.store.js";
export { mayDecideWithin, type Choice, type CitedBenchmark, type DiscretionVerdict } from "./discretion.rules.js";
/** What can be brought in as a file. */
export { acceptImport, discardImport, importTables } from "./imports.service.js";
export { importRuns, type RunRow } from "./imports.store.js";
export { importsAccepted, importsUndecided, layAsideUndecided, writeImports } from "./imports.jobs.js";
