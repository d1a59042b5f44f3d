import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Member } from '../../../../contracts/teams';
import { useTranslate } from '../../translate';

/** Since when somebody is a member, and until when, where the membership ends. */
export const MemberSince = ({ member: { since, until } }: { member: Member }) => {
  const t = useTranslate();
  const { formatDate } = useIntl();
  const day = (instant: string) => formatDate(instant, { dateStyle: 'medium' });

  return (
    <Flex direction="column" alignItems="flex-start">
      <Typography textColor={since ? 'neutral800' : 'neutral600'}>
        {since ? day(since) : t('member.sinceUnknown')}
      </Typography>
      {until && (
        <Typography variant="pi" textColor="neutral600">
          {t('redemptions.until', { date: day(until) })}
        </Typography>
      )}
    </Flex>
  );
};
