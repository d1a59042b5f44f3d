import { Box, Tooltip } from '@strapi/design-system';

import type { InviteCode } from '../../../contracts/codes';
import type { Status } from '../../../contracts/status';
import { useTranslate } from '../translate';
import { StatusBadge } from './StatusBadge';
import { useMoment } from './use-moment';

/** Why a code has its status, for administrators. */
const useReason = ({ expiresAt, quota, startsAt, status }: InviteCode): string => {
  const t = useTranslate();
  const { exact, relative } = useMoment();
  const at = (instant: string | null) => ({
    exact: instant ? exact(instant) : '',
    relative: instant ? relative(instant) : '',
  });

  const reasons: Record<Status, () => string> = {
    active: () => (expiresAt ? t('reason.activeUntil', at(expiresAt)) : t('reason.active')),
    scheduled: () => t('reason.scheduled', at(startsAt)),
    inactive: () => t('reason.inactive'),
    expired: () => t('reason.expired', at(expiresAt)),
    exhausted: () => t('reason.exhausted', { quota }),
  };
  return reasons[status]();
};

interface ExplainedStatusProps {
  code: InviteCode;
}

/** The status of a code, with the reason for those who point at it or come by with the keyboard. */
export const ExplainedStatus = ({ code }: ExplainedStatusProps) => (
  <Tooltip label={useReason(code)}>
    <Box tabIndex={0} width="min-content">
      <StatusBadge status={code.status} />
    </Box>
  </Tooltip>
);
