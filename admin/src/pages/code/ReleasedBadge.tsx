import { useEffect, useRef } from 'react';

import { Badge, Box, Tooltip } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Release } from '../../../../contracts/redemptions';
import { useTranslate } from '../../translate';

interface ReleasedBadgeProps {
  release: Release;
  /** Whether it stands where the button was with which one just released the seat. */
  takesFocus: boolean;
}

/** That a seat was released; by whom, when and why is told on hover and focus. */
export const ReleasedBadge = ({ release: { at, by, reason }, takesFocus }: ReleasedBadgeProps) => {
  const t = useTranslate();
  const { formatDate } = useIntl();
  const box = useRef<HTMLDivElement>(null);
  const date = formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });

  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);

  return (
    <Tooltip label={t('redemptions.releasedBy', { by, date, reason })}>
      <Box ref={box} tabIndex={0} hasRadius>
        <Badge backgroundColor="warning100" textColor="neutral800" borderColor="warning200">
          {t('redemptions.released')}
        </Badge>
      </Box>
    </Tooltip>
  );
};
