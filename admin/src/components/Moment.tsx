import { Flex, Typography } from '@strapi/design-system';

import { useMoment } from './use-moment';

interface MomentProps {
  /** UTC instant; null = none. */
  instant: string | null;
  /** What stands where there is none. */
  none: string;
}

/** An instant as how far it is from now, with date and time below. */
export const Moment = ({ instant, none }: MomentProps) => {
  const { exact, relative } = useMoment();

  if (instant === null) return <Typography textColor="neutral600">{none}</Typography>;
  return (
    <Flex direction="column" alignItems="flex-start" tag="time" dateTime={instant}>
      <Typography textColor="neutral800">{relative(instant)}</Typography>
      <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
        {exact(instant)}
      </Typography>
    </Flex>
  );
};
