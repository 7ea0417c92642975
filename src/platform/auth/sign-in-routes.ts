/** The five addresses of local sign-in: JSON by POST alone, slowed down by address, and silent about what was wrong. */
import express, { Router, type ErrorRequestHandler, type Request, type RequestHandler, type Response } from "express";
import { badInput, Denied, unauthenticated, type FieldFault } from "../../kernel/fault.js";
import { newId } from "../../kernel/ids.js";
import { refuseRequest, send, type Refused } from "../http/answers.js";
import { languageOf } from "../http/language.js";
import { rateLimiter, type RateConfig } from "../http/rate.js";
import type { Identify } from "./identify.js";
import type { Identity } from "./identity.js";
import type { LocalSignIn } from "./local-sign-in.js";
import type { Log } from "../log/log.js";

export interface SignInRouteParts {
  readonly signIn: LocalSignIn;
  readonly identify: Identify;
  readonly log: Log;
  /** Requests of one address. */
  readonly rate?: RateConfig;
}
/** Twenty at once, then one in six seconds: a person who mistypes never notices. */
const RATE: RateConfig = { perSecond: 1 / 6, burst: 20 };

/** Read a row as: a FIELD has this form; its rule is named, its value never. */
const FORMS = {
  invitation: /^eri_[\w-]{20,100}\.[\w-]{10,60}$/,
  tenant: /^[a-z][a-z0-9-]{1,31}$/,
  login: /^[a-z0-9][a-z0-9._-]{2,39}$/,
  password: /^.{1,128}$/su,
  newPassword: /^.{12,128}$/su,
  code: /^\d{6}$/,
} as const;
type Field = keyof typeof FORMS;

/** A password that is being set must be long; one that is being tried is what it is. */
const fieldsOf = <F extends Field>(body: unknown, fields: readonly F[]): Record<F, string> => {
  const sent = (typeof body === "object" && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const faults = fields.flatMap((path): FieldFault[] => {
    const value = sent[path];
    return typeof value === "string" && FORMS[path].test(value) ? [] : [{ path, rule: "matches" }];
  });
  if (faults.length > 0) throw badInput(...faults);
  return Object.fromEntries(fields.map((path) => [path, sent[path] as string])) as Record<F, string>;
};

type Answering = (request: Request) => Promise<object | undefined>;

export function signInRoutes({ signIn, identify, log, rate = RATE }: SignInRouteParts): Router {
  const router = Router();
  const limiter = rateLimiter(rate);
  const holder = async (request: Request): Promise<Identity> => {
    const identity = await identify({ authorization: request.headers.authorization });
    if (!identity) throw unauthenticated();
    return identity;
  };
  /** Read a row as: POST to PATH does this. */
  const routes: Readonly<Record<string, Answering>> = {
    "/sign-in": ({ body }) => signIn.signIn(fieldsOf(body, ["tenant", "login", "password", "code"])),
    "/sign-in/enrol": ({ body }) => {
      const { invitation, login, newPassword } = fieldsOf(renamed(body), ["invitation", "login", "newPassword"]);
      if (newPassword.toLowerCase().includes(login)) throw badInput({ path: "password", rule: "containsLogin" });
      return signIn.enrol({ invitation, login, password: newPassword });
    },
    "/sign-in/confirm": ({ body }) => signIn.confirm(fieldsOf(body, ["invitation", "code"])),
    "/sign-in/out": async (request) => void (await signIn.signOut(await holder(request))),
    "/sign-in/password": async (request) => void (await signIn.changePassword(await holder(request), fieldsOf(request.body, ["password", "code", "newPassword"]))),
  };
  router.use("/sign-in", guarded(limiter), express.json({ limit: "4kb", type: "application/json", strict: true }));
  for (const [path, answer] of Object.entries(routes)) {
    router.post(path, async (request, response) => {
      const body = await answer(request);
      response.setHeader("cache-control", "no-store");
      send(response, body ? 200 : 204, "application/json; charset=utf-8", body ? JSON.stringify(body) : "");
    });
  }
  router.use("/sign-in", refusing(log));
  return router;
}

/** In the form it has when it is set; the caller calls it password all the same. */
const renamed = (body: unknown): unknown => (typeof body === "object" && body !== null && "password" in body ? { ...body, newPassword: body.password } : body);

/** A form of another page cannot send JSON, and a browser asks first before it sends anything else: nothing here needs a cookie. */
const guarded = (limiter: ReturnType<typeof rateLimiter>): RequestHandler => (request, response, next) => {
  const wait = limiter.take(request.ip ?? "", 1);
  if (wait > 0) return refuse(request, response, new Denied("RATE_LIMITED"), { status: 429, retryAfter: wait });
  if (request.method !== "POST") return refuse(request, response, new Denied("REQUEST_REJECTED", { rule: "http.method" }), { status: 405, headers: { allow: "POST" } });
  if (!request.is("application/json") && request.path !== "/out") return refuse(request, response, new Denied("REQUEST_REJECTED", { rule: "http.contentType" }), { status: 415 });
  next();
};

const refuse = (request: Request, response: Response, denied: Denied, how: Refused): void =>
  refuseRequest(request, response, denied, { requestId: newId(), language: languageOf(request.headers["accept-language"]) }, how);

/** Read a row as: CODE → HTTP status. */
const STATUS: Readonly<Record<string, Refused>> = {
  UNAUTHENTICATED: { status: 401, headers: { "www-authenticate": "Bearer" } }, BAD_USER_INPUT: { status: 400 }, UNAVAILABLE: { status: 503, retryAfter: 2 },
};

const refusing = (log: Log): ErrorRequestHandler => (error: unknown, request, response, _next) => {
  if (error instanceof Denied) return refuse(request, response, error, STATUS[error.code] ?? { status: 403 });
  const isOfBody = typeof error === "object" && error !== null && "type" in error && String(error.type).startsWith("entity.");
  if (isOfBody) return refuse(request, response, new Denied("BAD_USER_INPUT", { fields: [{ path: "body", rule: "json" }] }), { status: 400 });
  log.error("signIn.fault", { err: error });
  refuse(request, response, new Denied("INTERNAL"), { status: 500 });
};
