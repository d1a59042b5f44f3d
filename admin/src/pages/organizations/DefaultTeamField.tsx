import { useState } from 'react';

import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useDebounce, useField } from '@strapi/strapi/admin';

import type { Organization } from '../../../../contracts/organizations';
import { useMay } from '../../api/permissions';
import { useFindTeamsOfInviteCodesQuery } from '../../api/teams';
import { useTranslate } from '../../translate';

interface DefaultTeamFieldProps {
  organization: Organization;
  disabled: boolean;
}

/** The default team: one of those that the organization has; the value is null for none. */
export const DefaultTeamField = ({
  organization: { documentId, defaultTeam },
  disabled,
}: DefaultTeamFieldProps) => {
  const t = useTranslate();
  const mayChoose = useMay()('readTeams');
  const { value, error, onChange } = useField<string | null>('defaultTeam');
  const [typed, setTyped] = useState('');
  const search = useDebounce(typed, 300);
  const { data, isLoading, isFetching } = useFindTeamsOfInviteCodesQuery(
    { _q: search || undefined, pageSize: 100, filters: { organization: documentId } },
    { skip: !mayChoose }
  );
  const found = data?.results ?? [];
  const isFound = found.some((team) => team.documentId === defaultTeam?.documentId);
  const teams = defaultTeam && !isFound ? [defaultTeam, ...found] : found;

  return (
    <Field.Root name="defaultTeam" error={error} hint={t('organization.defaultTeamHint')}>
      <Field.Label>{t('organization.defaultTeam')}</Field.Label>
      <Combobox
        // The text of the chosen team is known only once it is among the options.
        key={String(isLoading)}
        autocomplete={{ type: 'list', filter: 'contains' }}
        value={value ?? ''}
        onChange={(team) => onChange('defaultTeam', team || null)}
        onClear={() => onChange('defaultTeam', null)}
        onInputChange={({ currentTarget }) => setTyped(currentTarget.value.trim())}
        onOpenChange={() => setTyped('')}
        loading={isFetching}
        disabled={disabled || !mayChoose}
        placeholder={t('organization.defaultTeamPlaceholder')}
        clearLabel={t('form.teamClear')}
      >
        {teams.map((team) => (
          <ComboboxOption key={team.documentId} value={team.documentId}>
            {team.name}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
