import { Badge, Flex } from '@strapi/design-system';

import type { RedemptionUser } from '../../../../contracts/redemptions';
import { useTranslate } from '../../translate';

interface AccountBadgesProps {
  user: RedemptionUser | null;
}

/** Whether an account is confirmed, and whether it is blocked. */
export const AccountBadges = ({ user }: AccountBadgesProps) => {
  const t = useTranslate();

  if (!user) return null;
  return (
    <Flex gap={1} wrap="wrap">
      {user.blocked && <Badge variant="danger">{t('redemptions.blocked')}</Badge>}
      {user.confirmed ? (
        <Badge>{t('redemptions.confirmed')}</Badge>
      ) : (
        <Badge variant="warning">{t('redemptions.notConfirmed')}</Badge>
      )}
    </Flex>
  );
};
