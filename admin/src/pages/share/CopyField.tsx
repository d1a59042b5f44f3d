import type { ReactNode } from 'react';

import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';

interface CopyFieldProps {
  label: string;
  /** What is copied. */
  value: string;
  copyLabel: string;
  /** What is said once it is copied. */
  copied: string;
  /** How the value is shown. */
  children: ReactNode;
}

/** Something to read, and to copy. */
export const CopyField = ({ label, value, copyLabel, copied, children }: CopyFieldProps) => {
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();

  const handleCopy = async () => {
    if (await copy(value)) toggleNotification({ type: 'success', message: copied });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {label}
      </Typography>
      <Box background="neutral100" hasRadius padding={4}>
        <Flex justifyContent="space-between" gap={4} wrap="wrap">
          {children}
          <Button variant="secondary" startIcon={<Duplicate />} onClick={handleCopy}>
            {copyLabel}
          </Button>
        </Flex>
      </Box>
    </Flex>
  );
};
