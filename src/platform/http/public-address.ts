/** Addresses below `/public/`: a trusted document by its id with its variables, or a picture by its name, whose path and query are the variables. */
import { badInput, Denied } from "../../kernel/fault.js";
import { Unreadable } from "./body.js";
import type { TrustedDocument, TrustedPicture } from "./trusted-documents.js";

const PREFIX = "/public/";
export const isForPublic = (url = ""): boolean => url.startsWith(PREFIX);

/** Characters of the query string as it was sent: a filter and a cursor, not a document. */
const QUERY_LIMIT = 4_096;
const ENDING = ".svg";

export interface PublicAddresses { readonly documents: ReadonlyMap<string, TrustedDocument>; readonly pictures: ReadonlyMap<string, TrustedPicture> }
export interface Asked { readonly document: TrustedDocument; readonly variables: Readonly<Record<string, unknown>>; readonly isPicture: boolean }

export function readAddress({ documents, pictures }: PublicAddresses, url: string): Asked {
  const [path = "", ...rest] = url.split("?");
  const query = rest.join("?");
  const [name = "", ...parts] = path.slice(PREFIX.length).split("/");
  const document = parts.length === 0 ? documents.get(name) : undefined;
  const picture = pictures.get(name);
  const named = picture && variablesOf(picture.path, parts);
  if (document === undefined && named === undefined) throw new Unreadable(404, new Denied("NOT_FOUND"));
  if (query.length > QUERY_LIMIT) throw new Unreadable(414, new Denied("REQUEST_REJECTED", { rule: "limits.address" }));
  const sent = new URLSearchParams(query);
  if (document) return { document, isPicture: false, variables: readVariables(once(sent, ["variables"])["variables"]) };
  return { document: picture!.document, isPicture: true, variables: { ...named, ...once(sent, picture!.query) } };
}

/** A part that cannot be decoded leads nowhere. */
function variablesOf(path: readonly string[], parts: readonly string[]): Readonly<Record<string, string>> | undefined {
  const last = parts.at(-1);
  if (parts.length !== path.length || !last?.endsWith(ENDING)) return undefined;
  try {
    return Object.fromEntries(path.map((name, at) => [name, decodeURIComponent(at === path.length - 1 ? last.slice(0, -ENDING.length) : parts[at]!)]));
  } catch {
    return undefined;
  }
}

/** Each known name once: what would be ignored is refused. */
function once(sent: URLSearchParams, known: readonly string[]): Readonly<Record<string, string>> {
  const names = [...sent.keys()];
  if (names.some((name) => !known.includes(name))) throw badInput({ path: "query", rule: "unknownField" });
  const twice = names.find((name) => sent.getAll(name).length > 1);
  if (twice !== undefined) throw badInput({ path: twice, rule: "sentTwice" });
  return Object.fromEntries(sent);
}

function readVariables(sent: string | undefined): Readonly<Record<string, unknown>> {
  if (sent === undefined || sent === "") return {};
  let read: unknown;
  try {
    read = JSON.parse(sent);
  } catch {
    throw badInput({ path: "variables", rule: "json" });
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) throw badInput({ path: "variables", rule: "type" });
  return read as Record<string, unknown>;
}
