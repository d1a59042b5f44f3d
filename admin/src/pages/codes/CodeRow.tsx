import type { MouseEvent } from 'react';

import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { Table } from '@strapi/strapi/admin';
import { Link, useNavigate } from 'react-router-dom';

import type { InviteCode } from '../../../../contracts/codes';
import { useMay } from '../../api/permissions';
import { CodeText } from '../../components/CodeText';
import { CopyCodeIconButton } from '../../components/CopyCodeButton';
import { DeleteCodeButton } from '../../components/DeleteCodeButton';
import { Expiry } from '../../components/Expiry';
import { Seats } from '../../components/Seats';
import { StatusBadge } from '../../components/StatusBadge';
import { useTranslate } from '../../translate';
import { teamLabel } from './team-label';

export interface CodeRowProps {
  code: InviteCode;
}

/** A click on a button in the row is not a click on the row. */
const stopPropagation = (event: MouseEvent) => event.stopPropagation();

export const CodeRow = ({ code }: CodeRowProps) => {
  const may = useMay();
  const t = useTranslate();
  const navigate = useNavigate();

  return (
    <Table.Row onClick={() => navigate(`${code.documentId}/edit`)} style={{ cursor: 'pointer' }}>
      <Table.Cell>
        <Flex gap={1} onClick={stopPropagation}>
          <CodeText textColor="neutral800" fontWeight="semiBold">
            {code.code}
          </CodeText>
          <CopyCodeIconButton code={code.code} />
        </Flex>
      </Table.Cell>
      <Table.Cell maxWidth="20rem">
        <Typography textColor="neutral800" ellipsis>
          {code.name}
        </Typography>
      </Table.Cell>
      <Table.Cell maxWidth="24rem">
        <Typography textColor={code.team ? 'neutral800' : 'danger600'} ellipsis>
          {code.team ? teamLabel(code.team) : t('code.noTeam')}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <Seats uses={code.uses} quota={code.quota} />
      </Table.Cell>
      <Table.Cell>
        <Expiry expiresAt={code.expiresAt} />
      </Table.Cell>
      <Table.Cell>
        <StatusBadge status={code.status} />
      </Table.Cell>
      {(may('update') || may('delete')) && (
        <Table.Cell>
          <Flex gap={1} onClick={stopPropagation}>
            {may('update') && (
              <IconButton
                tag={Link}
                to={`${code.documentId}/edit`}
                variant="ghost"
                label={t('code.edit', { name: code.name })}
              >
                <Pencil />
              </IconButton>
            )}
            {may('delete') && <DeleteCodeButton documentId={code.documentId} name={code.name} />}
          </Flex>
        </Table.Cell>
      )}
    </Table.Row>
  );
};
