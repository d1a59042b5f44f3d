import { useState } from 'react';

import { Combobox, ComboboxOption } from '@strapi/design-system';
import { type Filters, useDebounce } from '@strapi/strapi/admin';

import { useTranslate } from '../../../../translate';
import { useFilterValue } from './use-filter-value';

export interface Option {
  value: string;
  label: string;
}

interface OptionInputProps extends Filters.ValueInputProps {
  operatorNames: readonly string[];
  /** A hook that looks for options on the server. */
  useOptions(search: { _q?: string; chosen?: string[] }): { options: Option[]; isLoading: boolean };
}

/** One of many, looked for on the server while one types. */
export const OptionInput = ({ operatorNames, useOptions, ...props }: OptionInputProps) => {
  const t = useTranslate();
  const { value, setValue } = useFilterValue(operatorNames);
  const [typed, setTyped] = useState('');
  const search = useDebounce(typed, 300);
  const { options, isLoading } = useOptions({
    _q: search || undefined,
    chosen: value ? [value] : undefined,
  });

  return (
    <Combobox
      // The text of what was chosen is known only once the options have come.
      key={isLoading ? 'loading' : 'loaded'}
      autocomplete={{ type: 'list', filter: 'contains' }}
      aria-label={props['aria-label']}
      value={value}
      onChange={(next) => setValue(next || undefined)}
      onClear={() => setValue(undefined)}
      onInputChange={({ currentTarget }) => setTyped(currentTarget.value.split('|')[0].trim())}
      onOpenChange={() => setTyped('')}
      loading={isLoading}
      placeholder={t('list.choose')}
      clearLabel={t('list.clearChoice')}
    >
      {options.map((option) => (
        <ComboboxOption key={option.value} value={option.value}>
          {option.label}
        </ComboboxOption>
      ))}
    </Combobox>
  );
};
