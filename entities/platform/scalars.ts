/** The graph's two times: LegalDate, a day as the law counts it, and Instant, a moment with its offset. */
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { findLegalDate, FIRST_DAY, LAST_DAY } from "../../src/kernel/legal-date.js";

const malformed = (what: string): GraphQLError =>
  new GraphQLError(`${what} is malformed`, { extensions: { code: "BAD_USER_INPUT" } });

function parseLegalDate(value: unknown): string {
  const date = findLegalDate(value);
  if (!date) throw malformed("LegalDate");
  return date;
}

export const LegalDateScalar = new GraphQLScalarType<string, string>({
  name: "LegalDate",
  description: `日期: a calendar day in Asia/Shanghai, written YYYY-MM-DD, from ${FIRST_DAY} to ${LAST_DAY}.`,
  serialize: (value) => value as string,
  parseValue: parseLegalDate,
  parseLiteral: (node) => parseLegalDate(node.kind === Kind.STRING ? node.value : undefined),
});

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

function parseInstant(value: unknown): string {
  const day = typeof value === "string" ? INSTANT.exec(value)?.[1] : undefined;
  if (!findLegalDate(day)) throw malformed("Instant");
  return new Date(value as string).toISOString();
}

export const InstantScalar = new GraphQLScalarType<string, string>({
  name: "Instant",
  description: "时刻: a moment as ISO 8601 with its offset; answers are in UTC.",
  serialize: (value) => (value instanceof Date ? value.toISOString() : (value as string)),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});
