import { Flex } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';

import { useGetInviteCodeOverviewQuery } from '../api/overview';
import { useMay } from '../api/permissions';
import { RelativeTime } from '../components/RelativeTime';
import { useTranslate } from '../translate';
import { CodeList } from './CodeList';
import { CODES_PATH } from './paths';
import { PossibleLink } from './PossibleLink';
import { SeatsThisWeek } from './SeatsThisWeek';

/** Home > Invite codes: how they go, and which need a look. */
export const OverviewWidget = () => {
  const t = useTranslate();
  const may = useMay();
  const { data, isLoading, error } = useGetInviteCodeOverviewQuery();

  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;

  const { seatsThisWeek, expiringSoon, nearlyFull } = data.data;
  const { count, previous } = seatsThisWeek;
  if (count + previous + expiringSoon.total + nearlyFull.total === 0) {
    return <Widget.NoData>{t('widget.overviewEmpty')}</Widget.NoData>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <SeatsThisWeek {...seatsThisWeek} />
        {may('read') && <PossibleLink to={CODES_PATH}>{t('widget.allCodes')}</PossibleLink>}
      </Flex>
      <CodeList
        title={t('widget.expiringSoon')}
        found={expiringSoon}
        detail={({ expiresAt }) => expiresAt && <RelativeTime instant={expiresAt} />}
      />
      <CodeList
        title={t('widget.nearlyFull')}
        found={nearlyFull}
        detail={({ uses, quota }) => t('widget.seatsUsed', { uses, quota })}
      />
    </Flex>
  );
};
