import { useEffect } from 'react';

import { Button, Flex, ProgressBar, Typography, useNotifyAT } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { LeaveGuard } from '../../components/LeaveGuard';
import { Panel } from '../../components/Panel';
import { useTranslate } from '../../translate';
import { GenerationStopped } from './GenerationStopped';
import type { Generation } from './use-generation';

/** Said aloud each time so much more is done, in per cent. */
const STEP = 25;

/** The design system draws its bar small, for the dark overlay of an upload. */
const WideBar = styled(ProgressBar)`
  && {
    width: 100%;
    background-color: ${({ theme }) => theme.colors.neutral200};

    > div {
      background-color: ${({ theme }) => theme.colors.primary600};
    }
  }
`;

/** Tells people who do not see the bar, and not at every piece. */
const useAnnouncements = ({ made, order: { count } }: Generation) => {
  const t = useTranslate();
  const { notifyStatus } = useNotifyAT();
  const step = Math.floor(((made / count) * 100) / STEP) * STEP;

  useEffect(() => {
    notifyStatus(t('generate.announce', { percent: step }));
  }, [notifyStatus, step, t]);
};

interface GenerationProgressProps {
  generation: Generation;
  stop(): void;
  goOn(): Promise<void>;
  reset(): void;
}

export const GenerationProgress = (props: GenerationProgressProps) => {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  const { generation, stop } = props;
  const { made, order, status } = generation;
  const isRunning = status === 'running' || status === 'stopping';
  const progress = t('generate.progress', { made, count: order.count });
  useAnnouncements(generation);

  return (
    <>
      <Layouts.Header
        title={t(isRunning ? 'generate.runningTitle' : 'generate.stoppedTitle')}
        subtitle={progress}
      />
      <Layouts.Content>
        <Panel title={t('generate.progressTitle')}>
          <WideBar
            value={(made / order.count) * 100}
            aria-label={t('generate.progressTitle')}
            aria-valuemin={0}
            aria-valuemax={order.count}
            aria-valuenow={made}
            aria-valuetext={progress}
          />
          <Flex justifyContent="space-between" gap={4}>
            <Typography textColor="neutral800">{progress}</Typography>
            <Typography textColor="neutral600">
              {formatNumber(made / order.count, { style: 'percent' })}
            </Typography>
          </Flex>
          {isRunning ? (
            <Flex justifyContent="space-between" gap={4} wrap="wrap">
              <Typography textColor="neutral600">{t('generate.runningHint')}</Typography>
              <Button variant="danger-light" onClick={stop} loading={status === 'stopping'}>
                {t('generate.stop')}
              </Button>
            </Flex>
          ) : (
            <GenerationStopped {...props} />
          )}
        </Panel>
      </Layouts.Content>
      {isRunning && (
        <LeaveGuard title={t('generate.leaveTitle')}>
          {t('generate.leave', { made, count: order.count })}
        </LeaveGuard>
      )}
    </>
  );
};
