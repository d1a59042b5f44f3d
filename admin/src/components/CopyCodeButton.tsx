import { IconButton } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';

import { useTranslate } from '../translate';

interface CopyCodeButtonProps {
  code: string;
}

export const CopyCodeButton = ({ code }: CopyCodeButtonProps) => {
  const t = useTranslate();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();

  const handleClick = async () => {
    if (await copy(code)) {
      toggleNotification({ type: 'success', message: t('code.copied') });
    }
  };

  return (
    <IconButton variant="ghost" size="S" label={t('code.copy', { code })} onClick={handleClick}>
      <Duplicate />
    </IconButton>
  );
};
