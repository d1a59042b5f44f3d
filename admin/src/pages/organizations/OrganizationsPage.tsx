import { LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, Pagination, SearchInput, useQueryParams } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import type { FindOrganizations } from '../../../../contracts/organizations';
import { useFindOrganizationsOfInviteCodesQuery } from '../../api/organizations';
import { useMay } from '../../api/permissions';
import { ListOrEmpty } from '../../components/ListOrEmpty';
import { useTranslate } from '../../translate';
import { OrganizationsTable } from './OrganizationsTable';

/** API Consumers > Organizations. Page, sort and search live in the URL. */
export const OrganizationsPage = () => {
  const t = useTranslate();
  const may = useMay();
  const [{ query }] = useQueryParams<FindOrganizations.Query>();
  const { page, pageSize, sort, _q } = query;
  const { data, isFetching, error } = useFindOrganizationsOfInviteCodesQuery(
    { page, pageSize, sort, _q },
    { refetchOnMountOrArgChange: true }
  );

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;

  const { results, pagination } = data;
  const addButton = may('createOrganization') && (
    <LinkButton tag={Link} to="create" startIcon={<Plus />}>
      {t('organizations.add')}
    </LinkButton>
  );

  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{t('organizations.title')}</Page.Title>
      <Layouts.Header
        title={t('organizations.title')}
        subtitle={t('organizations.subtitle', { count: pagination.total })}
        primaryAction={addButton}
      />
      <Layouts.Action startActions={<SearchInput label={t('organizations.search')} />} />
      <Layouts.Content>
        <ListOrEmpty
          isEmpty={results.length === 0}
          empty={_q ? t('organizations.notFound') : t('organizations.empty')}
          action={!_q && addButton}
        >
          <OrganizationsTable organizations={results} />
        </ListOrEmpty>
        <Pagination.Root {...pagination}>
          <Pagination.PageSize />
          <Pagination.Links />
        </Pagination.Root>
      </Layouts.Content>
    </Page.Main>
  );
};
