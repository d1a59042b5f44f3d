import { adminApi, deepEncodeQueryValues } from '@strapi/strapi/admin';

import type {
  FindRedemptions,
  RedemptionTimeline,
  ReleaseSeat,
} from '../../../contracts/redemptions';

/** Which code is meant: its documentId. */
interface OfCode {
  code: string;
}

export const redemptionsUrl = (code: string) => `/invite-codes/codes/${code}/redemptions`;

const api = adminApi.enhanceEndpoints({ addTagTypes: ['InviteCode', 'InviteCodeRedemptions'] });

const redemptionsApi = api.injectEndpoints({
  endpoints: (build) => ({
    findInviteCodeRedemptions: build.query<
      FindRedemptions.Response,
      OfCode & FindRedemptions.Query
    >({
      query: ({ code, ...params }) => ({
        url: redemptionsUrl(code),
        config: { params: deepEncodeQueryValues(params) },
      }),
      providesTags: (_result, _error, { code: id }) => [{ type: 'InviteCodeRedemptions', id }],
    }),
    getInviteCodeTimeline: build.query<
      RedemptionTimeline.Response,
      OfCode & RedemptionTimeline.Query
    >({
      query: ({ code, ...params }) => ({
        url: `${redemptionsUrl(code)}/timeline`,
        config: { params: deepEncodeQueryValues(params) },
      }),
      providesTags: (_result, _error, { code: id }) => [{ type: 'InviteCodeRedemptions', id }],
    }),
    releaseInviteCodeSeat: build.mutation<
      ReleaseSeat.Response,
      OfCode & { redemption: string; release: ReleaseSeat.Body }
    >({
      query: ({ code, redemption, release }) => ({
        url: `${redemptionsUrl(code)}/${redemption}/release`,
        method: 'POST',
        data: release,
      }),
      invalidatesTags: (_result, _error, { code: id }) => [
        { type: 'InviteCodeRedemptions', id },
        { type: 'InviteCode', id },
        { type: 'InviteCode', id: 'LIST' },
      ],
    }),
  }),
});

export const {
  useFindInviteCodeRedemptionsQuery,
  useGetInviteCodeTimelineQuery,
  useReleaseInviteCodeSeatMutation,
} = redemptionsApi;
