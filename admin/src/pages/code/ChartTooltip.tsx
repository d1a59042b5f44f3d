import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { TooltipContentProps } from 'recharts';

import { useTranslate } from '../../translate';
import type { ChartDay } from './timeline-days';

/** recharts puts in which day is pointed at. */
type ChartTooltipProps = Partial<Pick<TooltipContentProps, 'active' | 'payload'>>;

export const ChartTooltip = ({ active, payload }: ChartTooltipProps) => {
  const t = useTranslate();
  const { formatDate, formatNumber } = useIntl();
  const day: ChartDay | undefined = active ? payload?.[0]?.payload : undefined;

  if (!day) return null;

  const lines = [
    { label: t('timeline.seats'), value: day.seats },
    { label: t('timeline.redeemed'), value: day.redeemed },
    ...(day.released > 0 ? [{ label: t('timeline.released'), value: day.released }] : []),
  ];
  return (
    <Box background="neutral0" borderColor="neutral200" hasRadius shadow="popupShadow" padding={3}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {formatDate(day.day, { dateStyle: 'medium', timeZone: 'UTC' })}
      </Typography>
      {lines.map(({ label, value }) => (
        <Flex key={label} justifyContent="space-between" gap={4}>
          <Typography variant="pi" textColor="neutral600">
            {label}
          </Typography>
          <Typography variant="pi" textColor="neutral800">
            {formatNumber(value)}
          </Typography>
        </Flex>
      ))}
    </Box>
  );
};
