import { useEffect } from 'react';

import { useField } from '@strapi/strapi/admin';

/**
 * The value of the filter that is being written. Strapi's form keeps operator and value when
 * another field is chosen, though the new field may know neither.
 */
export const useFilterValue = (operators: readonly string[]) => {
  const { value, onChange } = useField<string>('value');
  const { value: operator, onChange: onOperatorChange } = useField<string>('filter');

  useEffect(() => {
    if (!operators.includes(operator ?? '')) onOperatorChange('filter', operators[0]);
  }, [operators, operator, onOperatorChange]);
  useEffect(() => () => onChange('value', undefined), [onChange]);

  return { value, setValue: (next: string | undefined) => onChange('value', next) };
};
