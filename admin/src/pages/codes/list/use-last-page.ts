import { useEffect } from 'react';

import { useQueryParams, withEncodedUserParams } from '@strapi/strapi/admin';

import type { FindCodes, Pagination } from '../../../../../contracts/codes';

/** Goes to the last page where the one in the URL is past it, as after its codes were deleted. */
export const useLastPage = (pagination?: Pagination) => {
  const [{ query }, setQuery] = useQueryParams<FindCodes.Query>();

  useEffect(() => {
    if (!pagination || pagination.pageCount === 0) return;
    if (pagination.page <= pagination.pageCount) return;
    setQuery(withEncodedUserParams(query, { page: pagination.pageCount }), 'push', true);
  }, [pagination, query, setQuery]);
};
