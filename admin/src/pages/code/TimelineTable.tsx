import { VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useTranslate } from '../../translate';
import type { ChartDay } from './timeline-days';

interface TimelineTableProps {
  days: ChartDay[];
  quota: number | null;
}

/** What the charts show, for those who do not see them: the days on which something happened. */
export const TimelineTable = ({ days, quota }: TimelineTableProps) => {
  const t = useTranslate();
  const { formatDate, formatNumber } = useIntl();
  const seats = days[days.length - 1]?.seats ?? 0;

  return (
    <VisuallyHidden>
      <table>
        <caption>
          {quota === null
            ? t('timeline.captionUnlimited', { seats })
            : t('timeline.caption', { seats, quota })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('timeline.day')}</th>
            <th scope="col">{t('timeline.redeemed')}</th>
            <th scope="col">{t('timeline.released')}</th>
            <th scope="col">{t('timeline.seats')}</th>
          </tr>
        </thead>
        <tbody>
          {days
            .filter(({ redeemed, released }) => redeemed + released > 0)
            .map((day) => (
              <tr key={day.day}>
                <th scope="row">{formatDate(day.day, { dateStyle: 'long', timeZone: 'UTC' })}</th>
                <td>{formatNumber(day.redeemed)}</td>
                <td>{formatNumber(day.released)}</td>
                <td>{formatNumber(day.seats)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
};
