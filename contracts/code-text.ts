/**
 * The text of an invite code.
 *
 * One rule makes what was stored and what somebody types meet: both are brought into *canonical
 * form* (upper case, no spaces or hyphens, O read as 0, I and L read as 1), and only canonical
 * forms are compared. It holds for generated and chosen codes alike, so HACKATHON2026 is found by
 * `hackathon-2026` and by `HACKATH0N2O26`, and two codes that only look alike cannot both exist.
 */

/** Crockford's base32: no I, L, O and U, so nothing generated can be misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GENERATED_LENGTH = 12;
const GROUP_LENGTH = 4;

export const CODE_TEXT = { minLength: 4, maxLength: 64 } as const;

/** Spaces, hyphens, the dashes and the minus sign (U+2212) that editors make of hyphens. */
const SEPARATORS = /[\s\p{Pd}\u2212_]+/gu;
/** Soft hyphens, zero-width spaces and the like, which come along when a code is copied. */
const INVISIBLE = /\p{Cf}/gu;
const CANONICAL = /^[0-9A-Z]+$/;
const CHOSEN = /^[0-9A-Z]+(-[0-9A-Z]+)*$/;

const upperCase = (text: string) => text.normalize('NFKC').replace(INVISIBLE, '').toUpperCase();

/**
 * The form in which codes are compared and kept unique.
 * @returns the canonical form, or null where no code can have this text.
 */
export const canonicalCode = (text: string): string | null => {
  if (text.length > 4 * CODE_TEXT.maxLength) return null;

  const canonical = upperCase(text)
    .replace(SEPARATORS, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

  return CANONICAL.test(canonical) ? canonical : null;
};

/** The form in which a chosen code is shown: upper case, words joined by single hyphens. */
export const displayCode = (text: string): string =>
  upperCase(text).replace(SEPARATORS, ' ').trim().replace(/ /g, '-');

/** Whether an administrator may choose this text: A to Z, 0 to 9 and separators, 4 to 64 long. */
export const isCodeText = (text: string): boolean => {
  const shown = displayCode(text);
  const length = canonicalCode(shown)?.length ?? 0;
  return CHOSEN.test(shown) && length >= CODE_TEXT.minLength && shown.length <= CODE_TEXT.maxLength;
};

/**
 * A new code from a cryptographic source: 12 characters of 5 bits (60 bits), in groups of four
 * for reading aloud, such as `7KQ2-M9XD-0R4T`.
 */
export const generateCode = (): string => {
  // 256 is a multiple of 32, so taking the remainder keeps every character equally likely.
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(GENERATED_LENGTH));
  const characters = Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return characters.replace(new RegExp(`.{${GROUP_LENGTH}}(?=.)`, 'g'), '$&-');
};
