import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';

import { IMPORT_COLUMNS, REQUIRED_COLUMNS } from '../../../../contracts/import';
import { CodeText } from '../../components/CodeText';
import { Panel } from '../../components/Panel';
import { useTranslate } from '../../translate';
import { downloadTemplate } from './template';

/** What a file may hold. */
export const ColumnsPanel = () => {
  const t = useTranslate();

  return (
    <Panel title={t('import.columns')}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography textColor="neutral600">{t('import.columnsHint')}</Typography>
        <Button variant="secondary" startIcon={<Download />} onClick={downloadTemplate}>
          {t('import.template')}
        </Button>
      </Flex>
      <Grid.Root tag="dl" gap={4}>
        {IMPORT_COLUMNS.map((column) => (
          <Grid.Item key={column} col={6} xs={12} gap={4} alignItems="flex-start">
            <Box tag="dt" minWidth="14rem">
              <CodeText fontWeight="semiBold" textColor="neutral800">
                {column}
              </CodeText>
              {REQUIRED_COLUMNS.includes(column) && (
                <Typography textColor="danger600">&nbsp;*</Typography>
              )}
            </Box>
            <Typography tag="dd" textColor="neutral600">
              {t(`import.column.${column}`)}
            </Typography>
          </Grid.Item>
        ))}
      </Grid.Root>
    </Panel>
  );
};
