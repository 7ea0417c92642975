/** 统一社会信用代码 by GB 32100: eighteen characters, the last of which checks the others. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH = 18;

/** The character that checks the first seventeen: weights are powers of 3, modulo 31. */
function checkOf(code: string): string {
  let [sum, weight] = [0, 1];
  for (const character of code.slice(0, LENGTH - 1)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % ALPHABET.length;
  }
  return ALPHABET[(ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length]!;
}

export const isCreditCode = (code: string): boolean =>
  code.length === LENGTH && [...code].every((character) => ALPHABET.includes(character)) && code[LENGTH - 1] === checkOf(code);
