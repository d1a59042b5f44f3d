import { Flex, Typography } from '@strapi/design-system';
import { Page, Pagination, SearchInput, Table, useQueryParams } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import type { FindCodes, InviteCode } from '../../../../contracts/codes';
import { PLUGIN_ID } from '../../../../contracts/plugin';
import { useFindCodesOfTeamQuery } from '../../api/teams';
import { Expiry } from '../../components/Expiry';
import { ListOrEmpty } from '../../components/ListOrEmpty';
import { NameLink } from '../../components/NameLink';
import { Seats } from '../../components/Seats';
import { StatusBadge } from '../../components/StatusBadge';
import { useTranslate } from '../../translate';

const TeamCodeRow = ({ code }: { code: InviteCode }) => {
  const navigate = useNavigate();
  const path = `/plugins/${PLUGIN_ID}/codes/${code.documentId}/edit`;

  return (
    <Table.Row onClick={() => navigate(path)} style={{ cursor: 'pointer' }}>
      <Table.Cell>
        <NameLink to={path}>{code.code}</NameLink>
      </Table.Cell>
      <Table.Cell maxWidth="24rem">
        <Typography textColor="neutral800" ellipsis>
          {code.name}
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
    </Table.Row>
  );
};

/** The invite codes that lead to a team. */
export const TeamCodes = ({ documentId }: { documentId: string }) => {
  const t = useTranslate();
  const [{ query }] = useQueryParams<FindCodes.Query>();
  const { page, pageSize, sort, _q } = query;
  const { data, isFetching, error } = useFindCodesOfTeamQuery(
    { documentId, params: { page, pageSize, sort, _q } },
    { refetchOnMountOrArgChange: true }
  );

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;

  const { results, pagination } = data;
  const headers = [
    { name: 'code', label: t('column.code'), sortable: true },
    { name: 'name', label: t('column.name'), sortable: true },
    { name: 'uses', label: t('column.seats'), sortable: true },
    { name: 'expiresAt', label: t('column.expiresAt'), sortable: true },
    { name: 'status', label: t('column.status') },
  ];

  return (
    <Flex direction="column" alignItems="stretch" gap={4} aria-busy={isFetching}>
      <Flex>
        <SearchInput label={t('team.searchCodes')} />
      </Flex>
      <ListOrEmpty
        isEmpty={results.length === 0}
        empty={_q ? t('team.codesNotFound') : t('team.noCodes')}
      >
        <Table.Root
          rows={results.map((code) => ({ ...code, id: code.documentId }))}
          headers={headers}
        >
          <Table.Content>
            <Table.Head>
              {headers.map((header) => (
                <Table.HeaderCell key={header.name} {...header} />
              ))}
            </Table.Head>
            <Table.Body>
              {results.map((code) => (
                <TeamCodeRow key={code.documentId} code={code} />
              ))}
            </Table.Body>
          </Table.Content>
        </Table.Root>
      </ListOrEmpty>
      <Pagination.Root {...pagination}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </Flex>
  );
};
