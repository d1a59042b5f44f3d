import { Button, IconButton } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';

import { useTranslate } from '../translate';

interface CopyCodeButtonProps {
  code: string;
}

/** Puts a code on the clipboard and says so. */
export const useCopyCode = (code: string) => {
  const t = useTranslate();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();

  return async () => {
    if (await copy(code)) {
      toggleNotification({ type: 'success', message: t('code.copied') });
    }
  };
};

/** For a row of a table. */
export const CopyCodeIconButton = ({ code }: CopyCodeButtonProps) => {
  const t = useTranslate();
  const handleClick = useCopyCode(code);

  return (
    <IconButton
      variant="ghost"
      size="S"
      label={t('code.copyNamed', { code })}
      onClick={handleClick}
    >
      <Duplicate />
    </IconButton>
  );
};

export const CopyCodeButton = ({ code }: CopyCodeButtonProps) => {
  const t = useTranslate();
  const handleClick = useCopyCode(code);

  return (
    <Button variant="secondary" startIcon={<Duplicate />} onClick={handleClick}>
      {t('code.copy')}
    </Button>
  );
};
