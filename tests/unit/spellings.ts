/** Spellings of codes, for tests that try many. */

export const randomBelow = (limit: number) => Math.floor(Math.random() * limit);

export const pick = <Choice>(choices: ArrayLike<Choice>): Choice =>
  choices[randomBelow(choices.length)];

const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A text that an administrator could choose, look-alikes included, without separators. */
export const randomText = (length: number) =>
  Array.from({ length }, () => pick(CHARACTERS)).join('');

/** Space, no-break space, tab, hyphen, underscore, and the dashes that editors make of hyphens. */
const SEPARATORS = [' ', '\u00a0', '\t', '-', '_', '\u2010', '\u2011', '\u2013', '\u2014'];

const LOOK_ALIKES = ['0Oo', '1IiLl'];

/** A character that reads the same, in either case. */
const misread = (character: string) => {
  const group = LOOK_ALIKES.find((characters) => characters.includes(character));
  return pick(group ?? [character.toUpperCase(), character.toLowerCase()]);
};

/** The code as somebody might type it who saw it printed or heard it read. */
export const typedLike = (code: string) => {
  const typed = Array.from(code.replace(/-/g, ''), misread).map((character) =>
    randomBelow(4) === 0 ? `${pick(SEPARATORS)}${character}` : character
  );
  return `${pick(['', ' ', '\n'])}${typed.join('')}${pick(['', ' ', '\n'])}`;
};

/** Look-alikes in one spelling, by a table rather than by the rule under test. */
const READS_AS: Record<string, string> = { O: '0', I: '1', L: '1' };

/** Whether two texts of A to Z and 0 to 9 read the same. */
export const readTheSame = (one: string, other: string) =>
  one.length === other.length &&
  Array.from(one).every(
    (character, at) => (READS_AS[character] ?? character) === (READS_AS[other[at]] ?? other[at])
  );
