import { useState } from 'react';

import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { Table } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { ImportProblem } from '../../../../contracts/import';
import { CodeText } from '../../components/CodeText';
import { useTranslate } from '../../translate';

const PAGE_SIZE = 20;

interface ProblemsTableProps {
  problems: ImportProblem[];
}

/** Every cell and line that cannot be imported, a page at a time. */
export const ProblemsTable = ({ problems }: ProblemsTableProps) => {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  const [start, setStart] = useState(0);
  const page = problems.slice(start, start + PAGE_SIZE);
  const headers = [
    { name: 'line', label: t('import.line') },
    { name: 'column', label: t('import.column') },
    { name: 'value', label: t('import.value') },
    { name: 'reason', label: t('import.reason') },
  ];

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Table.Root rows={page.map((problem, id) => ({ ...problem, id }))} headers={headers}>
        <Table.Content>
          <Table.Head>
            {headers.map((header) => (
              <Table.HeaderCell key={header.name} {...header} />
            ))}
          </Table.Head>
          <Table.Body>
            {page.map(({ line, column, value, id, values, message }, index) => (
              <Table.Row key={start + index}>
                <Table.Cell>
                  <Typography textColor="neutral800">{formatNumber(line)}</Typography>
                </Table.Cell>
                <Table.Cell>
                  <Typography textColor="neutral800">{column}</Typography>
                </Table.Cell>
                <Table.Cell maxWidth="24rem">
                  <CodeText textColor="neutral800" ellipsis>
                    {value}
                  </CodeText>
                </Table.Cell>
                <Table.Cell>
                  <Typography textColor="neutral800">
                    {id ? t(`validation.${id}`, values) : message}
                  </Typography>
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table.Content>
      </Table.Root>
      {problems.length > PAGE_SIZE && (
        <Flex justifyContent="flex-end" gap={2}>
          <Typography textColor="neutral600">
            {t('import.page', {
              first: start + 1,
              last: start + page.length,
              count: problems.length,
            })}
          </Typography>
          <IconButton
            label={t('import.previous')}
            disabled={start === 0}
            onClick={() => setStart(start - PAGE_SIZE)}
          >
            <ChevronLeft />
          </IconButton>
          <IconButton
            label={t('import.next')}
            disabled={start + PAGE_SIZE >= problems.length}
            onClick={() => setStart(start + PAGE_SIZE)}
          >
            <ChevronRight />
          </IconButton>
        </Flex>
      )}
    </Flex>
  );
};
