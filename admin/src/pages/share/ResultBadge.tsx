import { Status, type StatusVariant, Typography } from '@strapi/design-system';

import type { InvitationState, RecipientStatus } from '../../../../contracts/invitations';
import { useTranslate } from '../../translate';

const VARIANTS: Record<RecipientStatus | InvitationState, StatusVariant> = {
  sent: 'success',
  sending: 'secondary',
  'already-sent': 'neutral',
  failed: 'danger',
  invalid: 'warning',
  'not-allowed': 'warning',
};

interface ResultBadgeProps {
  status: RecipientStatus | InvitationState;
}

/** How it went with one address. */
export const ResultBadge = ({ status }: ResultBadgeProps) => {
  const t = useTranslate();
  const variant = VARIANTS[status];

  return (
    <Status variant={variant} size="S" width="max-content">
      <Typography
        tag="span"
        variant="pi"
        fontWeight="bold"
        // The orange of warnings is too light for small letters.
        textColor={variant === 'warning' ? 'neutral800' : undefined}
      >
        {t(`result.${status}`)}
      </Typography>
    </Status>
  );
};
