import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { styled } from 'styled-components';

import type { RecipientStatus } from '../../../../contracts/invitations';
import { useTranslate } from '../../translate';
import { ResultsTable } from './ResultsTable';
import type { Sending } from './use-sending';

/** The design system draws its bar for the dark overlay of an upload. */
const Bar = styled(ProgressBar)`
  && {
    width: 100%;
    background-color: ${({ theme }) => theme.colors.neutral200};

    > div {
      background-color: ${({ theme }) => theme.colors.primary600};
    }
  }
`;

interface SendingReportProps {
  sending: Sending;
  onRetry(): void;
}

/** How far the sending has come, and how it went. */
export const SendingReport = ({ sending, onRetry }: SendingReportProps) => {
  const t = useTranslate();
  const { isRunning, done, total, results } = sending;
  const count = (...statuses: RecipientStatus[]) =>
    results.filter(({ status }) => statuses.includes(status)).length;
  const failed = count('failed');
  const summary = t('send.summary', {
    sent: count('sent'),
    before: count('already-sent'),
    failed,
    refused: count('invalid', 'not-allowed'),
  });

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={4}>
        <Typography fontWeight="bold" textColor="neutral800" role="status">
          {isRunning ? t('send.progress', { done, total }) : summary}
        </Typography>
        {!isRunning && failed > 0 && (
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
            {t('send.retry', { count: failed })}
          </Button>
        )}
      </Flex>
      {isRunning && (
        <Bar
          size="S"
          value={(done / total) * 100}
          aria-label={t('send.progress', { done, total })}
        />
      )}
      {results.length > 0 && (
        <Box>
          <ResultsTable results={results} />
        </Box>
      )}
    </Flex>
  );
};
