import { Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Pagination, SearchInput, useQueryParams } from '@strapi/strapi/admin';

import type { InviteCode } from '../../../../contracts/codes';
import type { FindRedemptions } from '../../../../contracts/redemptions';
import { useMay } from '../../api/permissions';
import { useFindInviteCodeRedemptionsQuery } from '../../api/redemptions';
import { useTranslate } from '../../translate';
import { ExportRedemptionsButton } from './ExportRedemptionsButton';
import { NoRedemptions } from './NoRedemptions';
import { RedemptionsTable } from './RedemptionsTable';

interface RedemptionsProps {
  code: InviteCode;
}

/** Who redeemed the code. Page, sort and search live in the URL. */
export const Redemptions = ({ code }: RedemptionsProps) => {
  const t = useTranslate();
  const may = useMay();
  const [{ query }] = useQueryParams<FindRedemptions.Query>();
  const { page, pageSize, sort, _q } = query;
  const { data, error, isFetching, refetch } = useFindInviteCodeRedemptionsQuery(
    { code: code.documentId, page, pageSize, sort, _q },
    { refetchOnMountOrArgChange: true }
  );
  const total = data?.pagination.total ?? 0;

  if (data && total === 0 && !_q) return <NoRedemptions code={code} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} tag="section" aria-busy={isFetching}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography variant="delta" tag="h2">
          {t('redemptions.title')}
        </Typography>
        <Flex gap={2}>
          <SearchInput label={t('redemptions.search')} />
          {may('exportRedemptions') && <ExportRedemptionsButton code={code} search={_q} />}
        </Flex>
      </Flex>
      {error ? (
        <EmptyStateLayout
          icon={<EmptyDocuments width="16rem" />}
          content={t('redemptions.failed')}
          action={
            <Button variant="tertiary" startIcon={<ArrowClockwise />} onClick={refetch}>
              {t('detail.retry')}
            </Button>
          }
          shadow="tableShadow"
          hasRadius
        />
      ) : (
        <RedemptionsTable code={code} redemptions={data?.results ?? []} isLoading={!data} />
      )}
      {data && total > 0 && (
        <Pagination.Root {...data.pagination}>
          <Pagination.PageSize />
          <Pagination.Links />
        </Pagination.Root>
      )}
    </Flex>
  );
};
