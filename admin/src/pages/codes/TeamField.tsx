import { useRef, useState } from 'react';

import { Combobox, ComboboxOption, Field, Flex } from '@strapi/design-system';
import { useDebounce, useField } from '@strapi/strapi/admin';

import type { TeamSummary } from '../../../../contracts/codes';
import { useFindInviteCodeTeamsQuery } from '../../api/codes';
import { useMay } from '../../api/permissions';
import { useTranslate } from '../../translate';
import { CreateTeamInPlace } from '../teams/CreateTeamInPlace';
import { teamLabel } from './team-label';

interface TeamFieldProps {
  /** The team of a saved code: an option even where the search does not find it. */
  current: TeamSummary | null;
  disabled: boolean;
}

const withKnown = (teams: TeamSummary[], known: TeamSummary | null) =>
  known && !teams.some(({ documentId }) => documentId === known.documentId)
    ? [known, ...teams]
    : teams;

/**
 * The team as `team | organization`, looked for on the server while one types; a new one can be
 * created in place.
 */
export const TeamField = ({ current, disabled }: TeamFieldProps) => {
  const t = useTranslate();
  const may = useMay();
  const input = useRef<HTMLInputElement>(null);
  const [created, setCreated] = useState<TeamSummary | null>(null);
  const { value, error, onChange } = useField<string>('team');
  const [typed, setTyped] = useState('');
  const search = useDebounce(typed, 300);
  const { data, isLoading, isFetching } = useFindInviteCodeTeamsQuery({ _q: search || undefined });

  const teams = withKnown(withKnown(data?.results ?? [], current), created);
  const hasNoTeams = !isLoading && !search && teams.length === 0;

  return (
    <Field.Root
      name="team"
      required
      error={error ?? (hasNoTeams ? t('form.noTeams') : undefined)}
      hint={t('form.teamHint')}
    >
      <Flex justifyContent="space-between" gap={2}>
        <Field.Label>{t('form.team')}</Field.Label>
        {may('createTeam') && may('readTeams') && !disabled && (
          <CreateTeamInPlace
            field={input}
            onCreated={(team) => {
              setCreated(team);
              onChange('team', team.documentId);
            }}
          />
        )}
      </Flex>
      <Combobox
        ref={input}
        // The text of a chosen team is known only once it is among the options.
        key={`${isLoading} ${created?.documentId}`}
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
