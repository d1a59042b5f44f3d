import { adminApi, deepEncodeQueryValues } from '@strapi/strapi/admin';

import type { CheckCode } from '../../../contracts/code-check';
import type {
  FindCodes,
  FindTeams,
  InviteCodeChanges,
  InviteCodeInput,
  OneCode,
} from '../../../contracts/codes';

const CODES = '/invite-codes/codes';

/** All plugins share one API slice, so tags and endpoints carry the plugin's name. */
const api = adminApi.enhanceEndpoints({ addTagTypes: ['InviteCode', 'InviteCodeTeam'] });
const LIST = { type: 'InviteCode', id: 'LIST' } as const;

const inviteCodesApi = api.injectEndpoints({
  endpoints: (build) => ({
    findInviteCodes: build.query<FindCodes.Response, FindCodes.Query>({
      query: (params) => ({ url: CODES, config: { params: deepEncodeQueryValues(params) } }),
      providesTags: [LIST],
    }),
    findInviteCode: build.query<OneCode.Response, string>({
      query: (documentId) => `${CODES}/${documentId}`,
      providesTags: (_result, _error, id) => [{ type: 'InviteCode', id }],
    }),
    /** A code as it is stored now: no tag refetches it, so nothing older is ever under way. */
    lookUpInviteCode: build.query<OneCode.Response, string>({
      query: (documentId) => `${CODES}/${documentId}`,
      keepUnusedDataFor: 0,
    }),
    createInviteCode: build.mutation<OneCode.Response, InviteCodeInput>({
      query: (data) => ({ url: CODES, method: 'POST', data }),
      invalidatesTags: [LIST],
    }),
    updateInviteCode: build.mutation<
      OneCode.Response,
      { documentId: string; changes: InviteCodeChanges }
    >({
      query: ({ documentId, changes }) => ({
        url: `${CODES}/${documentId}`,
        method: 'PUT',
        data: changes,
      }),
      invalidatesTags: (_result, _error, { documentId: id }) => [LIST, { type: 'InviteCode', id }],
    }),
    deleteInviteCode: build.mutation<OneCode.Response, string>({
      query: (documentId) => ({ url: `${CODES}/${documentId}`, method: 'DELETE' }),
      invalidatesTags: [LIST],
    }),
    checkInviteCode: build.query<CheckCode.Response, CheckCode.Query>({
      query: (params) => ({
        url: '/invite-codes/code-availability',
        config: { params: deepEncodeQueryValues(params) },
      }),
    }),
    findInviteCodeTeams: build.query<FindTeams.Response, FindTeams.Query>({
      query: (params) => ({
        url: '/invite-codes/code-teams',
        config: { params: deepEncodeQueryValues(params) },
      }),
      providesTags: [{ type: 'InviteCodeTeam', id: 'LIST' }],
    }),
  }),
});

export const {
  useFindInviteCodesQuery,
  useFindInviteCodeQuery,
  useLazyLookUpInviteCodeQuery,
  useCheckInviteCodeQuery,
  useCreateInviteCodeMutation,
  useUpdateInviteCodeMutation,
  useDeleteInviteCodeMutation,
  useFindInviteCodeTeamsQuery,
} = inviteCodesApi;
