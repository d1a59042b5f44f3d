import { Checkbox, Field, Flex, NumberInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

interface LimitFieldProps {
  name: string;
  label: string;
  hint: string;
  /** What no limit is called. */
  noLimit: string;
  /** What the number starts at where there was no limit. */
  fallback: number;
  disabled: boolean;
}

/** A number or no limit. The value is null for no limit and undefined while empty. */
export const LimitField = ({ name, label, hint, noLimit, fallback, disabled }: LimitFieldProps) => {
  const { value, initialValue, error, onChange } = useField<number | null>(name);
  const isUnlimited = value === null;

  return (
    <Field.Root name={name} required error={error} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Flex gap={4}>
        <Flex flex="1" alignItems="stretch" direction="column">
          <NumberInput
            value={value ?? undefined}
            onValueChange={(limit) => onChange(name, limit)}
            placeholder={isUnlimited ? noLimit : undefined}
            disabled={disabled || isUnlimited}
          />
        </Flex>
        <Checkbox
          checked={isUnlimited}
          onCheckedChange={(checked) =>
            onChange(name, checked === true ? null : (initialValue ?? fallback))
          }
          disabled={disabled}
        >
          {noLimit}
        </Checkbox>
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
