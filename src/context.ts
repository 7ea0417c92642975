/** The context of one request: who asks, on which day, and what this request may read. Made anew each time, kept by nobody. */
import { scopeOf } from "../permissions/policies/visibility.js";
import type { Actor } from "./kernel/actor.js";
import { PLATFORM_REALM } from "./kernel/administration.js";
import type { MessageLanguage } from "./kernel/codes.js";
import { todayOf, type Clock } from "./kernel/clock.js";
import { Denied, unauthenticated } from "./kernel/fault.js";
import type { LegalDate } from "./kernel/legal-date.js";
import type { Scope } from "./kernel/scope.js";
import type { Id } from "./kernel/ids.js";
import type { Identify, Identity } from "./platform/auth/identify.js";
import type { LastUse } from "./platform/auth/last-use.store.js";
import type { Reader, TenantDatabase, Database } from "./platform/db/tenant-database.js";
import { countStatements, type StatementCount } from "./platform/db/statement.js";
import type { Caller } from "./platform/db/unit-of-work.js";
import { rateLimiter, type RateConfig, type RateLimiter } from "./platform/http/rate.js";
import type { RequestHead, TransportContext } from "./platform/http/request.js";
import { batched, type Batched } from "./platform/loaders/batched.js";
import { deadlineReads, type DeadlineReads } from "./platform/deadlines/deadline-reads.js";
import { lifecycleReads, type LifecycleReads } from "./platform/lifecycle/lifecycle-reads.js";
import type { CursorSeal } from "./platform/pages/cursor-seal.js";
import { createDesk, findAdministrator, platformAccountsById, type Desk } from "./systems/administration/index.js";
import { officerReads, trainingReads, type OfficerReads, type TrainingReads } from "./systems/officers/index.js";
import { authorisationReads, delegationReads, thirdPartyReads, transferReads, type AuthorisationReads, type DelegationReads, type ThirdPartyReads, type TransferReads } from "./systems/delegation/index.js";
import { discretionReads, powerListReads, serviceReads, type DiscretionReads, type PowerListReads, type ServiceReads } from "./systems/power-lists/index.js";
import { publicityReads, type PublicityReads } from "./systems/publicity/index.js";
import { findActor, organisationReads, type Neighbourhoods, type OrganisationReads, type SignedIn } from "./systems/organisations/index.js";

export interface RequestContext extends Caller, TransportContext {
  readonly requestId: string;
  readonly language: MessageLanguage;
  readonly who: Actor;
  /** null for somebody who has not signed in; the shield asks it, nobody else needs to. */
  readonly actor: Actor | null;
  readonly signedIn: SignedIn;
  readonly scope: Scope;
  readonly statements: StatementCount;
  /** Reference data, the same for every tenant. */
  readonly database: { readonly control: Reader };
  readonly organisations: OrganisationReads;
  readonly training: TrainingReads;
  readonly officers: OfficerReads;
  readonly powerLists: PowerListReads;
  readonly services: ServiceReads;
  readonly transfers: TransferReads;
  readonly authorisations: AuthorisationReads;
  readonly thirdParties: ThirdPartyReads;
  readonly delegation: DelegationReads;
  readonly discretion: DiscretionReads;
  readonly publicity: PublicityReads;
  readonly lifecycles: LifecycleReads;
  /** The accounts of the three administrators by id, for whoever may see them. */
  readonly administrators: Batched<Id, object | null>;
  /** Digest of the opaque token by which the request came; absent for an identity provider's. */
  readonly tokenHash: string | undefined;
  /** For the administration of the platform alone. */
  readonly desk: Desk;
  readonly deadlines: DeadlineReads;
  /** What a tenant has published, for anybody; an address that asks too much is told to wait. */
  published(tenantId: Id): Reader;
  readonly cursors: CursorSeal;
}

export interface ContextParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly identify: Identify;
  readonly cursors: CursorSeal;
  readonly lastUse: LastUse;
  /** Shared by all requests of the process. */
  readonly neighbourhoods: Neighbourhoods;
}

/** Questions of one address to what is published: enough for a citizen, too few to try out numbers. */
const PUBLIC_RATE: RateConfig = { perSecond: 5, burst: 100 };

/** Headers to context: one statement for the account, its posts of today and the token it came by. */
export const createContext = ({ identify, lastUse, ...parts }: ContextParts) => {
  const publicRate = rateLimiter(PUBLIC_RATE);
  return async (head: RequestHead): Promise<RequestContext> => {
    const statements = countStatements();
    const { database, clock } = parts;
    const today = todayOf(clock);
    const identity = await identify(head.headers);
    const db = identity && database.tenant(identity.tenantId).counted(statements);
    const signedIn = identity && db && (await whoIs(db, identity, today, clock.now()));
    if (identity && !signedIn) throw unauthenticated();
    if (identity?.tokenHash) lastUse.used(identity.tenantId, identity.tokenHash);
    return new Context(head, { ...parts, publicRate, statements, today }, db, signedIn, identity?.tokenHash);
  };
};

/** One of the three administrators belongs to the platform's own realm: what belongs to a tenant does not exist for him. */
const whoIs = (db: TenantDatabase, identity: Identity, today: LegalDate, now: Date): Promise<SignedIn | undefined> =>
  identity.tenantId === PLATFORM_REALM ? findAdministrator(db, identity, now) : findActor(db, identity, today, now);

interface Standing extends Omit<ContextParts, "identify" | "lastUse"> {
  readonly statements: StatementCount; readonly today: LegalDate; readonly publicRate: RateLimiter;
}

class Context implements RequestContext {
  readonly requestId: string;
  readonly language: MessageLanguage;
  readonly deadline: number;
  readonly rateKey: string;
  readonly isAnonymous: boolean;
  readonly today: LegalDate;
  readonly statements: StatementCount;
  readonly cursors: CursorSeal;
  readonly database: { readonly control: Reader };
  private madeReads: OrganisationReads | undefined;
  private madeOfficers: OfficerReads | undefined;
  private madeScope: Scope | undefined;
  private madeTraining: TrainingReads | undefined;
  private madeTransfers: TransferReads | undefined;
  private madeAuthorisations: AuthorisationReads | undefined;
  private madeThirdParties: ThirdPartyReads | undefined;
  private madePowerLists: PowerListReads | undefined;
  private madeDelegation: DelegationReads | undefined;
  private madeDiscretion: DiscretionReads | undefined;
  private madeServices: ServiceReads | undefined;
  private madePublicity: PublicityReads | undefined;
  private madeLifecycles: LifecycleReads | undefined;
  private madeAdministrators: Batched<Id, object | null> | undefined;
  private madeDeadlines: DeadlineReads | undefined;

  constructor(
    head: RequestHead, private readonly standing: Standing, private readonly tenantDatabase: TenantDatabase | undefined,
    private readonly knownAs: SignedIn | undefined, readonly tokenHash: string | undefined,
  ) {
    this.requestId = head.requestId;
    this.language = head.language;
    this.deadline = head.deadline;
    this.rateKey = knownAs?.actor.accountId ?? head.ip;
    this.isAnonymous = knownAs === undefined;
    this.today = standing.today;
    this.statements = standing.statements;
    this.cursors = standing.cursors;
    this.database = standing.database;
  }

  published(tenantId: Id): Reader {
    if (this.standing.publicRate.take(this.rateKey, 1) > 0) throw new Denied("RATE_LIMITED");
    return this.standing.database.public(tenantId, this.statements);
  }

  get actor(): Actor | null {
    return this.knownAs?.actor ?? null;
  }

  /** What belongs to a tenant does not exist for somebody who has not signed in. */
  get signedIn(): SignedIn {
    if (!this.knownAs) throw unauthenticated();
    return this.knownAs;
  }

  get who(): Actor {
    return this.signedIn.actor;
  }

  get db(): TenantDatabase {
    if (!this.tenantDatabase) throw unauthenticated();
    return this.tenantDatabase;
  }

  get scope(): Scope {
    return (this.madeScope ??= scopeOf(this.who, this.today));
  }

  get organisations(): OrganisationReads {
    return (this.madeReads ??= organisationReads(this.db, this.scope, this.cursors, {
      known: this.standing.neighbourhoods, revision: () => (this.statements.transactions === 0 ? this.signedIn.revision : null),
    }));
  }

  get training(): TrainingReads {
    return (this.madeTraining ??= trainingReads(this));
  }

  get powerLists(): PowerListReads {
    return (this.madePowerLists ??= powerListReads(this));
  }

  get delegation(): DelegationReads {
    return (this.madeDelegation ??= delegationReads(this));
  }

  get services(): ServiceReads {
    return (this.madeServices ??= serviceReads(this));
  }

  get publicity(): PublicityReads {
    return (this.madePublicity ??= publicityReads(this));
  }

  get transfers(): TransferReads {
    return (this.madeTransfers ??= transferReads(this));
  }

  get authorisations(): AuthorisationReads {
    return (this.madeAuthorisations ??= authorisationReads(this));
  }

  get thirdParties(): ThirdPartyReads {
    return (this.madeThirdParties ??= thirdPartyReads(this));
  }

  get discretion(): DiscretionReads {
    return (this.madeDiscretion ??= discretionReads(this));
  }

  get deadlines(): DeadlineReads {
    return (this.madeDeadlines ??= deadlineReads(this));
  }

  get officers(): OfficerReads {
    return (this.madeOfficers ??= officerReads(this));
  }

  get lifecycles(): LifecycleReads {
    return (this.madeLifecycles ??= lifecycleReads(this));
  }

  get administrators(): Batched<Id, object | null> {
    return (this.madeAdministrators ??= batched(async (ids) => {
      const rows = new Map((await platformAccountsById(this.db, this.scope, ids)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    }));
  }

  get desk(): Desk {
    return createDesk(this.standing.database, this.standing.clock);
  }

  now(): Date {
    return this.standing.clock.now();
  }
}
