import { useState } from 'react';

import { Button } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';

import type { InviteCode } from '../../../../contracts/codes';
import { useTranslate } from '../../translate';
import { ShareDialog } from './ShareDialog';

interface ShareButtonProps {
  code: InviteCode;
}

/** Opens the dialog that shares a code. */
export const ShareButton = ({ code }: ShareButtonProps) => {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);

  return (
    <>
      <Button variant="secondary" startIcon={<PaperPlane />} onClick={() => setOpen(true)}>
        {t('share.share')}
      </Button>
      {isOpen && <ShareDialog code={code} onClose={() => setOpen(false)} />}
    </>
  );
};
