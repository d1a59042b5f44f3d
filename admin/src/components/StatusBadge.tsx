import { Status, type StatusVariant, Typography } from '@strapi/design-system';

import type { Status as CodeStatus } from '../../../contracts/status';
import { useTranslate } from '../translate';

const VARIANTS: Record<CodeStatus, StatusVariant> = {
  active: 'success',
  scheduled: 'secondary',
  inactive: 'neutral',
  expired: 'danger',
  // The text of `warning` has too little contrast in the light theme.
  exhausted: 'alternative',
};

interface StatusBadgeProps {
  status: CodeStatus;
}

export const StatusBadge = ({ status }: StatusBadgeProps) => {
  const t = useTranslate();

  return (
    <Status variant={VARIANTS[status]} size="S" width="min-content">
      <Typography
        tag="span"
        variant="omega"
        fontWeight="bold"
        // The colour of warnings is too pale to be read.
        textColor={status === 'exhausted' ? 'neutral800' : undefined}
      >
        {t(`status.${status}`)}
      </Typography>
    </Status>
  );
};
