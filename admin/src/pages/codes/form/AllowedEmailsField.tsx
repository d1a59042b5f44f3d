import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';

import { Field, TextInput } from '@strapi/design-system';

import { useTranslate } from '../../../translate';
import { AllowedEmailTags } from './AllowedEmailTags';
import { useAllowedEmails } from './useAllowedEmails';

/** What ends an entry while it is typed. */
const ENDS = ['Enter', ',', ';', ' '];

interface AllowedEmailsFieldProps {
  disabled: boolean;
}

/** Who may use the code: addresses and domains as tags, typed one by one or pasted as a list. */
export const AllowedEmailsField = ({ disabled }: AllowedEmailsFieldProps) => {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const { entries, typed, error, type, add, remove } = useAllowedEmails();

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const last = entries.at(-1);
    if (typed.trim() && ENDS.includes(event.key)) {
      event.preventDefault();
      add(typed);
    } else if (!typed && event.key === 'Backspace' && !event.repeat && last) {
      event.preventDefault();
      remove(last);
    }
  };

  const handlePaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text');
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const text = `${value.slice(0, selectionStart ?? 0)}${pasted}${value.slice(selectionEnd ?? 0)}`;
    event.preventDefault();
    add(text);
  };

  return (
    <Field.Root
      id="allowedEmails"
      name="allowedEmails"
      error={error}
      hint={t('allowedEmails.hint', { domain: '@acme.com', subdomains: '@*.acme.com' })}
    >
      <Field.Label>{t('allowedEmails.label')}</Field.Label>
      <TextInput
        ref={input}
        value={typed}
        placeholder={disabled ? '' : t('allowedEmails.placeholder')}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={handleKeyDown}
        onPaste={handlePaste}
        onBlur={() => typed.trim() && add(typed)}
      />
      <Field.Hint />
      <Field.Error />
      <AllowedEmailTags
        entries={entries}
        disabled={disabled}
        onRemove={(entry) => {
          remove(entry);
          input.current?.focus();
        }}
      />
    </Field.Root>
  );
};
