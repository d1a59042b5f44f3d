import { useState } from 'react';

import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useDebounce, useField } from '@strapi/strapi/admin';

import { useFindDefaultOrganizationsQuery } from '../../api/settings';
import { useTranslate } from '../../translate';

interface DefaultOrganizationFieldProps {
  disabled: boolean;
}

/** The organization into whose default team people come without a code; null for none. */
export const DefaultOrganizationField = ({ disabled }: DefaultOrganizationFieldProps) => {
  const t = useTranslate();
  const { value, error, onChange } = useField<string | null>('defaultOrganization');
  const [typed, setTyped] = useState('');
  const search = useDebounce(typed, 300);
  const { data, isLoading, isFetching } = useFindDefaultOrganizationsQuery({
    _q: search || undefined,
    chosen: value ? [value] : undefined,
  });
  const organizations = data?.results ?? [];
  const chosen = organizations.find(({ documentId }) => documentId === value);
  const isWithoutTeam = chosen?.defaultTeam === null;

  return (
    <Field.Root
      name="defaultOrganization"
      error={error ?? (isWithoutTeam ? t('settings.defaultTeamGone') : undefined)}
      hint={
        chosen?.defaultTeam
          ? t('settings.defaultTeamIs', { team: chosen.defaultTeam })
          : t('settings.defaultOrganizationHint')
      }
    >
      <Field.Label>{t('settings.defaultOrganization')}</Field.Label>
      <Combobox
        // The text of what is chosen is known only once the options have come.
        key={isLoading && value ? 'loading' : 'loaded'}
        autocomplete={{ type: 'list', filter: 'contains' }}
        value={value ?? ''}
        onChange={(organization) => onChange('defaultOrganization', organization || null)}
        onClear={() => onChange('defaultOrganization', null)}
        onInputChange={({ currentTarget }) => setTyped(currentTarget.value.trim())}
        onOpenChange={() => setTyped('')}
        loading={isFetching}
        disabled={disabled}
        placeholder={t('settings.defaultOrganizationPlaceholder')}
        clearLabel={t('team.organizationClear')}
      >
        {organizations.map(({ documentId, name }) => (
          <ComboboxOption key={documentId} value={documentId}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
