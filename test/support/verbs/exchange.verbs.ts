/** Files in and out: what a person sends and fetches, each exactly one HTTP request. */
import type { NamedPerson } from "../world.js";

export interface Fetched { readonly status: number; readonly type: string; readonly bytes: Uint8Array; readonly text: string; readonly error?: { readonly code: string; readonly rule?: string; readonly fields?: readonly { readonly path: string; readonly rule: string }[] } }

const bearer = ({ token }: NamedPerson): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {});
async function fetched(response: Response): Promise<Fetched> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const { errors } = (response.ok ? {} : JSON.parse(text)) as { errors?: readonly { readonly extensions: NonNullable<Fetched["error"]> }[] };
  return { status: response.status, type: response.headers.get("content-type") ?? "", bytes, text, ...(errors?.[0] && { error: errors[0].extensions }) };
}

/** `bases.csv?under=…` */
export const fetches = async (person: NamedPerson, url: string, file: string): Promise<Fetched> => fetched(await fetch(`${url}/exports/${file}`, { headers: bearer(person) }));
