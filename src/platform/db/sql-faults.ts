/** What a failure of SQL means: lost connection, lost race, out of time, or a fault of ours. */
import { Denied } from "../../kernel/fault.js";
import type { Code } from "../../kernel/codes.js";

const SQLSTATE = /^[0-9A-Z]{5}$/;
/** Classes of SQLSTATE after which the connection is gone: connection exceptions and the server going down. */
const CONNECTION_ENDED = /^(08...|57P0[1-5]|53300)$/;

/** The five-letter SQLSTATE of an error that the server itself reported. */
export function findSqlState(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && SQLSTATE.test(code) && error instanceof Error && "severity" in error ? code : undefined;
}

/** Only an answer of severity ERROR says what became of a statement; after anything else the connection is not to be trusted. */
export function isConnectionLost(error: unknown): boolean {
  const state = findSqlState(error);
  if (state !== undefined) return CONNECTION_ENDED.test(state);
  return error instanceof Error && ("syscall" in error || error.message.startsWith("Connection terminated") || error.message.startsWith("Client"));
}

/** Serialisation failure and deadlock: nothing happened, and a second try may succeed. */
export const isLostRace = (error: unknown): boolean => ["40001", "40P01"].includes(findSqlState(error) ?? "");

const isOutOfTime = (error: unknown): boolean => findSqlState(error) === "57014";

export function denied(code: Code, cause: unknown): Denied {
  const fault = new Denied(code);
  fault.cause = cause;
  return fault;
}

/** The error as the caller should see it: what passes by itself gets a code, the rest stays a fault of ours. */
export function asFault(error: unknown): unknown {
  if (isConnectionLost(error)) return denied("UNAVAILABLE", error);
  if (isOutOfTime(error)) return denied("TIMED_OUT", error);
  return error;
}
