import { Box, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';

import { useTranslate } from '../../../translate';

interface AllowedEmailTagsProps {
  entries: string[];
  disabled: boolean;
  onRemove(entry: string): void;
}

/** The entries in a box that scrolls, for there may be a thousand. */
export const AllowedEmailTags = ({ entries, disabled, onRemove }: AllowedEmailTagsProps) => {
  const t = useTranslate();
  if (entries.length === 0) return null;

  return (
    <Box paddingTop={1} maxHeight="18rem" overflow="auto" tabIndex={disabled ? 0 : undefined}>
      <Flex tag="ul" gap={2} wrap="wrap" aria-label={t('allowedEmails.label')}>
        {entries.map((entry) => (
          <li key={entry}>
            <Tag
              icon={<Cross aria-hidden />}
              label={t('allowedEmails.remove', { entry })}
              disabled={disabled}
              onClick={(event) => {
                // The button of a tag is one that submits the form.
                event.preventDefault();
                onRemove(entry);
              }}
            >
              {entry}
            </Tag>
          </li>
        ))}
      </Flex>
    </Box>
  );
};
