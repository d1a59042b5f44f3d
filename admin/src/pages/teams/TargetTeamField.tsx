import { useState } from 'react';

import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useDebounce, useField } from '@strapi/strapi/admin';

import { useFindTeamsForMembersQuery } from '../../api/teams';
import { useTranslate } from '../../translate';
import { teamLabel } from '../codes/team-label';

interface TargetTeamFieldProps {
  /** documentId of the team that the members are in. */
  except: string;
}

/** Another team as `team | organization`, looked for on the server while one types. */
export const TargetTeamField = ({ except }: TargetTeamFieldProps) => {
  const t = useTranslate();
  const { value, error, onChange } = useField<string>('team');
  const [typed, setTyped] = useState('');
  const search = useDebounce(typed, 300);
  const { data, isFetching } = useFindTeamsForMembersQuery({ _q: search || undefined });
  const teams = (data?.results ?? []).filter(({ documentId }) => documentId !== except);

  return (
    <Field.Root name="team" required error={error}>
      <Field.Label>{t('form.team')}</Field.Label>
      <Combobox
        autocomplete={{ type: 'list', filter: 'contains' }}
        value={value}
        onChange={(team) => onChange('team', team ?? '')}
        onClear={() => onChange('team', '')}
        // What somebody types may run on into the organization.
        onInputChange={({ currentTarget }) => setTyped(currentTarget.value.split('|')[0].trim())}
        onOpenChange={() => setTyped('')}
        loading={isFetching}
        placeholder={t('form.teamPlaceholder')}
        clearLabel={t('form.teamClear')}
      >
        {teams.map((team) => (
          <ComboboxOption key={team.documentId} value={team.documentId}>
            {teamLabel(team)}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Error />
    </Field.Root>
  );
};
