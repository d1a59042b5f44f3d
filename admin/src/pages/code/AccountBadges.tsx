import { Badge, Flex } from '@strapi/design-system';

import type { RedemptionUser } from '../../../../contracts/redemptions';
import { useTranslate } from '../../translate';

interface AccountBadgesProps {
  user: RedemptionUser | null;
}

/**
 * Whether an account is confirmed, and whether it is blocked. The variants of badges for warning
 * and danger are too pale to be read, so these bring their own colours.
 */
export const AccountBadges = ({ user }: AccountBadgesProps) => {
  const t = useTranslate();

  if (!user) return null;
  return (
    <Flex gap={1} wrap="wrap">
      {user.blocked && (
        <Badge backgroundColor="danger100" textColor="danger700" borderColor="danger200">
          {t('redemptions.blocked')}
        </Badge>
      )}
      {user.confirmed ? (
        <Badge>{t('redemptions.confirmed')}</Badge>
      ) : (
        <Badge backgroundColor="warning100" textColor="neutral800" borderColor="warning200">
          {t('redemptions.notConfirmed')}
        </Badge>
      )}
    </Flex>
  );
};
