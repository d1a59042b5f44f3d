import { Badge } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Redemption } from '../../../../contracts/redemptions';
import { useTranslate } from '../../translate';

interface EndBadgeProps {
  redemption: Redemption;
}

/** Until when somebody is a member, or when that has ended; nothing where there is no end. */
export const EndBadge = ({ redemption: { endsAt, endedAt, release } }: EndBadgeProps) => {
  const t = useTranslate();
  const { formatDate } = useIntl();
  const dateOf = (instant: string) => formatDate(instant, { dateStyle: 'medium' });

  if (endedAt) return <Badge>{t('redemptions.ended', { date: dateOf(endedAt) })}</Badge>;
  return endsAt && !release && <Badge>{t('redemptions.until', { date: dateOf(endsAt) })}</Badge>;
};
