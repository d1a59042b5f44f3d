import { useState } from 'react';

import { Box, Flex, TextButton, Typography } from '@strapi/design-system';

import { useTranslate } from '../../translate';

interface AllowedEmailsProps {
  entries: string[];
}

/** There may be a thousand. */
const SHOWN = 12;

export const AllowedEmails = ({ entries }: AllowedEmailsProps) => {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);

  if (entries.length === 0) {
    return <Typography textColor="neutral800">{t('detail.everybody')}</Typography>;
  }
  return (
    <Flex gap={2} wrap="wrap">
      {entries.slice(0, isOpen ? undefined : SHOWN).map((entry) => (
        // No badge, which would write it in capitals.
        <Box
          key={entry}
          background="neutral150"
          hasRadius
          paddingTop={1}
          paddingBottom={1}
          paddingLeft={2}
          paddingRight={2}
          maxWidth="100%"
        >
          <Typography
            variant="pi"
            textColor="neutral700"
            tag="span"
            style={{ overflowWrap: 'anywhere' }}
          >
            {entry}
          </Typography>
        </Box>
      ))}
      {!isOpen && entries.length > SHOWN && (
        <TextButton onClick={() => setIsOpen(true)}>
          {t('detail.moreEmails', { count: entries.length - SHOWN })}
        </TextButton>
      )}
    </Flex>
  );
};
