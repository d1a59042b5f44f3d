import { Flex, TextButton } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

import { isLater } from '../../../../../contracts/instant';
import { type TextKey, useTranslate } from '../../../translate';
import { EXPIRY_PRESETS, type ExpiryPreset, expiryOf } from './expiry-presets';

const TEXTS: Record<ExpiryPreset, TextKey> = {
  today: 'preset.today',
  week: 'preset.week',
  month: 'preset.month',
  quarter: 'preset.quarter',
};

/** Sets the expiry to the end of a day; those that end before the start are of no use. */
export const ExpiryPresets = () => {
  const t = useTranslate();
  const { onChange } = useField<string | null>('expiresAt');
  const { value: startsAt } = useField<string | null>('startsAt');
  const now = new Date();

  return (
    <Flex gap={4} wrap="wrap" role="group" aria-label={t('preset.label')}>
      {EXPIRY_PRESETS.map((preset) => (
        <TextButton
          key={preset}
          type="button"
          disabled={Boolean(startsAt) && !isLater(expiryOf(preset, now), startsAt ?? '')}
          onClick={() => onChange('expiresAt', expiryOf(preset, new Date()))}
        >
          {t(TEXTS[preset])}
        </TextButton>
      ))}
    </Flex>
  );
};
