/** Canonical bytes of everything that is signed here: a list of texts, each after its length, with no separator that a value could imitate. */

/** Each text as four bytes of length, big-endian, and its UTF-8. */
export const lengthPrefixed = (texts: readonly string[]): Buffer =>
  Buffer.concat(
    texts.flatMap((text) => {
      const bytes = Buffer.from(text, "utf8");
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );

/** The texts again, or undefined for bytes that are no such list. */
export function findTexts(bytes: Buffer): string[] | undefined {
  const texts: string[] = [];
  let at = 0;
  while (at + 4 <= bytes.length) {
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    texts.push(bytes.toString("utf8", at + 4, end));
    at = end;
  }
  return at === bytes.length ? texts : undefined;
}
