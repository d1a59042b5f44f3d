import { Badge } from '@strapi/design-system';

import type { Redemption } from '../../../../contracts/redemptions';
import { useTranslate } from '../../translate';

interface MemberBadgeProps {
  redemption: Redemption;
}

/** Whether somebody is still in the team that the redemption led to, and where otherwise. */
export const MemberBadge = ({ redemption: { user, isMember } }: MemberBadgeProps) => {
  const t = useTranslate();

  if (isMember) return <Badge variant="success">{t('redemptions.isMember')}</Badge>;
  if (user?.team) return <Badge>{t('redemptions.inTeam', { team: user.team })}</Badge>;
  return user && <Badge>{t('redemptions.noTeam')}</Badge>;
};
