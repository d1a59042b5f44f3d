import { Flex, Typography } from '@strapi/design-system';
import { useMediaQuery } from '@strapi/strapi/admin';

import { useMoment } from './use-moment';

interface MomentProps {
  /** UTC instant; null = none. */
  instant: string | null;
  /** What stands where there is none. */
  none: string;
}

/** Where a list with its usual columns has room for the time of the day. */
const WIDE = '(min-width: 1400px)';

/**
 * An instant as how far it is from now, with the date below, and the time where there is room;
 * pointing at it shows all of it, with the zone.
 */
export const Moment = ({ instant, none }: MomentProps) => {
  const { date, exact, full, relative } = useMoment();
  const isWide = useMediaQuery(WIDE);

  if (instant === null) return <Typography textColor="neutral600">{none}</Typography>;
  return (
    <Flex
      direction="column"
      alignItems="flex-start"
      tag="time"
      dateTime={instant}
      title={full(instant)}
    >
      <Typography textColor="neutral800">{relative(instant)}</Typography>
      <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
        {isWide ? exact(instant) : date(instant)}
      </Typography>
    </Flex>
  );
};
