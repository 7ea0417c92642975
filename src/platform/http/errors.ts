/** The one exit of every error: a stable code, a sentence in the reader's language, the request id; no stack, no value that was sent. */
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { sentence, type Code, type MessageLanguage } from "../../kernel/codes.js";
import { Denied, type FieldFault } from "../../kernel/fault.js";
import type { Log } from "../log/log.js";
import { fieldSentence } from "./field-rules.js";

export interface Reader { readonly requestId: string; readonly language: MessageLanguage }
interface ErrorBody { readonly message: string; readonly extensions: { readonly code: string } & Readonly<Record<string, unknown>> }

/** An error with what the exit needs to know of its request; `formatError` itself is not told. */
export interface ErrorExit {
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** Says whose request an error belongs to, before it is formatted. */
  readonly belongsTo: (error: object, reader: Reader) => void;
}

export function createErrorExit(log: Log): ErrorExit {
  const readers = new WeakMap<object, Reader>();
  return {
    belongsTo: (error, reader) => void readers.set(error, reader),
    formatError(formatted, error) {
      const reader = (typeof error === "object" && error !== null ? readers.get(error) : undefined) ?? { requestId: "", language: "zh" };
      const body = known(formatted, error, reader) ?? fault(error, reader, log);
      const { locations, path } = formatted;
      return { ...body, ...(locations && { locations }), ...(path && { path }) };
    },
  };
}

/** The code under which an error leaves, for logs and for the transport. */
export const codeOf = (error: GraphQLError): string => {
  const cause = deniedBehind(error);
  if (cause !== undefined) return cause.code;
  if (validationFaults(error) !== undefined) return "BAD_USER_INPUT";
  const code = error.extensions["code"];
  return typeof code === "string" && (code in FRAMEWORK_CODES) ? (FRAMEWORK_CODES[code] ?? code) : "INTERNAL";
};

export function deniedBody(denied: Denied, reader: Reader): ErrorBody {
  const { code, rule, because, law, fields } = denied;
  return {
    message: sentence(code, reader.language),
    extensions: {
      code,
      ...(rule !== undefined && { rule }),
      ...(because !== undefined && { because, reason: sentence(because, reader.language) }),
      ...(law.length > 0 && { law }),
      ...(fields.length > 0 && { fields: fields.map((each) => ({ ...each, message: fieldSentence(each.rule, reader.language) })) }),
      ...(reader.requestId !== "" && { requestId: reader.requestId }),
    },
  };
}

/** Read a row as: code of graphql-js or Apollo → ours; null keeps the code and graphql's own sentence, which developers need. */
const FRAMEWORK_CODES: Readonly<Record<string, Code | null>> = {
  GRAPHQL_PARSE_FAILED: null,
  GRAPHQL_VALIDATION_FAILED: null,
  OPERATION_RESOLUTION_FAILURE: "BAD_USER_INPUT",
  PERSISTED_QUERY_NOT_FOUND: "REQUEST_REJECTED",
  PERSISTED_QUERY_NOT_SUPPORTED: "REQUEST_REJECTED",
  BAD_REQUEST: "BAD_USER_INPUT",
  BAD_USER_INPUT: "BAD_USER_INPUT",
};

function known(formatted: GraphQLFormattedError, error: unknown, reader: Reader): ErrorBody | undefined {
  const denied = deniedBehind(error);
  if (denied !== undefined) return withRetryAfter(deniedBody(denied, reader), formatted);
  const fields = validationFaults(error);
  if (fields !== undefined) return deniedBody(new Denied("BAD_USER_INPUT", { fields }), reader);
  const code = String(formatted.extensions?.["code"]);
  if (!Object.hasOwn(FRAMEWORK_CODES, code)) return undefined;
  // A resolver that throws a bare GraphQLError with such a code would have its text passed on: only Apollo's own kinds may.
  const ours = FRAMEWORK_CODES[code];
  if (ours !== null && ours !== undefined) return deniedBody(new Denied(ours), reader);
  const isTooLong = formatted.message.includes("Document contains more that");
  if (isTooLong) return deniedBody(new Denied("REQUEST_REJECTED", { rule: "limits.tokens" }), reader);
  return { message: withoutLiterals(formatted.message), extensions: { code, requestId: reader.requestId } };
}

function fault(error: unknown, reader: Reader, log: Log): ErrorBody {
  const path = error instanceof GraphQLError ? error.path?.join(".") : undefined;
  log.error("request.fault", { requestId: reader.requestId, err: causeOf(error), path });
  return deniedBody(new Denied("INTERNAL"), reader);
}

function withRetryAfter(body: ErrorBody, { extensions }: GraphQLFormattedError): ErrorBody {
  const retryAfter = extensions?.["retryAfter"];
  return typeof retryAfter === "number" ? { ...body, extensions: { ...body.extensions, retryAfter } } : body;
}

/** The first Denied along the chain of causes. */
/** Our own refusal inside whatever the library wrapped round it. */
export function deniedBehind(error: unknown): Denied | undefined {
  for (let each = error, steps = 0; each instanceof Error && steps < 5; steps++) {
    if (each instanceof Denied) return each;
    each = each instanceof GraphQLError ? each.originalError : each.cause;
  }
  return undefined;
}

function causeOf(error: unknown): unknown {
  let each = error;
  while (each instanceof GraphQLError && each.originalError) each = each.originalError;
  return each;
}

/** What class-validator found, in the shape type-graphql throws it. Only `property` and the names of constraints are read. */
interface FieldValidation {
  readonly property: string;
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly FieldValidation[];
}

function validationFaults(error: unknown): FieldFault[] | undefined {
  for (let each = error, steps = 0; each instanceof GraphQLError && steps < 5; steps++) {
    const found = each.extensions["validationErrors"];
    if (Array.isArray(found)) return (found as FieldValidation[]).flatMap((field) => faultsOf(field, ""));
    each = each.originalError;
  }
  return undefined;
}

const faultsOf = ({ property, constraints = {}, children = [] }: FieldValidation, parent: string): FieldFault[] => {
  const path = parent === "" ? property : `${parent}.${property}`;
  return [...Object.keys(constraints).map((rule) => ({ path, rule })), ...children.flatMap((child) => faultsOf(child, path))];
};

/** Messages of graphql-js that quote names of the schema and the document only. */
const NAMES_ONLY =
  /^(The "|Cannot |Fragment |Fields? "|Unknown |Variable "\$|Directive "|There can |(This a|A)nonymous |Subscription |Argument "|OneOf |Too many |Maximum )/;
/** The beginnings of those that go on with a literal of the document. */
const BEFORE_LITERAL =
  /^((\w+|Enum "\w+") cannot represent [a-z0-9 -]*value|Expected value of type "[^"]*"|Syntax Error: (Expected [^,]*, found|Unexpected) \w*String)/;

/** A literal can hold what a variable would, and scalars write what they like: of such a message only the beginning leaves. */
function withoutLiterals(message: string): string {
  const beginning = BEFORE_LITERAL.exec(message)?.[0];
  if (beginning !== undefined) return `${beginning}.`;
  const isHarmless = NAMES_ONLY.test(message) || message.startsWith("Syntax Error: ");
  return isHarmless ? message : "A literal of the document does not have the type that is expected there.";
}
