import { Flex, ProgressBar, Typography } from '@strapi/design-system';

import type { InviteCode } from '../../../contracts/codes';
import { useTranslate } from '../translate';

/** Seats used against the quota. */
export const Seats = ({ uses, quota }: Pick<InviteCode, 'uses' | 'quota'>) => {
  const t = useTranslate();

  if (quota === null) {
    return <Typography textColor="neutral800">{t('code.seatsUnlimited', { uses })}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="11rem">
      <Typography textColor="neutral800">{t('code.seats', { uses, quota })}</Typography>
      <ProgressBar
        size="S"
        value={Math.min(100, (uses / quota) * 100)}
        aria-label={t('code.seatsLabel', { uses, quota })}
      />
    </Flex>
  );
};
