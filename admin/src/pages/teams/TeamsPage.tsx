import { LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, Pagination, SearchInput, useQueryParams } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import type { FindAllTeams } from '../../../../contracts/teams';
import { useMay } from '../../api/permissions';
import { useFindTeamsOfInviteCodesQuery } from '../../api/teams';
import { ListOrEmpty } from '../../components/ListOrEmpty';
import { useTranslate } from '../../translate';
import { TeamsTable } from './TeamsTable';

/** API Consumers > Teams. Page, sort, search and filter live in the URL. */
export const TeamsPage = () => {
  const t = useTranslate();
  const may = useMay();
  const [{ query }] = useQueryParams<FindAllTeams.Query>();
  const { data, isFetching, error } = useFindTeamsOfInviteCodesQuery(
    {
      page: query.page,
      pageSize: query.pageSize,
      sort: query.sort,
      _q: query._q,
      filters: query.filters,
    },
    { refetchOnMountOrArgChange: true }
  );

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;

  const { results, pagination } = data;
  const isSearch = Boolean(query._q || query.filters);
  const addButton = may('createTeam') && (
    <LinkButton tag={Link} to="create" startIcon={<Plus />}>
      {t('teams.add')}
    </LinkButton>
  );

  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{t('teams.title')}</Page.Title>
      <Layouts.Header
        title={t('teams.title')}
        subtitle={t('teams.subtitle', { count: pagination.total })}
        primaryAction={addButton}
      />
      <Layouts.Action startActions={<SearchInput label={t('teams.search')} />} />
      <Layouts.Content>
        <ListOrEmpty
          isEmpty={results.length === 0}
          empty={isSearch ? t('teams.notFound') : t('teams.empty')}
          action={!isSearch && addButton}
        >
          <TeamsTable teams={results} />
        </ListOrEmpty>
        <Pagination.Root {...pagination}>
          <Pagination.PageSize />
          <Pagination.Links />
        </Pagination.Root>
      </Layouts.Content>
    </Page.Main>
  );
};
