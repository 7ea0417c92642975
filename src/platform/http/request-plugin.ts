/** Round every GraphQL request: cost, input and rate are checked before it runs; status, cost and the access line follow it. */
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse, GraphQLRequestListener } from "@apollo/server";
import { GraphQLError, Kind, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
import { Denied } from "../../kernel/fault.js";
import type { Log } from "../log/log.js";
import type { Metrics } from "../metrics/metrics.js";
import { createCostOf } from "./cost.js";
import { codeOf, deniedBehind, type ErrorExit } from "./errors.js";
import { measure, overLimit, type Limits, type Size } from "./limits.js";
import type { RateLimiter } from "./rate.js";
import type { TransportContext } from "./request.js";
import { faultsOfInput } from "./variables.js";

export interface RequestPluginParts<C> {
  readonly weigh: Scales;
  readonly errors: ErrorExit;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Told of every refusal before it is answered. */
  readonly refused?: RefusalListener<C> | undefined;
}

export type RefusalListener<C> = (denied: Denied, root: string | null, context: C) => Promise<void>;

const GRAPHQL_RESPONSE = "application/graphql-response+json";

/** Read a row as: first code of a refused request → HTTP status, whatever media type was asked for. */
const TRANSPORT_STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, RATE_LIMITED: 429, UNAVAILABLE: 503, TIMED_OUT: 504 };

export interface Shown { readonly fields: number; readonly cost: number }

export function requestPlugin<C extends TransportContext>(parts: RequestPluginParts<C>): ApolloServerPlugin<C> {
  const { weigh } = parts;
  return {
    async requestDidStart(): Promise<GraphQLRequestListener<C>> {
      const began = performance.now();
      let shown: Shown = { fields: 0, cost: 0 };
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (operation === undefined) throw wrapped(new Denied("BAD_USER_INPUT", { fields: [{ path: "operationName", rule: "required" }] }));
          shown = weigh(document, operation, request.variables ?? {}, contextValue);
        },
        async didEncounterErrors({ errors, contextValue, document, operation }) {
          for (const error of errors) parts.errors.belongsTo(error, contextValue);
          if (parts.refused) for (const [denied, root] of refusalsIn(errors, document, operation)) await parts.refused(denied, root, contextValue);
        },
        async willSendResponse(request) {
          finish(request, shown);
          report(request, shown, began, parts);
        },
      };
    },
  };
}

/** Each refusal once with the root field it came from, however many rows it struck: a list must not write a ledger line for each of its rows. */
function refusalsIn(errors: readonly GraphQLError[], document?: DocumentNode, operation?: OperationDefinitionNode): Iterable<readonly [Denied, string | null]> {
  const once = new Map<string, readonly [Denied, string | null]>();
  for (const error of errors) {
    const denied = deniedBehind(error);
    const key = error.path?.[0];
    const root = document && operation && typeof key === "string" ? findRootField(document, operation.selectionSet, key) : undefined;
    if (denied) once.set(`${denied.code} ${denied.rule} ${root}`, [denied, root ?? null]);
  }
  return once.values();
}

/** The field behind a key of the answer: an alias is the sender's word, and the ledger takes nobody's word for what was asked. */
function findRootField(document: DocumentNode, { selections }: SelectionSetNode, key: string): string | undefined {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      if ((selection.alias ?? selection.name).value === key) return selection.name.value;
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection
      : document.definitions.find((each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value);
    const found = fragment && "selectionSet" in fragment && fragment.selectionSet ? findRootField(document, fragment.selectionSet, key) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

export interface ScaleParts { readonly schema: GraphQLSchema; readonly limits: Limits; readonly rate: RateLimiter }
export type Scales = (
  document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>, asker: Pick<TransportContext, "rateKey" | "isAnonymous">,
) => Shown;

/** What an operation weighs; throws when it is more than may be carried. */
export function createScales({ schema, limits, rate }: ScaleParts): Scales {
  const costOf = createCostOf(schema);
  const sizes = new WeakMap<OperationDefinitionNode, Size>();
  const sizeOf = (document: DocumentNode, operation: OperationDefinitionNode): Size => {
    const known = sizes.get(operation);
    if (known !== undefined) return known;
    const size = measure(document)(operation);
    sizes.set(operation, size);
    return size;
  };
  return (document, operation, variables, { rateKey, isAnonymous }) => {
    const faults = faultsOfInput(variables, limits);
    if (faults.length > 0) throw wrapped(new Denied("BAD_USER_INPUT", { fields: faults }));
    const { fields, rootFields } = sizeOf(document, operation);
    const cost = costOf(document, operation, variables);
    if (cost > limits.cost) throw overLimit("cost");
    if (isAnonymous && cost > limits.publicCost) throw overLimit("publicCost");
    const wait = rate.take(rateKey, Math.max(1, rootFields));
    if (wait > 0) throw wrapped(new Denied("RATE_LIMITED"), { retryAfter: wait });
    return { fields, cost };
  };
}

/** Status and headers by the first error, and what it cost where there is data. */
function finish<C extends TransportContext>(answered: GraphQLRequestContextWillSendResponse<C>, shown: Shown): void {
  const { response, request, errors, contextValue } = answered;
  if (response.body.kind !== "single") return;
  const result = response.body.singleResult;
  const isNewMedia = request.http?.headers.get("accept")?.includes(GRAPHQL_RESPONSE) ?? false;
  if (isNewMedia) response.http.headers.set("content-type", `${GRAPHQL_RESPONSE}; charset=utf-8`);
  response.http.status = result.data === undefined ? statusOf(errors?.[0] && codeOf(errors[0]), isNewMedia) : 200;
  const retryAfter = result.errors?.[0]?.extensions?.["retryAfter"];
  if (retryAfter !== undefined) response.http.headers.set("retry-after", String(retryAfter));
  const statements = contextValue.statements?.count;
  const cost = { ...shown, ...(statements !== undefined && { statements }) };
  if (result.data !== undefined) result.extensions = { ...result.extensions, cost };
}

function report<C extends TransportContext>(
  { errors = [], contextValue, operationName = null, queryHash }: GraphQLRequestContextWillSendResponse<C>,
  { cost }: Shown, began: number, { metrics, log }: RequestPluginParts<C>,
): void {
  const codes = errors.slice(0, 5).map(codeOf);
  const seconds = (performance.now() - began) / 1000;
  const statements = contextValue.statements?.count;
  metrics.observe({ operation: operationName, code: codes[0] ?? "OK", seconds, statements });
  log.info("request", {
    requestId: contextValue.requestId, operation: operationName?.slice(0, 80), document: queryHash?.slice(0, 16),
    ms: Math.round(seconds * 1e5) / 100, cost, statements, ...(codes.length > 0 && { codes, errors: errors.length }),
  });
}

const wrapped = (denied: Denied, extensions?: Record<string, unknown>): GraphQLError =>
  new GraphQLError(denied.code, { originalError: denied, ...(extensions && { extensions }) });

/** GraphQL over HTTP: a request that was not executed is 4xx in the new media type and 200 in the old one. */
function statusOf(code: string | undefined, isNewMedia: boolean): number {
  const always = code === undefined ? undefined : TRANSPORT_STATUS[code];
  if (always !== undefined || !isNewMedia) return always ?? 200;
  return code === "INTERNAL" ? 500 : 400;
}
