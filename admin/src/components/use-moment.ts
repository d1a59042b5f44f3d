import { useIntl } from 'react-intl';

import { distanceOf } from './relative-time';

/** Writes instants in the administrator's language and zone. */
export const useMoment = () => {
  const { formatDate, formatRelativeTime, timeZone } = useIntl();

  return {
    /** `Nov 23, 2026` */
    date: (instant: string) => formatDate(instant, { dateStyle: 'medium' }),

    /** `Monday, November 23, 2026 at 2:00:00 PM GMT+1` */
    full: (instant: string) => formatDate(instant, { dateStyle: 'full', timeStyle: 'long' }),

    /** `Nov 23, 2026, 2:00 PM` */
    exact: (instant: string) => formatDate(instant, { dateStyle: 'medium', timeStyle: 'short' }),

    /** `in 3 days`, `2 hours ago` */
    relative: (instant: string) => {
      const { value, unit } = distanceOf(instant);
      return formatRelativeTime(value, unit, { numeric: 'auto' });
    },

    /** `Europe/Berlin` */
    timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
};
