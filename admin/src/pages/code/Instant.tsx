import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useMoment } from '../../components/use-moment';

interface InstantProps {
  /** UTC instant. */
  instant: string | null;
  /** What is shown where there is none. */
  none: string;
}

/** How far away an instant is, and when exactly, in the administrator's zone, which is named. */
export const Instant = ({ instant, none }: InstantProps) => {
  const { formatDate } = useIntl();
  const { relative } = useMoment();

  if (instant === null) return <Typography textColor="neutral800">{none}</Typography>;

  const exact = formatDate(instant, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return (
    <>
      <Typography textColor="neutral800">{relative(instant)}</Typography>
      <Typography variant="pi" textColor="neutral600" tag="time" dateTime={instant}>
        {exact}
      </Typography>
    </>
  );
};
