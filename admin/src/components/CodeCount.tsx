import { Typography } from '@strapi/design-system';

import type { Occupancy } from '../../../contracts/teams';
import { useTranslate } from '../translate';

/** How many invite codes there are, and how many of them can still be used. */
export const CodeCount = ({ codeCount, liveCodeCount }: Omit<Occupancy, 'memberCount'>) => {
  const t = useTranslate();

  return (
    <Typography textColor={codeCount > 0 ? 'neutral800' : 'neutral600'}>
      {codeCount > 0
        ? t('teams.codeCount', { live: liveCodeCount, all: codeCount })
        : t('teams.noCodes')}
    </Typography>
  );
};
