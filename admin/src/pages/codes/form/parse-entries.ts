import { normalizeAllowedEmail } from '../../../../../contracts/allowed-emails';

/** Address books copy people as `Ada Lovelace <ada@acme.example>`. */
const NAMED_ADDRESS = /[^<>,;\n]*<([^<>]*)>/g;
const SEPARATORS = /[\s,;]+/;

interface Entries {
  /** As they are stored, each once. */
  valid: string[];
  /** As they were typed. */
  invalid: string[];
}

/** The allowed e-mails in what somebody typed or pasted: one, or a list with any separators. */
export const parseEntries = (text: string): Entries => {
  const words = text.replace(NAMED_ADDRESS, ' $1 ').split(SEPARATORS).filter(Boolean);
  const entries = words.map((word) => ({ word, entry: normalizeAllowedEmail(word) }));
  return {
    valid: [...new Set(entries.flatMap(({ entry }) => entry ?? []))],
    invalid: entries.filter(({ entry }) => entry === null).map(({ word }) => word),
  };
};
