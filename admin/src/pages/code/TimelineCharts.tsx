import type { ReactElement } from 'react';

import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import {
  Area,
  AreaChart,
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTheme } from 'styled-components';

import { useTranslate } from '../../translate';
import { ChartTooltip } from './ChartTooltip';
import { Legend } from './Legend';
import type { ChartDay } from './timeline-days';

interface TimelineChartsProps {
  days: ChartDay[];
  quota: number | null;
}

interface ChartProps {
  height: number;
  children: ReactElement;
}

const Chart = ({ height, children }: ChartProps) => (
  <Box height={`${height}px`}>
    <ResponsiveContainer width="100%" height="100%">
      {children}
    </ResponsiveContainer>
  </Box>
);

/** What both charts share: the days stand one below the other, and so do their tooltips. */
const useChart = (days: ChartDay[]) => {
  const { colors } = useTheme();
  const { formatDate, formatNumber } = useIntl();
  const tick = { fill: colors.neutral600, fontSize: 12 };

  return {
    colors,
    chart: { data: days, syncId: 'timeline', margin: { top: 8, right: 16, bottom: 0, left: 0 } },
    grid: { vertical: false, stroke: colors.neutral200 },
    x: {
      dataKey: 'day',
      // As bars need it: a day is at the same place in both charts.
      scale: 'band' as const,
      tick,
      tickLine: false,
      axisLine: { stroke: colors.neutral200 },
      minTickGap: 32,
      tickFormatter: (day: string) =>
        formatDate(day, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    },
    y: {
      tick,
      tickLine: false,
      axisLine: false,
      allowDecimals: false,
      width: 56,
      tickFormatter: (value: number) => formatNumber(value),
    },
  };
};

/** Seats used against the quota, and below it what happened on each day. */
const TimelineCharts = ({ days, quota }: TimelineChartsProps) => {
  const t = useTranslate();
  const { colors, chart, grid, x, y } = useChart(days);
  const hasReleased = days.some(({ released }) => released > 0);
  const cursor = { fill: colors.neutral150, stroke: colors.neutral300 };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Legend
        entries={[
          { label: t('timeline.seats'), color: colors.primary600 },
          ...(quota === null
            ? []
            : [{ label: t('timeline.quota', { quota }), color: colors.warning600, dashed: true }]),
        ]}
      />
      <Chart height={220}>
        <AreaChart {...chart} title={t('timeline.seatsChart')}>
          <CartesianGrid {...grid} />
          <XAxis {...x} />
          <YAxis {...y} domain={[0, (most: number) => Math.max(most, quota ?? 1)]} />
          <Tooltip content={<ChartTooltip />} cursor={cursor} />
          {quota !== null && (
            <ReferenceLine y={quota} stroke={colors.warning600} strokeDasharray="6 4" />
          )}
          <Area
            dataKey="seats"
            type="linear"
            stroke={colors.primary600}
            strokeWidth={2}
            fill={colors.primary500}
            fillOpacity={0.15}
          />
        </AreaChart>
      </Chart>
      <Legend
        entries={[
          { label: t('timeline.redeemedByDay'), color: colors.primary600 },
          ...(hasReleased ? [{ label: t('timeline.releasedByDay'), color: colors.danger500 }] : []),
        ]}
      />
      <Chart height={140}>
        <BarChart {...chart} title={t('timeline.daysChart')}>
          <CartesianGrid {...grid} />
          <XAxis {...x} />
          <YAxis {...y} />
          <Tooltip content={<ChartTooltip />} cursor={cursor} />
          <Bar dataKey="redeemed" fill={colors.primary600} maxBarSize={24} />
          {hasReleased && <Bar dataKey="released" fill={colors.danger500} maxBarSize={24} />}
        </BarChart>
      </Chart>
      <Typography variant="pi" textColor="neutral600">
        {t('timeline.timeZone', { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
      </Typography>
    </Flex>
  );
};

export default TimelineCharts;
