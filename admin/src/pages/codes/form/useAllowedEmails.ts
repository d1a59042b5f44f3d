import { useState } from 'react';

import { useNotifyAT } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { type MessageDescriptor, useIntl } from 'react-intl';

import { MAX_ALLOWED_EMAILS } from '../../../../../contracts/code-schema';
import { useTranslate } from '../../../translate';
import { parseEntries } from './parse-entries';

/** Errors of single entries come as a list with holes: of texts from the server, of ours as ids. */
const firstOf = (error: unknown): string | MessageDescriptor | undefined =>
  Array.isArray(error) ? error.find(Boolean) : undefined;

/**
 * The entries, and the text that is no entry yet. That text is the last entry of the form's value:
 * it counts as a change that is not saved, and what is wrong with it keeps the form from saving a
 * code that would be open to more people than its administrator believes.
 */
export const useAllowedEmails = () => {
  const t = useTranslate();
  const { formatMessage } = useIntl();
  const { notifyStatus } = useNotifyAT();
  const { value = [], error, rawError, onChange } = useField<string[]>('allowedEmails');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();

  const wrongEntry = firstOf(rawError);
  const entryError = typeof wrongEntry === 'object' ? formatMessage(wrongEntry) : wrongEntry;

  const rest = typed.trim();
  const hasRest = rest !== '' && value.at(-1) === rest;
  const entries = hasRest ? value.slice(0, -1) : value;

  const set = (next: string[], text: string) => {
    setTyped(text);
    onChange('allowedEmails', text.trim() ? [...next, text.trim()] : next);
  };

  const problemWith = ({ invalid, excess }: { invalid: string[]; excess: string[] }) => {
    if (excess.length > 0) return t('validation.tooManyEntries');
    return invalid.length > 0
      ? t('allowedEmails.invalid', { entries: invalid.join(', '), count: invalid.length })
      : undefined;
  };

  return {
    entries,
    typed: hasRest ? typed : '',
    error: problem ?? error ?? entryError,

    type(text: string) {
      setProblem(undefined);
      set(entries, text);
    },

    /** Makes entries of the text; what cannot be one stays as text. */
    add(text: string) {
      const { valid, invalid } = parseEntries(text);
      const added = valid.filter((entry) => !entries.includes(entry));
      const room = MAX_ALLOWED_EMAILS - entries.length;
      const excess = added.slice(room);
      setProblem(problemWith({ invalid, excess }));
      set([...entries, ...added.slice(0, room)], [...invalid, ...excess].join(' '));
      if (added.length > 0) notifyStatus(t('allowedEmails.added', { count: added.length }));
    },

    remove(entry: string) {
      set(
        entries.filter((other) => other !== entry),
        hasRest ? typed : ''
      );
      notifyStatus(t('allowedEmails.removed', { entry }));
    },
  };
};
