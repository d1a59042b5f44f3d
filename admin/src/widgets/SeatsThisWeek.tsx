import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Overview } from '../../../contracts/overview';
import { useTranslate } from '../translate';

/** How many seats were taken in seven days, against the seven before. */
export const SeatsThisWeek = ({ count, previous }: Overview['seatsThisWeek']) => {
  const t = useTranslate();
  const { formatNumber } = useIntl();

  return (
    <Flex gap={3} alignItems="center">
      <Typography variant="alpha" tag="p" textColor="neutral800">
        {formatNumber(count)}
      </Typography>
      <Flex direction="column" alignItems="flex-start">
        <Typography textColor="neutral800">{t('widget.seats', { count })}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {t('widget.seatsBefore', { count: previous })}
        </Typography>
      </Flex>
    </Flex>
  );
};
