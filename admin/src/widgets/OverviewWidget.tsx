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

interface OverviewWidgetProps {
  /** Of the twelve columns of the home page: 4, 6, 8 or 12. */
  columnWidth?: number;
}

/** Home > Invite codes: how they go, and which need a look. */
export const OverviewWidget = ({ columnWidth = 6 }: OverviewWidgetProps) => {
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
    // The frame is as wide as its content wants to be, and would cut off what is too wide.
    <Flex direction="column" alignItems="stretch" gap={5} width="0" minWidth="100%">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <SeatsThisWeek {...seatsThisWeek} />
        {may('read') && <PossibleLink to={CODES_PATH}>{t('widget.allCodes')}</PossibleLink>}
      </Flex>
      <Flex
        direction={columnWidth < 6 ? 'column' : { initial: 'column', small: 'row' }}
        alignItems={columnWidth < 6 ? 'stretch' : { initial: 'stretch', small: 'flex-start' }}
        gap={5}
      >
        <CodeList
          title={t('widget.expiringSoon')}
          found={expiringSoon}
          detail={({ expiresAt }) => expiresAt && <RelativeTime instant={expiresAt} />}
        />
        <CodeList
          title={t('widget.nearlyFull')}
          found={nearlyFull}
          detail={({ uses, quota }) => t('code.seats', { uses, quota })}
        />
      </Flex>
    </Flex>
  );
};
