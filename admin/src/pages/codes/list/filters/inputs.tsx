import { type Filters, InputRenderer } from '@strapi/strapi/admin';

import { STATUSES } from '../../../../../../contracts/status';
import { useTranslate } from '../../../../translate';
import { OptionInput } from './OptionInput';
import { OPERATORS } from './operators';
import { useFilterValue } from './use-filter-value';
import { useAuthorOptions, useOrganizationOptions, useTeamOptions } from './use-options';

type InputProps = Filters.ValueInputProps;

export const StatusInput = (props: InputProps) => {
  const t = useTranslate();
  useFilterValue(OPERATORS.status);

  return (
    <InputRenderer
      type="enumeration"
      name="value"
      label=""
      aria-label={props['aria-label']}
      options={STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
    />
  );
};

export const TeamInput = (props: InputProps) => (
  <OptionInput {...props} operatorNames={OPERATORS.team} useOptions={useTeamOptions} />
);

export const OrganizationInput = (props: InputProps) => (
  <OptionInput
    {...props}
    operatorNames={OPERATORS.organization}
    useOptions={useOrganizationOptions}
  />
);

export const AuthorInput = (props: InputProps) => (
  <OptionInput {...props} operatorNames={OPERATORS.createdBy} useOptions={useAuthorOptions} />
);

export const ExpiryInput = (props: InputProps) => {
  useFilterValue(OPERATORS.expiresAt);
  return <InputRenderer type="datetime" name="value" label="" aria-label={props['aria-label']} />;
};

export const BatchInput = (props: InputProps) => {
  useFilterValue(OPERATORS.batch);
  return <InputRenderer type="string" name="value" label="" aria-label={props['aria-label']} />;
};
