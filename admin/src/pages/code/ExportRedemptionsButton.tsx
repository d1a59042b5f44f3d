import { useState } from 'react';

import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { deepEncodeQueryValues } from '@strapi/strapi/admin';

import type { InviteCode } from '../../../../contracts/codes';
import { useDownload } from '../../api/download';
import { redemptionsUrl } from '../../api/redemptions';
import { useTranslate } from '../../translate';

interface ExportRedemptionsButtonProps {
  code: InviteCode;
  /** What the table is searched for: the file has what the table shows. */
  search?: string;
}

export const ExportRedemptionsButton = ({ code, search }: ExportRedemptionsButtonProps) => {
  const t = useTranslate();
  const download = useDownload();
  const [isLoading, setIsLoading] = useState(false);

  const handleClick = async () => {
    setIsLoading(true);
    await download({
      url: `${redemptionsUrl(code.documentId)}/export`,
      name: `redemptions-${code.code}.csv`,
      params: deepEncodeQueryValues({ _q: search }),
    });
    setIsLoading(false);
  };

  return (
    <Button variant="secondary" startIcon={<Download />} loading={isLoading} onClick={handleClick}>
      {t('redemptions.export')}
    </Button>
  );
};
