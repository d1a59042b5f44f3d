import { Box, Flex, Typography } from '@strapi/design-system';

interface LegendProps {
  entries: Array<{ label: string; color: string; dashed?: boolean }>;
}

/** Tells which colour is what. */
export const Legend = ({ entries }: LegendProps) => (
  <Flex gap={5} wrap="wrap">
    {entries.map(({ label, color, dashed }) => (
      <Flex key={label} gap={2}>
        <Box
          aria-hidden
          width="16px"
          style={{ borderTop: `3px ${dashed ? 'dashed' : 'solid'} ${color}` }}
        />
        <Typography variant="pi" textColor="neutral600">
          {label}
        </Typography>
      </Flex>
    ))}
  </Flex>
);
