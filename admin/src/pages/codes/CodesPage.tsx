import { Layouts, Page, Pagination, SearchInput, useQueryParams } from '@strapi/strapi/admin';
import { EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Link } from 'react-router-dom';

import type { FindCodes } from '../../../../contracts/codes';
import { useFindInviteCodesQuery } from '../../api/codes';
import { useMay } from '../../api/permissions';
import { useTranslate } from '../../translate';
import { CodesTable } from './CodesTable';
import { CreatedDialog } from './CreatedDialog';

/** API Consumers > Invite codes. Page, sort and search live in the URL. */
export const CodesPage = () => {
  const t = useTranslate();
  const may = useMay();
  const [{ query }] = useQueryParams<FindCodes.Query>();
  const { data, isLoading, isFetching, error } = useFindInviteCodesQuery({
    page: query.page,
    pageSize: query.pageSize,
    sort: query.sort,
    _q: query._q,
  });

  if (error) return <Page.Error />;
  if (isLoading || !data) return <Page.Loading />;

  const { results, pagination } = data;
  const isSearch = Boolean(query._q);
  const addButton = may('create') && (
    <LinkButton tag={Link} to="create" startIcon={<Plus />}>
      {t('list.add')}
    </LinkButton>
  );

  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{t('list.title')}</Page.Title>
      <Layouts.Header
        title={t('list.title')}
        subtitle={t('list.subtitle', { count: pagination.total })}
        primaryAction={addButton}
      />
      <Layouts.Action startActions={<SearchInput label={t('list.search')} />} />
      <Layouts.Content>
        {results.length > 0 ? (
          <CodesTable codes={results} />
        ) : (
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" />}
            content={isSearch ? t('list.notFound') : t('list.empty')}
            action={isSearch ? undefined : addButton}
            shadow="tableShadow"
            hasRadius
          />
        )}
        <Pagination.Root {...pagination}>
          <Pagination.PageSize />
          <Pagination.Links />
        </Pagination.Root>
      </Layouts.Content>
      <CreatedDialog />
    </Page.Main>
  );
};
