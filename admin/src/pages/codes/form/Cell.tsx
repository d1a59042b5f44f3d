import type { ReactNode } from 'react';

import { Grid } from '@strapi/design-system';

interface CellProps {
  /** The whole width rather than half of it. */
  isWide?: boolean;
  children: ReactNode;
}

export const Cell = ({ isWide = false, children }: CellProps) => (
  <Grid.Item col={isWide ? 12 : 6} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);
