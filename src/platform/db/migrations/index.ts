/** All migrations, oldest first; one that has run anywhere is never edited again. */
import { Foundation1767225600000 } from "./1767225600000-foundation.js";
import { Organisations1767225700000 } from "./1767225700000-organisations.js";
import { OrganisationRevision1767225750000 } from "./1767225750000-organisation-revision.js";
import { Lifecycles1767225800000 } from "./1767225800000-lifecycles.js";
import { Deadlines1767225900000 } from "./1767225900000-deadlines.js";
import { Anchors1767226000000 } from "./1767226000000-anchors.js";
import { Administrators1767226100000 } from "./1767226100000-administrators.js";
import { TokenLives1767226110000 } from "./1767226110000-token-lives.js";
import { InvitationHalves1767226120000 } from "./1767226120000-invitation-halves.js";
import { AuditorOfSignIn1767226130000 } from "./1767226130000-auditor-of-sign-in.js";
import { Officers1767226200000 } from "./1767226200000-officers.js";
import { Training1767226300000 } from "./1767226300000-training.js";
import { Reorganisation1767226400000 } from "./1767226400000-reorganisation.js";
import { ReorganisationMatters1767226410000 } from "./1767226410000-reorganisation-matters.js";
import { People1767226500000 } from "./1767226500000-people.js";
import { PowerLists1767226600000 } from "./1767226600000-power-lists.js";
import { BasisChanges1767226610000 } from "./1767226610000-basis-changes.js";
import { ListsFurther1767226620000 } from "./1767226620000-lists-further.js";
import { Delegation1767227000000 } from "./1767227000000-delegation.js";
import { PowerTransfers1767227100000 } from "./1767227100000-power-transfers.js";
import { Publicity1767227200000 } from "./1767227200000-publicity.js";
import { PublicProjections1767227300000 } from "./1767227300000-public-projections.js";
import { PublicDisclosures1767227310000 } from "./1767227310000-public-disclosures.js";
import { PublicProfiles1767227320000 } from "./1767227320000-public-profiles.js";
import { Exchange1767227400000 } from "./1767227400000-exchange.js";
import { Discretion1767227600000 } from "./1767227600000-discretion.js";
import { PublicBenchmarks1767227610000 } from "./1767227610000-public-benchmarks.js";
import { Authorisations1767227700000 } from "./1767227700000-authorisations.js";
import { ThirdPartyServices1767227750000 } from "./1767227750000-third-party-services.js";
import { DelegationTargets1767227900000 } from "./1767227900000-delegation-targets.js";
import { PublicDelegations1767227910000 } from "./1767227910000-public-delegations.js";
import { Services1767227950000 } from "./1767227950000-services.js";
import { PublicGuides1767227960000 } from "./1767227960000-public-guides.js";

/** In the order in which they are run. */
export const MIGRATIONS = [
  Foundation1767225600000,
  Organisations1767225700000,
  OrganisationRevision1767225750000,
  Lifecycles1767225800000,
  Deadlines1767225900000,
  Anchors1767226000000,
  Administrators1767226100000,
  TokenLives1767226110000,
  InvitationHalves1767226120000,
  AuditorOfSignIn1767226130000,
  Officers1767226200000,
  Training1767226300000,
  Reorganisation1767226400000,
  ReorganisationMatters1767226410000,
  People1767226500000,
  PowerLists1767226600000,
  BasisChanges1767226610000,
  ListsFurther1767226620000,
  Delegation1767227000000,
  PowerTransfers1767227100000,
  Publicity1767227200000,
  PublicProjections1767227300000,
  PublicDisclosures1767227310000,
  PublicProfiles1767227320000,
  Exchange1767227400000,
  Discretion1767227600000,
  PublicBenchmarks1767227610000,
  Authorisations1767227700000,
  ThirdPartyServices1767227750000,
  DelegationTargets1767227900000,
  Services1767227950000,
  PublicDelegations1767227910000,
  PublicGuides1767227960000,
] as const;
