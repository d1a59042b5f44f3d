import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

interface CautionProps {
  children: string;
}

/** A line under a field: it works, but perhaps not as it was meant. */
export const Caution = ({ children }: CautionProps) => (
  <Flex gap={2} role="status">
    <WarningCircle fill="warning600" width="1.4rem" height="1.4rem" aria-hidden />
    <Typography variant="pi" textColor="neutral800">
      {children}
    </Typography>
  </Flex>
);
