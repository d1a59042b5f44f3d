import { adminApi } from '@strapi/strapi/admin';

import type { OverviewApi } from '../../../contracts/overview';

const overviewApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    getInviteCodeOverview: build.query<OverviewApi.Response, void>({
      query: () => '/invite-codes/overview',
      // Seats are taken by the minute: whoever comes home sees what is so now.
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useGetInviteCodeOverviewQuery } = overviewApi;
