import { Box, Table, type TableProps } from '@strapi/design-system';

/** A table longer than its dialog; it can be focused, so that the keys scroll it. */
export const ScrollableTable = ({ 'aria-label': label, ...props }: TableProps) => (
  <Box tabIndex={0} role="region" aria-label={label}>
    <Table aria-label={label} {...props} />
  </Box>
);
