import { Table } from '@strapi/strapi/admin';

import type { InviteCode } from '../../../../contracts/codes';
import { useTranslate } from '../../translate';
import { useMay } from '../../api/permissions';
import { CodeRow } from './CodeRow';

interface CodesTableProps {
  codes: InviteCode[];
}

export const CodesTable = ({ codes }: CodesTableProps) => {
  const may = useMay();
  const t = useTranslate();
  const hasActions = may('update') || may('delete');
  const headers = [
    { name: 'code', label: t('column.code'), sortable: true },
    { name: 'name', label: t('column.name'), sortable: true },
    { name: 'team', label: t('column.team') },
    { name: 'uses', label: t('column.seats'), sortable: true },
    { name: 'expiresAt', label: t('column.expiresAt'), sortable: true },
    { name: 'status', label: t('column.status') },
    ...(hasActions ? [{ name: 'actions', label: t('column.actions') }] : []),
  ];

  return (
    <Table.Root rows={codes.map((code) => ({ ...code, id: code.documentId }))} headers={headers}>
      <Table.Content>
        <Table.Head>
          {headers.map((header) => (
            <Table.HeaderCell key={header.name} {...header} />
          ))}
        </Table.Head>
        <Table.Body>
          {codes.map((code) => (
            <CodeRow key={code.documentId} code={code} />
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
