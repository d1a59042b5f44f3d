import { VisuallyHidden } from '@strapi/design-system';
import { Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';

import type { FindCodes } from '../../../../contracts/codes';
import { useFindInviteCodesQuery } from '../../api/codes';
import { useTranslate } from '../../translate';
import { CodesTable } from './CodesTable';
import { CreatedDialog } from './CreatedDialog';
import { CodesHeader } from './list/CodesHeader';
import { CodesToolbar } from './list/CodesToolbar';
import { EmptyList } from './list/EmptyList';
import { useColumns } from './list/use-columns';
import { useLastPage } from './list/use-last-page';

/** API Consumers > Invite codes. Page, page size, sort, search and filters live in the URL. */
export const CodesPage = () => {
  const t = useTranslate();
  const columns = useColumns();
  const [{ query, rawQuery }] = useQueryParams<FindCodes.Query>();
  const { page, pageSize, sort, _q, filters } = query;
  const list = useFindInviteCodesQuery({ page, pageSize, sort, _q, filters });
  const { data, currentData, isFetching, error } = list;
  useLastPage(currentData?.pagination);

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;

  const { results, pagination } = data;
  const isLoading = currentData === undefined;
  const isNarrowed = Boolean(_q || filters?.$and?.length);

  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{t('list.title')}</Page.Title>
      <CodesHeader query={query} total={pagination.total} />
      <CodesToolbar filters={filters} columns={columns} />
      <VisuallyHidden role="status">
        {!isLoading && t('list.found', { count: pagination.total })}
      </VisuallyHidden>
      <Layouts.Content>
        {results.length > 0 || isLoading ? (
          <CodesTable
            view={rawQuery}
            codes={results}
            columns={columns.columns}
            isLoading={isLoading}
          />
        ) : (
          <EmptyList isNarrowed={isNarrowed} />
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
