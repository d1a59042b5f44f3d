import { Checkbox, Flex, IconButton, Popover, TextButton, Typography } from '@strapi/design-system';
import { Cog } from '@strapi/icons';

import { useTranslate } from '../../../translate';
import { COLUMN_LABELS, COLUMNS } from './columns';
import type { useColumns } from './use-columns';

/** Chooses the columns of the list, as the cog of the Content Manager's lists does. */
export const ColumnChooser = ({ columns, toggle, reset }: ReturnType<typeof useColumns>) => {
  const t = useTranslate();

  return (
    <Popover.Root>
      <Popover.Trigger>
        <IconButton label={t('list.viewSettings')}>
          <Cog />
        </IconButton>
      </Popover.Trigger>
      <Popover.Content side="bottom" align="end" sideOffset={4} aria-label={t('list.viewSettings')}>
        <Flex
          tag="fieldset"
          direction="column"
          alignItems="stretch"
          gap={1}
          borderWidth={0}
          padding={4}
          minWidth="22rem"
        >
          <Flex justifyContent="space-between" gap={2} paddingBottom={1}>
            <Typography tag="legend" variant="pi" fontWeight="bold">
              {t('list.columns')}
            </Typography>
            <TextButton onClick={reset}>{t('list.resetColumns')}</TextButton>
          </Flex>
          {COLUMNS.map((column) => (
            <Flex
              key={column}
              background={columns.includes(column) ? 'primary100' : 'transparent'}
              hasRadius
              padding={2}
            >
              <Checkbox
                name={column}
                checked={columns.includes(column)}
                onCheckedChange={() => toggle(column)}
              >
                <Typography fontSize={1}>{t(COLUMN_LABELS[column])}</Typography>
              </Checkbox>
            </Flex>
          ))}
        </Flex>
      </Popover.Content>
    </Popover.Root>
  );
};
