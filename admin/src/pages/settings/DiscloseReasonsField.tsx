import { InputRenderer } from '@strapi/strapi/admin';

import { useTranslate } from '../../translate';

interface DiscloseReasonsFieldProps {
  disabled: boolean;
}

export const DiscloseReasonsField = ({ disabled }: DiscloseReasonsFieldProps) => {
  const t = useTranslate();

  return (
    <InputRenderer
      type="checkbox"
      name="discloseReasons"
      label={t('settings.discloseReasons')}
      hint={t('settings.discloseReasonsHint')}
      disabled={disabled}
    />
  );
};
