import type { Filters } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { CodeFilters } from '../../../../../../contracts/code-filters';
import { STATUSES } from '../../../../../../contracts/status';
import { useTranslate } from '../../../../translate';
import {
  AuthorInput,
  BatchInput,
  ExpiryInput,
  OrganizationInput,
  StatusInput,
  TeamInput,
} from './inputs';
import { OPERATOR_TEXTS, OPERATORS } from './operators';
import { useAuthorOptions, useOrganizationOptions, useTeamOptions } from './use-options';

/** The values in the URL, whose names the tags need. */
const chosenIn = (filters: CodeFilters | undefined, field: string): string[] =>
  (filters?.$and ?? [])
    .flatMap((condition) => Object.values(condition[field] ?? {}).flat())
    .filter((value) => typeof value === 'string');

/** What the list can be filtered by, for Strapi's Filters. */
export const useFilters = (filters: CodeFilters | undefined): Filters.Filter[] => {
  const t = useTranslate();
  const { formatMessage } = useIntl();
  const teams = useTeamOptions({ chosen: chosenIn(filters, 'team') });
  const organizations = useOrganizationOptions({ chosen: chosenIn(filters, 'organization') });
  const authors = useAuthorOptions({ chosen: chosenIn(filters, 'createdBy') });

  const operators = (name: keyof typeof OPERATORS) =>
    OPERATORS[name].map((operator) => ({
      value: operator,
      label: formatMessage({
        id: `components.FilterOptions.FILTER_TYPES.${operator}`,
        defaultMessage: OPERATOR_TEXTS[operator],
      }),
    }));

  return [
    {
      name: 'status',
      label: t('column.status'),
      type: 'custom',
      input: StatusInput,
      operators: operators('status'),
      options: STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) })),
    },
    {
      name: 'team',
      label: t('list.team'),
      type: 'custom',
      input: TeamInput,
      operators: operators('team'),
      options: teams.options,
    },
    {
      name: 'organization',
      label: t('column.organization'),
      type: 'custom',
      input: OrganizationInput,
      operators: operators('organization'),
      options: organizations.options,
    },
    {
      name: 'createdBy',
      label: t('column.createdBy'),
      type: 'custom',
      input: AuthorInput,
      operators: operators('createdBy'),
      options: authors.options,
    },
    {
      name: 'expiresAt',
      label: t('column.expiresAt'),
      type: 'datetime',
      input: ExpiryInput,
      operators: operators('expiresAt'),
    },
    {
      name: 'batch',
      label: t('column.batch'),
      type: 'string',
      input: BatchInput,
      operators: operators('batch'),
    },
  ];
};
