import { Flex, Typography } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { InviteCode } from '../../../../contracts/codes';
import { CodeText } from '../../components/CodeText';
import { CopyCodeIconButton } from '../../components/CopyCodeButton';
import { Expiry } from '../../components/Expiry';
import { useTranslate } from '../../translate';
import { teamLabel } from '../codes/team-label';

interface BatchTableProps {
  codes: InviteCode[];
}

export const BatchTable = ({ codes }: BatchTableProps) => {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  const headers = [
    { name: 'code', label: t('column.code') },
    { name: 'name', label: t('column.name') },
    { name: 'team', label: t('column.team') },
    { name: 'quota', label: t('form.quota') },
    { name: 'expiresAt', label: t('column.expiresAt') },
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
          {codes.map(({ documentId, code, name, team, quota, expiresAt }) => (
            <Table.Row key={documentId}>
              <Table.Cell>
                <Flex gap={1}>
                  <CodeText textColor="neutral800" fontWeight="semiBold">
                    {code}
                  </CodeText>
                  <CopyCodeIconButton code={code} />
                </Flex>
              </Table.Cell>
              <Table.Cell maxWidth="24rem">
                <Typography textColor="neutral800" ellipsis>
                  {name}
                </Typography>
              </Table.Cell>
              <Table.Cell maxWidth="24rem">
                <Typography textColor={team ? 'neutral800' : 'danger600'} ellipsis>
                  {team ? teamLabel(team) : t('code.noTeam')}
                </Typography>
              </Table.Cell>
              <Table.Cell>
                <Typography textColor="neutral800">
                  {quota === null ? t('form.unlimited') : formatNumber(quota)}
                </Typography>
              </Table.Cell>
              <Table.Cell>
                <Expiry expiresAt={expiresAt} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
