import { Box, Field, Flex, Radio } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

import { REGISTRATION_MODES, type RegistrationMode } from '../../../../contracts/settings';
import { type TextKey, useTranslate } from '../../translate';

const TEXTS: Record<RegistrationMode, { label: TextKey; hint: TextKey }> = {
  open: { label: 'settings.open', hint: 'settings.openHint' },
  'invite-only': { label: 'settings.inviteOnly', hint: 'settings.inviteOnlyHint' },
};

interface ModeFieldProps {
  disabled: boolean;
}

export const ModeField = ({ disabled }: ModeFieldProps) => {
  const t = useTranslate();
  const { value, onChange } = useField<RegistrationMode>('mode');

  return (
    <Radio.Group
      aria-label={t('settings.registration')}
      value={value}
      onValueChange={(mode) => onChange('mode', isMode(mode) ? mode : value)}
      disabled={disabled}
    >
      <Flex direction="column" alignItems="flex-start" gap={4}>
        {REGISTRATION_MODES.map((mode) => (
          <Field.Root key={mode} name={mode} hint={t(TEXTS[mode].hint)}>
            <Radio.Item value={mode}>{t(TEXTS[mode].label)}</Radio.Item>
            <Box paddingLeft={6}>
              <Field.Hint />
            </Box>
          </Field.Root>
        ))}
      </Flex>
    </Radio.Group>
  );
};

const isMode = (text: string): text is RegistrationMode =>
  REGISTRATION_MODES.some((mode) => mode === text);
