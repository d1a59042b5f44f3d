import { normalizeAllowedEmail } from '../../../../../contracts/allowed-emails';

/** Address books copy people as `Ada Lovelace <ada@acme.example>`. */
const withoutName = (text: string) => {
  const start = text.lastIndexOf('<');
  const end = text.indexOf('>', start);
  return start >= 0 && end > start ? text.slice(start + 1, end) : text;
};

const wordsOf = (text: string) =>
  text
    .split(/[,;\n]/)
    .flatMap((part) => withoutName(part).split(/\s+/))
    .filter(Boolean);

interface Entries {
  /** As they are stored, each once. */
  valid: string[];
  /** As they were typed. */
  invalid: string[];
}

/** The allowed e-mails in what somebody typed or pasted: one, or a list with any separators. */
export const parseEntries = (text: string): Entries => {
  const entries = wordsOf(text).map((word) => ({ word, entry: normalizeAllowedEmail(word) }));
  return {
    valid: [...new Set(entries.flatMap(({ entry }) => entry ?? []))],
    invalid: entries.filter(({ entry }) => entry === null).map(({ word }) => word),
  };
};
