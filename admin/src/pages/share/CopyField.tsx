import { type ReactNode, useState } from 'react';

import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
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
  const [isCopied, setCopied] = useState(false);

  const handleCopy = async () => {
    if (!(await copy(value))) return;
    setCopied(true);
    toggleNotification({ type: 'success', message: copied });
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
      {/* Outside of a dialog nothing is read out while it is open, notifications neither. */}
      <VisuallyHidden role="status">{isCopied && copied}</VisuallyHidden>
    </Flex>
  );
};
