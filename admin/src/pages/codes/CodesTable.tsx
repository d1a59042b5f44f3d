import { Table } from '@strapi/strapi/admin';

import type { InviteCode } from '../../../../contracts/codes';
import { useTranslate } from '../../translate';
import { CodeRow, type CodeRowProps } from './CodeRow';

interface CodesTableProps extends Pick<CodeRowProps, 'permissions'> {
  codes: InviteCode[];
}

export const CodesTable = ({ codes, permissions }: CodesTableProps) => {
  const t = useTranslate();
  const hasActions = permissions.canUpdate || permissions.canDelete;
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
            <CodeRow key={code.documentId} code={code} permissions={permissions} />
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
