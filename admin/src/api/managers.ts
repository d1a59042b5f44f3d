import { adminApi, deepEncodeQueryValues } from '@strapi/strapi/admin';

import type { FindManagerOptions } from '../../../contracts/teams';

const managersApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    findManagerOptions: build.query<FindManagerOptions.Response, FindManagerOptions.Query>({
      query: (params) => ({
        url: '/invite-codes/manager-options',
        config: { params: deepEncodeQueryValues(params) },
      }),
    }),
  }),
});

export const { useFindManagerOptionsQuery } = managersApi;
