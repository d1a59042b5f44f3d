import { useState } from 'react';

import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useDebounce, useField } from '@strapi/strapi/admin';

import type { TeamSummary } from '../../../../contracts/codes';
import { useFindInviteCodeTeamsQuery } from '../../api/codes';
import { useTranslate } from '../../translate';
import { teamLabel } from './team-label';

interface TeamFieldProps {
  /** The team of a saved code: an option even where the search does not find it. */
  current: TeamSummary | null;
  disabled: boolean;
}

const withCurrent = (teams: TeamSummary[], current: TeamSummary | null) =>
  current && !teams.some(({ documentId }) => documentId === current.documentId)
    ? [current, ...teams]
    : teams;

/** The team as `team | organization`, looked for on the server while one types. */
export const TeamField = ({ current, disabled }: TeamFieldProps) => {
  const t = useTranslate();
  const { value, error, onChange } = useField<string>('team');
  const [typed, setTyped] = useState('');
  const search = useDebounce(typed, 300);
  const { data, isLoading, isFetching } = useFindInviteCodeTeamsQuery({ _q: search || undefined });

  const teams = withCurrent(data?.results ?? [], current);
  const hasNoTeams = !isLoading && !search && teams.length === 0;

  return (
    <Field.Root
      name="team"
      required
      error={error ?? (hasNoTeams ? t('form.noTeams') : undefined)}
      hint={t('form.teamHint')}
    >
      <Field.Label>{t('form.team')}</Field.Label>
      <Combobox
        // The text of a chosen team is known only once the teams have come.
        key={isLoading ? 'loading' : 'loaded'}
        autocomplete={{ type: 'list', filter: 'contains' }}
        value={value}
        onChange={(team) => onChange('team', team ?? '')}
        onClear={() => onChange('team', '')}
        onInputChange={({ currentTarget }) => setTyped(teamPart(currentTarget.value))}
        onOpenChange={() => setTyped('')}
        loading={isFetching}
        disabled={disabled}
        placeholder={t('form.teamPlaceholder')}
        clearLabel={t('form.teamClear')}
      >
        {teams.map((team) => (
          <ComboboxOption key={team.documentId} value={team.documentId}>
            {teamLabel(team)}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

/** What somebody types may run on into the organization: `Hackathon | Ac`. */
const teamPart = (text: string) => text.split('|')[0].trim();
