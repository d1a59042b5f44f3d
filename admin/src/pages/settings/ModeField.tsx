import { REGISTRATION_MODES, type RegistrationMode } from '../../../../contracts/settings';
import { type TextKey, useTranslate } from '../../translate';
import { ChoiceField } from './ChoiceField';

const TEXTS: Record<RegistrationMode, { label: TextKey; hint: TextKey }> = {
  open: { label: 'settings.open', hint: 'settings.openHint' },
  'invite-only': { label: 'settings.inviteOnly', hint: 'settings.inviteOnlyHint' },
};

interface ModeFieldProps {
  disabled: boolean;
}

export const ModeField = ({ disabled }: ModeFieldProps) => {
  const t = useTranslate();

  return (
    <ChoiceField
      name="mode"
      label={t('settings.registration')}
      choices={REGISTRATION_MODES.map((mode) => ({
        value: mode,
        label: t(TEXTS[mode].label),
        hint: t(TEXTS[mode].hint),
      }))}
      disabled={disabled}
    />
  );
};
