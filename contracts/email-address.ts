import { normalizeAllowedEmail } from './allowed-emails';

/**
 * An address in the form in which it is mailed and compared: lower case, its domain in ASCII.
 * @returns null where the text is no address; whole domains (`@acme.example`) are none.
 */
export const normalizeEmail = (text: string): string | null => {
  const email = normalizeAllowedEmail(text);
  return email === null || email.startsWith('@') ? null : email;
};

export interface ParsedAddresses {
  /** Each once, normalised, in the order in which they came. */
  emails: string[];
  /** What is no address. */
  invalid: string[];
  /** How many addresses came again. */
  duplicates: number;
}

/** `"Lovelace, Ada" <ada@acme.example>`, as mail programs copy recipients. */
const QUOTED_NAME = /"[^"\n]*"\s*(?=<)/g;
const IN_BRACKETS = /<([^<>]*)>/g;

/** `Ada Lovelace <ada@acme.example>` is one word; what has no brackets is as many as it has. */
const wordsOf = (entry: string): string[] => {
  const named = Array.from(entry.matchAll(IN_BRACKETS), ([, word]) => word);
  const rest = named.length > 0 ? entry.slice(entry.lastIndexOf('>') + 1) : entry;
  return [...named, ...rest.split(/\s+/)];
};

/** The addresses in a text where people paste them: separated by commas, spaces or lines. */
export const parseAddresses = (text: string): ParsedAddresses => {
  const words = text
    .replace(QUOTED_NAME, '')
    .split(/[,;\r\n]+/)
    .flatMap(wordsOf)
    .map((word) => word.trim())
    .filter(Boolean);

  const emails = new Set<string>();
  const invalid = new Set<string>();
  let valid = 0;
  for (const word of words) {
    const email = normalizeEmail(word);
    if (email === null) invalid.add(word);
    else emails.add(email);
    if (email !== null) valid += 1;
  }
  return { emails: [...emails], invalid: [...invalid], duplicates: valid - emails.size };
};
