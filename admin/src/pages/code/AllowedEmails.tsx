import { useState } from 'react';

import { Badge, Flex, TextButton, Typography } from '@strapi/design-system';

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
        // An address is written as it is, not in capitals as badges are.
        <Badge key={entry} style={{ textTransform: 'none', overflowWrap: 'anywhere' }}>
          {entry}
        </Badge>
      ))}
      {!isOpen && entries.length > SHOWN && (
        <TextButton onClick={() => setIsOpen(true)}>
          {t('detail.moreEmails', { count: entries.length - SHOWN })}
        </TextButton>
      )}
    </Flex>
  );
};
