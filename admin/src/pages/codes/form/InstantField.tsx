import type { ReactNode } from 'react';

import { DateTimePicker, Field } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

import { useTranslate } from '../../../translate';

/** Strapi's own date inputs end there; without it a calendar offers fifteen years. */
const LAST_DAY = new Date(2099, 11, 31);

interface InstantFieldProps {
  name: 'startsAt' | 'expiresAt' | 'membershipUntil';
  label: string;
  hint: string;
  disabled: boolean;
  /** Whether there must be an instant: without one the value is undefined rather than null. */
  required?: boolean;
  /** What stands below the inputs. */
  children?: ReactNode;
}

/**
 * Date and time in the administrator's zone; the value is a UTC instant, or null. Unlike Strapi's
 * own input, an error belongs to the date, so that the form moves the focus there.
 */
export const InstantField = ({
  name,
  label,
  hint,
  disabled,
  required = false,
  children,
}: InstantFieldProps) => {
  const t = useTranslate();
  const { value, error, onChange } = useField<string | null>(name);
  const empty = required ? undefined : null;

  return (
    <Field.Root id={name} name={name} error={error} hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <DateTimePicker
        aria-describedby={`${name}-${error ? 'error' : 'hint'}`}
        value={value ? new Date(value) : null}
        onChange={(date) => onChange(name, date?.toISOString() ?? empty)}
        onClear={() => onChange(name, empty)}
        maxDate={LAST_DAY}
        disabled={disabled}
        dateLabel={t('instant.date', { label })}
        timeLabel={t('instant.time', { label })}
        clearLabel={t('instant.clear')}
      />
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
