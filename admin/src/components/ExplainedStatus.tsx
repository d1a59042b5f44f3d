import { Tooltip } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { InviteCode } from '../../../contracts/codes';
import { expiryOf, type Status } from '../../../contracts/status';
import { useTranslate } from '../translate';
import { StatusBadge } from './StatusBadge';
import { useMoment } from './use-moment';

/** Why a code has its status, for administrators. */
const useReason = (code: InviteCode): string => {
  const { quota, startsAt, status } = code;
  const expiresAt = expiryOf(code);
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

/**
 * A button for the keyboard's sake: in a table, the design system lets focus onto nothing else
 * that has no address of its own.
 */
const Trigger = styled.button.attrs({ type: 'button' })`
  cursor: help;
`;

interface ExplainedStatusProps {
  code: InviteCode;
}

/** The status of a code, with the reason for those who point at it or come by with the keyboard. */
export const ExplainedStatus = ({ code }: ExplainedStatusProps) => (
  <Tooltip label={useReason(code)}>
    <Trigger>
      <StatusBadge status={code.status} />
    </Trigger>
  </Tooltip>
);
