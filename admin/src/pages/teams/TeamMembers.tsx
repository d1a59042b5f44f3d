import { Flex } from '@strapi/design-system';
import { Page, Pagination, SearchInput, useQueryParams } from '@strapi/strapi/admin';

import type { FindMembers } from '../../../../contracts/teams';
import { useFindMembersOfTeamQuery } from '../../api/teams';
import { ListOrEmpty } from '../../components/ListOrEmpty';
import { useTranslate } from '../../translate';
import { MembersTable } from './MembersTable';

/** The members of a team. */
export const TeamMembers = ({ documentId }: { documentId: string }) => {
  const t = useTranslate();
  const [{ query }] = useQueryParams<FindMembers.Query>();
  const { page, pageSize, sort, _q } = query;
  const { data, isFetching, error } = useFindMembersOfTeamQuery(
    { documentId, params: { page, pageSize, sort, _q } },
    { refetchOnMountOrArgChange: true }
  );

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;

  const { results, pagination } = data;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} aria-busy={isFetching}>
      <Flex>
        <SearchInput label={t('team.searchMembers')} />
      </Flex>
      <ListOrEmpty
        isEmpty={results.length === 0}
        empty={_q ? t('team.membersNotFound') : t('team.noMembers')}
      >
        <MembersTable members={results} />
      </ListOrEmpty>
      <Pagination.Root {...pagination}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </Flex>
  );
};
