import type { ReactNode } from 'react';

import { Flex, Typography } from '@strapi/design-system';

interface PanelProps {
  title: string;
  children: ReactNode;
}

/** A titled white box of a form. */
export const Panel = ({ title, children }: PanelProps) => (
  <Flex
    direction="column"
    alignItems="stretch"
    gap={4}
    background="neutral0"
    borderColor="neutral150"
    hasRadius
    shadow="tableShadow"
    padding={6}
  >
    <Typography variant="delta" tag="h2">
      {title}
    </Typography>
    {children}
  </Flex>
);
