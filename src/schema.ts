/** The schema: every resolver of every system by name, with its labels, behind the shield. */
import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { shieldSchema } from "../permissions/shield/index.js";
import { administrationResolvers } from "../resolvers/administration/administration.fields.js";
import { AdministrationResolver } from "../resolvers/administration/administration.resolver.js";
import { TokensResolver } from "../resolvers/administration/tokens.resolver.js";
import { AuthorityResolver } from "../resolvers/authority/authority.resolver.js";
import { OrgUnitAuthorityFields } from "../resolvers/authority/org-unit.fields.js";
import { ReorganisationPreviewResolver } from "../resolvers/authority/reorganisation-preview.resolver.js";
import * as verdicts from "../resolvers/authority/verdict.fields.js";
import * as clocks from "../resolvers/deadlines/deadline.fields.js";
import { DeadlinesResolver } from "../resolvers/deadlines/deadlines.resolver.js";
import { InboxVerbs } from "../resolvers/deadlines/inbox.resolver.js";
import { ChangesResolver } from "../resolvers/organisations/changes.resolver.js";
import { UnitChangedFields } from "../resolvers/organisations/changes.results.js";
import { OrgUnitFields } from "../resolvers/organisations/org-unit.fields.js";
import * as holdings from "../resolvers/organisations/holdings.fields.js";
import { OrganisationsResolver } from "../resolvers/organisations/organisations.resolver.js";
import { PostsResolver } from "../resolvers/organisations/posts.resolver.js";
import * as reorganisationFields from "../resolvers/organisations/reorganisation.fields.js";
import { ReorganisationResolver } from "../resolvers/organisations/reorganisation.resolver.js";
import { ReorganisationChangedFields } from "../resolvers/organisations/reorganisation.results.js";
import * as surroundings from "../resolvers/organisations/surroundings.fields.js";
import { PublicityActivityResolver } from "../resolvers/officers/publicity-activity.resolver.js";
import { TrainingPlanVerbs, TrainingSessionVerbs } from "../resolvers/officers/training-verbs.resolver.js";
import * as training from "../resolvers/officers/training.fields.js";
import { TrainingHoursResolver, TrainingResolver } from "../resolvers/officers/training.resolver.js";
import { CertificatesResolver } from "../resolvers/officers/certificates.resolver.js";
import * as officerFields from "../resolvers/officers/officers.fields.js";
import { OfficersResolver } from "../resolvers/officers/officers.resolver.js";
import { PublicOfficersResolver } from "../resolvers/officers/public.resolver.js";
import { RegistersResolver } from "../resolvers/officers/registers.resolver.js";
import { DelegationCampaigns, DelegationLetters, DelegationResolver, DelegationRunning } from "../resolvers/delegation/delegation.resolver.js";
import * as delegation from "../resolvers/delegation/delegation.fields.js";
import { PublicDelegationsResolver } from "../resolvers/delegation/public.resolver.js";
import * as adjustments from "../resolvers/power-lists/adjustments.fields.js";
import * as bases from "../resolvers/power-lists/bases.fields.js";
import * as imports from "../resolvers/power-lists/imports.fields.js";
import { ImportsResolver } from "../resolvers/power-lists/imports.resolver.js";
import * as campaigns from "../resolvers/power-lists/campaigns.fields.js";
import { CampaignsResolver } from "../resolvers/power-lists/campaigns.resolver.js";
import { BasisCataloguesResolver, BasisVerbs } from "../resolvers/power-lists/bases.resolver.js";
import { AdjustmentsResolver } from "../resolvers/power-lists/adjustments.resolver.js";
import * as benchmarkFields from "../resolvers/power-lists/benchmarks.fields.js";
import { BenchmarksResolver, BenchmarkVerbs } from "../resolvers/power-lists/benchmarks.resolver.js";
import * as powerLists from "../resolvers/power-lists/power-lists.fields.js";
import * as thirdParties from "../resolvers/delegation/third-party.resolver.js";
import * as authorisations from "../resolvers/delegation/authorisation.resolver.js";
import * as transfers from "../resolvers/delegation/power-transfer.resolver.js";
import { PowerListsResolver } from "../resolvers/power-lists/power-lists.resolver.js";
import { PublicDisclosuresResolver } from "../resolvers/publicity/public.resolver.js";
import { PublicGuidesResolver } from "../resolvers/power-lists/public-guides.resolver.js";
import { PublicPowerListsResolver } from "../resolvers/power-lists/public.resolver.js";
import * as services from "../resolvers/power-lists/services.fields.js";
import { ServiceGuidesResolver, ServiceGuideSteps, ServiceMattersResolver, ServiceMatterVerbs } from "../resolvers/power-lists/services.resolver.js";
import { PowerListSteps, PowerListVerbs } from "../resolvers/power-lists/power-list-verbs.resolver.js";
import * as dossiers from "../resolvers/publicity/dossier.fields.js";
import { DossiersResolver } from "../resolvers/publicity/dossier.resolver.js";
import * as publicity from "../resolvers/publicity/publicity.fields.js";
import { DisclosureSteps, PublicityResolver } from "../resolvers/publicity/publicity.resolver.js";
import { RefusalFields } from "../resolvers/platform/change.results.js";
import { AvailableActionFields } from "../resolvers/platform/lifecycle.results.js";
import { withLabels } from "../resolvers/platform/labels.js";
import { AccessLogFields, AuditEventFields, PlatformResolver } from "../resolvers/platform/platform.resolver.js";
import { CatalogueResolver } from "../resolvers/reference/catalogue.resolver.js";
import { ClausesResolver } from "../resolvers/reference/clauses.resolver.js";

const RESOLVERS = [
  PlatformResolver, AuditEventFields, AccessLogFields, CatalogueResolver, ClausesResolver,
  AuthorityResolver, ReorganisationPreviewResolver, OrgUnitAuthorityFields, ...Object.values(verdicts),
  PostsResolver, ...Object.values(holdings),
  DeadlinesResolver, InboxVerbs, ...Object.values(clocks),
  ReorganisationResolver, ReorganisationChangedFields, ...Object.values(reorganisationFields),
  OrganisationsResolver, ChangesResolver, OrgUnitFields, UnitChangedFields, RefusalFields, AvailableActionFields, ...Object.values(surroundings),
  AdministrationResolver, TokensResolver, ...Object.values(administrationResolvers),
  TrainingResolver, TrainingHoursResolver, TrainingPlanVerbs, TrainingSessionVerbs, PublicityActivityResolver, ...Object.values(training),
  OfficersResolver, CertificatesResolver, RegistersResolver, PublicOfficersResolver, ...Object.values(officerFields),
  DelegationResolver, PublicDelegationsResolver, DelegationLetters, DelegationRunning, DelegationCampaigns, ...Object.values(delegation),
  transfers.PowerTransfersResolver, transfers.PowerTransferVerbs, transfers.PowerTransferFields, transfers.PowerTransferLife, transfers.CompulsionResolver,
  thirdParties.ThirdPartyResolver, thirdParties.ThirdPartyVerbs, thirdParties.ThirdPartyFields, thirdParties.ThirdPartyLife,
  authorisations.AuthorisationsResolver, authorisations.AuthorisationVerbs, authorisations.AuthorisationFields, authorisations.AuthorisationLife,
  PowerListsResolver, PublicPowerListsResolver, PublicGuidesResolver, PowerListVerbs, PowerListSteps, ...Object.values(powerLists),
  AdjustmentsResolver, ...Object.values(adjustments),
  BasisVerbs, BasisCataloguesResolver, ...Object.values(bases),
  CampaignsResolver, ...Object.values(campaigns),
  ServiceMattersResolver, ServiceMatterVerbs, ServiceGuidesResolver, ServiceGuideSteps, ...Object.values(services),
  ImportsResolver, ...Object.values(imports),
  DossiersResolver, ...Object.values(dossiers),
  BenchmarksResolver, BenchmarkVerbs, ...Object.values(benchmarkFields),
  PublicityResolver, PublicDisclosuresResolver, DisclosureSteps,
  publicity.DisclosureItemLife, publicity.DisclosureItemFields, publicity.DisclosureSourceFields, publicity.DisclosurePublicationFields,
];

/** Without the shield: what is printed, described and compared. The library would read the whole of it by introspection at each start; a test does. */
export const buildPlainSchema = (): GraphQLSchema =>
  withLabels(buildSchemaSync({
    resolvers: RESOLVERS as unknown as NonEmptyArray<(typeof RESOLVERS)[number]>,
    validate: { validationError: { target: false, value: false }, forbidUnknownValues: false },
    skipCheck: true,
  }));

let served: GraphQLSchema | undefined;
/** What is served, built once: it knows nothing of the application that serves it. It throws when a root field or an edge is left without a rule. */
export const servedSchema = (): GraphQLSchema => (served ??= shieldSchema(buildPlainSchema()));
