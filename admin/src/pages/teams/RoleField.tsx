import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useAPIErrorHandler, useField } from '@strapi/strapi/admin';

import type { Team } from '../../../../contracts/teams';
import { useFindRolesOfTeamsQuery } from '../../api/teams';
import { useTranslate } from '../../translate';

/** A select has no option without a value. */
const DEFAULT = 'default';

interface RoleFieldProps {
  /** The role of a saved team: an option even where the roles cannot be read. */
  current?: Team['role'];
  hint: string;
  disabled?: boolean;
}

/** The role of the team's members; the value is null for the portal's default role. */
export const RoleField = ({ current = null, hint, disabled = false }: RoleFieldProps) => {
  const t = useTranslate();
  const { _unstableFormatAPIError: formatFailure } = useAPIErrorHandler();
  const { value, error, onChange } = useField<number | null>('role');
  const { data, error: failure } = useFindRolesOfTeamsQuery();
  const roles = data?.results ?? (current ? [current] : []);

  return (
    <Field.Root
      name="role"
      error={error ?? (failure ? formatFailure(failure) : undefined)}
      hint={hint}
    >
      <Field.Label>{t('team.role')}</Field.Label>
      <SingleSelect
        value={value === null || value === undefined ? DEFAULT : String(value)}
        onChange={(role) => onChange('role', role === DEFAULT ? null : Number(role))}
        disabled={disabled}
      >
        <SingleSelectOption value={DEFAULT}>{t('team.roleDefault')}</SingleSelectOption>
        {roles.map(({ id, name }) => (
          <SingleSelectOption key={id} value={String(id)}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
