import { useState } from 'react';

import { type IntlShape, useIntl } from 'react-intl';

interface RelativeTimeProps {
  /** UTC instant in ISO 8601. */
  instant: string;
}

const UNITS = [
  ['day', 24 * 60 * 60],
  ['hour', 60 * 60],
  ['minute', 60],
] as const;

/** `in 3 days`, `5 minutes ago`, `now` */
const relativeTo = (now: number, instant: string, intl: IntlShape): string => {
  const seconds = (Date.parse(instant) - now) / 1000;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 0];
  // Truncated: what is six days and a half away is not a week away.
  const amount = length === 0 ? 0 : Math.trunc(seconds / length);
  return intl.formatRelativeTime(amount, unit, { numeric: 'auto' });
};

/** How long ago or ahead, in the administrator's language; the date and time show on hovering. */
export const RelativeTime = ({ instant }: RelativeTimeProps) => {
  const intl = useIntl();
  const [now] = useState(() => Date.now());

  return (
    <time
      dateTime={instant}
      title={intl.formatDate(instant, { dateStyle: 'medium', timeStyle: 'short' })}
    >
      {relativeTo(now, instant, intl)}
    </time>
  );
};
