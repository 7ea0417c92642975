/** Files in and out: what a person sends and fetches, each exactly one HTTP request. */
import type * as inputs from "../../../resolvers/power-lists/imports.inputs.js";
import type { NamedPerson } from "../world.js";
import { verbsOver } from "./told.verbs.js";

interface Refused { readonly code: string; readonly rule?: string; readonly fields?: readonly { readonly path: string; readonly rule: string }[] }
export interface Fetched { readonly status: number; readonly type: string; readonly bytes: Uint8Array; readonly text: string; readonly error?: Refused }

const bearer = ({ token }: NamedPerson): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {});
async function fetched(response: Response): Promise<Fetched> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const { errors } = (response.ok ? {} : JSON.parse(text)) as { errors?: readonly { readonly extensions: Refused }[] };
  return { status: response.status, type: response.headers.get("content-type") ?? "", bytes, text, ...(errors?.[0] && { error: errors[0].extensions }) };
}

/** `bases.csv?under=…` */
export const fetches = async (person: NamedPerson, url: string, file: string): Promise<Fetched> => fetched(await fetch(`${url}/exports/${file}`, { headers: bearer(person) }));

/** `bases?unit=…&name=…`, with the file as body. */
export async function brings(person: NamedPerson, url: string, file: string, type: string, body: string | Uint8Array): Promise<Fetched & { readonly importRun?: string }> {
  const answer = await fetched(await fetch(`${url}/imports/${encodeURI(file)}`, { method: "POST", headers: { ...bearer(person), "content-type": type }, body: body as BodyInit }));
  return answer.status === 201 ? { ...answer, ...(JSON.parse(answer.text) as { data: { importRun: string } }).data } : answer;
}

const verb = verbsOver({});
const STEP = ["Recorded", "TransitionRefused", "StaleVersion"] as const;
export const acceptsImport = verb<inputs.AcceptImportInput>("acceptImport", ...STEP);
export const discardsImport = verb<inputs.DiscardImportInput>("discardImport", ...STEP);

export interface RunRead { readonly state: string; readonly kind: string; readonly rows: number; readonly bad: number; readonly done: number; readonly created: number; readonly changed: number; readonly unchanged: number; readonly failedBecause: string | null }
export const readsRun = async (person: NamedPerson, id: string): Promise<RunRead> =>
  (await person.asks<{ importRun: RunRead }>(`query($id: ID!) { importRun(id: $id) { state kind rows bad done created changed unchanged failedBecause } }`, { id })).importRun;

export interface FaultRead { readonly sheet: string; readonly row: number; readonly column: string | null; readonly field: string | null; readonly rule: string; readonly ruleLabel: string }
export const readsFaults = async (person: NamedPerson, id: string): Promise<FaultRead[]> =>
  (await person.asks<{ importFaults: { edges: { node: FaultRead }[] } }>(`query($id: ID!) { importFaults(filter: { run: $id }, first: 100) { edges { node { sheet row column field rule ruleLabel } } } }`, { id })).importFaults.edges.map(({ node }) => node);
