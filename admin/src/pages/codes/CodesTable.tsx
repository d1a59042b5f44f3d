import { useState } from 'react';

import { Flex, Th, VisuallyHidden } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';

import type { InviteCode } from '../../../../contracts/codes';
import { useMay } from '../../api/permissions';
import { CloseCells } from '../../components/CloseCells';
import { useTranslate } from '../../translate';
import { CodeRow } from './CodeRow';
import { BulkActions } from './list/BulkActions';
import { type Column, COLUMN_LABELS } from './list/columns';

interface CodesTableProps {
  codes: InviteCode[];
  columns: Column[];
  isLoading: boolean;
  /** Names the page, sort and filters that the codes are of: a selection does not outlive them. */
  view: string;
}

/** A page of codes, with those that are selected on it. */
export const CodesTable = ({ codes, columns, isLoading, view }: CodesTableProps) => {
  const may = useMay();
  const t = useTranslate();
  const [selection, setSelection] = useState<{ view: string; codes: InviteCode[] }>();
  const select = (chosen: InviteCode[]) => setSelection({ view, codes: chosen });
  const isSelectable = may('update') || may('delete') || may('export');
  // By their text, which is what the checkboxes are called by.
  const rows = codes.map((code) => ({ ...code, id: code.code }));
  const chosen = selection?.view === view ? selection.codes : [];
  const chosenIds = new Set(chosen.map(({ documentId }) => documentId));
  const selected = rows.filter(({ documentId }) => chosenIds.has(documentId));
  const headers = [
    { name: 'code', label: t('column.code'), sortable: true },
    ...columns.map((name) => ({ name, label: t(COLUMN_LABELS[name]), sortable: true })),
  ];

  return (
    <Table.Root
      rows={rows}
      // The last column has no header cell of its own to sort by.
      headers={[...headers, { name: 'actions', label: t('column.actions') }]}
      isLoading={isLoading}
      selectedRows={selected}
      onSelectedRowsChange={select}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {selected.length > 0 && <BulkActions selected={selected} clear={() => select([])} />}
        <CloseCells $below="1400px">
          <Table.Content>
            <Table.Head>
              {isSelectable && <Table.HeaderCheckboxCell />}
              {headers.map((header) => (
                <Table.HeaderCell key={header.name} {...header} />
              ))}
              <Th>
                <VisuallyHidden>{t('column.actions')}</VisuallyHidden>
              </Th>
            </Table.Head>
            <Table.Loading>{t('list.loading')}</Table.Loading>
            <Table.Body>
              {codes.map((code) => (
                <CodeRow
                  key={code.documentId}
                  code={code}
                  columns={columns}
                  isSelectable={isSelectable}
                />
              ))}
            </Table.Body>
          </Table.Content>
        </CloseCells>
      </Flex>
    </Table.Root>
  );
};
