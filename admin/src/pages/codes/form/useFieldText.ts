import { useIntl } from 'react-intl';

import type { TeamSummary } from '../../../../../contracts/codes';
import { useFindInviteCodeTeamsQuery } from '../../../api/codes';
import { useTranslate } from '../../../translate';
import { teamLabel } from '../team-label';
import type { CodeFormValues, FieldName } from './values';

type Values = Partial<CodeFormValues>;

/** What a field of a code holds, as a text. */
export const useFieldText = (knownTeam: TeamSummary | null) => {
  const t = useTranslate();
  const { formatDate, formatList, formatNumber } = useIntl();
  const { data } = useFindInviteCodeTeamsQuery({});

  const instant = (value?: string | null) =>
    value
      ? formatDate(value, { dateStyle: 'medium', timeStyle: 'short' })
      : t('changed.emptyField');

  const team = (documentId?: string) => {
    const teams = [...(knownTeam ? [knownTeam] : []), ...(data?.results ?? [])];
    const found = teams.find((candidate) => candidate.documentId === documentId);
    if (found) return teamLabel(found);
    return documentId ? t('changed.anotherTeam') : t('code.noTeam');
  };

  const texts: Record<FieldName, (values: Values) => string> = {
    name: ({ name }) => name ?? '',
    code: ({ code }) => code ?? '',
    quota: ({ quota }) => (typeof quota === 'number' ? formatNumber(quota) : t('form.unlimited')),
    startsAt: ({ startsAt }) => instant(startsAt),
    expiresAt: ({ expiresAt }) => instant(expiresAt),
    membershipDays: ({ membershipDays: days }) =>
      typeof days === 'number' ? formatNumber(days) : t('changed.emptyField'),
    membershipUntil: ({ membershipUntil }) => instant(membershipUntil),
    state: ({ state }) => t(state === 'inactive' ? 'form.stateInactive' : 'form.stateActive'),
    team: (values) => team(values.team),
    allowedEmails: ({ allowedEmails = [] }) =>
      formatList(allowedEmails, { type: 'unit' }) || t('changed.emptyField'),
    note: ({ note }) => note || t('changed.emptyField'),
  };

  return (field: FieldName, values: Values): string => texts[field](values);
};
