/** Whether a JSON object says a key twice: two readers of such a token may each see another subject. */

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/** Looks at every level; expects text that JSON.parse has accepted. */
export function hasDuplicateKeys(json: string): boolean {
  const levels: Set<string>[] = [];
  let text: string | undefined;
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === "{" || token === "[") levels.push(new Set());
    else if (token === "}" || token === "]") levels.pop();
    else if (token === ":" && text !== undefined) {
      const keys = levels.at(-1);
      const key = JSON.parse(text) as string;
      if (keys?.has(key)) return true;
      keys?.add(key);
    }
    text = token.startsWith('"') ? token : undefined;
  }
  return false;
}
