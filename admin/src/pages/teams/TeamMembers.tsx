import { Flex } from '@strapi/design-system';
import { Page, Pagination, SearchInput, useQueryParams } from '@strapi/strapi/admin';

import type { FindMembers } from '../../../../contracts/teams';
import { useFindMembersOfTeamQuery } from '../../api/teams';
import { ListOrEmpty } from '../../components/ListOrEmpty';
import { useTranslate } from '../../translate';
import { useLastPage } from '../codes/list/use-last-page';
import { MembersTable } from './MembersTable';
import { RolesByHand } from './RolesByHand';

/** The members of a team. */
export const TeamMembers = ({ documentId }: { documentId: string }) => {
  const t = useTranslate();
  const [{ query }] = useQueryParams<FindMembers.Query>();
  const { page, pageSize, sort, _q, filters } = query;
  const params = { page, pageSize, sort, _q, filters };
  const { data, isFetching, error } = useFindMembersOfTeamQuery(
    { documentId, params },
    { refetchOnMountOrArgChange: true }
  );
  useLastPage(data?.pagination);

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;

  const { results, pagination, rolesByHand } = data;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} aria-busy={isFetching}>
      <Flex gap={2}>
        <SearchInput label={t('team.searchMembers')} />
        <RolesByHand count={rolesByHand} />
      </Flex>
      <ListOrEmpty
        isEmpty={results.length === 0}
        empty={_q || filters ? t('team.membersNotFound') : t('team.noMembers')}
      >
        <MembersTable members={results} team={documentId} view={JSON.stringify(params)} />
      </ListOrEmpty>
      <Pagination.Root {...pagination}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </Flex>
  );
};
