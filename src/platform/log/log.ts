/** Structured logs of what happened, one JSON line each: ids, codes and durations; never tokens, variables, names or texts. */
import { pino, type DestinationStream, type LevelWithSilent } from "pino";

export type Fields = Readonly<Record<string, unknown>>;

export interface Log {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
  /** Writes what is still buffered, as far as the sink takes it. */
  flush(): Promise<void>;
}

export interface LogConfig {
  readonly level: LevelWithSilent;
  /** Where lines go; standard output unless a test listens. */
  readonly destination?: DestinationStream;
}

/** A last net under the rule that callers log no such thing: whoever passes headers or a request whole shows nothing by it. */
const SECRET_FIELDS = ["authorization", "cookie", "token", "password", "variables", "body", "headers"];
const REDACTED = [...SECRET_FIELDS, ...SECRET_FIELDS.map((field) => `*.${field}`)];

export function createLog({ level, destination }: LogConfig): Log {
  const sink = destination ?? standardOutput();
  const logger = pino({
    level, base: null, messageKey: "event", timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: REDACTED, censor: "[redacted]" }, serializers: { err: causeOf },
  }, sink);
  // A full disk or a closed pipe must not fail the request that wanted to say something.
  const safely = (write: () => void): void => {
    try {
      write();
    } catch {
      lost.count++;
    }
  };
  const lost = { count: 0 };
  return {
    info: (event, fields = {}) => safely(() => logger.info(fields, event)),
    warn: (event, fields = {}) => safely(() => logger.warn(fields, event)),
    error: (event, fields = {}) => safely(() => logger.error(fields, event)),
    flush: () => new Promise((resolve) => logger.flush(() => resolve())),
  };
}

/** An error without what libraries hang on it: TypeORM adds the parameters of the statement, pg the row that was in the way. */
function causeOf(error: unknown): Fields {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return { type: error.name, code, message: error.message, stack: error.stack, ...(error.cause !== undefined && { cause: causeOf(error.cause) }) };
}

function standardOutput(): DestinationStream {
  const stream = pino.destination({ dest: 1, sync: false });
  stream.on("error", () => undefined); // without a listener a broken pipe ends the process
  return stream;
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined, flush: async () => undefined };
