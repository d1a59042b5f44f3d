import { Checkbox, Field, Flex, NumberInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

import { useTranslate } from '../../translate';

interface QuotaFieldProps {
  /** Seats used already. */
  uses: number;
  disabled: boolean;
}

/** A number of seats, or unlimited. The value is null for unlimited and undefined while empty. */
export const QuotaField = ({ uses, disabled }: QuotaFieldProps) => {
  const t = useTranslate();
  const { value, initialValue, error, onChange } = useField<number | null>('quota');
  const isUnlimited = value === null;

  return (
    <Field.Root
      name="quota"
      required
      error={error}
      hint={uses > 0 ? t('form.quotaUsedHint', { uses }) : t('form.quotaHint')}
    >
      <Field.Label>{t('form.quota')}</Field.Label>
      <Flex gap={4}>
        <Flex flex="1" alignItems="stretch" direction="column">
          <NumberInput
            value={value ?? undefined}
            onValueChange={(quota) => onChange('quota', quota)}
            placeholder={isUnlimited ? t('form.unlimited') : undefined}
            disabled={disabled || isUnlimited}
          />
        </Flex>
        <Checkbox
          checked={isUnlimited}
          onCheckedChange={(checked) =>
            onChange('quota', checked === true ? null : (initialValue ?? Math.max(uses, 100)))
          }
          disabled={disabled}
        >
          {t('form.unlimited')}
        </Checkbox>
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
