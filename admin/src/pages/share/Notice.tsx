import type { ReactNode } from 'react';

import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

interface NoticeProps {
  children: ReactNode;
}

/** Why something here does not work now; an Alert of the design system could be closed. */
export const Notice = ({ children }: NoticeProps) => (
  <Flex background="warning100" borderColor="warning200" hasRadius padding={4} gap={3}>
    <WarningCircle fill="warning600" width="1.6rem" height="1.6rem" aria-hidden />
    <Typography textColor="neutral800">{children}</Typography>
  </Flex>
);
