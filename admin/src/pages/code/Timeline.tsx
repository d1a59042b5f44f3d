import { lazy, Suspense } from 'react';

import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';

import type { InviteCode } from '../../../../contracts/codes';
import { useGetInviteCodeTimelineQuery } from '../../api/redemptions';
import { Panel } from '../../components/Panel';
import { useTranslate } from '../../translate';
import { chartDays } from './timeline-days';
import { TimelineTable } from './TimelineTable';

interface TimelineProps {
  code: InviteCode;
}

/** What draws charts is large, and most pages need none. */
const TimelineCharts = lazy(() => import('./TimelineCharts'));

/** Today's date in the administrator's zone. */
const today = () => {
  const now = new Date();
  const date = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  return date.toISOString().slice(0, 10);
};

const Waiting = () => {
  const t = useTranslate();
  return (
    <Flex justifyContent="center" padding={11}>
      <Loader>{t('timeline.loading')}</Loader>
    </Flex>
  );
};

/** Redemptions over time, in days of the administrator's zone. Nothing where there are none yet. */
export const Timeline = ({ code: { documentId, quota, status } }: TimelineProps) => {
  const t = useTranslate();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { data, error, refetch } = useGetInviteCodeTimelineQuery(
    { code: documentId, timeZone },
    { refetchOnMountOrArgChange: true }
  );

  if (data?.data.days.length === 0) return null;
  return (
    <Panel title={t('timeline.title')}>
      {error && (
        <Flex direction="column" gap={4} padding={8}>
          <Typography textColor="neutral600">{t('timeline.failed')}</Typography>
          <Button variant="tertiary" startIcon={<ArrowClockwise />} onClick={refetch}>
            {t('detail.retry')}
          </Button>
        </Flex>
      )}
      {!data && !error && <Waiting />}
      {data && !error && (
        <Suspense fallback={<Waiting />}>
          <TimelineCharts
            days={chartDays(data.data, status === 'active' ? today() : undefined)}
            quota={quota}
          />
          <TimelineTable days={chartDays(data.data)} quota={quota} />
        </Suspense>
      )}
    </Panel>
  );
};
