import { useRef, useState } from 'react';

import { Box, Combobox, ComboboxOption, Field, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useDebounce, useField } from '@strapi/strapi/admin';

import type { Manager } from '../../../contracts/teams';
import { useFindManagerOptionsQuery } from '../api/managers';
import { useTranslate } from '../translate';

interface ManagersFieldProps {
  /** Those of a saved team or organization. */
  saved?: Manager[];
  hint: string;
  disabled?: boolean;
}

const labelOf = ({ username, email }: Manager) => `${username} | ${email}`;

/** Accounts of the portal as tags, looked for on the server by name or e-mail while one types. */
export const ManagersField = ({ saved = [], hint, disabled = false }: ManagersFieldProps) => {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const { value = [], error, onChange } = useField<string[]>('managers');
  const [known, setKnown] = useState<Manager[]>(saved);
  const [typed, setTyped] = useState('');
  const search = useDebounce(typed.trim(), 300);
  const { data, isFetching } = useFindManagerOptionsQuery(
    { _q: search || undefined },
    { skip: disabled }
  );

  const chosen = value.flatMap(
    (documentId) => [...saved, ...known].find((manager) => manager.documentId === documentId) ?? []
  );
  const options = (data?.results ?? []).filter(({ documentId }) => !value.includes(documentId));

  const add = (documentId?: string) => {
    const manager = options.find((option) => option.documentId === documentId);
    setTyped('');
    if (!manager) return;
    setKnown([...known, manager]);
    onChange('managers', [...value, manager.documentId]);
  };
  const remove = ({ documentId }: Manager) => {
    onChange(
      'managers',
      value.filter((other) => other !== documentId)
    );
    input.current?.focus();
  };

  return (
    <Field.Root name="managers" error={error} hint={hint}>
      <Field.Label>{t('managers.label')}</Field.Label>
      {!disabled && (
        <Combobox
          ref={input}
          autocomplete="none"
          value=""
          textValue={typed}
          // The text of what was chosen does not stay: it becomes a tag.
          onTextValueChange={(text) => text === '' && setTyped('')}
          onInputChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onChange={add}
          onClear={() => setTyped('')}
          loading={isFetching}
          placeholder={t('managers.placeholder')}
          clearLabel={t('managers.clear')}
          noOptionsMessage={() => t('managers.notFound')}
        >
          {options.map((manager) => (
            <ComboboxOption key={manager.documentId} value={manager.documentId}>
              {labelOf(manager)}
            </ComboboxOption>
          ))}
        </Combobox>
      )}
      <Field.Hint />
      <Field.Error />
      {chosen.length > 0 && (
        <Box paddingTop={1} maxHeight="18rem" overflow="auto" tabIndex={disabled ? 0 : undefined}>
          <Flex tag="ul" gap={2} wrap="wrap" aria-label={t('managers.label')}>
            {chosen.map((manager) => (
              <li key={manager.documentId}>
                <Tag
                  icon={<Cross aria-hidden />}
                  label={t('managers.remove', { name: manager.username })}
                  disabled={disabled}
                  onClick={(event) => {
                    // The button of a tag is one that submits the form.
                    event.preventDefault();
                    remove(manager);
                  }}
                >
                  {labelOf(manager)}
                </Tag>
              </li>
            ))}
          </Flex>
        </Box>
      )}
    </Field.Root>
  );
};
