import { EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Table } from '@strapi/strapi/admin';

import type { InviteCode } from '../../../../contracts/codes';
import type { Redemption } from '../../../../contracts/redemptions';
import { useMay } from '../../api/permissions';
import { useTranslate } from '../../translate';
import { RedemptionRow } from './RedemptionRow';

interface RedemptionsTableProps {
  code: InviteCode;
  redemptions: Redemption[];
  isLoading: boolean;
}

export const RedemptionsTable = ({ code, redemptions, isLoading }: RedemptionsTableProps) => {
  const t = useTranslate();
  const mayRelease = useMay()('releaseSeat');
  const headers = [
    { name: 'username', label: t('redemptions.user'), sortable: true },
    { name: 'email', label: t('redemptions.email'), sortable: true },
    { name: 'provider', label: t('redemptions.provider'), sortable: true },
    { name: 'createdAt', label: t('redemptions.createdAt'), sortable: true },
    { name: 'member', label: t('redemptions.member') },
    { name: 'account', label: t('redemptions.account') },
    ...(mayRelease ? [{ name: 'actions', label: t('column.actions') }] : []),
  ];
  const rows = redemptions.map((redemption) => ({ ...redemption, id: redemption.documentId }));

  if (rows.length === 0 && !isLoading) {
    return (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={t('redemptions.notFound')}
        shadow="tableShadow"
        hasRadius
      />
    );
  }
  return (
    <Table.Root rows={rows} headers={headers} isLoading={isLoading}>
      <Table.Content>
        <Table.Head>
          {headers.map((header) => (
            <Table.HeaderCell key={header.name} {...header} />
          ))}
        </Table.Head>
        <Table.Loading>{t('redemptions.loading')}</Table.Loading>
        <Table.Body>
          {redemptions.map((redemption) => (
            <RedemptionRow key={redemption.documentId} code={code} redemption={redemption} />
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
